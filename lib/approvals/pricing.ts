/**
 * What a price gives away. Pure and exact: list value against what is left after line prices, free goods, order discount,
 * rebate and the cost of a longer term, so that a discount cannot hide between line and header.
 */
import { divideRounded, scaled, unscaled } from '#lib/core/decimal.ts';
import { exponentOf, type Money, money } from '#lib/core/money.ts';
import { PERCENT_DIGITS } from './policy.ts';

export interface PricedLine {
  quantity: string;
  freeQuantity?: string | undefined;
  listPrice: string;
  askedPrice: string;
}

export interface Terms {
  currency: string;
  discountPercent?: string | undefined;
  rebatePercent?: string | undefined;
  paymentTermDays?: number | undefined;
}

export interface TermCost {
  standardTermDays: number;
  annualCostPercent: string;
}

export interface Concession {
  /** Percent of the list value, six digits, cut off; zero for a price above the list. */
  percent: string;
  /** What the customer pays. */
  net: Money;
  /** What is given away, the cost of the term counted in. */
  given: Money;
}

const DIGITS = 6;
const WHOLE = 100n * 10n ** BigInt(PERCENT_DIGITS);
const YEAR = 365n;

const product = (quantity: string, price: string): bigint => scaled(quantity, DIGITS) * scaled(price, DIGITS);

const without = (percent = '0'): bigint => WHOLE - scaled(percent, PERCENT_DIGITS);

/** Numerator over `WHOLE × 365` of what a longer term leaves of a price. */
const termFactor = ({ paymentTermDays }: Terms, cost: TermCost): bigint => {
  const extra = BigInt(Math.max(0, (paymentTermDays ?? cost.standardTermDays) - cost.standardTermDays));
  const left = WHOLE * YEAR - scaled(cost.annualCostPercent, PERCENT_DIGITS) * extra;
  return left > 0n ? left : 0n;
};

const amountOf = (numerator: bigint, denominator: bigint, currency: string): Money => {
  const minor = numerator * 10n ** BigInt(exponentOf(currency));
  return money(Number(divideRounded(minor, denominator * 10n ** BigInt(2 * DIGITS))), currency);
};

/** The concession of some lines under their terms. */
export const concessionOf = (lines: readonly PricedLine[], terms: Terms, cost: TermCost): Concession => {
  let list = 0n;
  let asked = 0n;
  for (const { quantity, freeQuantity = '0', listPrice, askedPrice } of lines) {
    list += product(quantity, listPrice) + product(freeQuantity, listPrice);
    asked += product(quantity, askedPrice);
  }
  const paid = asked * without(terms.discountPercent);
  const left = paid * without(terms.rebatePercent) * termFactor(terms, cost);
  const whole = WHOLE * WHOLE * WHOLE * YEAR;
  const given = list * whole > left ? list * whole - left : 0n;
  const percent = list > 0n ? (given * WHOLE) / (list * whole) : 0n;
  return {
    percent: unscaled(percent, PERCENT_DIGITS),
    net: amountOf(paid, WHOLE, terms.currency),
    given: amountOf(given, whole, terms.currency),
  };
};
