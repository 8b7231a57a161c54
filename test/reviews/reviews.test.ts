import { describe, expect, it } from 'vitest';
import { type Context, jobContext } from '#lib/organisation/context.ts';
import { reviewsJob } from '#lib/reviews/job.ts';
import { runReviews, runReviewsOf } from '#lib/reviews/job-run.ts';
import { ROUTES } from '#lib/routes.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { someBooks } from '../receivables/books.ts';
import { once } from '../support/company.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
const { units } = company;
// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
const made = async (path: string, body: unknown, as: string, headers = {}): Promise<any> => {
  const answer = await post(path, body, headers, as);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer;
};
await made(
  '/v1/products',
  { sku: 'CAR', name: '轿车', currency: 'EUR', tier: 'high', series: 'S1' },
  'admin',
);
const [dealer, shop, south, abroad] = [
  await anAccount('usr_northrep'),
  await anAccount('usr_northrep2'),
  await anAccount('usr_southrep'),
  await anAccount('usr_southrep', { currency: 'CNY' }),
];
const sell = async (accountId: string, orderedOn: string, quantity: string) => {
  const lines = [{ sku: 'CAR', quantity, unitPrice: '100' }];
  const placed = await made('/v1/orders', { accountId, orderedOn, lines }, 'director');
  const confirm = { to: 'confirmed', on: orderedOn };
  await made(`/v1/orders/${placed.body.id}/transitions`, confirm, 'director', match(placed));
};
const bill = (accountId: string, issuedOn: string, amountMinor: number) => {
  const dues = [{ dueOn: issuedOn, amountMinor }];
  return made('/v1/invoices', { accountId, amountMinor, issuedOn, dues }, 'finance');
};
const pay = (accountId: string, receivedOn: string, amountMinor: number) =>
  made('/v1/receipts', { accountId, amountMinor, receivedOn, allocate: 'automatic' }, 'finance');
await sell(dealer, '2026-02-03', '6');
await sell(dealer, '2026-01-12', '4');
await sell(dealer, '2025-02-10', '10');
await sell(shop, '2026-02-20', '9');
await sell(south, '2026-02-20', '1');
await bill(dealer, '2026-02-05', 60_000);
await bill(shop, '2026-01-05', 30_000);
await bill(south, '2026-02-05', 10_000);
await bill(abroad, '2026-02-06', 5_000);
await pay(dealer, '2026-02-20', 20_000);

const context = () => jobContext(company.ports, company.orgId, reviewsJob.name);
const runOn = async (unitId: string, asOf: string, made?: Context) =>
  runReviews(made ?? (await context()), { unitId, asOf });
// biome-ignore lint/suspicious/noExplicitAny: a review as the API shows it
type Shown = any;
/** Newest first. */
const reviewsOf = async (subjectId: string, as = 'admin'): Promise<Shown[]> => {
  const { body } = await get('/v1/reviews', { 'filter[subjectId]': subjectId }, as);
  return Promise.all(
    body.data.map(async ({ id }: { id: string }) => (await get(`/v1/reviews/${id}`, {}, as)).body),
  );
};
const figure = ({ snapshot }: Shown, key: string): Shown =>
  snapshot.figures.find((one: Shown) => one.key === key);

/** A context whose table dies at the n-th commit. */
const dyingAt = (whole: Context, commits: number): Context => {
  let left = commits;
  const send = async (command: { constructor: { name: string } }) => {
    if (command.constructor.name === 'TransactWriteCommand' && left-- <= 0) throw new Error('killed');
    return whole.table.doc.send(command as never);
  };
  const doc = new Proxy(whole.table.doc, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  });
  return { ...whole, table: { ...whole.table, doc } };
};

