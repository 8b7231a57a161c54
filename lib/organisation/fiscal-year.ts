/** Fiscal years, what they are cut into and how that is called, by a unit's calendar. Pure. */
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

/** The pieces that have names. */
export type FiscalMonths = 3 | 6 | 12;

/** `FY2026`, `FY2026-H1`, `FY2026-Q2`: after the year in which the fiscal year ends. Law: `fiscalSpanOf(fiscalNameOf(day))` holds the day. */
export const fiscalNameOf = (
  calendar: Pick<Calendar, 'fiscalYearStart'>,
  on: BusinessDate,
  months: FiscalMonths,
): string => {
  const name = `FY${fiscalYearOf(calendar, on).to.slice(0, 4)}`;
  const { number } = fiscalPieceOf(calendar, on, months);
  return months === MONTHS ? name : `${name}-${months === 3 ? 'Q' : 'H'}${number}`;
};

/** The days of a piece by its name; undefined for what is no such name. */
export const fiscalSpanOf = (
  { fiscalYearStart }: Pick<Calendar, 'fiscalYearStart'>,
  name: string,
): Days | undefined => {
  const [, year, piece = ''] = /^FY(\d{4})(?:-(H[12]|Q[1-4]))?$/.exec(name) ?? [];
  if (!year) return undefined;
  const months = piece.startsWith('Q') ? 3 : piece.startsWith('H') ? 6 : MONTHS;
  const start = `${Number(year) - (fiscalYearStart === '01-01' ? 0 : 1)}-${fiscalYearStart}`;
  const from = addMonths(start, (Number(piece[1] ?? 1) - 1) * months);
  return { from, to: addDays(addMonths(from, months), -1) };
};
