/** The half-year of the catalogue (004 L977–L981): target 300, actual 157 (万元), growth, tiers and collection as it tells them. */
import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
company.clock.set('2026-07-02T09:00:00.000Z');
const account = await anAccount('usr_northrep', { currency: 'CNY', name: '信阳名酒经销' });
await post('/v1/rates', { from: 'CNY', to: 'EUR', on: '2025-01-01', rate: '0.13' });
for (const [sku, tier] of [
  ['散酒', 'low'],
  ['四星', 'mid'],
  ['十八年', 'high'],
])
  await post('/v1/products', { sku, name: `五粮春 ${sku}`, tier, currency: 'CNY' }, {}, 'admin');

const sell = async (orderedOn: string, amounts: Record<string, string>) => {
  const lines = Object.entries(amounts).map(([sku, unitPrice]) => ({ sku, quantity: '1', unitPrice }));
  const placed = await post('/v1/orders', { accountId: account, orderedOn, lines }, {}, 'north-manager');
  const path = `/v1/orders/${placed.body.id}/transitions`;
  await post(path, { to: 'confirmed', on: orderedOn }, match(placed), 'north-manager');
};

const planned = async (): Promise<string> => {
  const made = await post(
    '/v1/plans',
    {
      ...{ name: '上半年销售任务', measure: 'booked', currency: 'CNY', section: 'region' },
      ...{ from: '2026-01-01', to: '2026-06-30', amount: 3_000_000_00, unitId: company.units.north },
      basis: { note: '去年同期 69 万元' },
    },
    {},
    'director',
  );
  const head = match(await get(`/v1/plans/${made.body.id}`, {}, 'director'));
  const asked = await post(`/v1/plans/${made.body.id}/submit`, { reason: '任务' }, head, 'director');
  const path = `/v1/approvals/${asked.body.versions[0].approvalId}`;
  const { documentHash } = (await get(path, {}, 'boss')).body;
  await post(`${path}/decisions`, { outcome: 'approve', documentHash }, {}, 'boss');
  return made.body.id;
};

describe('the half-year of the catalogue', { timeout: 60_000 }, () => {
  it('comes out as it is told', async () => {
    await sell('2025-03-10', { 散酒: '319557.40', 四星: '180619.40', 十八年: '194513.20' });
    await sell('2026-04-20', { 散酒: '643700', 四星: '439600', 十八年: '486700' });
    const money = { accountId: account, amountMinor: 1_570_000_00, currency: 'CNY' };
    await post('/v1/invoices', { ...money, issuedOn: '2026-05-01' });
    await post('/v1/receipts', { ...money, receivedOn: '2026-06-01' });

    const attained = await get(`/v1/plans/${await planned()}/attainment`, { asOf: '2026-06-30' }, 'boss');
    expect(attained.body.data[0]).toMatchObject({
      reached: 1_570_000_00,
      completion: '52.33',
      shortfall: 1_430_000_00,
      workingDaysLeft: 0,
      requiredPerDay: null,
    });
    const half = { period: '2026-H1' };
    const total = (await get('/v1/metrics', half, 'boss')).body.totals[0];
    expect([total.figure.value, total.growth]).toEqual(['1570000.00', '126.00']);
    const { body } = await get('/v1/metrics', { ...half, groupBy: 'tier' }, 'boss');
    expect(
      body.data.map((row: Record<string, string>) => [row['id'], row['share'], row['sharePoints']]),
    ).toEqual([
      ['low', '41.00', '-5.00'],
      ['high', '31.00', '3.00'],
      ['mid', '28.00', '2.00'],
    ]);
    const rate = await get('/v1/metrics', { ...half, figure: 'collection-rate' }, 'boss');
    expect(rate.body.totals[0].figure.value).toBe('100.00');
  });
});
