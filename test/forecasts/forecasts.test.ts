import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';
import { once } from '../support/company.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
const { units, clock } = company;
const product = await post(
  '/v1/products',
  { sku: 'A', name: '产品', currency: 'EUR', tier: 'mid' },
  {},
  'admin',
);
const mine = await anAccount('usr_northrep');
const other = await anAccount('usr_southrep');
const sell = async (accountId: string, orderedOn: string, euros: string) => {
  const lines = [{ sku: 'A', quantity: '1', unitPrice: euros }];
  const placed = await post('/v1/orders', { accountId, orderedOn, lines }, {}, 'director');
  const path = `/v1/orders/${placed.body.id}/transitions`;
  return post(path, { to: 'confirmed', on: orderedOn }, match(placed), 'director');
};
const make = (body: object, as = 'north-rep') => post('/v1/forecasts', body, {}, as);
const act = async (id: string, what: string, body: object, as = 'north-rep', method = 'POST') => {
  const path = `/v1/forecasts/${id}`;
  const headers = { ...once(), ...match(await get(path, {}, 'admin')) };
  return company.call(as, method, `${path}${what}`, { body, headers });
};
const lines = (...amounts: number[]) =>
  amounts.map((amountMinor, at) => ({ month: `2026-0${at + 4}`, amountMinor }));

describe('a rolling forecast', { timeout: 60_000 }, () => {
  it('looks three months ahead, and is one for each person and month', async () => {
    const { status, body, headers } = await make({ lines: lines(100_00, 200_00, 300_00) });
    expect(status).toBe(201);
    expect(headers['location']).toBe(`/v1/forecasts/${body.id}`);
    expect(body).toMatchObject({
      ...{ month: '2026-03', ownerId: 'usr_northrep', unitId: units.north, currency: 'EUR' },
      ...{ dueOn: '2026-03-05', status: 'draft', submissions: [] },
      totals: [
        { month: '2026-04', amountMinor: 100_00 },
        { month: '2026-05', amountMinor: 200_00 },
        { month: '2026-06', amountMinor: 300_00 },
      ],
    });
    expect((await make({})).body).toMatchObject({ status: 409, code: 'forecast.exists' });
    expect((await make({ month: '2026-04' })).body.code).toBe('forecast.future');
    expect((await make({ ownerId: 'usr_southrep' })).status).toBe(404);
    expect((await make({ ownerId: 'usr_northrep' }, 'finance')).status).toBe(403);
    const wrong = async (line: object) =>
      (await act(body.id, '', { lines: [line] }, 'north-rep', 'PATCH')).body;
    expect((await wrong({ month: '2026-07', amountMinor: 1 })).code).toBe('forecast.months');
    expect((await wrong({ month: '2026-04', amountMinor: 1, accountId: other })).status).toBe(404);
    expect((await wrong({ month: '2026-04', amountMinor: -1 })).errors[0].pointer).toBe(
      '/lines/0/amountMinor',
    );
    const twice = { lines: [...lines(1), ...lines(2)] };
    expect((await act(body.id, '', twice, 'north-rep', 'PATCH')).body.code).toBe('forecast.line_twice');
  });

  it('is submitted whole, kept, and submitted again with a reason; in time, or late', async () => {
    const { body } = await make({ lines: lines(100_00, 200_00) }, 'north-rep2');
    const as = 'north-rep2';
    expect((await act(body.id, '/submit', {}, as)).body.code).toBe('forecast.empty');
    await act(body.id, '', { lines: lines(100_00, 200_00, 0) }, as, 'PATCH');
    const first = await act(body.id, '/submit', {}, as);
    expect(first.body).toMatchObject({ status: 'submitted', submissions: [{ number: 1, isLate: false }] });
    expect((await act(body.id, '/submit', {}, as)).body.code).toBe('forecast.unchanged');
    clock.set('2026-03-09T09:00:00.000Z');
    const changed = await act(body.id, '', { lines: lines(150_00, 200_00, 0) }, as, 'PATCH');
    expect(changed.body.status).toBe('changed');
    expect((await act(body.id, '/submit', {}, as)).body.code).toBe('forecast.reason_missing');
    const second = await act(body.id, '/submit', { reason: 'Nuevo cliente' }, as);
    expect(second.body.submissions[1]).toMatchObject({ number: 2, isLate: true, reason: 'Nuevo cliente' });
    const version = async (number: string) =>
      (await get(`/v1/forecasts/${body.id}/versions/${number}`, {}, as)).body;
    expect((await version('1')).lines[0].amountMinor).toBe(100_00);
    expect((await version('2')).lines[0].amountMinor).toBe(150_00);
    expect((await version('3')).status).toBe(404);
    expect((await act(body.id, '', {}, as, 'DELETE')).body.code).toBe('forecast.submitted');
    clock.set('2026-03-02T09:00:00.000Z');
  });

  it('starts from last month’s, or from history times the trend', async () => {
    await sell(mine, '2025-04-10', '200');
    await sell(mine, '2024-12-10', '100');
    await sell(mine, '2025-12-10', '150');
    const proposal = (await get('/v1/forecasts/proposal', {}, 'north-rep')).body;
    expect(proposal).toMatchObject({
      ...{ ownerId: 'usr_northrep', month: '2026-03', currency: 'EUR', trendPercent: 150 },
      lines: [
        { month: '2026-04', accountId: mine, amountMinor: 300_00 },
        { month: '2026-05', amountMinor: 0 },
        { month: '2026-06', amountMinor: 0 },
      ],
    });
    expect((await get('/v1/forecasts/proposal', { ownerId: 'usr_southrep' }, 'north-rep')).status).toBe(404);
    clock.set('2026-04-02T09:00:00.000Z');
    const { body } = await make({ startFrom: 'last' });
    expect(body.lines).toEqual([
      { month: '2026-05', amountMinor: 200_00 },
      { month: '2026-06', amountMinor: 300_00 },
    ]);
    expect((await act(body.id, '', {}, 'north-rep', 'DELETE')).status).toBe(204);
    expect((await make({ startFrom: 'history' })).body.lines[0]).toEqual({
      month: '2026-05',
      amountMinor: 0,
    });
    clock.set('2026-03-02T09:00:00.000Z');
  });

  it('is listed for whoever may see it', async () => {
    const list = async (query: Record<string, string>, as: string) =>
      (await get('/v1/forecasts', query, as)).body.data.map(({ ownerId }: { ownerId: string }) => ownerId);
    expect(await list({ 'filter[month]': '2026-03' }, 'north-rep')).toEqual(['usr_northrep']);
    const march = { 'filter[month]': '2026-03', sort: 'month' };
    expect((await list(march, 'north-manager')).sort()).toEqual(['usr_northrep', 'usr_northrep2']);
    expect(await list(march, 'south-manager')).toEqual([]);
    expect(await list({ ...march, 'filter[status]': 'submitted' }, 'finance')).toEqual(['usr_northrep2']);
    expect((await get('/v1/forecasts', {}, 'service')).status).toBe(403);
  });
});

