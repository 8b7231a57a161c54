/**
 * | access pattern                    | where                                                       |
 * | the profile of an account         | pk org#account#id, sk credit                                |
 * | profiles of the organisation      | byOrganisation: listKey = account id                        |
 * | assessments of an account         | pk org#account#id, sk assessment#day#id                     |
 * | releases of an account            | pk org#account#id, sk release#last day#id                   |
 * | deposits of an account            | pk org#account#id, sk deposit#id                            |
 * | deposits of the organisation      | byOrganisation: listKey = account id                        |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { Assessment, Deposit, Profile, Release } from './schema.ts';

const below = (orgId: string, accountId: string, sk: string): Key => ({
  pk: partition(orgId, 'account', accountId),
  sk,
});

export const profileKey = (orgId: string, accountId: string): Key => below(orgId, accountId, 'credit');

/** An account has one profile, and its id says which account's it is. */
export const profileId = (accountId: string): string => `crd_${accountId.slice(accountId.indexOf('_') + 1)}`;

export const ProfileEntity = defineEntity<Profile>({
  name: 'credit-profile',
  schema: Profile,
  audited: true,
  key: (orgId, { accountId }) => profileKey(orgId, accountId),
  id: ({ id }) => id,
  index: ({ accountId }) => ({ listKey: accountId }),
});

export const AssessmentEntity = defineEntity<Assessment>({
  name: 'credit-assessment',
  schema: Assessment,
  audited: true,
  key: (orgId, { accountId, on, id }) => below(orgId, accountId, `assessment#${on}#${id}`),
  id: ({ id }) => id,
});

export const ReleaseEntity = defineEntity<Release>({
  name: 'credit-release',
  schema: Release,
  audited: true,
  key: (orgId, { accountId, validTo, id }) => below(orgId, accountId, `release#${validTo}#${id}`),
  id: ({ id }) => id,
});

export const DepositEntity = defineEntity<Deposit>({
  name: 'deposit',
  schema: Deposit,
  audited: true,
  key: (orgId, { accountId, id }) => below(orgId, accountId, `deposit#${id}`),
  id: ({ id }) => id,
  index: ({ accountId }) => ({ listKey: accountId }),
});
