/**
 * Time as a plan cuts it. Any range of days is cut at the borders of its grain and of every coarser one, so that
 * days lie in weeks, weeks in months, months in quarters and quarters in fiscal years, without gap or overlap; a week that two months
 * share is two parts. Only these parts hold values; whatever is coarser is their sum. Pure.
 */
import { addDays, type BusinessDate, dayNumber, weekdayOf } from '#lib/core/dates.ts';
import type { Calendar } from '#lib/organisation/schema.ts';
import { isWorkingDay } from '#lib/organisation/working-days.ts';
import { split } from './split.ts';

export const GRAINS = ['day', 'week', 'month', 'quarter', 'year', 'whole'] as const;
export type Grain = (typeof GRAINS)[number];

export interface Span {
  from: BusinessDate;
  to: BusinessDate;
}

type Days = Pick<Calendar, 'workingDays' | 'holidays'>;
type Borders = Pick<Calendar, 'weekStart' | 'fiscalYearStart'>;

/** Every day of a range, the last included. */
export const daysIn = ({ from, to }: Span): BusinessDate[] =>
  Array.from({ length: Math.max(0, dayNumber(to) - dayNumber(from) + 1) }, (_, at) => addDays(from, at));

/** How many days of a range the unit works. */
export const workingDaysIn = (calendar: Days, span: Span): number =>
  daysIn(span).filter((day) => isWorkingDay(calendar, day)).length;

const MONTHS = 12;
const monthsSince = (date: BusinessDate, start: string): number =>
  (Number(date.slice(5, 7)) - Number(start.slice(0, 2)) + MONTHS) % MONTHS;

const startsYear = (date: BusinessDate, { fiscalYearStart }: Borders): boolean =>
  date.slice(5) === fiscalYearStart;
const startsQuarter = (date: BusinessDate, { fiscalYearStart }: Borders): boolean =>
  date.slice(8) === fiscalYearStart.slice(3) && monthsSince(date, fiscalYearStart) % 3 === 0;

/** Whether a part of the grain or of a coarser one begins on the day. */
const begins = (date: BusinessDate, grain: Grain, borders: Borders): boolean => {
  if (grain === 'day') return true;
  if (grain === 'whole') return false;
  if (startsYear(date, borders)) return true;
  if (grain === 'year') return false;
  if (startsQuarter(date, borders)) return true;
  if (grain === 'quarter') return false;
  return date.endsWith('-01') || (grain === 'week' && weekdayOf(date) === borders.weekStart);
};

/** The parts that a range is cut into, oldest first: they hold each of its days exactly once. */
export const partsOf = (range: Span, grain: Grain, borders: Borders): Span[] => {
  const starts = daysIn(range).filter((day, at) => at === 0 || begins(day, grain, borders));
  return starts.map((from, at) => ({ from, to: addDays(starts[at + 1] ?? addDays(range.to, 1), -1) }));
};

/** The parts at the borders that somebody drew: each cut begins one. */
export const partsAt = ({ from, to }: Span, cuts: readonly BusinessDate[]): Span[] => {
  const starts = [from, ...cuts];
  return starts.map((start, at) => ({ from: start, to: addDays(starts[at + 1] ?? addDays(to, 1), -1) }));
};

/** Places of the parts inside a range, or undefined where the range does not begin and end with parts. */
export const placesIn = (parts: readonly Span[], { from, to }: Span): number[] | undefined => {
  const first = parts.findIndex((part) => part.from === from);
  const last = parts.findIndex((part) => part.to === to);
  return first < 0 || last < first
    ? undefined
    : Array.from({ length: last - first + 1 }, (_, at) => first + at);
};

/** Parts together as a coarser grain has them: each part lies in exactly one group. */
export const groupsOf = (
  parts: readonly Span[],
  grain: Grain,
  borders: Borders,
): (Span & { places: number[] })[] => {
  const groups: (Span & { places: number[] })[] = [];
  for (const [at, part] of parts.entries()) {
    const open = groups.at(-1);
    if (!open || begins(part.from, grain, borders)) groups.push({ ...part, places: [at] });
    else {
      open.to = part.to;
      open.places.push(at);
    }
  }
  return groups;
};

/** A part's amount day by day over the unit's working days, over all days where it works on none; adds up exactly. */
export const dailyOf = (
  amount: number,
  span: Span,
  calendar: Days,
): { on: BusinessDate; amount: number; isWorkingDay: boolean }[] => {
  const days = daysIn(span).map((on) => ({ on, isWorkingDay: isWorkingDay(calendar, on) }));
  const amounts = split(
    amount,
    days.map((day) => (day.isWorkingDay ? 1n : 0n)),
  );
  return days.map((day, at) => ({ ...day, amount: amounts[at] ?? 0 }));
};
