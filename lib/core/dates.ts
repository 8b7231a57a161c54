/**
 * Business dates and instants. A business date is a civil day `YYYY-MM-DD` in some unit's time zone and
 * carries no time; an instant is RFC 3339 in UTC. Rules take both as arguments and never read the clock.
 */
// Days are counted without Temporal: a civil day is a day of UTC, and every request counts some.
import * as z from 'zod';

const DAY_MS = 86_400_000;

/** The day's midnight in UTC; NaN for what is no date. */
const midnightOf = (text: string): number => Date.parse(`${text}T00:00:00Z`);

const dayAt = (milliseconds: number): string => new Date(milliseconds).toISOString().split('T', 1)[0] ?? '';

// The platform rolls 30 February over into March.
const isRealDay = (text: string): boolean => {
  const midnight = midnightOf(text);
  return !Number.isNaN(midnight) && dayAt(midnight) === text;
};

/** A civil day that exists in the calendar, years 1900 to 2199. */
export const BusinessDate = z
  .string()
  .regex(/^(19|20|21)\d\d-\d\d-\d\d$/, { abort: true })
  // What compares two dates is not asked of one that is none: reckoning with it throws.
  .refine(isRealDay, { error: 'not a day of the calendar', abort: true })
  .meta({
    id: 'BusinessDate',
    description: 'Civil day YYYY-MM-DD in the unit’s time zone',
    format: 'date',
    example: '2005-05-31',
  });
export type BusinessDate = string;

/** The last day that a business date can be. */
export const LAST_BUSINESS_DATE: BusinessDate = '2199-12-31';

/** An instant in UTC with milliseconds, e.g. `2026-11-21T08:00:00.000Z`. */
export const Instant = z.iso.datetime().meta({ id: 'Instant', description: 'Instant, RFC 3339 in UTC' });
export type Instant = string;

// Every read of a unit asks, and a formatter takes longer to make than the rest of the unit to check.
const knownZones = new Set<string>();
const MAX_KNOWN_ZONES = 1_000;

/** True for an IANA zone that this run time knows, e.g. `Europe/Madrid`; offsets such as `+01:00` are refused. */
export const isTimeZone = (zone: string): boolean => {
  if (knownZones.has(zone)) return true;
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    if (knownZones.size < MAX_KNOWN_ZONES) knownZones.add(zone);
    return true;
  } catch {
    return false;
  }
};

/** The day that is `days` after `date` (before it when negative). @throws {RangeError} */
export const addDays = (date: BusinessDate, days: number): BusinessDate =>
  dayAt(midnightOf(date) + days * DAY_MS);

const MONTHS = 12;

/** The same day so many months later (earlier when negative); the last day of a shorter month. @throws {RangeError} */
export const addMonths = (date: BusinessDate, months: number): BusinessDate => {
  const firstOf = (at: number): BusinessDate => {
    const year = String(Math.floor(at / MONTHS)).padStart(4, '0');
    return `${year}-${String((at % MONTHS) + 1).padStart(2, '0')}-01`;
  };
  const at = Number(date.slice(0, 4)) * MONTHS + Number(date.slice(5, 7)) - 1 + months;
  const last = addDays(firstOf(at + 1), -1);
  const day = `${firstOf(at).slice(0, 8)}${date.slice(8)}`;
  return day > last ? last : day;
};

/** Days from `from` to `to`; negative when `to` is earlier. @throws {RangeError} */
export const daysBetween = (from: BusinessDate, to: BusinessDate): number => dayNumber(to) - dayNumber(from);

/** Days since 1970-01-01. @throws {RangeError} for what is no day */
export const dayNumber = (date: BusinessDate): number => {
  const midnight = midnightOf(date);
  if (Number.isNaN(midnight)) throw new RangeError(`no day: ${date}`);
  return midnight / DAY_MS;
};

/** ISO day of the week: 1 for Monday to 7 for Sunday. 1970-01-01 was a Thursday. @throws {RangeError} */
export const weekdayOf = (date: BusinessDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The later of two days. */
export const laterOf = (a: BusinessDate, b: BusinessDate): BusinessDate => (a > b ? a : b);

/** A zone's formatter, and the second that it was asked about last with what it said. */
interface Clock {
  readonly format: Intl.DateTimeFormat;
  second: number;
  day: BusinessDate;
}
const clocks = new Map<string, Clock>();

// One formatter for each zone is kept: to make it costs a hundred times what it costs to ask it.
const clockOf = (zone: string): Clock => {
  const kept = clocks.get(zone);
  if (kept) return kept;
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const made = { format, second: Number.NaN, day: '' };
  clocks.set(zone, made);
  return made;
};

/** The civil day that the instant falls on in the zone. @throws {RangeError} for an unknown zone or no instant */
export const businessDateAt = (instant: Instant, zone: string): BusinessDate => {
  const clock = clockOf(zone);
  const milliseconds = Date.parse(instant);
  // A busy process asks for today many times a second; no offset from UTC has a fraction of a second.
  const second = Math.floor(milliseconds / 1000);
  if (second === clock.second) return clock.day;
  const parts: Record<string, string> = {};
  for (const { type, value } of clock.format.formatToParts(milliseconds)) parts[type] = value;
  clock.day = `${parts['year']}-${parts['month']}-${parts['day']}`;
  clock.second = second;
  return clock.day;
};

/** The instant that is `milliseconds` later. @throws {RangeError} */
export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
