/**
 * Units of every access pattern over one company with 1, 10 and 100 times its settled history: invoices with their
 * receipts and orders, all of one account. What grows must be explained in docs/table.md.
 */
import type { Context as LambdaContext } from 'aws-lambda';
import { systemClock } from '#lib/core/clock.ts';
import { systemIds } from '#lib/core/ids.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { ROUTES } from '#lib/routes.ts';
import type { Table } from '#lib/table/client.ts';
import { copy, markedIds, markOf, originals } from './copies.ts';
import { eventOf } from './event.ts';
import { meter, type Units } from './meter.ts';
import { PATTERNS } from './patterns.ts';
import { CUSTOMER, PRODUCTS, type Sent, withMark } from './requests.ts';
import { sell } from './sales.ts';

/** More than a page of 25 rows has, so that every list is full at every size. */
const HISTORY = 30;
/** As many terms as a search reads at most. */
const ACCOUNTS = 210;
/** Days on which a settled invoice was issued and paid; none was open at the end of 2025. */
const SETTLED = [
  ['h', '2024-03-05', '2024-04-20'],
  ['i', '2025-01-10', '2025-02-10'],
  ['j', '2025-06-01', '2025-07-15'],
] as const;

/** Asks the routes as the one user of the measured company. */
export const callerOf = (table: Table) => {
  let ids = systemIds;
  const ports = {
    table,
    clock: systemClock,
    // A token of a transaction derives from the request, and the lanes' table may have seen this one.
    ids: {
      next: (kind: Parameters<typeof systemIds.next>[0]) => (kind === 'request' ? systemIds : ids).next(kind),
    },
    directories: cachedDirectories(table, 600_000),
    queue: { send: async () => undefined },
    files: { put: async () => undefined, get: async () => undefined, uploadUrl: async () => '' },
  };
  const handler = httpHandler(ROUTES, () => ports);
  const ask = async (sent: Sent) => {
    const { statusCode = 0, headers, body = '' } = await handler(eventOf(sent), {} as LambdaContext);
    if (statusCode >= 300) throw new Error(`${sent.method} ${sent.path}: ${statusCode} ${body}`);
    return { etag: String(headers?.['etag'] ?? '') };
  };
  /** The commands under the first mark of a family. */
  const make = async (commands: readonly Sent[], family: string): Promise<void> => {
    const mark = markOf(family, 0);
    ids = markedIds(mark);
    for (const sent of commands) await ask(withMark(sent, mark));
    ids = systemIds;
  };
  return { ask, make, ports };
};
type Caller = ReturnType<typeof callerOf>;

const own = 'acc_mz0000000x1';
const settled = (issuedOn: string, receivedOn: string): Sent[] => {
  const money = { accountId: own, amountMinor: 10_000, currency: 'EUR' };
  const post = (path: string, body: unknown): Sent => ({
    method: 'POST',
    path,
    body,
    headers: { 'idempotency-key': `${path} MARK` },
  });
  return [
    post('/v1/invoices', { ...money, number: 'I-MARK', issuedOn }),
    post('/v1/receipts', { ...money, number: 'R-MARK', receivedOn, allocate: { invoiceId: 'inv_MARKx1' } }),
    post('/v1/orders', {
      accountId: own,
      number: 'O-MARK',
      orderedOn: issuedOn,
      lines: [{ sku: 'SKU-1', quantity: '3', unitPrice: '95.70' }],
    }),
  ];
};

/** Copies that take the settled documents from one count to another; the originals count. */
const grow = async (table: Table, from: number, to: number): Promise<void> => {
  for (const [family] of SETTLED) {
    const [first, count] = [from / SETTLED.length, (to - from) / SETTLED.length];
    const marks = Array.from({ length: count }, (_, at) => markOf(family, first + at));
    await copy(table, await originals(table, family), family, marks);
  }
};

let turns = 0;
const measure = async ({ ask }: Caller, take: () => Units): Promise<Units[]> => {
  const rows: Units[] = [];
  for (const { sent } of PATTERNS) {
    turns += 1;
    let text = JSON.stringify(withMark(sent, `turn ${turns}`));
    if (text.includes('ETAG')) {
      const { etag } = await ask({ method: 'GET', path: sent.path });
      text = text.replace('ETAG', etag.replaceAll('"', '\\"'));
    }
    take();
    await ask(JSON.parse(text) as Sent);
    rows.push(take());
  }
  return rows;
};

/** A pattern with its units at each size of the history. */
export interface UnitRow {
  pattern: string;
  calls: number;
  reads: Record<string, number>;
  writes: Record<string, number>;
}

/** The measured table must not be the one that copies are written to, or they would be counted. */
export const benchUnits = async (measured: Table, plain: Table, sizes: readonly number[]) => {
  const take = meter(measured);
  const caller = callerOf(measured);
  await caller.make(PRODUCTS, 'p');
  await caller.make(CUSTOMER, 'z');
  await caller.make(CUSTOMER.slice(0, 1), 'k');
  const marks = Array.from({ length: ACCOUNTS }, (_, at) => markOf('k', at + 1));
  await copy(plain, await originals(plain, 'k'), 'k', marks);
  for (const [family, issuedOn, receivedOn] of SETTLED) {
    await caller.make(settled(issuedOn, receivedOn), family);
  }
  // The first run of a pattern makes what its later runs find: a contact, a series, a counter.
  await measure(caller, take);
  const bySize = new Map<number, Units[]>();
  let held = SETTLED.length;
  for (const size of sizes) {
    await grow(plain, held, HISTORY * size);
    await sell({ ...caller.ports, table: plain }, held, HISTORY * size);
    held = HISTORY * size;
    bySize.set(size, await measure(caller, take));
  }
  const part = (at: number, of: 'reads' | 'writes') =>
    Object.fromEntries([...bySize].map(([size, rows]) => [`${size}x`, rows[at]?.[of] ?? Number.NaN]));
  return PATTERNS.map(
    ({ name }, at): UnitRow => ({
      pattern: name,
      calls: bySize.get(sizes[0] ?? 1)?.[at]?.calls ?? 0,
      reads: part(at, 'reads'),
      writes: part(at, 'writes'),
    }),
  );
};

const reasonOf = (pattern: string, page: string): string => {
  const row = page.split('\n').find((line) => line.startsWith(`| ${pattern} `));
  return row?.split('|').at(-2)?.trim() ?? '';
};

const grows = (units: Record<string, number>): boolean => {
  const [first = 0, ...later] = Object.values(units);
  return later.some((value) => value > first);
};

/** Patterns that cost more with a longer history although the page of the table does not say why. */
export const unexplained = (rows: readonly UnitRow[], page: string): string[] =>
  rows
    .filter(({ reads, writes, pattern }) => (grows(reads) || grows(writes)) && !reasonOf(pattern, page))
    .map(({ pattern, reads, writes }) => `${pattern}: ${JSON.stringify({ reads, writes })}`);
