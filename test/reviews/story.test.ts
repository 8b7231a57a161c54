import { describe, expect, it } from 'vitest';
import { jobContext } from '#lib/organisation/context.ts';
import { FindingEntity } from '#lib/reviews/entity.ts';
import { ROUTES } from '#lib/routes.ts';
import { runCommand } from '#lib/table/command.ts';
import { put } from '#lib/table/write.ts';
import { aCompany, once } from '../support/company.ts';
import { aFigure, aFinding, aReview, assemble } from './support.ts';

const company = await aCompany(ROUTES);
const call = (as: string, method: string, path: string, body?: unknown, version?: number) =>
  company.call(as, method, path, {
    ...(body !== undefined && { body }),
    headers: { ...once(), ...(version && { 'if-match': `"v${version}"` }) },
  });
const get = (as: string, path: string, query: Record<string, string> = {}) =>
  company.call(as, 'GET', path, { query });
const boss = 'north-manager';
const visits = (value: string | null) => [
  aFigure({ key: 'visits', value }),
  aFigure({ key: 'sales', currency: 'EUR', kind: 'money', value: '1000.00' }),
  aFigure({ key: 'sales', currency: 'USD', kind: 'money', value: '5.00' }),
];
const held = (id: string, month: string, last: string, figures = visits('8')) => {
  const span = { from: `2026-${month}-01`, to: `2026-${month}-${last}` };
  const base = aReview({ id, ...span, parts: [{ cadence: 'month', ...span }] });
  return assemble(company, { ...base, snapshot: { ...base.snapshot, figures } });
};

