/** Control totals: exact decimal sums per currency, for a comparison with the books that a file came from. */
import { plainDecimal, scaled, unscaled } from '#lib/core/decimal.ts';

const WIDE = 20;

export type Totals = Record<string, string>;

/** The totals with one amount more; nothing is rounded. */
export const withAmount = (
  totals: Totals,
  { amount, currency }: { amount: string; currency: string },
): Totals => {
  const sum = scaled(totals[currency] ?? '0', WIDE) + scaled(amount, WIDE);
  return { ...totals, [currency]: plainDecimal(unscaled(sum, WIDE)) };
};
