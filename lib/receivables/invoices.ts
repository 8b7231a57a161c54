/** Invoices: issue and correct. */

import { type Account, accountStays, assignmentAt, subjectOf } from '#lib/accounts/index.ts';
import { addDays, type BusinessDate, LAST_BUSINESS_DATE } from '#lib/core/dates.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { sum } from '#lib/core/money.ts';
import { emptyLedger, passGate } from '#lib/credit/index.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import { getOrder, orderStays, sellersOf } from '#lib/orders/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { canonical } from '#lib/table/audit.ts';
import { findHolder, moveClaim } from '#lib/table/claim.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { nextNumber } from '#lib/table/series.ts';
import type { Write } from '#lib/table/write.ts';
import { allocateEarliest, MAX_PER_COMMAND } from './allocation.ts';
import { openMinor, unappliedMinor } from './balance.ts';
import { type Book, bookChanges, openBook, resultOf, usableCredits } from './book.ts';
import { INVOICE_NUMBER } from './entity.ts';
import {
  AmountMissing,
  DueBeforeIssue,
  DuesDoNotAddUp,
  DueTooFar,
  InvoiceNumberTaken,
  OrderInOtherCurrency,
  OrderOfOtherAccount,
  TooManyEntries,
} from './errors.ts';
import {
  type Credit,
  type Due,
  type Invoice,
  type InvoicePatch,
  MAX_DUE_CHANGES,
  type NewInvoice,
} from './schema.ts';
import { getInvoice, requireAccount } from './store.ts';

/** Due dates in order that add up to the amount. @throws {DuesDoNotAddUp} @throws {DueBeforeIssue} @throws {DueTooFar} */
const checkedDues = (dues: readonly Due[], amountMinor: number, issuedOn: BusinessDate): Due[] => {
  const total = sum(dues.map((due) => due.amountMinor));
  if (total !== amountMinor) throw DuesDoNotAddUp({ sum: total, amount: amountMinor });
  const early = dues.find(({ dueOn }) => dueOn < issuedOn);
  if (early) throw DueBeforeIssue({ dueOn: early.dueOn, issuedOn });
  const far = dues.find(({ dueOn }) => dueOn > LAST_BUSINESS_DATE);
  if (far) throw DueTooFar({ dueOn: far.dueOn, last: LAST_BUSINESS_DATE });
  return dues.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
};

const numbered = async (context: Context, number: string | undefined, issuedOn: BusinessDate) => {
  if (number) return { number, writes: [] as Write[] };
  const { table, orgId, at } = context;
  const isTaken = (drawn: string) => findHolder(table, orgId, INVOICE_NUMBER, drawn).then(Boolean);
  const drawn = await nextNumber(table, orgId, { name: 'INV', year: issuedOn.slice(0, 4), at, isTaken });
  return { number: drawn.number, writes: [drawn.write] };
};

/** Whoever has the account on the day. */
export const soldBy = (account: Account, on: BusinessDate): Invoice['sellers'] => {
  const { ownerId, unitId } = assignmentAt(account, on);
  return [{ ownerId, unitId, percent: 100 }];
};

const orderOf = async (context: Context, { orderId, accountId }: NewInvoice) => {
  const stored = orderId ? await getOrder(context, orderId) : undefined;
  if (stored && stored.value.accountId !== accountId) {
    throw OrderOfOtherAccount({ number: stored.value.number });
  }
  return { order: stored?.value, stays: stored ? [orderStays(stored)] : [] };
};

/** The invoice as the input, its order and the account's terms make it, nothing allocated yet. */
const draft = async (
  context: Context,
  input: NewInvoice,
): Promise<{ invoice: Invoice; account: Account; writes: Write[] }> => {
  const stored = await requireAccount(context, input.accountId, 'write');
  const account = stored.value;
  const { order, stays } = await orderOf(context, input);
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
    sellers: order ? sellersOf(order) : soldBy(account, issuedOn),
    currency: input.currency ?? order?.currency ?? account.currency,
    amountMinor,
    issuedOn,
    dues: checkedDues(input.dues ?? byTerms, amountMinor, issuedOn),
    ...(notes && { notes }),
    entries: [],
  };
  if (order && order.currency !== invoice.currency) {
    throw OrderInOtherCurrency({ number: order.number, currency: order.currency });
  }
  return { invoice, account, writes: [...writes, accountStays(stored), ...stays] };
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

