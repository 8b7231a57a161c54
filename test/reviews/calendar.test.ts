import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type BusinessDate, daysBetween } from '#lib/core/dates.ts';
import { spanOf } from '#lib/metrics/periods.ts';
import { type Calendar, DEFAULT_CALENDAR } from '#lib/organisation/schema.ts';
import {
  dueAt,
  nameOf,
  partAt,
  partNamed,
  partsOver,
  reviewHolding,
  reviewsEnding,
  reviewsOver,
} from '#lib/reviews/calendar.ts';
import { CADENCES, type Cadence, type Span } from '#lib/reviews/schema.ts';

const pad = (value: number): string => String(value).padStart(2, '0');
const day = fc.integer({ min: 0, max: 4_000 }).map((after) => addDays('2020-01-01', after));
const calendars: fc.Arbitrary<Calendar> = fc.record({
  workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  holidays: fc.array(day, { maxLength: 40 }),
  weekStart: fc.integer({ min: 1, max: 7 }),
  fiscalYearStart: fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, date]) => `${pad(month)}-${pad(date)}`),
});
const chains = fc.uniqueArray(fc.constantFrom(...CADENCES), { minLength: 1, maxLength: 6 });
const daysOf = ({ from, to }: Span): BusinessDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
const ALL: Cadence[] = ['week', 'month', 'quarter', 'half-year', 'year'];

