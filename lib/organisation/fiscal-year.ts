/** Fiscal years and what they are cut into, by a unit's calendar. Pure. */
import { addDays, addMonths, type BusinessDate } from '#lib/core/dates.ts';
import type { Calendar } from './schema.ts';

const MONTHS = 12;

interface Days {
  from: BusinessDate;
  to: BusinessDate;
}

/** The fiscal year that holds the day. */
export const fiscalYearOf = (
  { fiscalYearStart }: Pick<Calendar, 'fiscalYearStart'>,
  on: BusinessDate,
): Days => {
  const year = Number(on.slice(0, 4)) - (on.slice(5) < fiscalYearStart ? 1 : 0);
  const from = `${year}-${fiscalYearStart}`;
  return { from, to: addDays(addMonths(from, MONTHS), -1) };
};

/**
 * The piece of so many months of its fiscal year that holds the day, and which one it is, counted from 1. A year starts on the 28th at
 * the latest, so every piece begins on the same day of its month.
 */
export const fiscalPieceOf = (
  calendar: Pick<Calendar, 'fiscalYearStart'>,
  on: BusinessDate,
  months: number,
): Days & { number: number } => {
  const { from: start } = fiscalYearOf(calendar, on);
  let number = 1;
  while (on >= addMonths(start, months * number)) number += 1;
  return {
    number,
    from: addMonths(start, months * (number - 1)),
    to: addDays(addMonths(start, months * number), -1),
  };
};