/** What an invoice takes beyond the credit that its order has reserved passes the gate like an order. */
const surplusPasses = async (
  context: Context,
  account: Account,
  book: Book,
  { amountMinor, currency }: Invoice,
  freedMinor: number,
): Promise<Write[]> => {
  const required = { amountMinor: amountMinor - freedMinor, currency };
  const ledger = book.ledger?.value ?? emptyLedger(account.id);
  const { unitId } = subjectOf(account);
  const asOf = context.today(context.directory.unit(unitId)?.timeZone);
  return (await passGate(context, { account, ledger, required, asOf })).writes;
};

/**
 * Issues an invoice, from an order or alone; the account's unapplied money settles it at once. What it bills of an order
 * takes the place of what the order reserved; `ask` false records what was issued already, whatever the credit.
 * @throws {InvoiceNumberTaken} @throws {DuesDoNotAddUp} @throws {DueBeforeIssue} @throws {AmountMissing}
 * @throws {OrderOfOtherAccount} @throws {OrderInOtherCurrency} @throws {CreditRefused}
 */
export const issueInvoice = async (
  context: Context,
  { disputed, ...input }: NewInvoice & { disputed?: boolean },
  { ask = true } = {},
): Promise<Plan<Stored<Invoice>>> => {
  const { invoice: drafted, account, writes: drawn } = await draft(context, input);
  const dispute = { since: drafted.issuedOn, reason: 'imported as disputed' };
  const book = await openBook(context, drafted.accountId, ['credit']);
  const { invoice, credits } = settleFromUnapplied(context, book, {
    ...drafted,
    ...(disputed && { dispute }),
  });
  const booked = await bookChanges(context, book, { invoices: [invoice], credits });
  const passed = ask ? await surplusPasses(context, account, book, invoice, booked.freedMinor) : [];
  const claims = await moveClaim(context.table, context.orgId, {
    kind: INVOICE_NUMBER,
    holderId: invoice.id,
    after: invoice.number,
    at: context.at,
    taken: () => InvoiceNumberTaken({ number: invoice.number }),
  });
  const result = resultOf(booked.invoices, invoice.id);
  return { action: 'invoice.issue', writes: [...booked.writes, ...claims, ...drawn, ...passed], result };
};

/** A change of one invoice that touches no other document. */
export const changeOne = async (
  context: Context,
  stored: Stored<Invoice>,
  action: string,
  next: Invoice,
): Promise<Plan<Stored<Invoice>>> => {
  const empty = await openBook(context, next.accountId, []);
  const book = { ...empty, invoices: new Map([[next.id, stored]]) };
  const { writes, invoices } = await bookChanges(context, book, { invoices: [next], credits: [] });
  return { action, writes, result: resultOf(invoices, next.id) };
};

/** What held until today, so that a past day keeps the due dates that it had. @throws {TooManyEntries} */
const withDueChange = (
  { number, dues, dueChanges = [], issuedOn }: Invoice,
  next: readonly Due[],
  today: BusinessDate,
): Invoice['dueChanges'] => {
  const unchanged = canonical(dues) === canonical(next);
  if (unchanged || today <= issuedOn || dueChanges.at(-1)?.until === today) return dueChanges;
  if (dueChanges.length >= MAX_DUE_CHANGES) throw TooManyEntries({ number, limit: MAX_DUE_CHANGES });
  return [...dueChanges, { until: today, dues }];
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
  const dueChanges = withDueChange(stored.value, dues, context.today());
  return changeOne(context, stored, 'invoice.change', { ...next, dues, ...(dueChanges && { dueChanges }) });
};
