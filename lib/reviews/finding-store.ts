/**
 * Findings and actions as the caller may have them. They belong to the subject, and any review of it leads to them. Who sees
 * the review and the finding's own people and unit sees it; so does who is to study it, and the owner sees an action, whoever
 * the review is about.
 */
import { Forbidden, NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read } from '#lib/table/read.ts';
import {
  actionKey,
  FindingEntity,
  findingKey,
  ReviewActionEntity,
  ReviewEntity,
  reviewKey,
} from './entity.ts';
import type { Finding, ReviewAction } from './finding-schema.ts';
import type { Review, SubjectKind } from './schema.ts';

export interface FindingPath {
  reviewId: string;
  findingId: string;
}
export interface ActionPath extends FindingPath {
  reviewActionId: string;
}
type Place = Pick<Review, 'ownerId' | 'unitId'>;

/** Who is reviewed as a person does not hold the review of themselves. */
const PEOPLE: readonly SubjectKind[] = ['representative', 'manager', 'back-office'];

/** Whether the caller leads what the record is about: chairs the review, or may write there and is not the one reviewed. */
export const mayLead = (
  { access }: Context,
  review: Review,
  { ownerId, unitId }: Place = review,
): boolean => {
  if (review.chairId === access.user.id) return true;
  const isOwn = PEOPLE.includes(review.subjectKind) && ownerId === access.user.id;
  return !isOwn && access.allows('reviews', 'write', { ownerId, unitId });
};

/** The review, if the caller holds it. @throws {NotFound} @throws {Forbidden} */
export const requireLead = (context: Context, stored: Stored<Review>): Stored<Review> => {
  if (!mayLead(context, stored.value)) throw Forbidden();
  return stored;
};

const maySee = ({ access }: Context, review: Review, finding: Finding): boolean =>
  (access.allows('reviews', 'read', review) && access.allows('reviews', 'read', finding)) ||
  review.chairId === access.user.id;

const findPath = async (context: Context, { reviewId, findingId }: FindingPath) => {
  const review = await read(context.table, ReviewEntity, reviewKey(context.orgId, reviewId));
  if (!review) throw NotFound();
  const key = findingKey(context.orgId, { ...review.value, id: findingId });
  const finding = await read(context.table, FindingEntity, key);
  if (!finding) throw NotFound();
  return { review, finding };
};

export interface FoundFinding {
  review: Stored<Review>;
  finding: Stored<Finding>;
  isLed: boolean;
  /** The caller is to study it and to define the solution (R-1325). */
  isAssigned: boolean;
}

/** A finding by a review of its subject. @throws {NotFound} */
export const getFinding = async (context: Context, path: FindingPath): Promise<FoundFinding> => {
  const { review, finding } = await findPath(context, path);
  const isAssigned = finding.value.assignedTo.includes(context.access.user.id);
  if (!isAssigned && !maySee(context, review.value, finding.value)) throw NotFound();
  return { review, finding, isAssigned, isLed: mayLead(context, review.value, finding.value) };
};

/** An action, for its owner and for who sees its finding. @throws {NotFound} */
export const getAction = async (context: Context, path: ActionPath) => {
  const { review, finding } = await findPath(context, path);
  const key = actionKey(context.orgId, { ...review.value, id: path.reviewActionId });
  const action = await read(context.table, ReviewActionEntity, key);
  if (!action || action.value.findingId !== path.findingId) throw NotFound();
  const isOwner = action.value.ownerId === context.access.user.id;
  const isAssigned = finding.value.assignedTo.includes(context.access.user.id);
  if (!isOwner && !isAssigned && !maySee(context, review.value, finding.value)) throw NotFound();
  return {
    ...{ review, finding, action, isOwner, isAssigned },
    isLed: mayLead(context, review.value, finding.value),
  };
};
export type FoundAction = { action: Stored<ReviewAction>; isOwner: boolean } & FoundFinding;

/** Passes when all of them work here. @throws {NotFound} */
export const requirePeople = ({ directory }: Context, ids: readonly string[]): void => {
  if (!ids.every((id) => directory.user(id)?.active)) throw NotFound();
};

/** Today where the subject's unit is. */
export const todayOf = (context: Context, { unitId }: { unitId: string }): string =>
  context.today(context.directory.unit(unitId)?.timeZone);
