import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
await post('/v1/products', { sku: 'A', name: '产品', currency: 'EUR', tier: 'mid' }, {}, 'admin');
const [north, south] = [await anAccount('usr_northrep'), await anAccount('usr_southrep')];
const sell = async (accountId: string, orderedOn: string, euros: string, as = 'director') => {
  const lines = [{ sku: 'A', quantity: '1', unitPrice: euros }];
  const placed = await post('/v1/orders', { accountId, orderedOn, lines }, {}, as);
  const path = `/v1/orders/${placed.body.id}/transitions`;
  return post(path, { to: 'confirmed', on: orderedOn }, match(placed), as);
};
const act = async (id: string, what: string, body: object, as = 'boss') =>
  post(`/v1/plans/${id}/${what}`, body, match(await get(`/v1/plans/${id}`, {}, 'admin')), as);
const approve = async (id: string): Promise<void> => {
  const submitted = await act(id, 'submit', { reason: 'Plan' }, 'director');
  const path = `/v1/approvals/${submitted.body.versions.at(-1).approvalId}`;
  const { documentHash } = (await get(path, {}, 'boss')).body;
  await post(`${path}/decisions`, { outcome: 'approve', documentHash }, {}, 'boss');
};
const basis = { note: '去年基础上新增两家经销商' };
const attainment = async (id: string, query: Record<string, string> = {}, as = 'boss') =>
  get(`/v1/plans/${id}/attainment`, query, as);

