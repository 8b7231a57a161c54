/** Invoices: issue, correct, dispute, promise, write off, cancel. */
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { sum } from '#lib/core/money.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import { getOrder } from '#lib/orders/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { findHolder, moveClaim } from '#lib/table/claim.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { nextNumber } from '#lib/table/series.ts';
import type { Write } from '#lib/table/write.ts';
import { allocateEarliest, MAX_PER_COMMAND } from './allocation.ts';
import { openMinor, unappliedMinor } from './balance.ts';
import { type Book, bookChanges, openBook, resultOf } from './book.ts';
import { bookCredit, usableCredits } from './credits.ts';
import {
  AmountMissing,
  DisputeReasonMissing,
  DueBeforeIssue,
  DuesDoNotAddUp,
  InvoiceNumberTaken,
  InvoiceTouched,
  NothingOpen,
  OrderOfOtherAccount,
  PromiseInPast,
} from './errors.ts';
import type {
  Credit,
  DisputeChange,
  Due,
  Invoice,
  InvoicePatch,
  NewInvoice,
  PromiseChange,
  Undo,
  WriteOff,
} from './schema.ts';
import { getInvoice, INVOICE_NUMBER, requireAccount } from './store.ts';

/** Due dates in order that add up to the amount. @throws {DuesDoNotAddUp} @throws {DueBeforeIssue} */
const checkedDues = (dues: readonly Due[], amountMinor: number, issuedOn: BusinessDate): Due[] => {
  const total = sum(dues.map((due) => due.amountMinor));
  if (total !== amountMinor) throw DuesDoNotAddUp({ sum: total, amount: amountMinor });
  const early = dues.find(({ dueOn }) => dueOn < issuedOn);
  if (early) throw DueBeforeIssue({ dueOn: early.dueOn, issuedOn });
  return dues.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
};

const numbered = async (context: Context, number: string | undefined, issuedOn: BusinessDate) => {
  if (number) return { number, writes: [] as Write[] };
  const { table, orgId, at } = context;
  const isTaken = (drawn: string) => findHolder(table, orgId, INVOICE_NUMBER, drawn).then(Boolean);
  const drawn = await nextNumber(table, orgId, { name: 'INV', year: issuedOn.slice(0, 4), at, isTaken });
  return { number: drawn.number, writes: [drawn.write] };
};

const orderOf = async (context: Context, { orderId, accountId }: NewInvoice) => {
  const order = orderId ? (await getOrder(context, orderId)).value : undefined;
  if (order && order.accountId !== accountId) throw OrderOfOtherAccount({ number: order.number });
  return order;
};

/** The invoice as the input, its order and the account's terms make it, nothing allocated yet. */
const draft = async (context: Context, input: NewInvoice): Promise<{ invoice: Invoice; writes: Write[] }> => {
  const account = await requireAccount(context, input.accountId, 'write');
  const order = await orderOf(context, input);
  const { accountId, orderId, notes } = input;
  const issuedOn = input.issuedOn ?? context.today();
  const amountMinor = input.amountMinor ?? order?.totalMinor;
  if (!amountMinor) throw AmountMissing();
  const byTerms = [{ dueOn: addDays(issuedOn, account.paymentTermsDays), amountMinor }];
  const { number, writes } = await numbered(context, input.number, issuedOn);
  const invoice: Invoice = {
    id: context.ids.next('invoice'),
    number,
    accountId,
    ...(orderId && { orderId }),
    currency: input.currency ?? order?.currency ?? account.currency,
    amountMinor,
    issuedOn,
    dues: checkedDues(input.dues ?? byTerms, amountMinor, issuedOn),
    ...(notes && { notes }),
    entries: [],
  };
  return { invoice, writes };
};

/** Unapplied money of the account, oldest first, meets the new invoice from the later of the two days on. */
const settleFromUnapplied = (
  context: Context,
  book: Book,
  invoice: Invoice,
): { invoice: Invoice; credits: Credit[] } => {
  const credits: Credit[] = [];
  let settled = invoice;
  for (const { value: credit } of usableCredits(book, invoice.currency).slice(0, MAX_PER_COMMAND)) {
    const amountMinor = Math.min(openMinor(settled), unappliedMinor(credit));
    if (amountMinor === 0) break;
    const id = context.ids.next('allocation');
    const pair = allocateEarliest({ credit, invoice: settled }, { id, amountMinor });
    settled = pair.invoice;
    credits.push(pair.credit);
  }
  return { invoice: settled, credits };
};

/**
 * Issues an invoice, from an order or alone; the account's unapplied money settles it at once.
 * @throws {InvoiceNumberTaken} @throws {DuesDoNotAddUp} @throws {DueBeforeIssue} @throws {AmountMissing} @throws {OrderOfOtherAccount}
 */
