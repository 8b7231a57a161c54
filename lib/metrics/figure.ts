/** What is shown of sums: amounts, counts, ratios, shares, growth and ranks. Pure; every value is rounded once. */
import { divideRounded, plainDecimal, unscaled } from '#lib/core/decimal.ts';
import { exponentOf } from '#lib/core/money.ts';
import { type FigureName, isMoney, isRatio, type Measure, ratioRule } from '#lib/measures/index.ts';

/** Sums of one row, by measure. */
export type Sums = ReadonlyMap<Measure, bigint>;

const of = (sums: Sums, measures: readonly Measure[]): bigint =>
  measures.reduce((total, measure) => total + (sums.get(measure) ?? 0n), 0n);

export interface Figure {
  /** Decimal text: major units of money, pieces of a count, percent of a rate; null where nothing divides. */
  value: string | null;
  amountMinor: number | null;
  /** What a ratio divides, in minor units or millionths. */
  numerator: string | null;
  denominator: string | null;
}

/** Quotient × 10^digits, half away from zero, as text with that many digits; null for a divisor of zero or less. */
const quotient = (dividend: bigint, divisor: bigint, digits: number): string | null =>
  divisor <= 0n ? null : unscaled(divideRounded(dividend * 10n ** BigInt(digits), divisor), digits);

const digitsOf = (currency: string | null): number => (currency ? exponentOf(currency) : 2);

/** Millionths of one: what counts are kept in. */
const MILLION = 1_000_000n;

/** The figure of sums of one currency. Shares of percents have two digits, prices those of the currency. */
export const figureOf = (name: FigureName, sums: Sums, currency: string | null): Figure => {
  if (!isRatio(name)) {
    const amount = sums.get(name) ?? 0n;
    if (!isMoney(name))
      return {
        value: plainDecimal(unscaled(amount, 6)),
        amountMinor: null,
        numerator: null,
        denominator: null,
      };
    const value = unscaled(amount, digitsOf(currency));
    return { value, amountMinor: Number(amount), numerator: null, denominator: null };
  }
  const { above, below, belowLess = [], as } = ratioRule(name);
  const [numerator, denominator] = [of(sums, above), of(sums, below) - of(sums, belowLess)];
  const shown = { amountMinor: null, numerator: String(numerator), denominator: String(denominator) };
  if (as === 'percent') return { value: quotient(numerator * 100n, denominator, 2), ...shown };
  const digits = digitsOf(currency);
  const price = denominator <= 0n ? null : divideRounded(numerator * MILLION, denominator);
  return {
    value: price === null ? null : unscaled(price, digits),
    ...shown,
    amountMinor: price === null ? null : Number(price),
  };
};

/** What rows are compared by: the amount, or the ratio in a millionth of a unit. Null sorts last. */
export const weightOf = (name: FigureName, sums: Sums): bigint | null => {
  if (!isRatio(name)) return sums.get(name) ?? 0n;
  const { above, below, belowLess = [] } = ratioRule(name);
  const denominator = of(sums, below) - of(sums, belowLess);
  return denominator <= 0n ? null : divideRounded(of(sums, above) * 10n ** 9n, denominator);
};

/** M-10, M-35: (now − then) ÷ then in percent, two digits; null where then was nothing or less. */
export const growthOf = (now: bigint | null, before: bigint | null): string | null =>
  now === null || before === null ? null : quotient((now - before) * 100n, before, 2);

/** M-14: part ÷ whole in percent, two digits; null where the whole is nothing or less. */
export const shareOf = (part: bigint, whole: bigint): string | null => quotient(part * 100n, whole, 2);

/** M-15: this share less that one in percentage points, from the exact shares and rounded once; null without both wholes. */
export const sharePoints = (
  now: { part: bigint; whole: bigint },
  before: { part: bigint; whole: bigint },
): string | null => {
  if (now.whole <= 0n || before.whole <= 0n) return null;
  const dividend = (now.part * before.whole - before.part * now.whole) * 10_000n;
  return unscaled(divideRounded(dividend, now.whole * before.whole), 2);
};

/** R-1125, M-44: rank by weight, largest first; equal ones share a rank and the next one counts them all: 1, 2, 2, 4. */
export const ranksOf = (weights: readonly (bigint | null)[]): (number | null)[] => {
  const sorted = weights.filter((weight) => weight !== null).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  const first = new Map<bigint, number>();
  for (const [at, weight] of sorted.entries()) if (!first.has(weight)) first.set(weight, at + 1);
  return weights.map((weight) => (weight === null ? null : (first.get(weight) ?? null)));
};