describe('the parts of a cadence', () => {
  it('join, and hold every day exactly once, on any calendar', () => {
    fc.assert(
      fc.property(calendars, fc.constantFrom(...CADENCES), day, (calendar, cadence, on) => {
        const part = partAt(calendar, cadence, on);
        expect(part.from <= on && on <= part.to).toBe(true);
        expect(partAt(calendar, cadence, part.from)).toEqual(part);
        expect(partAt(calendar, cadence, part.to)).toEqual(part);
        expect(partAt(calendar, cadence, addDays(part.to, 1)).from).toBe(addDays(part.to, 1));
      }),
      { numRuns: 400 },
    );
  });

  it('lie within the parts of every longer cadence, the day apart', () => {
    fc.assert(
      fc.property(calendars, day, (calendar, on) => {
        for (const [at, cadence] of ALL.entries()) {
          const part = partAt(calendar, cadence, on);
          for (const longer of ALL.slice(at + 1)) {
            const around = partAt(calendar, longer, on);
            expect(around.from <= part.from && part.to <= around.to).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are found again by their name and by their first day', () => {
    fc.assert(
      fc.property(calendars, fc.constantFrom(...CADENCES), day, (calendar, cadence, on) => {
        const part = partAt(calendar, cadence, on);
        expect(partNamed(calendar, cadence, nameOf(calendar, part))).toEqual(part);
        expect(partNamed(calendar, cadence, part.from)).toEqual(part);
      }),
      { numRuns: 300 },
    );
    expect(partNamed(DEFAULT_CALENDAR, 'week', '2026-03-04')).toBeUndefined();
    // As metrics call them: a fiscal year is named after the year in which it ends.
    const april = { ...DEFAULT_CALENDAR, fiscalYearStart: '04-01' };
    const summer = partNamed(april, 'quarter', 'FY2006-Q1');
    expect(summer).toEqual({ cadence: 'quarter', from: '2005-04-01', to: '2005-06-30' });
    expect(partNamed(april, 'quarter', '2005-Q1')).toBeUndefined();
    expect(spanOf('FY2006-Q1', '04-01')).toEqual({ from: '2005-04-01', to: '2005-06-30' });
    expect(nameOf(DEFAULT_CALENDAR, partAt(DEFAULT_CALENDAR, 'quarter', '2005-05-09'))).toBe('2005-Q2');
  });
});

describe('the reviews of a subject', () => {
  it('hold every part of every cadence exactly once, whatever the cadences', () => {
    fc.assert(
      fc.property(calendars, chains, day, (calendar, cadences, from) => {
        const span = { from, to: addDays(from, 120) };
        const held = reviewsOver(calendar, cadences, span).flatMap(({ parts }) => parts);
        for (const cadence of cadences) {
          const wanted = partsOver(calendar, cadence, span).filter(({ to }) => to <= span.to);
          expect(held.filter((part) => part.cadence === cadence)).toEqual(wanted);
        }
        expect(held).toHaveLength(new Set(held.map((part) => JSON.stringify(part))).size);
      }),
      { numRuns: 100 },
    );
  });

  it('merge what ends on one day into the longest, the day apart', () => {
    const ending = (on: string) =>
      reviewsEnding(DEFAULT_CALENDAR, [...CADENCES], on).map(({ parts }) =>
        parts.map((part) => part.cadence),
      );
    // R-1315, R-1317, R-1320: the last week is in the month, the third month in the quarter, the fourth quarter in the year.
    expect(ending('2026-02-08')).toEqual([['week']]);
    expect(ending('2026-02-28')).toEqual([['month', 'week']]);
    expect(ending('2026-03-31')).toEqual([['quarter', 'month', 'week'], ['day']]);
    expect(ending('2026-06-30')).toEqual([['half-year', 'quarter', 'month', 'week'], ['day']]);
    expect(ending('2026-12-31')).toEqual([['year', 'half-year', 'quarter', 'month', 'week'], ['day']]);
  });

  it('are found from any day and cadence that they hold', () => {
    const june = reviewHolding(DEFAULT_CALENDAR, ['week', 'month', 'quarter'], {
      cadence: 'month',
      on: '2026-06-10',
    });
    expect(june).toMatchObject({ cadence: 'quarter', from: '2026-04-01', to: '2026-06-30' });
    expect(reviewHolding(DEFAULT_CALENDAR, ['month'], { cadence: 'year', on: '2026-06-10' })).toBeUndefined();
  });

  it('give the working day the free days before it', () => {
    const calendar = { ...DEFAULT_CALENDAR, holidays: ['2026-05-01'] };
    expect(partAt(calendar, 'day', '2026-05-02')).toEqual({
      cadence: 'day',
      from: '2026-05-01',
      to: '2026-05-04',
    });
  });
});

describe('two years of a company', () => {
  const companies = ['Europe/Madrid', 'Asia/Shanghai', 'America/Mexico_City'].flatMap((zone) =>
    ['01-01', '04-01', '10-01'].map((fiscalYearStart) => ({ zone, fiscalYearStart })),
  );

  it.each(companies)(
    'leave no day out and count none twice: $zone from $fiscalYearStart',
    ({ zone, fiscalYearStart }) => {
      const calendar = { ...DEFAULT_CALENDAR, fiscalYearStart };
      const first = `2025-${fiscalYearStart}`;
      const span = { from: first, to: addDays(addMonths(first, 24), -1) };
      const reviews = reviewsOver(calendar, ALL, span);
      for (const cadence of ALL) {
        const days = reviews
          .flatMap(({ parts }) => parts.filter((part) => part.cadence === cadence))
          .flatMap(daysOf);
        expect(days).toEqual(daysOf(span));
      }
      // Two years, four quarters and two half-years each, of which the last are in the year's.
      const held = Map.groupBy(reviews, ({ cadence }) => cadence);
      expect(held.get('year')).toHaveLength(2);
      expect(held.get('half-year')).toHaveLength(2);
      expect(held.get('quarter')).toHaveLength(4);
      expect(held.get('month')).toHaveLength(16);
      const instants = reviews.map((review) => dueAt(review, '07:00', zone));
      expect(instants).toEqual([...instants].sort());
      expect(new Set(instants).size).toBe(reviews.length);
    },
  );

  it('become due on the unit’s morning on either side of a change of clocks', () => {
    const due = (to: string) => dueAt({ from: to, to }, '07:00', 'Europe/Madrid');
    expect(due('2026-03-27')).toBe('2026-03-28T06:00:00.000Z');
    expect(due('2026-03-28')).toBe('2026-03-29T05:00:00.000Z');
    expect(due('2026-10-24')).toBe('2026-10-25T06:00:00.000Z');
    // A time that the clock leaves out comes later, one that it shows twice is meant the first time.
    expect(dueAt({ from: '2026-03-28', to: '2026-03-28' }, '02:30', 'Europe/Madrid')).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    expect(dueAt({ from: '2026-10-24', to: '2026-10-24' }, '02:30', 'Europe/Madrid')).toBe(
      '2026-10-25T00:30:00.000Z',
    );
  });
});
