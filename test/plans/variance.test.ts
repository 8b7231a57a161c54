import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlannedLine, planVarianceOf } from '#lib/plans/variance.ts';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';

const line = (id: string, [quantity, amount]: number[], actual: number[]): PlannedLine => ({
  id,
  planned: { quantity: BigInt(quantity ?? 0), amount: BigInt(amount ?? 0) },
  actual: {
    quantity: BigInt(actual[0] ?? 0),
    amount: BigInt(actual[1] ?? 0),
    atPlanRate: BigInt(actual[2] ?? 0),
  },
});

describe('the variance against a plan', () => {
  it('tells price, volume, mix, what was not planned and currency apart, and says what it cannot tell', () => {
    const lines = [
      line('A', [10, 1000], [20, 1900, 1800]),
      line('B', [10, 3000], [10, 3000, 3000]),
      line('new', [], [5, 500, 500]),
      line('C', [0, 700], [1, 100, 100]),
      line('D', [4, 0], [1, 50, 50]),
    ];
    expect(planVarianceOf({ planned: 5000n, by: 'product', lines, hasQuantities: true })).toEqual({
      ...{ planned: 5000n, actual: 5550n, variance: 550n },
      ...{ price: -200n, volume: 2000n, mix: -1000n, customers: null, unplanned: 500n, currency: 100n },
      untold: [
        { reason: 'not-by-product', amount: -300n, products: null },
        { reason: 'no-quantity', amount: -600n, products: ['C'] },
        { reason: 'no-price', amount: 50n, products: ['D'] },
        { reason: 'not-by-account', amount: 0n, products: null },
      ],
    });
  });

  it('of a plan without quantities, or without products, guesses no price', () => {
    const lines = [line('A', [0, 1000], [20, 1900, 1900])];
    const without = planVarianceOf({ planned: 1000n, by: 'product', lines, hasQuantities: false });
    expect(without).toMatchObject({ price: null, volume: null, mix: null });
    expect(without.untold[0]).toEqual({ reason: 'no-quantities', amount: 900n, products: ['A'] });
    const whole = planVarianceOf({ planned: 1000n, by: null, lines, hasQuantities: true });
    expect(whole.untold[0]).toEqual({ reason: 'not-by-product', amount: 900n, products: null });
    const nothing = [line('A', [10, 1000], [])];
    expect(
      planVarianceOf({ planned: 1000n, by: 'product', lines: nothing, hasQuantities: true }),
    ).toMatchObject({
      ...{ price: 0n, volume: -1000n, mix: 0n },
    });
  });

  it('of a plan by account tells customers that came and those that bought nothing', () => {
    const lines = [
      line('bought', [0, 1000], [0, 900, 900]),
      line('lost', [0, 400], []),
      line('won', [], [0, 250, 250]),
    ];
    expect(planVarianceOf({ planned: 1500n, by: 'account', lines, hasQuantities: false })).toMatchObject({
      ...{ variance: -350n, customers: -150n, price: null, unplanned: 0n },
      untold: [{ reason: 'not-by-product', amount: -200n, products: null }],
    });
  });

  it('adds up exactly, whatever the plan says and was sold', () => {
    const some = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    const lines = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        planned: fc.record({
          amount: fc.oneof(fc.constant(0n), some),
          quantity: fc.oneof(fc.constant(0n), some),
        }),
        actual: fc.record({ quantity: some, amount: some, atPlanRate: some }),
      }),
      { selector: ({ id }) => id },
    );
    const node = fc.record({
      planned: some,
      by: fc.constantFrom('product' as const, 'account' as const, null),
      lines,
      hasQuantities: fc.boolean(),
    });
    fc.assert(
      fc.property(node, (asked) => {
        const { planned, actual, variance, untold, ...parts } = planVarianceOf(asked);
        const told = Object.values(parts).reduce<bigint>((sum, part) => sum + (part ?? 0n), 0n);
        expect(told + untold.reduce((sum, { amount }) => sum + amount, 0n)).toBe(variance);
        expect(actual - planned).toBe(variance);
      }),
    );
  });
});

