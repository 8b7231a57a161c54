/**
 * A real company's books through the whole system, against figures that were computed elsewhere (shared data sets).
 * proof/companies.ts loads it once more with the rows of every file shuffled.
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOverdueAlerts } from '#lib/alerts/run.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { dataOf } from '../../dev/client/index.ts';
import { importAll } from '../../dev/load.ts';
import type { CaughtMail } from '../../dev/mail.ts';
import { importPlan } from '../../dev/mappings/plan.ts';
import type { Stack } from '../../dev/stack.ts';
import { type Books, folderOf, isPresent, loadBooks, storyStack } from './books.ts';
import { ageing, CLASSIC_COMPANY, CLASSICMODELS, wrongAgeing } from './classic.ts';
import { wrongReviews } from './classic-reviews.ts';
import { wrongSales } from './classic-sales.ts';
import { ladderOfClassicmodels } from './ladder.ts';

const present = isPresent(CLASSICMODELS);

let stack: Stack;
let sorted: Books;

beforeAll(async () => {
  if (!present) return;
  stack = await storyStack(CLASSICMODELS);
  stack.ready();
  sorted = await loadBooks(stack, CLASSICMODELS, CLASSIC_COMPANY);
}, 600_000);
afterAll(() => stack?.stop());

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
    'age to the cent on the three reference dates: totals, buckets, representatives, territories, who is over the limit',
    async () => expect(await wrongAgeing(sorted)).toEqual([]),
    120_000,
  );

  it(
    'sold to the cent what the reference says: by person, year, office, territory, quarter and product line',
    async () => expect(await wrongSales(sorted)).toEqual([]),
    120_000,
  );

  it(
    'are reviewed for May 2005 on those figures: every representative and manager on sales, collections, open and overdue',
    async () => expect(await wrongReviews(stack, sorted)).toEqual([]),
    120_000,
  );

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
    const plan = await importPlan(folderOf(CLASSICMODELS));
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
  /** Mails about reviews, which were made before. */
  let earlier: Set<string>;
  const alertMails = async () => (await stack.mails()).filter(({ messageId }) => !earlier.has(messageId));

  it('tell every owner and every manager above at the level that the age asks, once', async () => {
    const ladder = await ladderOfClassicmodels();
    await stack.settled();
    earlier = new Set((await stack.mails()).map(({ messageId }) => messageId));
    const summary = await runOverdueAlerts(stack.ports, sorted.orgId, { asOf });
    await stack.settled();
    const mails = await alertMails();
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
    expect(await alertMails()).toHaveLength(mails.length);
  }, 120_000);

  it('show a representative no account of anybody else: not in the mail, its text or its attachment', async () => {
    const ladder = await ladderOfClassicmodels();
    const mails = (await stack.mails()).filter(({ destination }) =>
      ladder.representatives.includes(destination.to.join()),
    );
    const isAlert = ({ messageId }: CaughtMail): boolean => !earlier.has(messageId);
    expect(mails.filter(isAlert).length).toBeGreaterThan(3);
    for (const mail of mails) {
      const reader = mail.destination.to.join();
      const { own, foreign } = ladder.accountsOf(reader);
      for (const [part, content] of Object.entries(partsRead(mail))) {
        const shown = (names: string[]) => names.filter((name) => content.includes(name));
        // A review names accounts only where they have something overdue.
        const isOwn = !isAlert(mail) || shown(own).length > 0;
        expect({ reader, part, isOwn, foreign: shown(foreign) }).toEqual({
          ...{ reader, part, isOwn: true, foreign: [] },
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
