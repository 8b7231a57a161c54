/** Writes down the DynamoDB calls that a request makes, in waves: calls that ran side by side share one. */
import type { Table } from '#lib/table/client.ts';

export interface Call {
  command: string;
  input: Record<string, unknown>;
}

export const record = (table: Table) => {
  let waves: Call[][] | undefined;
  let running = 0;
  table.doc.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        if (!waves) return next(args);
        if (running === 0) waves.push([]);
        waves.at(-1)?.push({ command: commandName, input: args.input as Record<string, unknown> });
        running += 1;
        return next(args).finally(() => {
          running -= 1;
        });
      },
    { step: 'initialize', priority: 'high' },
  );
  return {
    start: (): void => {
      waves = [];
    },
    take: (): Call[][] => {
      const taken = waves ?? [];
      waves = undefined;
      return taken;
    },
  };
};
