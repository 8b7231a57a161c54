import { describe, expect, it } from 'vitest';
import { jobContext } from '#lib/organisation/context.ts';
import { reviewsJob } from '#lib/reviews/job.ts';
import { runReviews } from '#lib/reviews/job-run.ts';
import { ROUTES } from '#lib/routes.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { someBooks } from '../receivables/books.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
const { units } = company;
await post(
  '/v1/products',
  { sku: 'CAR', name: '轿车', currency: 'EUR', tier: 'A', series: 'S1' },
  {},
  'admin',
);
const [dealer, shop, south] = [
  await anAccount('usr_northrep'),
  await anAccount('usr_northrep2'),
  await anAccount('usr_southrep'),
];
const sell = async (accountId: string, orderedOn: string, quantity: string) => {
  const lines = [{ sku: 'CAR', quantity, unitPrice: '100' }];
  const placed = await post('/v1/orders', { accountId, orderedOn, lines }, {}, 'director');
  await post(
    `/v1/orders/${placed.body.id}/transitions`,
    { to: 'confirmed', on: orderedOn },
    match(placed),
    'director',
  );
};
const bill = (accountId: string, issuedOn: string, amountMinor: number) =>
  post('/v1/invoices', { accountId, amountMinor, issuedOn, dueOn: issuedOn }, {}, 'finance');
await sell(dealer, '2026-02-03', '6');
await sell(dealer, '2025-02-10', '10');
await sell(shop, '2026-02-20', '9');
await sell(south, '2026-02-20', '1');
await bill(dealer, '2026-02-05', 60_000);
await bill(shop, '2026-01-05', 30_000);
await post(
  '/v1/receipts',
  { accountId: dealer, amountMinor: 20_000, receivedOn: '2026-02-20', allocate: 'automatic' },
  {},
  'finance',
);

const context = () => jobContext(company.ports, company.orgId, reviewsJob.name);
// biome-ignore lint/suspicious/noExplicitAny: a review as the API shows it
const reviewsOf = async (subjectId: string, as = 'admin'): Promise<any[]> => {
  const { body } = await get('/v1/reviews', { 'filter[subjectId]': subjectId }, as);
  return Promise.all(
    body.data.map(async ({ id }: { id: string }) => (await get(`/v1/reviews/${id}`, {}, as)).body),
  );
};
// biome-ignore lint/suspicious/noExplicitAny: a review as the API shows it
const figure = (review: any, key: string) => review.snapshot.figures.find((one: any) => one.key === key);

describe('the reviews of a unit', { timeout: 120_000 }, () => {
  it('are made on the morning after the month, one for each subject, whoever runs it twice', async () => {
    const slot = { unitId: units.north, asOf: '2026-03-01' };
    const first = await runReviews(await context(), slot);
    expect(first).toMatchObject({ periods: ['month 2026-02-01'], assembled: 4, failed: 0 });
    expect(await runReviews(await context(), slot)).toMatchObject({ assembled: 0, failed: 0 });
    const [review, ...more] = await reviewsOf('usr_northrep');
    expect(more).toEqual([]);
    expect(review).toMatchObject({
      cadence: 'month',
      parts: [{ cadence: 'month' }, { cadence: 'week' }],
      chairId: 'usr_northmanager',
      ownerId: 'usr_northrep',
    });
    expect(figure(review, 'booked')).toMatchObject({
      ...{ value: '600.00', lastYear: '1000.00', growth: '-40.00', rank: 2, of: 2, target: null },
    });
    expect(figure(review, 'collected')).toMatchObject({ value: '200.00' });
    expect(figure(review, 'open')).toMatchObject({ value: '400.00' });
    expect(figure(review, 'overdue')).toMatchObject({ value: '400.00', rank: 2 });
    expect(review.snapshot.scorecard).toHaveLength(12);
    const [unit] = await reviewsOf(units.north);
    expect(figure(unit, 'booked')).toMatchObject({ value: '1500.00' });
    expect(figure(unit, 'overdue')).toMatchObject({ value: '700.00' });
  });

  it('leave a sound table', async () => {
    expect(violationsIn(await dumpOf(company.table))).toEqual([]);
  });
});
