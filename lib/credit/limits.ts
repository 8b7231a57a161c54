/** Limits, blocks and notes of an account's credit. A limit is a dated record: what held on a day can be asked again. */
import { type Account, accountStays, getAccount, subjectOf } from '#lib/accounts/index.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Action, Resource } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { type Put, put, remove, type Write } from '#lib/table/write.ts';
import { ProfileEntity, profileId } from './entity.ts';
import { CurrencyFixed, LimitsFull, NotBlocked } from './errors.ts';
import { withLimit } from './rules.ts';
import { type Limit, MAX_LIMITS, type NewLimit, type Profile, type ProfilePatch } from './schema.ts';
import { readProfile } from './standing.ts';

/** An account whose credit the caller may see or change. @throws {NotFound} @throws {Forbidden} */
export const accountForCredit = async (
  context: Context,
  accountId: string,
  action: Action,
  resource: Resource = 'credit',
): Promise<Stored<Account>> => {
  const stored = await getAccount(context, accountId);
  context.access.require(resource, action, subjectOf(stored.value));
  return stored;
};

/** Today where the account is. */
export const todayOf = (context: Context, account: Account): string =>
  context.today(context.directory.unit(subjectOf(account).unitId)?.timeZone);

const newProfile = ({ id: accountId, currency }: Account, wished: string | undefined): Profile => ({
  id: profileId(accountId),
  accountId,
  currency: wished ?? currency,
  limits: [],
});

/** A first profile holds only while the account is as it was read. */
const firstWrites = (account: Stored<Account>, from: Stored<Profile> | undefined): Write[] =>
  from ? [] : [accountStays(account)];

interface Granting {
  requestedBy: string;
  approvedBy: string[];
  approvalId?: string | undefined;
}

/**
 * The profile with a limit from a day on, as a write; a limit of the same day is replaced, what held before stays.
 * @throws {CurrencyFixed} @throws {LimitsFull}
 */
export const limitWrites = async (
  context: Context,
  account: Stored<Account>,
  input: NewLimit,
  { requestedBy, approvedBy, approvalId }: Granting,
): Promise<{ saved: Put<Profile>; writes: Write[] }> => {
  const from = await readProfile(context, account.value.id);
  const profile = from?.value ?? newProfile(account.value, input.currency);
  const { currency, mode, amountMinor, from: since, to, reason } = input;
  if (currency && currency !== profile.currency) throw CurrencyFixed({ currency: profile.currency });
  const limit: Limit = {
    mode,
    amountMinor: amountMinor ?? 0,
    from: since ?? todayOf(context, account.value),
    ...(to && { to }),
    reason,
    requestedBy,
    approvedBy,
    ...(approvalId && { approvalId }),
  };
  const limits = withLimit(profile.limits, limit);
  if (limits.length > MAX_LIMITS) throw LimitsFull({ limit: MAX_LIMITS });
  const saved = put(ProfileEntity, { ...profile, limits }, { at: context.at, from });
  return { saved, writes: [saved, ...firstWrites(account, from)] };
};

/** Sets a limit without asking anybody: for administrators and for imports, which bring what was decided elsewhere. */
export const setLimit = async (
  context: Context,
  accountId: string,
  input: NewLimit,
  resource: Resource = 'creditDirect',
): Promise<Plan<Stored<Profile>>> => {
  const account = await accountForCredit(context, accountId, 'write', resource);
  const granting = { requestedBy: context.cause.by, approvedBy: [] };
  const { saved, writes } = await limitWrites(context, account, input, granting);
  return { action: 'credit.set-limit', writes, result: saved.next };
};

const changeProfile = async (
  context: Context,
  accountId: string,
  action: string,
  change: (profile: Profile, account: Account) => Profile,
): Promise<Plan<Stored<Profile>>> => {
  const account = await accountForCredit(context, accountId, 'write', 'creditControl');
  const from = await readProfile(context, accountId);
  if (from) requireMatch(context, from);
  const profile = from?.value ?? newProfile(account.value, undefined);
  const saved = put(ProfileEntity, change(profile, account.value), { at: context.at, from });
  return { action, writes: [saved, ...firstWrites(account, from)], result: saved.next };
};

/** Changes notes and whether the accounts below count. @throws {VersionMoved} */
export const changeCredit = (
  context: Context,
  accountId: string,
  patch: ProfilePatch,
): Promise<Plan<Stored<Profile>>> =>
  changeProfile(context, accountId, 'credit.change', (profile) => patched(profile, patch));

/** No exposure of a blocked account may rise, whatever its limit; releases do not help. A new reason replaces. */
export const blockAccount = (
  context: Context,
  accountId: string,
  { reason }: { reason: string },
): Promise<Plan<Stored<Profile>>> =>
  changeProfile(context, accountId, 'credit.block', (profile, account) => ({
    ...profile,
    block: { since: profile.block?.since ?? todayOf(context, account), reason, by: context.cause.by },
  }));

/** @throws {NotBlocked} */
export const unblockAccount = (context: Context, accountId: string): Promise<Plan<Stored<Profile>>> =>
  changeProfile(context, accountId, 'credit.unblock', ({ block, ...rest }) => {
    if (!block) throw NotBlocked();
    return rest;
  });

/** The writes that take an account's credit away with the account. */
export const removeProfile = async (context: Context, accountId: string): Promise<Write[]> => {
  const stored = await readProfile(context, accountId);
  return stored ? [remove(ProfileEntity, stored)] : [];
};
