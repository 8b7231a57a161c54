/**
 * One currency for sums of several, at a stated basis: the rate of each day's own, today's, or a plan's fixed one. Every
 * day's sum is converted and rounded by itself, so that any cut of the same days adds up to the same total.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import { divideRounded, scaled } from '#lib/core/decimal.ts';
import { exponentOf } from '#lib/core/money.ts';
import { isMoney } from '#lib/measures/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { RATE_DIGITS, RateEntity, rateAt, ratesOf } from '#lib/organisation/rates.ts';
import { queryCollection } from '#lib/table/query.ts';
import type { Total } from './read.ts';

export const RATE_BASES = ['transaction', 'current', 'plan'] as const;
export type RateBasis = (typeof RATE_BASES)[number];

export interface Target {
  currency: string;
  basis: RateBasis;
  /** Day of the rate, for `current` and `plan`. */
  on: BusinessDate;
}

type RateOn = (on: BusinessDate) => string;

/** The rates of a pair over the days of the totals, read once. @throws {RateMissing} naming the first day without one */
const ratesOver = async (
  context: Context,
  { from, to }: { from: string; to: string },
  days: readonly BusinessDate[],
): Promise<RateOn> => {
  const sorted = [...days].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const range = { from: first, to: last };
  const pk = ratesOf(context.orgId, from, to);
  const [opening, posted] = await Promise.all([
    queryCollection(context.table, RateEntity, { pk, range: { to: first }, descending: true, limit: 1 }),
    queryCollection(context.table, RateEntity, { pk, range }),
  ]);
  const rates = [...opening, ...posted].map(({ value }) => value);
  return (on) => {
    const rate = rates.findLast((candidate) => candidate.on <= on);
    if (!rate) throw RateMissing({ from, to, on }, { extra: { from, to, on } });
    return rate.rate;
  };
};

const convertedBy = (amount: bigint, rate: string, from: string, to: string): bigint =>
  divideRounded(
    amount * scaled(rate, RATE_DIGITS) * 10n ** BigInt(exponentOf(to)),
    10n ** BigInt(RATE_DIGITS + exponentOf(from)),
  );

/** The totals in one currency; what came late has no day, and is left out. @throws {RateMissing} */
export const inCurrency = async (
  context: Context,
  totals: readonly Total[],
  { currency: to, basis, on }: Target,
): Promise<Total[]> => {
  const foreign = totals.filter((total) => total.on && total.currency && total.currency !== to);
  const rates = new Map<string, RateOn>();
  for (const [from = '', own] of Map.groupBy(foreign, ({ currency }) => currency ?? '')) {
    if (basis === 'transaction') {
      rates.set(
        from,
        await ratesOver(
          context,
          { from, to },
          own.map((total) => total.on ?? on),
        ),
      );
    } else {
      const rate = await rateAt(context, from, to, on);
      rates.set(from, () => rate);
    }
  }
  return totals.flatMap((total): Total[] => {
    const { currency: from, on: day, amount, measure } = total;
    if (!day) return [];
    if (!from || from === to || !isMoney(measure)) return [{ ...total, currency: from && to }];
    const rate = rates.get(from)?.(day) ?? '1';
    return [{ ...total, currency: to, amount: convertedBy(amount, rate, from, to) }];
  });
};
