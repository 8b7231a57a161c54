/** Quality-guarantee deposits of partners, and the pick-up allowance that they add to a limit. */
import { accountStays } from '#lib/accounts/index.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { recordView } from '#lib/http/list.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { found, put } from '#lib/table/write.ts';
import { DepositEntity } from './entity.ts';
import { DepositReturned, DepositReturnTooEarly } from './errors.ts';
import { accountForCredit, todayOf } from './limits.ts';
import { CreditPolicy } from './policy.ts';
import { allowanceOn } from './rules.ts';
import type { Deposit, DepositPatch, NewDeposit } from './schema.ts';
import { depositsOf } from './standing.ts';

const LAST_DAY = '9999-12-31';

/** A deposit with the allowance that it gives until it is returned. */
export const depositView = (stored: Stored<Deposit>) => ({
  ...recordView(stored),
  allowanceMinor: allowanceOn(stored.value, LAST_DAY),
});

/** Notes a deposit that was lodged; the factor of its day stays with it. */
export const lodgeDeposit = async (
  context: Context,
  accountId: string,
  { currency, lodgedOn, ...input }: NewDeposit,
): Promise<Plan<Stored<Deposit>>> => {
  const account = await accountForCredit(context, accountId, 'write', 'money');
  const day = lodgedOn ?? todayOf(context, account.value);
  const { depositFactorPercent: factorPercent } = await policyAt(context, CreditPolicy, day);
  const deposit: Deposit = {
    ...input,
    id: context.ids.next('deposit'),
    accountId,
    currency: currency ?? account.value.currency,
    lodgedOn: day,
    factorPercent,
  };
  const saved = put(DepositEntity, deposit, { at: context.at });
  return { action: 'deposit.lodge', writes: [saved, accountStays(account)], result: saved.next };
};

/** @throws {NotFound} */
export const getDeposit = async (
  context: Context,
  accountId: string,
  id: string,
): Promise<Stored<Deposit>> => {
  await accountForCredit(context, accountId, 'read', 'money');
  return found((await depositsOf(context, accountId)).find(({ value }) => value.id === id));
};

interface Which {
  accountId: string;
  depositId: string;
}

/** Changes reference and notes. @throws {VersionMoved} */
export const changeDeposit = async (
  context: Context,
  { accountId, depositId }: Which,
  patch: DepositPatch,
): Promise<Plan<Stored<Deposit>>> => {
  await accountForCredit(context, accountId, 'write', 'money');
  const from = requireMatch(context, await getDeposit(context, accountId, depositId));
  const saved = put(DepositEntity, patched(from.value, patch), { at: context.at, from });
  return { action: 'deposit.change', writes: [saved], result: saved.next };
};

/**
 * Notes that a deposit went back; its allowance ends with that day, and exposure that it covered then stands beyond
 * the limit until it is settled. @throws {VersionMoved} @throws {DepositReturned} @throws {DepositReturnTooEarly}
 */
export const returnDeposit = async (
  context: Context,
  { accountId, depositId }: Which,
  { on, reason }: { on?: string | undefined; reason: string },
): Promise<Plan<Stored<Deposit>>> => {
  const account = await accountForCredit(context, accountId, 'write', 'money');
  const from = requireMatch(context, await getDeposit(context, accountId, depositId));
  const { lodgedOn, returned } = from.value;
  if (returned) throw DepositReturned({ on: returned.on });
  const day = on ?? todayOf(context, account.value);
  if (day < lodgedOn) throw DepositReturnTooEarly({ lodgedOn, on: day });
  const saved = put(
    DepositEntity,
    { ...from.value, returned: { on: day, reason } },
    { at: context.at, from },
  );
  return { action: 'deposit.return', writes: [saved], result: saved.next };
};
