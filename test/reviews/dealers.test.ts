import { expect, it } from 'vitest';
import { jobContext } from '#lib/organisation/context.ts';
import { runReviews } from '#lib/reviews/job-run.ts';
import { reviewsPolicy } from '#lib/reviews/policy.ts';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);

it('of more dealers than a unit looks at those are reviewed who ordered most in the period', {
  timeout: 120_000,
}, async () => {
  const body = { ...reviewsPolicy.fallback, dealers: 2 };
  const version = { body: { validFrom: '2020-01-01', body }, headers: { 'if-match': '"v1"' } };
  expect((await company.call('admin', 'PUT', '/v1/policies/reviews', version)).status).toBe(200);
  await post('/v1/products', { sku: 'CAR', name: 'Car', currency: 'EUR' }, {}, 'admin');
  const dealer = (name: string) => anAccount('usr_northrep', { name, type: 'dealer' });
  const [small, idle, last, large] = [
    await dealer('B'),
    await dealer('A'),
    await dealer('C'),
    await dealer('Z'),
  ];
  for (const [accountId, quantity, on] of [
    [small, '1', '2026-02-10'],
    [last, '2', '2026-02-10'],
    [large, '3', '2026-02-10'],
    // Before the period it counts for nothing.
    [idle, '900', '2026-01-10'],
  ] as const) {
    const lines = [{ sku: 'CAR', quantity, unitPrice: '10' }];
    const placed = await post('/v1/orders', { accountId, orderedOn: on, lines }, {}, 'director');
    await post(
      `/v1/orders/${placed.body.id}/transitions`,
      { to: 'confirmed', on },
      match(placed),
      'director',
    );
  }
  const context = await jobContext(company.ports, company.orgId, 'reviews');
  await runReviews(context, { unitId: company.units.north, asOf: '2026-03-01' });
  const query = { 'filter[unitId]': company.units.north, limit: '50' };
  const { data } = (await get('/v1/reviews', query, 'north-manager')).body;
  const reviewed = data.filter((review: { subjectKind: string }) => review.subjectKind === 'dealer');
  expect(reviewed.map(({ subjectId }: { subjectId: string }) => subjectId).sort()).toEqual(
    [large, last].sort(),
  );
});
