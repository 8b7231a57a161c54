/** Which documented answers of which operations were seen, kept over the turns of a campaign. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Operation } from './document.ts';

/** Operation name → statuses. */
export type Seen = Map<string, Set<number>>;

const FILE = join(import.meta.dirname, '../results/fuzz-statuses.json');

/** No request alone brings these about: the gateway's limit, a defect, and a service that is down. */
const NOT_BY_REQUESTS = [307, 429, 500, 503];

export const note = (seen: Seen, operation: string, status: number): void => {
  const known = seen.get(operation) ?? new Set();
  seen.set(operation, known.add(status));
};

/** `operation status` of every documented answer that a request can bring about. */
export const promisedAnswers = (operations: readonly Operation[]): string[] =>
  operations.flatMap(({ name, responses }) =>
    Object.keys(responses)
      .filter((status) => !NOT_BY_REQUESTS.includes(Number(status)))
      .map((status) => `${name} ${status}`),
  );

/** The promised answers that were not seen. */
export const neverSeen = (operations: readonly Operation[], seen: Seen): string[] =>
  promisedAnswers(operations).filter((answer) => {
    const [name = '', status] = answer.split(' ');
    return !seen.get(name)?.has(Number(status));
  });

/** Adds what a turn saw to what earlier ones saw, and writes down what is still to be seen. */
export const keepSeen = async (operations: readonly Operation[], seen: Seen): Promise<string[]> => {
  const text = await readFile(FILE, 'utf8').catch(() => '{"seen":{}}');
  const kept = new Map(
    Object.entries((JSON.parse(text) as { seen: Record<string, number[]> }).seen).map(
      ([name, statuses]) => [name, new Set(statuses)] as const,
    ),
  );
  for (const [name, statuses] of seen) for (const status of statuses) note(kept, name, status);
  const never = neverSeen(operations, kept);
  const shown = Object.fromEntries(
    [...kept].sort().map(([name, all]) => [name, [...all].sort((a, b) => a - b)]),
  );
  await mkdir(join(FILE, '..'), { recursive: true });
  await writeFile(FILE, `${JSON.stringify({ never, seen: shown }, null, 1)}\n`);
  return never;
};
