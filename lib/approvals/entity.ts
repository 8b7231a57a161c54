/**
 * | access pattern                         | where                                                              |
 * | one request                            | pk org#approval#id, sk approval                                    |
 * | versions of its document               | pk org#approval#id, sk version#…                                   |
 * | requests by a user                     | byOwner approval: listKey = requestedAt                            |
 * | requests about an account              | byAccount approval: listKey = requestedAt                          |
 * | requests of a unit, of all             | byUnit, byOrganisation approval: listKey = requestedAt             |
 * | what waits for a user                  | byOwner approval-inbox: listKey = pending#day#instant              |
 * | what a user answered                   | byOwner approval-inbox: listKey = answered#day#instant             |
 * | a month's questions of a unit, of all  | byUnit, byOrganisation approval-inbox: ranges of the same listKey  |
 * | deadlines of a unit                    | pending: pendingKind = approval#unit, pendingAt = next deadline    |
 * | one delegation                         | pk org#delegation#id, sk delegation                                |
 * | delegations to a user, all             | byOwner, byOrganisation delegation: listKey = until                |
 * | delegations by a user                  | pending: pendingKind = delegation#user, pendingAt = until          |
 */
import { addDays } from '#lib/core/dates.ts';
import { defineEntity } from '#lib/table/entity.ts';
import type { IndexAttributes } from '#lib/table/indexes.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { Approval, ApprovalVersion, Delegation, InboxItem } from './schema.ts';

export const approvalKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'approval', id),
  sk: 'approval',
});

/** Value of the pending index for what the deadlines of a unit's requests are found by. */
export const deadlinesOf = (unitId: string): string => `approval#${unitId}`;

/** When somebody must look at a request again: a deadline that nobody put down yet, or the end of an approval. */
const nextCheck = ({ status, askings, allowance }: Approval): string | undefined => {
  if (status === 'approved' && allowance?.until) return `${addDays(allowance.until, 1)}T00:00:00.000Z`;
  const due = askings.filter(({ state, breachedAt }) => state === 'pending' && !breachedAt);
  return due.map(({ dueAt }) => dueAt).sort()[0];
};

const approvalIndex = (approval: Approval): IndexAttributes => {
  const { requestedAt, requesterId, unitId, accountId } = approval;
  const pendingAt = nextCheck(approval);
  return {
    listKey: requestedAt,
    ownerId: requesterId,
    unitId,
    ...(accountId && { accountId }),
    ...(pendingAt && { pendingKind: deadlinesOf(unitId), pendingAt }),
  };
};

export const ApprovalEntity = defineEntity<Approval>({
  name: 'approval',
  schema: Approval,
  audited: true,
  key: (orgId, { id }) => approvalKey(orgId, id),
  id: ({ id }) => id,
  index: approvalIndex,
});

const numbered = (number: number): string => String(number).padStart(6, '0');

export const VersionEntity = defineEntity<ApprovalVersion>({
  name: 'approval-version',
  schema: ApprovalVersion,
  audited: false,
  key: (orgId, { approvalId, round }) => ({
    pk: partition(orgId, 'approval', approvalId),
    sk: `version#${numbered(round)}`,
  }),
  id: ({ approvalId, round }) => `${approvalId} ${round}`,
});

export const InboxEntity = defineEntity<InboxItem>({
  name: 'approval-inbox',
  schema: InboxItem,
  audited: false,
  key: (orgId, { approvalId, asking }) => ({
    pk: partition(orgId, 'approval', approvalId),
    sk: `inbox#${numbered(asking.number)}`,
  }),
  id: ({ approvalId, asking }) => `${approvalId} ${asking.number}`,
  index: ({ unitId, asking: { state, sameDayOn, askedAt, userId, answer } }) => ({
    listKey: `${state}#${sameDayOn}#${askedAt}`,
    unitId,
    // A delegate who answered finds it among what they decided.
    ownerId: answer?.by ?? userId,
  }),
});

export const delegationKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'delegation', id),
  sk: 'delegation',
});

/** Value of the pending index under which the delegations by a user are found. */
export const delegatedBy = (userId: string): string => `delegation#${userId}`;

export const DelegationEntity = defineEntity<Delegation>({
  name: 'delegation',
  schema: Delegation,
  audited: true,
  key: (orgId, { id }) => delegationKey(orgId, id),
  id: ({ id }) => id,
  index: ({ fromId, toId, until }) => ({
    listKey: until,
    ownerId: toId,
    pendingKind: delegatedBy(fromId),
    pendingAt: until,
  }),
});
