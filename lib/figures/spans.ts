/** Spans of days that figures are about: months back from a day, months of a period. Pure. */
import { addDays, type BusinessDate, daysBetween } from '#lib/core/dates.ts';
import type { FiguresPolicy } from './policy.ts';

export interface Span {
  from: BusinessDate;
  to: BusinessDate;
}
/** A month back from a day, and how many days it counts for. */
export interface Slice extends Span {
  days: number;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** First day of the month that lies so many months after (before when negative) that of the day. */
export const monthStart = (on: BusinessDate, months = 0): BusinessDate => {
  const count = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 + months;
  return `${Math.floor(count / 12)}-${pad((count % 12) + 1)}-01`;
};

export const monthEnd = (on: BusinessDate): BusinessDate => addDays(monthStart(on, 1), -1);

/** The day so many months earlier: the same day of the month, or its last one; a last day stays a last day. */
export const monthsBefore = (on: BusinessDate, months: number): BusinessDate => {
  const start = monthStart(on, -months);
  const end = monthEnd(start);
  const day = `${start.slice(0, 8)}${on.slice(8)}`;
  return on === monthEnd(on) || day > end ? end : day;
};

/**
 * Months back from a day, the one that ends with it first. At the end of a month they are the calendar's; within one they
 * begin a day after the same day of the month before.
 */
export const slicesBack = (
  asOf: BusinessDate,
  months: number,
  dayCount: FiguresPolicy['dayCount'],
): Slice[] =>
  Array.from({ length: months }, (_, back) => {
    const to = monthsBefore(asOf, back);
    const before = monthsBefore(asOf, back + 1);
    return { from: addDays(before, 1), to, days: dayCount === 'thirty' ? 30 : daysBetween(before, to) };
  });

/** The months of a period, each cut to it, oldest first. */
export const monthsOf = ({ from, to }: Span): Span[] => {
  const spans: Span[] = [];
  for (let start = from; start <= to; start = monthStart(start, 1)) {
    const end = monthEnd(start);
    spans.push({ from: start, to: end < to ? end : to });
  }
  return spans;
};