describe('forecasts of a unit', { timeout: 60_000 }, () => {
  it('add up what was submitted, with adjustments apart and who is missing', async () => {
    const made = await make(
      { month: '2026-03', ownerId: 'usr_southrep', lines: lines(50_00, 0, 0) },
      'south-rep',
    );
    await act(made.body.id, '/submit', {}, 'south-rep');
    const adjust = { month: '2026-03', forMonth: '2026-04', amountMinor: -30_00, reason: '大客户推迟' };
    const { body: cut } = await post('/v1/forecasts/adjustments', adjust, {}, 'north-manager');
    expect(cut).toMatchObject({ unitId: units.north, currency: 'EUR', madeBy: 'usr_northmanager' });
    const far = await post(
      '/v1/forecasts/adjustments',
      { ...adjust, forMonth: '2026-03' },
      {},
      'north-manager',
    );
    expect(far.body.code).toBe('forecast.months');
    expect((await post('/v1/forecasts/adjustments', adjust, {}, 'north-rep')).status).toBe(403);
    const up = async (query: Record<string, string>, as = 'boss') =>
      (await get('/v1/forecasts/roll-up', { month: '2026-03', asOf: '2026-03-31', ...query }, as)).body;
    const all = await up({});
    expect(all.months[0]).toEqual({
      month: '2026-04',
      ...{ submittedMinor: 200_00, adjustmentMinor: -30_00, adjustedMinor: 170_00, planned: null },
    });
    expect(all.missing).toEqual([{ ownerId: 'usr_northrep', name: 'north-rep' }]);
    // What held before the second submission was the first one.
    expect((await up({ asOf: '2026-03-05' })).months[0].submittedMinor).toBe(150_00);
    const path = `/v1/forecasts/adjustments/${cut.id}`;
    const step = async (what: string) =>
      post(`${path}/${what}`, undefined, match(await get(path, {}, 'boss')), 'north-manager');
    expect((await step('withdraw')).body.withdrawn).toEqual({ on: '2026-03-02', by: 'usr_northmanager' });
    expect((await step('withdraw')).body.code).toBe('forecast.withdrawn');
    expect((await up({})).months[0].adjustmentMinor).toBe(0);
    expect((await step('restore')).body.withdrawn).toBeUndefined();
    expect((await up({}, 'north-manager')).months[0]).toMatchObject({ submittedMinor: 150_00 });
    // What was changed later counts from then on, and not before.
    clock.set('2026-03-20T09:00:00.000Z');
    const patch = {
      body: { amountMinor: -50_00 },
      headers: { ...once(), ...match(await get(path, {}, 'boss')) },
    };
    expect((await company.call('north-manager', 'PATCH', path, patch)).body.history).toEqual([
      { on: '2026-03-02', by: 'usr_northmanager', amountMinor: -30_00 },
      { on: '2026-03-20', by: 'usr_northmanager', amountMinor: -50_00 },
    ]);
    expect((await up({ asOf: '2026-03-19' })).months[0].adjustmentMinor).toBe(-30_00);
    expect((await up({ asOf: '2026-03-01' })).months[0].adjustmentMinor).toBe(0);
    expect((await up({})).months[0].adjustmentMinor).toBe(-50_00);
    clock.set('2026-03-02T09:00:00.000Z');
    expect(
      (await get('/v1/forecasts/roll-up', { month: '2026-03', unitId: units.south }, 'north-manager')).status,
    ).toBe(404);
    await post('/v1/rates', { from: 'EUR', to: 'CNY', on: '2026-01-01', rate: '8' }, {}, 'finance');
    expect((await up({ in: 'CNY' })).months[0]).toMatchObject({
      submittedMinor: 1_600_00,
      adjustmentMinor: -400_00,
    });
    expect((await up({ in: 'JPY' })).code).toBe('rate.missing');
  });

  it('tell who was in time, late or silent', async () => {
    const of = async (query: Record<string, string>) =>
      (await get('/v1/forecasts/submissions', { month: '2026-03', ...query }, 'boss')).body.data.map(
        ({ name, state }: never) => [name, state],
      );
    expect(await of({ asOf: '2026-03-31' })).toEqual([
      ['north-rep', 'missing'],
      ['north-rep2', 'late'],
      ['south-rep', 'on-time'],
    ]);
    expect(await of({ asOf: '2026-03-31', 'filter[state]': 'missing' })).toEqual([['north-rep', 'missing']]);
  });

  it('carry notes of what stands behind them', async () => {
    const note = { month: '2026-03', kind: 'demand', text: 'La demanda pasa a la gama media' };
    const { body } = await post('/v1/forecasts/notes', note, {}, 'north-manager');
    const path = `/v1/forecasts/notes/${body.id}`;
    const patch = { body: { kind: 'decision' }, headers: { ...once(), ...match({ body } as never) } };
    expect((await company.call('north-manager', 'PATCH', path, patch)).body.kind).toBe('decision');
    const listed = await get('/v1/forecasts/notes', { 'filter[kind]': 'decision' }, 'boss');
    expect(listed.body.data).toHaveLength(1);
    expect((await get(path, {}, 'south-manager')).status).toBe(404);
  });
});

