/**
 * Where the difference between two periods comes from: price, volume, mix, customers, currency (R-104, R-108, R-1609; M-16). Pure.
 *
 *     currency  = actual at its own rates − actual at the base's rates
 *     customers = actual of customers without a base − base of customers without an actual
 *     price     = Σ actual − actual quantity × base price                        of customers in both, at the base's rates
 *     volume    = (Σ actual quantity − Σ base quantity) × average base price
 *     mix       = the rest
 *
 * The parts add up to the variance exactly: prices are never rounded, products of one line and the volume are rounded once, half
 * away from zero, and mix takes what rounding leaves. A line that the base does not have has its own price as the base price.
 */
import { divideRounded } from '#lib/core/decimal.ts';

export interface VarianceLine {
  customer: string;
  item: string;
  /** What it is compared with: quantity in millionths, amount in minor units. */
  base: { quantity: bigint; amount: bigint };
  actual: { quantity: bigint; amount: bigint; atBaseRate: bigint };
}

export interface Variance {
  base: bigint;
  actual: bigint;
  variance: bigint;
  price: bigint;
  volume: bigint;
  mix: bigint;
  customers: bigint;
  currency: bigint;
}

const total = (lines: readonly VarianceLine[], of: (line: VarianceLine) => bigint): bigint =>
  lines.reduce((sum, line) => sum + of(line), 0n);

const times = (amount: bigint, by: bigint, over: bigint): bigint =>
  over === 0n ? 0n : divideRounded(amount * by, over);

/** The actual quantity at the base price. */
const atBasePrice = ({ base, actual }: VarianceLine): bigint =>
  base.quantity === 0n ? actual.atBaseRate : times(actual.quantity, base.amount, base.quantity);

const hasBase = ({ base }: VarianceLine): boolean => base.amount !== 0n || base.quantity !== 0n;
const isActual = ({ actual }: VarianceLine): boolean => actual.amount !== 0n || actual.quantity !== 0n;

interface PriceVolumeMix {
  price: bigint;
  volume: bigint;
  mix: bigint;
}

/** Actual at the base's rates less base, of lines that belong together, as three parts that add up to it. */
export const priceVolumeMix = (lines: readonly VarianceLine[]): PriceVolumeMix => {
  const base = total(lines, (line) => line.base.amount);
  const standard = total(lines, atBasePrice);
  const quantity = total(lines, (line) => line.base.quantity);
  const volume = times(total(lines, (line) => line.actual.quantity) - quantity, base, quantity);
  return {
    price: total(lines, (line) => line.actual.atBaseRate) - standard,
    volume,
    mix: standard - base - volume,
  };
};

/** The variance and its parts, which add up to it. */
export const varianceOf = (lines: readonly VarianceLine[]): Variance => {
  const withBase = new Set(lines.filter(hasBase).map(({ customer }) => customer));
  const withActual = new Set(lines.filter(isActual).map(({ customer }) => customer));
  const both = lines.filter(({ customer }) => withBase.has(customer) && withActual.has(customer));
  const base = total(lines, (line) => line.base.amount);
  const actual = total(lines, (line) => line.actual.amount);
  const atBaseRate = total(lines, (line) => line.actual.atBaseRate);
  const baseOfBoth = total(both, (line) => line.base.amount);
  const actualOfBoth = total(both, (line) => line.actual.atBaseRate);
  return {
    base,
    actual,
    variance: actual - base,
    ...priceVolumeMix(both),
    customers: atBaseRate - actualOfBoth - (base - baseOfBoth),
    currency: actual - atBaseRate,
  };
};
