/**
 * Units of the access patterns, with a short and with a long history of settled documents. Reads are what DynamoDB
 * says it consumed. Writes are computed from item sizes as AWS bills a transaction: 2 units a KB in the table and 1 in
 * each index that holds the item; DynamoDB Local counts transactions differently.
 */
import { systemClock } from '#lib/core/clock.ts';
import { systemIds } from '#lib/core/ids.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { ROUTES } from '#lib/routes.ts';
import type { Table } from '#lib/table/client.ts';
import { INDEXES } from '#lib/table/indexes.ts';
import { ORG, USER } from './company.ts';

type Item = Record<string, unknown>;
interface Units {
  calls: number;
  reads: number;
  writes: number;
}

const sizeOf = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return 8;
  if (Array.isArray(value)) return value.reduce((sum: number, inner) => sum + 1 + sizeOf(inner), 3);
  if (value && typeof value === 'object') {
    return Object.entries(value).reduce((sum, [name, inner]) => sum + 1 + name.length + sizeOf(inner), 3);
  }
  return 1;
};
const kilobytesOf = (item: Item): number => Math.max(1, Math.ceil(sizeOf(item) / 1024));
const indexesOf = (item: Item): number =>
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

const meter = (table: Table) => {
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

const callerOf = (table: Table) => {
  const ports = {
    table,
    clock: systemClock,
    ids: systemIds,
    directories: cachedDirectories(table, 600_000),
    queue: { send: async () => undefined },
    files: { put: async () => undefined, get: async () => undefined, uploadUrl: async () => '' },
  };
  const handler = httpHandler(ROUTES, () => ports);
  return async (method: string, path: string, body?: unknown) => {
    const [rawPath = '', query] = path.split('?');
    const event = {
      version: '2.0',
      rawPath,
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      ...(query && { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      requestContext: {
        http: { method, path: rawPath },
        authorizer: { jwt: { claims: { username: USER, 'cognito:groups': `[${ORG}]` } } },
      },
    };
    const { statusCode = 0, body: text = '' } = await handler(event as never, {} as never);
    if (statusCode >= 300) throw new Error(`${method} ${path}: ${statusCode} ${text.slice(0, 300)}`);
    return JSON.parse(text) as { id: string };
  };
};
type Ask = ReturnType<typeof callerOf>;

let next = 0;
const account = (ask: Ask) => {
  next += 1;
  return ask('POST', '/v1/accounts', {
    number: `U-${next}`,
    name: `Account ${next}`,
    type: 'customer',
    country: 'ES',
  });
};
const invoice = (ask: Ask, accountId: string, issuedOn: string) =>
  ask('POST', '/v1/invoices', { accountId, amountMinor: 10_000, currency: 'EUR', issuedOn });
const receipt = (ask: Ask, accountId: string, receivedOn: string) =>
  ask('POST', '/v1/receipts', { accountId, amountMinor: 10_000, currency: 'EUR', receivedOn });

/** So many invoices on the account, each paid in full: history that nobody should pay for again. */
const settle = async (ask: Ask, accountId: string, count: number): Promise<void> => {
  for (let done = 0; done < count; done += 1) {
    await invoice(ask, accountId, '2025-01-10');
    await receipt(ask, accountId, '2025-02-10');
  }
};

const PATTERNS = (one: { account: string; invoice: string }): [string, (ask: Ask) => Promise<unknown>][] => [
  ['create an account', account],
  ['read an account', (ask) => ask('GET', `/v1/accounts/${one.account}`)],
  ['list 25 accounts', (ask) => ask('GET', '/v1/accounts')],
  ['search accounts', (ask) => ask('GET', '/v1/accounts/search?q=account')],
  ['issue an invoice', (ask) => invoice(ask, one.account, '2026-01-10')],
  ['read an invoice', (ask) => ask('GET', `/v1/invoices/${one.invoice}`)],
  ['list 25 invoices', (ask) => ask('GET', '/v1/invoices')],
  ['record a receipt', (ask) => receipt(ask, one.account, '2026-02-10')],
  ['ageing today', (ask) => ask('GET', '/v1/receivables/ageing')],
  ['ageing of a past day', (ask) => ask('GET', '/v1/receivables/ageing?asOf=2025-12-31')],
  ['overdue list', (ask) => ask('GET', '/v1/receivables/overdue')],
  [
    'statement of a month',
    (ask) => ask('GET', `/v1/receivables/statement?accountId=${one.account}&from=2026-01-01&to=2026-01-31`),
  ],
  ['trail of an account', (ask) => ask('GET', `/v1/audit?subject=${one.account}`)],
];

/** Names of the measured patterns; docs/table.md has a row for each. */
export const PATTERN_NAMES = PATTERNS({ account: '', invoice: '' }).map(([name]) => name);

export const benchUnits = async (table: Table, smoke: boolean) => {
  const take = meter(table);
  const ask = callerOf(table);
  const own = await account(ask);
  const open = await invoice(ask, own.id, '2026-01-05');
  const patterns = PATTERNS({ account: own.id, invoice: open.id });
  const measure = async (): Promise<Units[]> => {
    const rows: Units[] = [];
    for (const [, run] of patterns) {
      take();
      await run(ask);
      rows.push(take());
    }
    return rows;
  };
  const [few, many] = smoke ? [5, 40] : [10, 300];
  await settle(ask, own.id, few);
  const short = await measure();
  await settle(ask, own.id, many);
  const long = await measure();
  return patterns.map(([pattern], at) => ({
    pattern,
    calls: long[at]?.calls,
    reads: short[at]?.reads,
    readsLong: long[at]?.reads,
    writes: short[at]?.writes,
    writesLong: long[at]?.writes,
  }));
};
