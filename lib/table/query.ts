/**
 * Queries by name: strongly consistent ranges of one collection, whole partitions of an index, and pages. A page may
 * merge several partitions of an index in listing order and drop rows that the caller may not see, within a fixed
 * budget of rows read, so that its cost never follows the size of the history.
 */
import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import type { Position } from './cursor.ts';
import { type EntityDefinition, fromItem, type Stored } from './entity.ts';
import { INDEXES, type IndexName } from './indexes.ts';

/** Bounds of the first sort attribute, inclusive, or a prefix of it. */
export interface Range {
  from?: string | undefined;
  to?: string | undefined;
  prefix?: string | undefined;
}
type Attributes = Record<string, string | number>;
type Row = Record<string, unknown>;

const HIGHEST = '\u{10FFFF}';
const READ_BUDGET = 1_000;

const condition = (equal: Attributes, sort: string | undefined, range: Range) => {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const clauses = Object.entries(equal).map(([name, value], position) => {
    names[`#p${position}`] = name;
    values[`:p${position}`] = value;
    return `#p${position} = :p${position}`;
  });
  const { prefix, from, to } = range;
  if (sort && prefix) {
    names['#s'] = sort;
    values[':prefix'] = prefix;
    clauses.push('begins_with(#s, :prefix)');
  } else if (sort && (from !== undefined || to !== undefined)) {
    names['#s'] = sort;
    values[':from'] = from ?? ' ';
    values[':to'] = to ?? HIGHEST;
    clauses.push('#s BETWEEN :from AND :to');
  }
  return {
    KeyConditionExpression: clauses.join(' AND '),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
};

interface CollectionQuery {
  pk: string;
  range?: Range;
  descending?: boolean;
  limit?: number;
  after?: Position | undefined;
}

/** Every page of one query, until there is no more or the limit is reached. */
const queryRows = async (
  table: Table,
  input: Omit<QueryCommandInput, 'TableName'>,
  first: Row | undefined,
  limit: number | undefined,
): Promise<Row[]> => {
  const rows: Row[] = [];
  let start = first;
  do {
    const answer = await table.doc.send(
      new QueryCommand({
        TableName: table.name,
        ...input,
        ...(limit && { Limit: limit - rows.length }),
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    rows.push(...(answer.Items ?? []));
    start = answer.LastEvaluatedKey;
  } while (start && !(limit && rows.length >= limit));
  return rows;
};

/** A range that ends before it begins holds nothing; DynamoDB would refuse to be asked. */
const isEmpty = ({ from, to }: Range): boolean => from !== undefined && to !== undefined && from > to;

/** Rows of one partition of the table in sort-key order, strongly consistent; all of them without a limit. */
export const queryItems = async (table: Table, query: CollectionQuery): Promise<Row[]> => {
  const { pk, range = {}, descending = false, limit, after } = query;
  if (isEmpty(range)) return [];
  const input = { ...condition({ pk }, 'sk', range), ConsistentRead: true, ScanIndexForward: !descending };
  return queryRows(table, input, after && { pk: after.pk, sk: after.sk }, limit);
};

/** Records of one collection partition, strongly consistent. */
export const queryCollection = async <T>(
  table: Table,
  entity: EntityDefinition<T>,
  query: CollectionQuery,
): Promise<Stored<T>[]> => (await queryItems(table, query)).map((item) => fromItem(entity, item));

interface IndexQuery {
  index: IndexName;
  partition: Attributes;
  range?: Range;
  descending?: boolean;
}

const queryIndex = async (
  table: Table,
  { index, partition, range = {}, descending = false }: IndexQuery,
  after: Position | undefined,
  limit: number | undefined,
): Promise<Row[]> => {
  if (isEmpty(range)) return [];
  const { sort } = INDEXES[index];
  const input = { IndexName: index, ...condition(partition, sort[0], range), ScanIndexForward: !descending };
  const start = after && {
    pk: after.pk,
    sk: after.sk,
    ...partition,
    ...Object.fromEntries(sort.map((name, position) => [name, after.sort[position] ?? ''])),
  };
  return queryRows(table, input, start, limit);
};

/** Every item of one index partition and range, unparsed: for reads whose cost is bounded by what is open. */
export const allOfIndex = (table: Table, query: IndexQuery): Promise<Row[]> =>
  queryIndex(table, query, undefined, undefined);

/** Whether an index partition and range holds anything. The index may lag a moment behind. */
export const anyOfIndex = async (table: Table, query: IndexQuery): Promise<boolean> =>
  (await queryIndex(table, query, undefined, 1)).length > 0;

const positionOf = (index: IndexName, row: Row): Position => ({
  sort: INDEXES[index].sort.map((name) => String(row[name])),
  pk: String(row['pk']),
  sk: String(row['sk']),
});

const compare = (a: Position, b: Position): number => {
  const left = [...a.sort, a.pk, a.sk].map((text) => Buffer.from(text));
  const right = [...b.sort, b.pk, b.sk].map((text) => Buffer.from(text));
  for (const [position, bytes] of left.entries()) {
    const order = Buffer.compare(bytes, right[position] ?? Buffer.alloc(0));
    if (order !== 0) return order;
  }
  return 0;
};

export interface PageQuery<T> {
  index: IndexName;
  /** Partitions whose rows are merged; a row that several hold appears once. */
  partitions: Attributes[];
  range?: Range;
  descending?: boolean;
  limit: number;
  after?: Position | undefined;
  /** Which of the rows the caller may have; asked for a chunk at a time. */
  accept?: (records: Stored<T>[]) => Promise<boolean[]>;
}

export interface PageResult<T> {
  records: Stored<T>[];
  /** Where each of the records stands: a page may be cut after any of them. */
  positions: Position[];
  /** Where the next page starts; absent on the last page. */
  next: Position | undefined;
}

const mergedChunk = async <T>(
  table: Table,
  query: PageQuery<T>,
  after: Position | undefined,
  size: number,
): Promise<{ row: Row; position: Position }[]> => {
  const { index, partitions, range = {}, descending = false } = query;
  const lists = await Promise.all(
    partitions.map((partition) => queryIndex(table, { index, partition, range, descending }, after, size)),
  );
  const distinct = new Map<string, { row: Row; position: Position }>();
  for (const row of lists.flat()) {
    distinct.set(`${row['pk']} ${row['sk']}`, { row, position: positionOf(index, row) });
  }
  const sign = descending ? -1 : 1;
  return [...distinct.values()].sort((a, b) => sign * compare(a.position, b.position)).slice(0, size);
};

/**
 * One page in listing order. Without `accept` it holds `limit` rows while there are any; with it, a page may be
 * shorter, even empty, and still name a next one: at most 1,000 rows are read for it.
 */
export const page = async <T>(
  table: Table,
  entity: EntityDefinition<T>,
  query: PageQuery<T>,
): Promise<PageResult<T>> => {
  const accepted: { record: Stored<T>; position: Position }[] = [];
  const size = query.accept ? Math.max(query.limit + 1, 100) : query.limit + 1;
  let after = query.after;
  let read = 0;
  let exhausted = query.partitions.length === 0;
  while (!exhausted && accepted.length <= query.limit && read < READ_BUDGET) {
    const chunk = await mergedChunk(table, query, after, size);
    accepted.push(...(await acceptedOf(entity, chunk, query.accept)));
    read += chunk.length;
    exhausted = chunk.length < size;
    after = chunk.at(-1)?.position ?? after;
  }
  const shown = accepted.slice(0, query.limit);
  const end = exhausted ? undefined : after;
  const next = accepted.length > query.limit ? shown.at(-1)?.position : end;
  return {
    records: shown.map(({ record }) => record),
    positions: shown.map(({ position }) => position),
    next,
  };
};

const acceptedOf = async <T>(
  entity: EntityDefinition<T>,
  chunk: { row: Row; position: Position }[],
  accept: PageQuery<T>['accept'],
): Promise<{ record: Stored<T>; position: Position }[]> => {
  const rows = chunk.map(({ row, position }) => ({ record: fromItem(entity, row), position }));
  if (!accept) return rows;
  const allowed = await accept(rows.map(({ record }) => record));
  return rows.filter((_, at) => allowed[at]);
};
