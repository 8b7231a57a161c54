/** What a subject's result is made of: who and what lies right below it, its products by tier and series, the accounts that owe most. Pure. */
import type { Product } from '#lib/catalogue/index.ts';
import { unscaled } from '#lib/core/decimal.ts';
import { exponentOf } from '#lib/core/money.ts';
import type { Total } from '#lib/metrics/index.ts';
import type { FigureBooks } from './figure-books.ts';
import { differenceOf, quotientOf, type Scope } from './figures.ts';
import type { Span } from './schema.ts';
import type { Comparison, ComparisonRow, ReviewFigure } from './snapshot-schema.ts';

const MOST_ROWS = 20;

/** One below the subject, with its own figures. */
export interface Below {
  by: 'owner' | 'unit';
  id: string;
  name: string;
  figures: readonly ReviewFigure[];
}

interface Row {
  row: ComparisonRow;
  weight: bigint;
}

/** Largest first, the first twenty; nothing where there are none. */
const comparison = (
  head: Pick<Comparison, 'by' | 'figure' | 'currency'>,
  rows: readonly Row[],
): Comparison[] => {
  if (rows.length === 0) return [];
  const sorted = [...rows].sort((a, b) =>
    a.weight === b.weight ? (a.row.id < b.row.id ? -1 : 1) : a.weight > b.weight ? -1 : 1,
  );
  const shown = sorted.slice(0, MOST_ROWS).map(({ row }) => row);
  return [{ ...head, rows: shown, more: rows.length - shown.length }];
};

const rowOf = ({ id, name, figures }: Below): Row[] => {
  const booked = figures.find(({ key }) => key === 'booked');
  if (!booked) return [];
  const { value, target, completion, growth } = booked;
  const weight = value === null ? -1n : BigInt(value.replace('.', ''));
  return [{ row: { id, name, value, target, completion, growth }, weight }];
};

/** People or units below, by what they booked. */
export const ofThoseBelow = (below: readonly Below[], currency: string): Comparison[] =>
  (['unit', 'owner'] as const).flatMap((by) =>
    comparison({ by, figure: 'booked', currency }, below.filter((one) => one.by === by).flatMap(rowOf)),
  );

const booked = (
  totals: readonly Total[],
  { from, to }: Span,
  nameOf: (total: Total) => string,
): Map<string, bigint> => {
  const sums = new Map<string, bigint>();
  for (const total of totals) {
    const { on = '', amount } = total;
    if (on >= from && on <= to) sums.set(nameOf(total), (sums.get(nameOf(total)) ?? 0n) + amount);
  }
  return sums;
};

interface Mix {
  /** Of the subject, by product. */
  totals: readonly Total[];
  products: ReadonlyMap<string, Product>;
  currency: string;
  now: Span;
  lastYear: Span;
}

/** What was booked by tier and by series, beside the same days a year ago. What has no rate is left out. */
export const ofProducts = ({ totals, products, currency, now, lastYear }: Mix): Comparison[] => {
  const own = totals.filter((total) => total.currency === currency);
  const text = (amount: bigint): string => unscaled(amount, exponentOf(currency));
  return (['tier', 'series'] as const).flatMap((by) => {
    const nameOf = ({ productId = '' }: Total): string => products.get(productId)?.[by] ?? '';
    const [present, before] = [booked(own, now, nameOf), booked(own, lastYear, nameOf)];
    const rows = [...present].map(([name, amount]): Row => {
      const [value, then] = [text(amount), text(before.get(name) ?? 0n)];
      const growth = quotientOf(differenceOf(value, then), then, 100n);
      return { row: { id: name, name, value, target: null, completion: null, growth }, weight: amount };
    });
    // One row without a name says nothing.
    return rows.some(({ row }) => row.id !== '') ? comparison({ by, figure: 'booked', currency }, rows) : [];
  });
};

/** Accounts of the subject by what is overdue at the end of the day. */
export const ofAccounts = (books: FigureBooks, scope: Scope, on: string): Comparison[] => {
  const { currency } = books.unit;
  const sums = new Map<string, { name: string; amount: bigint }>();
  for (const row of books.open.get(on) ?? []) {
    if (!scope.has(row) || !row.overdueMinor) continue;
    const known = sums.get(row.accountId)?.amount ?? 0n;
    sums.set(row.accountId, { name: row.accountName, amount: known + BigInt(row.overdueMinor) });
  }
  const rows = [...sums].map(([id, { name, amount }]): Row => {
    const value = unscaled(amount, exponentOf(currency));
    return { row: { id, name, value, target: null, completion: null, growth: null }, weight: amount };
  });
  return comparison({ by: 'account', figure: 'overdue', currency }, rows);
};
