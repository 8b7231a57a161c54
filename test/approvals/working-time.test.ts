import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concessionOf } from '#lib/approvals/pricing.ts';
import { countsFor, deadlineOf } from '#lib/approvals/working-time.ts';
import { addMilliseconds } from '#lib/core/dates.ts';
import { DEFAULT_CALENDAR } from '#lib/organisation/schema.ts';
import { isWorkingDay } from '#lib/organisation/working-days.ts';

const time = {
  zone: 'Europe/Madrid',
  calendar: { ...DEFAULT_CALENDAR, holidays: ['2026-03-09'] },
  hours: { from: '09:00', to: '17:00' },
};
const sameDay = { unit: 'workingDays', workingDays: 0 } as const;
const hours = (workingHours: number) => ({ unit: 'workingHours', workingHours }) as const;

describe('the same working day', () => {
  it.each([
    ['2026-03-02T09:00:00.000Z', '2026-03-02', '2026-03-02T23:00:00.000Z'],
    ['2026-03-02T16:00:00.000Z', '2026-03-03', '2026-03-03T23:00:00.000Z'],
    ['2026-03-06T16:30:00.000Z', '2026-03-10', '2026-03-10T23:00:00.000Z'],
    ['2026-03-07T09:00:00.000Z', '2026-03-10', '2026-03-10T23:00:00.000Z'],
    ['2026-03-27T17:00:00.000Z', '2026-03-30', '2026-03-30T22:00:00.000Z'],
  ])('%s counts for %s and is due by %s', (at, day, due) => {
    expect(deadlineOf(time, at, sameDay)).toEqual({ sameDayOn: day, dueAt: due });
  });
});

describe('working hours', () => {
  it.each([
    ['2026-02-27T15:00:00.000Z', 4, '2026-03-02T11:00:00.000Z'],
    ['2026-03-06T15:00:00.000Z', 4, '2026-03-10T11:00:00.000Z'],
    ['2026-03-02T05:00:00.000Z', 8, '2026-03-02T16:00:00.000Z'],
    ['2026-03-02T20:00:00.000Z', 1, '2026-03-03T09:00:00.000Z'],
  ])('%s and %i hours end %s', (at, wanted, due) => {
    expect(deadlineOf(time, at, hours(wanted)).dueAt).toBe(due);
  });

  it('never end before they began, end on a working day, and later for more hours', () => {
    fc.assert(
      fc.property(fc.nat(400 * 24 * 60), fc.integer({ min: 1, max: 60 }), (minutes, wanted) => {
        const at = addMilliseconds('2026-01-01T00:00:00.000Z', minutes * 60_000);
        const { dueAt, sameDayOn } = deadlineOf(time, at, hours(wanted));
        expect(dueAt > at).toBe(true);
        expect(isWorkingDay(time.calendar, sameDayOn)).toBe(true);
        expect(deadlineOf(time, at, hours(wanted + 1)).dueAt > dueAt).toBe(true);
        expect(countsFor(time, addMilliseconds(dueAt, -1)) >= sameDayOn).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a concession', () => {
  const cost = { standardTermDays: 30, annualCostPercent: '7.30' };
  const line = (listPrice: string, askedPrice: string, more = {}) => ({
    quantity: '10',
    listPrice,
    askedPrice,
    ...more,
  });
  const percentOf = (lines: Parameters<typeof concessionOf>[0], terms = {}) =>
    concessionOf(lines, { currency: 'EUR', ...terms }, cost).percent;

  it('is cut off, never rounded up to a threshold', () => {
    expect(percentOf([line('100', '90.01')])).toBe('9.990000');
    expect(percentOf([line('3', '2.700001')])).toBe('9.999966');
    expect(percentOf([line('100', '90')])).toBe('10.000000');
    expect(percentOf([line('100', '120')])).toBe('0.000000');
  });

  it('is the same wherever the discount stands', () => {
    const inLine = percentOf([line('100', '80'), line('100', '100')]);

    expect(inLine).toBe('10.000000');
    expect(percentOf([line('100', '100'), line('100', '100')], { discountPercent: '10' })).toBe(inLine);
    expect(percentOf([line('100', '100', { quantity: '9', freeQuantity: '1' })])).toBe('10.000000');
    expect(percentOf([line('100', '100')], { rebatePercent: '10' })).toBe(inLine);
  });

  it('counts a longer term: 50 days more at 7.3 % a year are one percent', () => {
    expect(percentOf([line('100', '100')], { paymentTermDays: 80 })).toBe('1.000000');
    expect(percentOf([line('100', '100')], { paymentTermDays: 10 })).toBe('0.000000');
    expect(concessionOf([line('100', '95')], { currency: 'JPY', paymentTermDays: 80 }, cost)).toEqual({
      percent: '5.950000',
      net: { amountMinor: 950, currency: 'JPY' },
      given: { amountMinor: 60, currency: 'JPY' },
    });
  });
});
