/**
 * Where the difference between plan (or last year) and actual comes from: price, volume, mix, customers, currency. Pure.
 *
 *     currency  = actual at its own rates − actual at the plan's rates
 *     customers = actual of customers without a plan − plan of customers without an actual
 *     price     = Σ actual − actual quantity × planned price                     of customers in both, at the plan's rates
 *     volume    = (Σ actual quantity − Σ planned quantity) × average planned price
 *     mix       = the rest
 *
 * The parts add up to the variance exactly: prices are never rounded, products of one line and the volume are rounded once, half
 * away from zero, and mix takes what rounding leaves. A line that was not planned has its own price as the planned one.
 */
import { divideRounded } from '#lib/core/decimal.ts';
import { sumOf } from './tree.ts';

export interface VarianceLine {
  customer: string;
  item: string;
  /** Quantities in millionths. */
  planned: { quantity: number; amount: number };
  actual: { quantity: number; amount: number; atPlanRate: number };
}

export interface Variance {
  planned: number;
  actual: number;
  variance: number;
  price: number;
  volume: number;
  mix: number;
  customers: number;
  currency: number;
}

const total = (lines: readonly VarianceLine[], of: (line: VarianceLine) => number): number =>
  sumOf(lines.map(of));

const times = (amount: number, by: number, over: number): number =>
  over === 0 ? 0 : Number(divideRounded(BigInt(amount) * BigInt(by), BigInt(over)));

/** The actual quantity at the planned price. */
const atPlannedPrice = ({ planned, actual }: VarianceLine): number =>
  planned.quantity === 0 ? actual.atPlanRate : times(actual.quantity, planned.amount, planned.quantity);

const isPlanned = ({ planned }: VarianceLine): boolean => planned.amount !== 0 || planned.quantity !== 0;
const isActual = ({ actual }: VarianceLine): boolean => actual.amount !== 0 || actual.quantity !== 0;

/** The variance and its parts, which add up to it. */
export const varianceOf = (lines: readonly VarianceLine[]): Variance => {
  const withPlan = new Set(lines.filter(isPlanned).map(({ customer }) => customer));
  const withActual = new Set(lines.filter(isActual).map(({ customer }) => customer));
  const both = lines.filter(({ customer }) => withPlan.has(customer) && withActual.has(customer));
  const planned = total(lines, (line) => line.planned.amount);
  const actual = total(lines, (line) => line.actual.amount);
  const atPlanRate = total(lines, (line) => line.actual.atPlanRate);
  const [plannedOfBoth, actualOfBoth] = [
    total(both, (line) => line.planned.amount),
    total(both, (line) => line.actual.atPlanRate),
  ];
  const standard = total(both, atPlannedPrice);
  const quantity = total(both, (line) => line.planned.quantity);
  const more = total(both, (line) => line.actual.quantity) - quantity;
  const volume = times(more, plannedOfBoth, quantity);
  return {
    planned,
    actual,
    variance: actual - planned,
    price: actualOfBoth - standard,
    volume,
    mix: standard - plannedOfBoth - volume,
    customers: atPlanRate - actualOfBoth - (planned - plannedOfBoth),
    currency: actual - atPlanRate,
  };
};
