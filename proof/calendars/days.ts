/** Days without zones: the calendar from 1900 to 2199 by Date's own arithmetic against the product's. */
import { addDays, BusinessDate, dayNumber, daysBetween, isTimeZone } from '#lib/core/dates.ts';
import { daysOver } from '#lib/receivables/balance.ts';
import { DAY_MS, dayMs, dayText } from './wall.ts';

const two = (part: number): string => String(part).padStart(2, '0');

/** Every text of the form of a day is taken when the calendar has it, and only then. */
const spelling = (year: number): string[] => {
  const wrong: string[] = [];
  for (let month = 0; month <= 13; month += 1) {
    for (let date = 0; date <= 32; date += 1) {
      const text = `${year}-${two(month)}-${two(date)}`;
      const real = dayText(Date.UTC(year, month - 1, date)) === text;
      if (BusinessDate.safeParse(text).success !== real)
        wrong.push(`${text} should be ${real ? 'a' : 'no'} day`);
    }
  }
  return wrong;
};

/** Problems of the days of a year: numbered without a hole, added and subtracted by the number of days. */
export const wrongDaysOf = (year: number, step: number): string[] => {
  const wrong = spelling(year);
  for (let at = dayMs(`${year}-01-01`); dayText(at).startsWith(String(year)); at += DAY_MS) {
    const day = dayText(at);
    if (dayNumber(day) !== at / DAY_MS) wrong.push(`${day} has the number ${dayNumber(day)}`);
    for (const days of [1, -1, 31, step, -step]) {
      const wanted = dayText(at + days * DAY_MS);
      if (addDays(day, days) !== wanted) wrong.push(`${day} and ${days} days: ${addDays(day, days)}`);
      if (daysBetween(day, wanted) !== days) wrong.push(`${day} to ${wanted}: ${daysBetween(day, wanted)}`);
    }
    // What is due on a day is over from the next one on.
    if (daysOver(day, day) > 0 || daysOver(day, dayText(at + DAY_MS)) !== 1)
      wrong.push(`what is due on ${day} is over on another day than the next`);
  }
  return wrong;
};

/** Offsets and invented names are no zones; what Intl lists is. */
export const wrongZoneNames = (zones: readonly string[]): string[] => [
  ...zones.filter((zone) => !isTimeZone(zone)).map((zone) => `${zone} is refused`),
  ...['+01:00', 'UTC+1', 'Europe/Nowhere', '', 'Madrid', '1']
    .filter(isTimeZone)
    .map((name) => `${name} is taken`),
];
