/** What is noted on the way to the money: disputes and promises to pay. Neither touches an amount. */
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { openMinor } from './balance.ts';
import { DisputeReasonMissing, NothingOpen, PromiseInPast } from './errors.ts';
import { changeOne } from './invoices.ts';
import type { DisputeChange, Invoice, PromiseChange } from './schema.ts';
import { getInvoice, requireAccount } from './store.ts';

/** Opens or ends a dispute; a disputed invoice is shown as such and is not escalated. @throws {DisputeReasonMissing} */
export const disputeInvoice = async (
  context: Context,
  id: string,
  input: DisputeChange,
): Promise<Plan<Stored<Invoice>>> => {
  const stored = requireMatch(context, await getInvoice(context, id));
  await requireAccount(context, stored.value.accountId, 'write', 'collections');
  const { dispute: _before, ...rest } = stored.value;
  if (!input.disputed) return changeOne(context, stored, 'invoice.end-dispute', rest);
  if (!input.reason) throw DisputeReasonMissing();
  return changeOne(context, stored, 'invoice.dispute', {
    ...rest,
    dispute: { since: context.today(), reason: input.reason },
  });
};

/** Notes or clears the customer's promise to pay by a day. @throws {PromiseInPast} @throws {NothingOpen} */
export const promisePayment = async (
  context: Context,
  id: string,
  input: PromiseChange,
): Promise<Plan<Stored<Invoice>>> => {
  const stored = requireMatch(context, await getInvoice(context, id));
  await requireAccount(context, stored.value.accountId, 'write', 'collections');
  const { promise: _before, ...rest } = stored.value;
  const { promisedOn, note } = input;
  if (promisedOn === null) return changeOne(context, stored, 'invoice.clear-promise', rest);
  const today = context.today();
  if (promisedOn < today) throw PromiseInPast({ today, promisedOn });
  if (openMinor(stored.value) === 0) throw NothingOpen({ number: stored.value.number });
  return changeOne(context, stored, 'invoice.promise', {
    ...rest,
    promise: { promisedOn, madeOn: today, ...(note && { note }) },
  });
};
