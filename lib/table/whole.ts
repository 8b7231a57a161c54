/**
 * Items as they lie, for the operator's commands: copying a table, taking an organisation out, sealing a trail anew. Nothing that serves a
 * request may import this; it knows no rule of any record.
 */
import { BatchWriteCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import type { Row } from './dump.ts';
import type { Key } from './keys.ts';

const BATCH = 25;
const ATTEMPTS = 20;

type Request = { PutRequest: { Item: Row } } | { DeleteRequest: { Key: Key } };

const inBatches = async (table: Table, requests: readonly Request[]): Promise<void> => {
  for (let at = 0; at < requests.length; at += BATCH) {
    let open = requests.slice(at, at + BATCH) as Request[];
    for (let attempt = 0; open.length > 0; attempt += 1) {
      if (attempt === ATTEMPTS) throw new Error(`the table did not take ${open.length} items`);
      if (attempt > 0) await table.pace.wait(attempt);
      const { UnprocessedItems } = await table.doc.send(
        new BatchWriteCommand({ RequestItems: { [table.name]: open } }),
      );
      open = (UnprocessedItems?.[table.name] ?? []) as Request[];
    }
  }
};

/** Key of an item. */
export const keyOf = (row: Row): Key => ({ pk: String(row['pk']), sk: String(row['sk']) });

/** Puts items as they are, whatever lies under their keys. */
export const putItems = (table: Table, items: readonly Row[]): Promise<void> =>
  inBatches(
    table,
    items.map((Item) => ({ PutRequest: { Item } })),
  );

/** Deletes items by their keys; those that are gone already are no error. */
export const deleteItems = (table: Table, keys: readonly Key[]): Promise<void> =>
  inBatches(
    table,
    keys.map((Key) => ({ DeleteRequest: { Key } })),
  );

/** Most items of one replacement. */
export const MOST_REPLACED = 100;

export interface Replacement {
  /** Items that must still be there as they were read: their version and trail, where they have any. */
  before?: Row;
  after?: Row;
}

const UNCHANGED = '#version = :version AND #trail = :trail';

const actionOf = (TableName: string, { before, after }: Replacement) => {
  const condition = before
    ? {
        ConditionExpression: UNCHANGED,
        ExpressionAttributeNames: { '#version': 'version', '#trail': 'trail' },
        ExpressionAttributeValues: { ':version': before['version'], ':trail': before['trail'] },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' };
  if (after) return { Put: { TableName, Item: after, ...condition } };
  return { Delete: { TableName, Key: keyOf(before ?? {}), ...condition } };
};

/** Replaces, adds and deletes items, all or none. @throws when one of them changed since it was read */
export const replaceItems = async (table: Table, replacements: readonly Replacement[]): Promise<void> => {
  const TransactItems = replacements.map((replacement) => actionOf(table.name, replacement));
  await table.doc.send(new TransactWriteCommand({ TransactItems }));
};
