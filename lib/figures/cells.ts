/**
 * What figures are made of: sums of one account, owner-and-unit and currency. Everything that is open, and the sales that
 * it is measured by, stand with whoever has the account on the day asked for; what was sold and collected stands with
 * whoever had it that day. A figure of a group is a figure of the sum of its cells, so groups add up in any cut.
 */
import type { Assignment } from '#lib/accounts/index.ts';
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import { type OpenOn, openDuesAt, unappliedMinorAt } from '#lib/receivables/index.ts';
import type { Fact } from '#lib/turnover/index.ts';
import type { Slice, Span } from './spans.ts';

export interface Sums {
  notDueMinor: number;
  overdueMinor: number;
  unappliedMinor: number;
  openingMinor: number;
  invoicedMinor: number;
  /** Invoices less credit notes, by their own days. */
  soldMinor: number;
  /** Receipts less their reversals. */
  collectedMinor: number;
  shippedMinor: number;
  /** Invoices less credit notes of each slice back from the day. */
  salesMinor: number[];
}

export interface Cell extends Sums {
  accountId: string;
  assignment: Assignment;
  currency: string;
}

/** What one question rests on. */
export interface Basis {
  /** Open at the end of the day before the period, and at the end of the day asked for. */
  opening: OpenOn;
  closing: OpenOn;
  facts: readonly Fact[];
  /** First day of the period, and the day asked for. */
  span: Span;
  slices: readonly Slice[];
  /** Whoever has the account on a day; undefined for one that the caller may not see or did not ask for. */
  assignmentOn(accountId: string, on: BusinessDate): Assignment | undefined;
}

export const noSums = (slices: number): Sums => ({
  notDueMinor: 0,
  overdueMinor: 0,
  unappliedMinor: 0,
  openingMinor: 0,
  invoicedMinor: 0,
  soldMinor: 0,
  collectedMinor: 0,
  shippedMinor: 0,
  salesMinor: Array.from({ length: slices }, () => 0),
});

/** Every amount changed alike. */
export const mapSums = (sums: Sums, change: (amountMinor: number) => number): Sums => {
  const { salesMinor, ...single } = sums;
  const changed = Object.entries(single).map(([name, amount]) => [name, change(amount)]);
  return { ...Object.fromEntries(changed), salesMinor: salesMinor.map(change) } as Sums;
};

export const addSums = (a: Sums, b: Sums): Sums => {
  const { salesMinor, ...single } = a;
  const added = Object.entries(single).map(([name, amount]) => [
    name,
    amount + b[name as keyof typeof single],
  ]);
  return {
    ...Object.fromEntries(added),
    salesMinor: salesMinor.map((amount, at) => amount + (b.salesMinor[at] ?? 0)),
  } as Sums;
};

const SIGN: Partial<Record<Fact['kind'], number>> = { invoiced: 1, credited: -1 };

type CellAt = (accountId: string, currency: string, on: BusinessDate) => Cell | undefined;

/** The cells of a question; those of accounts that nobody asked for are left out. */
export const cellsOf = (basis: Basis): Cell[] => {
  const cells = new Map<string, Cell>();
  const at: CellAt = (accountId, currency, on) => {
    const assignment = basis.assignmentOn(accountId, on);
    if (!assignment) return undefined;
    const key = `${accountId} ${currency} ${assignment.ownerId} ${assignment.unitId}`;
    const cell = cells.get(key) ?? { accountId, assignment, currency, ...noSums(basis.slices.length) };
    cells.set(key, cell);
    return cell;
  };
  addOpen(basis, at);
  for (const fact of basis.facts) {
    addSale(basis, fact, at(fact.accountId, fact.currency, basis.span.to));
    if (fact.on < basis.span.from || fact.on > basis.span.to) continue;
    addFlow(fact, at(fact.accountId, fact.currency, fact.on));
  }
  return [...cells.values()];
};

const salesOf = ({ kind, amountMinor }: Fact): number => (SIGN[kind] ?? 0) * amountMinor;

/** What stands with whoever has the account on the day asked for. */
const addSale = ({ slices, span }: Basis, fact: Fact, present: Cell | undefined): void => {
  if (!present) return;
  const slice = slices.findIndex(({ from, to }) => from <= fact.on && fact.on <= to);
  if (slice >= 0) present.salesMinor[slice] = (present.salesMinor[slice] ?? 0) + salesOf(fact);
  const isInvoiced = fact.kind === 'invoiced' && fact.on >= span.from && fact.on <= span.to;
  if (isInvoiced) present.invoicedMinor += fact.amountMinor;
};

/** What stands with whoever had the account on the day of the fact. */
const addFlow = (fact: Fact, then: Cell | undefined): void => {
  if (!then) return;
  then.soldMinor += salesOf(fact);
  if (fact.kind === 'received') then.collectedMinor += fact.amountMinor;
  if (fact.kind === 'shipped') then.shippedMinor += fact.amountMinor;
};

const addOpen = ({ opening, closing, span }: Basis, at: CellAt): void => {
  for (const invoice of closing.invoices) {
    const cell = at(invoice.accountId, invoice.currency, span.to);
    if (!cell) continue;
    for (const { dueOn, amountMinor } of openDuesAt(invoice, span.to)) {
      if (dueOn >= span.to) cell.notDueMinor += amountMinor;
      else cell.overdueMinor += amountMinor;
    }
  }
  for (const credit of closing.credits) {
    const cell = at(credit.accountId, credit.currency, span.to);
    if (cell) cell.unappliedMinor += unappliedMinorAt(credit, span.to);
  }
  for (const invoice of opening.invoices) {
    const cell = at(invoice.accountId, invoice.currency, span.to);
    const before = openDuesAt(invoice, addDays(span.from, -1));
    if (cell) cell.openingMinor += before.reduce((total, { amountMinor }) => total + amountMinor, 0);
  }
};
