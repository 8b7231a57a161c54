/** Reads of reviews, and of the findings and actions of a subject. Who may not see a review is told that there is none. */
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { queryCollection } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import { FindingEntity, findingsPk, ReviewActionEntity, ReviewEntity, reviewKey } from './entity.ts';
import type { Finding, ReviewAction } from './finding-schema.ts';
import type { Review } from './schema.ts';

type SubjectOf = Pick<Review, 'subjectKind' | 'subjectId'>;

/** A review that the caller may see. @throws {NotFound} */
export const getReview = async (context: Context, id: string): Promise<Stored<Review>> => {
  const stored = await read(context.table, ReviewEntity, reviewKey(context.orgId, id));
  if (!stored || !context.access.allows('reviews', 'read', stored.value)) throw NotFound();
  return stored;
};

/** Findings of a subject, open and closed. */
export const findingsOf = (context: Context, subject: SubjectOf): Promise<Stored<Finding>[]> =>
  queryCollection(context.table, FindingEntity, {
    pk: findingsPk(context.orgId, subject),
    range: { prefix: 'finding#' },
  });

/** Actions on the findings of a subject. */
export const actionsOf = (context: Context, subject: SubjectOf): Promise<Stored<ReviewAction>[]> =>
  queryCollection(context.table, ReviewActionEntity, {
    pk: findingsPk(context.orgId, subject),
    range: { prefix: 'action#' },
  });
