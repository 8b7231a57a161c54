/** Exposure that cannot be exceeded: reserve, move, give back; every check with its figures. */
import { beforeEach, describe, expect, it } from 'vitest';
import { once } from '../support/company.ts';
import { aShop, type Shop } from './support.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await aShop();
});

const issue = (orderId: string | undefined, fields: object = {}) =>
  shop.post('/v1/invoices', { accountId: shop.accountId, ...(orderId && { orderId }), ...fields });

describe('confirming an order', () => {
  it('lets exactly ten of fifty parallel orders of 10 pass with 100 available', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 10_000 });
    const drafts = [];
    for (let made = 0; made < 50; made += 1) drafts.push(await shop.draft(1_000));

    const answers = await Promise.all(drafts.map((draft) => shop.move(draft, 'confirmed')));

    const passed = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 409);
    expect([passed.length, refused.length]).toEqual([10, 40]);
    for (const { body } of refused) {
      expect(body).toMatchObject({ code: 'credit.refused', exposureMinor: 10_000, availableMinor: 0 });
    }
    expect(await shop.credit()).toMatchObject({
      availableMinor: 0,
      usePermille: 1000,
      exposure: { orderedMinor: 10_000, exposureMinor: 10_000 },
    });
  }, 180_000);

  it('reserves once for one key, however often it is sent', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 1_500 });
    const draft = await shop.draft(1_000);
    const headers = once();

    const version = { 'if-match': `"v${draft.version}"` };
    const answers = await Promise.all(
      [1, 2, 3].map(() => shop.move(draft, 'confirmed', { ...headers, ...version })),
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await shop.credit()).exposure.orderedMinor).toBe(1_000);
  });

  it('tells all that speaks against it at once, with figures', async () => {
    await shop.policy({ maxOverdueDays: 30, maxDisputedPercent: 10 });
    const { body: old } = await issue(undefined, { amountMinor: 5_000, issuedOn: '2025-11-01' });
    await shop.company.call('finance', 'POST', `/v1/invoices/${old.id}/dispute`, {
      body: { disputed: true, reason: '数量不符' },
      headers: { 'if-match': '"v1"' },
    });
    await shop.limit({ mode: 'limit', amountMinor: 5_999 });
    await shop.post(`/v1/credit/accounts/${shop.accountId}/block`, { reason: 'Insolvency' });

    const { status, body } = await shop.order(1_000);

    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'credit.refused', exposureMinor: 5_000, availableMinor: 999 });
    const failed = body.checks.filter(({ passed }: { passed: boolean }) => !passed);
    expect(failed).toMatchObject([
      { check: 'amount', figure: 6_000, bound: 5_999 },
      { check: 'block', figure: 1 },
      { check: 'disputes', figure: 100, bound: 10 },
      { check: 'overdue', figure: 91, bound: 30, detail: `invoice ${old.number}` },
    ]);
  });

  it('refuses a cash-only account one cent, and passes what money is here for', async () => {
    await shop.limit({ mode: 'cash-only' });

    expect((await shop.order(1)).status).toBe(409);
    await shop.post('/v1/receipts', { accountId: shop.accountId, amountMinor: 500 });
    expect((await shop.order(501)).status).toBe(409);
    expect((await shop.order(500)).status).toBe(200);
    expect((await shop.order(1)).status).toBe(409);
  });

  it('takes zero for zero and the end of a limit for zero', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 0 });
    expect((await shop.order(1)).status).toBe(409);
    await shop.limit({ mode: 'limit', amountMinor: 9_999, from: '2026-02-01', to: '2026-02-28' });
    const { body } = await shop.order(1);
    expect(body.checks[0]).toMatchObject({ bound: 0, detail: 'the limit ended on 2026-02-28' });
    await shop.limit({ mode: 'unlimited', from: '2026-03-01' });
    expect((await shop.order(99_999_999)).status).toBe(200);
  });
});

