/** Local times of a zone as instants. Apart from dates.ts, so that only who asks for one loads Temporal. */
// Temporal's functions rather than its classes: a bundle takes only those that are called.
import * as Calendar from 'temporal-polyfill/fns/Calendar';
import * as Moment from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as PlainTime from 'temporal-polyfill/fns/PlainTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import type { BusinessDate, Instant } from './dates.ts';

/**
 * The first instant of the local day at or after the given local time. A time inside a spring gap moves forward
 * by the gap, a time that occurs twice in autumn means its first occurrence, so every day has exactly one answer.
 */
export const instantOf = (date: BusinessDate, localTime: string, zone: string): Instant =>
  Moment.toString(
    ZonedDateTime.toInstant(
      PlainDateTime.toZonedDateTime(
        PlainDate.toPlainDateTime(
          PlainDate.fromString(date, Calendar.getISO),
          PlainTime.fromString(localTime),
        ),
        zone,
        { disambiguation: 'compatible' },
      ),
    ),
    { smallestUnit: 'millisecond' },
  );
