/** Money and credits of an account: record, allocate by hand or automatically, undo, reverse. */
import { accountStays } from '#lib/accounts/index.ts';
import { NotFound } from '#lib/core/errors.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { findHolder, moveClaim } from '#lib/table/claim.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import type { Write } from '#lib/table/write.ts';
import { allocate, allocateEarliest, isCovered, shareOut, standing, undo } from './allocation.ts';
import { type Book, bookChanges, openBook, resultOf, withInvoices } from './book.ts';
import { apply, applyShares, bookCredit, invoicesOf, type Working } from './booking.ts';
import { CREDIT_NUMBER, creditNumberValue, INVOICE_NUMBER } from './entity.ts';
import {
  AllocationTooEarly,
  AllocationUndone,
  AlreadyReversed,
  InvoiceNumberTaken,
  ReversalTooEarly,
} from './errors.ts';
import { soldBy } from './invoices.ts';
import type { Allocation, Credit, Invoice, NewCredit, Undo } from './schema.ts';
import { getCredit, requireAccount } from './store.ts';

/**
 * Records money or a credit note and settles invoices with it in one transaction. Automatic allocation takes what is
 * due first; what it cannot use stays unapplied for the account's next invoice.
 * @throws {CreditNumberTaken} @throws {CurrenciesDiffer} @throws {AllocationTooLarge}
 */
export const recordCredit = async (context: Context, input: NewCredit): Promise<Plan<Stored<Credit>>> => {
  const account = await requireAccount(context, input.accountId, 'write');
  const named = typeof input.allocate === 'object' ? [input.allocate.invoiceId] : [];
  const kinds = input.allocate === 'automatic' ? (['debit'] as const) : [];
  const book = await withInvoices(context, await openBook(context, input.accountId, kinds), named);
  const datedOn = input.datedOn ?? context.today();
  if (input.handlerId && !context.directory.user(input.handlerId)) throw NotFound();
  const { booked, stored } = await bookCredit(context, book, {
    ...input,
    currency: input.currency ?? account.value.currency,
    sellers: soldBy(account.value, datedOn),
    datedOn,
  });
  const writes = [...booked.writes, accountStays(account)];
  return { action: `${input.kind}.record`, writes, result: stored };
};

interface ReceiptInput extends Omit<NewCredit, 'kind' | 'datedOn'> {
  receivedOn?: string | undefined;
}
/** Records a receipt; see `recordCredit`. */
export const recordReceipt = (
  context: Context,
  { receivedOn, ...input }: ReceiptInput,
): Promise<Plan<Stored<Credit>>> => recordCredit(context, { ...input, kind: 'receipt', datedOn: receivedOn });

const saveWorking = async (context: Context, book: Book, stored: Stored<Credit>, working: Working) => {
  const whole = { ...book, credits: new Map([[stored.value.id, stored]]) };
  const booked = await bookChanges(context, whole, {
    invoices: [...working.invoices.values()],
    credits: [working.credit],
  });
  return { writes: booked.writes, result: resultOf(booked.credits, stored.value.id) };
};

/**
 * Allocates unapplied money: by hand to named invoices from a day on, or automatically.
 * @throws {AllocationTooLarge} @throws {AllocationTooEarly} @throws {CurrenciesDiffer} @throws {AccountsDiffer}
 */
export const allocateCredit = async (
  context: Context,
  id: string,
  input: Allocation,
): Promise<Plan<Stored<Credit>>> => {
  const stored = requireMatch(context, await getCredit(context, id));
  const { accountId } = stored.value;
  await requireAccount(context, accountId, 'write');
  const book = await openBook(context, accountId, 'automatic' in input ? ['debit'] : []);
  const action = `${stored.value.kind}.allocate`;
  if ('automatic' in input) {
    const shares = shareOut(stored.value, invoicesOf(book));
    return {
      action,
      ...(await saveWorking(context, book, stored, applyShares(context, stored.value, book, shares))),
    };
  }
  const named = await withInvoices(
    context,
    book,
    input.allocations.map(({ invoiceId }) => invoiceId),
  );
  let working: Working = { credit: stored.value, invoices: new Map() };
  for (const { invoiceId, amountMinor } of input.allocations) {
    const invoice = working.invoices.get(invoiceId) ?? named.invoices.get(invoiceId)?.value;
    if (!invoice) continue;
    const id = context.ids.next('allocation');
    const { on } = input;
    working = apply(working, invoice, (pair) =>
      on ? allocate(pair, { id, amountMinor, on }) : allocateEarliest(pair, { id, amountMinor }),
    );
  }
  return { action, ...(await saveWorking(context, named, stored, working)) };
};