describe('the reviews of a unit', { timeout: 240_000 }, () => {
  it('are made on the morning after the month, each once, also by a run that was killed and came again', async () => {
    await expect(runOn(units.north, '2026-03-01', dyingAt(await context(), 5))).rejects.toThrow();
    const again = await Promise.all([runOn(units.north, '2026-03-01'), runOn(units.north, '2026-03-01')]);
    expect(again.map(({ failed }) => failed)).toEqual([0, 0]);
    expect(again[0]?.['periods']).toEqual(['month 2026-02-01']);
    for (const id of ['usr_northrep', 'usr_northrep2', 'usr_northmanager', units.north])
      expect(await reviewsOf(id)).toHaveLength(1);
  });

  it('carry sales, collections, what is open and overdue, beside last year, ranked among their kind', async () => {
    const [review] = await reviewsOf('usr_northrep');
    expect(review).toMatchObject({
      ...{ cadence: 'month', from: '2026-02-01', to: '2026-02-28', unitId: units.north },
      ...{ ownerId: 'usr_northrep', chairId: 'usr_northmanager', status: 'open' },
      parts: [{ cadence: 'month' }, { cadence: 'week', from: '2026-02-23' }],
    });
    expect(figure(review, 'booked')).toMatchObject({
      ...{ value: '600.00', previous: '400.00', lastYear: '1000.00', growth: '-40.00', rank: 2, of: 2 },
    });
    expect(figure(review, 'collected')).toMatchObject({ value: '200.00', rank: 1 });
    expect(figure(review, 'collection-rate')).toMatchObject({ value: '33.33' });
    expect(figure(review, 'open')).toMatchObject({ value: '400.00', previous: '0.00' });
    expect(figure(review, 'overdue')).toMatchObject({ value: '400.00', rank: 2 });
    expect(review.snapshot.ageing).toEqual([{ band: '1-30', currency: 'EUR', amountMinor: 40_000 }]);
    expect(review.snapshot.scorecard).toHaveLength(12);
    const item = (key: string) => review.snapshot.scorecard.find((one: Shown) => one.key === key);
    expect(item('sales-growth').figure.value).toBe('50.00');
    expect(item('planned-target')).toEqual({ key: 'planned-target', figure: null, reason: 'no-plan' });
    const [manager] = await reviewsOf('usr_northmanager');
    expect(manager.snapshot.scorecard).toHaveLength(5);
    for (const whole of [manager, (await reviewsOf(units.north))[0]]) {
      expect(figure(whole, 'booked')).toMatchObject({ value: '1500.00' });
      expect(figure(whole, 'overdue')).toMatchObject({ value: '700.00' });
      const by = (name: string) => whole.snapshot.comparisons.find((one: Shown) => one.by === name);
      expect(by('owner').rows.map(({ value }: Shown) => value)).toEqual(['900.00', '600.00']);
      expect(by('tier').rows[0]).toMatchObject({ name: 'high', value: '1500.00', growth: '50.00' });
      expect(by('account').rows[0]).toMatchObject({ value: '400.00' });
    }
  });

  it('find what is beyond the thresholds, most money at stake first, and propose nothing', async () => {
    const findings = (await dumpOf(company.table))
      .filter(({ entity, data }) => entity === 'finding' && (data as Shown).subjectId === 'usr_northrep')
      .map(({ data }) => data as Shown);
    expect(Object.fromEntries(findings.map(({ code, stake }) => [code, stake?.amountMinor ?? null]))).toEqual(
      {
        'collection-low': 40_000,
        'sales-fell': 40_000,
        'overdue-grew': 40_000,
        'reports-missing': null,
      },
    );
    expect(findings.every(({ status, causes }) => status === 'open' && causes.length === 0)).toBe(true);
  });

  it('say that a figure has no value where a rate is missing, and do not fail', async () => {
    await runOn(units.south, '2026-03-01');
    const [review] = await reviewsOf('usr_southrep');
    expect(figure(review, 'invoiced')).toMatchObject({ value: null, reason: 'rate-missing' });
    expect(figure(review, 'open')).toMatchObject({ value: null, reason: 'rate-missing' });
    expect(figure(review, 'booked')).toMatchObject({ value: '100.00' });
    expect(review.snapshot.ageing.map(({ currency }: Shown) => currency)).toEqual(['CNY', 'EUR']);
  });

  it('keep what they were held on; the next one shows what was booked late, and opens with what is open', async () => {
    await pay(shop, '2026-02-25', 10_000);
    const [before] = await reviewsOf('usr_northrep2');
    expect(figure(before, 'collected')).toMatchObject({ value: '0.00' });
    const { body } = await get(`/v1/reviews/${before.id}/restated`, {}, 'north-manager');
    expect(body.restated).toContainEqual({
      ...{ key: 'collected', currency: 'EUR', was: '0.00', is: '100.00', difference: '100' },
    });
    const { body: found } = await get(`/v1/reviews/${before.id}/findings`, {}, 'north-manager');
    const decided = await company.call(
      ...([
        'north-manager',
        'POST',
        `/v1/reviews/${before.id}/findings/${found.data[0].id}/actions`,
      ] as const),
      {
        headers: once(),
        body: {
          ...{ text: '每周拜访三家', ownerId: 'usr_northrep2', dueOn: '2026-03-31' },
          expected: { figure: 'booked', direction: 'up', by: '100' },
        },
      },
    );
    expect(decided.body.expected).toMatchObject({ baseline: '900.00', cadence: 'month' });
    company.clock.set('2026-04-01T09:00:00.000Z');
    const ran = await runReviewsOf(await context(), units.north, { cadence: 'month', period: '2026-03' });
    expect(ran).toMatchObject({ periods: ['quarter 2026-01-01'], failed: 0 });
    const [quarter, kept] = await reviewsOf('usr_northrep2');
    expect(kept.snapshot).toEqual(before.snapshot);
    expect(quarter.parts.map(({ cadence }: Shown) => cadence)).toEqual(['quarter', 'month', 'week']);
    expect(quarter.chairId).toBe('usr_director');
    expect(quarter.carried.length).toBeGreaterThan(0);
    expect(quarter.carried[0]).toMatchObject({ times: 2, fromCadence: 'month' });
    // February's month against March's, though the review is the quarter's.
    const { actions } = quarter.carried.find((one: Shown) => one.findingId === found.data[0].id);
    expect(actions[0].effect).toEqual({
      ...{ figure: 'booked', baseline: '900.00', value: '0.00', change: '-900', isMet: false },
    });
    // The quarter is about work: the person is looked at by its last month.
    expect(figure(quarter, 'booked')).toMatchObject({ value: '900.00' });
    expect(quarter.snapshot.month.find(({ key }: Shown) => key === 'booked').value).toBe('0.00');
    expect(quarter.snapshot.restated).toContainEqual({
      ...{ key: 'collected', currency: 'EUR', was: '0.00', is: '100.00', difference: '100' },
    });
    expect(quarter.snapshot.scorecard[1]).toMatchObject({ key: 'actual-sales', figure: { value: '0.00' } });
  });
});

