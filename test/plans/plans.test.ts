/** Plans over HTTP: made, split, locked, handed over, approved, followed by the next version, and read by whom they concern. */
import { beforeEach, describe, expect, it } from 'vitest';
import { PLAN_MEASURES } from '#lib/measures/index.ts';
import { contextOf } from '#lib/organisation/context.ts';
import { plannedCells } from '#lib/plans/index.ts';
import { ROUTES } from '#lib/routes.ts';
import { aCompany, type Company, once, type Reply } from '../support/company.ts';

const PLANS = '/v1/plans';
let company: Company;
beforeEach(async () => {
  company = await aCompany(ROUTES);
});

const get = (path: string, query: Record<string, string> = {}, as = 'boss') =>
  company.call(as, 'GET', path, { query });
const create = (fields: Record<string, unknown> = {}, as = 'boss') => {
  const year = { from: '2026-01-01', to: '2026-12-31', amount: 100_000_000 };
  const body = { name: '2026 年销售计划', measure: 'booked', section: 'region', ...year, ...fields };
  return company.call(as, 'POST', PLANS, { body, headers: once() });
};
const act = async (id: string, what: string, body?: unknown, as = 'boss', method = 'POST') => {
  const seen = await get(`${PLANS}/${id}`, {}, 'admin');
  const path = what ? `${PLANS}/${id}/${what}` : `${PLANS}/${id}`;
  const headers = { ...once(), 'if-match': `"v${seen.body.version}"` };
  return company.call(as, method, path, { ...(body !== undefined && { body }), headers });
};
const decide = async (approvalId: string, as: string, outcome = 'approve') => {
  const { documentHash } = (await get(`/v1/approvals/${approvalId}`, {}, as)).body;
  const body = { outcome, documentHash, reason: '同意' };
  return company.call(as, 'POST', `/v1/approvals/${approvalId}/decisions`, { body, headers: once() });
};
const codeOf = ({ status, body }: Reply) => [status, body?.code];
interface CellsOf {
  node: string;
  amount: number;
  stretch: number | null;
  cells: { from: string; amount: number; locked: boolean }[];
}
const cellsOf = async (id: string, query: Record<string, string> = {}, as = 'boss'): Promise<CellsOf[]> =>
  (await get(`${PLANS}/${id}/cells`, { limit: '100', ...query }, as)).body.data;
const amountsOf = async (id: string, query: Record<string, string> = {}, as = 'boss') =>
  Object.fromEntries((await cellsOf(id, query, as)).map(({ node, amount }) => [node, amount]));
const basis = { note: '去年基础上新增两家经销商', lastYear: 90_000_000 };

/** A plan of the company, split over its regions and their salespeople. */
const splitPlan = async (): Promise<string> => {
  const { id } = (await create({ basis })).body;
  await act(id, 'split', { how: 'people' });
  await act(id, 'split', { node: company.units.north, how: 'equal' });
  await act(id, 'split', { node: company.units.south, how: 'equal' });
  return id;
};
const submitAs = (id: string) => act(id, 'submit', { reason: 'Plan del año' });

