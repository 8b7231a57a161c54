import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
const { units } = company;
await post('/v1/products', { sku: 'A', name: '产品', currency: 'EUR', tier: 'mid' }, {}, 'admin');
const accounts = {
  north: await anAccount('usr_northrep'),
  north2: await anAccount('usr_northrep2'),
  south: await anAccount('usr_southrep'),
};
const sell = async (accountId: string, orderedOn: string, euros: string) => {
  const lines = [{ sku: 'A', quantity: '1', unitPrice: euros }];
  const placed = await post('/v1/orders', { accountId, orderedOn, lines }, {}, 'director');
  const path = `/v1/orders/${placed.body.id}/transitions`;
  return post(path, { to: 'confirmed', on: orderedOn }, match(placed), 'director');
};
const enter = (measure: string, on: string, fields: object, as = 'north-rep') =>
  post('/v1/metrics/entries', { measure, on, ...fields }, {}, as);
const act = async (id: string, what: string, body: object, as = 'boss') =>
  post(`/v1/plans/${id}/${what}`, body, match(await get(`/v1/plans/${id}`, {}, 'admin')), as);
const approve = async (id: string): Promise<void> => {
  const submitted = await act(id, 'submit', { reason: 'Plan' }, 'director');
  const path = `/v1/approvals/${submitted.body.versions.at(-1).approvalId}`;
  const { documentHash } = (await get(path, {}, 'boss')).body;
  await post(`${path}/decisions`, { outcome: 'approve', documentHash }, {}, 'boss');
};
const basis = { note: '去年基础上新增两家经销商' };
const aPlan = async (fields: object, as = 'boss') =>
  post(
    '/v1/plans',
    {
      ...{ name: 'Plan', measure: 'booked', section: 'region', basis, amount: 1_000_000 },
      ...{ from: '2026-01-01', to: '2026-03-31', ...fields },
    },
    {},
    as,
  );
const cells = async (id: string): Promise<Record<string, number[]>> => {
  const { data } = (await get(`/v1/plans/${id}/cells`, { limit: '100' }, 'boss')).body;
  return Object.fromEntries(
    data.map((row: { name: string; cells: { amount: number }[] }) => [
      row.name,
      row.cells.map(({ amount }) => amount),
    ]),
  );
};

await sell(accounts.north, '2025-01-10', '300');
await sell(accounts.north2, '2025-02-10', '100');
await sell(accounts.south, '2025-03-10', '600');
await sell(accounts.south, '2025-04-10', '9000');

describe('a plan by history', { timeout: 60_000 }, () => {
  it('is split by what each reached in the same days of the year before', async () => {
    const { id } = (await aPlan({ shape: { by: 'equal' }, grain: 'whole' })).body;
    const over = [{ unitId: units.north }, { unitId: units.south }];
    expect((await act(id, 'split', { how: 'history', over })).status).toBe(200);
    expect((await act(id, 'split', { how: 'history', node: units.north })).status).toBe(200);
    expect(await cells(id)).toEqual({
      ...{ company: [1_000_000], north: [400_000], south: [600_000] },
      ...{ 'north-rep': [300_000], 'north-rep2': [100_000] },
    });
  });

  it('says so when there was nothing, and shows no margin to who may not know costs', async () => {
    const { id } = (await aPlan({ from: '2030-01-01', to: '2030-03-31' })).body;
    const none = await act(id, 'split', { how: 'history', over: [{ unitId: units.north }] });
    expect(none.body).toMatchObject({ status: 422, code: 'plan.no_history' });
  });

  it('takes its season from the months before, which nobody types in', async () => {
    const year = { from: '2026-01-01', to: '2026-12-31', shape: { by: 'season' } };
    const { id } = (await aPlan(year)).body;
    const { company: months = [] } = await cells(id);
    expect(months.reduce((sum, amount) => sum + amount, 0)).toBe(1_000_000);
    expect(months.indexOf(Math.max(...months))).toBe(3);
    // A month that no history tells of is an average one, and April sold fifteen times what March did.
    expect(months[3]).toBeGreaterThan(5 * (months[2] ?? 0));
  });
});

