/**
 * What documents of an account add to its months. An invoice counts on its day of issue, a credit on its day and, taken
 * back, on the day of its reversal: so a period that is over keeps its sums when something is reversed later.
 */
import { type Fact, factsBetween, type TurnoverKind } from '#lib/turnover/index.ts';
import type { Book, Changes } from './book.ts';
import type { Credit, Invoice } from './schema.ts';

const KINDS: Record<Credit['kind'], TurnoverKind> = {
  receipt: 'received',
  'credit-note': 'credited',
  'write-off': 'writtenOff',
};

const ofInvoice = ({ accountId, issuedOn: on, currency, amountMinor }: Invoice): Fact[] => [
  { accountId, on, currency, kind: 'invoiced', amountMinor },
];

const ofCredit = ({ accountId, kind, datedOn: on, currency, amountMinor, reversal }: Credit): Fact[] => {
  const fact = { accountId, on, currency, kind: KINDS[kind], amountMinor };
  return reversal ? [fact, { ...fact, on: reversal.on, amountMinor: -amountMinor }] : [fact];
};

/** The facts that the changes add to what the book already counts. */
export const turnoverOf = (book: Book, { invoices, credits }: Changes): Fact[] => {
  const before = [
    ...invoices.flatMap(({ id }) => book.invoices.get(id)?.value ?? []).flatMap(ofInvoice),
    ...credits.flatMap(({ id }) => book.credits.get(id)?.value ?? []).flatMap(ofCredit),
  ];
  return factsBetween(before, [...invoices.flatMap(ofInvoice), ...credits.flatMap(ofCredit)]);
};
