import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { someBooks } from '../receivables/books.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
const product = (sku: string, more: object = {}) =>
  post('/v1/products', { sku, name: `名称 ${sku}`, currency: 'EUR', ...more }, {}, 'admin');
await product('LOW', { tier: 'low', series: 'Básica', listPrice: '10', unitCost: '4' });
await product('HIGH', { tier: 'high', series: '高端', listPrice: '50' });

interface Line {
  sku: string;
  quantity: string;
  unitPrice: string;
}
const order = async (
  accountId: string,
  orderedOn: string,
  lines: Line[],
  more: object = {},
  as = 'north-manager',
) => {
  const placed = await post('/v1/orders', { accountId, orderedOn, lines, ...more }, {}, as);
  if (placed.status !== 201) throw new Error(JSON.stringify(placed.body));
  const path = `/v1/orders/${placed.body.id}/transitions`;
  return post(path, { to: 'confirmed', on: orderedOn }, match(placed), as);
};
const metrics = (query: Record<string, string>, as = 'boss') => get('/v1/metrics', query, as);
type Row = Record<string, { value: string | null } | string | number | null>;
const shown = ({ body }: { body: { data: Row[] } }, ...fields: string[]) =>
  body.data.map((row) =>
    ['name', 'figure', ...fields].map((field) => {
      const value = row[field];
      return value !== null && typeof value === 'object' ? value.value : value;
    }),
  );

const [a, b] = [await anAccount('usr_northrep'), await anAccount('usr_northrep2')];
const low = (quantity: string, unitPrice = '8') => ({ sku: 'LOW', quantity, unitPrice });
const high = (quantity: string, unitPrice = '50') => ({ sku: 'HIGH', quantity, unitPrice });
await order(a, '2025-02-10', [low('100')]);
await order(a, '2026-02-03', [low('30'), high('2')]);
await order(b, '2026-02-28', [high('1.5')]);
const shared = await order(b, '2026-02-05', [low('12.5', '8.0004')], {
  splits: [
    { ownerId: 'usr_northrep2', percent: 60 },
    { ownerId: 'usr_northrep', percent: 40 },
  ],
});
await post('/v1/orders', { accountId: a, orderedOn: '2026-02-04', lines: [low('999')] });
const february = { period: '2026-02' };

