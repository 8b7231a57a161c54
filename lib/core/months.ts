/** Calendar months by name, `2026-03`. Pure; counting is safe for what nobody has looked at yet, and then NaN. */
import * as z from 'zod';
import { addDays, addMonths, type BusinessDate } from './dates.ts';

export const Month = z
  .string()
  .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, { error: 'a month such as 2026-03' })
  .meta({ id: 'Month', description: 'YYYY-MM', example: '2026-03' });

/** So many months later; earlier when negative. @throws {RangeError} for what is no month */
export const monthPlus = (month: string, count: number): string =>
  addMonths(`${month}-01`, count).slice(0, 7);

/** How many months the second is after the first. */
export const monthDistance = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5));

/** Months from one to another, both inclusive; none when the second is before the first. */
export const monthsFromTo = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, monthDistance(from, to) + 1) }, (_, after) => monthPlus(from, after));

export const lastDayOf = (month: string): BusinessDate => addDays(`${monthPlus(month, 1)}-01`, -1);

export const spanOfMonth = (month: string): { from: BusinessDate; to: BusinessDate } => ({
  from: `${month}-01`,
  to: lastDayOf(month),
});