const undoAll = (
  context: Context,
  credit: Credit,
  book: Book,
  entries: Credit['entries'],
  on: string,
): Working => {
  let working: Working = { credit, invoices: new Map() };
  for (const entry of entries) {
    const invoice = working.invoices.get(entry.invoiceId) ?? book.invoices.get(entry.invoiceId)?.value;
    if (!invoice) throw new Error(`allocation ${entry.allocationId} names no invoice`);
    const id = context.ids.next('allocation');
    const from = on < entry.on ? entry.on : on;
    working = apply(working, invoice, (pair) => undo(pair, entry, { id, on: from }));
  }
  return working;
};

/** Takes one allocation back from a day on; the money is unapplied again. @throws {AllocationUndone} @throws {ReversalTooEarly} */
export const undoAllocation = async (
  context: Context,
  { id, allocationId }: { id: string; allocationId: string },
  input: Undo,
): Promise<Plan<Stored<Credit>>> => {
  const stored = requireMatch(context, await getCredit(context, id));
  await requireAccount(context, stored.value.accountId, 'write');
  const entry = standing(stored.value).find((candidate) => candidate.allocationId === allocationId);
  if (!entry) throw AllocationUndone();
  const on = input.on ?? context.today();
  if (on < entry.on) throw ReversalTooEarly({ datedOn: entry.on, on });
  const book = await withInvoices(context, await openBook(context, stored.value.accountId, []), [
    entry.invoiceId,
  ]);
  const working = undoAll(context, stored.value, book, [entry], on);
  return {
    action: `${stored.value.kind}.undo-allocation`,
    ...(await saveWorking(context, book, stored, working)),
  };
};

/** A cancelled invoice that opens again takes back its number if it was set free. @throws {InvoiceNumberTaken} */
const numberAgain = async (context: Context, invoice: Invoice | undefined): Promise<Write[]> => {
  if (!invoice?.cancelledOn) return [];
  const { table, orgId, at } = context;
  const { id: holderId, number } = invoice;
  const taken = () => InvoiceNumberTaken({ number });
  const holder = await findHolder(table, orgId, INVOICE_NUMBER, number);
  if (holder === holderId) return [];
  if (holder) throw taken();
  return moveClaim(table, orgId, { kind: INVOICE_NUMBER, holderId, after: number, at, taken });
};

/**
 * Reverses a wrong receipt, credit note or write-off from a day on: its allocations are undone and it holds no money
 * any more. Nothing is deleted; days before the reversal keep their answer. Its number is free again, for the bank
 * gives the right booking the same one.
 * @throws {AlreadyReversed} @throws {ReversalTooEarly} @throws {TooManyChanges} beyond 28 invoices: undo allocations first
 */
export const reverseCredit = async (
  context: Context,
  id: string,
  input: Undo,
): Promise<Plan<Stored<Credit>>> => {
  const stored = requireMatch(context, await getCredit(context, id));
  const { accountId, datedOn, number, reversal, kind } = stored.value;
  await requireAccount(context, accountId, 'write');
  if (reversal) throw AlreadyReversed({ number, on: reversal.on });
  const on = input.on ?? context.today();
  if (on < datedOn) throw ReversalTooEarly({ datedOn, on });
  const entries = standing(stored.value);
  const book = await withInvoices(
    context,
    await openBook(context, accountId, []),
    entries.map(({ invoiceId }) => invoiceId),
  );
  const working = undoAll(context, stored.value, book, entries, on);
  const credit = { ...working.credit, reversal: { on, reason: input.reason } };
  if (!isCovered(credit)) throw AllocationTooEarly({ on });
  const { writes, result } = await saveWorking(context, book, stored, { ...working, credit });
  const released = await moveClaim(context.table, context.orgId, {
    kind: CREDIT_NUMBER,
    holderId: id,
    before: creditNumberValue(credit),
    at: context.at,
  });
  const reopened = await Promise.all(
    [...working.invoices.keys()].map((id) => numberAgain(context, book.invoices.get(id)?.value)),
  );
  return { action: `${kind}.reverse`, writes: [...writes, ...released, ...reopened.flat()], result };
};
