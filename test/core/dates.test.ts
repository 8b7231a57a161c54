import fc from 'fast-check';
import * as Calendar from 'temporal-polyfill/fns/Calendar';
import * as Moment from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  addDays,
  addMilliseconds,
  addMonths,
  BusinessDate,
  businessDateAt,
  dayNumber,
  daysBetween,
  isTimeZone,
  LAST_BUSINESS_DATE,
  laterOf,
} from '#lib/core/dates.ts';
import { instantOf } from '#lib/core/local-times.ts';

const YEARS = {
  min: new Date('1901-01-01T00:00:00Z'),
  max: new Date('2199-12-30T00:00:00Z'),
  noInvalidDate: true,
};
const instants = fc.date(YEARS).map((date) => date.toISOString());
const days = instants.map((instant) => instant.slice(0, 10));

describe('days', () => {
  it('are those of Temporal in every zone', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const moment = Moment.toZonedDateTimeISO(Moment.fromString(instant), zone);
        expect(businessDateAt(instant, zone)).toBe(PlainDate.toString(ZonedDateTime.toPlainDate(moment)));
      }),
      { numRuns: 300 },
    );
  });

  it('change at midnight to the millisecond, whatever was asked before', () => {
    const asked = ['22:59:59.999Z', '23:00:00.000Z', '23:00:00.999Z', '22:59:59.000Z', '22:59:59.999Z'];
    const said = asked.map((time) => businessDateAt(`2026-03-02T${time}`, 'Europe/Madrid'));
    expect(said).toEqual(['2026-03-02', '2026-03-03', '2026-03-03', '2026-03-02', '2026-03-02']);
    expect(businessDateAt('2026-03-02T22:59:59.999Z', 'Asia/Shanghai')).toBe('2026-03-03');
    expect(businessDateAt('2026-04-02T22:59:59.999Z', 'Asia/Shanghai')).toBe('2026-04-03');
    expect(() => businessDateAt('soon', 'Asia/Shanghai')).toThrow(RangeError);
    expect(() => businessDateAt('soon', 'Asia/Shanghai')).toThrow(RangeError);
  });

  it('are counted as Temporal counts them', () => {
    const dayOf = (text: string) => PlainDate.fromString(text, Calendar.getISO);
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(daysBetween(from, to)).toBe(PlainDate.diffDays(dayOf(from), dayOf(to)));
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
    expect(dayNumber('1970-01-01')).toBe(0);
  });

  it('are months later as Temporal has them: the last day of a shorter month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const later = PlainDate.addMonths(PlainDate.fromString(from, Calendar.getISO), months);
        expect(addMonths(from, months)).toBe(PlainDate.toString(later));
      }),
    );
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  });

  it('exist in the calendar or are refused', () => {
    const real = ['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'];
    const unreal = [
      '2023-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-1-1',
      '1899-12-31',
      '2200-01-01',
      '12026-01-01',
      '2026-01-011',
      '2026-01-01T00:00:00Z',
      '２０２６-01-01',
    ];
    expect(real.filter((day) => !BusinessDate.safeParse(day).success)).toEqual([]);
    expect(unreal.filter((day) => BusinessDate.safeParse(day).success)).toEqual([]);
  });

  it('are never made of what is no day, no instant or no zone', () => {
    expect(() => dayNumber('soon')).toThrow(RangeError);
    expect(() => dayNumber('soon')).toThrow('no day: soon');
    expect(() => addDays('soon', 1)).toThrow(RangeError);
    expect(() => businessDateAt('soon', 'UTC')).toThrow(RangeError);
    expect(() => businessDateAt('2026-03-02T09:00:00.000Z', 'No/Where')).toThrow(RangeError);
    expect(() => addMilliseconds('soon', 1)).toThrow(RangeError);
  });
});

it('an instant keeps its milliseconds', () => {
  expect(addMilliseconds('2026-03-01T23:59:59.999Z', 1)).toBe('2026-03-02T00:00:00.000Z');
  expect(addMilliseconds('2026-03-01T00:00:00Z', -1)).toBe('2026-02-28T23:59:59.999Z');
});

describe('a day', () => {
  it('has a last one that books can hold', () => {
    expect(BusinessDate.safeParse(LAST_BUSINESS_DATE).success).toBe(true);
    expect(BusinessDate.safeParse(addDays(LAST_BUSINESS_DATE, 1)).success).toBe(false);
  });

  it('are compared only where both are days: whatever reckons with one that is none would throw', () => {
    const Span = z
      .strictObject({ from: BusinessDate, to: BusinessDate })
      .refine(({ from, to }) => daysBetween(from, to) < 9);
    for (const to of ['2026-13-01', '2026-01-45', '2026-02-30', 'x']) {
      expect(Span.safeParse({ from: '2026-01-01', to }).success).toBe(false);
    }
    expect(Span.safeParse({ from: '2026-01-01', to: '2026-01-05' }).success).toBe(true);
  });

  it('is refused with a word about the calendar only when it looks like one', () => {
    const saidOf = (text: string) => BusinessDate.safeParse(text).error?.issues.map(({ message }) => message);
    expect(saidOf('2026-02-30')).toEqual(['not a day of the calendar']);
    expect(saidOf('soon')).toHaveLength(1);
    expect(saidOf('soon')).not.toContain('not a day of the calendar');
  });

  it('is later than another by the calendar', () => {
    expect(laterOf('2026-01-31', '2026-02-01')).toBe('2026-02-01');
    expect(laterOf('2026-02-01', '2026-01-31')).toBe('2026-02-01');
    expect(laterOf('2026-02-01', '2026-02-01')).toBe('2026-02-01');
  });
});

describe('a zone', () => {
  it.each(['Europe/Madrid', 'Asia/Shanghai', 'UTC', 'Etc/GMT+5'])('%s is one, asked twice', (zone) => {
    expect([isTimeZone(zone), isTimeZone(zone)]).toEqual([true, true]);
  });

  it.each(['', '+01:00', '-05', '0UTC', 'Mars/Olympus', 'Europe/Madrid ', ' UTC', 'not a zone'])(
    '%j is none, asked twice',
    (zone) => {
      expect([isTimeZone(zone), isTimeZone(zone)]).toEqual([false, false]);
    },
  );
});

describe('the instant of a local time', () => {
  it.each([
    ['2026-03-02', '07:00', 'Europe/Madrid', '2026-03-02T06:00:00.000Z'],
    ['2026-07-02', '07:00', 'Europe/Madrid', '2026-07-02T05:00:00.000Z'],
    ['2026-03-29', '02:30', 'Europe/Madrid', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Madrid', '2026-10-25T00:30:00.000Z'],
    ['2026-03-02', '07:00', 'Asia/Shanghai', '2026-03-01T23:00:00.000Z'],
    ['2026-03-08', '00:00', 'America/Havana', '2026-03-08T05:00:00.000Z'],
  ])('%s %s in %s is %s', (date, time, zone, instant) => {
    expect(instantOf(date, time, zone)).toBe(instant);
  });
});
