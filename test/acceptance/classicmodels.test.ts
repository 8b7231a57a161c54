/** A real company's books through the whole system, against figures that were computed elsewhere (shared data sets). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOverdueAlerts } from '#lib/alerts/index.ts';
import { decimalOf } from '#lib/core/money.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { type Api, dataOf, type Schemas } from '../../dev/client/index.ts';
import { importAll } from '../../dev/load.ts';
import type { CaughtMail } from '../../dev/mail.ts';
import { importPlan } from '../../dev/mappings/plan.ts';
import { type Stack, startStack } from '../../dev/stack.ts';
import { type Books, folderOf, isPresent, loadBooks, referenceOf } from './books.ts';
import { ladderOfClassicmodels } from './ladder.ts';

const SET = 'classicmodels';
const present = isPresent(SET);
const COMPANY = { currency: 'USD', timeZone: 'America/New_York', locale: 'en-US' };

type Ageing = Schemas['Ageing'];

/** Rows of a CSV in another order, decided by a seed; the header stays. */
const shuffled = (csv: Buffer, seed: number): string => {
  const [header = [], ...rows]: string[][] = parse(csv, { relax_column_count: true });
  let state = seed;
  for (let at = rows.length - 1; at > 0; at -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = state % (at + 1);
    [rows[at], rows[other]] = [rows[other] ?? [], rows[at] ?? []];
  }
  return stringify([header, ...rows]);
};

const decimal = (amountMinor = 0): string => decimalOf({ amountMinor, currency: 'USD' });

const ageing = (api: Api, query: Record<string, unknown>) =>
  dataOf(api.GET('/v1/receivables/ageing', { params: { query: query as never } }));

const partsOf = ({ notDueMinor, buckets }: Ageing) =>
  Object.fromEntries([
    ['notDue', decimal(notDueMinor)],
    ...buckets.map(({ bucket, amountMinor }) => [bucket, decimal(amountMinor)]),
  ]);

let stack: Stack;
let sorted: Books;
let expected: { aging: Reference[] };
let emails: Map<string, string>;

beforeAll(async () => {
  if (!present) return;
  expected = await referenceOf(SET, 'expected-receivables.json');
  const employees: Record<string, string>[] = parse(await readFile(join(folderOf(SET), 'employees.csv')), {
    columns: true,
  });
  emails = new Map(
    employees.map(({ email = '', employeeNumber = '' }) => [email.toLowerCase(), employeeNumber]),
  );
  stack = await startStack({ data: 'memory', port: 0, ticking: false });
  stack.ready();
  sorted = await loadBooks(stack, SET, { ...COMPANY, name: 'classic' });
}, 300_000);
afterAll(() => stack?.stop());

const numbersOf = async (api: Api): Promise<Map<string, string>> => {
  const users = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page = await dataOf(
      api.GET('/v1/users', { params: { query: { limit: 100, ...(cursor && { cursor }) } } }),
    );
    for (const { id, email } of page.data) users.set(id, emails.get(email) ?? email);
    cursor = page.page.nextCursor ?? undefined;
  } while (cursor);
  return users;
};

const compare = async ({ api }: Books): Promise<void> => {
  const employeeOf = await numbersOf(api);
  for (const wanted of expected.aging) {
    const { asOf } = wanted;
    const { totals } = await ageing(api, { asOf, groupBy: 'account' });
    const [total] = totals;
    const byOwner = await ageing(api, { asOf, groupBy: 'owner' });
    const byTerritory = await ageing(api, { asOf, groupBy: 'unit', unitDepth: 1 });
    const open = <T extends Ageing>(rows: T[]) =>
      rows.filter(({ outstandingMinor }) => outstandingMinor !== 0);

    expect({
      asOf,
      outstanding: decimal(total?.outstandingMinor),
      unapplied: decimal(total?.unappliedMinor),
      open: total?.openInvoices,
      overdue: total?.overdueInvoices,
    }).toEqual({
      asOf,
      outstanding: wanted.outstanding,
      unapplied: wanted.unapplied,
      open: wanted.openInvoices,
      overdue: wanted.overdueInvoices,
    });
    expect(total && partsOf(total)).toEqual(wanted.buckets);
    expect(
      Object.fromEntries(
        open(byOwner.data).map((row) => [
          employeeOf.get(row.id ?? ''),
          { outstanding: decimal(row.outstandingMinor), overdue: decimal(row.overdueMinor) },
        ]),
      ),
    ).toEqual(wanted.byRep);
    expect(
      Object.fromEntries(open(byTerritory.data).map((row) => [row.name, decimal(row.outstandingMinor)])),
    ).toEqual(wanted.byTerritory);
  }
};

interface Reference {
  asOf: string;
  openInvoices: number;
  overdueInvoices: number;
  outstanding: string;
  unapplied: string;
  buckets: Record<string, string>;
  byRep: Record<string, { outstanding: string; overdue: string }>;
  byTerritory: Record<string, string>;
}

