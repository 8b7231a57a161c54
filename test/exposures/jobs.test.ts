/** What looks at credit by itself: the nightly check of totals, the horizon of far-off orders, the watch over limits. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { logger } from '#lib/core/logger.ts';
import { emptyLedger, LedgerEntity, ledgerKey, withReceivable } from '#lib/credit/index.ts';
import { creditCheckJob, creditWatchJob } from '#lib/exposures/jobs.ts';
import type { JobSummary } from '#lib/jobs/job.ts';
import { runSlot, SlotHeld } from '#lib/jobs/slot.ts';
import { handleWork } from '#lib/jobs/worker.ts';
import type { OutgoingMail } from '#lib/messages/mailer.ts';
import { runCommand } from '#lib/table/command.ts';
import { read } from '#lib/table/read.ts';
import { put } from '#lib/table/write.ts';
import { WORK } from '#lib/work.ts';
import { aShop, type Shop } from '../credit/support.ts';
import { TODAY } from '../support/company.ts';

let shop: Shop;
let mails: OutgoingMail[];
beforeEach(async () => {
  shop = await aShop();
  mails = [];
});

const slot = (job: { name: string }, subject: string, period: string) => ({
  kind: 'slot' as const,
  orgId: shop.company.orgId,
  job: job.name,
  subject,
  period,
});
const summaryOf = async (job: typeof creditCheckJob, subject: string, period = TODAY): Promise<JobSummary> =>
  (await runSlot(shop.company.ports, slot(job, subject, period), job)) as JobSummary;
const watch = (period: string) => summaryOf(creditWatchJob, shop.company.units.north, period);
const on = (day: string) => shop.company.clock.set(`${day}T09:00:00.000Z`);

/** Delivers what was announced; the mails of this delivery. */
const deliver = async (): Promise<OutgoingMail[]> => {
  const ports = {
    ...shop.company.ports,
    mailer: {
      send: async (mail: OutgoingMail) => {
        mails.push(mail);
        return { providerId: `m${mails.length}` };
      },
    },
  };
  const from = mails.length;
  for (const work of shop.company.sent.splice(0)) await handleWork(ports, WORK, work);
  return mails.slice(from);
};

/** Puts another ledger in the place of the account's, as no command would. */
const tamper = async (openMinor: number): Promise<void> => {
  const { table, orgId, ports } = shop.company;
  const from = await read(table, LedgerEntity, ledgerKey(orgId, shop.accountId));
  const at = ports.clock.now();
  const ledger = withReceivable(from?.value ?? emptyLedger(shop.accountId), 'EUR', { openMinor });
  const cause = { orgId, at, by: 'system:test', role: 'system', requestId: ports.ids.next('request') };
  const writes = [put(LedgerEntity, ledger, { at, from })];
  await runCommand(table, cause, async () => ({ action: 'test.tamper', writes, result: undefined }));
};

describe('the nightly check', () => {
  it('finds nothing in sound books, whatever was done to them', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 50_000 });
    const { body: order } = await shop.order(5_000);
    await shop.move(order, 'shipped');
    await shop.post('/v1/invoices', { accountId: shop.accountId, orderId: order.id, amountMinor: 2_000 });
    await shop.post('/v1/receipts', { accountId: shop.accountId, amountMinor: 2_500, allocate: 'automatic' });
    expect(await summaryOf(creditCheckJob, shop.company.units.company)).toEqual({
      atTop: true,
      accounts: 1,
      looked: 0,
      differences: [],
    });
    expect(await summaryOf(creditCheckJob, shop.company.units.north)).toEqual({ atTop: false });
  });

  it('raises an alarm that names the account and both sums, and none once it is mended', async () => {
    await shop.post('/v1/invoices', { accountId: shop.accountId, amountMinor: 1_000 });
    await tamper(1);
    const said = vi.spyOn(logger, 'error').mockImplementation(() => undefined);
    try {
      const { differences } = await summaryOf(creditCheckJob, shop.company.units.company);
      expect(differences).toEqual([shop.accountId]);
      expect(said).toHaveBeenCalledExactlyOnceWith(
        'running totals differ from the documents',
        expect.objectContaining({
          alarm: 'credit-totals',
          accountId: shop.accountId,
          kept: { totals: { EUR: { openMinor: 1_001, unappliedMinor: 0, disputedMinor: 0 } }, reserved: {} },
          made: { totals: { EUR: { openMinor: 1_000, unappliedMinor: 0, disputedMinor: 0 } }, reserved: {} },
        }),
      );
    } finally {
      said.mockRestore();
      await tamper(-1);
    }
    expect(await summaryOf(creditCheckJob, shop.company.units.company, '2026-03-03')).toMatchObject({
      looked: 0,
      differences: [],
    });
  });
});