describe('the variance of a plan of products', { timeout: 120_000 }, () => {
  it('is told over HTTP to who may see the plan, with the quantities of the plan beside it', async () => {
    const { company, post, get, match, anAccount } = await someBooks(ROUTES);
    const products = await Promise.all(
      ['A', 'B'].map((sku) =>
        post('/v1/products', { sku, name: `品种 ${sku}`, currency: 'EUR' }, {}, 'admin'),
      ),
    );
    const [a, b] = products.map(({ body }) => body.id);
    const act = async (id: string, what: string, body: object, as = 'boss') =>
      post(`/v1/plans/${id}/${what}`, body, match(await get(`/v1/plans/${id}`, {}, 'admin')), as);
    const planned = async (measure: object, amount: number, weights: [string, string]): Promise<string> => {
      const basis = { note: '品种计划' };
      const days = { from: '2026-01-01', to: '2026-03-31', shape: { by: 'equal' } };
      const body = { name: '品种', section: 'region', basis, unitId: company.units.north, ...days };
      const made = await post('/v1/plans', { ...body, ...measure, amount }, {}, 'director');
      const { id } = made.body;
      const over = [
        { productId: a, weight: weights[0] },
        { productId: b, weight: weights[1] },
      ];
      await act(id, 'split', { how: 'weights', over }, 'director');
      const submitted = await act(id, 'submit', { reason: 'Plan' }, 'director');
      const path = `/v1/approvals/${submitted.body.versions.at(-1).approvalId}`;
      const { documentHash } = (await get(path, {}, 'boss')).body;
      await post(`${path}/decisions`, { outcome: 'approve', documentHash }, {}, 'boss');
      return id;
    };
    // A month: 10 A for 10, 10 B for 30.
    const plan = await planned({ measure: 'booked', currency: 'EUR' }, 120_00, ['1', '3']);
    const variance = async (query: Record<string, string> = {}, as = 'boss') =>
      get(`/v1/plans/${plan}/variance`, query, as);
    const account = await anAccount('usr_northrep');
    const lines = [
      { sku: 'A', quantity: '20', unitPrice: '0.9' },
      { sku: 'B', quantity: '10', unitPrice: '3' },
    ];
    const placed = await post(
      '/v1/orders',
      { accountId: account, orderedOn: '2026-01-20', lines },
      {},
      'director',
    );
    const confirmed = { to: 'confirmed', on: '2026-01-20' };
    await post(`/v1/orders/${placed.body.id}/transitions`, confirmed, match(placed), 'director');
    const january = { from: '2026-01-01', to: '2026-01-31' };
    expect((await variance(january)).body.data[0]).toMatchObject({
      ...{ plannedMinor: 40_00, actualMinor: 48_00, priceMinor: null },
      untold: [
        { reason: 'no-quantities', amountMinor: 8_00 },
        { reason: 'not-by-account', amountMinor: 0, productIds: null },
      ],
    });
    const quantities = await planned({ measure: 'quantity', unitOfMeasure: '件' }, 60_000_000, ['1', '1']);
    const { body } = await variance(january);
    expect(body).toMatchObject({ days: january, quantityPlanId: quantities });
    expect(body.data).toEqual([
      {
        ...{ node: company.units.north, kind: 'unit', scopeId: company.units.north, name: 'north' },
        ...{ plannedMinor: 40_00, actualMinor: 48_00, varianceMinor: 8_00 },
        ...{ priceMinor: -2_00, volumeMinor: 20_00, mixMinor: -10_00 },
        ...{ customersMinor: null, unplannedMinor: 0, currencyMinor: 0 },
        untold: [{ reason: 'not-by-account', amountMinor: 0, productIds: null }],
      },
    ]);
    // Today is 2 March: what is over is January and February.
    expect((await variance()).body).toMatchObject({
      days: { to: '2026-02-28' },
      data: [{ plannedMinor: 80_00, varianceMinor: -32_00, priceMinor: -2_00 }],
    });
    const refused = await Promise.all([
      get(`/v1/plans/${quantities}/variance`, {}, 'boss'),
      variance({ to: '2026-01-15' }),
      variance({ quantityPlanId: plan }),
      variance({}, 'south-rep'),
    ]);
    expect(refused.map(({ body: { code } }) => code)).toEqual([
      ...['plan.parts_untold', 'plan.period', 'plan.not_of_quantities', 'request.not_found'],
    ]);
  });
});
