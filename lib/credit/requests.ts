/**
 * Asking for a limit or for a release: the request goes to the approvers that the policy names. Loaded with the
 * first request: most of what is asked about credit needs nobody's approval.
 */
import '#lib/accounts/approvals.ts';
import './approvals.ts';

import type { Account } from '#lib/accounts/index.ts';
import { subjectOf } from '#lib/accounts/index.ts';
import { type Approval, requestApproval } from '#lib/approvals/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { exposureIn } from './exposure.ts';
import { emptyLedger, readLedger } from './ledger.ts';
import { accountForCredit, limitWrites, todayOf } from './limits.ts';
import { requireOrderOf } from './orders.ts';
import { releaseWrites, requireOpenEnd } from './releases.ts';
import type { NewLimit, NewRelease } from './schema.ts';
import { standingOf } from './standing.ts';

/** Where the account stands as the approver is shown it. */
const shownOf = async (context: Context, account: Account) => {
  const asOf = todayOf(context, account);
  const [standing, stored] = await Promise.all([
    standingOf(context, account, asOf),
    readLedger(context, account.id),
  ]);
  const ledger = stored?.value ?? emptyLedger(account.id);
  const exposure = await exposureIn(context, ledger, standing.currency, asOf);
  return {
    customer: `${account.number} ${account.name}`,
    currency: standing.currency,
    exposureMinor: exposure.exposureMinor,
    limitMinor: standing.limitMinor ?? null,
  };
};

const subjectFor = ({ id, ...account }: Account) => {
  const { ownerId, unitId } = subjectOf({ id, ...account });
  return { accountId: id, ownerId: ownerId ?? null, unitId: unitId ?? '' };
};

const grantedBy = (request: Stored<Approval>) => ({
  requestedBy: request.value.requesterId,
  approvedBy: [],
  approvalId: request.value.id,
});

/**
 * Asks for a limit; it holds from its day on when the last approver has agreed, at once where the policy asks nobody.
 * @throws {CurrencyFixed} @throws {RateMissing} @throws {NoApprover}
 */
export const requestLimit = async (
  context: Context,
  accountId: string,
  input: NewLimit,
): Promise<Plan<Stored<Approval>>> => {
  const account = await accountForCredit(context, accountId, 'write');
  const shown = await shownOf(context, account.value);
  // What could not be granted is refused before anybody is asked.
  const refused = { requestedBy: context.cause.by, approvedBy: [] };
  await limitWrites(context, account, input, refused);
  const document = { ...input, ...shown, from: input.from ?? todayOf(context, account.value) };
  const { request, writes } = await requestApproval(context, {
    kind: 'credit-limit',
    subject: subjectFor(account.value),
    document,
    reason: input.reason,
  });
  const atOnce =
    request.value.status === 'approved'
      ? (await limitWrites(context, account, input, grantedBy(request))).writes
      : [];
  return { action: 'credit.request-limit', writes: [...writes, ...atOnce], result: request };
};

/** Asks for permission to go beyond the limit. @throws {ReleaseEnded} @throws {RateMissing} @throws {NoApprover} */
export const requestRelease = async (
  context: Context,
  accountId: string,
  input: NewRelease,
): Promise<Plan<Stored<Approval>>> => {
  const account = await accountForCredit(context, accountId, 'write');
  requireOpenEnd(input.validTo, todayOf(context, account.value));
  await requireOrderOf(context, accountId, input.orderId);
  const document = { ...input, ...(await shownOf(context, account.value)) };
  const { request, writes } = await requestApproval(context, {
    kind: 'credit-release',
    subject: subjectFor(account.value),
    document,
    reason: input.reason,
  });
  const atOnce =
    request.value.status === 'approved'
      ? (await releaseWrites(context, account, input, grantedBy(request))).writes
      : [];
  return { action: 'credit.request-release', writes: [...writes, ...atOnce], result: request };
};
