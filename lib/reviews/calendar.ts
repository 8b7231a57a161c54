/**
 * When who is reviewed about which days. Each cadence cuts time at its own borders and at those of every longer one: weeks end with their
 * month, months with their fiscal quarter, quarters and half-years with the fiscal year. A working day holds the free days before it.
 *
 * Laws: the parts of a cadence join, so every day lies in exactly one of them (R-1322); of a subject's cadences, parts that end on
 * one day are one review, which is named by the longest of them (R-1315, R-1317, R-1320); the day is reviewed apart. Pure.
 */
import { addDays, addMonths, BusinessDate, laterOf, weekdayOf } from '#lib/core/dates.ts';
import { instantOf } from '#lib/core/local-times.ts';
import { lastDayOf } from '#lib/core/months.ts';
import {
  type FiscalMonths,
  fiscalNameOf,
  fiscalPieceOf,
  fiscalSpanOf,
  fiscalYearOf,
} from '#lib/organisation/fiscal-year.ts';
import type { Calendar } from '#lib/organisation/schema.ts';
import { isWorkingDay } from '#lib/organisation/working-days.ts';
import { CADENCES, type Cadence, type Part, type Span } from './schema.ts';

const MONTHS: Partial<Record<Cadence, number>> = { quarter: 3, 'half-year': 6 };
const WEEK = 7;
/** Beyond so many free days in a row each day stands for itself: a calendar that works on no day has no working day to wait for. */
const MOST_FREE_DAYS = 3_000;

const earlierOf = (a: BusinessDate, b: BusinessDate): BusinessDate => (a < b ? a : b);

const dayAt = (calendar: Calendar, on: BusinessDate): Span => {
  let to = on;
  for (let free = 0; !isWorkingDay(calendar, to); free += 1) {
    if (free === MOST_FREE_DAYS) return { from: on, to: on };
    to = addDays(to, 1);
  }
  let from = to;
  for (let free = 0; free < MOST_FREE_DAYS && !isWorkingDay(calendar, addDays(from, -1)); free += 1)
    from = addDays(from, -1);
  return { from, to };
};

const monthAt = (calendar: Calendar, on: BusinessDate): Span => {
  const quarter = fiscalPieceOf(calendar, on, 3);
  const month = on.slice(0, 7);
  return { from: laterOf(quarter.from, `${month}-01`), to: earlierOf(quarter.to, lastDayOf(month)) };
};

const weekAt = (calendar: Calendar, on: BusinessDate): Span => {
  const month = monthAt(calendar, on);
  const start = addDays(on, -((weekdayOf(on) - calendar.weekStart + WEEK) % WEEK));
  return { from: laterOf(month.from, start), to: earlierOf(month.to, addDays(start, WEEK - 1)) };
};

/** The part of a cadence that holds the day. */
export const partAt = (calendar: Calendar, cadence: Cadence, on: BusinessDate): Part => {
  switch (cadence) {
    case 'day':
      return { cadence, ...dayAt(calendar, on) };
    case 'week':
      return { cadence, ...weekAt(calendar, on) };
    case 'month':
      return { cadence, ...monthAt(calendar, on) };
    case 'quarter':
    case 'half-year': {
      const { from, to } = fiscalPieceOf(calendar, on, MONTHS[cadence] ?? 3);
      return { cadence, from, to };
    }
    case 'year':
      return { cadence, ...fiscalYearOf(calendar, on) };
  }
};

/** The parts of a cadence that touch a span, whole, oldest first. */
export const partsOver = (calendar: Calendar, cadence: Cadence, { from, to }: Span): Part[] => {
  const parts: Part[] = [];
  for (let on = from; on <= to; on = addDays(parts.at(-1)?.to ?? on, 1))
    parts.push(partAt(calendar, cadence, on));
  return parts;
};

/** A review as the calendar has it: the days and cadence of the longest part, which comes first. */
export interface Held extends Part {
  parts: Part[];
}

const longestFirst = (a: Part, b: Part): number => CADENCES.indexOf(b.cadence) - CADENCES.indexOf(a.cadence);

const heldOf = (parts: Part[]): Held[] => {
  const [longest] = parts;
  return longest ? [{ ...longest, parts }] : [];
};

