import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { someBooks } from '../receivables/books.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
const enter = (body: object, as = 'north-rep') => post('/v1/metrics/entries', body, {}, as);
const total = async (figure: string, as = 'boss', more: Record<string, string> = {}) =>
  (await get('/v1/metrics', { figure, from: '2026-02-01', to: '2026-03-02', ...more }, as)).body.totals[0]
    ?.figure.value;

describe('entries', { timeout: 60_000 }, () => {
  it('count for who did it, in their unit of the day, and follow what is corrected and taken back', async () => {
    const account = await anAccount('usr_northrep');
    const visits = await enter({ measure: 'visits', count: '2.5', on: '2026-02-27', accountId: account });
    await enter({ measure: 'visits', count: '1', ownerId: 'usr_northrep2' }, 'north-manager');
    await enter({ measure: 'expenses', amountMinor: 120_00, note: 'Viaje a Sevilla' });
    expect(visits.body).toMatchObject({ ownerId: 'usr_northrep', unitId: company.units.north, count: '2.5' });
    expect([await total('visits'), await total('visits', 'north-rep'), await total('expenses')]).toEqual([
      '3.5',
      '2.5',
      '120.00',
    ]);

    const path = `/v1/metrics/entries/${visits.body.id}`;
    const moved = await company.call('north-rep', 'PATCH', path, {
      body: { on: '2026-01-31' },
      headers: match(visits),
    });
    expect(moved.body.on).toBe('2026-01-31');
    expect(await total('visits')).toBe('1');
    const gone = await post(`${path}/withdraw`, { reason: '重复登记' }, match(moved), 'north-manager');
    expect(await total('visits', 'boss', { from: '2026-01-01' })).toBe('1');
    const twice = await post(`${path}/withdraw`, { reason: 'x' }, match(gone), 'north-manager');
    const back = await post(`${path}/restore`, undefined, match(gone), 'north-rep');
    expect([twice.body.code, back.status, back.body.withdrawn]).toEqual([
      'metrics.entry_withdrawn',
      200,
      undefined,
    ]);
    expect(await total('visits', 'boss', { from: '2026-01-01' })).toBe('3.5');
  });

  it('are listed for whom they are about and who leads them', async () => {
    const ids = async (as: string, query: Record<string, string> = {}) =>
      (await get('/v1/metrics/entries', query, as)).body.data?.length;
    expect(await ids('north-rep')).toBe(2);
    expect(await ids('north-manager')).toBe(3);
    expect(await ids('north-manager', { 'filter[measure]': 'visits', 'filter[on][gte]': '2026-02-01' })).toBe(
      1,
    );
    expect(await ids('north-rep', { 'filter[ownerId]': 'usr_northrep2' })).toBe(0);
    expect(await ids('south-manager')).toBe(0);
    expect((await get('/v1/metrics/entries', {}, 'service')).status).toBe(403);
  });

  it('refuse what cannot be', async () => {
    const foreign = await anAccount('usr_southrep');
    const problems = await Promise.all([
      enter({ measure: 'visits', count: '1', on: '2026-03-03' }),
      enter({ measure: 'visits', amountMinor: 5 }),
      enter({ measure: 'expenses', count: '5' }),
      enter({ measure: 'visits', count: '0' }),
      enter({ measure: 'booked', amountMinor: 5 }),
      enter({ measure: 'visits', count: '1', ownerId: 'usr_northrep2' }),
      enter({ measure: 'visits', count: '1', accountId: foreign }),
      enter({ measure: 'calls', count: '1' }, 'boss'),
    ]);
    expect(problems.map(({ status }) => status)).toEqual([422, 400, 400, 400, 400, 404, 404, 403]);
    expect(problems[0]?.body.code).toBe('metrics.entry_in_future');
    expect((await get('/v1/metrics', { figure: 'visits', groupBy: 'account' }, 'boss')).body.code).toBe(
      'metrics.not_by_account',
    );
  });
});

describe('accounts', { timeout: 60_000 }, () => {
  const change = async (id: string, body: object, as = 'north-manager') =>
    company.call(as, 'PATCH', `/v1/accounts/${id}`, {
      body,
      headers: match(await get(`/v1/accounts/${id}`, {}, 'admin')),
    });
  const counts = async () => [
    await total('new-accounts', 'north-rep2'),
    await total('lost-accounts', 'north-rep2'),
  ];

  it('are new when a prospect buys, lost when they are closed, and won back', async () => {
    const id = await anAccount('usr_northrep2', { type: 'prospect' });
    expect(await counts()).toEqual([undefined, undefined]);
    await change(id, { type: 'dealer' });
    await anAccount('usr_northrep2', { customerSince: '2026-02-10' });
    await anAccount('usr_northrep2', { customerSince: '2019-02-10' });
    expect(await counts()).toEqual(['2', undefined]);
    await change(id, { active: false });
    expect(await counts()).toEqual(['2', '1']);
    await change(id, { active: true, notes: '恢复合作' });
    expect(await counts()).toEqual(['2', undefined]);
    const { body } = await get(`/v1/accounts/${id}`, {}, 'admin');
    expect(body.turns.map(({ became }: { became: string }) => became)).toEqual([
      'customer',
      'lost',
      'customer',
    ]);
    expect((await change(id, { turns: [] })).status).toBe(400);
  });

  it('are upgraded when a customer rises a level, and a mistake of the day leaves nothing', async () => {
    const upgraded = () => total('upgraded-accounts', 'north-rep2');
    const id = await anAccount('usr_northrep2', { level: 'C', customerSince: '2026-02-10' });
    const prospect = await anAccount('usr_northrep2', { type: 'prospect', level: 'C' });
    expect(await upgraded()).toBeUndefined();
    await change(id, { level: 'B' });
    expect(await upgraded()).toBe('1');
    await change(id, { level: 'C' });
    expect(await upgraded()).toBeUndefined();
    expect((await get(`/v1/accounts/${id}`, {}, 'admin')).body.gradings).toHaveLength(1);
    await change(id, { level: 'A' });
    await change(prospect, { level: 'A' });
    expect(await upgraded()).toBe('1');
    company.clock.set('2026-03-03T09:00:00.000Z');
    await change(id, { level: 'D' });
    await change(id, { level: null });
    expect(await upgraded()).toBe('1');
    const best = await get('/v1/accounts', { 'filter[level]': 'A' }, 'north-rep2');
    expect(best.body.data.map((account: { id: string }) => account.id)).toEqual([prospect]);
    expect((await change(id, { gradings: [] })).status).toBe(400);
  });

  it('leave a sound table', async () => {
    expect(violationsIn(await dumpOf(company.table))).toEqual([]);
  });
});
