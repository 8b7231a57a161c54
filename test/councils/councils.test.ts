import { describe, expect, it } from 'vitest';
import { followUpOf, lastOver, periodOf } from '#lib/councils/rules.ts';
import type { Council } from '#lib/councils/schema.ts';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';
import { aReview, assemble } from '../reviews/support.ts';
import { once } from '../support/company.ts';

const { company, get, post, match } = await someBooks(ROUTES);
const { units } = company;
const boss = 'north-manager';
const call = (as: string, method: string, path: string, body?: unknown, version?: number) =>
  company.call(as, method, path, {
    ...(body !== undefined && { body }),
    headers: { ...once(), ...(version && { 'if-match': `"v${version}"` }) },
  });
const open = (body: object, as = boss) => call(as, 'POST', '/v1/councils', body);

/** A plan of calls for four months in force, of which January and February were missed by both representatives. */
const missedPlan = async (): Promise<string> => {
  const { body: plan } = await post(
    '/v1/plans',
    {
      ...{ name: 'Llamadas', measure: 'calls', section: 'activities', unitOfMeasure: 'llamadas' },
      ...{ from: '2026-01-01', to: '2026-04-30', amount: 8_000_000, unitId: units.north },
      ...{ basis: { note: 'x' }, shape: { by: 'equal' } },
    },
    {},
    boss,
  );
  const act = async (what: string, body: object, as = boss) =>
    post(`/v1/plans/${plan.id}/${what}`, body, match(await get(`/v1/plans/${plan.id}`, {}, 'admin')), as);
  await act('split', { how: 'equal' });
  const submitted = await act('submit', { reason: 'Plan' });
  const path = `/v1/approvals/${submitted.body.versions.at(-1).approvalId}`;
  const request = (await get(path, {}, 'boss')).body;
  const decided = await post(
    `${path}/decisions`,
    { outcome: 'approve', documentHash: request.documentHash },
    {},
    'boss',
  );
  if (decided.status >= 300) {
    const { documentHash } = (await get(path, {}, 'director')).body;
    await post(`${path}/decisions`, { outcome: 'approve', documentHash }, {}, 'director');
  }
  await post('/v1/metrics/entries', { measure: 'calls', count: '1', on: '2026-02-10' }, {}, 'north-rep');
  return plan.id;
};

describe('the days of a council', () => {
  it('are a month, or a quarter of the unit’s fiscal year, and the last one that is over', () => {
    const from = (fiscalYearStart: string) => ({ fiscalYearStart, weekStart: 1 }) as const;
    expect(periodOf('month', '2024-02-10', from('01-01'))).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(periodOf('quarter', '2026-05-31', from('01-01'))).toEqual({
      from: '2026-04-01',
      to: '2026-06-30',
    });
    expect(periodOf('quarter', '2026-01-15', from('10-01'))).toEqual({
      from: '2026-01-01',
      to: '2026-03-31',
    });
    expect(lastOver('quarter', '2026-03-31', from('01-01'))).toEqual({
      from: '2026-01-01',
      to: '2026-03-31',
    });
    expect(lastOver('quarter', '2026-03-30', from('01-01'))).toEqual({
      from: '2025-10-01',
      to: '2025-12-31',
    });
    expect(lastOver('month', '2026-03-30', from('04-01'))).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });

  it('open with all measures of the council before and the open ones of earlier councils', () => {
    const of = (id: string, to: string, ...states: Council['status'][] | string[]) =>
      ({
        ...{ id, to, from: '2026-01-01' },
        measures: states.map((status, at) => ({
          id: `${id}.${at}`,
          text: 'x',
          ownerId: 'u',
          dueOn: to,
          status,
        })),
      }) as never as Council;
    const rows = followUpOf(
      [of('jan', '2026-01-31', 'open', 'done'), of('feb', '2026-02-28', 'done', 'open', 'cancelled')],
      '2026-02-28',
    );
    expect(rows.map(({ measureId, isLate }) => [measureId, isLate])).toEqual([
      ['jan.0', true],
      ['feb.1', false],
      ['feb.0', false],
      ['feb.2', false],
    ]);
  });
});

