/** What happens between two reviews, and in their meeting: people do what was decided, reviews are made, findings studied, acted on and closed. */
import { addDays } from '#lib/core/dates.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { runReviewsOf } from '#lib/reviews/job-run.ts';
import { type Api, atVersion, dataOf, once, type Schemas } from '../client/index.ts';
import { type Area, addressOf, CAUSES, EXECUTIVE } from './areas.ts';
import type { Year } from './index.ts';

/** The middle of the month: actions that were decided are done, and a report is handed in and scored. */
export const workOn = async (year: Year, area: Area): Promise<void> => {
  const api = year.as(addressOf(area.rep));
  const { data: actions } = await dataOf(
    api.GET('/v1/reviews/actions', { params: { query: { 'filter[status]': 'open' } } }),
  );
  for (const { id: reviewActionId, findingId, reviewId, version } of actions) {
    const path = { reviewId, findingId, reviewActionId };
    await dataOf(
      api.POST('/v1/reviews/{reviewId}/findings/{findingId}/actions/{reviewActionId}/done', {
        params: { path, header: atVersion(version) },
        body: { text: area.words.done },
      }),
    );
  }
  await report(year, area, api);
};

const report = async (year: Year, { manager, words }: Area, api: Api): Promise<void> => {
  const body = { templateKey: 'daily-sales-report', answers: words.report };
  const filed = await dataOf(api.POST('/v1/forms/records', { body }));
  const path = { recordId: filed.id };
  const handedIn = await dataOf(
    api.POST('/v1/forms/records/{recordId}/submit', { params: { path, header: atVersion(filed.version) } }),
  );
  await dataOf(
    year.as(addressOf(manager)).POST('/v1/forms/records/{recordId}/review', {
      params: { path, header: atVersion(handedIn.version) },
      body: { score: 4, comment: words.praise },
    }),
  );
};

/** The month's reviews of the area as the job makes them, and the meetings of its people; the last ones are still to come. */
export const holdReviews = async (
  year: Year,
  area: Area,
  { period, isLast }: { period: string; isLast: boolean },
): Promise<void> => {
  const context = await jobContext(year.ports, year.orgId, 'reviews');
  await runReviewsOf(context, year.unitId(area.code), { cadence: 'month', period });
  if (!isLast) await meet(year, area);
};

type Card = Schemas['Finding'];

const meet = async (year: Year, area: Area): Promise<void> => {
  const ownerId = year.userId(area.rep);
  const chairs = year.as(addressOf(area.manager));
  const query = { 'filter[subjectId]': ownerId, limit: 1 };
  const [review] = (await dataOf(chairs.GET('/v1/reviews', { params: { query } }))).data;
  if (!review) throw new Error(`${area.rep} has no review`);
  // A quarter's is held by the director, a year's by the executive.
  const chair = [area.manager, area.director, EXECUTIVE].find((one) => year.userId(one) === review.chairId);
  const api = year.as(addressOf(chair ?? area.manager));
  const path = { reviewId: review.id };
  const { data: findings } = await dataOf(
    api.GET('/v1/reviews/{reviewId}/findings', {
      params: { path, query: { 'filter[status]': 'open', limit: 50 } },
    }),
  );
  for (const finding of findings) await study(api, { finding, reviewId: review.id, area, ownerId });
  const { words } = area;
  for (const topic of ['work-plan', 'action-plan'] as const)
    await dataOf(
      api.PUT('/v1/reviews/{reviewId}/notes/{topic}', {
        params: { path: { ...path, topic }, header: once() },
        body: { text: words.notes[topic] },
      }),
    );
  const decided = await dataOf(
    api.POST('/v1/reviews/{reviewId}/decisions', {
      params: { path, header: once() },
      body: { text: words.decision },
    }),
  );
  await dataOf(
    api.POST('/v1/reviews/{reviewId}/close', { params: { path, header: atVersion(decided.version) } }),
  );
};

/** A new finding gets its causes and an action; one whose action was done is closed, and what stays open is carried. */
const study = async (
  api: Api,
  { finding, reviewId, area, ownerId }: { finding: Card; reviewId: string; area: Area; ownerId: string },
): Promise<void> => {
  const path = { reviewId, findingId: finding.id };
  const { words } = area;
  const card = await dataOf(api.GET('/v1/reviews/{reviewId}/findings/{findingId}', { params: { path } }));
  if (card.actions.some(({ status }) => status === 'done') && finding.seenIn.length > 2) {
    await dataOf(
      api.POST('/v1/reviews/{reviewId}/findings/{findingId}/close', {
        params: { path, header: atVersion(card.version) },
        body: { reason: words.closed },
      }),
    );
    return;
  }
  if (card.actions.length > 0) return;
  await dataOf(
    api.PATCH('/v1/reviews/{reviewId}/findings/{findingId}', {
      params: { path, header: atVersion(card.version) },
      body: { causes: CAUSES[finding.code] ?? ['communication'], solution: words.solution },
    }),
  );
  await dataOf(
    api.POST('/v1/reviews/{reviewId}/findings/{findingId}/actions', {
      params: { path, header: once() },
      body: {
        ...{ text: words.action, quantity: words.quantity, ownerId, dueOn: addDays(finding.openedOn, 60) },
        expected: { figure: 'booked', direction: 'up' },
      },
    }),
  );
};
