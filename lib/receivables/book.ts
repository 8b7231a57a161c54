/**
 * The book of one account: loads what a decision rests on with strong reads, and turns changed documents into the
 * writes that keep the open items and the ledger in step. The ledger's version makes money commands of one account
 * follow each other, so an invoice and a receipt that arrive together always see one another.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import {
  billed,
  type Commitment,
  emptyLedger,
  type Ledger,
  putLedger,
  readLedger,
  withReceivable,
} from '#lib/credit/index.ts';
import { measureWrites } from '#lib/measures/index.ts';
import { commitmentOf, readOrder } from '#lib/orders/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { EntityDefinition, Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { queryCollection } from '#lib/table/query.ts';
import { readMany } from '#lib/table/read.ts';
import { type Put, put, remove, type Write } from '#lib/table/write.ts';
import { turnoverWrites } from '#lib/turnover/index.ts';
import { openDues, openMinor, unappliedMinor } from './balance.ts';
import {
  CreditEntity,
  creditKey,
  InvoiceEntity,
  invoiceKey,
  type OpenItem,
  OpenItemEntity,
} from './entity.ts';
import { measuresOf } from './measures.ts';
import { type Credit, type Invoice, MAX_ENTRIES } from './schema.ts';
import { turnoverOf } from './turnover.ts';

/** Open items of an account that one command looks at; more wait for the next command. */
const MAX_OPEN = 400;

export interface Book {
  accountId: string;
  ledger: Stored<Ledger> | undefined;
  invoices: Map<string, Stored<Invoice>>;
  credits: Map<string, Stored<Credit>>;
}

const openItems = async (context: Context, accountId: string, kind: OpenItem['kind']): Promise<string[]> => {
  const pk = partition(context.orgId, 'account', accountId);
  const items = await queryCollection(context.table, OpenItemEntity, {
    pk,
    range: { prefix: `open#${kind}#` },
    limit: MAX_OPEN,
  });
  return items.map(({ value }) => value.documentId);
};

const byId = <T extends { id: string }>(stored: Stored<T>[]): Map<string, Stored<T>> =>
  new Map(stored.map((document) => [document.value.id, document]));

/** The ledger with every open invoice and credit of the account, all strongly consistent. */
export const openBook = async (
  context: Context,
  accountId: string,
  kinds: readonly OpenItem['kind'][],
): Promise<Book> => {
  const { table, orgId } = context;
  const ledger = await readLedger(context, accountId);
  const [debits, credits] = await Promise.all([
    kinds.includes('debit') ? openItems(context, accountId, 'debit') : [],
    kinds.includes('credit') ? openItems(context, accountId, 'credit') : [],
  ]);
  const [invoices, money] = await Promise.all([
    readMany(
      table,
      InvoiceEntity,
      debits.map((id) => invoiceKey(orgId, id)),
    ),
    readMany(
      table,
      CreditEntity,
      credits.map((id) => creditKey(orgId, id)),
    ),
  ]);
  return { accountId, ledger, invoices: byId(invoices), credits: byId(money) };
};

/** Adds named invoices, open or not, to the book. @throws {NotFound} */
export const withInvoices = async (context: Context, book: Book, ids: readonly string[]): Promise<Book> => {
  const missing = ids.filter((id) => !book.invoices.has(id));
  const stored = await readMany(
    context.table,
    InvoiceEntity,
    missing.map((id) => invoiceKey(context.orgId, id)),
  );
  if (stored.length < new Set(missing).size) throw NotFound();
  return { ...book, invoices: new Map([...book.invoices, ...byId(stored)]) };
};

export interface Changes {
  invoices: readonly Invoice[];
  credits: readonly Credit[];
}
/** The stored forms that a command leaves behind, and its writes. */
export interface Booked {
  invoices: Map<string, Put<Invoice>>;
  credits: Map<string, Put<Credit>>;
  writes: Write[];
  /** What the orders of new invoices reserve less, in the currency of the order. */
  freedMinor: number;
}

const openItemOf = (document: Invoice | Credit | undefined): OpenItem | undefined => {
  if (!document) return undefined;
  const { id: documentId, accountId, number, currency } = document;
  const common = { documentId, accountId, number, currency };
  if ('dues' in document) {
    const [first] = openDues(document);
    return first ? { ...common, kind: 'debit', date: first.dueOn } : undefined;
  }
  return unappliedMinor(document) > 0 ? { ...common, kind: 'credit', date: document.datedOn } : undefined;
};

const openItemWrites = (
  context: Context,
  before: Invoice | Credit | undefined,
  after: Invoice | Credit,
): Write[] => {
  const [had, has] = [openItemOf(before), openItemOf(after)];
  const sameKey = had && has && had.date === has.date;
  if (sameKey || (!had && !has)) return [];
  const { at } = context;
  return [
    ...(had
      ? [remove(OpenItemEntity, { value: had, version: 1, createdAt: at, updatedAt: at, trail: '' })]
      : []),
    ...(has ? [put(OpenItemEntity, has, { at })] : []),
  ];
};

