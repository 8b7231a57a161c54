/**
 * | access pattern                            | where                                                                |
 * | one action of the log                     | pk org#collection-action#id                                          |
 * | actions of an account / a person / all    | byAccount, byOwner (who did it), byOrganisation, by day              |
 * | next actions of a person, by day          | pending (sparse): pendingKind next-action#user, pendingAt = its day  |
 * | the case of an account                    | pk org#account#id, sk collecting                                     |
 * | cases that are not at rest                | byOrganisation (sparse)                                              |
 * | cases that a person has, by day           | pending (sparse): pendingKind case#user, pendingAt = acknowledge by  |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { CollectionAction, CollectionCase } from './schema.ts';

export const actionKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'collection-action', id),
  sk: 'collection-action',
});
export const nextOf = (userId: string): string => `next-action#${userId}`;

export const ActionEntity = defineEntity<CollectionAction>({
  name: 'collection-action',
  schema: CollectionAction,
  audited: true,
  key: (orgId, { id }) => actionKey(orgId, id),
  id: ({ id }) => id,
  index: ({ accountId, doneBy, on, next, withdrawn }) => ({
    listKey: on,
    accountId,
    ownerId: doneBy,
    ...(next && !next.doneOn && !withdrawn && { pendingKind: nextOf(next.ownerId), pendingAt: next.on }),
  }),
});

export const caseKey = (orgId: string, accountId: string): Key => ({
  pk: partition(orgId, 'account', accountId),
  sk: 'collecting',
});
/** Each account has one case, under the account's own number. */
export const caseId = (accountId: string): string => accountId.replace(/^acc_/, 'clc_');
export const casesOf = (userId: string): string => `case#${userId}`;

export const CaseEntity = defineEntity<CollectionCase>({
  name: 'collection-case',
  schema: CollectionCase,
  audited: true,
  key: (orgId, { accountId }) => caseKey(orgId, accountId),
  id: ({ id }) => id,
  index: ({ accountId, steps, standings }) => {
    const last = steps.at(-1);
    const isAtRest = (last?.level ?? 0) === 0 && (standings.at(-1)?.state ?? 'on-time') === 'on-time';
    return {
      ...(!isAtRest && { listKey: accountId }),
      ...(last?.handlerId && {
        pendingKind: casesOf(last.handlerId),
        pendingAt: last.acknowledgeBy ?? last.on,
      }),
    };
  },
});
