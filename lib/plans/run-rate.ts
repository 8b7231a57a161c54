/**
 * How far a target is on a day, by its own season and not by the clock. Pure.
 *
 *     run rate = reached ÷ target to date × whole target
 *
 * The part that the day lies in counts by its working days that are over.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import { divideRounded } from '#lib/core/decimal.ts';
import type { Calendar } from '#lib/organisation/schema.ts';
import { dailyOf, type Span, workingDaysIn } from './periods.ts';
import { sumOf } from './tree.ts';

export interface Course {
  parts: readonly Span[];
  values: readonly number[];
  reached: number;
  asOf: BusinessDate;
  calendar: Pick<Calendar, 'workingDays' | 'holidays'>;
}

export interface RunRate {
  target: number;
  targetToDate: number;
  reached: number;
  /** Reached − target to date: negative when behind. */
  deviation: number;
  /** What is missing to the whole target; negative when it is passed. */
  shortfall: number;
  /** What the period will bring if it goes on like this; null while nothing was to be reached. */
  runRate: number | null;
  workingDaysLeft: number;
  /** What each working day that is left must bring, rounded up; 0 when the target is reached, null when no day is left. */
  requiredPerDay: number | null;
}

const reachedBy = (part: Span, value: number, { asOf, calendar }: Course): number => {
  if (part.to <= asOf) return value;
  const over = dailyOf(value, part, calendar).filter(({ on }) => on <= asOf);
  return sumOf(over.map(({ amount }) => amount));
};

const perDay = (shortfall: number, days: number): number | null => {
  if (shortfall <= 0) return 0;
  return days === 0 ? null : Math.ceil(shortfall / days);
};

/** Beyond the safe integers a target of a few units was passed a millionfold, which foretells nothing. */
const projected = (reached: number, target: number, toDate: number): number | null => {
  if (toDate === 0) return null;
  const rate = Number(divideRounded(BigInt(reached) * BigInt(target), BigInt(toDate)));
  return Number.isSafeInteger(rate) ? rate : null;
};

/** Where a target stands at the end of the day. */
export const runRateOf = (course: Course): RunRate => {
  const { parts, values, reached, asOf, calendar } = course;
  const target = sumOf(values);
  const targetToDate = sumOf(parts.map((part, at) => reachedBy(part, values[at] ?? 0, course)));
  const workingDaysLeft = parts
    .flatMap((part) => (part.to > asOf ? [part] : []))
    .reduce((days, part) => {
      const from = part.from > asOf ? part.from : asOf;
      const today = from === asOf ? workingDaysIn(calendar, { from: asOf, to: asOf }) : 0;
      return days + workingDaysIn(calendar, { from, to: part.to }) - today;
    }, 0);
  return {
    target,
    targetToDate,
    reached,
    deviation: reached - targetToDate,
    shortfall: target - reached,
    runRate: projected(reached, target, targetToDate),
    workingDaysLeft,
    requiredPerDay: perDay(target - reached, workingDaysLeft),
  };
};