/** What an invoice adds to its account's totals. */
const invoiceTotals = (invoice: Invoice | undefined) => {
  const open = invoice ? openMinor(invoice) : 0;
  return { openMinor: open, disputedMinor: invoice?.dispute ? open : 0 };
};

const withTotals = (book: Book, { invoices, credits }: Changes): Ledger => {
  let ledger = book.ledger?.value ?? emptyLedger(book.accountId);
  for (const invoice of invoices) {
    const [was, is] = [invoiceTotals(book.invoices.get(invoice.id)?.value), invoiceTotals(invoice)];
    ledger = withReceivable(ledger, invoice.currency, {
      openMinor: is.openMinor - was.openMinor,
      disputedMinor: is.disputedMinor - was.disputedMinor,
    });
  }
  for (const credit of credits) {
    const before = book.credits.get(credit.id)?.value;
    const delta = unappliedMinor(credit) - (before ? unappliedMinor(before) : 0);
    ledger = withReceivable(ledger, credit.currency, { unappliedMinor: delta });
  }
  return ledger;
};

/** What an invoice bills of its order: nothing any more once it is cancelled. */
const billedMinor = (invoice: Invoice | undefined): number =>
  invoice?.orderId && !invoice.cancelledOn ? invoice.amountMinor : 0;

/** The day from which a change of what is billed counts: that of the issue, or of the cancellation. */
const billedFrom = (before: Invoice | undefined, after: Invoice): BusinessDate =>
  after.cancelledOn ?? (before ? (after.entries.at(-1)?.on ?? after.issuedOn) : after.issuedOn);

/** The order's reservation follows what is billed of it. An order that an undone import removed has none. */
const withBilling = async (
  context: Context,
  book: Book,
  invoices: readonly Invoice[],
  start: Ledger,
): Promise<{ ledger: Ledger; writes: Write[]; freedMinor: number }> => {
  let ledger = start;
  const writes: Write[] = [];
  let freedMinor = 0;
  for (const invoice of invoices) {
    const before = book.invoices.get(invoice.id)?.value;
    const deltaMinor = billedMinor(invoice) - billedMinor(before);
    const order = deltaMinor && invoice.orderId ? await orderFor(context, book, invoice.orderId) : undefined;
    if (!order) continue;
    const moved = await billed(context, ledger, { order, deltaMinor, on: billedFrom(before, invoice) });
    ledger = moved.ledger;
    writes.push(...moved.writes);
    freedMinor += moved.freedMinor;
  }
  return { ledger, writes, freedMinor };
};

const orderFor = async (
  context: Context,
  { accountId }: Book,
  orderId: string,
): Promise<Commitment | undefined> => {
  const order = await readOrder(context, orderId);
  return order?.value.accountId === accountId ? commitmentOf(order.value) : undefined;
};

const saveAll = <T extends Invoice | Credit>(
  context: Context,
  entity: EntityDefinition<T>,
  before: Map<string, Stored<T>>,
  documents: readonly T[],
): { puts: Map<string, Put<T>>; writes: Write[] } => {
  const puts = new Map(
    documents.map((value) => [value.id, put(entity, value, { at: context.at, from: before.get(value.id) })]),
  );
  const markers = documents.flatMap((value) => openItemWrites(context, before.get(value.id)?.value, value));
  return { puts, writes: [...puts.values(), ...markers] };
};

/** Writes for the changed documents of one account, with their open items, the account's totals, those of its months and what orders reserve. */
export const bookChanges = async (context: Context, book: Book, changes: Changes): Promise<Booked> => {
  const { invoices, credits } = changes;
  const debit = saveAll(context, InvoiceEntity, book.invoices, invoices);
  const money = saveAll(context, CreditEntity, book.credits, credits);
  const billing = await withBilling(context, book, invoices, withTotals(book, changes));
  const ledger = putLedger(context, billing.ledger, book.ledger);
  const months = await turnoverWrites(context, turnoverOf(book, changes));
  const { before, after } = measuresOf(book, changes);
  return {
    invoices: debit.puts,
    credits: money.puts,
    writes: [
      ...debit.writes,
      ...money.writes,
      ...billing.writes,
      ledger,
      ...months,
      ...measureWrites(context, before, after),
    ],
    freedMinor: billing.freedMinor,
  };
};

/** The stored form that a command leaves of one of its documents. */
export const resultOf = <T>(puts: Map<string, Put<T>>, id: string): Stored<T> => {
  const saved = puts.get(id);
  if (!saved) throw new Error(`${id} was not booked`);
  return saved.next;
};

/** Unapplied credits of the book in a currency, oldest first, as far as one command may use them. */
export const usableCredits = (book: Book, currency: string): Stored<Credit>[] =>
  [...book.credits.values()]
    .filter(
      ({ value }) =>
        value.currency === currency && unappliedMinor(value) > 0 && value.entries.length < MAX_ENTRIES,
    )
    .sort((a, b) => (a.value.datedOn + a.value.number < b.value.datedOn + b.value.number ? -1 : 1));
