/** Closing an invoice without money: writing it off, or cancelling it. Both are credits and can be reversed. */
import type { BusinessDate } from '#lib/core/dates.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { convertAt } from '#lib/organisation/rates.ts';
import { moveClaim } from '#lib/table/claim.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { openMinor } from './balance.ts';
import { openBook, resultOf } from './book.ts';
import { bookCredit } from './booking.ts';
import { INVOICE_NUMBER } from './entity.ts';
import {
  InvoiceTouched,
  NothingOpen,
  ReversalTooEarly,
  WriteOffNeedsApproval,
  WriteOffTooLarge,
} from './errors.ts';
import { WriteOffPolicy } from './policy.ts';
import type { Credit, Invoice, Undo, WriteOff } from './schema.ts';
import { getInvoice, requireAccount } from './store.ts';

/** Books a credit over the invoice, as writes against the account's ledger. */
export const settleWith = async (
  context: Context,
  stored: Stored<Invoice>,
  credit: { kind: Credit['kind']; amountMinor: number; on: BusinessDate; notes: string; approvalId?: string },
  finish?: (invoice: Invoice) => Invoice,
) => {
  const { id, accountId, currency, sellers } = stored.value;
  const empty = await openBook(context, accountId, []);
  const book = { ...empty, invoices: new Map([[id, stored]]) };
  const { on, ...fields } = credit;
  return bookCredit(
    context,
    book,
    { ...fields, ...(sellers && { sellers }), accountId, currency, datedOn: on, allocate: { invoiceId: id } },
    finish,
  );
};

/** What is to be written off, of what is open. @throws {NothingOpen} @throws {WriteOffTooLarge} */
export const writtenOff = (invoice: Invoice, wished: number | undefined): number => {
  const open = openMinor(invoice);
  if (open === 0) throw NothingOpen({ number: invoice.number });
  const amountMinor = wished ?? open;
  if (amountMinor > open) throw WriteOffTooLarge({ number: invoice.number, open, amount: amountMinor });
  return amountMinor;
};

/** @throws {WriteOffNeedsApproval} for more than finance may write off by itself @throws {RateMissing} */
const requireSmall = async (
  context: Context,
  { id, currency }: Invoice,
  amountMinor: number,
  on: BusinessDate,
) => {
  const { directUpToMinor: bound, currency: named } = await policyAt(context, WriteOffPolicy, on);
  if (bound === null) return;
  const own = named ?? context.directory.organisation.value.baseCurrency;
  const converted = await convertAt(context, { amountMinor, currency }, own, on);
  if (converted.amountMinor > bound)
    throw WriteOffNeedsApproval({ bound, currency: own, amount: amountMinor, invoiceId: id });
};

/**
 * Writes off what is open, or a part of it, by a write-off that can be reversed; more than the policy leaves to finance is
 * asked for. @throws {NothingOpen} @throws {WriteOffTooLarge} @throws {WriteOffNeedsApproval} @throws {RateMissing}
 */
export const writeOffInvoice = async (
  context: Context,
  id: string,
  input: WriteOff,
): Promise<Plan<Stored<Credit>>> => {
  const stored = requireMatch(context, await getInvoice(context, id));
  await requireAccount(context, stored.value.accountId, 'write');
  const amountMinor = writtenOff(stored.value, input.amountMinor);
  const on = input.on ?? context.today();
  await requireSmall(context, stored.value, amountMinor, on);
  const settled = await settleWith(context, stored, {
    kind: 'write-off',
    amountMinor,
    on,
    notes: input.reason,
  });
  return { action: 'invoice.write-off', writes: settled.booked.writes, result: settled.stored };
};

/**
 * Cancels an invoice that nothing was allocated to, by a credit note over all of it; reversing that credit note opens
 * the invoice again. Its number stays taken, as books must not use one twice, unless `freeNumber` says that the
 * invoice was never sent: an import that is undone. @throws {InvoiceTouched}
 */
export const cancelInvoice = async (
  context: Context,
  id: string,
  input: Undo,
  { freeNumber = false } = {},
): Promise<Plan<Stored<Invoice>>> => {
  const stored = requireMatch(context, await getInvoice(context, id));
  await requireAccount(context, stored.value.accountId, 'write');
  const { number, amountMinor, issuedOn } = stored.value;
  if (openMinor(stored.value) !== amountMinor) throw InvoiceTouched({ number });
  const on = input.on ?? context.today();
  if (on < issuedOn) throw ReversalTooEarly({ datedOn: issuedOn, on });
  const credit = { kind: 'credit-note', amountMinor, on, notes: input.reason } as const;
  const { booked } = await settleWith(context, stored, credit, (invoice) => ({
    ...invoice,
    cancelledOn: on,
  }));
  const released = freeNumber
    ? await moveClaim(context.table, context.orgId, {
        kind: INVOICE_NUMBER,
        holderId: id,
        before: number,
        at: context.at,
      })
    : [];
  const result = resultOf(booked.invoices, id);
  return { action: 'invoice.cancel', writes: [...booked.writes, ...released], result };
};
