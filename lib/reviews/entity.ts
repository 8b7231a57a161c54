/**
 * | access pattern                                           | where                                                               |
 * | one review                                               | pk org#review#id, sk review                                         |
 * | the review of a subject for a period                     | claim review-of: subject.cadence.from                               |
 * | reviews of all / of a unit / of a person, by last day    | byOrganisation, byUnit, byOwner: listKey = last day                 |
 * | findings of a subject                                    | pk org#finding#subject, sk finding#id                               |
 * | open findings / those of a unit / of a person, by day    | byOrganisation, byUnit, byOwner: listKey = status#day of opening    |
 * | actions of a subject                                     | pk org#finding#subject, sk action#id                                |
 * | actions of a person, by due day                          | byOwner: listKey = status#due day                                   |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { Finding, ReviewAction } from './finding-schema.ts';
import { Review } from './schema.ts';

export const REVIEW_CLAIM = 'review-of';

type Place = Pick<Review, 'subjectKind' | 'subjectId' | 'cadence' | 'from'>;
/** One review for each subject and period. */
export const placeOf = ({ subjectKind, subjectId, cadence, from }: Place): string =>
  `${subjectKind}.${subjectId}.${cadence}.${from}`;

export const reviewKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'review', id),
  sk: 'review',
});

export const ReviewEntity = defineEntity<Review>({
  name: 'review',
  schema: Review,
  audited: true,
  key: (orgId, { id }) => reviewKey(orgId, id),
  id: ({ id }) => id,
  claims: (review) => [{ kind: REVIEW_CLAIM, value: placeOf(review) }],
  index: ({ to, unitId, ownerId }) => ({ listKey: to, unitId, ...(ownerId && { ownerId }) }),
});

type SubjectOf = Pick<Review, 'subjectKind' | 'subjectId'>;
export const findingsPk = (orgId: string, { subjectKind, subjectId }: SubjectOf): string =>
  partition(orgId, 'finding', subjectKind, subjectId);

export const findingKey = (orgId: string, finding: SubjectOf & { id: string }): Key => ({
  pk: findingsPk(orgId, finding),
  sk: `finding#${finding.id}`,
});

export const FindingEntity = defineEntity<Finding>({
  name: 'finding',
  schema: Finding,
  audited: true,
  key: findingKey,
  id: ({ id }) => id,
  index: ({ status, openedOn, unitId, ownerId }) => ({
    listKey: `${status}#${openedOn}`,
    unitId,
    ...(ownerId && { ownerId }),
  }),
});

export const actionKey = (orgId: string, action: SubjectOf & { id: string }): Key => ({
  pk: findingsPk(orgId, action),
  sk: `action#${action.id}`,
});

export const ReviewActionEntity = defineEntity<ReviewAction>({
  name: 'review-action',
  schema: ReviewAction,
  audited: true,
  key: actionKey,
  id: ({ id }) => id,
  index: ({ status, dueOn, unitId, ownerId }) => ({ listKey: `${status}#${dueOn}`, unitId, ownerId }),
});
