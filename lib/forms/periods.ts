/**
 * Periods of a unit's calendar and when something about one is due. Days, weeks and fiscal quarters follow one another without
 * a gap; months are the calendar's. Pure.
 */
import { addDays, type BusinessDate, weekdayOf } from '#lib/core/dates.ts';
import { spanOfMonth } from '#lib/core/months.ts';
import { fiscalPieceOf } from '#lib/organisation/fiscal-year.ts';
import type { Calendar } from '#lib/organisation/schema.ts';
import { isWorkingDay } from '#lib/organisation/working-days.ts';

export const CADENCES = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
export type Cadence = (typeof CADENCES)[number];

export interface Period {
  from: BusinessDate;
  to: BusinessDate;
}

const MONTHS_OF = { quarter: 3, 'half-year': 6, year: 12 } as const;

/**
 * The period that holds the day. Weeks begin on the calendar's day; quarters, half-years and years count from the first
 * day of the fiscal year, which may be any day but 29 to 31.
 */
export const periodAt = (calendar: Calendar, cadence: Cadence, on: BusinessDate): Period => {
  switch (cadence) {
    case 'day':
      return { from: on, to: on };
    case 'week': {
      const from = addDays(on, -((weekdayOf(on) - calendar.weekStart + 7) % 7));
      return { from, to: addDays(from, 6) };
    }
    case 'month':
      return spanOfMonth(on.slice(0, 7));
    default: {
      const { from, to } = fiscalPieceOf(calendar, on, MONTHS_OF[cadence]);
      return { from, to };
    }
  }
};

/** The periods whose last day is one of the days, oldest first. */
export const periodsEnding = (calendar: Calendar, cadence: Cadence, days: Period): Period[] => {
  const periods: Period[] = [];
  let period = periodAt(calendar, cadence, days.from);
  while (period.to <= days.to) {
    periods.push(period);
    period = periodAt(calendar, cadence, addDays(period.to, 1));
  }
  return periods;
};

interface DueDay {
  of: 'start' | 'end';
  workingDay: number;
}

/** The last working day before the period starts (or ends) for 0, the n-th working day from there on for n. */
export const dueDayOf = (calendar: Calendar, period: Period, { of, workingDay }: DueDay): BusinessDate => {
  const boundary = of === 'start' ? period.from : addDays(period.to, 1);
  const step = workingDay === 0 ? -1 : 1;
  let day = workingDay === 0 ? addDays(boundary, -1) : boundary;
  for (let left = Math.max(1, workingDay); ; day = addDays(day, step)) {
    if (isWorkingDay(calendar, day)) left -= 1;
    if (left === 0) return day;
  }
};

const hasWorkingDay = (calendar: Calendar, { from, to }: Period): boolean => {
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) return true;
  return false;
};

/** Whether the period holds the last day of one of the longer kind: its report is then part of the longer one (R-1315). */
export const isMerged = (calendar: Calendar, { from, to }: Period, into: Cadence | undefined): boolean =>
  into !== undefined && periodAt(calendar, into, from).to <= to;

/** Whether anything is owed of the period: it has a working day and is not told with a longer one. */
export const isOwed = (calendar: Calendar, period: Period, into: Cadence | undefined): boolean =>
  hasWorkingDay(calendar, period) && !isMerged(calendar, period, into);
