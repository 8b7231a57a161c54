import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countback,
  daysOfSales,
  delinquentDays,
  effectiveness,
  percent,
  type SalesSlice,
} from '#lib/figures/rules.ts';
import { monthsBefore, monthsOf, slicesBack } from '#lib/figures/spans.ts';

const months = (...sales: number[]): SalesSlice[] =>
  sales.map((salesMinor) => ({ from: '2026-01-01', to: '2026-01-30', days: 30, salesMinor }));
const slices = fc
  .array(fc.integer({ min: -50_000, max: 100_000 }), { minLength: 1, maxLength: 12 })
  .map((sales) => months(...sales));
const amount = fc.integer({ min: 0, max: 1_000_000 });

describe('days of sales outstanding', () => {
  it('is 73.71 by countback and 76.32 simply for 212,000 over 100k, 80k and 70k in months of 30 days', () => {
    const sold = months(100_000_00, 80_000_00, 70_000_00);
    expect(countback(212_000_00, sold)).toEqual({
      value: 73.71,
      numeratorMinor: 212_000_00,
      denominatorMinor: 250_000_00,
      remainingMinor: 0,
    });
    expect(daysOfSales(212_000_00, 250_000_00, 90).value).toBe(76.32);
  });

  it('is null where nothing was sold, and 0 where nothing is open', () => {
    expect(daysOfSales(100, 0, 90).value).toBeNull();
    expect(countback(100, months(0, 0)).value).toBeNull();
    expect(countback(0, months(10)).value).toBeNull();
    expect(daysOfSales(0, 100, 90).value).toBe(0);
  });

  it('says what the look-back does not explain', () => {
    expect(countback(250, months(100, 100))).toMatchObject({ value: 60, remainingMinor: 50 });
  });

  it('never counts fewer days back for more that is open', () => {
    fc.assert(
      fc.property(slices, amount, amount, (sold, a, b) => {
        const [less, more] = [countback(Math.min(a, b), sold), countback(Math.max(a, b), sold)];
        if (less.value === null) return;
        expect(more.value).toBeGreaterThanOrEqual(less.value);
      }),
    );
  });

  it('splits into what is best possible and what is delinquent', () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 1_000_000 }), (notDue, overdue, sales) => {
        const [dso, best] = [daysOfSales(notDue + overdue, sales, 90), daysOfSales(notDue, sales, 90)];
        const late = delinquentDays(dso, best);
        expect(late.numeratorMinor).toBe(overdue);
        expect(late.value).toBeGreaterThanOrEqual(0);
        expect((best.value ?? 0) + (late.value ?? 0)).toBeCloseTo(dso.value ?? 0, 6);
      }),
    );
  });
});

describe('rates', () => {
  it('keeps the effectiveness of collection between 0 and 100', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (openingMinor, invoicedMinor, notDueMinor, overdue) => {
        const openMinor = notDueMinor + overdue;
        const { value } = effectiveness({ openingMinor, invoicedMinor, openMinor, notDueMinor });
        if (value !== null) expect(value >= 0 && value <= 100).toBe(true);
        else expect(overdue).toBe(0);
      }),
    );
  });

  it('rounds half away from zero and divides by nothing only as null', () => {
    expect(percent(1, 8).value).toBe(12.5);
    expect(percent(200, 3).value).toBe(6666.67);
    expect(percent(-1, 3).value).toBe(-33.33);
    expect(percent(5, 0).value).toBeNull();
    expect(percent(5, -10).value).toBeNull();
  });
});

describe('spans', () => {
  it('goes back by months of the calendar from the end of one', () => {
    expect(slicesBack('2026-02-28', 3, 'actual')).toEqual([
      { from: '2026-02-01', to: '2026-02-28', days: 28 },
      { from: '2026-01-01', to: '2026-01-31', days: 31 },
      { from: '2025-12-01', to: '2025-12-31', days: 31 },
    ]);
    expect(slicesBack('2026-02-28', 1, 'thirty')[0]?.days).toBe(30);
  });

  it('goes back without a gap or an overlap from any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (offset) => {
        const day = new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10);
        const back = slicesBack(day, 14, 'actual');
        for (const [at, { from, days }] of back.entries()) {
          expect(days).toBeGreaterThanOrEqual(28);
          const next = back[at + 1];
          if (next) expect(Date.parse(from) - Date.parse(next.to)).toBe(86_400_000);
        }
      }),
    );
    expect(monthsBefore('2026-03-30', 1)).toBe('2026-02-28');
  });

  it('cuts a period into its months', () => {
    expect(monthsOf({ from: '2026-01-15', to: '2026-03-02' })).toEqual([
      { from: '2026-01-15', to: '2026-01-31' },
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-03-01', to: '2026-03-02' },
    ]);
  });
});
