/**
 * What holds between the documents of an organisation: both sides of every allocation, the open items and the ledgers.
 * Sums are added up anew here and not by the functions that the use cases decide with.
 */
import type { Books, Line } from '#lib/table/dump.ts';
import { OpenItemEntity } from './entity.ts';
import { creditViolations } from './invariant-credit.ts';
import type { Credit, CreditEntry, Invoice, InvoiceEntry } from './schema.ts';

export type Entry = Pick<InvoiceEntry, 'allocationId' | 'amountMinor' | 'on' | 'undoes'>;

export const total = (entries: readonly { amountMinor: number }[]): number =>
  entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

const openOf = ({ amountMinor, entries }: Invoice): number => amountMinor - total(entries);
export const unappliedOf = ({ amountMinor, entries, reversal }: Credit): number =>
  (reversal ? 0 : amountMinor) - total(entries);

/** How the two sides of an allocation differ, or undefined for one that agrees. */
const sideLine = (
  mine: Entry,
  theirs: CreditEntry | InvoiceEntry | undefined,
  [document, other]: readonly [Invoice | Credit, Invoice | Credit | undefined],
): string | undefined => {
  const { allocationId } = mine;
  if (!other || !theirs) return `allocation ${allocationId} is not booked on the other side`;
  if (document.accountId !== other.accountId) return `allocation ${allocationId} crosses accounts`;
  if (document.currency !== other.currency) return `allocation ${allocationId} mixes currencies`;
  const same = (['amountMinor', 'on', 'undoes'] as const).every((field) => mine[field] === theirs[field]);
  return same ? undefined : `allocation ${allocationId} differs on the other side`;
};

export const byId = <T extends { id: string }>(documents: readonly T[]): Map<string, T> =>
  new Map(documents.map((document) => [document.id, document]));

const byAllocation = <E extends Entry>(entries: readonly E[]): Map<string, E> =>
  new Map(entries.map((entry) => [entry.allocationId, entry]));

const sidesLines = (invoices: ReadonlyMap<string, Invoice>, credits: ReadonlyMap<string, Credit>): Line[] => {
  const ofInvoices = new Map([...invoices].map(([id, { entries }]) => [id, byAllocation(entries)]));
  const ofCredits = new Map([...credits].map(([id, { entries }]) => [id, byAllocation(entries)]));
  const lines: Line[] = [];
  const compare = (
    document: Invoice | Credit,
    entry: Entry,
    other: Invoice | Credit | undefined,
    theirs: CreditEntry | InvoiceEntry | undefined,
  ) => {
    const line = sideLine(entry, theirs, [document, other]);
    if (line) lines.push([document.id, line]);
  };
  for (const invoice of invoices.values()) {
    for (const entry of invoice.entries) {
      const theirs = ofCredits.get(entry.creditId)?.get(entry.allocationId);
      const isMutual = theirs?.invoiceId === invoice.id && theirs.invoiceNumber === invoice.number;
      compare(invoice, entry, credits.get(entry.creditId), isMutual ? theirs : undefined);
    }
  }
  for (const credit of credits.values()) {
    for (const entry of credit.entries) {
      const theirs = ofInvoices.get(entry.invoiceId)?.get(entry.allocationId);
      compare(
        credit,
        entry,
        invoices.get(entry.invoiceId),
        theirs?.creditId === credit.id ? theirs : undefined,
      );
    }
  }
  return lines;
};

/** Money covers the earliest due first: the day of the first one that it does not cover. */
const firstOpenDue = ({ dues, entries }: Invoice): string | undefined => {
  let covered = total(entries);
  return dues.find(({ amountMinor }) => {
    covered -= amountMinor;
    return covered < 0;
  })?.dueOn;
};

const openItemLines = (books: Books, invoices: readonly Invoice[], credits: readonly Credit[]): Line[] => {
  const expected = new Map<string, string>();
  const marker = (id: string, ...parts: (string | undefined)[]) => expected.set(id, parts.join(' '));
  for (const invoice of invoices.filter((one) => openOf(one) !== 0)) {
    const { id, accountId, number, currency } = invoice;
    marker(id, 'debit', accountId, number, currency, firstOpenDue(invoice));
  }
  for (const { id, accountId, number, currency, datedOn } of credits.filter(
    (one) => unappliedOf(one) !== 0,
  )) {
    marker(id, 'credit', accountId, number, currency, datedOn);
  }
  const lines: Line[] = [];
  for (const { value } of books.of(OpenItemEntity)) {
    const { kind, accountId, documentId, number, currency, date } = value;
    const text = [kind, accountId, number, currency, date].join(' ');
    if (expected.get(documentId) !== text)
      lines.push([documentId, `has an open item that it should not have: ${text}`]);
    else expected.delete(documentId);
  }
  return [...lines, ...[...expected].map(([id, text]): Line => [id, `lacks its open item: ${text}`])];
};

/** Allocated money by account and currency is the same sum seen from both sides. */
const conservationLines = (invoices: readonly Invoice[], credits: readonly Credit[]): Line[] => {
  const differences = new Map<string, number>();
  const add = ({ accountId, currency }: Invoice | Credit, amount: number) => {
    const key = `${accountId} ${currency}`;
    differences.set(key, (differences.get(key) ?? 0) + amount);
  };
  for (const invoice of invoices) add(invoice, total(invoice.entries));
  for (const credit of credits) add(credit, -total(credit.entries));
  return [...differences].flatMap(([key, difference]): Line[] =>
    difference === 0 ? [] : [[key, `invoices have ${difference} more allocated than credits`]],
  );
};

export interface Documents {
  invoices: readonly Invoice[];
  credits: readonly Credit[];
}

/** Where the documents disagree with each other, or with what is kept beside them. */
export const bookViolations = (books: Books, { invoices, credits }: Documents): Line[] => [
  ...sidesLines(byId(invoices), byId(credits)),
  ...openItemLines(books, invoices, credits),
  ...creditViolations(books, { invoices, credits }),
  ...conservationLines(invoices, credits),
];