describe('the target council', { timeout: 120_000 }, () => {
  it('opens with gaps and findings as they stand, and the next one with its counter-measures', async () => {
    const planId = await missedPlan();
    await assemble(company, aReview({ id: 'rev_january' }));
    const found = { title: '拜访太少', stake: { amountMinor: 5_000_00, currency: 'EUR' } };
    const finding = (await call(boss, 'POST', '/v1/reviews/rev_january/findings', found)).body;
    const january = await open({ cadence: 'month', on: '2026-01-15' });
    expect(january.status).toBe(201);
    expect(january.body).toMatchObject({
      ...{
        unitId: units.north,
        from: '2026-01-01',
        to: '2026-01-31',
        status: 'open',
        openedOn: '2026-03-02',
      },
      findings: [{ findingId: finding.id, title: '拜访太少', stake: found.stake }],
      followUp: [],
    });
    expect(
      january.body.gaps.map((gap: Record<string, unknown>) => [
        gap['planId'],
        gap['name'],
        gap['deviation'],
        gap['isExplained'],
      ]),
    ).toEqual([
      [planId, 'north', -2_000_000, false],
      [planId, 'north-rep', -1_000_000, false],
      [planId, 'north-rep2', -1_000_000, false],
    ]);
    const path = `/v1/councils/${january.body.id}`;
    expect((await open({ cadence: 'month', on: '2026-01-31' })).body.code).toBe('council.exists');
    expect((await open({ cadence: 'month', on: '2026-03-02' })).body.code).toBe('council.period');

    const measure = { text: '两次促销', quantity: '2', ownerId: 'usr_northrep', dueOn: '2026-03-02' };
    const decided = await call(boss, 'POST', `${path}/measures`, measure, 1);
    const [first] = decided.body.measures;
    expect(first).toMatchObject({ ...measure, status: 'open' });
    const past = { ...measure, dueOn: '2026-03-01' };
    expect((await call(boss, 'POST', `${path}/measures`, past, 2)).body.code).toBe('council.measure_due');
    const second = await call(boss, 'POST', `${path}/measures`, { ...measure, text: 'Descuento' }, 2);
    expect((await call(boss, 'POST', `${path}/close`, undefined, 3)).body.code).toBe('council.minutes');
    const minutes = {
      minutes: 'Faltó stock',
      attendees: ['usr_northmanager', 'usr_northrep', 'usr_northrep'],
    };
    const written = await call(boss, 'PATCH', path, minutes, 3);
    expect(written.body.attendees).toEqual(['usr_northmanager', 'usr_northrep']);
    expect((await call(boss, 'POST', `${path}/close`, undefined, 4)).body.status).toBe('closed');
    expect((await call(boss, 'PATCH', path, minutes, 5)).body.code).toBe('council.closed');
    // Who does it says so when the council is long over, and sees no more of it.
    const done = `${path}/measures/${first.id}`;
    expect((await call('north-rep2', 'POST', `${done}/done`, {}, 5)).status).toBe(404);
    const finished = await call('north-rep', 'POST', `${done}/done`, { text: '完成' }, 5);
    expect(finished.body).toMatchObject({
      measure: { status: 'done', done: { text: '完成', on: '2026-03-02' } },
      version: 6,
    });
    expect((await get(path, {}, 'north-rep')).status).toBe(403);

    await call(boss, 'POST', `/v1/reviews/rev_january/findings/${finding.id}/close`, { reason: 'x' }, 1);
    const february = await open({ cadence: 'month' });
    expect(february.body).toMatchObject({ from: '2026-02-01', to: '2026-02-28', findings: [] });
    expect(february.body.followUp).toMatchObject([
      { measureId: second.body.measures[1].id, status: 'open', isLate: false },
      { measureId: first.id, status: 'done', isLate: false },
    ]);
    // What was frozen stays.
    expect((await get(path, {}, boss)).body.findings).toHaveLength(1);
    const listed = await get(
      '/v1/councils',
      { 'filter[unitId]': units.north, 'filter[status]': 'open' },
      'boss',
    );
    expect(listed.body.data.map(({ id }: { id: string }) => id)).toEqual([february.body.id]);
    expect((await get('/v1/councils', {}, 'south-manager')).body.data).toEqual([]);
  });

  it('is taken back while nothing is written, changed while it is open, and reopened', async () => {
    const quarter = (await open({ cadence: 'quarter' }, 'boss')).body;
    expect(quarter).toMatchObject({ unitId: units.company, from: '2025-10-01', to: '2025-12-31', gaps: [] });
    const path = `/v1/councils/${quarter.id}`;
    expect((await call('director', 'DELETE', path, undefined, 1)).status).toBe(204);
    const again = (await open({ cadence: 'quarter' }, 'boss')).body;
    const one = `/v1/councils/${again.id}`;
    const measure = { text: 'x', ownerId: 'usr_boss', dueOn: '2026-03-02' };
    const [{ id }] = (await call('boss', 'POST', `${one}/measures`, measure, 1)).body.measures;
    expect((await call('boss', 'DELETE', one, undefined, 2)).body.code).toBe('council.used');
    const changed = await call('boss', 'PATCH', `${one}/measures/${id}`, { text: 'y', quantity: '3' }, 2);
    expect(changed.body.measures).toMatchObject([{ text: 'y', quantity: '3' }]);
    const given = await call('boss', 'POST', `${one}/measures/${id}/cancel`, { reason: 'No' }, 3);
    expect(given.body.measures).toMatchObject([{ status: 'cancelled', cancelled: { reason: 'No' } }]);
    expect((await call('boss', 'POST', `${one}/measures/${id}/done`, {}, 4)).body.code).toBe(
      'council.measure_status',
    );
    expect(
      (await call('boss', 'POST', `${one}/measures/${id}/reopen`, undefined, 4)).body.measure.status,
    ).toBe('open');
    await call('boss', 'PATCH', one, { minutes: 'x', attendees: ['usr_boss'] }, 5);
    await call('boss', 'POST', `${one}/close`, undefined, 6);
    expect((await call('boss', 'POST', `${one}/reopen`, undefined, 7)).body.status).toBe('open');
    expect((await call('boss', 'POST', `${one}/reopen`, undefined, 8)).body.code).toBe('council.not_closed');
    expect((await open({ cadence: 'month', unitId: units.south })).status).toBe(404);
    expect((await open({ cadence: 'month' }, 'north-rep')).status).toBe(403);
  });
});