describe('the loop of one finding', { timeout: 120_000 }, () => {
  it('is found in January, acted on, measured in February, closed, and counted when it comes again', async () => {
    await held('rev_january', '01', '31');
    const path = '/v1/reviews/rev_january/findings';
    const stake = { amountMinor: 12_500_00, currency: 'EUR' };
    const made = await call(boss, 'POST', path, { title: '拜访太少', stake, figure: 'visits' });
    expect(made.status).toBe(201);
    const finding = made.body;
    expect(finding).toMatchObject({ code: 'manual', status: 'open', seenIn: ['rev_january'], stake });
    const one = `${path}/${finding.id}`;

    const deed = { text: 'Visit each dealer twice', quantity: '12 visits', ownerId: 'usr_northrep' };
    const expected = { figure: 'visits', direction: 'up', by: '4' };
    const action = await call(boss, 'POST', `${one}/actions`, { ...deed, dueOn: '2026-03-20', expected });
    expect(action.body.expected).toEqual({ ...expected, baseline: '8', cadence: 'month' });
    const mine = await get('north-rep', '/v1/reviews/actions');
    expect(mine.body.data.map(({ id }: { id: string }) => id)).toEqual([action.body.id]);
    const done = await call('north-rep', 'POST', `${one}/actions/${action.body.id}/done`, {}, 1);
    expect(done.body).toMatchObject({ status: 'done', done: { by: 'usr_northrep', on: '2026-03-02' } });

    const february = await held('rev_february', '02', '28', visits('13'));
    expect(february.carried).toEqual([
      expect.objectContaining({
        ...{ findingId: finding.id, title: '拜访太少', times: 2, stake },
        actions: [
          expect.objectContaining({
            ...{ actionId: action.body.id, status: 'done', isLate: false },
            effect: { figure: 'visits', baseline: '8', value: '13', change: '5', isMet: true },
          }),
        ],
      }),
    ]);
    // Any review of the subject leads to the finding and its actions.
    const there = `/v1/reviews/rev_february/findings/${finding.id}`;
    const card = (await get('north-rep', there)).body;
    expect(card.seenIn).toEqual(['rev_january', 'rev_february']);
    expect(card.actions[0].effect).toMatchObject({ reviewId: 'rev_february', isMet: true });

    const closed = await call(boss, 'POST', `${there}/close`, { reason: '二月已改善' }, card.version);
    expect(closed.body.closed).toMatchObject({
      reason: '二月已改善',
      by: 'usr_northmanager',
      on: '2026-03-02',
    });
    const again = await call(boss, 'POST', '/v1/reviews/rev_february/findings', {
      ...{ title: '拜访太少', repeats: finding.id },
    });
    expect(again.body.repeats).toBe(finding.id);
    const reopened = await call(boss, 'POST', `${there}/reopen`, undefined, closed.body.version);
    expect(reopened.body.code).toBe('finding.repeated');

    const loop = await get(boss, '/v1/reviews/loop', { from: '2026-03-01', to: '2026-03-31' });
    expect(loop.body.all).toEqual({
      closed: { numerator: 1, denominator: 2, percent: '50.00' },
      repeated: { numerator: 1, denominator: 2, percent: '50.00' },
      doneOnTime: { numerator: 1, denominator: 1, percent: '100.00' },
      measured: { numerator: 1, denominator: 1, percent: '100.00' },
      asExpected: { numerator: 1, denominator: 1, percent: '100.00' },
    });
    expect(loop.body.people).toEqual([{ id: 'usr_northrep', name: 'north-rep', ...loop.body.all }]);
    expect(loop.body.units).toEqual([{ id: 'unt_north', name: 'north', ...loop.body.all }]);
    const own = await get('north-rep2', '/v1/reviews/loop', { from: '2026-03-01', to: '2026-03-31' });
    expect(own.body.all.closed).toEqual({ numerator: 0, denominator: 0, percent: null });
    const far = { from: '2020-01-01', to: '2026-03-31' };
    expect((await get(boss, '/v1/reviews/loop', far)).body.code).toBe('review.span');
    const foreign = { from: '2026-03-01', to: '2026-03-31', unitId: 'unt_south' };
    expect((await get(boss, '/v1/reviews/loop', foreign)).status).toBe(404);
  });

  it('lets who is assigned study it, and nobody else; what is nobody’s to see does not exist', async () => {
    await assemble(
      company,
      aReview({ id: 'rev_study', subjectId: 'usr_northrep2', ownerId: 'usr_northrep2' }),
    );
    const path = '/v1/reviews/rev_study/findings';
    const nobody = await call(boss, 'POST', path, { title: 'x', assignedTo: ['usr_nobody'] });
    expect(nobody.status).toBe(404);
    expect((await call('south-manager', 'POST', path, { title: 'x' })).status).toBe(404);
    expect((await call('north-rep2', 'POST', path, { title: 'x' })).status).toBe(403);
    const { id } = (await call(boss, 'POST', path, { title: 'x', assignedTo: ['usr_southrep'] })).body;
    const one = `${path}/${id}`;
    const study = { causes: ['stock-or-delivery', 'stock-or-delivery'], solution: 'Order a week earlier' };
    expect((await call('north-rep2', 'PATCH', one, study, 1)).status).toBe(403);
    expect((await call('north-rep', 'PATCH', one, study, 1)).status).toBe(404);
    expect((await call('south-rep', 'PATCH', one, { title: 'y' }, 1)).status).toBe(403);
    const studied = await call('south-rep', 'PATCH', one, study, 1);
    expect(studied.body).toMatchObject({ causes: ['stock-or-delivery'], solution: 'Order a week earlier' });
    expect((await call(boss, 'PATCH', one, { stake: null }, 1)).body.code).toBe('request.version_moved');
    const foreign = { text: 'Ask', ownerId: 'usr_southmanager', dueOn: '2026-03-02' };
    const action = (await call('south-rep', 'POST', `${one}/actions`, foreign)).body;
    // Its owner sees it, and not the review that it came from.
    expect((await get('south-manager', `${one}/actions/${action.id}`)).body.text).toBe('Ask');
    expect((await get('south-manager', one)).status).toBe(404);
    const cancel = { reason: 'no' };
    expect(
      (await call('south-manager', 'POST', `${one}/actions/${action.id}/cancel`, cancel, 1)).status,
    ).toBe(403);
    const listed = await get(boss, '/v1/reviews/actions', {
      ...{ 'filter[unitId]': 'unt_north', 'filter[dueBefore]': '2026-03-03' },
    });
    expect(listed.body.data.map((row: { id: string }) => row.id)).toEqual([action.id]);
    expect(
      (await get('north-rep', '/v1/reviews/actions', { 'filter[unitId]': 'unt_north' })).body.data,
    ).toEqual([]);
  });

  it('keeps a computed finding’s name, a closed one as it is, and actions to what the review shows', async () => {
    const path = '/v1/reviews/rev_january/findings';
    const { id } = (await call(boss, 'POST', path, { title: 'Prices' })).body;
    const act = (more: object) =>
      call(boss, 'POST', `${path}/${id}/actions`, {
        ...{ text: 'x', ownerId: 'usr_northrep', dueOn: '2026-03-02', ...more },
      });
    const of = (figure: string) => ({ expected: { figure, direction: 'up' } });
    expect((await act(of('profit'))).body.code).toBe('review.figure');
    expect((await act(of('sales'))).body.code).toBe('review.figure');
    expect((await act(of('sales.USD'))).body.expected.baseline).toBe('5.00');
    expect((await act({ dueOn: '2026-03-01' })).body.code).toBe('review_action.day');
    const base = (await act({ expected: { ...of('visits').expected, baseline: '1' } })).body;
    expect(base.errors[0].pointer).toContain('expected');
    const action = (await act({})).body;
    const one = `${path}/${id}/actions/${action.id}`;
    const tomorrow = { on: '2026-03-03' };
    expect((await call(boss, 'POST', `${one}/done`, tomorrow, 1)).body.code).toBe('review_action.day');
    const changed = await call(boss, 'PATCH', one, { quantity: '3', ...of('visits') }, 1);
    expect(changed.body).toMatchObject({ quantity: '3', expected: { baseline: '8' } });
    expect((await call(boss, 'PATCH', one, { expected: null }, 2)).body.expected).toBeUndefined();
    const given = await call(boss, 'POST', `${one}/cancel`, { reason: 'No' }, 3);
    expect(given.body).toMatchObject({ status: 'cancelled', cancelled: { reason: 'No' } });
    expect((await call(boss, 'POST', `${one}/done`, {}, 4)).body.code).toBe('review_action.status');
    expect((await call('north-rep', 'POST', `${one}/reopen`, undefined, 4)).status).toBe(403);
    expect((await call(boss, 'POST', `${one}/reopen`, undefined, 4)).body.status).toBe('open');
    const done = await call('north-rep', 'POST', `${one}/done`, { text: '完成' }, 5);
    expect(done.body.done.text).toBe('完成');
    expect((await call('north-rep', 'POST', `${one}/reopen`, undefined, 6)).body.done).toBeUndefined();
    const closed = await call(boss, 'POST', `${path}/${id}/close`, { reason: 'Solved' }, 1);
    expect((await act({})).body.code).toBe('finding.closed');
    const patch = { causes: [] };
    expect((await call(boss, 'PATCH', `${path}/${id}`, patch, closed.body.version)).body.code).toBe(
      'finding.closed',
    );
    const open = await call(boss, 'POST', `${path}/${id}/reopen`, undefined, closed.body.version);
    expect(open.body).toMatchObject({ status: 'open', version: 3 });
    expect((await call(boss, 'POST', `${path}/${id}/reopen`, undefined, 3)).body.code).toBe('finding.open');
    const repeats = { title: 'x', repeats: id };
    expect((await call(boss, 'POST', path, repeats)).body.code).toBe('finding.repeats');
    const all = await get(boss, path, { 'filter[status]': 'open', limit: '1' });
    expect(all.body).toMatchObject({ data: [{ status: 'open' }], page: { hasMore: true } });
    await closeComputed();
  });
});

const closeComputed = async () => {
  const context = await jobContext(company.ports, company.orgId, 'reviews');
  const computed = aFinding({
    id: 'fnd_computed',
    code: 'sales-fell',
    reviewId: 'rev_january',
    seenIn: ['rev_january'],
  });
  await runCommand(company.table, context.cause, async () => ({
    ...{
      action: 'review.assemble',
      writes: [put(FindingEntity, computed, { at: context.at })],
      result: undefined,
    },
  }));
  const path = '/v1/reviews/rev_january/findings/fnd_computed';
  expect((await call(boss, 'PATCH', path, { title: 'Mine' }, 1)).body.code).toBe('finding.computed');
  expect((await call(boss, 'PATCH', path, { causeText: 'Holidays' }, 1)).body.causeText).toBe('Holidays');
  const unfounded = await call(boss, 'POST', `${path}/close`, { reason: '无依据' }, 2);
  expect(unfounded.body).toMatchObject({ status: 'closed', code: 'sales-fell' });
};
