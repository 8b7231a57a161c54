/**
 * Business dates and instants. A business date is a civil day `YYYY-MM-DD` in some unit's time zone and
 * carries no time; an instant is RFC 3339 in UTC. Rules take both as arguments and never read the clock.
 */
// Temporal's functions rather than its classes: a bundle takes only those that are called.
import * as Calendar from 'temporal-polyfill/fns/Calendar';
import * as Duration from 'temporal-polyfill/fns/Duration';
import * as Moment from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as PlainTime from 'temporal-polyfill/fns/PlainTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import * as z from 'zod';

const dayOf = (text: string) => PlainDate.fromString(text, Calendar.getISO);

const isRealDay = (text: string): boolean => {
  try {
    return PlainDate.toString(dayOf(text)) === text;
  } catch {
    return false;
  }
};

/** A civil day that exists in the calendar, years 1900 to 2199. */
export const BusinessDate = z
  .string()
  .regex(/^(19|20|21)\d\d-\d\d-\d\d$/, { abort: true })
  .refine(isRealDay, { error: 'not a day of the calendar' })
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

/** True for an IANA zone that this run time knows, e.g. `Europe/Madrid`; offsets such as `+01:00` are refused. */
export const isTimeZone = (zone: string): boolean => {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** The day that is `days` after `date` (before it when negative). */
export const addDays = (date: BusinessDate, days: number): BusinessDate =>
  PlainDate.toString(PlainDate.add(dayOf(date), Duration.fromFields({ days })));

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: BusinessDate, to: BusinessDate): number => dayNumber(to) - dayNumber(from);

const EPOCH = dayOf('1970-01-01');

/** Days since 1970-01-01. */
export const dayNumber = (date: BusinessDate): number => PlainDate.diffDays(EPOCH, dayOf(date));

/** The later of two days. */
export const laterOf = (a: BusinessDate, b: BusinessDate): BusinessDate => (a > b ? a : b);

/** The civil day that the instant falls on in the zone. */
export const businessDateAt = (instant: Instant, zone: string): BusinessDate =>
  PlainDate.toString(ZonedDateTime.toPlainDate(Moment.toZonedDateTimeISO(Moment.fromString(instant), zone)));

const textOf = (instant: Moment.Record): Instant => Moment.toString(instant, { smallestUnit: 'millisecond' });

/**
 * The first instant of the local day at or after the given local time. A time inside a spring gap moves forward
 * by the gap, a time that occurs twice in autumn means its first occurrence, so every day has exactly one answer.
 */
export const instantOf = (date: BusinessDate, localTime: string, zone: string): Instant =>
  textOf(
    ZonedDateTime.toInstant(
      PlainDateTime.toZonedDateTime(
        PlainDate.toPlainDateTime(dayOf(date), PlainTime.fromString(localTime)),
        zone,
        { disambiguation: 'compatible' },
      ),
    ),
  );

/** The instant that is `milliseconds` later. */
export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  textOf(Moment.add(Moment.fromString(instant), Duration.fromFields({ milliseconds })));
