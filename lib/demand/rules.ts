/** How history becomes pieces to order. Pure. */
import { addDays, BusinessDate, weekdayOf } from '#lib/core/dates.ts';
import type { DemandKind } from './schema.ts';

/** Millionths of a piece: what quantities are kept in. */
const MILLION = 1_000_000n;

const up = (amount: bigint, divisor: bigint): number =>
  amount <= 0n ? 0 : Number((amount + divisor - 1n) / divisor);

export interface Bounds {
  leastTrend: number;
  mostTrend: number;
}

/**
 * Pieces of a month: the same month of last year times the trend of the last months over the same months of last year, within the bounds;
 * the mean of the last months where one of them is missing; rounded up to whole pieces.
 */
export const monthlyProposal = (
  {
    recent,
    recentBefore,
    lastYear,
    months,
  }: { recent: bigint; recentBefore: bigint; lastYear: bigint; months: number },
  { leastTrend, mostTrend }: Bounds,
): number => {
  if (lastYear <= 0n) return up(recent, MILLION * BigInt(months));
  if (recent <= 0n || recentBefore <= 0n)
    return up(recent > 0n ? recent : lastYear, MILLION * BigInt(recent > 0n ? months : 1));
  const percent = (recent * 100n) / recentBefore;
  const trend =
    percent < BigInt(leastTrend)
      ? BigInt(leastTrend)
      : percent > BigInt(mostTrend)
        ? BigInt(mostTrend)
        : percent;
  return up(lastYear * trend, MILLION * 100n);
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
