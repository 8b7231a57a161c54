import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';
import { once } from '../support/company.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
const { units } = company;
for (const [sku, series, tier] of [
  ['HS-1', '黄山', 'high'],
  ['AN-1', 'Andes', 'low'],
])
  await post('/v1/products', { sku, name: sku, series, tier, currency: 'EUR' }, {}, 'admin');
const [north, south] = [await anAccount('usr_northrep'), await anAccount('usr_southrep')];
const sell = async (
  accountId: string,
  orderedOn: string,
  sku: string,
  unitPrice: string,
  currency = 'EUR',
) => {
  const lines = [{ sku, quantity: '2', unitPrice }];
  const placed = await post('/v1/orders', { accountId, orderedOn, currency, lines }, {}, 'director');
  const path = `/v1/orders/${placed.body.id}/transitions`;
  const sold = await post(path, { to: 'confirmed', on: orderedOn }, match(placed), 'director');
  expect(sold.status).toBe(200);
};
await post('/v1/rates', { from: 'USD', to: 'EUR', on: '2025-01-01', rate: '0.5' }, {}, 'admin');
await sell(north, '2026-01-10', 'HS-1', '100');
await sell(north, '2026-02-10', 'AN-1', '50', 'USD');
await sell(north, '2025-02-10', 'HS-1', '60');
await sell(south, '2026-01-20', 'AN-1', '25');

const SIZE = { period: '2026-Q1', measure: 'money', source: '行业协会', confidence: 'medium' };
const make = (body: object, as = 'back-office') => post('/v1/market/sizes', { ...SIZE, ...body }, {}, as);
const act = async (id: string, what: string, body?: object, method = 'POST') => {
  const path = `/v1/market/sizes/${id}`;
  const headers = { ...once(), ...match(await get(path, {}, 'admin')) };
  return company.call('back-office', method, `${path}${what}`, { body, headers });
};
const shares = async (query: Record<string, string> = {}, as = 'boss') =>
  (await get('/v1/market/share', { period: '2026-Q1', asOf: '2026-06-30', ...query }, as)).body;

describe('estimates of markets', { timeout: 60_000 }, () => {
  it('are made, corrected, withdrawn and restored by who may, and are of one place each', async () => {
    const made = await make({ period: '2024', unitId: units.north, amount: 900, validOn: '2026-01-01' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ currency: 'EUR', competitors: [], unitId: units.north });
    const { id } = made.body;
    const again = { period: '2024', unitId: units.north, amount: 1, validOn: '2026-01-01' };
    expect((await make(again)).body.code).toBe('market.size_exists');
    const twice = {
      competitors: [
        { name: 'Ａcme', amount: 1 },
        { name: 'acme', amount: 2 },
      ],
    };
    expect((await act(id, '', twice, 'PATCH')).body.code).toBe('market.competitor_twice');
    const much = { competitors: [{ name: '华东', amount: 901 }] };
    expect((await act(id, '', much, 'PATCH')).body.code).toBe('market.competitors_exceed');
    const better = await act(id, '', { amount: 950, targetShare: '7.5' }, 'PATCH');
    expect(better.body).toMatchObject({ amount: 950, targetShare: '7.50', version: 2 });
    expect((await act(id, '/restore')).body.code).toBe('market.size_not_withdrawn');
    expect((await act(id, '/withdraw', { reason: 'Región equivocada' })).body.withdrawn.reason).toBe(
      'Región equivocada',
    );
    expect((await act(id, '', { amount: 1 }, 'PATCH')).body.code).toBe('market.size_withdrawn');
    // The place is free for another; then the first cannot come back.
    const other = await make(again);
    expect(other.status).toBe(201);
    expect((await act(id, '/restore')).body.code).toBe('market.size_exists');
    await act(other.body.id, '/withdraw', { reason: '重复' });
    expect((await act(id, '/restore')).body.withdrawn).toBeUndefined();
    const stale = await company.call('admin', 'PATCH', `/v1/market/sizes/${id}`, {
      body: { amount: 2 },
      headers: { ...once(), 'if-match': '"v1"' },
    });
    expect(stale.status).toBe(412);
  });

  it('are refused where they say nothing, and hidden from who does not lead the region', async () => {
    const pointers = async (body: object) => (await make(body)).body.errors[0].pointer;
    expect(await pointers({ amount: 1, measure: 'quantity' })).toBe('/unitOfMeasure');
    expect(await pointers({ amount: 1, measure: 'quantity', unitOfMeasure: '台', currency: 'EUR' })).toBe(
      '/currency',
    );
    expect(await pointers({ amount: 1, targetShare: '8,5' })).toBe('/targetShare');
    expect(await pointers({ amount: 1, period: '2026-H1' })).toBe('/period');
    expect(await pointers({ amount: 1, segment: { by: 'tier', name: 'alta' } })).toBe('/segment/name');
    expect((await make({ amount: 1 }, 'north-rep')).status).toBe(403);
    expect((await make({ amount: 1, unitId: units.south }, 'north-manager')).status).toBe(404);
    const { id } = (await make({ period: '2023', unitId: units.south, amount: 5 })).body;
    expect((await get(`/v1/market/sizes/${id}`, {}, 'north-manager')).status).toBe(404);
    const seen = async (query: Record<string, string>, as: string) =>
      (await get('/v1/market/sizes', query, as)).body.data.map((one: { id: string }) => one.id);
    expect(await seen({ 'filter[period]': '2023' }, 'north-manager')).toEqual([]);
    expect(await seen({ 'filter[period]': '2023', 'filter[unitId]': units.south }, 'boss')).toEqual([id]);
    const first = await get('/v1/market/sizes', { limit: '1' }, 'boss');
    expect(first.body.page.hasMore).toBe(true);
    const { nextCursor: cursor } = first.body.page;
    expect((await get('/v1/market/sizes', { limit: '1', cursor }, 'boss')).body.data).toHaveLength(1);
  });
});

