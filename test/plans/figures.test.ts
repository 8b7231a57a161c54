import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from '#lib/organisation/schema.ts';
import { partsOf } from '#lib/plans/periods.ts';
import { flagsOf } from '#lib/plans/plausibility.ts';
import { runRateOf } from '#lib/plans/run-rate.ts';
import {
  dampedIndices,
  indicesOf,
  lunarNewYear,
  type MonthAmount,
  seasonWeights,
} from '#lib/plans/season.ts';

const days = { calendar: { workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [] }, lunarDays: 0 };
const months = (from: number, to: number, amountOf: (month: number) => number): MonthAmount[] =>
  Array.from({ length: (to - from + 1) * 12 }, (_, at) => ({
    month: `${from + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    amount: amountOf((at % 12) + 1),
  }));
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const flat = (rate: number) => (month: number) => rate * (daysOfMonth[month - 1] ?? 0);
const parts2027 = partsOf({ from: '2027-01-01', to: '2027-12-31' }, 'month', DEFAULT_CALENDAR);

describe('the season', () => {
  it('finds the lunar New Year of any year', () => {
    expect([2023, 2024, 2025, 2026, 2033].map(lunarNewYear)).toEqual([
      '2023-01-22',
      '2024-02-10',
      '2025-01-29',
      '2026-02-17',
      '2033-01-31',
    ]);
  });

  it('is the days of the months where every day brought the same', () => {
    const history = months(2025, 2026, flat(100));
    const weights = seasonWeights(parts2027, { ...days, own: history, group: [], fullMonths: 24 });
    expect(weights.map((weight) => Number(weight) / 1_000_000)).toEqual(daysOfMonth);
  });

  it('takes its own history alone from the full months on, and shrinks a short one towards the group', () => {
    const own = months(2025, 2026, (month) => flat(month === 12 ? 400 : 100)(month));
    const group = months(2025, 2026, flat(100));
    const at = (history: MonthAmount[]) =>
      dampedIndices({ ...days, own: history, group, fullMonths: 24 }).map(Number);
    expect(at(own)).toEqual(indicesOf(own, days).map(Number));
    expect(at([]).every((index) => index === 1_000_000)).toBe(true);
    expect(at(own)[11]).toBe(3_200_000);
    expect(at(own.slice(12))[11]).toBe(2_100_000);
  });

  it('moves the feast with the moon: the days off are taken where it falls', () => {
    const feast = { ...days, lunarDays: 7, own: [], group: [], fullMonths: 24 };
    const [january, february] = seasonWeights(
      partsOf({ from: '2025-01-01', to: '2025-12-31' }, 'month', DEFAULT_CALENDAR),
      feast,
    );
    expect([january, february].map((weight) => Number(weight) / 1_000_000)).toEqual([28, 24]);
    const [later, feb] = seasonWeights(parts2027, feast);
    expect([later, feb].map((weight) => Number(weight) / 1_000_000)).toEqual([31, 21]);
  });

  it('never weighs below zero and counts every day of a part in its own month', () => {
    const amount = fc.integer({ min: -1000, max: 1_000_000_000 });
    const history = fc.array(fc.record({ month: fc.constantFrom('2025-01', '2025-06', '2026-12'), amount }));
    fc.assert(
      fc.property(history, history, (own, group) => {
        const weights = seasonWeights(parts2027, { ...days, own, group, fullMonths: 24 });
        for (const weight of weights) expect(weight >= 0n).toBe(true);
        const [half = 0n, rest = 0n] = seasonWeights(
          [
            { from: '2027-01-01', to: '2027-03-15' },
            { from: '2027-03-16', to: '2027-12-31' },
          ],
          { ...days, own, group, fullMonths: 24 },
        );
        expect(half + rest).toBe(weights.reduce((sum, weight) => sum + weight, 0n));
      }),
    );
  });
});

describe('the run rate', () => {
  const parts = partsOf({ from: '2026-01-01', to: '2026-12-31' }, 'month', DEFAULT_CALENDAR);
  const values = [60, 55, 90, 85, 80, 85, 75, 75, 95, 100, 110, 90].map((share) => share * 100_000);

  it('goes by the season: a first quarter on target runs to the whole target', () => {
    const on = runRateOf({
      parts,
      values,
      reached: 20_500_000,
      asOf: '2026-03-31',
      calendar: DEFAULT_CALENDAR,
    });
    expect(on).toMatchObject({
      target: 100_000_000,
      targetToDate: 20_500_000,
      deviation: 0,
      runRate: 100_000_000,
    });
    expect(on).toMatchObject({ shortfall: 79_500_000, workingDaysLeft: 197, requiredPerDay: 403_554 });
  });

  it('counts the present month by its working days, and knows a first and a last day', () => {
    const half = runRateOf({ parts, values, reached: 0, asOf: '2026-01-15', calendar: DEFAULT_CALENDAR });
    expect(half).toMatchObject({ targetToDate: 3_000_003, deviation: -3_000_003, runRate: 0 });
    const before = runRateOf({ parts, values, reached: 0, asOf: '2025-12-31', calendar: DEFAULT_CALENDAR });
    expect(before).toMatchObject({ targetToDate: 0, runRate: null, workingDaysLeft: 261 });
    const over = runRateOf({ parts, values, reached: 1, asOf: '2027-01-05', calendar: DEFAULT_CALENDAR });
    expect(over).toMatchObject({ workingDaysLeft: 0, requiredPerDay: null });
    const done = runRateOf({
      parts,
      values,
      reached: 200_000_000,
      asOf: '2026-03-31',
      calendar: DEFAULT_CALENDAR,
    });
    expect(done).toMatchObject({ requiredPerDay: 0, shortfall: -100_000_000 });
  });

  it('says minus the target where nothing was reached', () => {
    const none = runRateOf({ parts, values, reached: 0, asOf: '2026-12-31', calendar: DEFAULT_CALENDAR });
    expect(none.deviation).toBe(-100_000_000);
  });
});

describe('plausibility', () => {
  const limits = { mostOfHistory: 150, leastOfHistory: 80, mostOfCapacity: 100, stretch: 10 };
  const codes = (planned: number, basis: object, stretch = 0) =>
    flagsOf({ planned, stretch }, basis, limits).map(({ code }) => code);

  it('flags what neither history nor capacity bears out, with the figures', () => {
    expect(flagsOf({ planned: 1601, stretch: 0 }, { lastYear: 1000, capacity: 1600 }, limits)).toEqual([
      { code: 'above-history', planned: 1601, against: 1000, bound: 1500 },
      { code: 'above-capacity', planned: 1601, against: 1600, bound: 1600 },
    ]);
    expect(codes(1500, { lastYear: 1000, capacity: 1500 })).toEqual([]);
    expect(codes(799, { lastYear: 1000 })).toEqual(['below-history']);
    expect(codes(1, {})).toEqual(['no-history']);
  });

  it('flags what is assigned beyond or short of the plan', () => {
    expect(codes(1000, { lastYear: 1000 }, 101)).toEqual(['over-assigned']);
    expect(codes(1000, { lastYear: 1000 }, -101)).toEqual(['under-assigned']);
    expect(codes(1000, { lastYear: 1000 }, 100)).toEqual([]);
  });
});
