import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderAdviceJob } from '#lib/demand/job.ts';
import { monthlyProposal, periodOf, weeklyProposal } from '#lib/demand/rules.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';
import { once } from '../support/company.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
const { units } = company;
const bought = async (sku: string, name: string) =>
  (await post('/v1/products', { sku, name, currency: 'EUR' }, {}, 'admin')).body.id as string;
const [car, van] = [await bought('CAR', '轿车 红'), await bought('VAN', 'Furgoneta')];
const [dealer, other] = [await anAccount('usr_northrep'), await anAccount('usr_southrep')];
const sell = async (accountId: string, orderedOn: string, sku: string, quantity: string) => {
  const lines = [{ sku, quantity, unitPrice: '1' }];
  const placed = await post('/v1/orders', { accountId, orderedOn, lines }, {}, 'director');
  const path = `/v1/orders/${placed.body.id}/transitions`;
  return post(path, { to: 'confirmed', on: orderedOn }, match(placed), 'director');
};
const make = (body: object, as = 'back-office') => post('/v1/demand', body, {}, as);
const act = async (id: string, what: string, as: string, body?: object, method = 'POST') => {
  const path = `/v1/demand/${id}`;
  const headers = { ...once(), ...match(await get(path, {}, 'admin')) };
  return company.call(as, method, `${path}${what}`, { body, headers });
};
await sell(dealer, '2026-01-10', 'CAR', '6');
await sell(dealer, '2026-02-10', 'CAR', '6');
await sell(dealer, '2025-01-20', 'CAR', '6');
await sell(dealer, '2025-03-20', 'CAR', '10');
await sell(dealer, '2026-02-20', 'VAN', '4');
await sell(other, '2026-02-20', 'VAN', '1');

describe('a demand plan', { timeout: 60_000 }, () => {
  it('starts from what each dealer bought of each product, and says from what', async () => {
    const { status, body } = await make({ kind: 'plan', period: '2026-03', unitId: units.north });
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'draft', unitId: units.north, leftOut: 0 });
    expect(body.lines).toEqual([
      // Ten in March of last year, and twice as many lately as a year before.
      { accountId: dealer, productId: car, quantity: 20, proposed: 20, recent: '4', lastYear: '10' },
      // Four in three months, none a year ago: rounded up to whole pieces.
      { accountId: dealer, productId: van, quantity: 2, proposed: 2, recent: '1.33', lastYear: '0' },
    ]);
    const again = await make({ kind: 'plan', period: '2026-03', unitId: units.north });
    expect(again.body).toMatchObject({ status: 409, code: 'demand.exists' });
    expect((await make({ kind: 'plan', period: '2026-03-02' })).body.code).toBe('demand.period');
    expect((await make({ kind: 'advice', period: '2026-03' })).body.code).toBe('demand.period');
    expect((await make({ kind: 'plan', period: '2026-13' })).body.errors[0].pointer).toBe('/period');
    expect((await make({ kind: 'plan', period: '2026-05' }, 'north-rep')).status).toBe(403);
    expect(
      (await make({ kind: 'plan', period: '2026-05', unitId: units.south }, 'north-manager')).status,
    ).toBe(404);
  });

  it('is edited, submitted, sent back, approved by somebody else, and opened again', async () => {
    const { id } = (await make({ kind: 'plan', period: '2026-06', unitId: units.north })).body;
    const line = { accountId: dealer, productId: van, quantity: 9, note: '促销' };
    const changed = await act(id, '', 'back-office', { lines: [line] }, 'PATCH');
    expect(changed.body.lines).toContainEqual(expect.objectContaining({ quantity: 9, note: '促销' }));
    const odd = await act(id, '', 'back-office', { lines: [{ productId: van, quantity: 1 }] }, 'PATCH');
    expect(odd.body.code).toBe('demand.line');
    const absent = { accountId: 'acc_0absent', productId: van, quantity: 1 };
    expect((await act(id, '', 'back-office', { lines: [absent] }, 'PATCH')).status).toBe(404);
    expect((await act(id, '/approve', 'north-manager')).body.code).toBe('demand.status');
    await act(id, '/submit', 'north-manager');
    expect((await act(id, '/approve', 'north-manager')).body.code).toBe('demand.own_decision');
    const back = await act(id, '/send-back', 'director', { reason: '库存充足' });
    expect(back.body).toMatchObject({
      status: 'draft',
      decided: { outcome: 'sent-back', reason: '库存充足' },
    });
    expect((await act(id, '', 'back-office', undefined, 'DELETE')).body.code).toBe('demand.status');
    await act(id, '/submit', 'back-office');
    expect((await act(id, '/approve', 'back-office')).status).toBe(403);
    expect((await act(id, '/approve', 'north-manager')).body.status).toBe('approved');
    expect((await act(id, '', 'back-office', { lines: [line] }, 'PATCH')).body.code).toBe('demand.status');
    expect((await act(id, '/reopen', 'north-manager', { reason: 'Más' })).body.status).toBe('draft');
  });

  it('is of what the unit itself sold, so that units add up by product for production', async () => {
    const south = (await make({ kind: 'plan', period: '2026-03', unitId: units.south })).body;
    await act(south.id, '/submit', 'back-office');
    await act(south.id, '/approve', 'south-manager');
    const company = (await make({ kind: 'plan', period: '2026-03' }, 'admin')).body;
    expect(company).toMatchObject({ unitId: units.company, lines: [] });
    const totals = async (query: object = {}) =>
      (await get('/v1/demand/totals', { kind: 'plan', period: '2026-03', ...query }, 'boss')).body;
    const whole = await totals();
    expect(whole.demandIds).toHaveLength(3);
    expect(whole.data.map(({ sku, approved, open }: never) => [sku, approved, open])).toEqual([
      ['CAR', 0, 20],
      ['VAN', 1, 2],
    ]);
    expect((await totals({ unitId: units.south })).data).toEqual([
      expect.objectContaining({ sku: 'VAN', approved: 1, open: 0 }),
    ]);
    const own = await get('/v1/demand', { 'filter[period]': '2026-03' }, 'south-manager');
    expect(own.body.data.map(({ unitId }: { unitId: string }) => unitId)).toEqual([units.south]);
  });
});