/** The reviews of a subject that end on a day, longest first: at most one of its periods, and one of its day. */
export const reviewsEnding = (calendar: Calendar, cadences: readonly Cadence[], on: BusinessDate): Held[] => {
  const ending = [...new Set(cadences)]
    .map((cadence) => partAt(calendar, cadence, on))
    .filter(({ to }) => to === on)
    .sort(longestFirst);
  const merged = ending.filter(({ cadence }) => cadence !== 'day');
  return [...heldOf(merged), ...heldOf(ending.filter(({ cadence }) => cadence === 'day'))];
};

/** The review that a subject's day belongs to in one of its cadences; undefined for a cadence that it does not have. */
export const reviewHolding = (
  calendar: Calendar,
  cadences: readonly Cadence[],
  { cadence, on }: { cadence: Cadence; on: BusinessDate },
): Held | undefined => {
  const { to } = partAt(calendar, cadence, on);
  return reviewsEnding(calendar, cadences, to).find(({ parts }) =>
    parts.some((part) => part.cadence === cadence),
  );
};

/** Every review of a subject that ends in the span, oldest first. */
export const reviewsOver = (calendar: Calendar, cadences: readonly Cadence[], { from, to }: Span): Held[] => {
  const ends = cadences.flatMap((cadence) =>
    partsOver(calendar, cadence, { from, to }).map((part) => part.to),
  );
  return [...new Set(ends)]
    .filter((end) => end <= to)
    .sort()
    .flatMap((end) => reviewsEnding(calendar, cadences, end));
};

/** The part before: what the same figures are compared with. */
export const partBefore = (calendar: Calendar, { cadence, from }: Part): Part =>
  partAt(calendar, cadence, addDays(from, -1));

/** The same part a year ago, as the calendar cuts it: days and weeks by their dates, all else by name. */
export const partLastYear = (calendar: Calendar, part: Part): Span => {
  if (part.cadence === 'day' || part.cadence === 'week')
    return { from: addMonths(part.from, -12), to: addMonths(part.to, -12) };
  const { from, to } = partAt(calendar, part.cadence, addMonths(part.from, -12));
  return { from, to };
};

/** When the review of a period is due: the morning after its last day, by the unit's clock. */
export const dueAt = ({ to }: Span, localTime: string, zone: string): string =>
  instantOf(addDays(to, 1), localTime, zone);

const NEW_YEAR = '01-01';

/** `FY2006-Q1`, or `2005-Q1` where the fiscal year is the calendar's. */
const fiscalName = (calendar: Calendar, from: BusinessDate, months: FiscalMonths): string => {
  const name = fiscalNameOf(calendar, from, months);
  return calendar.fiscalYearStart === NEW_YEAR ? name.slice(2) : name;
};

/**
 * What people call a part, as metrics do: `2005`, `2005-H1`, `2005-Q2`, or `FY2006-Q1` after the year in which it ends where the fiscal year
 * is not the calendar's; `2005-05`; by its first day where a quarter's border leaves a month in two and this is its end, and for weeks and days.
 */
export const nameOf = (calendar: Calendar, { cadence, from }: Part): string => {
  switch (cadence) {
    case 'year':
      return fiscalName(calendar, from, 12);
    case 'half-year':
      return fiscalName(calendar, from, 6);
    case 'quarter':
      return fiscalName(calendar, from, 3);
    case 'month':
      return from.endsWith('-01') ? from.slice(0, 7) : from;
    default:
      return from;
  }
};

const firstDayOf = (calendar: Calendar, period: string): string => {
  if (/^\d{4}-\d\d$/.test(period)) return `${period}-01`;
  const isOfCalendar = calendar.fiscalYearStart === NEW_YEAR && !period.startsWith('FY');
  return fiscalSpanOf(calendar, isOfCalendar ? `FY${period}` : period)?.from ?? period;
};

/** The part of a cadence that has the name, or that begins on the day; undefined where there is none. */
export const partNamed = (calendar: Calendar, cadence: Cadence, period: string): Part | undefined => {
  const first = firstDayOf(calendar, period);
  if (!BusinessDate.safeParse(first).success) return undefined;
  const part = partAt(calendar, cadence, first);
  return part.from === period || nameOf(calendar, part) === period ? part : undefined;
};
