/** Amounts in the organisation's currency at the rates of a day, each rate read once. */
import { DomainError } from '#lib/core/errors.ts';
import { convert, type Money, sum } from '#lib/core/money.ts';
import type { Context } from '#lib/organisation/context.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { rateAt } from '#lib/organisation/rates.ts';

/** Sums amounts of any currencies; undefined where a rate is missing: then there is no figure, and never a wrong one. */
export const inBaseCurrency = (context: Context, asOf: string) => {
  const base = context.directory.organisation.value.baseCurrency;
  const known = new Map<string, Promise<string | undefined>>();
  const rateOf = (currency: string): Promise<string | undefined> => {
    const rate =
      known.get(currency) ??
      rateAt(context, currency, base, asOf).catch((error: unknown) => {
        if (error instanceof DomainError && error.code === RateMissing.code) return undefined;
        throw error;
      });
    known.set(currency, rate);
    return rate;
  };
  return async (amounts: readonly Money[]): Promise<number | undefined> => {
    const converted = await Promise.all(
      amounts.map(async ({ currency, amountMinor }) => {
        const rate = await rateOf(currency);
        return rate === undefined ? undefined : convert({ amountMinor, currency }, rate, base).amountMinor;
      }),
    );
    const whole = converted.filter((amount) => amount !== undefined);
    return whole.length === amounts.length ? sum(whole) : undefined;
  };
};
