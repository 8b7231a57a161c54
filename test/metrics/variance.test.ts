import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { varianceOf } from '#lib/metrics/variance.ts';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';

describe('the variance', () => {
  it('tells price, volume, mix, customers and currency apart', () => {
    const line = (customer: string, item: string, base: number[], actual: number[]) => ({
      customer,
      item,
      base: { quantity: BigInt(base[0] ?? 0), amount: BigInt(base[1] ?? 0) },
      actual: {
        quantity: BigInt(actual[0] ?? 0),
        amount: BigInt(actual[1] ?? 0),
        atBaseRate: BigInt(actual[2] ?? 0),
      },
    });
    const parts = varianceOf([
      line('Núñez', 'A', [10, 1000], [20, 1900, 1800]),
      line('Núñez', 'B', [10, 3000], [10, 3000, 3000]),
      line('新客户', 'A', [], [5, 500, 500]),
      line('Lost', 'A', [1, 100], []),
    ]);
    expect(parts).toEqual({
      base: 4100n,
      actual: 5400n,
      variance: 1300n,
      price: -200n,
      volume: 2000n,
      mix: -1000n,
      customers: 400n,
      currency: 100n,
    });
  });

  it('adds up to the variance exactly, whatever the lines are', () => {
    const quantity = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });
    const line = fc.record({
      customer: fc.constantFrom('a', 'b', 'c'),
      item: fc.constantFrom('x', 'y'),
      base: fc.record({ quantity, amount: quantity }),
      actual: fc.record({
        quantity: fc.bigInt({ min: 0n, max: 1000n }),
        amount: quantity,
        atBaseRate: quantity,
      }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { base, actual, variance, ...parts } = varianceOf(lines);
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0n)).toBe(variance);
        expect(actual - base).toBe(variance);
      }),
    );
  });
});

describe('the variance of two periods', { timeout: 60_000 }, () => {
  it('is told over HTTP for the accounts that the caller may see, and its parts add up', async () => {
    const { post, get, match, anAccount } = await someBooks(ROUTES);
    await post('/v1/products', { sku: 'A', name: '甲', currency: 'EUR' }, {}, 'admin');
    await post('/v1/products', { sku: 'B', name: '乙', currency: 'EUR' }, {}, 'admin');
    const sell = async (accountId: string, orderedOn: string, lines: [string, string, string][]) => {
      const body = {
        ...{ accountId, orderedOn },
        lines: lines.map(([sku, quantity, unitPrice]) => ({ sku, quantity, unitPrice })),
      };
      const placed = await post('/v1/orders', body, {}, 'director');
      const path = `/v1/orders/${placed.body.id}/transitions`;
      return post(path, { to: 'confirmed', on: orderedOn }, match(placed), 'director');
    };
    const north = await anAccount('usr_northrep');
    const dollars = await anAccount('usr_southrep', { currency: 'USD' });
    await sell(north, '2025-02-10', [
      ['A', '10', '1'],
      ['B', '10', '3'],
    ]);
    await sell(north, '2026-02-10', [
      ['A', '20', '0.9'],
      ['B', '10', '3'],
    ]);
    await sell(dollars, '2025-02-11', [['A', '10', '2']]);
    await sell(dollars, '2026-02-11', [['A', '10', '2']]);
    const ask = async (query: Record<string, string> = {}, as = 'boss') =>
      (await get('/v1/metrics/variance', { period: '2026-02', ...query }, as)).body;
    expect(await ask({}, 'north-rep')).toMatchObject({
      data: [
        {
          ...{ currency: 'EUR', baseMinor: 40_00, actualMinor: 48_00, varianceMinor: 8_00 },
          ...{ priceMinor: -2_00, volumeMinor: 20_00, mixMinor: -10_00, customersMinor: 0, currencyMinor: 0 },
        },
      ],
    });
    expect((await ask()).data).toHaveLength(2);
    for (const [on, rate] of [
      ['2025-01-01', '0.5'],
      ['2026-01-01', '0.9'],
    ])
      await post('/v1/rates', { from: 'USD', to: 'EUR', on, rate }, {}, 'finance');
    const all = await ask({ in: 'EUR' });
    expect(all.data).toMatchObject([
      { currency: 'EUR', baseMinor: 50_00, actualMinor: 66_00, currencyMinor: 8_00, varianceMinor: 16_00 },
    ]);
    expect((await ask({ 'filter[accountId]': north, in: 'EUR' })).data[0].currencyMinor).toBe(0);
    expect((await get('/v1/metrics/variance', {}, 'service')).status).toBe(403);
  });
});
