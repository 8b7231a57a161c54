/** Exposure as of a day: made of the documents of that day, and equal to the running totals today. */
import { beforeEach, describe, expect, it } from 'vitest';
import { aShop, type Shop } from '../credit/support.ts';
import { once, type Reply, TODAY } from '../support/company.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await aShop();
});

const get = (path: string, query: Record<string, string> = {}, as = 'finance'): Promise<Reply> =>
  shop.company.call(as, 'GET', path, { query });
const on = async (asOf: string, accountId = shop.accountId) =>
  (await get(`/v1/exposures/${accountId}`, { asOf })).body;
const receipt = (fields: object) => shop.post('/v1/receipts', { accountId: shop.accountId, ...fields });

/** What both answers must agree on. */
const shared = ({ asOf: _day, ...rest }: Reply['body']) => {
  const { currency, mode, limitMinor, allowanceMinor, availableMinor, usePermille, exposure } = rest;
  return { currency, mode, limitMinor, allowanceMinor, availableMinor, usePermille, exposure };
};
const agrees = async (accountId = shop.accountId) =>
  expect(shared(await on(TODAY, accountId))).toEqual(shared(await shop.credit(accountId)));

describe('exposure as of a day', () => {
  it('follows an order from its confirmation to the receipt, each day as it was', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 10_000, from: '2026-01-01' });
    const { body: order } = await shop.order(6_000);
    shop.company.clock.set('2026-03-05T09:00:00.000Z');
    await shop.move(order, 'shipped');
    shop.company.clock.set('2026-03-07T09:00:00.000Z');
    const invoice = await shop.post('/v1/invoices', { accountId: shop.accountId, orderId: order.id });
    expect(invoice.status).toBe(201);
    shop.company.clock.set('2026-03-10T09:00:00.000Z');
    await receipt({ amountMinor: 6_000, receivedOn: '2026-03-09', allocate: 'automatic' });

    const days = ['2026-03-01', '2026-03-02', '2026-03-05', '2026-03-07', '2026-03-09'];
    const seen = await Promise.all(days.map((day) => on(day)));
    expect(
      seen.map(({ exposure: { orderedMinor, shippedMinor, receivableMinor } }) => [
        orderedMinor,
        shippedMinor,
        receivableMinor,
      ]),
    ).toEqual([
      [0, 0, 0],
      [6_000, 0, 0],
      [0, 6_000, 0],
      [0, 0, 6_000],
      [0, 0, 0],
    ]);
    expect(seen.map(({ usePermille }) => usePermille)).toEqual([0, 600, 600, 600, 0]);
  });

  it('equals the running totals today: deposits, other currencies, money ahead, a far-off order', async () => {
    await shop.post('/v1/rates', { from: 'USD', to: 'EUR', on: '2026-01-01', rate: '0.9' });
    await shop.limit({ mode: 'limit', amountMinor: 50_000 });
    await shop.post(`/v1/credit/accounts/${shop.accountId}/deposits`, {
      amountMinor: 1_000,
      currency: 'USD',
    });
    await shop.order(5_000);
    await shop.order(3_333, { currency: 'USD', orderedOn: '2026-02-01' });
    const { body: bill } = await shop.post('/v1/invoices', {
      accountId: shop.accountId,
      amountMinor: 7_777,
      currency: 'USD',
    });
    await shop.company.call('finance', 'POST', `/v1/invoices/${bill.id}/dispute`, {
      body: { disputed: true, reason: '数量不符' },
      headers: { 'if-match': '"v1"' },
    });
    await receipt({ amountMinor: 900, allocate: 'none' });
    await shop.policy({ horizonDays: 30 });
    await shop.order(9_000, { requiredOn: '2026-12-01' });

    await agrees();
    const row = await on(TODAY);
    expect(row.exposure).toMatchObject({ orderedMinor: 8_000, receivableMinor: 6_999, unappliedMinor: 900 });
    expect(row).toMatchObject({ allowanceMinor: 900, state: 'normal', accountName: '远东贸易' });
  });

  it('explains itself by documents that add up to it', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 50_000 });
    await shop.order(5_000);
    await shop.post('/v1/invoices', { accountId: shop.accountId, amountMinor: 700 });
    await receipt({ amountMinor: 900, allocate: 'none' });
    const { body } = await get(`/v1/exposures/${shop.accountId}/explain`);
    const sum = (list: Record<string, number>[], name: string) =>
      list.reduce((total, one) => total + (one[name] ?? 0), 0);
    expect(body.row.exposure.exposureMinor).toBe(
      sum(body.orders, 'convertedMinor') +
        sum(body.invoices, 'openMinor') -
        sum(body.credits, 'unappliedMinor'),
    );
    expect(body.row.exposure.exposureMinor).toBe(4_800);
    expect(body.policy).toMatchObject({ kind: 'credit' });
    expect(body.orders[0]).toMatchObject({ stage: 'ordered', rate: '1', reservedMinor: 5_000 });
  });

  it('keeps a past day as it was when the limit, the deposit or the books change later', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 1_000, from: '2026-01-01' });
    await shop.post('/v1/invoices', {
      accountId: shop.accountId,
      amountMinor: 1_000,
      issuedOn: '2026-02-01',
    });
    const before = await on('2026-02-10');
    await shop.limit({ mode: 'limit', amountMinor: 9_000, from: TODAY });
    await receipt({ amountMinor: 1_000, receivedOn: '2026-02-20', allocate: 'automatic' });
    expect(await on('2026-02-10')).toEqual(before);
    expect(before).toMatchObject({ limitMinor: 1_000, availableMinor: 0, state: 'watched' });
    expect(await on(TODAY)).toMatchObject({ limitMinor: 9_000, exposure: { exposureMinor: 0 } });
  });
});

