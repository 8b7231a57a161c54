/**
 * Money: integer minor units of an ISO 4217 currency (cents, yen, fils). Amounts of different currencies never meet
 * in one sum; every function here throws rather than mix them.
 */
import * as currencies from 'dinero.js/currencies';
import * as z from 'zod';
import { divideRounded, scaled, unscaled } from './decimal.ts';

const EXPONENTS = new Map<string, number>(
  Object.values(currencies).map((currency) => [currency.code, currency.exponent]),
);

/** Bound of any single amount, in minor units: sums of a million of them stay safe integers of BigInt-free arithmetic. */
export const MAX_AMOUNT_MINOR = 10_000_000_000_000;

export const Currency = z
  .string()
  .refine((code) => EXPONENTS.has(code), { error: 'not an ISO 4217 currency code' })
  .meta({ id: 'Currency', description: 'ISO 4217 code', example: 'EUR' });
export type Currency = string;

export const AmountMinor = z.int().min(-MAX_AMOUNT_MINOR).max(MAX_AMOUNT_MINOR);
export const PositiveAmountMinor = z.int().min(1).max(MAX_AMOUNT_MINOR);

export const Money = z
  .strictObject({ amountMinor: AmountMinor, currency: Currency })
  .meta({ id: 'Money', description: 'Integer minor units of a currency: 1299.00 EUR is 129900' });
export type Money = z.infer<typeof Money>;

/** Minor digits of the currency: EUR 2, JPY 0, KWD 3. @throws {RangeError} for an unknown code */
export const exponentOf = (currency: Currency): number => {
  const exponent = EXPONENTS.get(currency);
  if (exponent === undefined) throw new RangeError(`unknown currency ${currency}`);
  return exponent;
};

export const money = (amountMinor: number, currency: Currency): Money => ({ amountMinor, currency });

/** Decimal text in major units with the currency's digits. @example decimalOf(money(5, 'EUR')) // '0.05' */
export const decimalOf = ({ amountMinor, currency }: Money): string =>
  unscaled(BigInt(amountMinor), exponentOf(currency));

/** Quantity × unit price, both decimal text (six digits at most), rounded once, half away from zero. */
export const extend = (quantity: string, unitPrice: string, currency: Currency): Money => {
  const product = scaled(quantity, 6) * scaled(unitPrice, 6);
  const amountMinor = Number(divideRounded(product * 10n ** BigInt(exponentOf(currency)), 10n ** 12n));
  return { amountMinor, currency };
};

/** The amount in another currency at `rate` target units for one source unit; half away from zero, once. */
export const convert = (amount: Money, rate: string, to: Currency): Money => {
  const product = BigInt(amount.amountMinor) * scaled(rate, 12) * 10n ** BigInt(exponentOf(to));
  const amountMinor = Number(divideRounded(product, 10n ** BigInt(12 + exponentOf(amount.currency))));
  return { amountMinor, currency: to };
};

/** Sum of minor units. @throws {RangeError} when the sum leaves the safe integers */
export const sum = (amounts: Iterable<number>): number => {
  let total = 0;
  for (const amount of amounts) total += amount;
  if (!Number.isSafeInteger(total)) throw new RangeError('sum of amounts is out of bounds');
  return total;
};
