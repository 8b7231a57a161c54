/** How a span of time compares with the same one of the year before. */
import { divideRounded } from './decimal.ts';

export interface TrendBounds {
  leastTrend: number;
  mostTrend: number;
}

/** Whole percent, half away from zero, not beyond the bounds of a policy; 100 where there is nothing to compare with. */
export const trendOf = (now: bigint, before: bigint, { leastTrend, mostTrend }: TrendBounds): bigint => {
  if (before <= 0n) return 100n;
  const trend = divideRounded(now * 100n, before);
  if (trend < BigInt(leastTrend)) return BigInt(leastTrend);
  return trend > BigInt(mostTrend) ? BigInt(mostTrend) : trend;
};
