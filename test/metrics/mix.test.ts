import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';

const { get, post, match, anAccount } = await someBooks(ROUTES);
const product = (sku: string, fields: object) =>
  post('/v1/products', { sku, name: sku, currency: 'EUR', series: '52', ...fields }, {}, 'admin');
await product('old', { launchedOn: '2020-01-01', valueAdded: 'low', role: 'coverage', brand: '老窖' });
await product('fresh', { launchedOn: '2025-06-15', valueAdded: 'high', role: 'image', brand: 'Nuevo' });
await product('unknown', {});
const [north, south] = [await anAccount('usr_northrep'), await anAccount('usr_southrep')];
const sell = async (accountId: string, orderedOn: string, sku: string, unitPrice: string) => {
  const lines = [{ sku, quantity: '1', unitPrice }];
  const placed = await post('/v1/orders', { accountId, orderedOn, lines }, {}, 'director');
  const path = `/v1/orders/${placed.body.id}/transitions`;
  return post(path, { to: 'confirmed', on: orderedOn }, match(placed), 'director');
};
await sell(north, '2025-02-10', 'old', '100');
await sell(north, '2026-02-10', 'old', '40');
await sell(north, '2026-02-11', 'fresh', '50');
await sell(south, '2026-02-12', 'old', '10');
await sell(south, '2026-02-13', 'unknown', '5');
const february = { from: '2026-02-01', to: '2026-02-28' };

describe('the mix of products', { timeout: 60_000 }, () => {
  it('tells who sells only what is old or of low value added, and what new products displace', async () => {
    const { body } = await get('/v1/metrics/mix', { ...february, groupBy: 'owner' }, 'boss');
    expect(body).toMatchObject({ newMonths: 12, leastNew: 10, leastHigh: 20 });
    expect(body.data).toEqual([
      expect.objectContaining({
        ...{ name: 'north-rep', bookedMinor: 90_00, newMinor: 50_00, oldMinor: 40_00, newShare: '55.56' },
        ...{ highShare: '55.56', onlyOld: false, onlyLow: false, isShortOfNew: false, isShortOfHigh: false },
      }),
      expect.objectContaining({
        ...{ name: 'south-rep', bookedMinor: 15_00, newMinor: 0, oldMinor: 10_00, newShare: '0.00' },
        ...{ onlyOld: true, onlyLow: true, isShortOfNew: true, isShortOfHigh: true },
      }),
    ]);
    expect(body.displaced).toEqual([
      { series: '52', currency: 'EUR', newChangeMinor: 50_00, oldChangeMinor: -50_00, displacedMinor: 50_00 },
    ]);
    const own = await get('/v1/metrics/mix', { ...february, groupBy: 'owner' }, 'south-rep');
    expect(own.body.data.map(({ name }: { name: string }) => name)).toEqual(['south-rep']);
    const none = await get('/v1/metrics/mix', { period: '2030-01' }, 'boss');
    expect(none.body).toMatchObject({ data: [], displaced: [] });
    expect((await get('/v1/metrics/mix', { 'filter[unitId]': 'unt_0absent' }, 'boss')).status).toBe(404);
  });

  it('cuts any report by new and old, brand, role and value added', async () => {
    const rows = async (query: Record<string, string>) =>
      (await get('/v1/metrics', { ...february, ...query }, 'boss')).body.data.map(
        ({ name, figure }: never) => [name, (figure as { value: string }).value],
      );
    expect(await rows({ groupBy: 'new' })).toEqual([
      ['new', '50.00'],
      ['old', '50.00'],
      ['', '5.00'],
    ]);
    expect(await rows({ groupBy: 'brand' })).toEqual([
      ['Nuevo', '50.00'],
      ['老窖', '50.00'],
      ['', '5.00'],
    ]);
    expect(await rows({ groupBy: 'role', 'filter[brand]': '老窖' })).toEqual([['coverage', '50.00']]);
    expect(await rows({ groupBy: 'valueAdded', 'filter[role]': 'image' })).toEqual([['high', '50.00']]);
    const orders = await get('/v1/metrics', { ...february, groupBy: 'new', figure: 'orders' }, 'boss');
    expect(orders.body.code).toBe('metrics.not_by_product');
  });
});
