/** What is noted on the way to the money: disputes and promises to pay. Neither touches an amount. */
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { found, type Write } from '#lib/table/write.ts';
import { openMinor } from './balance.ts';
import { bookChanges, resultOf, withInvoices } from './book.ts';
import { DisputeReasonMissing, NothingOpen, PromiseInPast } from './errors.ts';
import { changeOne } from './invoices.ts';
import {
  draftPromise,
  newPromiseWrites,
  promiseBook,
  promiseWrites,
  replaceable,
  withdrawn,
  withoutPromise,
  withPromise,
} from './promises.ts';
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

/** The promise that the invoice shows, taken back where it still can be: writes, and what it leaves on the invoices. */
const takenBack = async (
  context: Context,
  invoice: Invoice,
  { reason, alone }: { reason: string; alone: boolean },
): Promise<{ invoices: Invoice[]; writes: Write[] }> => {
  const shown = await replaceable(context, invoice);
  if (!shown || (alone && shown.invoices.length > 1)) return { invoices: [], writes: [] };
  const { stored, invoices } = shown;
  const next = withdrawn(context, stored.value, invoices, { reason, mistake: false });
  return { invoices: withoutPromise(invoices, next.id), writes: promiseWrites(context, stored, next) };
};

const loaded = async (context: Context, id: string) => {
  const { accountId } = (await getInvoice(context, id)).value;
  await requireAccount(context, accountId, 'write', 'collections');
  const { book } = await promiseBook(context, accountId, [id]);
  const stored = requireMatch(context, found(book.invoices.get(id)));
  return { book, stored, invoice: stored.value };
};

const clearPromise = async (context: Context, id: string): Promise<Plan<Stored<Invoice>>> => {
  const { book, invoice } = await loaded(context, id);
  const { promise: _shown, ...rest } = invoice;
  const before = await takenBack(context, invoice, { reason: 'cleared on the invoice', alone: false });
  const others = before.invoices.filter((other) => other.id !== id);
  const all = await withInvoices(
    context,
    book,
    others.map((other) => other.id),
  );
  const booked = await bookChanges(context, all, { invoices: [rest, ...others], credits: [] });
  const writes = [...booked.writes, ...before.writes];
  return { action: 'invoice.clear-promise', writes, result: resultOf(booked.invoices, id) };
};

/**
 * Notes or clears the customer's promise to pay by a day: a promise over all that the invoice has open. It takes the
 * place of an earlier one over this invoice alone, unless that one was missed, which stays on record.
 * @throws {PromiseInPast} @throws {NothingOpen} @throws {TooManyPromises}
 */
export const promisePayment = async (
  context: Context,
  id: string,
  { promisedOn, note }: PromiseChange,
): Promise<Plan<Stored<Invoice>>> => {
  if (promisedOn === null) return clearPromise(context, id);
  const { book, invoice } = await loaded(context, id);
  const today = context.today();
  if (promisedOn < today) throw PromiseInPast({ today, promisedOn });
  const open = openMinor(invoice);
  if (open === 0) throw NothingOpen({ number: invoice.number });
  const parts = [{ on: promisedOn, amountMinor: open }];
  const input = { accountId: invoice.accountId, invoiceIds: [id], parts, ...(note && { note }) };
  const promise = await draftPromise(context, input, [invoice]);
  const before = await takenBack(context, invoice, { reason: 'another took its place', alone: true });
  const booked = await bookChanges(context, book, { invoices: withPromise([invoice], promise), credits: [] });
  const writes = [...booked.writes, ...before.writes, ...newPromiseWrites(context, promise)];
  return { action: 'invoice.promise', writes, result: resultOf(booked.invoices, id) };
};