describe('the accuracy of forecasts', { timeout: 60_000 }, () => {
  it('holds what was said at the end of its month against what came, lead by lead', async () => {
    // 150 were forecast for April by north-rep2, 50 by south-rep; 120 and 60 came.
    const second = await anAccount('usr_northrep2');
    await sell(second, '2026-04-20', '120');
    await sell(other, '2026-04-21', '60');
    clock.set('2026-05-04T09:00:00.000Z');
    const { body } = await get('/v1/forecasts/accuracy', { from: '2026-04', to: '2026-06' }, 'boss');
    expect(body).toMatchObject({
      ...{ from: '2026-04', to: '2026-04' },
      totals: [
        {
          ...{ lead: 1, currency: 'EUR', forecastMinor: 200_00, actualMinor: 180_00, errorMinor: 20_00 },
          ...{ accuracy: '77.78', bias: '11.11' },
        },
      ],
    });
    expect(body.data.map(({ name, accuracy, bias }: never) => [name, accuracy, bias])).toEqual([
      ['north-rep2', '75.00', '25.00'],
      ['south-rep', '83.33', '-16.67'],
    ]);
    const none = await get('/v1/forecasts/accuracy', { from: '2026-04', to: '2026-04', lead: '2' }, 'boss');
    expect(none.body).toMatchObject({ totals: [], data: [] });
    const long = { from: '2020-01', to: '2026-04' };
    expect((await get('/v1/forecasts/accuracy', long, 'boss')).body.code).toBe('forecast.too_long');
  });

  it('holds accounts and products against their own, and all that nobody named against the rest', async () => {
    const [named, unnamed] = [await anAccount('usr_northrep2'), await anAccount('usr_northrep2')];
    const month = '2026-06';
    const said = [
      { month, accountId: named, productId: product.body.id, amountMinor: 100_00 },
      { month, amountMinor: 20_00 },
      ...['2026-07', '2026-08'].map((later) => ({ month: later, amountMinor: 0 })),
    ];
    const made = await make({ month: '2026-05', lines: said }, 'north-rep2');
    await act(made.body.id, '/submit', {}, 'north-rep2');
    clock.set('2026-07-02T09:00:00.000Z');
    await sell(named, '2026-06-10', '80');
    await sell(unnamed, '2026-06-11', '30');
    const shown = async (groupBy: string, as = 'boss') => {
      const query = { from: month, to: month, lead: '1', groupBy };
      const { body } = await get('/v1/forecasts/accuracy', query, as);
      return body.data.map(({ id, name, forecastMinor, actualMinor }: never) => [
        ...[id, name, forecastMinor, actualMinor],
      ]);
    };
    const name = (await get(`/v1/accounts/${named}`, {}, 'admin')).body.name;
    expect(await shown('owner')).toEqual([['usr_northrep2', 'north-rep2', 120_00, 110_00]]);
    expect(await shown('account')).toEqual([
      [named, name, 100_00, 80_00],
      [null, null, 20_00, 30_00],
    ]);
    expect(await shown('product', 'north-manager')).toEqual([
      [product.body.id, '产品', 100_00, 110_00],
      [null, null, 20_00, 0],
    ]);
  });
});
