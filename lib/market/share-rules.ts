/**
 * Which estimates of a market count for a region and period, and what our share of them is (R-127, M-28). Pure.
 *
 *     share = own sales ÷ market, both of the regions and periods that estimates cover; sums are divided, shares are never averaged
 *
 * A region's own estimate counts before those of the units below it, and one of the whole period before those of its quarters or months.
 */
import { divideRounded, unscaled } from '#lib/core/decimal.ts';
import { percentOf, ranksOf, sharePoints } from '#lib/metrics/index.ts';
import type { MarketSize } from './size-schema.ts';

export interface Cover {
  sizes: MarketSize[];
  /** Nothing of the region and period is left out. */
  isWhole: boolean;
}

/** What the tree and the estimates say of one market. */
export interface Estimates {
  find(unitId: string, period: string): MarketSize | undefined;
  childrenOf(unitId: string): readonly string[];
}

/** Quarters of a year, months of a quarter; a month has no parts. */
export const partsOf = (period: string): string[] => {
  const year = period.slice(0, 4);
  if (period.length === 4) return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
  if (!period.includes('Q')) return [];
  const first = Number(period.slice(6)) * 3 - 2;
  return [0, 1, 2].map((after) => `${year}-${String(first + after).padStart(2, '0')}`);
};

const holds = ({ find }: Estimates, unitId: string, period: string): boolean =>
  find(unitId, period) !== undefined ||
  partsOf(period).some((part) => holds({ find, childrenOf: () => [] }, unitId, part));

/** The estimates that together are the market of the unit and period; no region and month is in two of them. */
export const coverOf = (estimates: Estimates, unitId: string, period: string): Cover => {
  const own = estimates.find(unitId, period);
  if (own) return { sizes: [own], isWhole: true };
  const parts = partsOf(period);
  const below = parts.some((part) => holds(estimates, unitId, part))
    ? parts.map((part) => coverOf(estimates, unitId, part))
    : estimates.childrenOf(unitId).map((child) => coverOf(estimates, child, period));
  return {
    sizes: below.flatMap(({ sizes }) => sizes),
    isWhole: below.length > 0 && below.every(({ isWhole }) => isWhole),
  };
};

/** Our sales and the market's in one currency or unit of measure. */
export interface Side {
  /** Null where nothing is estimated, or nobody can say what of our sales belongs to the segment. */
  own: bigint | null;
  /** Null without an estimate. */
  market: bigint | null;
  /** Σ market × target share in hundredths of a percent; null where one has no target. */
  wanted: bigint | null;
  competitors: { name: string; amount: bigint }[];
  sizeIds: string[];
  isWhole: boolean;
}

export const WHY_NOT = ['market-unknown', 'market-zero', 'own-not-measured'] as const;

const whyNot = ({ own, market }: Side): (typeof WHY_NOT)[number] | null => {
  if (market === null) return 'market-unknown';
  if (market === 0n) return 'market-zero';
  return own === null ? 'own-not-measured' : null;
};

/** Percent, two digits; null where the market is unknown or nothing, or own sales are. */
const shareIn = ({ own, market }: Side): string | null =>
  own === null || market === null ? null : percentOf(own, market);

const points = (now: Side, before: Side): string | null => {
  const { own, market } = now;
  if (own === null || market === null || before.own === null || before.market === null) return null;
  return sharePoints({ part: own, whole: market }, { part: before.own, whole: before.market });
};

/** The target share, and our share less it in percentage points. */
const targetOf = ({ own, market, wanted }: Side) => {
  if (wanted === null || !market) return { targetShare: null, targetPoints: null };
  const target = { part: wanted, whole: market * 10_000n };
  return {
    targetShare: unscaled(divideRounded(wanted, market), 2),
    targetPoints: own === null ? null : sharePoints({ part: own, whole: market }, target),
  };
};

/** R-1125: places of us and our competitors; equal ones share a place. Nobody has one where no competitor is known or we are not measured. */
const placesOf = ({ own, competitors, market }: Side) => {
  const isRanked = own !== null && competitors.length > 0;
  const [rank = null, ...others] = isRanked ? ranksOf([own, ...competitors.map(({ amount }) => amount)]) : [];
  const rows = competitors
    .map(({ name, amount }, at) => ({
      ...{ name, amount: Number(amount), rank: others[at] ?? null },
      share: market === null ? null : percentOf(amount, market),
    }))
    .sort((a, b) => b.amount - a.amount || (a.name < b.name ? -1 : 1));
  return { rank, competitors: rows };
};

const numberOf = (amount: bigint | null): number | null => (amount === null ? null : Number(amount));

/** What a report says of one market, beside the period before. */
export const shareOf = (now: Side, before: Side) => ({
  own: numberOf(now.own),
  market: numberOf(now.market),
  share: shareIn(now),
  whyNot: whyNot(now),
  ...targetOf(now),
  ownBefore: numberOf(before.own),
  marketBefore: numberOf(before.market),
  shareBefore: shareIn(before),
  points: points(now, before),
  ...placesOf(now),
  isWhole: now.isWhole,
  marketSizeIds: now.sizeIds,
});
