/**
 * Allocation: how money meets invoices. Pure; every function returns both documents with matching entries. Laws: what
 * is allocated never exceeds either side on any day, and an undo leaves every earlier day as it was.
 */
import { type BusinessDate, laterOf } from '#lib/core/dates.ts';
import { openDues, openMinor, openMinorAt, unappliedMinor, unappliedMinorAt } from './balance.ts';
import {
  AccountsDiffer,
  AllocationTooEarly,
  AllocationTooLarge,
  CurrenciesDiffer,
  ReversalTooEarly,
  TooManyEntries,
} from './errors.ts';
import { type Credit, type CreditEntry, type Invoice, MAX_ENTRIES } from './schema.ts';

/** Invoices that one command settles at most: each is three of the 100 actions of its transaction. */
export const MAX_PER_COMMAND = 28;

export interface Pair {
  credit: Credit;
  invoice: Invoice;
}
interface Wish {
  id: string;
  amountMinor: number;
  on: BusinessDate;
}

const requireMatching = ({ credit, invoice }: Pair): void => {
  if (credit.accountId !== invoice.accountId) throw AccountsDiffer({ number: invoice.number });
  if (credit.currency !== invoice.currency)
    throw CurrenciesDiffer({ credit: credit.currency, invoice: invoice.currency });
  for (const { number, entries } of [credit, invoice]) {
    if (entries.length >= MAX_ENTRIES) throw TooManyEntries({ number, limit: MAX_ENTRIES });
  }
};

const withEntries = ({ credit, invoice }: Pair, { id, amountMinor, on }: Wish, undoes?: string): Pair => {
  const entry = { allocationId: id, amountMinor, on, ...(undoes && { undoes }) };
  return {
    credit: {
      ...credit,
      entries: [...credit.entries, { ...entry, invoiceId: invoice.id, invoiceNumber: invoice.number }],
    },
    invoice: { ...invoice, entries: [...invoice.entries, { ...entry, creditId: credit.id }] },
  };
};

/** True when on no day more of the credit is allocated than it holds. */
export const isCovered = (credit: Credit): boolean =>
  [...credit.entries, ...(credit.reversal ? [credit.reversal] : [])].every(
    ({ on }) => unappliedMinorAt(credit, on) >= 0,
  );

/** True when on no day more is allocated than either document holds. */
export const isLawful = ({ credit, invoice }: Pair): boolean =>
  isCovered(credit) &&
  [...credit.entries, ...invoice.entries].every(({ on }) => openMinorAt(invoice, on) >= 0);

/**
 * Money of a credit counts towards an invoice from a day on.
 * @throws {AllocationTooLarge} @throws {AllocationTooEarly} @throws {CurrenciesDiffer} @throws {AccountsDiffer}
 */
export const allocate = (pair: Pair, wish: Wish): Pair => {
  requireMatching(pair);
  const { credit, invoice } = pair;
  const [open, unapplied] = [openMinor(invoice), unappliedMinor(credit)];
  if (wish.amountMinor > Math.min(open, unapplied)) {
    throw AllocationTooLarge({ amount: wish.amountMinor, number: invoice.number, open, unapplied });
  }
  const next = withEntries(pair, wish);
  if (wish.on < laterOf(credit.datedOn, invoice.issuedOn) || !isLawful(next))
    throw AllocationTooEarly({ on: wish.on });
  return next;
};

/** As `allocate`, from the earliest day on which the amount is free: the later document's, or that of an undo since. */
export const allocateEarliest = (pair: Pair, wish: Omit<Wish, 'on'>): Pair => {
  const base = laterOf(pair.credit.datedOn, pair.invoice.issuedOn);
  const days = [...pair.credit.entries, ...pair.invoice.entries]
    .map(({ on }) => on)
    .filter((on) => on > base);
  const free = [base, ...days.sort()].find((on) => isLawful(withEntries(pair, { ...wish, on })));
  return allocate(pair, { ...wish, on: free ?? base });
};

/** The entry is taken back from a day on; days before it keep their answer. @throws {ReversalTooEarly} */
export const undo = (pair: Pair, entry: CreditEntry, { id, on }: { id: string; on: BusinessDate }): Pair => {
  if (on < entry.on) throw ReversalTooEarly({ datedOn: entry.on, on });
  const { credit, invoice } = withEntries(
    pair,
    { id, amountMinor: -entry.amountMinor, on },
    entry.allocationId,
  );
  const { cancelledOn: _reopened, ...reopened } = invoice;
  return { credit, invoice: reopened };
};

/** Entries of a credit that stand: not undone, and not themselves an undo. */
export const standing = (credit: Credit): CreditEntry[] => {
  const undone = new Set(credit.entries.map(({ undoes }) => undoes));
  return credit.entries.filter(({ undoes, allocationId }) => !undoes && !undone.has(allocationId));
};

export interface Share {
  invoiceId: string;
  amountMinor: number;
}

const byDue = (a: { dueOn: string; number: string }, b: { dueOn: string; number: string }): number =>
  compare(a.dueOn, b.dueOn) || compare(a.number, b.number);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * How money of a day is shared out automatically: first what was issued by that day, earliest due date first and then
 * by number, instalment by instalment; what is left goes to the invoices issued after it, in the order of their issue.
 */
export const shareOut = (credit: Credit, invoices: readonly Invoice[]): Share[] => {
  const open = invoices.filter(
    ({ currency, entries }) => currency === credit.currency && entries.length < MAX_ENTRIES,
  );
  const issued = open.filter(({ issuedOn }) => issuedOn <= credit.datedOn);
  const later = open.filter(({ issuedOn }) => issuedOn > credit.datedOn);
  const parts = [
    ...issued
      .flatMap((invoice) =>
        openDues(invoice).map((due) => ({ ...due, id: invoice.id, number: invoice.number })),
      )
      .sort(byDue),
    ...later
      .toSorted((a, b) => compare(a.issuedOn, b.issuedOn) || compare(a.number, b.number))
      .map((invoice) => ({ id: invoice.id, amountMinor: openMinor(invoice) })),
  ];
  const shares = new Map<string, number>();
  let left = unappliedMinor(credit);
  for (const { id, amountMinor } of parts) {
    const share = Math.min(left, amountMinor);
    if (share === 0 || (!shares.has(id) && shares.size === MAX_PER_COMMAND)) continue;
    shares.set(id, (shares.get(id) ?? 0) + share);
    left -= share;
  }
  return [...shares].map(([invoiceId, amountMinor]) => ({ invoiceId, amountMinor }));
};