describe('plans', { timeout: 120_000 }, () => {
  it('are split from the company over regions to people, in time by weights, to the cent', async () => {
    const shape = { by: 'weights', weights: '60 55 90 85 80 85 75 75 95 100 110 90'.split(' ') };
    const made = await create({
      shape,
      basis,
      milestones: [{ on: '2026-03-15', deliverable: '建成销售体系' }],
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      status: 'draft',
      currency: 'EUR',
      amount: 100_000_000,
      stretch: 0,
      flags: [],
    });
    const { id } = made.body;
    const split = await act(id, 'split', { how: 'people' });
    expect(split.status).toBe(200);
    const { company: root, north, south } = company.units;
    expect(await amountsOf(id)).toMatchObject({
      [root]: 100_000_000,
      [north]: 66_666_667,
      [south]: 33_333_333,
    });
    expect(await amountsOf(id, { from: '2026-01-01', to: '2026-03-31' })).toMatchObject({
      [root]: 20_500_000,
    });
    await act(id, 'split', {
      node: north,
      how: 'weights',
      over: [
        { userId: 'usr_northrep', weight: '2' },
        { userId: 'usr_northrep2', weight: '1.5' },
      ],
    });
    const quarters = await cellsOf(id, { node: north, grain: 'quarter' });
    expect(quarters.map(({ cells }) => cells.length)).toEqual([4, 4, 4]);
    expect(quarters[0]?.stretch).toBe(0);
    const days = await get(`${PLANS}/${id}/days`, {
      node: 'usr_northrep',
      from: '2026-01-01',
      to: '2026-01-31',
    });
    const january = (await cellsOf(id, { node: 'usr_northrep', from: '2026-01-01', to: '2026-01-31' }))[0];
    expect(days.body.amount).toBe(january?.amount);
    const rate = await get(`${PLANS}/${id}/run-rate`, { reached: '20500000', asOf: '2026-03-31' });
    expect(rate.body).toMatchObject({ runRate: 100_000_000, deviation: 0 });

    const context = await contextOf(company.ports, {
      orgId: company.orgId,
      userId: 'usr_northrep',
      requestId: 'req_1',
    });
    const own = await plannedCells(context, id, { from: '2026-04-01', to: '2026-06-30' });
    expect(own.rows.map(({ node }) => node)).toEqual(['usr_northrep']);
  });

  it('keep locked cells, let siblings take an edit or show it as stretch, and take the last change back', async () => {
    const id = await splitPlan();
    const { north, south, company: root } = company.units;
    const month = { from: '2026-03-01', to: '2026-03-31' };
    const march = (query: object = {}) => amountsOf(id, { ...month, ...query });
    const before = await march();
    await act(id, 'locks', { node: 'usr_northrep', ...month, locked: true });
    await act(id, 'cells', { node: north, ...month, amount: 1_000_000 });
    const absorbed = await march();
    expect(absorbed).toMatchObject({
      [north]: 1_000_000,
      [south]: (before[root] ?? 0) - 1_000_000,
      usr_northrep: before['usr_northrep'],
      usr_northrep2: 0,
    });
    expect((await cellsOf(id, { node: north, ...month }))[0]).toMatchObject({
      stretch: (before['usr_northrep'] ?? 0) - 1_000_000,
    });
    await act(id, 'undo');
    expect(await march()).toEqual(before);
    expect(codeOf(await act(id, 'undo'))).toEqual([422, 'plan.nothing_to_undo']);

    const wide = await act(id, 'cells', { node: south, ...month, amount: 9_000_000, absorb: false });
    expect(wide.body.stretch).toBe(9_000_000 - (before[south] ?? 0));
    await act(id, 'spread', { how: 'weights' });
    expect(await march()).toEqual(before);

    await act(id, 'locks', { node: 'usr_southrep', from: '2026-01-01', to: '2026-02-28', locked: true });
    const all = { node: 'usr_southrep', from: '2026-01-01', to: '2026-02-28', amount: 1 };
    const refused = await act(id, 'cells', all);
    expect(codeOf(refused)).toEqual([422, 'plan.locked']);
    expect(refused.body.stretch).toBeGreaterThan(0);
  });

  it('carry a target to the successor by days, also into another region', async () => {
    const id = await splitPlan();
    const before = await amountsOf(id);
    const transfer = { node: 'usr_northrep', userId: 'usr_southrep', on: '2026-07-01' };
    expect((await act(id, 'transfer', transfer)).status).toBe(200);
    const after = await amountsOf(id);
    const { north, south, company: root } = company.units;
    const moved = (before['usr_northrep'] ?? 0) - (after['usr_northrep'] ?? 0);
    expect(moved).toBeGreaterThan(0);
    expect(after[root]).toBe(before[root]);
    expect([after[north], after[south], after['usr_southrep']]).toEqual([
      (before[north] ?? 0) - moved,
      (before[south] ?? 0) + moved,
      (before['usr_southrep'] ?? 0) + moved,
    ]);
    const shown = await get(`${PLANS}/${id}`);
    expect(shown.body.stretch).toBe(0);
    const joins = await act(id, 'transfer', {
      node: 'usr_northrep2',
      userId: 'usr_northmanager',
      on: '2026-06-16',
    });
    expect(joins.status).toBe(200);
    expect((await amountsOf(id))['usr_northmanager']).toBeGreaterThan(0);
    const far = await act(id, 'transfer', {
      node: 'usr_northrep2',
      userId: 'usr_southmanager',
      on: '2026-06-16',
    });
    expect(codeOf(far)).toEqual([422, 'plan.scope']);
    const within = { node: 'usr_northrep', userId: 'usr_northrep2', on: '2026-02-01' };
    expect((await act(id, 'transfer', within, 'north-manager')).status).toBe(200);
    const across = { ...within, userId: 'usr_southrep' };
    expect(codeOf(await act(id, 'transfer', across, 'north-manager'))).toEqual([422, 'plan.scope']);
  });

  it('are executed from the approval on, followed by a new version with its reason, and stay readable', async () => {
    const { id } = (await create()).body;
    expect(codeOf(await submitAs(id))).toEqual([422, 'plan.basis_missing']);
    await act(
      id,
      '',
      {
        basis,
        policyText: '市场开放、管理完善',
        territories: [
          { name: '信阳', focus: true, opens: [{ type: '专卖店', count: 3 }], officeBy: '2026-12-31' },
        ],
        resources: [{ what: 'Dos vendedores', for: 'Zamora', priority: 1 }],
      },
      'boss',
      'PATCH',
    );
    const submitted = await act(id, 'submit', { reason: 'Plan del año' }, 'director');
    expect(submitted.body).toMatchObject({ status: 'submitted' });
    expect(codeOf(await act(id, 'cells', { amount: 1 }))).toEqual([422, 'plan.status']);
    const back = await act(id, 'withdraw', { reason: 'Falta una cifra' }, 'director');
    expect(back.body.status).toBe('draft');
    await act(id, 'submit', { reason: 'Jetzt' }, 'director');
    const { approvalId } = (await get(`${PLANS}/${id}`)).body.versions[0];
    const question = (await get(`/v1/approvals/${approvalId}`, {}, 'boss')).body;
    expect(question).toMatchObject({
      kind: 'sales-plan',
      document: { amount: 100_000_000, basis, flags: [] },
    });
    expect((await decide(approvalId, 'boss')).body.status).toBe('approved');
    const first = (await get(`${PLANS}/${id}`)).body;
    expect(first).toMatchObject({ status: 'effective', versions: [{ effectiveOn: '2026-03-02' }] });

    company.clock.set('2026-07-01T09:00:00.000Z');
    const revised = await act(id, 'versions', { reason: '市场下滑' }, 'director');
    expect(revised.body).toMatchObject({ shownVersion: 2, status: 'effective' });
    await act(id, 'cells', { amount: 80_000_000 });
    const second = await act(id, 'submit', { reason: '下半年' }, 'director');
    await decide(second.body.versions[1].approvalId, 'boss');
    const now = (await get(`${PLANS}/${id}`)).body;
    expect(now.versions).toMatchObject([
      { number: 1, status: 'superseded', until: '2026-07-01' },
      { number: 2, status: 'effective', reason: '市场下滑', effectiveOn: '2026-07-01' },
    ]);
    expect([now.amount, (await get(`${PLANS}/${id}`, { version: '1' })).body.amount]).toEqual([
      80_000_000, 100_000_000,
    ]);
    expect((await get(`${PLANS}/${id}`, { asOf: '2026-06-30' })).body.amount).toBe(100_000_000);
    expect((await get(`${PLANS}/${id}`, { asOf: '2026-01-01' })).status).toBe(404);
    expect(await amountsOf(id, { asOf: '2026-06-30' })).toEqual({ [company.units.company]: 100_000_000 });

    const { version } = (await get(`/v1/approvals/${second.body.versions[1].approvalId}`, {}, 'boss')).body;
    const revoked = await company.call(
      'boss',
      'POST',
      `/v1/approvals/${second.body.versions[1].approvalId}/revoke`,
      {
        body: { reason: 'Zu spät' },
        headers: { ...once(), 'if-match': `"v${version}"` },
      },
    );
    expect(codeOf(revoked)).toEqual([422, 'approval.in_force']);
    // Nor does whoever asked take it back, of this version or of the one before it.
    for (const { approvalId } of second.body.versions) {
      const path = `/v1/approvals/${approvalId}`;
      const headers = { ...once(), 'if-match': `"v${(await get(path, {}, 'boss')).body.version}"` };
      const withdrawn = await company.call('admin', 'POST', `${path}/withdraw`, { body: {}, headers });
      expect(codeOf(withdrawn)).toEqual([422, 'approval.in_force']);
    }
    await act(id, 'versions', { reason: 'Noch einmal' });
    expect((await act(id, 'discard', { reason: 'Doch nicht' })).body.versions[2].status).toBe('discarded');
    const ended = await act(id, 'end', { reason: '区域合并' });
    expect(ended.body).toMatchObject({ status: 'ended', versions: [{}, { endReason: '区域合并' }, {}] });
    const trail = (await get('/v1/audit', { subject: id }, 'admin')).body.data;
    expect(trail.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['plan.create', 'plan.revise', 'plan.end']),
    );
  });

  it('go back to a draft when refused, and are removed while nobody was asked', async () => {
    const { id } = (await create({ basis: { note: 'x', lastYear: 1, capacity: 2 } })).body;
    const asked = await act(id, 'submit', { reason: 'Versuch' }, 'director');
    expect(asked.body.flags.map(({ code }: { code: string }) => code)).toEqual([
      'above-history',
      'above-capacity',
    ]);
    await decide(asked.body.versions[0].approvalId, 'boss', 'refuse');
    expect((await get(`${PLANS}/${id}`)).body.status).toBe('draft');
    expect(codeOf(await act(id, '', undefined, 'boss', 'DELETE'))).toEqual([422, 'plan.status']);
    const again = await act(id, 'submit', { reason: 'Noch ein Versuch' }, 'director');
    const askedAgain = again.body.versions[0].approvalId;
    await decide(askedAgain, 'boss', 'send-back');
    expect((await get(`${PLANS}/${id}`)).body.status).toBe('draft');
    await act(id, 'cells', { amount: 1 });
    const third = await act(id, 'submit', { reason: '已修改' }, 'director');
    expect(third.body.versions).toMatchObject([{ status: 'submitted', approvalId: askedAgain }]);
    expect((await get(`/v1/approvals/${askedAgain}`, {}, 'boss')).body).toMatchObject({
      status: 'pending',
      document: { amount: 1 },
    });
    await decide(askedAgain, 'boss');
    await act(id, 'versions', { reason: 'Mehr' }, 'director');
    const open = (await act(id, 'submit', { reason: 'x' }, 'director')).body.versions[1].approvalId;
    await decide(open, 'boss', 'send-back');
    expect((await act(id, 'discard', { reason: 'Nein' }, 'director')).body.versions[1].status).toBe(
      'discarded',
    );
    expect((await get(`/v1/approvals/${open}`, {}, 'boss')).body.status).toBe('withdrawn');
    const second = await splitPlan();
    expect((await act(second, '', undefined, 'boss', 'DELETE')).status).toBe(204);
    expect((await get(`${PLANS}/${second}`)).status).toBe(404);
  });

  it('count what is no money in its own unit, over any range and any cuts, for one person', async () => {
    const cars = await create(
      {
        measure: 'quantity',
        unitOfMeasure: '台',
        from: '2026-04-01',
        to: '2026-06-28',
        cuts: ['2026-05-04'],
        amount: 60_000_001,
        ownerId: 'usr_northrep',
        section: 'key-accounts',
      },
      'north-manager',
    );
    expect(cars.status).toBe(201);
    expect(cars.body).toMatchObject({
      unitOfMeasure: '台',
      grain: null,
      ownerId: 'usr_northrep',
      unitId: company.units.north,
    });
    expect((await cellsOf(cars.body.id))[0]?.cells.map(({ amount }) => amount)).toEqual([
      30_000_001, 30_000_000,
    ]);
    const tiers = await act(
      cars.body.id,
      'split',
      {
        how: 'weights',
        over: [
          { tier: 'low', weight: '1' },
          { tier: 'high', weight: '3' },
        ],
      },
      'north-manager',
    );
    expect(tiers.status).toBe(200);
    expect(await amountsOf(cars.body.id)).toMatchObject({ 'usr_northrep/high': 45_000_001 });
    const season = { by: 'season', lunarNewYear: true, own: [{ month: '2025-02', amount: 500 }], group: [] };
    const set = await act(cars.body.id, 'cells', { amount: 50_000_000, shape: season }, 'north-manager');
    expect(set.body.amount).toBe(50_000_000);
    const lists = async (query: Record<string, string>, as = 'boss') =>
      (await get(PLANS, query, as)).body.data.map((row: { id: string }) => row.id);
    await create();
    expect(await lists({ 'filter[measure]': 'quantity' })).toEqual([cars.body.id]);
    expect(await lists({ 'filter[unitId]': company.units.north, 'filter[status]': 'draft' })).toEqual([
      cars.body.id,
    ]);
    expect(await lists({ 'filter[on]': '2026-03-31', 'filter[measure]': 'quantity' })).toEqual([]);
    expect(await lists({}, 'north-rep')).toEqual([cars.body.id]);
    expect(await lists({}, 'south-rep')).toEqual([]);
  });

  it('carry difficulties upwards and responses down', async () => {
    const id = await splitPlan();
    const raise = (body: object, as: string) =>
      company.call(as, 'POST', `${PLANS}/${id}/comments`, { body, headers: once() });
    const raised = await raise(
      { node: 'usr_northrep', difficulty: 'El mayor cliente cierra en agosto' },
      'north-rep',
    );
    expect(raised.status).toBe(201);
    expect(codeOf(await raise({ node: 'usr_southrep', difficulty: 'x' }, 'north-rep'))).toEqual([
      422,
      'plan.node_unknown',
    ]);
    const answer = (as: string) =>
      company.call(as, 'POST', `${PLANS}/${id}/comments/${raised.body.id}/response`, {
        body: { text: '同意下调八月目标' },
        headers: { ...once(), 'if-match': '"v1"' },
      });
    expect([(await answer('north-rep2')).status, (await answer('south-manager')).status]).toEqual([403, 404]);
    expect((await answer('north-manager')).body.response).toMatchObject({
      text: '同意下调八月目标',
      by: 'usr_northmanager',
    });
    expect((await act(id, 'undo', undefined, 'north-manager')).status).toBe(403);
    const seen = async (as: string) => (await get(`${PLANS}/${id}/comments`, {}, as)).body.data.length;
    expect([await seen('north-rep'), await seen('north-rep2'), await seen('boss')]).toEqual([1, 0, 1]);
    expect((await act(id, '', undefined, 'boss', 'DELETE')).status).toBe(204);
  });

  it('show each their own part and let nobody change what comes from above', async () => {
    const id = await splitPlan();
    const { north, south } = company.units;
    expect(Object.keys(await amountsOf(id, {}, 'north-rep'))).toEqual(['usr_northrep']);
    expect(Object.keys(await amountsOf(id, {}, 'north-manager')).sort()).toEqual(
      [north, 'usr_northrep', 'usr_northrep2'].sort(),
    );
    expect((await get(`${PLANS}/${id}`, {}, 'north-manager')).body).toMatchObject({
      amount: null,
      stretch: null,
      flags: null,
      basis: {},
    });
    const edits = [
      await act(id, 'cells', { node: 'usr_northrep', amount: 1_000_000 }, 'north-manager'),
      await act(id, 'cells', { node: north, amount: 1 }, 'north-manager'),
      await act(id, 'cells', { node: south, amount: 1 }, 'north-manager'),
      await act(id, 'cells', { amount: 1 }, 'north-manager'),
      await act(id, 'cells', { amount: 1 }, 'north-rep'),
      await act(id, 'submit', { reason: 'x' }, 'north-manager'),
      await act(id, 'cells', { amount: 1 }, 'finance'),
    ];
    expect(edits.map(codeOf)).toEqual([
      [200, undefined],
      [403, 'request.forbidden'],
      [422, 'plan.node_unknown'],
      [422, 'plan.node_unknown'],
      [403, 'request.forbidden'],
      [403, 'request.forbidden'],
      [403, 'request.forbidden'],
    ]);
    expect((await act(id, 'undo', undefined, 'north-manager')).status).toBe(200);
    expect((await get(PLANS, {}, 'service')).status).toBe(403);
    const regional = (await create({ unitId: south }, 'director')).body.id;
    expect((await get(`${PLANS}/${regional}`, {}, 'north-manager')).status).toBe(404);
    expect((await create({ unitId: south }, 'north-manager')).status).toBe(404);
  });

  it('take every measure, money in a currency and all else in a unit of its own', async () => {
    for (const measure of PLAN_MEASURES) {
      const answers = [
        await create({ measure, currency: 'CNY', amount: 0 }),
        await create({ measure, unitOfMeasure: '立方', amount: 60_000_000 }),
      ];
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
    }
  });

  it('refuse what does not fit, naming the field', async () => {
    const bad = await create({ to: '2025-01-01', measure: 'visits', currency: 'EUR' });
    expect(bad.status).toBe(400);
    const codes = [
      await create({ grain: 'day' }),
      await create({ parentPlanId: 'pln_absent' }),
      await create({ measure: 'shipped', parentPlanId: (await create()).body.id }),
      await create({ parentPlanId: (await create()).body.id }),
      await create({ shape: { by: 'weights', weights: ['1'] } }),
      await create({ amount: 10_000_000_000_001 }),
      await create({ milestones: [{ on: '2026-03-10', deliverable: 'x', ownerId: 'usr_absent' }] }),
    ];
    expect(codes.map(codeOf)).toEqual([
      [422, 'plan.too_fine'],
      [404, 'request.not_found'],
      [422, 'plan.parent'],
      [422, 'plan.parent'],
      [422, 'plan.shape'],
      [422, 'plan.too_large'],
      [404, 'request.not_found'],
    ]);
    const id = await splitPlan();
    const { north } = company.units;
    const wrong = [
      await act(id, 'split', { node: north, how: 'equal', over: [{ userId: 'usr_southrep' }] }),
      await act(id, 'split', { how: 'equal', over: [{ userId: 'usr_northrep' }] }),
      await act(id, 'split', { how: 'equal', over: [{ unitId: north }] }),
      await act(id, 'split', { node: 'usr_northrep', how: 'equal', over: [{ accountId: 'acc_absent' }] }),
      await act(id, 'cells', { amount: 1, from: '2026-01-02', to: '2026-01-31' }),
      await act(id, 'cells', { amount: 1, node: 'usr_absent' }),
    ];
    expect(wrong.map(codeOf)).toEqual([
      [422, 'plan.scope'],
      [422, 'plan.scope'],
      [422, 'plan.node_split'],
      [404, 'request.not_found'],
      [422, 'plan.period'],
      [422, 'plan.node_unknown'],
    ]);
  });
});
