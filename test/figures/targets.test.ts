import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranked } from '#lib/figures/completion.ts';
import { daysOf, requiredDaily } from '#lib/figures/daily.ts';
import { DEFAULT_CALENDAR } from '#lib/organisation/schema.ts';
import { isWorkingDay } from '#lib/organisation/working-days.ts';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';
import { once } from '../support/company.ts';

const { company, get, post, match, anAccount, invoice, receipt } = await someBooks(ROUTES);
const set = (body: object, as = 'north-manager') => post('/v1/collection-targets', body, {}, as);
const march = { from: '2026-03-01', to: '2026-03-31', measure: 'collected', currency: 'EUR' };

describe('targets', { timeout: 240_000 }, () => {
  it('measures people by what their accounts brought, best first, and keeps every amount', async () => {
    const [a, b] = [await anAccount('usr_northrep'), await anAccount('usr_northrep2')];
    await receipt(a, 500_00, '2026-03-02');
    await receipt(b, 300_00, '2026-03-01');
    await receipt(b, 999_00, '2026-02-28');
    const one = await set({ ...march, ownerId: 'usr_northrep', amountMinor: 1000_00 });
    await set({ ...march, ownerId: 'usr_northrep2', amountMinor: 400_00, reason: 'New' });
    const taken = await set({ ...march, ownerId: 'usr_northrep', amountMinor: 1 });
    const foreign = await set({ ...march, ownerId: 'usr_southrep', amountMinor: 1 });
    const own = await set({ ...march, ownerId: 'usr_northrep', amountMinor: 1 }, 'north-rep');
    const two = await set({ ...march, ownerId: 'usr_northrep', accountId: a, amountMinor: 1 });

    expect(one.status).toBe(201);
    expect(taken.body.code).toBe('target.exists');
    expect([foreign.status, own.status, two.status]).toEqual([404, 403, 400]);
    const { body } = await get('/v1/collection-figures/completion', { asOf: '2026-03-02' }, 'north-manager');
    expect(
      body.data.map((row: Record<string, unknown>) => [row['name'], row['rank'], row['completion']]),
    ).toEqual([
      ['north-rep2', 1, { value: 75, numeratorMinor: 300_00, denominatorMinor: 400_00 }],
      ['north-rep', 2, { value: 50, numeratorMinor: 500_00, denominatorMinor: 1000_00 }],
    ]);
    const mine = await get('/v1/collection-figures/completion', { asOf: '2026-03-02' }, 'north-rep');
    expect(mine.body.data).toHaveLength(1);

    const path = `/v1/collection-targets/${one.body.id}`;
    company.clock.set('2026-03-10T09:00:00.000Z');
    const lower = await post(
      `${path}/versions`,
      { amountMinor: 500_00, reason: 'Leave' },
      match(one),
      'north-manager',
    );
    expect(lower.body).toMatchObject({
      amountMinor: 500_00,
      versions: [{ amountMinor: 1000_00 }, { reason: 'Leave' }],
    });
    const rate = async (asOf: string) =>
      (await get('/v1/collection-figures/completion', { asOf }, 'north-rep')).body.data[0].completion.value;
    expect([await rate('2026-03-09'), await rate('2026-03-10')]).toEqual([50, 100]);
    const undone = await post(`${path}/undo`, { reason: 'No leave' }, match(lower), 'north-manager');
    expect(undone.body.amountMinor).toBe(1000_00);
    const stale = await post(`${path}/undo`, { reason: 'Again' }, match(lower), 'north-manager');
    expect(stale.status).toBe(412);
  });

  it('controls the month day by day against its plan', async () => {
    company.clock.set('2026-03-03T09:00:00.000Z');
    const accountId = await anAccount('usr_southrep');
    await set({ ...march, accountId, amountMinor: 2_100_00 }, 'south-manager');
    await receipt(accountId, 100_00, '2026-03-02');
    await company.call('admin', 'POST', '/v1/products', {
      body: { sku: 'D-1', name: 'Thing', listPrice: '10', currency: 'EUR' },
      headers: once(),
    });
    const order = await post(
      '/v1/orders',
      { accountId, lines: [{ sku: 'D-1', quantity: '7', unitPrice: '10' }] },
      {},
      'admin',
    );
    const confirmed = await post(
      `/v1/orders/${order.body.id}/transitions`,
      { to: 'confirmed' },
      match(order),
      'admin',
    );
    const shipped = await post(
      `/v1/orders/${order.body.id}/transitions`,
      { to: 'shipped', on: '2026-03-03' },
      match(confirmed),
      'admin',
    );
    expect(shipped.status).toBe(200);
    const { body } = await get('/v1/collection-figures/daily', { accountId, month: '2026-03' }, 'south-rep');

    expect(body).toMatchObject({
      asOf: '2026-03-03',
      workingDays: { total: 22, left: 20 },
      collected: { planMinor: 2_100_00, requiredDailyMinor: 100_00, progress: { value: 4.76 } },
      shipped: { planMinor: null, requiredDailyMinor: null, progress: { value: null } },
    });
    expect(body.days.map((day: { collected: object }) => day.collected)).toEqual([
      { amountMinor: 0, toDateMinor: 0, progress: 0 },
      { amountMinor: 100_00, toDateMinor: 100_00, progress: 4.76 },
      { amountMinor: 0, toDateMinor: 100_00, progress: 4.76 },
    ]);
    expect(body.days[2].shipped.toDateMinor).toBe(70_00);
    const hidden = await get('/v1/collection-figures/daily', { accountId, month: '2026-03' }, 'north-rep');
    expect(hidden.status).toBe(404);
  });

  it('prints the slip of a receipt in the reader’s language and lists the receipts of an order', async () => {
    const accountId = await anAccount('usr_northrep', { name: '上海<b>贸易</b>有限公司' });
    const order = await post('/v1/orders', { accountId, lines: [] }, {}, 'admin');
    await invoice(accountId, 900, '2026-03-01', { orderId: order.body.id, number: 'SLIP-1' });
    const first = await receipt(accountId, 400, '2026-03-02', { method: 'cash', handlerId: 'usr_northrep' });
    const second = await receipt(accountId, 600, '2026-03-02', { reference: 'T-9' });
    const listed = await get('/v1/receipts', { 'filter[orderId]': order.body.id });
    expect(listed.body.data.map(({ id }: { id: string }) => id).sort()).toEqual(
      [first.body.id, second.body.id].sort(),
    );
    expect([first.body.handlerId, second.body.handlerId]).toEqual(['usr_northrep', 'usr_finance']);
    const slip = await company.call('north-rep', 'GET', `/v1/receipts/${second.body.id}/slip`, {
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(slip.headers['content-type']).toContain('text/html');
    expect(slip.body).toContain('收据');
    expect(slip.body).toContain('SLIP-1');
    expect(slip.body).toContain('上海&lt;b&gt;贸易');
    expect((await get(`/v1/receipts/${second.body.id}/slip`, {}, 'south-rep')).status).toBe(404);
    const nobody = await receipt(accountId, 1, '2026-03-02', { handlerId: 'usr_nobody' });
    expect(nobody.status).toBe(404);
  });

  it('explains an ageing and its figures', async () => {
    const accountId = await anAccount('usr_northrep');
    await invoice(accountId, 1000, '2025-12-01', { number: 'EX-1' });
    await receipt(accountId, 300, '2026-01-15');
    const ageing = await get(
      '/v1/receivables/ageing/explain',
      { accountId, asOf: '2026-03-01' },
      'north-rep',
    );
    expect(ageing.body).toMatchObject({
      policy: { kind: 'receivables.ageing', isDefault: true, bounds: [30, 60, 90, 120] },
      ageing: [{ outstandingMinor: 700, overdueMinor: 700 }],
      invoices: [
        { number: 'EX-1', allocatedMinor: 300, dues: [{ daysOver: 60, bucket: '31-60', openMinor: 700 }] },
      ],
    });
    const why = await get('/v1/collection-figures/explain', {
      'filter[accountId]': accountId,
      asOf: '2026-03-01',
    });
    expect(why.body.data[0]).toMatchObject({ openMinor: 700, accounts: 1, invoicedMinor: 0 });
    expect(why.body.data[0].months).toContainEqual(
      expect.objectContaining({ takenMinor: 700, leftMinor: 0 }),
    );
    expect(why.body.rules.collectionRate).toContain('M-11');
  });
});

describe('the daily rate', () => {
  it('reaches the plan with the days that are left, and not a day earlier', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 23 }),
        (plan, done, left) => {
          const daily = requiredDaily(plan, done, left) ?? -1;
          expect(done + daily * left).toBeGreaterThanOrEqual(Math.min(plan, done + daily * left));
          expect(
            done >= plan ? daily === 0 : done + daily * left >= plan && done + (daily - 1) * left < plan,
          ).toBe(true);
        },
      ),
    );
    expect(requiredDaily(100, 10, 0)).toBeNull();
    expect(requiredDaily(null, 10, 5)).toBeNull();
  });

  it('counts the days of the calendar that are worked', () => {
    const calendar = { ...DEFAULT_CALENDAR, holidays: ['2026-03-19'] };
    const worked = daysOf('2026-03-16', '2026-03-22').filter((day) => isWorkingDay(calendar, day));
    expect(worked).toEqual(['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-20']);
    expect(isWorkingDay(DEFAULT_CALENDAR, '1969-12-29')).toBe(true);
    expect(isWorkingDay(DEFAULT_CALENDAR, '1969-12-28')).toBe(false);
  });
});

it('lets equal rates share a rank within their own period', () => {
  const row = (from: string, value: number | null) => ({ from, to: '2026-12-31', completion: { value } });
  const rows = [row('a', 50), row('a', 80), row('a', 80), row('a', null), row('b', 10)];
  expect(ranked(rows).map(({ rank }) => rank)).toEqual([3, 1, 1, 4, 1]);
});
