/** The whole table as text by key, so that two moments can be compared and what differs can be named. */
import type { Table } from '#lib/table/client.ts';
import { dumpOf } from '#lib/table/dump.ts';

export type Snapshot = ReadonlyMap<string, string>;

export const snapshotOf = async (table: Table): Promise<Snapshot> => {
  const items = await dumpOf(table);
  return new Map(items.map((item) => [`${item['pk']} ${item['sk']}`, JSON.stringify(item)]));
};

/** Keys whose items came, went or changed between two moments. */
export const differences = (before: Snapshot, after: Snapshot): string[] => {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key)).sort();
};