describe('reviews over the API', { timeout: 240_000 }, () => {
  const ask = (body: object, as = 'north-manager') =>
    company.call(as, 'POST', '/v1/reviews', { body, headers: once() });
  const of = (subjectKind: string, subjectId: string, cadence: string, period: string) => ({
    ...{ subjectKind, subjectId, cadence, period },
  });

  it('make one by hand, answer the one that stands, and refuse what is not over', async () => {
    const asked = of('representative', 'usr_northrep', 'month', '2025-12');
    const first = await ask(asked);
    expect(first.body).toMatchObject({ cadence: 'year', from: '2025-01-01', to: '2025-12-31' });
    expect((await ask(asked)).body.id).toBe(first.body.id);
    expect((await ask(of('unit', units.north, 'month', '2026-04'))).body.code).toBe('review.period_runs');
    expect((await ask(of('unit', units.north, 'month', '2026-13'))).body.code).toBe('review.period');
    expect((await ask(of('unit', units.north, 'day', '2026-02-10'))).body.code).toBe('review.cadence');
    expect((await ask(of('unit', units.south, 'month', '2026-02'))).status).toBe(404);
    expect((await ask(of('representative', 'usr_northrep', 'month', '2026-02'), 'north-rep')).status).toBe(
      403,
    );
    expect((await ask(of('manager', 'usr_northrep', 'month', '2026-02'))).status).toBe(404);
  });

  it('show everybody theirs, and nobody else’s', async () => {
    const { body } = await get('/v1/reviews', {}, 'north-rep');
    expect(new Set(body.data.map(({ subjectId }: Shown) => subjectId))).toEqual(new Set(['usr_northrep']));
    const [other] = await reviewsOf('usr_northrep2');
    expect((await get(`/v1/reviews/${other.id}`, {}, 'north-rep')).status).toBe(404);
    expect((await get(`/v1/reviews/${other.id}`, {}, 'south-manager')).status).toBe(404);
    const unit = await get(
      '/v1/reviews',
      { 'filter[unitId]': units.north, 'filter[cadence]': 'month' },
      'director',
    );
    expect(unit.body.data).toHaveLength(4);
  });

  it('tell who was due and has none: a management vacuum', async () => {
    const days = { from: '2026-02-28', to: '2026-02-28', unitId: units.company };
    const { body } = await get('/v1/reviews/coverage', days, 'boss');
    expect(body.data.map(({ subjectKind, subjectId }: Shown) => `${subjectKind} ${subjectId}`)).toEqual([
      `organisation ${company.orgId}`,
      `unit ${units.company}`,
      'back-office usr_backoffice',
      'manager usr_director',
    ]);
    expect(
      (await get('/v1/reviews/coverage', { ...days, unitId: units.south }, 'north-manager')).status,
    ).toBe(404);
    const { unitId: _, ...ended } = days;
    expect((await get('/v1/reviews/coverage', ended, 'back-office')).body.data).toMatchObject([
      { subjectId: 'usr_backoffice' },
    ]);
    expect((await get('/v1/reviews/coverage', ended, 'north-rep')).body.data).toEqual([]);
  });

  it('leave a sound table', async () => {
    expect(violationsIn(await dumpOf(company.table))).toEqual([]);
  });
});
