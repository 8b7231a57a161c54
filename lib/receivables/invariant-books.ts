/**
 * What holds between the documents of an organisation: both sides of every allocation, the open items and the ledgers.
 * Sums are added up anew here and not by the functions that the use cases decide with.
 */
import type { Books, Line } from '#lib/table/dump.ts';
import { LedgerEntity, OpenItemEntity } from './entity.ts';
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

const openItemLines = (books: Books, invoices: readonly Invoice[], credits: readonly Credit[]): Line[] => {
  const expected = new Map<string, string>();
  const marker = (id: string, ...parts: (string | undefined)[]) => expected.set(id, parts.join(' '));
  for (const { id, accountId, number, currency, dues } of invoices.filter((one) => openOf(one) !== 0)) {
    marker(id, 'debit', accountId, number, currency, dues[0]?.dueOn);
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

const ledgerLines = (books: Books, invoices: readonly Invoice[], credits: readonly Credit[]): Line[] => {
  const sums = new Map<string, { openMinor: number; unappliedMinor: number }>();
  const sumOf = (accountId: string, currency: string) => {
    const key = `${accountId} ${currency}`;
    const sum = sums.get(key) ?? { openMinor: 0, unappliedMinor: 0 };
    sums.set(key, sum);
    return sum;
  };
  for (const invoice of invoices) sumOf(invoice.accountId, invoice.currency).openMinor += openOf(invoice);
  for (const credit of credits)
    sumOf(credit.accountId, credit.currency).unappliedMinor += unappliedOf(credit);
  const kept = new Map<string, { openMinor: number; unappliedMinor: number }>(
    books
      .of(LedgerEntity)
      .flatMap(({ value: { accountId, totals } }) =>
        Object.entries(totals).map(([currency, sum]) => [`${accountId} ${currency}`, sum] as const),
      ),
  );
  const nothing = { openMinor: 0, unappliedMinor: 0 };
  return [...new Set([...sums.keys(), ...kept.keys()])].flatMap((key): Line[] => {
    const [is, should] = [kept.get(key) ?? nothing, sums.get(key) ?? nothing];
    const same = is.openMinor === should.openMinor && is.unappliedMinor === should.unappliedMinor;
    return same
      ? []
      : [[key, `ledger says ${JSON.stringify(is)} and the documents ${JSON.stringify(should)}`]];
  });
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
  ...ledgerLines(books, invoices, credits),
  ...conservationLines(invoices, credits),
];
