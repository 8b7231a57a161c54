/**
 * Units of what a table's calls take. Reads are what DynamoDB says it consumed. Writes are computed from item sizes as
 * AWS bills a transaction: 2 units a KB in the table and 1 in each index that holds the item; DynamoDB Local counts
 * transactions differently.
 */
import type { Table } from '#lib/table/client.ts';
import { INDEXES } from '#lib/table/indexes.ts';
import type { Item } from './copies.ts';

export interface Units {
  calls: number;
  reads: number;
  writes: number;
}

/** Bytes of a value as DynamoDB counts them, nearly. */
export const sizeOf = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return 8;
  if (Array.isArray(value)) return value.reduce((sum: number, inner) => sum + 1 + sizeOf(inner), 3);
  if (value && typeof value === 'object') {
    return Object.entries(value).reduce((sum, [name, inner]) => sum + 1 + name.length + sizeOf(inner), 3);
  }
  return 1;
};
const kilobytesOf = (item: Item): number => Math.max(1, Math.ceil(sizeOf(item) / 1024));
/** How many indexes hold the item. */
export const indexesOf = (item: Item): number =>
  Object.values(INDEXES).filter(({ partition, sort }) =>
    [...partition, ...sort].every((name) => name in item),
  ).length;

interface Action {
  Put?: { Item: Item };
  Update?: unknown;
  Delete?: unknown;
  ConditionCheck?: unknown;
}
const writeUnits = ({ Put }: Action): number => (Put ? kilobytesOf(Put.Item) * (2 + indexesOf(Put.Item)) : 2);

interface Consumed {
  ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[];
}
const consumed = ({ ConsumedCapacity = [] }: Consumed): number =>
  [ConsumedCapacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

/** Counts from now on; each call of the answer takes what was counted since the last. */
export const meter = (table: Table) => {
  let units: Units = { calls: 0, reads: 0, writes: 0 };
  table.doc.middlewareStack.add(
    (next) => async (args) => {
      const input = args.input as Item & { TransactItems?: Action[] };
      units.calls += 1;
      for (const action of input.TransactItems ?? []) units.writes += writeUnits(action);
      if (input.TransactItems) return next(args);
      input['ReturnConsumedCapacity'] = 'TOTAL';
      const answer = await next(args);
      units.reads += consumed(answer.output as Consumed);
      return answer;
    },
    { step: 'initialize', priority: 'high' },
  );
  return (): Units => {
    const taken = units;
    units = { calls: 0, reads: 0, writes: 0 };
    return taken;
  };
};
