/**
 * Whether the tables that a test file made are sound when it is done: test/support/after-file.ts asks after every file.
 * A file that damages records on purpose says so for that table.
 */
import type { Table } from '#lib/table/client.ts';

interface Made {
  table: Table;
  meant: RegExp[];
}

const made = new Map<string, Made>();

/** Notes a table that the file made. */
export const noteTable = (table: Table): void => void made.set(table.name, { table, meant: [] });

/** The table is damaged on purpose: violations of the pattern are meant, all of them when none is given. */
export const expectCorrupt = ({ name }: Table, pattern = /./): void =>
  void made.get(name)?.meant.push(pattern);

const isGone = (error: unknown): boolean => (error as Error).name === 'ResourceNotFoundException';

/** What does not hold in the tables that were noted, and forgets them. */
export const unsoundTables = async (): Promise<string[]> => {
  const tables = [...made.values()];
  made.clear();
  if (tables.length === 0) return [];
  const { dumpOf, violationsIn } = await import('#lib/verify/index.ts');
  const lines: string[] = [];
  for (const { table, meant } of tables) {
    try {
      const violations = violationsIn(await dumpOf(table));
      lines.push(...violations.filter((line) => !meant.some((pattern) => pattern.test(line))));
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
  return lines;
};
