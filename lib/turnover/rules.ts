/**
 * Adding facts to months and reading them back. Pure. Law: the facts of a month are the sum of what was added to it, by
 * day, currency and kind, whatever came in which order.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import { type AccountMonth, type Day, type Fact, TURNOVER_KINDS } from './schema.ts';

export const monthOf = (on: BusinessDate): string => on.slice(0, 7);

/** What a change of a document adds: its facts now, less those of before. Facts that stay cancel out. */
export const factsBetween = (before: readonly Fact[], after: readonly Fact[]): Fact[] => {
  const sums = new Map<string, Fact>();
  const taken = before.map((fact) => ({ ...fact, amountMinor: -fact.amountMinor }));
  for (const fact of [...after, ...taken]) {
    const key = [fact.accountId, fact.on, fact.currency, fact.kind].join(' ');
    const amountMinor = (sums.get(key)?.amountMinor ?? 0) + fact.amountMinor;
    sums.set(key, { ...fact, amountMinor });
  }
  return [...sums.values()].filter(({ amountMinor }) => amountMinor !== 0);
};

const withFact = (totals: AccountMonth['totals'], fact: Fact): AccountMonth['totals'] => {
  const { currency, on, kind, amountMinor } = fact;
  const day = on.slice(8);
  const { [day]: known = {}, ...others } = totals[currency] ?? {};
  const { [`${kind}Minor` as const]: was = 0, ...rest } = known;
  const is = was + amountMinor;
  const next: Day = is === 0 ? rest : { ...rest, [`${kind}Minor`]: is };
  const days = Object.keys(next).length === 0 ? others : { ...others, [day]: next };
  const { [currency]: _old, ...currencies } = totals;
  return Object.keys(days).length === 0 ? currencies : { ...currencies, [currency]: days };
};

/** The month with the facts added; all of them belong to it. */
export const withFacts = (month: AccountMonth, facts: readonly Fact[]): AccountMonth => ({
  ...month,
  totals: facts.reduce(withFact, month.totals),
});

export const isEmpty = ({ totals }: AccountMonth): boolean => Object.keys(totals).length === 0;

/** The facts of the months from one day to another, both included. */
export const factsIn = (months: readonly AccountMonth[], from: BusinessDate, to: BusinessDate): Fact[] =>
  months.flatMap(({ accountId, month, totals }) =>
    Object.entries(totals).flatMap(([currency, days]) =>
      Object.entries(days).flatMap(([day, amounts]) => {
        const on = `${month}-${day}`;
        if (on < from || on > to) return [];
        return TURNOVER_KINDS.flatMap((kind) => {
          const amountMinor = amounts[`${kind}Minor`];
          return amountMinor === undefined ? [] : [{ accountId, on, currency, kind, amountMinor }];
        });
      }),
    ),
  );
