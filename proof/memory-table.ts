/**
 * A table in memory that answers what lib/table sends, for proofs that need many fresh tables: gets, batch gets, queries
 * of the table and its indexes, scans and transactions with their conditions. Whatever else it is sent, it refuses.
 * That it answers as DynamoDB does is a test: test/proof/memory-table.test.ts.
 */
import { IdempotentParameterMismatchException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type {
  DynamoDBDocumentClient,
  QueryCommandInput,
  TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { systemPace } from '#lib/core/pace.ts';
import type { Table } from '#lib/table/client.ts';
import { INDEXES, type IndexName } from '#lib/table/indexes.ts';

export type Item = Readonly<Record<string, unknown>>;
type Values = Record<string, unknown>;
type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
interface Guarded {
  ConditionExpression?: string | undefined;
  ExpressionAttributeNames?: Record<string, string> | undefined;
  ExpressionAttributeValues?: Values | undefined;
}

/** How long DynamoDB knows a token: a transaction sent again under it does nothing more. */
const TOKEN_MS = 600_000;

const keyOf = (item: Values): string => `${item['pk']} ${item['sk']}`;

const frozen = (value: unknown): unknown => {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
};
/** As DynamoDB keeps it: without what is undefined, and nobody's own any more. */
const kept = (item: Values): Item => frozen(JSON.parse(JSON.stringify(item))) as Item;

const isMet = (item: Item | undefined, { ConditionExpression, ...named }: Guarded): boolean => {
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = named;
  if (!ConditionExpression) return true;
  if (ConditionExpression === 'attribute_not_exists(pk)') return !item;
  const [, name = '', value = ''] = /^(#\w+) = (:\w+)$/.exec(ConditionExpression) ?? [];
  if (!(name in names) || !(value in values))
    throw new Error(`a condition of its own: ${ConditionExpression}`);
  return item?.[names[name] ?? ''] === values[value];
};

/** `SET … ADD …` as the table layer writes it. */
const updated = (item: Item | undefined, update: NonNullable<Action['Update']>): Values => {
  const { Key = {}, UpdateExpression = '', ExpressionAttributeNames: names = {} } = update;
  const values: Values = update.ExpressionAttributeValues ?? {};
  const [, sets = '', adds = ''] = /^SET (.+) ADD (.+)$/.exec(UpdateExpression) ?? [];
  if (!sets) throw new Error(`an update of its own: ${UpdateExpression}`);
  const next: Values = { ...Key, ...item };
  for (const [name = '', value = ''] of sets.split(', ').map((part) => part.split(' = '))) {
    next[names[name] ?? ''] = values[value];
  }
  for (const [name = '', value = ''] of adds.split(', ').map((part) => part.split(' '))) {
    next[names[name] ?? ''] = Number(next[names[name] ?? ''] ?? 0) + Number(values[value]);
  }
  return next;
};

const targetOf = ({ Put, Delete, Update, ConditionCheck }: Action): { key: string; guard: Guarded } => {
  const target = Put ?? Delete ?? Update ?? ConditionCheck;
  if (!target) throw new Error('an empty action');
  return { key: keyOf('Item' in target ? (target.Item ?? {}) : (target.Key ?? {})), guard: target };
};

const byBytes = (a: unknown, b: unknown): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
};

/** The rows that a key condition of `lib/table/query.ts` names. */
const matcher = ({ KeyConditionExpression = '', ...named }: QueryCommandInput): ((item: Item) => boolean) => {
  const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = named;
  const tests = KeyConditionExpression.split(/ AND (?=#|begins_with)/).map((clause) => {
    const [, prefixed, prefix] = /^begins_with\((#\w+), (:\w+)\)$/.exec(clause) ?? [];
    const [, ranged, from, to] = /^(#\w+) BETWEEN (:\w+) AND (:\w+)$/.exec(clause) ?? [];
    const [, equal, value] = /^(#\w+) = (:\w+)$/.exec(clause) ?? [];
    const name = names[prefixed ?? ranged ?? equal ?? ''];
    if (!name) throw new Error(`a key condition of its own: ${clause}`);
    return (item: Item): boolean => {
      const own = item[name];
      if (prefix) return String(own).startsWith(String(values[prefix]));
      if (from && to) return byBytes(own, values[from]) >= 0 && byBytes(own, values[to]) <= 0;
      return own === values[value ?? ''];
    };
  });
  return (item) => tests.every((test) => test(item));
};

export class MemoryTable {
  readonly #items = new Map<string, Item>();
  /** The same items by partition: most queries ask one. */
  readonly #partitions = new Map<unknown, Map<string, Item>>();
  readonly #tokens = new Map<string, { until: number; actions: readonly Action[] }>();
  readonly #elapsed: () => number;

  /** `elapsed` says when tokens are forgotten. */
  constructor(items: readonly Item[] = [], elapsed: () => number = systemPace.elapsed) {
    this.#elapsed = elapsed;
    this.reset(items);
  }

  /** Holds these items and no other from now on, and knows no token any more. */
  reset(items: readonly Item[]): void {
    this.#items.clear();
    this.#partitions.clear();
    this.#tokens.clear();
    for (const item of items) this.#set(keyOf(item), Object.isFrozen(item) ? item : kept(item));
  }

  #set(key: string, item: Item): void {
    this.#items.set(key, item);
    const partition = this.#partitions.get(item['pk']);
    if (partition) partition.set(key, item);
    else this.#partitions.set(item['pk'], new Map([[key, item]]));
  }

  #delete(key: string): void {
    this.#partitions.get(this.#items.get(key)?.['pk'])?.delete(key);
    this.#items.delete(key);
  }

  /** Every item as it is now. */
  get items(): readonly Item[] {
    return [...this.#items.values()];
  }

  /** The item under a key, as it is now. */
  at(key: Values): Item | undefined {
    return this.#items.get(keyOf(key));
  }

  /** Holds the item under its key, or none, whatever was there: what replication does. */
  place(key: Values, item: Item | undefined): void {
    if (item) this.#set(keyOf(key), item);
    else this.#delete(keyOf(key));
  }

  /** What the table layer uses of a document client. */
  get client(): DynamoDBDocumentClient {
    const send = async (command: { input: never; constructor: { name: string } }) =>
      this.#answer(command.constructor.name, command.input);
    return { send, destroy: () => {} } as unknown as DynamoDBDocumentClient;
  }

  #answer(name: string, input: never): unknown {
    switch (name) {
      case 'GetCommand':
        return { Item: this.#items.get(keyOf((input as { Key: Values }).Key)) };
      case 'BatchGetCommand':
        return this.#batch((input as { RequestItems: Record<string, { Keys: Values[] }> }).RequestItems);
      case 'TransactGetCommand': {
        const { TransactItems } = input as { TransactItems: { Get: { Key: Values } }[] };
        return { Responses: TransactItems.map(({ Get }) => ({ Item: this.#items.get(keyOf(Get.Key)) })) };
      }
      case 'DeleteTableCommand':
        return this.reset([]);
      case 'ScanCommand':
        return { Items: this.items };
      case 'QueryCommand':
        return this.#query(input);
      case 'TransactWriteCommand':
        return this.#transact(input);
      default:
        throw new Error(`a table in memory knows no ${name}`);
    }
  }

  #batch(requests: Record<string, { Keys: Values[] }>): unknown {
    const found = Object.entries(requests).map(([table, { Keys }]) => [
      table,
      Keys.flatMap((key) => this.#items.get(keyOf(key)) ?? []),
    ]);
    return { Responses: Object.fromEntries(found), UnprocessedKeys: {} };
  }

  /** Items of the partition that a query of the table itself names. */
  #partitionOf({ KeyConditionExpression = '', ...named }: QueryCommandInput): Iterable<Item> {
    const { ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = named;
    const [, value = ''] =
      [...KeyConditionExpression.matchAll(/(#\w+) = (:\w+)/g)]
        .map(([, name = '', given = '']) => [names[name], given] as const)
        .find(([name]) => name === 'pk') ?? [];
    return this.#partitions.get(values[value])?.values() ?? [];
  }

  #query(input: QueryCommandInput): unknown {
    const index = input.IndexName ? INDEXES[input.IndexName as IndexName] : undefined;
    const sort = index ? [...index.sort, 'pk', 'sk'] : ['sk'];
    const held = [...(index?.partition ?? []), ...(index?.sort ?? [])];
    const sign = input.ScanIndexForward === false ? -1 : 1;
    const compare = (a: Item, b: Item): number => {
      const unequal = sort.find((name) => byBytes(a[name], b[name]) !== 0);
      return unequal ? sign * byBytes(a[unequal], b[unequal]) : 0;
    };
    const matches = matcher(input);
    const start = input.ExclusiveStartKey as Item | undefined;
    const rows = (index ? this.items : [...this.#partitionOf(input)])
      .filter((item) => held.every((name) => item[name] !== undefined) && matches(item))
      .sort(compare)
      .filter((item) => !start || compare(item, start) > 0);
    const Items = rows.slice(0, input.Limit);
    return { Items, ...(Items.length < rows.length && { LastEvaluatedKey: Items.at(-1) }) };
  }

  #transact({ TransactItems = [], ClientRequestToken: token }: TransactWriteCommandInput): unknown {
    if (token && this.#isRepeat(token, TransactItems)) return {};
    const targets = TransactItems.map(targetOf);
    if (new Set(targets.map(({ key }) => key)).size < targets.length) {
      throw new Error('two actions of a transaction name one item');
    }
    const failed = targets.map(({ key, guard }) => !isMet(this.#items.get(key), guard));
    if (failed.includes(true)) {
      const CancellationReasons = failed.map((isFailed, at) => {
        const Item = this.#items.get(targets[at]?.key ?? '');
        return isFailed ? { Code: 'ConditionalCheckFailed', ...(Item && { Item }) } : { Code: 'None' };
      });
      const reasons = { message: 'cancelled', $metadata: {}, CancellationReasons } as never;
      throw new TransactionCanceledException(reasons);
    }
    for (const [at, { Put, Delete, Update }] of TransactItems.entries()) {
      const key = targets[at]?.key ?? '';
      if (Put) this.#set(key, kept(Put.Item ?? {}));
      if (Delete) this.#delete(key);
      if (Update) this.#set(key, kept(updated(this.#items.get(key), Update)));
    }
    if (token) this.#tokens.set(token, { until: this.#elapsed() + TOKEN_MS, actions: TransactItems });
    return {};
  }

  /** @throws {IdempotentParameterMismatchException} when the token stands for other actions */
  #isRepeat(token: string, actions: readonly Action[]): boolean {
    const known = this.#tokens.get(token);
    if (!known || known.until <= this.#elapsed()) return false;
    if (JSON.stringify(known.actions) === JSON.stringify(actions)) return true;
    throw new IdempotentParameterMismatchException({ message: 'the token is taken', $metadata: {} });
  }
}

/** A connection to a table in memory. */
export const connectMemory = (table: MemoryTable): Table => ({
  doc: table.client,
  name: 'memory',
  homeRegion: 'local',
  pace: systemPace,
});
