/**
 * Commands on promises. A promise and the view of it on each of its invoices change in one transaction, under the
 * account's ledger: what was paid before it and what since is never in doubt.
 */
import { getContact } from '#lib/accounts/index.ts';
import { sum } from '#lib/core/money.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { queryCollection } from '#lib/table/query.ts';
import { type Put, put, remove, type Write } from '#lib/table/write.ts';
import { openMinor } from './balance.ts';
import { type Book, bookChanges, openBook, withInvoices } from './book.ts';
import {
  AccountsDiffer,
  CurrenciesDiffer,
  NothingOpen,
  PromiseInPast,
  PromiseMissed,
  PromisePartsOutOfOrder,
  PromiseTooLarge,
  PromiseWithdrawn,
  TooManyPromises,
} from './errors.ts';
import { PromisePolicy } from './policy.ts';
import {
  checkedParts,
  isMissed,
  type NewPromise,
  type PaymentPromise,
  type PromiseWithdrawal,
  promiseStateAt,
} from './promise.ts';
import {
  lastDayOf,
  PromiseEntity,
  WATCHED_PREFIX,
  WatchedPromiseEntity,
  watchedOf,
} from './promise-entity.ts';
import { findPromise, getPromise, MAX_WATCHED, promisedInvoices } from './promise-store.ts';
import type { Invoice } from './schema.ts';
import { getInvoice, requireAccount } from './store.ts';

/** Why a promise may be refused. */
export const PROMISE_ERRORS = [
  AccountsDiffer,
  CurrenciesDiffer,
  NothingOpen,
  PromiseInPast,
  PromisePartsOutOfOrder,
  PromiseTooLarge,
  TooManyPromises,
] as const;

/** Invoices of a book that change together with a promise. */
export interface PromiseBook {
  book: Book;
  invoices: readonly Invoice[];
}

/** The named invoices with the account's ledger. @throws {NotFound} @throws {AccountsDiffer} */
export const promiseBook = async (
  context: Context,
  accountId: string,
  invoiceIds: readonly string[],
): Promise<PromiseBook> => {
  const ids = [...new Set(invoiceIds)];
  const book = await withInvoices(context, await openBook(context, accountId, []), ids);
  const invoices = ids.flatMap((id) => book.invoices.get(id)?.value ?? []);
  const foreign = invoices.find((invoice) => invoice.accountId !== accountId);
  // Hidden invoices answer as absent ones do.
  if (foreign) throw AccountsDiffer({ number: (await getInvoice(context, foreign.id)).value.number });
  return { book, invoices };
};

/** The watched promises' markers of an account as they are now; a full shelf refuses one more. @throws {TooManyPromises} */
const requireRoom = async (context: Context, accountId: string): Promise<void> => {
  const watched = await queryCollection(context.table, WatchedPromiseEntity, {
    pk: partition(context.orgId, 'account', accountId),
    range: { prefix: WATCHED_PREFIX },
    limit: MAX_WATCHED,
  });
  if (watched.length >= MAX_WATCHED) throw TooManyPromises({ limit: MAX_WATCHED });
};

/** The one currency of the invoices, which have at least as much open. */
const requireOpen = (invoices: readonly Invoice[], promised: number): string => {
  const currency = invoices[0]?.currency ?? '';
  for (const invoice of invoices) {
    if (openMinor(invoice) === 0) throw NothingOpen({ number: invoice.number });
    if (invoice.currency !== currency)
      throw CurrenciesDiffer({ credit: currency, invoice: invoice.currency });
  }
  const open = sum(invoices.map(openMinor));
  if (promised > open) throw PromiseTooLarge({ amount: promised, open });
  return currency;
};

/** The promise as the input makes it. @throws as `recordPromise` */
export const draftPromise = async (
  context: Context,
  input: NewPromise,
  invoices: readonly Invoice[],
): Promise<PaymentPromise> => {
  const { accountId, contactId, note } = input;
  const today = context.today();
  const contact = contactId ? (await getContact(context, accountId, contactId)).value : undefined;
  const parts = [...checkedParts(input.parts, today)];
  const currency = requireOpen(invoices, sum(parts.map(({ amountMinor }) => amountMinor)));
  const { graceDays } = await policyAt(context, PromisePolicy, today);
  await requireRoom(context, accountId);
  return {
    id: context.ids.next('promise'),
    accountId,
    currency,
    madeOn: today,
    parts,
    invoices: invoices.map(({ id, number, entries }) => ({ invoiceId: id, number, seen: entries.length })),
    graceDays,
    ...(contact && { contactId: contact.id, contactName: contact.name }),
    ...(note && { note }),
    takenBy: context.access.user.id,
  };
};

/** What an invoice shows of a promise over it. */
const shownOn = (promise: PaymentPromise): NonNullable<Invoice['promise']> => ({
  promiseId: promise.id,
  promisedOn: lastDayOf(promise),
  madeOn: promise.madeOn,
  ...(promise.missedOn && { missedOn: promise.missedOn }),
  ...(promise.note && { note: promise.note }),
});