describe('attainment', { timeout: 120_000 }, () => {
  it('holds what was booked against the plan, node by node, and a month without sales against its target', async () => {
    const made = await post(
      '/v1/plans',
      {
        ...{ name: 'Plan 2026', measure: 'booked', section: 'region', basis },
        ...{ from: '2026-01-01', to: '2026-06-30', amount: 600_000_00 },
        shape: { by: 'equal' },
      },
      {},
      'boss',
    );
    const { id } = made.body;
    await act(id, 'split', {
      how: 'equal',
      over: [{ unitId: company.units.north }, { unitId: company.units.south }],
    });
    await act(id, 'split', { node: company.units.north, how: 'equal' });
    await approve(id);
    const seen = await get(`/v1/plans/${id}`, {}, 'boss');
    expect(seen.body.status).toBe('effective');
    await sell(north, '2026-01-10', '26000.00');
    await sell(south, '2026-02-03', '52333.33');
    const { body } = await attainment(id, { asOf: '2026-02-28' });
    const root = body.data[0];
    expect(root).toMatchObject({
      target: 600_000_00,
      original: 600_000_00,
      targetToDate: 200_000_00,
      reached: 78_333_33,
      completion: '13.06',
      deviation: -121_666_67,
      shortfall: 521_666_67,
      runRate: 234_999_99,
    });
    const of = (name: string) => body.data.find((row: { name: string }) => row.name === name);
    expect(of('north')).toMatchObject({ target: 300_000_00, reached: 26_000_00 });
    expect(of('north-rep')).toMatchObject({ target: 150_000_00, reached: 26_000_00 });
    expect(of('north-rep2').parts[1]).toEqual({
      ...{ from: '2026-02-01', to: '2026-02-28', version: 1, target: 25_000_00, reached: 0 },
      deviation: -25_000_00,
    });
    const drawn = await get(`/v1/plans/${id}/attainment/chart`, { asOf: '2026-02-28' }, 'boss');
    expect(drawn.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    for (const text of ['Plan 2026', 'As of 28 Feb 2026', '€78,333.33 (13.06%)', 'north'])
      expect(drawn.body).toContain(`>${text}</text>`);
    const parts = { asOf: '2026-02-28', by: 'parts', node: company.units.north };
    const months = (await get(`/v1/plans/${id}/attainment/chart`, parts, 'boss')).body;
    for (const text of ['1 Jan 2026', '€26,000.00 (52%)', '€0.00 (0%)'])
      expect(months).toContain(`>${text}</text>`);
    const own = await attainment(id, { asOf: '2026-02-28' }, 'north-rep');
    expect(own.body.data.map(({ name }: { name: string }) => name)).toEqual(['north-rep']);
  });

  it('keeps the first part against the first version when the plan is changed later', async () => {
    const made = await post(
      '/v1/plans',
      {
        ...{ name: '年度目标', measure: 'orders', unitOfMeasure: '单', section: 'region', basis },
        ...{ from: '2026-01-01', to: '2026-12-31', amount: 12_000_000 },
        shape: { by: 'equal' },
      },
      {},
      'boss',
    );
    const { id } = made.body;
    await approve(id);
    company.clock.set('2026-07-01T09:00:00.000Z');
    await act(id, 'versions', { reason: '市场下滑' });
    await act(id, 'cells', { amount: 24_000_000, shape: { by: 'equal' } });
    await approve(id);
    const { body } = await attainment(id, { asOf: '2026-07-31' });
    const targets = body.data[0].parts.map(({ target, version }: { target: number; version: number }) => [
      version,
      target,
    ]);
    expect(targets[0]).toEqual([1, 1_000_000]);
    expect(targets[5]).toEqual([1, 1_000_000]);
    expect(targets[6]).toEqual([2, 2_000_000]);
    expect(body.data[0]).toMatchObject({ original: 12_000_000, target: 18_000_000, reached: 2_000_000 });
    const against = await attainment(id, { asOf: '2026-07-31', version: '2' });
    expect(against.body.data[0].target).toBe(24_000_000);
    company.clock.set('2026-03-02T09:00:00.000Z');
  });

  it('is not there before a version is executed, and of nobody else', async () => {
    const draft = await post(
      '/v1/plans',
      {
        ...{ name: 'Borrador', measure: 'visits', section: 'activities', basis, unitOfMeasure: 'visitas' },
        ...{ from: '2026-03-01', to: '2026-03-31', amount: 5_000_000, unitId: company.units.north },
      },
      {},
      'north-manager',
    );
    const { id } = draft.body;
    expect((await attainment(id)).body).toMatchObject({ planVersion: null, data: [] });
    await post('/v1/metrics/entries', { measure: 'visits', count: '2.5' }, {}, 'north-rep');
    const against = await attainment(id, { version: '1' }, 'north-manager');
    expect(against.body.data[0]).toMatchObject({ reached: 2_500_000, completion: '50.00' });
    expect((await attainment(id, { version: '1' }, 'south-manager')).status).toBe(404);
    expect((await attainment(id, { version: '7' })).status).toBe(404);
    expect((await attainment(id, { version: '1', node: 'usr_nobody' })).status).toBe(422);
    const margin = await post(
      '/v1/plans',
      {
        ...{ name: 'Margen', measure: 'margin', section: 'region', basis, ownerId: 'usr_northrep' },
        ...{ from: '2026-03-01', to: '2026-03-31', amount: 5_000_00 },
      },
      {},
      'north-manager',
    );
    const asked = (as: string) => attainment(margin.body.id, { version: '1' }, as);
    expect([(await asked('north-manager')).status, (await asked('north-rep')).status]).toEqual([200, 403]);
  });
});

describe('a missed target', { timeout: 60_000 }, () => {
  it('asks for a cause and a correction, which is closed with its effect', async () => {
    const made = await post(
      '/v1/plans',
      {
        ...{ name: 'Visitas', measure: 'calls', section: 'activities', basis, unitOfMeasure: 'llamadas' },
        ...{ from: '2026-01-01', to: '2026-04-30', amount: 8_000_000, unitId: company.units.north },
        shape: { by: 'equal' },
      },
      {},
      'north-manager',
    );
    const { id } = made.body;
    await act(id, 'split', { how: 'equal' }, 'north-manager');
    await approve(id);
    await post('/v1/metrics/entries', { measure: 'calls', count: '1', on: '2026-02-10' }, {}, 'north-rep');
    const missed = async (query: Record<string, string> = {}, as = 'north-manager') =>
      (
        await get(`/v1/plans/${id}/deviations`, { asOf: '2026-03-31', limit: '100', ...query }, as)
      ).body.data.map((row: Record<string, unknown>) => [
        row['name'],
        row['from'],
        row['deviation'],
        row['isExplained'],
      ]);
    expect(await missed({}, 'north-rep')).toEqual([['north-rep', '2026-01-01', -1_000_000, false]]);
    expect(await missed({}, 'north-rep2')).toHaveLength(2);

    const path = `/v1/plans/${id}/corrections`;
    const said = { node: 'usr_northrep', from: '2026-01-01', cause: '生病两周', dueOn: '2026-03-31' };
    const late = await post(path, { ...said, correction: 'Dos llamadas al día' }, {}, 'north-rep');
    expect(late.body).toMatchObject({ ownerId: 'usr_northrep', to: '2026-01-31' });
    const foreign = await post(path, { ...said, correction: 'x' }, {}, 'north-rep2');
    const noPart = await post(path, { ...said, from: '2026-01-02', correction: 'x' }, {}, 'north-rep');
    const nobody = await post(path, { ...said, correction: 'x', ownerId: 'usr_nobody' }, {}, 'north-rep');
    expect([foreign.status, noPart.status, nobody.status]).toEqual([422, 422, 404]);
    expect(await missed({ 'filter[isExplained]': 'true' })).toEqual([
      ['north-rep', '2026-01-01', -1_000_000, true],
    ]);

    const one = `${path}/${late.body.id}`;
    const done = await post(`${one}/done`, { effect: 'Tres clientes nuevos' }, match(late), 'north-manager');
    const twice = await post(`${one}/done`, { effect: 'x' }, match(done), 'north-rep');
    const open = await post(`${one}/reopen`, undefined, match(done), 'north-rep');
    expect([done.body.done.effect, twice.body.code, open.body.done]).toEqual([
      'Tres clientes nuevos',
      'plan.correction_done',
      undefined,
    ]);
    expect((await get(path, { 'filter[isDone]': 'true' }, 'north-rep')).body.data).toEqual([]);
    expect((await get(path, {}, 'north-rep2')).body.data).toEqual([]);
  });
});