describe('the share of a market', { timeout: 60_000 }, () => {
  it('is of sums over the tree, with target, change, and our place; what is not estimated counts nowhere', async () => {
    expect((await shares()).data).toEqual([
      expect.objectContaining({ share: null, whyNot: 'market-unknown', own: null, currency: 'EUR' }),
    ]);
    const valid = { validOn: '2026-04-01' };
    const competitors = [
      { name: '华东精工', amount: 60_000 },
      { name: 'Norte S.A.', amount: 25_000 },
    ];
    await make({ unitId: units.north, amount: 200_000, targetShare: '15', competitors, ...valid });
    await make({ unitId: units.north, period: '2025-Q1', amount: 120_000, ...valid });
    const partly = await shares();
    // Two cars at 100 EUR, and two at 50 USD for half a euro each: 250 of 2,000. The south's are in no estimate.
    expect(partly).toMatchObject({ comparedWith: '2025-Q1', unitId: units.company });
    expect(partly.data).toEqual([
      expect.objectContaining({
        ...{ own: 25_000, market: 200_000, share: '12.50', whyNot: null, isWhole: false },
        ...{ targetShare: '15.00', targetPoints: '-2.50' },
        ...{ ownBefore: 12_000, marketBefore: 120_000, shareBefore: '10.00', points: '2.50' },
        rank: 2,
        competitors: [
          { name: '华东精工', amount: 60_000, share: '30.00', rank: 1 },
          { name: 'Norte S.A.', amount: 25_000, share: '12.50', rank: 2 },
        ],
      }),
    ]);
    // By month, the south's market is known in one of three; sums are divided, not shares averaged.
    await make({ unitId: units.south, period: '2026-01', amount: 50_000, ...valid });
    const [whole] = (await shares()).data;
    expect(whole).toMatchObject({ own: 30_000, market: 250_000, share: '12.00', targetShare: null });
    expect(whole.marketSizeIds).toHaveLength(2);
    const regions = (await shares({ groupBy: 'unit' })).data;
    expect(regions.map(({ unitName, share }: never) => [unitName, share])).toEqual([
      ['north', '12.50'],
      ['south', '10.00'],
    ]);
    expect((await shares({ compare: 'previous' })).comparedWith).toBe('2025-Q4');
  });

  it('counts the latest estimate that was valid on the day', async () => {
    await make({ unitId: units.north, amount: 100_000, validOn: '2026-05-01', note: '重新估算' });
    expect((await shares({ unitId: units.north })).data[0]).toMatchObject({ share: '25.00' });
    expect((await shares({ unitId: units.north, asOf: '2026-04-30' })).data[0].share).toBe('12.50');
    expect((await shares({ unitId: units.north, asOf: '2026-03-31' })).data[0].whyNot).toBe('market-unknown');
  });

  it('is of a series, a tier, pieces, or of nothing that we know; currencies stay apart unless one is asked for', async () => {
    const valid = { validOn: '2026-04-01', unitId: units.north, period: '2026-01' };
    await make({ ...valid, segment: { by: 'series', name: '黄山' }, amount: 40_000 });
    await make({ ...valid, segment: { by: 'tier', name: 'high' }, amount: 0 });
    await make({ ...valid, segment: { by: 'other', name: 'Ferreterías' }, amount: 90_000 });
    await make({ ...valid, measure: 'quantity', unitOfMeasure: '台', amount: 8_000_000 });
    await make({ ...valid, unitId: units.south, currency: 'USD', amount: 40_000, validOn: '2026-05-01' });
    const rows = (await shares({ period: '2026-01', unitId: units.north })).data;
    const told = rows.map(({ segment, measure, share, whyNot, unitOfMeasure }: never) => [
      ...[(segment as { name: string } | null)?.name ?? '', measure, share, whyNot, unitOfMeasure],
    ]);
    expect(told).toEqual([
      ['', 'quantity', '25.00', null, '台'],
      ['Ferreterías', 'money', null, 'own-not-measured', null],
      ['黄山', 'money', '50.00', null, null],
      ['high', 'money', null, 'market-zero', null],
    ]);
    // 50 EUR are 100 USD at half a euro each, once a rate says so.
    const south = { period: '2026-01', unitId: units.south };
    const [missing] = [await get('/v1/market/share', { ...south, asOf: '2026-06-30' }, 'boss')];
    expect(missing).toMatchObject({ status: 422, body: { code: 'rate.missing', from: 'EUR', to: 'USD' } });
    const inEuros = (await shares({ ...south, in: 'EUR' })).data;
    expect(inEuros).toEqual([expect.objectContaining({ currency: 'EUR', market: 20_000, share: '25.00' })]);
  });

  it('is for who leads the region', async () => {
    expect((await get('/v1/market/share', { period: '2026' }, 'north-rep')).status).toBe(403);
    const south = { period: '2026', unitId: units.south };
    expect((await get('/v1/market/share', south, 'north-manager')).status).toBe(404);
    expect((await get('/v1/market/share', { period: '2026' }, 'north-manager')).body.unitId).toBe(
      units.north,
    );
  });
});