describe('two versions of a plan', { timeout: 60_000 }, () => {
  it('differ in the cells and words that were changed, for whoever sees them', async () => {
    const { id } = (await aPlan({ shape: { by: 'equal' } })).body;
    const over = [{ unitId: units.north }, { unitId: units.south }];
    await act(id, 'split', { how: 'equal', over });
    const first = (await get(`/v1/plans/${id}/changes`, {}, 'boss')).body;
    expect(first).toMatchObject({ before: null, after: 1, words: [], data: [] });
    await approve(id);
    await act(id, 'versions', { reason: '市场下滑' });
    await act(id, 'cells', { node: units.south, from: '2026-02-01', to: '2026-02-28', amount: 100_000 });
    const path = `/v1/plans/${id}`;
    const policyText = '放开市场';
    const headers = { 'idempotency-key': 'words', ...match(await get(path, {}, 'boss')) };
    await company.call('boss', 'PATCH', path, { body: { policyText }, headers });
    const { body } = await get(`${path}/changes`, {}, 'boss');
    expect(body).toMatchObject({ before: 1, after: 2, reason: '市场下滑', words: ['policyText'] });
    const february = { from: '2026-02-01', to: '2026-02-28' };
    expect(body.data.map(({ name, difference, parts }: never) => [name, difference, parts])).toEqual([
      ['north', 66_666, [{ ...february, before: 166_667, after: 233_333 }]],
      ['south', -66_666, [{ ...february, before: 166_666, after: 100_000 }]],
    ]);
    const own = await get(`${path}/changes`, { before: '1', after: '2' }, 'south-manager');
    expect(own.body.data.map(({ name }: { name: string }) => name)).toEqual(['south']);
    expect((await get(`${path}/changes`, { after: '9' }, 'boss')).status).toBe(404);
  });
});

describe('the balance of sales', { timeout: 60_000 }, () => {
  it('tells each curve as a percent of its own plan, and how far they are apart', async () => {
    const half = { from: '2026-01-01', to: '2026-02-28', unitId: units.north, shape: { by: 'equal' } };
    const plans = [
      { measure: 'booked', amount: 1_000_00 },
      { measure: 'expenses', amount: 100_00, section: 'activities' },
      { measure: 'new-accounts', amount: 4_000_000, unitOfMeasure: 'accounts', section: 'prospects' },
    ];
    for (const plan of plans) await approve((await aPlan({ ...half, ...plan })).body.id);
    await sell(accounts.north, '2026-01-15', '500');
    await enter('expenses', '2026-01-20', { amountMinor: 70_00, currency: 'EUR' });
    const query = { unitId: units.north, from: '2026-01-01', to: '2026-02-28', asOf: '2026-01-31' };
    const { status, body } = await get('/v1/plans/balance', query, 'north-manager');
    expect(status).toBe(200);
    expect(body.plans).toMatchObject({ targets: { amount: 100_000, currency: 'EUR' }, scope: { amount: 4 } });
    expect(body.rows[0]).toMatchObject({
      month: '2026-01',
      targets: { reached: 500_00, percent: '50.00' },
      budget: { reached: 50_00, percent: '50.00' },
      expenses: { reached: 70_00, percent: '70.00' },
      scope: { reached: 0, percent: '0.00' },
      ...{ spread: '70.00', isBalanced: false },
    });
    expect(body.rows[1]).toMatchObject({
      ...{ month: '2026-02', targets: { reached: null, percent: null }, budget: { percent: '100.00' } },
      ...{ spread: null, isBalanced: null },
    });
    const south = (await get('/v1/plans/balance', { unitId: units.south }, 'boss')).body;
    expect(south).toMatchObject({ from: '2026-01-01', to: '2026-12-31', plans: { targets: null } });
    expect(south.rows[0]).toMatchObject({ targets: { percent: null }, spread: null, isBalanced: null });
    expect((await get('/v1/plans/balance', { unitId: units.south }, 'north-manager')).status).toBe(404);
    const long = { unitId: units.north, from: '2020-01-01', to: '2026-01-01' };
    expect((await get('/v1/plans/balance', long, 'boss')).body.code).toBe('plan.too_large');
  });
});
