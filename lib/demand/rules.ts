/** How history becomes pieces to order. Pure. */
import { addDays, BusinessDate, weekdayOf } from '#lib/core/dates.ts';
import { type TrendBounds, trendOf } from '#lib/core/trend.ts';
import type { DemandKind } from './schema.ts';

/** Millionths of a piece: what quantities are kept in. */
const MILLION = 1_000_000n;

const up = (amount: bigint, divisor: bigint): number =>
  amount <= 0n ? 0 : Number((amount + divisor - 1n) / divisor);

/**
 * Pieces of a month: the same month of last year times the trend of the last months over the same months of last year, within the bounds.
 * Last year's month as it was where nothing was sold lately; the mean of the last months where last year has nothing to go by. Rounded up
 * to whole pieces; quantities in millionths of a piece.
 */
export const monthlyProposal = (
  sold: { recent: bigint; recentBefore: bigint; lastYear: bigint; months: number },
  bounds: TrendBounds,
): number => {
  const { recent, recentBefore, lastYear, months } = sold;
  if (lastYear > 0n && recent <= 0n) return up(lastYear, MILLION);
  if (lastYear <= 0n || recentBefore <= 0n) return up(recent, MILLION * BigInt(months));
  return up(lastYear * trendOf(recent, recentBefore, bounds), MILLION * 100n);
};

/** Pieces of an order that is to last some weeks at the pace of the last ones, rounded up. */
export const weeklyProposal = (sold: bigint, weeks: number, cover: number): number =>
  up(sold * BigInt(cover), MILLION * BigInt(weeks));

const mondayOf = (on: BusinessDate): BusinessDate => addDays(on, 1 - weekdayOf(on));

/** A month of a plan as it is; a day of an advice as the Monday of its week. Undefined for what is neither. */
export const periodOf = (kind: DemandKind, period: string): string | undefined => {
  if (kind === 'plan') return period.length === 7 ? period : undefined;
  return BusinessDate.safeParse(period).success ? mondayOf(period) : undefined;
};
