/** Reads of known keys. Strongly consistent unless a caller says otherwise: decisions never rest on a stale image. */
import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import { type EntityDefinition, fromItem, type Stored } from './entity.ts';
import type { Key } from './keys.ts';

const BATCH = 100;
const MAX_ROUNDS = 8;

/** The item's raw attributes, or undefined. */
export const readItem = async (table: Table, key: Key): Promise<Record<string, unknown> | undefined> => {
  const { Item } = await table.doc.send(
    new GetCommand({ TableName: table.name, Key: { pk: key.pk, sk: key.sk }, ConsistentRead: true }),
  );
  return Item;
};

/** The record under the key, or undefined. @throws {CorruptItem} */
export const read = async <T>(
  table: Table,
  entity: EntityDefinition<T>,
  key: Key,
): Promise<Stored<T> | undefined> => {
  const item = await readItem(table, key);
  return item && fromItem(entity, item);
};

const readBatch = async (table: Table, keys: Key[]): Promise<Record<string, unknown>[]> => {
  const items: Record<string, unknown>[] = [];
  let pending: Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  for (let round = 0; pending.length > 0; round += 1) {
    if (round === MAX_ROUNDS)
      throw Object.assign(new Error('batch read kept being throttled'), { name: 'ThrottlingException' });
    if (round > 0) await table.pace.wait(round + 2);
    const answer = await table.doc.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: pending, ConsistentRead: true } } }),
    );
    items.push(...(answer.Responses?.[table.name] ?? []));
    pending = answer.UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return items;
};

/** The records that exist under the keys, in no promised order; duplicates are read once. */
export const readMany = async <T>(
  table: Table,
  entity: EntityDefinition<T>,
  keys: readonly Key[],
): Promise<Stored<T>[]> => {
  const distinct = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
  const batches: Key[][] = [];
  for (let start = 0; start < distinct.length; start += BATCH)
    batches.push(distinct.slice(start, start + BATCH));
  const answers = await Promise.all(batches.map((batch) => readBatch(table, batch)));
  return answers.flat().map((item) => fromItem(entity, item));
};
