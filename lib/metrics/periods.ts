/**
 * Periods by name and by grain: `2026`, `2026-H1`, `2026-Q3`, `2026-03`, `2026-W12`, `2026-03-14`, and in fiscal years `FY2026`,
 * `FY2026-H1`, `FY2026-Q3`. Weeks are ISO weeks. A fiscal year begins on a unit's `fiscalYearStart` and has the name of the calendar
 * year in which it ends: from 1 October 2025 to 30 September 2026 is FY2026. Its quarters are three months each from that day on. Pure.
 */
import * as z from 'zod';
import { addDays, addMonths, type BusinessDate, daysBetween, weekdayOf } from '#lib/core/dates.ts';
import { fiscalNameOf, fiscalSpanOf } from '#lib/organisation/fiscal-year.ts';

export interface Span {
  from: BusinessDate;
  to: BusinessDate;
}

const CALENDAR_GRAINS = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
/** Grains of a fiscal year, by their months. */
const FISCAL_MONTHS = { 'fiscal-quarter': 3, 'fiscal-half-year': 6, 'fiscal-year': 12 } as const;
type FiscalGrain = keyof typeof FISCAL_MONTHS;

export const GRAINS = [
  ...CALENDAR_GRAINS,
  'fiscal-quarter',
  'fiscal-half-year',
  'fiscal-year',
] as const satisfies readonly ((typeof CALENDAR_GRAINS)[number] | FiscalGrain)[];
export type Grain = (typeof GRAINS)[number];

const isFiscal = (grain: Grain): grain is FiscalGrain => grain in FISCAL_MONTHS;

/** Periods of a grain; fiscal ones need to know when the year begins, MM-DD up to the 28th. */
export interface Cutting {
  grain: Grain;
  fiscalYearStart: string;
}

const PERIOD =
  /^(?:(?:19|20|21)\d\d(?:-H[12]|-Q[1-4]|-W(?:0[1-9]|[1-4]\d|5[0-3])|-(?:0[1-9]|1[0-2])(?:-\d\d)?)?|FY(?:19|20|21)\d\d(?:-H[12]|-Q[1-4])?)$/;
export const PeriodName = z
  .string()
  .regex(PERIOD, {
    error: 'a year, half-year, quarter, month, ISO week or day such as 2026-Q3, or FY2026-Q3',
  })
  .meta({
    id: 'PeriodName',
    example: '2026-Q3',
    description: 'FY2026-Q3: third quarter of the fiscal year that ends in 2026',
  });

const pad = (value: number): string => String(value).padStart(2, '0');

/** First day of a month that is counted from January of the year, beyond December too. */
const monthAfter = (year: number, month: number): BusinessDate =>
  `${year + Math.floor((month - 1) / 12)}-${pad(((month - 1) % 12) + 1)}-01`;

const months = (year: number, first: number, count: number): Span => ({
  from: `${year}-${pad(first)}-01`,
  to: addDays(monthAfter(year, first + count), -1),
});

const monthCount = (on: BusinessDate): number => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;

const mondayOf = (on: BusinessDate): BusinessDate => addDays(on, 1 - weekdayOf(on));

/** The week that holds 4 January is the first of its year. */
const firstMonday = (year: number): BusinessDate => mondayOf(`${year}-01-04`);

/** The days of a named period, or undefined for a day or week that its calendar does not have. */
export const spanOf = (name: string, fiscalYearStart: string): Span | undefined => {
  if (name.startsWith('FY')) return fiscalSpanOf({ fiscalYearStart }, name);
  const year = Number(name.slice(0, 4));
  const rest = name.slice(5);
  const number = Number(rest.slice(1));
  if (rest === '') return months(year, 1, 12);
  if (rest.startsWith('H')) return months(year, number * 6 - 5, 6);
  if (rest.startsWith('Q')) return months(year, number * 3 - 2, 3);
  if (rest.startsWith('W')) {
    const from = addDays(firstMonday(year), (number - 1) * 7);
    return from < firstMonday(year + 1) ? { from, to: addDays(from, 6) } : undefined;
  }
  const [month = '', day] = rest.split('-');
  if (day === undefined) return months(year, Number(month), 1);
  const span = months(year, Number(month), 1);
  return name >= span.from && name <= span.to ? { from: name, to: name } : undefined;
};

/** The period of a grain that holds the day, by its name. Law: `spanOf(periodAt(day, cutting))` holds the day. */
export const periodAt = (on: BusinessDate, { grain, fiscalYearStart }: Cutting): string => {
  if (isFiscal(grain)) return fiscalNameOf({ fiscalYearStart }, on, FISCAL_MONTHS[grain]);
  const year = on.slice(0, 4);
  const month = Number(on.slice(5, 7));
  switch (grain) {
    case 'day':
      return on;
    case 'week': {
      const thursday = addDays(mondayOf(on), 3);
      const ofYear = Number(thursday.slice(0, 4));
      return `${ofYear}-W${pad(1 + (daysBetween(firstMonday(ofYear), thursday) - 3) / 7)}`;
    }
    case 'month':
      return on.slice(0, 7);
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'half-year':
      return `${year}-H${month <= 6 ? 1 : 2}`;
    case 'year':
      return year;
  }
};

/** Names of the periods that the span touches, oldest first. Stops at `most` + 1. */
export const periodsOf = ({ from, to }: Span, cutting: Cutting, most: number): string[] => {
  const names: string[] = [];
  for (let day = from; day <= to && names.length <= most; ) {
    const name = periodAt(day, cutting);
    names.push(name);
    day = addDays(spanOf(name, cutting.fiscalYearStart)?.to ?? day, 1);
  }
  return names;
};

/** How many whole months the span is from its first day on, which is one that every month has; undefined for other days. */
const wholeMonths = ({ from, to }: Span): number | undefined => {
  const next = addDays(to, 1);
  const day = from.slice(8);
  return day <= '28' && next.endsWith(day) ? monthCount(next) - monthCount(from) : undefined;
};

/**
 * The span that this one is compared with. A year earlier: the same days of the months, whole months stay whole (29
 * February is compared with 28). Before: as many whole months, or as many days, just before it. Months are whole from any
 * first day up to the 28th, so that a fiscal quarter is compared with a fiscal quarter.
 */
export const comparedWith = (span: Span, basis: 'last-year' | 'previous'): Span => {
  const { from, to } = span;
  const count = wholeMonths(span);
  if (count !== undefined) {
    const start = addMonths(from, basis === 'last-year' ? -12 : -count);
    return { from: start, to: addDays(addMonths(start, count), -1) };
  }
  if (basis === 'last-year') return { from: addMonths(from, -12), to: addMonths(to, -12) };
  const end = addDays(from, -1);
  return { from: addDays(end, -daysBetween(from, to)), to: end };
};
