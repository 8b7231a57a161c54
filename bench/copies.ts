/**
 * Copies of records under ids and numbers of their own. What shall be copied is made once with a mark in every id and
 * number; a copy is the same text with another mark, so that commands find a fresh record each and histories grow
 * without anyone waiting for the API.
 */
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { ID_KINDS, type Ids } from '#lib/core/ids.ts';
import type { Table } from '#lib/table/client.ts';
import { dumpOf } from '#lib/table/dump.ts';

export type Item = Record<string, unknown>;

/** Mark number so many of a family; number 0 is the original. */
export const markOf = (family: string, number: number): string =>
  `m${family}${String(number).padStart(7, '0')}`;

/** The same text with another mark in the place of the family's original. */
export const remarked = (text: string, family: string, mark: string): string =>
  text
    .replaceAll(markOf(family, 0), mark)
    // The record of an idempotency key lies under the key's hash, which shows no mark.
    .replaceAll(/key#[0-9a-f]{64}/g, `key#${mark.padEnd(64, '0')}`);

/** Ids that carry the mark: `acc_<mark>x1`, `acc_<mark>x2` … */
export const markedIds = (mark: string): Ids => {
  const counts = new Map<string, number>();
  return {
    next: (kind) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return `${ID_KINDS[kind]}_${mark}x${count}`;
    },
  };
};

const LEFT_BEHIND = ['audit-entry', 'idempotency'];

/** Every item that bears the family's original mark, but for its trail. */
export const originals = async (table: Table, family: string): Promise<Item[]> => {
  const mark = markOf(family, 0);
  return (await dumpOf(table)).filter(
    ({ pk, sk, entity }) => `${pk} ${sk}`.includes(mark) && !LEFT_BEHIND.includes(String(entity)),
  );
};

const BATCH = 25;
const AT_ONCE = 4;

const writeBatch = async (table: Table, items: Item[]): Promise<void> => {
  let puts = items.map((item) => ({ PutRequest: { Item: item } }));
  while (puts.length > 0) {
    const { UnprocessedItems } = await table.doc.send(
      new BatchWriteCommand({ RequestItems: { [table.name]: puts } }),
    );
    puts = (UnprocessedItems?.[table.name] ?? []) as typeof puts;
  }
};

/** Writes one copy of the items for each mark. */
export const copy = async (
  table: Table,
  items: readonly Item[],
  family: string,
  marks: readonly string[],
): Promise<void> => {
  if (items.length === 0) return;
  const text = JSON.stringify(items);
  const copies = marks.flatMap((mark) => JSON.parse(remarked(text, family, mark)) as Item[]);
  const batches: Item[][] = [];
  for (let from = 0; from < copies.length; from += BATCH) batches.push(copies.slice(from, from + BATCH));
  const next = batches.values();
  const writer = async (): Promise<void> => {
    for (const batch of next) await writeBatch(table, batch);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writer));
};