export const issueInvoice = async (
  context: Context,
  { disputed, ...input }: NewInvoice & { disputed?: boolean },
): Promise<Plan<Stored<Invoice>>> => {
  const { invoice: drafted, writes: drawn } = await draft(context, input);
  const dispute = { since: drafted.issuedOn, reason: 'imported as disputed' };
  const book = await openBook(context, drafted.accountId, ['credit']);
  const { invoice, credits } = settleFromUnapplied(context, book, {
    ...drafted,
    ...(disputed && { dispute }),
  });
  const booked = bookChanges(context, book, { invoices: [invoice], credits });
  const claims = await moveClaim(context.table, context.orgId, {
    kind: INVOICE_NUMBER,
    holderId: invoice.id,
    after: invoice.number,
    at: context.at,
    taken: () => InvoiceNumberTaken({ number: invoice.number }),
  });
  const result = resultOf(booked.invoices, invoice.id);
  return { action: 'invoice.issue', writes: [...booked.writes, ...claims, ...drawn], result };
};

/** A change of one invoice that touches no other document. */
const change = async (
  context: Context,
  stored: Stored<Invoice>,
  action: string,
  next: Invoice,
): Promise<Plan<Stored<Invoice>>> => {
  const empty = await openBook(context, next.accountId, []);
  const book = { ...empty, invoices: new Map([[next.id, stored]]) };
  const { writes, invoices } = bookChanges(context, book, { invoices: [next], credits: [] });
  return { action, writes, result: resultOf(invoices, next.id) };
};

/** Changes notes and due dates of the version that the caller saw. @throws {DuesDoNotAddUp} @throws {DueBeforeIssue} */
export const changeInvoice = async (
  context: Context,
  id: string,
  patch: InvoicePatch,
): Promise<Plan<Stored<Invoice>>> => {
  const stored = requireMatch(context, await getInvoice(context, id));
  await requireAccount(context, stored.value.accountId, 'write');
  const next = patched(stored.value, patch);
  const dues = checkedDues(next.dues, next.amountMinor, next.issuedOn);
  return change(context, stored, 'invoice.change', { ...next, dues });
};

/** Opens or ends a dispute; a disputed invoice is shown as such and is not escalated. @throws {DisputeReasonMissing} */
export const disputeInvoice = async (
  context: Context,
  id: string,
  input: DisputeChange,
): Promise<Plan<Stored<Invoice>>> => {
  const stored = requireMatch(context, await getInvoice(context, id));
  await requireAccount(context, stored.value.accountId, 'write', 'collections');
  const { dispute: _before, ...rest } = stored.value;
  if (!input.disputed) return change(context, stored, 'invoice.end-dispute', rest);
  if (!input.reason) throw DisputeReasonMissing();
  return change(context, stored, 'invoice.dispute', {
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
  if (promisedOn === null) return change(context, stored, 'invoice.clear-promise', rest);
  const today = context.today();
  if (promisedOn < today) throw PromiseInPast({ today, promisedOn });
  if (openMinor(stored.value) === 0) throw NothingOpen({ number: stored.value.number });
  return change(context, stored, 'invoice.promise', {
    ...rest,
    promise: { promisedOn, madeOn: today, ...(note && { note }) },
  });
};

const settleWith = async (
  context: Context,
  stored: Stored<Invoice>,
  credit: { kind: Credit['kind']; amountMinor: number; on: BusinessDate; notes: string },
  finish?: (invoice: Invoice) => Invoice,
) => {
  const { id, accountId, currency } = stored.value;
  const empty = await openBook(context, accountId, []);
  const book = { ...empty, invoices: new Map([[id, stored]]) };
  const { on, ...fields } = credit;
  return bookCredit(
    context,
    book,
    { ...fields, accountId, currency, datedOn: on, allocate: { invoiceId: id } },
    finish,
  );
};

/** Writes off what is open, or a part of it, by a write-off that can be reversed. @throws {NothingOpen} */
export const writeOffInvoice = async (
  context: Context,
  id: string,
  input: WriteOff,
): Promise<Plan<Stored<Credit>>> => {
  const stored = requireMatch(context, await getInvoice(context, id));
  await requireAccount(context, stored.value.accountId, 'write');
  const open = openMinor(stored.value);
  if (open === 0) throw NothingOpen({ number: stored.value.number });
  const amountMinor = Math.min(input.amountMinor ?? open, open);
  const on = input.on ?? context.today();
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
  if (on < issuedOn) throw DueBeforeIssue({ dueOn: on, issuedOn });
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
