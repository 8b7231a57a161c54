/**
 * Whether a plan can be meant seriously: a figure against what was reached before and against what can be sold.
 * Flags carry their figures and refuse nothing: who approves the plan sees them. Pure; thresholds come from the policy.
 */
import { divideRounded } from '#lib/core/decimal.ts';

export const FLAGS = [
  'above-history',
  'below-history',
  'no-history',
  'above-capacity',
  'over-assigned',
  'under-assigned',
] as const;
type FlagCode = (typeof FLAGS)[number];

export interface Flag {
  code: FlagCode;
  planned: number;
  /** What it was measured against. */
  against: number;
  /** The most, for below-history the least, that raises no flag. */
  bound: number;
}

export interface Limits {
  /** Percent of the same period of last year. */
  mostOfHistory: number;
  leastOfHistory: number;
  /** Percent of what can be sold. */
  mostOfCapacity: number;
  /** Percent of the plan that may be assigned beyond or short of it. */
  stretch: number;
}

export interface Basis {
  lastYear?: number | undefined;
  /** What the people of the plan are able to sell, whatever can be produced. */
  capacity?: number | undefined;
}

const percentOf = (amount: number, percent: number): number =>
  Number(divideRounded(BigInt(amount) * BigInt(percent), 100n));

/** What is doubtful about a total, with the figures. */
export const flagsOf = (
  { planned, stretch }: { planned: number; stretch: number },
  { lastYear, capacity }: Basis,
  limits: Limits,
): Flag[] => {
  const flags: Flag[] = [];
  const flag = (code: FlagCode, against: number, bound: number) =>
    flags.push({ code, planned, against, bound });
  if (lastYear === undefined) flag('no-history', 0, 0);
  else {
    const [most, least] = [
      percentOf(lastYear, limits.mostOfHistory),
      percentOf(lastYear, limits.leastOfHistory),
    ];
    if (planned > most) flag('above-history', lastYear, most);
    if (planned < least) flag('below-history', lastYear, least);
  }
  if (capacity !== undefined) {
    const most = percentOf(capacity, limits.mostOfCapacity);
    if (planned > most) flag('above-capacity', capacity, most);
  }
  const most = Math.abs(percentOf(planned, limits.stretch));
  if (stretch > most) flag('over-assigned', stretch, most);
  if (stretch < -most) flag('under-assigned', stretch, -most);
  return flags;
};