describe('the horizon', () => {
  const far = { requiredOn: '2026-06-30' };
  beforeEach(() => shop.policy({ horizonDays: 30 }));

  it('lets a far-off order reserve on its day and not before', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 10_000 });
    expect((await shop.order(6_000, far)).status).toBe(200);
    expect((await shop.credit()).exposure.orderedMinor).toBe(0);
    on('2026-05-30');
    await watch('2026-05-30');
    expect((await shop.credit()).exposure.orderedMinor).toBe(0);
    on('2026-05-31');
    await watch('2026-05-31');
    expect((await shop.credit()).exposure.orderedMinor).toBe(6_000);
    expect(await deliver()).toEqual([]);
  });

  it('tells once that the credit does not suffice; the order waits, and is tried again', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 1_000 });
    const { body: order } = await shop.order(6_000, far);
    on('2026-06-01');
    await watch('2026-06-01');
    const told = await deliver();
    expect(told.map(({ to }) => to).sort()).toEqual([
      'finance@example.com',
      'north-manager@example.com',
      'north-rep@example.com',
    ]);
    expect(told[0]?.subject).toBe(`远东贸易: order ${order.number} got no credit`);
    expect((await shop.credit()).exposure.exposureMinor).toBe(0);
    expect((await shop.move(order, 'shipped')).body.code).toBe('credit.refused');
    on('2026-06-02');
    await watch('2026-06-02');
    expect(await deliver()).toEqual([]);
    await shop.limit({ mode: 'limit', amountMinor: 9_000, from: '2026-06-03' });
    on('2026-06-03');
    await watch('2026-06-03');
    expect((await shop.credit()).exposure.orderedMinor).toBe(6_000);
  });
});

describe('the watch over limits', () => {
  it('tells once that an account left the range, got worse and came back, in the reader’s language', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 10_000 });
    await shop.company.call('admin', 'PATCH', '/v1/users/usr_finance', {
      body: { language: 'es' },
      headers: { 'if-match': '"v1"' },
    });
    const bill = (amountMinor: number) =>
      shop.post('/v1/invoices', { accountId: shop.accountId, amountMinor });
    await bill(8_999);
    expect(await watch('2026-03-02')).toEqual({ enabled: true, normal: 1, watched: 0, over: 0, unknown: 0 });
    expect(await deliver()).toEqual([]);
    await bill(1);
    on('2026-03-03');
    expect(await watch('2026-03-03')).toMatchObject({ watched: 1 });
    const near = await deliver();
    const mailTo = (to: string) => near.find((mail) => mail.to === to);
    expect(near).toHaveLength(3);
    expect(mailTo('finance@example.com')?.subject).toBe('远东贸易: la exposición se acerca al límite');
    expect(mailTo('north-rep@example.com')?.subject).toBe('远东贸易: exposure comes close to the limit');
    expect(mailTo('north-rep@example.com')?.text).toContain('€90.00');
    on('2026-03-04');
    await watch('2026-03-04');
    expect(await deliver()).toEqual([]);
    await shop.limit({ mode: 'limit', amountMinor: 5_000, from: '2026-03-05' });
    on('2026-03-05');
    expect(await watch('2026-03-05')).toMatchObject({ over: 1 });
    expect((await deliver()).map(({ subject }) => subject)).toContain('远东贸易: exposure is over the limit');
    await shop.post('/v1/receipts', { accountId: shop.accountId, amountMinor: 9_000, allocate: 'automatic' });
    on('2026-03-06');
    expect(await watch('2026-03-06')).toMatchObject({ normal: 1 });
    expect((await deliver()).map(({ subject }) => subject)).toContain(
      '远东贸易: exposure is back in the normal range',
    );
  });

  it('sends no mail that is no longer so, and tells one thing once when the schedule comes twice', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 1_000 });
    await shop.post('/v1/invoices', { accountId: shop.accountId, amountMinor: 1_000 });
    // One of them may find the slot held by the other, whichever came first.
    const twice = await Promise.allSettled([watch('2026-03-02'), watch('2026-03-02')]);
    const refused = twice.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused.length).toBeLessThan(2);
    for (const reason of refused) expect(reason).toBeInstanceOf(SlotHeld);
    expect(shop.company.sent.filter(({ kind }) => kind === 'message')).toHaveLength(3);
    await shop.post('/v1/receipts', { accountId: shop.accountId, amountMinor: 1_000, allocate: 'automatic' });
    expect(await deliver()).toEqual([]);
  });

  it('lets an account whose rate is missing keep nobody else from being told', async () => {
    const second = await shop.account({ number: 'C-2', name: 'Peña' });
    await shop.post('/v1/invoices', { accountId: second, amountMinor: 500, currency: 'JPY' });
    await shop.limit({ mode: 'limit', amountMinor: 1_000, currency: 'EUR' }, second);
    await shop.limit({ mode: 'limit', amountMinor: 1_000 });
    await shop.post('/v1/invoices', { accountId: shop.accountId, amountMinor: 1_000 });
    expect(await watch('2026-03-02')).toMatchObject({ normal: 0, watched: 1, unknown: 1 });
    expect(await deliver()).toHaveLength(3);
  });

  it('stays silent where the policy says so, and still remembers', async () => {
    const policy = { enabled: false, localTime: '06:45', checkTime: '02:15', tell: ['finance'] };
    const { call } = shop.company;
    const { headers } = await call('admin', 'GET', '/v1/policies/credit.watch');
    const { status } = await call('admin', 'PUT', '/v1/policies/credit.watch', {
      body: { validFrom: '2026-01-01', body: policy },
      headers: { 'if-match': headers['etag'] ?? '' },
    });
    expect(status).toBe(200);
    await shop.limit({ mode: 'limit', amountMinor: 1_000 });
    await shop.post('/v1/invoices', { accountId: shop.accountId, amountMinor: 1_000 });
    expect(await watch('2026-03-02')).toEqual({ enabled: false, normal: 0, watched: 1, over: 0, unknown: 0 });
    expect(await deliver()).toEqual([]);
  });
});
