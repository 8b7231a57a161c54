/** Months by name, `2026-03`. Pure. */
import * as z from 'zod';
import { addDays, addMonths, type BusinessDate } from '#lib/core/dates.ts';

export const Month = z
  .string()
  .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, { error: 'a month such as 2026-03' })
  .meta({ id: 'ForecastMonth', description: 'YYYY-MM', example: '2026-03' });

/** So many months later; earlier when negative. */
export const monthPlus = (month: string, count: number): string =>
  addMonths(`${month}-01`, count).slice(0, 7);

/** How many months the second is after the first. */
export const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5));

export const lastDayOf = (month: string): BusinessDate => addDays(`${monthPlus(month, 1)}-01`, -1);

export const spanOfMonth = (month: string): { from: BusinessDate; to: BusinessDate } => ({
  from: `${month}-01`,
  to: lastDayOf(month),
});
