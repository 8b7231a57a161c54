/** Sums of entries: per currency, never across. */
import { type Money, sum } from '#lib/core/money.ts';
import type { Entry } from './books.ts';
import { alertedMinor, isOverdue } from './levels.ts';

/** Alerted amounts per currency, in the order of the codes. */
export const amountsOf = (entries: readonly Entry[]): Money[] => {
  const byCurrency = Map.groupBy(entries, ({ invoice }) => invoice.currency);
  return [...byCurrency]
    .map(([currency, group]) => ({
      currency,
      amountMinor: sum(group.map(({ invoice }) => alertedMinor(invoice))),
    }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
};

export const overdueOnly = (entries: readonly Entry[]): Entry[] =>
  entries.filter(({ invoice }) => isOverdue(invoice));

export const accountsIn = (entries: readonly Entry[]): number =>
  new Set(entries.map(({ account }) => account.id)).size;
