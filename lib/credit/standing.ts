/** Where an account's credit stands on a day: its limit, deposits and releases, read strongly from its own partition. */
import type { Account } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { convertAt } from '#lib/organisation/rates.ts';
import { type EntityDefinition, fromItem, type Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { allOfIndex, queryCollection } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import { AssessmentEntity, DepositEntity, ProfileEntity, profileKey, ReleaseEntity } from './entity.ts';
import { CreditPolicy } from './policy.ts';
import { allowanceOn, type LimitOn, limitOn } from './rules.ts';
import type { Assessment, Deposit, Profile, Release } from './schema.ts';

/** The profile of an account, or undefined while nobody set any credit. */
export const readProfile = (
  { table, orgId }: Context,
  accountId: string,
): Promise<Stored<Profile> | undefined> => read(table, ProfileEntity, profileKey(orgId, accountId));

const below = <T>(
  { table, orgId }: Context,
  entity: EntityDefinition<T>,
  accountId: string,
  query: { prefix?: string; from?: string; to?: string; descending?: boolean; limit?: number },
): Promise<Stored<T>[]> => {
  const { descending, limit, ...range } = query;
  const pk = partition(orgId, 'account', accountId);
  return queryCollection(table, entity, {
    pk,
    range,
    ...(descending && { descending }),
    ...(limit && { limit }),
  });
};

/** Releases of an account, those that end first first; only those that end on the day or later when one is given. */
export const releasesOf = (
  context: Context,
  accountId: string,
  since?: BusinessDate,
): Promise<Stored<Release>[]> =>
  below(context, ReleaseEntity, accountId, { from: `release#${since ?? ''}`, to: 'release#~' });

/** Deposits of an account in the order in which they were entered. */
export const depositsOf = (context: Context, accountId: string): Promise<Stored<Deposit>[]> =>
  below(context, DepositEntity, accountId, { prefix: 'deposit#' });

/** Assessments of an account, newest day first. */
export const assessmentsOf = (
  context: Context,
  accountId: string,
  limit?: number,
): Promise<Stored<Assessment>[]> =>
  below(context, AssessmentEntity, accountId, {
    prefix: 'assessment#',
    descending: true,
    ...(limit && { limit }),
  });

export interface Standing extends LimitOn {
  profile: Stored<Profile> | undefined;
  currency: string;
  /** What deposits add to a limit. */
  allowanceMinor: number;
  /** Limit and allowance together; undefined knows no bound. */
  boundMinor: number | undefined;
  countsChildren: boolean;
  deposits: Stored<Deposit>[];
}

interface Facts {
  profile: Stored<Profile> | undefined;
  deposits: Stored<Deposit>[];
  policy: CreditPolicy;
}

/** Without a profile the policy decides: everything, or only against money that is here. @throws {RateMissing} for a deposit */
const standingFrom = async (
  context: Context,
  own: string,
  { profile, deposits, policy }: Facts,
  asOf: BusinessDate,
): Promise<Standing> => {
  const currency = profile?.value.currency ?? own;
  const limit: LimitOn = profile
    ? limitOn(profile.value, asOf)
    : { mode: policy.withoutProfile, limitMinor: policy.withoutProfile === 'unlimited' ? undefined : 0 };
  const allowances = await Promise.all(
    deposits.map(async ({ value }) => {
      const money = { amountMinor: allowanceOn(value, asOf), currency: value.currency };
      return money.amountMinor === 0 ? 0 : (await convertAt(context, money, currency, asOf)).amountMinor;
    }),
  );
  const allowanceMinor = allowances.reduce((total, amount) => total + amount, 0);
  return {
    ...limit,
    profile,
    currency,
    allowanceMinor,
    boundMinor: limit.limitMinor === undefined ? undefined : limit.limitMinor + allowanceMinor,
    countsChildren: profile?.value.countsChildren ?? policy.countChildren,
    deposits,
  };
};

/** The standing of one account, read strongly. @throws {RateMissing} for a deposit */
export const standingOf = async (
  context: Context,
  { id, currency }: Pick<Account, 'id' | 'currency'>,
  asOf: BusinessDate,
): Promise<Standing> => {
  const [profile, policy, deposits] = await Promise.all([
    readProfile(context, id),
    policyAt(context, CreditPolicy, asOf),
    depositsOf(context, id),
  ]);
  return standingFrom(context, currency, { profile, policy, deposits }, asOf);
};

const everyOne = async <T>({ table, orgId }: Context, entity: EntityDefinition<T>): Promise<Stored<T>[]> => {
  const partition = { orgId, entity: entity.name };
  const rows = await allOfIndex(table, { index: 'byOrganisation', partition });
  return rows.map((row) => fromItem(entity, row));
};

/** The standings of accounts by id, for reports: profiles and deposits come from an index that may lag a moment behind. @throws {RateMissing} */
export const standingsOf = async (
  context: Context,
  accounts: readonly Pick<Account, 'id' | 'currency'>[],
  asOf: BusinessDate,
): Promise<Map<string, Standing>> => {
  const [profiles, deposits, policy] = await Promise.all([
    everyOne(context, ProfileEntity),
    everyOne(context, DepositEntity),
    policyAt(context, CreditPolicy, asOf),
  ]);
  const profileOf = new Map(profiles.map((stored) => [stored.value.accountId, stored]));
  const depositsBy = Map.groupBy(deposits, ({ value }) => value.accountId);
  const standings = accounts.map(async ({ id, currency }) => {
    const facts = { profile: profileOf.get(id), deposits: depositsBy.get(id) ?? [], policy };
    return [id, await standingFrom(context, currency, facts, asOf)] as const;
  });
  return new Map(await Promise.all(standings));
};

/** Ids of the accounts for which somebody set credit. */
export const accountsWithProfile = async (context: Context): Promise<string[]> =>
  (await everyOne(context, ProfileEntity)).map(({ value }) => value.accountId);
