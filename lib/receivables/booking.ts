/**
 * Booking a credit: its number, its shares and both sides of every allocation, as writes against a loaded book. The
 * building block of receipts, credit notes, write-offs and cancellations.
 */
import type { IdKind } from '#lib/core/ids.ts';
import type { Context } from '#lib/organisation/context.ts';
import { findHolder, moveClaim } from '#lib/table/claim.ts';
import type { Stored } from '#lib/table/entity.ts';
import { nextNumber } from '#lib/table/series.ts';
import type { Write } from '#lib/table/write.ts';
import { allocateEarliest, type Pair, type Share, shareOut } from './allocation.ts';
import { openMinor } from './balance.ts';
import { type Book, type Booked, bookChanges, resultOf } from './book.ts';
import { CREDIT_NUMBER, creditNumberValue } from './entity.ts';
import { CreditNumberTaken } from './errors.ts';
import type { Credit, CreditKind, Invoice, NewCredit } from './schema.ts';

const IDS: Record<CreditKind, IdKind> = {
  receipt: 'receipt',
  'credit-note': 'creditNote',
  'write-off': 'writeOff',
};
const SERIES: Record<CreditKind, string> = { receipt: 'RC', 'credit-note': 'CN', 'write-off': 'WO' };

/** Documents as a command changes them, one allocation after the other. */
export interface Working {
  credit: Credit;
  invoices: Map<string, Invoice>;
}

/** One step of a command: both documents changed. */
export const apply = (working: Working, invoice: Invoice, step: (pair: Pair) => Pair): Working => {
  const { credit, invoice: changed } = step({ credit: working.credit, invoice });
  return { credit, invoices: new Map(working.invoices).set(changed.id, changed) };
};

/** Allocates the shares of a credit to invoices of the book, each from the earliest day that it can count. */
export const applyShares = (
  context: Context,
  credit: Credit,
  book: Book,
  shares: readonly Share[],
): Working => {
  let working: Working = { credit, invoices: new Map() };
  for (const { invoiceId, amountMinor } of shares) {
    const invoice = book.invoices.get(invoiceId)?.value;
    if (!invoice) continue;
    const id = context.ids.next('allocation');
    working = apply(working, invoice, (pair) => allocateEarliest(pair, { id, amountMinor }));
  }
  return working;
};

export const invoicesOf = (book: Book): Invoice[] => [...book.invoices.values()].map(({ value }) => value);

const sharesOf = (credit: Credit, book: Book, wish: NewCredit['allocate']): Share[] => {
  if (wish === 'none') return [];
  if (wish === 'automatic') return shareOut(credit, invoicesOf(book));
  const invoice = book.invoices.get(wish.invoiceId)?.value;
  const amountMinor = Math.min(credit.amountMinor, invoice ? openMinor(invoice) : 0);
  return amountMinor > 0 ? [{ invoiceId: wish.invoiceId, amountMinor }] : [];
};

const numbered = async (context: Context, { kind, accountId, number }: NewCredit, datedOn: string) => {
  if (number) return { number, writes: [] as Write[] };
  const { table, orgId, at } = context;
  const isTaken = (drawn: string) =>
    findHolder(table, orgId, CREDIT_NUMBER, creditNumberValue({ kind, accountId, number: drawn })).then(
      Boolean,
    );
  const drawn = await nextNumber(table, orgId, {
    name: SERIES[kind],
    year: datedOn.slice(0, 4),
    at,
    isTaken,
  });
  return { number: drawn.number, writes: [drawn.write] };
};

const claimWrites = (context: Context, credit: Credit): Promise<Write[]> =>
  moveClaim(context.table, context.orgId, {
    kind: CREDIT_NUMBER,
    holderId: credit.id,
    after: creditNumberValue(credit),
    at: context.at,
    taken: () => CreditNumberTaken({ number: credit.number }),
  });

/** Books a credit; `finish` may mark the invoices that it settles. */
export const bookCredit = async (
  context: Context,
  book: Book,
  input: NewCredit & { currency: string; datedOn: string },
  finish: (invoice: Invoice) => Invoice = (invoice) => invoice,
): Promise<{ booked: Booked; stored: Stored<Credit> }> => {
  const { allocate: wish, ...fields } = input;
  const { number, writes: drawn } = await numbered(context, input, input.datedOn);
  const credit: Credit = { ...fields, id: context.ids.next(IDS[input.kind]), number, entries: [] };
  const working = applyShares(context, credit, book, sharesOf(credit, book, wish));
  const invoices = [...working.invoices.values()].map(finish);
  const booked = await bookChanges(context, book, { invoices, credits: [working.credit] });
  const claims = await claimWrites(context, credit);
  return {
    booked: { ...booked, writes: [...booked.writes, ...claims, ...drawn] },
    stored: resultOf(booked.credits, credit.id),
  };
};
