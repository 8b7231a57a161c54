/**
 * The book of one account: loads what a decision rests on with strong reads, and turns changed documents into the
 * writes that keep the open items and the ledger in step. The ledger's version makes money commands of one account
 * follow each other, so an invoice and a receipt that arrive together always see one another.
 */
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { EntityDefinition, Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { queryCollection } from '#lib/table/query.ts';
import { read, readMany } from '#lib/table/read.ts';
import { type Put, put, remove, type Write } from '#lib/table/write.ts';
import { turnoverWrites } from '#lib/turnover/index.ts';
import { openMinor, unappliedMinor } from './balance.ts';
import {
  CreditEntity,
  creditKey,
  InvoiceEntity,
  invoiceKey,
  type Ledger,
  LedgerEntity,
  ledgerKey,
  type OpenItem,
  OpenItemEntity,
} from './entity.ts';
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
  const ledger = await read(table, LedgerEntity, ledgerKey(orgId, accountId));
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
}

const openItemOf = (document: Invoice | Credit | undefined): OpenItem | undefined => {
  if (!document) return undefined;
  const { id: documentId, accountId, number, currency } = document;
  const common = { documentId, accountId, number, currency };
  if ('dues' in document) {
    const [first] = document.dues;
    return openMinor(document) > 0 && first ? { ...common, kind: 'debit', date: first.dueOn } : undefined;
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

type Totals = Ledger['totals'];

const addTotals = (totals: Totals, currency: string, openDelta: number, unappliedDelta: number): Totals => {
  const { openMinor: open, unappliedMinor: unapplied } = totals[currency] ?? {
    openMinor: 0,
    unappliedMinor: 0,
  };
  return {
    ...totals,
    [currency]: { openMinor: open + openDelta, unappliedMinor: unapplied + unappliedDelta },
  };
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

/** Writes for the changed documents of one account, with their open items, the account's totals and those of its months. */
export const bookChanges = async (
  context: Context,
  book: Book,
  { invoices, credits }: Changes,
): Promise<Booked> => {
  let totals = book.ledger?.value.totals ?? {};
  for (const invoice of invoices) {
    const before = book.invoices.get(invoice.id)?.value;
    totals = addTotals(totals, invoice.currency, openMinor(invoice) - (before ? openMinor(before) : 0), 0);
  }
  for (const credit of credits) {
    const before = book.credits.get(credit.id)?.value;
    totals = addTotals(
      totals,
      credit.currency,
      0,
      unappliedMinor(credit) - (before ? unappliedMinor(before) : 0),
    );
  }
  const debit = saveAll(context, InvoiceEntity, book.invoices, invoices);
  const money = saveAll(context, CreditEntity, book.credits, credits);
  const ledger = put(
    LedgerEntity,
    { accountId: book.accountId, totals },
    { at: context.at, from: book.ledger },
  );
  const months = await turnoverWrites(context, turnoverOf(book, { invoices, credits }));
  const writes = [...debit.writes, ...money.writes, ledger, ...months];
  return { invoices: debit.puts, credits: money.puts, writes };
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