describe('exposure', () => {
  it('moves from ordered to shipped to receivable to nothing, and is counted once', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 2_000 });
    const { body: order } = await shop.order(1_000);
    expect((await shop.credit()).exposure).toMatchObject({ orderedMinor: 1_000, exposureMinor: 1_000 });

    await shop.move(order, 'shipped');
    expect((await shop.credit()).exposure).toMatchObject({ shippedMinor: 1_000, exposureMinor: 1_000 });

    const { body: part } = await issue(order.id, { amountMinor: 400 });
    expect((await shop.credit()).exposure).toMatchObject({
      shippedMinor: 600,
      receivableMinor: 400,
      exposureMinor: 1_000,
    });
    await shop.post('/v1/receipts', { accountId: shop.accountId, amountMinor: 500 });
    expect((await shop.credit()).exposure).toMatchObject({ unappliedMinor: 100, exposureMinor: 500 });

    // Cancelling what was billed by mistake puts it back to what is to be billed.
    const rest = await issue(order.id, { amountMinor: 600 });
    expect((await shop.credit()).exposure).toMatchObject({ shippedMinor: 0, exposureMinor: 500 });
    expect([part.status, rest.status]).toEqual(['open', 201]);
  });

  it('gives back what a cancelled, taken back or closed order had reserved', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 1_000 });
    const { body: first } = await shop.order(1_000);
    await shop.move(first, 'cancelled');
    const { body: second } = await shop.order(1_000);
    await shop.move(second, 'draft');
    const { body: third } = await shop.order(1_000);
    await shop.move(third, 'shipped');
    expect((await shop.move(third, 'closed')).body).toMatchObject({ status: 'closed' });
    expect((await shop.credit()).exposure.exposureMinor).toBe(0);

    const { status } = await shop.order(600);
    const reopened = await shop.move(third, 'shipped');

    expect([status, reopened.status, reopened.body.code]).toEqual([200, 409, 'credit.refused']);
  });

  it('returns to the order when its invoice is cancelled, and to the invoice when that is taken back', async () => {
    const { body: order } = await shop.order(1_000);
    const { body: bill } = await issue(order.id);
    const cancelled = await shop.company.call('finance', 'POST', `/v1/invoices/${bill.id}/cancel`, {
      body: { reason: 'Wrong address' },
      headers: { ...once(), 'if-match': '"v1"' },
    });
    expect((await shop.credit()).exposure).toMatchObject({ orderedMinor: 1_000, receivableMinor: 0 });

    const note = cancelled.body.entries[0].creditId;
    await shop.company.call('finance', 'POST', `/v1/credit-notes/${note}/reverse`, {
      body: { reason: 'It was right' },
      headers: { ...once(), 'if-match': '"v1"' },
    });
    expect((await shop.credit()).exposure).toMatchObject({ orderedMinor: 0, receivableMinor: 1_000 });
  });

  it('of an invoice without an order, or beyond it, passes the gate as well', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 1_000 });
    const { body: order } = await shop.order(900);

    expect((await issue(undefined, { amountMinor: 101 })).status).toBe(409);
    expect((await issue(order.id, { amountMinor: 1_001 })).status).toBe(409);
    expect((await issue(order.id, { amountMinor: 1_000 })).status).toBe(201);
    expect((await shop.credit()).availableMinor).toBe(0);
  });

  it('in another currency counts at the rate of the order’s day, and keeps it', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 1_000 });
    const rate = (on: string, value: string) =>
      shop.post('/v1/rates', { from: 'PLN', to: 'EUR', on, rate: value });
    expect((await shop.order(1_000, { currency: 'PLN' })).body.code).toBe('rate.missing');
    await rate('2026-02-01', '0.25');
    const { body: order } = await shop.order(4_000, { currency: 'PLN', orderedOn: '2026-02-10' });
    await rate('2026-03-01', '0.5');

    expect((await shop.credit()).exposure).toMatchObject({ orderedMinor: 1_000, exposureMinor: 1_000 });
    const { body } = await shop.company.call(
      'finance',
      'GET',
      `/v1/credit/accounts/${shop.accountId}/reservations`,
    );
    expect(body.data).toMatchObject([
      { orderId: order.id, rate: '0.25', rateCurrency: 'EUR', reservedMinor: 4_000, convertedMinor: 1_000 },
    ]);
  });
});
