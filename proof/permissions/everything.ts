/** Every record of the first organisation with the path of its get: what an administrator's lists and the table hold. */
import type { Route } from '#lib/http/route.ts';
import { type Dump, dumpOf, readDump } from '#lib/table/dump.ts';
import type { Row } from './lists.ts';
import type { Stage } from './stage.ts';

export interface Known {
  readonly path: string;
  readonly record: Row;
}

export const readEverything = async ({ world }: Stage): Promise<Dump> => readDump(await dumpOf(world.table));

/** Values whose id has the form that the last parameter of the get takes; both organisations, so that none is missed. */
export const recordsFor =
  ({ entries }: Dump) =>
  (get: Route): Known[] => {
    const names = [...get.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const shape = (
      get.params as unknown as { shape: Record<string, { safeParse(v: unknown): { success: boolean } }> }
    ).shape;
    const last = names.at(-1) ?? '';
    const known = entries.flatMap(({ stored }): [string, Known][] => {
      const record = stored.value as Row;
      if (!shape[last]?.safeParse(record.id).success) return [];
      const path = get.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        name === last ? record.id : record[name],
      );
      return [[path, { path, record }]];
    });
    return [...new Map(known).values()];
  };