describe('the list of exposures', () => {
  it('names who is over, most used first, with cursors and filters', async () => {
    const second = await shop.account({ number: 'C-2', name: 'Peña', ownerId: 'usr_southrep' });
    const third = await shop.account({ number: 'C-3', name: 'Quiet' });
    for (const [id, amountMinor] of [
      [shop.accountId, 1_000],
      [second, 1_000],
      [third, 10_000],
    ] as const) {
      await shop.post('/v1/invoices', { accountId: id, amountMinor: id === second ? 1_500 : 1_200 });
      await shop.limit({ mode: 'limit', amountMinor, from: '2026-01-01' }, id);
    }
    const { body } = await get('/v1/exposures');
    expect(body.data.map((row: Reply['body']) => [row.accountNumber, row.state, row.overMinor])).toEqual([
      ['C-2', 'over', 500],
      ['C-1', 'over', 200],
      ['C-3', 'normal', 0],
    ]);
    const first = (await get('/v1/exposures', { limit: '2' })).body;
    const rest = (await get('/v1/exposures', { limit: '2', cursor: first.page.nextCursor })).body;
    expect([...first.data, ...rest.data]).toEqual(body.data);
    expect(rest.page).toEqual({ nextCursor: null, hasMore: false });
    const over = (await get('/v1/exposures', { 'filter[state]': 'over', 'filter[ownerId]': 'usr_southrep' }))
      .body;
    expect(over.data.map((row: Reply['body']) => row.accountId)).toEqual([second]);
    const unit = (await get('/v1/exposures', { 'filter[unitId]': shop.company.units.south })).body;
    expect(unit.data).toEqual(over.data);
    const own = (await get('/v1/exposures', {}, 'north-rep')).body;
    expect(own.data.map((row: Reply['body']) => row.accountNumber)).toEqual(['C-1', 'C-3']);
    expect((await get('/v1/exposures', { asOf: '2020-01-01', 'filter[state]': 'over' })).body.data).toEqual(
      [],
    );
    expect((await get(`/v1/exposures/${second}`, {}, 'north-rep')).status).toBe(404);
    expect((await get('/v1/exposures', {}, 'service')).status).toBe(403);
    for (const row of body.data) expect(await on(TODAY, row.accountId)).toEqual(row);
  });

  it('counts the accounts below where the limit is a group’s', async () => {
    const child = await shop.account({ number: 'C-9', name: 'Hija', parentId: shop.accountId });
    const grandchild = await shop.account({ number: 'C-8', name: 'Nieta', parentId: child });
    await shop.limit({ mode: 'limit', amountMinor: 1_000, from: '2026-01-01' });
    await shop.company.call('finance', 'PATCH', `/v1/credit/accounts/${shop.accountId}`, {
      body: { countsChildren: true },
      headers: { 'if-match': '"v1"' },
    });
    await shop.post('/v1/invoices', { accountId: grandchild, amountMinor: 1_000 });
    await agrees();
    const { body } = await get(`/v1/exposures/${shop.accountId}/explain`);
    expect(body.row).toMatchObject({ state: 'watched', groupSize: 2, exposure: { receivableMinor: 1_000 } });
    expect(body.groupOf).toContain(grandchild);
    expect((await on(TODAY, child)).exposure.exposureMinor).toBe(0);
  });

  it('names the pair and the day of a missing rate', async () => {
    await shop.company.call('finance', 'POST', '/v1/invoices', {
      body: { accountId: shop.accountId, amountMinor: 500, currency: 'JPY' },
      headers: once(),
    });
    await shop.limit({ mode: 'limit', amountMinor: 1_000, currency: 'EUR' });
    const { status, body } = await get('/v1/exposures');
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'rate.missing' });
    expect(body.detail).toContain('JPY');
    expect((await get('/v1/exposures', { asOf: 'soon' })).status).toBe(400);
  });
});
