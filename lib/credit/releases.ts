/** Releases: permission to go beyond a limit, for one order or for any, until a day, used once. */
import { type Account, accountStays } from '#lib/accounts/index.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { found, type Put, put, type Write } from '#lib/table/write.ts';
import { ReleaseEntity } from './entity.ts';
import { ReleaseEnded, ReleaseRevoked } from './errors.ts';
import { accountForCredit, todayOf } from './limits.ts';
import { CreditPolicy } from './policy.ts';
import type { NewRelease, Release } from './schema.ts';
import { readProfile, releasesOf } from './standing.ts';

/** Passes for a release that ends today or later. @throws {ReleaseEnded} */
export const requireOpenEnd = (validTo: string, today: string): void => {
  if (validTo < today) throw ReleaseEnded({ validTo, today });
};

/**
 * A release as a write, valid from today. Whoever asked for it is not among those who approved it.
 * @throws {ReleaseEnded}
 */
export const releaseWrites = async (
  context: Context,
  account: Stored<Account>,
  input: NewRelease,
  granting: { requestedBy: string; approvedBy: string[]; approvalId?: string },
): Promise<{ saved: Put<Release>; writes: Write[] }> => {
  const { id: accountId, currency } = account.value;
  const today = todayOf(context, account.value);
  requireOpenEnd(input.validTo, today);
  const [profile, policy] = await Promise.all([
    readProfile(context, accountId),
    policyAt(context, CreditPolicy, today),
  ]);
  const release: Release = {
    ...input,
    ...granting,
    id: context.ids.next('creditRelease'),
    accountId,
    currency: profile?.value.currency ?? currency,
    deviationPercent: policy.releaseDeviationPercent,
    validFrom: today,
    usedMinor: 0,
    uses: [],
  };
  const saved = put(ReleaseEntity, release, { at: context.at });
  return { saved, writes: [saved, accountStays(account)] };
};

/** @throws {NotFound} */
export const getRelease = async (
  context: Context,
  accountId: string,
  id: string,
): Promise<Stored<Release>> => {
  await accountForCredit(context, accountId, 'read');
  return found((await releasesOf(context, accountId)).find(({ value }) => value.id === id));
};

/** Takes back what is left of a release; what it was used for stays. @throws {VersionMoved} @throws {ReleaseRevoked} */
export const revokeRelease = async (
  context: Context,
  { accountId, releaseId }: { accountId: string; releaseId: string },
  { reason }: { reason: string },
): Promise<Plan<Stored<Release>>> => {
  const account = await accountForCredit(context, accountId, 'write', 'creditControl');
  const from = requireMatch(context, await getRelease(context, accountId, releaseId));
  if (from.value.revoked) throw ReleaseRevoked({ on: from.value.revoked.on });
  const revoked = { on: todayOf(context, account.value), reason, by: context.cause.by };
  const saved = put(ReleaseEntity, { ...from.value, revoked }, { at: context.at, from });
  return { action: 'credit.revoke-release', writes: [saved], result: saved.next };
};