/** The invoices with the promise on them. */
export const withPromise = (invoices: readonly Invoice[], promise: PaymentPromise): Invoice[] =>
  invoices.map((invoice) => ({ ...invoice, promise: shownOn(promise) }));

/** The invoices that show this promise, without it; the others show a newer one and stay as they are. */
export const withoutPromise = (invoices: readonly Invoice[], promiseId: string): Invoice[] =>
  invoices.flatMap((invoice) => {
    const { promise, ...rest } = invoice;
    return promise?.promiseId === promiseId ? [rest] : [];
  });

/** The writes of a new promise: the record and the item that makes it watched. */
export const newPromiseWrites = (
  context: Context,
  promise: PaymentPromise,
): [Put<PaymentPromise>, ...Write[]] => [
  put(PromiseEntity, promise, { at: context.at }),
  put(WatchedPromiseEntity, watchedOf(promise), { at: context.at }),
];

/** The writes that change a promise; from the day it is closed on nobody watches it. */
export const promiseWrites = (
  context: Context,
  from: Stored<PaymentPromise>,
  next: PaymentPromise,
): [Put<PaymentPromise>, ...Write[]] => {
  const { at } = context;
  const marker = { value: watchedOf(from.value), version: 1, createdAt: at, updatedAt: at, trail: '' };
  const closes = next.closedOn && !from.value.closedOn;
  return [put(PromiseEntity, next, { at, from }), ...(closes ? [remove(WatchedPromiseEntity, marker)] : [])];
};

/**
 * Records what the customer promised: parts of an amount over invoices of one account that have as much open.
 * @throws {PromiseInPast} @throws {PromisePartsOutOfOrder} @throws {PromiseTooLarge} @throws {NothingOpen}
 * @throws {CurrenciesDiffer} @throws {AccountsDiffer} @throws {TooManyPromises}
 */
export const recordPromise = async (
  context: Context,
  input: NewPromise,
): Promise<Plan<Stored<PaymentPromise>>> => {
  await requireAccount(context, input.accountId, 'write', 'collections');
  const { book, invoices } = await promiseBook(context, input.accountId, input.invoiceIds);
  const promise = await draftPromise(context, input, invoices);
  const booked = await bookChanges(context, book, { invoices: withPromise(invoices, promise), credits: [] });
  const [saved, ...marker] = newPromiseWrites(context, promise);
  return { action: 'promise.record', writes: [saved, ...marker, ...booked.writes], result: saved.next };
};

/** The promise as withdrawn on the day. @throws {PromiseWithdrawn} @throws {PromiseMissed} unless by mistake */
export const withdrawn = (
  context: Context,
  promise: PaymentPromise,
  invoices: readonly Invoice[],
  { reason, mistake }: PromiseWithdrawal,
): PaymentPromise => {
  const on = context.today();
  if (promise.withdrawn) throw PromiseWithdrawn({ on: promise.withdrawn.on });
  if (!mistake && isMissed(promiseStateAt(promise, invoices, on))) throw PromiseMissed();
  return { ...promise, withdrawn: { on, reason, mistake }, closedOn: promise.closedOn ?? on };
};

/** Takes a promise back: it stays on record as withdrawn. @throws {PromiseWithdrawn} @throws {PromiseMissed} */
export const withdrawPromise = async (
  context: Context,
  id: string,
  input: PromiseWithdrawal,
): Promise<Plan<Stored<PaymentPromise>>> => {
  const stored = requireMatch(context, await getPromise(context, id));
  const { accountId } = stored.value;
  await requireAccount(context, accountId, 'write', 'collections');
  const ids = stored.value.invoices.map(({ invoiceId }) => invoiceId);
  const { book, invoices } = await promiseBook(context, accountId, ids);
  const next = withdrawn(context, stored.value, invoices, input);
  const booked = await bookChanges(context, book, { invoices: withoutPromise(invoices, id), credits: [] });
  const [saved, ...marker] = promiseWrites(context, stored, next);
  return { action: 'promise.withdraw', writes: [saved, ...marker, ...booked.writes], result: saved.next };
};

/** The promise that an invoice shows, with its invoices, while it may still be taken back; else nothing. */
export const replaceable = async (
  context: Context,
  invoice: Invoice,
): Promise<{ stored: Stored<PaymentPromise>; invoices: Invoice[] } | undefined> => {
  const id = invoice.promise?.promiseId;
  const stored = id ? await findPromise(context, id) : undefined;
  if (!stored || stored.value.withdrawn) return undefined;
  const invoices = [...(await promisedInvoices(context, [stored.value])).values()];
  return isMissed(promiseStateAt(stored.value, invoices, context.today())) ? undefined : { stored, invoices };
};
