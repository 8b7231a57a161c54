/**
 * What invoices and credits add to the totals of sellers: an invoice on its day of issue for whoever sold the order, or has
 * the account on that day; a credit on its own day and, taken back, on the day of its reversal. (M-11, R-210, R-211)
 */
import { type Fact, type Measure, type SellerShare, shares } from '#lib/measures/index.ts';
import type { Book, Changes } from './book.ts';
import type { Credit, Invoice } from './schema.ts';

const MEASURES: Record<Credit['kind'], Measure> = {
  receipt: 'collected',
  'credit-note': 'credited',
  'write-off': 'written-off',
};

const factsOf = (
  { accountId, currency, sellers = [] }: Pick<Invoice, 'accountId' | 'currency' | 'sellers'>,
  { on, measure, amountMinor }: { on: string; measure: Measure; amountMinor: number },
): Fact[] =>
  shares(sellers)
    .of(measure, BigInt(amountMinor))
    .map((amount, at): Fact => {
      const { ownerId = null, unitId = '' }: Partial<SellerShare> = sellers[at] ?? {};
      return { on, measure, accountId, currency, ownerId, unitId, amount };
    });

/** What an invoice adds. */
export const ofInvoice = (invoice: Invoice): Fact[] =>
  factsOf(invoice, { on: invoice.issuedOn, measure: 'invoiced', amountMinor: invoice.amountMinor });

/** What a credit adds, and takes back once it is reversed. */
export const ofCredit = (credit: Credit): Fact[] => {
  const { kind, datedOn, amountMinor, reversal } = credit;
  const measure = MEASURES[kind];
  return [
    ...factsOf(credit, { on: datedOn, measure, amountMinor }),
    ...(reversal ? factsOf(credit, { on: reversal.on, measure, amountMinor: -amountMinor }) : []),
  ];
};

/** The facts of the changed documents as the book has them, and as the changes leave them. */
export const measuresOf = (
  book: Book,
  { invoices, credits }: Changes,
): { before: Fact[]; after: Fact[] } => ({
  before: [
    ...invoices.flatMap(({ id }) => book.invoices.get(id)?.value ?? []).flatMap(ofInvoice),
    ...credits.flatMap(({ id }) => book.credits.get(id)?.value ?? []).flatMap(ofCredit),
  ],
  after: [...invoices.flatMap(ofInvoice), ...credits.flatMap(ofCredit)],
});
