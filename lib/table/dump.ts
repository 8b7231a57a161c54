/**
 * The whole table at once, for those who check it: a consistent scan, and the scanned items by organisation and kind.
 * Nothing that serves a request may import this; the roles of the API cannot scan.
 */
import { ScanCommand, type ScanCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import { definedEntities, type EntityDefinition, type Stored } from './entity.ts';

/** One item of the table as it came. */
export type Row = Readonly<Record<string, unknown>>;

/** Every item of the table, each as strongly consistent as one read can be; not a picture of one moment. */
export const dumpOf = async (table: Table): Promise<Record<string, unknown>[]> => {
  const items: Record<string, unknown>[] = [];
  let start: ScanCommandInput['ExclusiveStartKey'];
  do {
    const page = await table.doc.send(
      new ScanCommand({ TableName: table.name, ConsistentRead: true, ExclusiveStartKey: start }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
};

/** How a violation names an item. */
export const labelOf = (row: Row): string => `${row['entity']} ${row['pk']} ${row['sk']}`;

/** The records of one organisation in a dump: what its invariants are functions of. */
export interface Books {
  readonly orgId: string;
  /** Every record of a kind whose item could be read, in the order of the dump. */
  of<T>(entity: EntityDefinition<T>): readonly Stored<T>[];
  /** The counts of a kind as they are stored. */
  counts<T>(entity: EntityDefinition<T>): readonly Row[];
  /** The record of a kind with the id, or undefined. */
  find<T>(entity: EntityDefinition<T>, id: string): Stored<T> | undefined;
}

/** What does not hold: the id that it is about, and what is wrong. */
export type Line = readonly [id: string, text: string];

/** An item with its value as the schema of its kind reads it. */
export interface Entry {
  readonly row: Row;
  readonly entity: EntityDefinition<unknown>;
  readonly stored: Stored<unknown>;
}

export interface Dump {
  readonly entries: readonly Entry[];
  /** Counts that were only ever added to and so have no value. */
  readonly counters: readonly Row[];
  readonly organisations: ReadonlyMap<string, Books>;
  /** Items that are nothing that the product writes. */
  readonly violations: readonly string[];
}

const entryOf = (row: Row, entity: EntityDefinition<unknown>): Entry | string => {
  const parsed = entity.schema.safeParse(row['data']);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${labelOf(row)}: data.${issue?.path.join('.')} is against the schema: ${issue?.message}`;
  }
  // The checkers look at dates, versions and trails; here they are only handed on.
  const { version, createdAt, updatedAt, trail } = row as unknown as Stored<unknown>;
  return { row, entity, stored: { value: parsed.data, version, createdAt, updatedAt, trail } };
};

const booksOf = (orgId: string, entries: readonly Entry[], counters: readonly Row[]): Books => {
  const counts = Map.groupBy(counters, ({ entity }) => entity);
  const byKind = new Map<string, Map<string, Stored<unknown>[]>>();
  for (const { entity, stored } of entries) {
    const kind = byKind.get(entity.name) ?? new Map<string, Stored<unknown>[]>();
    byKind.set(entity.name, kind);
    const id = entity.id(stored.value);
    const same = kind.get(id);
    if (same) same.push(stored);
    else kind.set(id, [stored]);
  }
  return {
    orgId,
    of: <T>({ name }: EntityDefinition<T>) => [...(byKind.get(name)?.values() ?? [])].flat() as Stored<T>[],
    counts: ({ name }) => counts.get(name) ?? [],
    find: <T>({ name }: EntityDefinition<T>, id: string) =>
      byKind.get(name)?.get(id)?.[0] as Stored<T> | undefined,
  };
};

/** Sorts a dump by what its items say they are. Reads nothing that the schemas refuse. */
export const readDump = (items: readonly Row[]): Dump => {
  const known = definedEntities();
  const entries: Entry[] = [];
  const counters: Row[] = [];
  const violations: string[] = [];
  for (const row of items) {
    const entity = known.get(String(row['entity']));
    if (!entity) violations.push(`${labelOf(row)}: no kind of record has this name`);
    else if (entity.counter && row['data'] === undefined) counters.push(row);
    else {
      const entry = entryOf(row, entity);
      if (typeof entry === 'string') violations.push(entry);
      else entries.push(entry);
    }
  }
  const grouped = Map.groupBy(entries, ({ row }) => String(row['orgId']));
  const counted = Map.groupBy(counters, ({ orgId }) => orgId);
  const organisations = new Map(
    [...grouped].map(([orgId, group]) => [orgId, booksOf(orgId, group, counted.get(orgId) ?? [])]),
  );
  return { entries, counters, organisations, violations };
};