describe('the order advice of a week', { timeout: 60_000 }, () => {
  const run = async (asOf: string, unitId = units.north) =>
    orderAdviceJob.run(await jobContext(company.ports, company.orgId, 'order-advice'), { unitId, asOf });

  it('is written once a week from Monday on, however often and late the job runs', async () => {
    expect(await run('2026-03-02')).toMatchObject({ period: '2026-03-02', advice: 'written', lines: 2 });
    expect(await run('2026-03-02')).toMatchObject({ advice: 'present' });
    expect(await run('2026-03-05')).toMatchObject({ period: '2026-03-02', advice: 'present' });
    // The system was away on Monday and Tuesday.
    expect(await run('2026-03-11')).toMatchObject({ period: '2026-03-09', advice: 'written' });
    expect(await run('2030-03-11')).toMatchObject({ advice: 'nothing-sold' });
    const query = { 'filter[kind]': 'advice', 'filter[unitId]': units.north, sort: 'period' };
    const { data } = (await get('/v1/demand', query, 'boss')).body;
    expect(data.map(({ period, madeBy }: never) => [period, madeBy])).toEqual([
      ['2026-03-02', 'system:order-advice'],
      ['2026-03-09', 'system:order-advice'],
    ]);
    const [{ id }] = data;
    expect((await get(`/v1/demand/${id}`, {}, 'boss')).body.lines).toEqual([
      // Twelve cars and four vans in eight weeks.
      { productId: car, quantity: 2, proposed: 2, recent: '1.5', lastYear: null },
      { productId: van, quantity: 1, proposed: 1, recent: '0.5', lastYear: null },
    ]);
    const both = await Promise.all([run('2026-03-16', units.south), run('2026-03-16', units.south)]);
    expect(both.map(({ advice }) => advice).sort()).toEqual(['present', 'written']);
  });
});

describe('proposals', () => {
  const bounds = { leastTrend: 50, mostTrend: 200 };
  const pieces = fc.bigInt({ min: 0n, max: 1_000_000_000_000n });

  it('are whole pieces, enough, and never more than the bounds of the trend allow', () => {
    fc.assert(
      fc.property(pieces, pieces, pieces, (recent, recentBefore, lastYear) => {
        const proposed = monthlyProposal({ recent, recentBefore, lastYear, months: 3 }, bounds);
        expect(Number.isInteger(proposed)).toBe(true);
        if (lastYear > 0n) {
          const most = lastYear * 2n > recent ? lastYear * 2n : recent;
          expect(BigInt(proposed) * 1_000_000n).toBeLessThan(most + 1_000_001n);
        }
      }),
    );
  });

  it('of a month fall back on what there is: last year as it was, or the mean of the last months', () => {
    const bounds = { leastTrend: 50, mostTrend: 200 };
    const of = (recent: bigint, recentBefore: bigint, lastYear: bigint): number =>
      monthlyProposal({ recent, recentBefore, lastYear, months: 3 }, bounds);
    expect(of(9_000_000n, 6_000_000n, 5_000_000n)).toBe(8);
    expect(of(0n, 6_000_000n, 5_000_000n)).toBe(5);
    expect(of(9_000_000n, 0n, 5_000_000n)).toBe(3);
    expect(of(9_000_000n, 6_000_000n, 0n)).toBe(3);
    expect(of(0n, 0n, 0n)).toBe(0);
  });

  it('of a week cover what was sold at that pace', () => {
    expect(weeklyProposal(12_000_000n, 8, 1)).toBe(2);
    expect(weeklyProposal(16_000_000n, 8, 2)).toBe(4);
    expect(weeklyProposal(-5n, 8, 1)).toBe(0);
  });

  it('take any day of a week for its Monday', () => {
    expect(periodOf('advice', '2026-03-08')).toBe('2026-03-02');
    expect(periodOf('advice', '2026-02-30')).toBeUndefined();
    expect(periodOf('plan', '2026-03')).toBe('2026-03');
  });
});
