/**
 * The figures of credit and collection as functions of sums of one currency (R-211, M-11; B1 of the research). Every one
 * says what it divides. Values are rounded once, to two digits, half away from zero; where there is nothing to divide by
 * the value is null, never 0 and never infinite.
 */
import { divideRounded } from '#lib/core/decimal.ts';
import type { Slice } from './spans.ts';

export interface Ratio {
  value: number | null;
  numeratorMinor: number;
  denominatorMinor: number;
}

const hundredths = (numerator: number, denominator: number, times: number): number | null =>
  denominator <= 0
    ? null
    : Number(divideRounded(BigInt(numerator) * BigInt(times) * 100n, BigInt(denominator))) / 100;

/** Numerator ÷ denominator in percent. */
export const percent = (numeratorMinor: number, denominatorMinor: number): Ratio => ({
  value: hundredths(numeratorMinor, denominatorMinor, 100),
  numeratorMinor,
  denominatorMinor,
});

export interface DaysRatio extends Ratio {
  days: number;
}

/** Numerator ÷ sales × days: DSO of all that is open, best possible DSO of what is not overdue. */
export const daysOfSales = (numeratorMinor: number, salesMinor: number, days: number): DaysRatio => ({
  value: hundredths(numeratorMinor, salesMinor, days),
  numeratorMinor,
  denominatorMinor: salesMinor,
  days,
});

/** Average days delinquent: DSO less best possible DSO, both as they are shown, so that the three add up. */
export const delinquentDays = (dso: DaysRatio, best: DaysRatio): DaysRatio => ({
  ...dso,
  numeratorMinor: dso.numeratorMinor - best.numeratorMinor,
  value:
    dso.value === null || best.value === null
      ? null
      : (Math.round(dso.value * 100) - Math.round(best.value * 100)) / 100,
});

export interface SalesSlice extends Slice {
  salesMinor: number;
}
export interface Countback extends Ratio {
  /** Receivables that the sales of the look-back do not explain: `value` is then the least that it can be. */
  remainingMinor: number;
}

/**
 * Countback DSO: the sales of month after month back, newest first, are taken from what is open until they use it up;
 * whole months count their days, the last one its share. A month without sales counts its days and takes nothing. The
 * denominator is the sum of the sales of the months that were used. Law: more that is open never means fewer days.
 * @example countback(212_000, months of 30 days with sales of 100_000, 80_000 and 70_000).value // 73.71
 */
export const countback = (openMinor: number, slices: readonly SalesSlice[]): Countback => {
  let leftMinor = openMinor;
  let whole = 0;
  let usedMinor = 0;
  for (const { salesMinor, days } of slices) {
    if (leftMinor === 0) break;
    usedMinor += Math.max(0, salesMinor);
    if (leftMinor < salesMinor) {
      const share = hundredths(leftMinor, salesMinor, days) ?? 0;
      return {
        value: (whole * 100 + Math.round(share * 100)) / 100,
        numeratorMinor: openMinor,
        denominatorMinor: usedMinor,
        remainingMinor: 0,
      };
    }
    leftMinor -= Math.max(0, salesMinor);
    whole += days;
  }
  return {
    value: usedMinor > 0 ? whole : null,
    numeratorMinor: openMinor,
    denominatorMinor: usedMinor,
    remainingMinor: leftMinor,
  };
};

/**
 * Collection effectiveness index: of what could be settled in a period (open before it, invoiced in it, less what is not
 * yet due at its end) the share that was. Where reversals took back more than was settled the share is 0, so it is
 * always from 0 to 100.
 */
export const effectiveness = (sums: {
  openingMinor: number;
  invoicedMinor: number;
  openMinor: number;
  notDueMinor: number;
}): Ratio => {
  const could = sums.openingMinor + sums.invoicedMinor;
  const settled = Math.max(0, could - sums.openMinor);
  return percent(settled, settled + sums.openMinor - sums.notDueMinor);
};
