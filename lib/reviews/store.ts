/** Reads of reviews, and of the findings and actions of a subject. What a caller may not see does not exist. */
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { findHolders, normalised } from '#lib/table/claim.ts';
import type { Stored } from '#lib/table/entity.ts';
import { queryCollection } from '#lib/table/query.ts';
import { read, readMany } from '#lib/table/read.ts';
import {
  FindingEntity,
  findingsPk,
  placeOf,
  REVIEW_CLAIM,
  ReviewActionEntity,
  ReviewEntity,
  reviewKey,
} from './entity.ts';
import type { Finding, ReviewAction } from './finding-schema.ts';
import type { Review } from './schema.ts';

type SubjectOf = Pick<Review, 'subjectKind' | 'subjectId'>;
type Place = Parameters<typeof placeOf>[0];

/** One that the caller may read. @throws {NotFound} */
export const getReview = async (context: Context, id: string): Promise<Stored<Review>> => {
  const stored = await read(context.table, ReviewEntity, reviewKey(context.orgId, id));
  if (!stored || !context.access.allows('reviews', 'read', stored.value)) throw NotFound();
  return stored;
};

/** Every finding of a subject, oldest first, open and closed; strongly consistent. */
export const findingsOf = (context: Context, subject: SubjectOf): Promise<Stored<Finding>[]> =>
  queryCollection(context.table, FindingEntity, {
    pk: findingsPk(context.orgId, subject),
    range: { prefix: 'finding#' },
  });

/** Every action of a subject, oldest first; strongly consistent. */
export const actionsOf = (context: Context, subject: SubjectOf): Promise<Stored<ReviewAction>[]> =>
  queryCollection(context.table, ReviewActionEntity, {
    pk: findingsPk(context.orgId, subject),
    range: { prefix: 'action#' },
  });

/** The reviews that stand at the places, whoever may see them, by place; strongly consistent. */
export const reviewsAt = async (
  context: Context,
  places: readonly Place[],
): Promise<Map<string, Stored<Review>>> => {
  const { table, orgId } = context;
  const ids = await findHolders(table, orgId, REVIEW_CLAIM, places.map(placeOf));
  const keys = [...ids.values()].map((id) => reviewKey(orgId, id));
  const reviews = await readMany(table, ReviewEntity, keys);
  return new Map(reviews.map((review) => [normalised(placeOf(review.value)), review]));
};

/** The review that stands at a place, or undefined. */
export const reviewAt = async (context: Context, place: Place): Promise<Stored<Review> | undefined> =>
  (await reviewsAt(context, [place])).get(normalised(placeOf(place)));