describe('metrics', { timeout: 240_000 }, () => {
  it('count a confirmed order on its day for whoever sold it, a shared one by percents and once in total', async () => {
    const people = await metrics({ ...february, groupBy: 'owner' });
    expect(people.body.totals).toEqual([
      expect.objectContaining({ currency: 'EUR', figure: expect.objectContaining({ amountMinor: 515_01 }) }),
    ]);
    expect(shown(people, 'before', 'growth', 'share', 'rank')).toEqual([
      ['north-rep', '380.00', '800.00', '-52.50', '73.78', 1],
      ['north-rep2', '135.01', '0.00', null, '26.22', 2],
    ]);
    const orders = await metrics({ ...february, figure: 'orders', groupBy: 'owner' });
    expect(shown(orders)).toEqual([
      ['north-rep2', '1.6'],
      ['north-rep', '1.4'],
    ]);
    expect(orders.body.totals[0].figure.value).toBe('3');
    expect(shown(await metrics({ period: '2026-W06', figure: 'orders', groupBy: 'owner' }))).toEqual([
      ['north-rep', '1.4'],
      ['north-rep2', '0.6'],
    ]);
  });

  it('cut the same days by unit, account, product, tier and series, and each cut adds up', async () => {
    for (const groupBy of ['unit', 'account', 'product', 'tier', 'series', 'owner', 'day', 'week']) {
      const { body } = await metrics({ ...february, groupBy, limit: '100' });
      const rows = body.data.map((row: { figure: { amountMinor: number } }) => row.figure.amountMinor);
      expect([groupBy, rows.reduce((sum: number, minor: number) => sum + minor, 0)]).toEqual([
        groupBy,
        515_01,
      ]);
    }
    expect(shown(await metrics({ ...february, groupBy: 'tier' }), 'share', 'sharePoints')).toEqual([
      ['low', '340.01', '66.02', '-33.98'],
      ['high', '175.00', '33.98', '33.98'],
    ]);
    expect(shown(await metrics({ ...february, groupBy: 'series', figure: 'quantity' }))).toEqual([
      ['Básica', '42.5'],
      ['高端', '3.5'],
    ]);
    const ofAccount = { ...february, 'filter[accountId]': a, groupBy: 'product' };
    expect(shown(await metrics(ofAccount))).toEqual([
      ['名称 LOW', '240.00'],
      ['名称 HIGH', '100.00'],
    ]);
    const top = await metrics({ ...february, groupBy: 'unit', unitDepth: '0' });
    expect(shown(top)).toEqual([['company', '515.01']]);
  });

  it('tell ratios with what they divide: price, discount, margin to those who may know costs', async () => {
    const price = await metrics({ ...february, figure: 'average-price', groupBy: 'product', limit: '1' });
    expect(price.body.data[0]).toMatchObject({
      sku: 'HIGH',
      figure: { value: '50.00', numerator: '17500', denominator: '3500000' },
    });
    const more = await metrics({
      ...{ ...february, figure: 'average-price', groupBy: 'product', limit: '1' },
      cursor: price.body.page.nextCursor,
    });
    expect(more.body.data[0].sku).toBe('LOW');
    const discount = await metrics({ ...february, figure: 'discount-rate' });
    expect(discount.body.data[0].figure).toMatchObject({ numerator: '8499', denominator: '60000' });
    const margin = await metrics({ ...february, figure: 'margin-rate' }, 'north-manager');
    expect(margin.body.data[0].figure).toMatchObject({ value: '50.00', numerator: '17001' });
    expect((await metrics({ ...february, figure: 'margin' }, 'north-rep')).status).toBe(403);
    expect((await get(`/v1/orders/${shared.body.id}`, {}, 'admin')).body.costs).toBeUndefined();
  });

  it('show a series with every period, months without sales too, and what has come together', async () => {
    const year = await metrics({ from: '2026-01-01', to: '2026-04-30', groupBy: 'month' });
    expect(shown(year, 'cumulative', 'before')).toEqual([
      ['2026-01', '0.00', '0.00', '0.00'],
      ['2026-02', '515.01', '515.01', '800.00'],
      ['2026-03', '0.00', '515.01', '0.00'],
      ['2026-04', '0.00', '515.01', '0.00'],
    ]);
    const nothing = await metrics({ period: '2020', groupBy: 'quarter', figure: 'orders' });
    expect(shown(nothing)).toHaveLength(4);
    expect((await metrics({ period: '2020', groupBy: 'owner' })).body.data).toEqual([]);
  });

  it('follow the fiscal year of the unit asked for, and of the caller’s own unit otherwise', async () => {
    const unit = await get(`/v1/units/${company.units.north}`, {}, 'admin');
    const calendar = { ...unit.body.calendar, fiscalYearStart: '02-06' };
    const path = `/v1/units/${company.units.north}`;
    const changed = { body: { calendar }, headers: match(unit) };
    expect((await company.call('admin', 'PATCH', path, changed)).status).toBe(200);
    const north = { 'filter[unitId]': company.units.north, period: 'FY2026' };
    const quarters = await metrics({ ...north, groupBy: 'fiscal-quarter' });
    expect(quarters.body).toMatchObject({
      ...{ from: '2025-02-06', to: '2026-02-05', comparedWith: { from: '2024-02-06', to: '2025-02-05' } },
    });
    expect(shown(quarters)).toEqual([
      ['FY2026-Q1', '800.00'],
      ['FY2026-Q2', '0.00'],
      ['FY2026-Q3', '0.00'],
      ['FY2026-Q4', '440.01'],
    ]);
    expect(quarters.body.data[3].days).toEqual({ from: '2025-11-06', to: '2026-02-05' });
    const first = await metrics({ period: 'FY2027-Q1', compare: 'previous' }, 'north-rep');
    expect(first.body).toMatchObject({
      ...{ from: '2026-02-06', to: '2026-05-05', comparedWith: { from: '2025-11-06', to: '2026-02-05' } },
    });
    expect((await metrics({ period: 'FY2026-Q1' })).body.from).toBe('2026-01-01');
    const chart = { chart: 'trend', ...north, groupBy: 'fiscal-quarter' };
    expect((await get('/v1/metrics/chart', chart, 'boss')).status).toBe(200);
  });

  it('compare a series by place, and leave out days that this year does not have', async () => {
    await order(a, '2024-02-29', [low('10')]);
    const { body } = await metrics({ period: '2025-02', groupBy: 'day', limit: '100' });
    expect(body.data).toHaveLength(28);
    expect(body.totals[0].before.value).toBe('80.00');
  });

  it('show everybody what is theirs and nothing else', async () => {
    const own = await metrics({ ...february, groupBy: 'owner' }, 'north-rep');
    expect(shown(own)).toEqual([['north-rep', '380.00']]);
    const accounts = await metrics({ ...february, groupBy: 'account' }, 'north-rep');
    expect(accounts.body.data.map(({ id }: { id: string }) => id)).toEqual([a]);
    const south = await metrics({ ...february, groupBy: 'owner' }, 'south-manager');
    expect(south.body.data).toEqual([]);
    expect((await metrics(february, 'service')).status).toBe(403);
    const hidden = await metrics({ 'filter[accountId]': b }, 'north-rep');
    const absent = await metrics(
      { 'filter[accountId]': 'acc_00000000000000000000000000000000' },
      'north-rep',
    );
    expect([hidden.status, absent.status]).toEqual([404, 404]);
  });

  it('take a cancellation back on its own day and leave the month of the order alone', async () => {
    const placed = await order(a, '2026-02-20', [high('4')]);
    const path = `/v1/orders/${placed.body.id}/transitions`;
    const cancelled = await post(
      path,
      { to: 'cancelled', on: '2026-03-02', reason: '客户取消' },
      match(placed),
      'north-manager',
    );
    expect(cancelled.status).toBe(200);
    const booked = await metrics({ from: '2026-02-01', to: '2026-03-31', groupBy: 'month' });
    expect(shown(booked)).toEqual([
      ['2026-02', '715.01'],
      ['2026-03', '-200.00'],
    ]);
    const back = await metrics({
      from: '2026-02-01',
      to: '2026-03-31',
      figure: 'cancelled',
      groupBy: 'month',
    });
    expect(shown(back)).toEqual([
      ['2026-02', '0.00'],
      ['2026-03', '200.00'],
    ]);
  });

  it('mark what was posted when its month was over', async () => {
    const { body } = await metrics({ ...february, groupBy: 'owner' });
    // Today is 2 March: all of February came late.
    expect(body.data[0].late).toMatchObject({ amountMinor: body.data[0].figure.amountMinor });
    const partly = await metrics({ from: '2026-02-01', to: '2026-02-27', groupBy: 'owner' });
    expect(partly.body.data[0].late).toBeNull();
  });

  it('turn everything into one currency at the rate of the day, of today or of the plan', async () => {
    const usd = await anAccount('usr_southrep', { currency: 'USD' });
    await order(usd, '2026-02-02', [{ sku: 'HIGH', quantity: '1', unitPrice: '100' }], {}, 'south-manager');
    const missing = await metrics({ ...february, in: 'EUR' });
    expect(missing.body.code).toBe('rate.missing');
    for (const [on, rate] of [
      ['2026-01-01', '0.5'],
      ['2026-02-02', '0.8'],
      ['2026-03-01', '0.9'],
    ])
      await post('/v1/rates', { from: 'USD', to: 'EUR', on, rate }, {}, 'finance');
    const total = async (more: object) =>
      (await metrics({ ...february, in: 'EUR', ...more })).body.totals[0].figure.amountMinor - 715_01;
    expect(await total({})).toBe(80_00);
    expect(await total({ rateBasis: 'current' })).toBe(90_00);
    expect(await total({ rateBasis: 'plan' })).toBe(50_00);
    expect(await total({ rateBasis: 'plan', rateOn: '2026-02-14' })).toBe(80_00);
    const apart = await metrics({ ...february });
    expect(apart.body.totals.map(({ currency }: { currency: string }) => currency)).toEqual(['EUR', 'USD']);
  });

  it('count invoices for who sold the order or has the account, receipts and their reversals by their days', async () => {
    const bill = { accountId: b, orderId: shared.body.id, issuedOn: '2026-02-06' };
    expect((await post('/v1/invoices', bill)).status).toBe(201);
    await post('/v1/invoices', { accountId: a, amountMinor: 50_00, issuedOn: '2026-02-07' });
    const paid = await post('/v1/receipts', { accountId: b, amountMinor: 70_00, receivedOn: '2026-02-08' });
    await post(`/v1/receipts/${paid.body.id}/reverse`, { on: '2026-03-01', reason: '退票' }, match(paid));
    const invoiced = await metrics({ ...february, figure: 'invoiced', groupBy: 'owner' });
    expect(shown(invoiced)).toEqual([
      ['north-rep', '90.00'],
      ['north-rep2', '60.01'],
    ]);
    const rate = await metrics({ ...february, figure: 'collection-rate', groupBy: 'owner' });
    expect(shown(rate)).toEqual([
      ['north-rep2', '116.65'],
      ['north-rep', '0.00'],
    ]);
    const march = { period: '2026-03', figure: 'collected' };
    expect((await metrics(march)).body.totals[0].figure.value).toBe('-70.00');
    const accounts = await metrics({ ...february, figure: 'invoiced', groupBy: 'account' }, 'north-rep');
    expect(accounts.body.data[0]).toMatchObject({ id: a, figure: { value: '50.00' } });
  });

  it('refuse what they cannot answer, and say why', async () => {
    const problems = await Promise.all([
      metrics({ figure: 'invoiced', groupBy: 'product' }),
      metrics({ period: '2025-W53' }),
      metrics({ period: '2026', groupBy: 'day', from: '2026-01-01' }),
      metrics({ from: '2000-01-01', to: '2026-01-01', groupBy: 'day' }),
      metrics({ figure: 'profit' }),
      metrics({ 'filter[unitId]': 'unt_00000000000000000000000000000000' }),
    ]);
    expect(problems.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'metrics.not_by_product'],
      [422, 'metrics.no_such_period'],
      [400, 'request.invalid'],
      [422, 'metrics.too_many_periods'],
      [400, 'request.invalid'],
      [404, 'request.not_found'],
    ]);
  });

  it('leave a sound table', async () => {
    expect(violationsIn(await dumpOf(company.table))).toEqual([]);
  });
});