describe.runIf(present)('the books of classicmodels', () => {
  it('import whole, every row', () => {
    const rows = Object.fromEntries(sorted.imports.map(({ kind, counts }) => [kind, counts.new]));
    expect(rows).toMatchObject({
      accounts: 122,
      products: 110,
      orders: 326,
      'order-lines': 2996,
      invoices: 320,
      receipts: 273,
    });
    expect(sorted.imports.map(({ counts }) => counts.failed).filter(Boolean)).toEqual([]);
  });

  it(
    'age to the cent on the three reference dates: totals, buckets, representatives, territories',
    () => compare(sorted),
    120_000,
  );

  it('age the same when the rows of every file come shuffled', async () => {
    const other = await loadBooks(stack, SET, { ...COMPANY, name: 'shuffled' }, (csv) =>
      shuffled(csv, 20_050_531),
    );
    await compare(other);
  }, 300_000);

  it('answer the same after a receipt that is dated later', async () => {
    const before = await ageing(sorted.api, { asOf: '2004-12-31', groupBy: 'account' });
    const { data: accounts } = await dataOf(
      sorted.api.GET('/v1/accounts/search', { params: { query: { q: '144' } } }),
    );
    const accountId = accounts.find(({ number }) => number === '144')?.id ?? '';
    await dataOf(
      sorted.api.POST('/v1/receipts', {
        params: { header: { 'Idempotency-Key': 'later-receipt' } },
        body: { accountId, amountMinor: 1, receivedOn: '2005-06-05', allocate: 'automatic' },
      }),
    );
    expect(await ageing(sorted.api, { asOf: '2004-12-31', groupBy: 'account' })).toEqual(before);
    expect(
      (await ageing(sorted.api, { asOf: '2005-05-31', groupBy: 'account' })).totals[0]?.outstandingMinor,
    ).toBe(57_058_646);
  });

  it('import again without a change', async () => {
    const plan = await importPlan(folderOf(SET));
    const again = plan.filter(({ kind }) => ['accounts', 'orders', 'invoices', 'receipts'].includes(kind));
    const steps = await Promise.all(
      again.map(async ({ file, kind, mapping }) => ({ kind, mapping, csv: await readFile(file) })),
    );
    for (const { kind, counts } of await importAll(sorted.api, steps)) {
      expect({ kind, new: counts.new, updated: counts.updated, failed: counts.failed }).toEqual({
        kind,
        new: 0,
        updated: 0,
        failed: 0,
      });
    }
  }, 120_000);
});

/** The parts of a mail as their reader sees them: no markup, no entities, every run of blanks as one. */
const partsRead = ({ body, attachments }: CaughtMail): Record<string, string> => {
  const csv = attachments.map(({ content }) => Buffer.from(content, 'base64').toString('utf8')).join();
  const html = (body.html ?? '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#x27;|&#39;/g, "'")
    .replaceAll('&amp;', '&');
  const parts = { html, text: body.text ?? '', csv: csv.replaceAll('""', '"') };
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, part.replaceAll(/\s+/g, ' ')]),
  );
};

describe.runIf(present)('the overdue alerts of classicmodels', () => {
  const asOf = '2005-05-31';

  it('tell every owner and every manager above at the level that the age asks, once', async () => {
    const ladder = await ladderOfClassicmodels();
    const summary = await runOverdueAlerts(stack.ports, sorted.orgId, { asOf });
    await stack.settled();
    const mails = await stack.mails();
    const again = await runOverdueAlerts(stack.ports, sorted.orgId, { asOf });
    await stack.settled();

    expect(summary.alerts).toHaveLength(8);
    expect(new Set(summary.alerts.map(({ accountName }) => accountName)).size).toBe(7);
    expect(summary.alerts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(23_357_816);
    for (const { invoiceNumber, daysOver, recipients } of summary.alerts)
      expect({ invoiceNumber, daysOver, recipients }).toEqual({
        invoiceNumber,
        ...ladder.told(invoiceNumber, asOf),
      });
    const people = [...summary.alerts, ...summary.reminders].flatMap(({ recipients }) => recipients);
    expect(mails.map(({ destination }) => destination.to.join()).sort()).toEqual([...new Set(people)].sort());
    expect(again.messages).toBe(0);
    expect(await stack.mails()).toHaveLength(mails.length);
  }, 120_000);

  it('show a representative no account of anybody else: not in the mail, its text or its attachment', async () => {
    const ladder = await ladderOfClassicmodels();
    const mails = (await stack.mails()).filter(({ destination }) =>
      ladder.representatives.includes(destination.to.join()),
    );
    expect(mails.length).toBeGreaterThan(3);
    for (const mail of mails) {
      const reader = mail.destination.to.join();
      const { own, foreign } = ladder.accountsOf(reader);
      for (const [part, content] of Object.entries(partsRead(mail))) {
        const shown = (names: string[]) => names.filter((name) => content.includes(name));
        expect({ reader, part, own: shown(own).length > 0, foreign: shown(foreign) }).toEqual({
          reader,
          part,
          own: true,
          foreign: [],
        });
      }
    }
  });
});

describe.runIf(present)('the table, after all of it', () => {
  it('holds every invariant', async () => {
    expect(violationsIn(await dumpOf(stack.ports.table))).toEqual([]);
  }, 120_000);
});
