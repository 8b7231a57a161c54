/** Routes of reviews as a whole: made by hand, read, told again, and who has none. */
import * as z from 'zod';
import { BusinessDate, daysBetween } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { list, recordView } from '#lib/http/list.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { ReviewEntity } from './entity.ts';
import { ReviewCadenceNone, ReviewPeriodRuns, ReviewPeriodUnknown } from './review-errors.ts';
import { Cadence, REVIEW_STATUSES, type Review, SubjectId, SubjectKind } from './schema.ts';
import { Restated } from './snapshot-schema.ts';
import { getReview } from './store.ts';
import { ReviewSummary, ReviewView, summaryView } from './view.ts';

/** What reads a unit's books is loaded with the first review that is made. */
const assembling = () => import('./assembling-service.ts');

const tag = 'Reviews';
const read = { resource: 'reviews', action: 'read' } as const;
const params = z.strictObject({ reviewId: idOf('review') });

const NewReview = z
  .strictObject({
    subjectKind: SubjectKind,
    subjectId: SubjectId,
    cadence: Cadence,
    period: z
      .string()
      .regex(/^(FY)?\d{4}(-[HQ]\d|-\d\d(-\d\d)?)?$/, {
        error: 'a period such as 2005-05, 2005-Q2 or its first day',
      })
      .describe(
        '2005, 2005-H1, 2005-Q2; FY2006-Q1 where the fiscal year, which ends in 2006, is not the calendar’s; 2005-05; a first day',
      ),
  })
  .meta({ id: 'NewReview' });

const Query = z.strictObject({
  ...paging,
  sort: z.enum(['to', '-to']).default('-to'),
  'filter[unitId]': idOf('unit').optional().describe('Exactly this unit'),
  'filter[ownerId]': idOf('user').optional().describe('Who is reviewed, or answers for what is'),
  'filter[subjectKind]': SubjectKind.optional(),
  'filter[subjectId]': SubjectId.optional(),
  'filter[cadence]': Cadence.optional(),
  'filter[status]': z.enum(REVIEW_STATUSES).optional(),
  'filter[to][gte]': BusinessDate.optional(),
  'filter[to][lte]': BusinessDate.optional(),
});
type Query = z.infer<typeof Query>;

const passes = (query: Query) => (review: Review) => {
  const { 'filter[subjectKind]': kind, 'filter[subjectId]': id, 'filter[cadence]': cadence } = query;
  const { 'filter[status]': status, 'filter[unitId]': unitId } = query;
  return (
    (!kind || review.subjectKind === kind) &&
    (!id || review.subjectId === id) &&
    (!cadence || review.cadence === cadence) &&
    (!status || review.status === status) &&
    (!unitId || review.unitId === unitId)
  );
};

const placesOf = (context: Context, query: Query) => {
  const base = { orgId: context.orgId, entity: ReviewEntity.name };
  const { 'filter[ownerId]': ownerId, 'filter[unitId]': unitId } = query;
  const own = context.access.scope('reviews', 'read') === 'own' ? context.access.user.id : undefined;
  const owner = ownerId ?? own;
  if (owner) return { index: 'byOwner' as const, partitions: [{ ...base, ownerId: owner }] };
  if (unitId) return { index: 'byUnit' as const, partitions: [{ ...base, unitId }] };
  return { index: 'byOrganisation' as const, partitions: [base] };
};

const listReviews = (context: Context, query: Query) => {
  const matches = passes(query);
  return list(context, ReviewEntity, {
    query: { name: 'reviews', ...query },
    page: {
      ...placesOf(context, query),
      range: { from: query['filter[to][gte]'], to: query['filter[to][lte]'] },
      descending: query.sort.startsWith('-'),
      accept: async (records) =>
        records.map(({ value }) => matches(value) && context.access.allows('reviews', 'read', value)),
    },
    view: summaryView,
  });
};

const MOST_DAYS = 400;

export const reviewBaseRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/reviews',
    name: 'listReviews',
    tag,
    access: read,
    summary: 'Reviews that you may see, by their last day',
    query: Query,
    response: listOf(ReviewSummary),
    read: (context, { query }) => listReviews(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/reviews/coverage',
    name: 'getReviewCoverage',
    tag,
    access: read,
    summary: 'Who was due for a review and has none: people, units and the organisation (R-1303)',
    query: z
      .strictObject({
        ...paging,
        unitId: idOf('unit').optional().describe('The unit and all below it; yours when absent'),
        from: BusinessDate.describe('Reviews of periods that end from this day on'),
        to: BusinessDate,
      })
      .refine(({ from, to }) => from <= to && daysBetween(from, to) < MOST_DAYS, {
        error: 'must not be after to, nor 400 days before it',
        path: ['from'],
      }),
    response: listOf(
      z
        .object({
          subjectKind: SubjectKind,
          subjectId: SubjectId,
          subjectName: z.string(),
          unitId: idOf('unit'),
          cadence: Cadence,
          from: BusinessDate,
          to: BusinessDate,
          dueAt: z.iso.datetime(),
          chairId: idOf('user').nullable(),
        })
        .meta({ id: 'ReviewVacuum' }),
    ),
    errors: [NotFound],
    read: async (context, { query }) => {
      const { limit, cursor, unitId, from, to } = query;
      const { vacuumOver } = await import('./coverage.ts');
      const rows = await vacuumOver(context, { unitId, from, to });
      const named = { name: 'review-coverage', limit, cursor, unitId, from, to };
      return pageOfRows(context, named, rows, (row) => `${row.to} ${row.subjectId} ${row.cadence}`);
    },
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/reviews/{reviewId}',
    name: 'getReview',
    tag,
    access: read,
    summary: 'One review with the figures that it is held on',
    params,
    response: ReviewView,
    errors: [NotFound],
    read: async (context, { params: { reviewId } }) => recordView(await getReview(context, reviewId)),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/reviews/{reviewId}/restated',
    name: 'getReviewRestated',
    tag,
    access: read,
    summary: 'Which figures of a review the books tell otherwise today: what was booked late',
    params,
    response: z.object({ reviewId: idOf('review'), restated: z.array(Restated) }),
    errors: [NotFound],
    read: async (context, { params: { reviewId } }) => {
      const { restatedNow } = await assembling();
      const { restated } = await restatedNow(context, reviewId);
      return { reviewId, restated };
    },
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/reviews',
    name: 'assembleReview',
    tag,
    access: { resource: 'reviews', action: 'write' },
    summary: 'Make the review of a period that is over, or get the one that stands',
    description:
      'A week that ends with its month, a month that ends with its quarter and so on are in the longer review.',
    body: NewReview,
    status: 200,
    response: ReviewView,
    errors: [NotFound, ReviewPeriodUnknown, ReviewPeriodRuns, ReviewCadenceNone],
    example: {
      subjectKind: 'unit',
      subjectId: 'unt_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      cadence: 'month',
      period: '2026-02',
    },
    plan: async (context, { body }) => shown((await assembling()).assembleReview(context, body), recordView),
  }),
];
