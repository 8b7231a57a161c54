/** Which days a unit works, by its calendar. Pure. */
import { type BusinessDate, weekdayOf } from '#lib/core/dates.ts';
import type { Calendar } from './schema.ts';

/** True for a working day of the week that is no holiday. */
export const isWorkingDay = (
  { workingDays, holidays }: Pick<Calendar, 'workingDays' | 'holidays'>,
  date: BusinessDate,
): boolean => workingDays.includes(weekdayOf(date)) && !holidays.includes(date);
