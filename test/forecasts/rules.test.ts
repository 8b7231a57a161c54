import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthDistance, monthPlus } from '#lib/core/months.ts';
import { accuracyOf, aheadOf, totalsOf } from '#lib/forecasts/rules.ts';

const amount = fc.bigInt({ min: 0n, max: 1_000_000n });
const pair = fc.record({ forecast: amount, actual: amount });

describe('accuracy', () => {
  it('is 100 without an error, 0 beyond one of everything, and bias tells the direction', () => {
    expect(accuracyOf([{ forecast: 100n, actual: 100n }])).toMatchObject({
      accuracy: '100.00',
      bias: '0.00',
    });
    expect(accuracyOf([{ forecast: 300n, actual: 100n }])).toMatchObject({
      accuracy: '0.00',
      bias: '200.00',
    });
    expect(accuracyOf([{ forecast: 0n, actual: 0n }])).toMatchObject({ accuracy: '100.00', bias: null });
    expect(accuracyOf([{ forecast: 5n, actual: 0n }])).toMatchObject({ accuracy: '0.00', bias: null });
  });

  it('of several never forgives an error by one of the other direction', () => {
    const too = { forecast: 200n, actual: 100n };
    const little = { forecast: 0n, actual: 100n };
    expect(accuracyOf([too, little])).toMatchObject({ accuracy: '0.00', bias: '0.00', errorMinor: 0 });
  });

  it('lies between 0 and 100, and the error is Σ forecast − Σ actual', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
        const { accuracy, errorMinor, forecastMinor, actualMinor } = accuracyOf(pairs);
        expect(Number(accuracy)).toBeGreaterThanOrEqual(0);
        expect(Number(accuracy)).toBeLessThanOrEqual(100);
        expect(errorMinor).toBe(forecastMinor - actualMinor);
      }),
    );
  });
});

describe('months', () => {
  it('ahead follow the month without a gap, over any turn of the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2150 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const name = `${year}-${String(month).padStart(2, '0')}`;
        const ahead = aheadOf(name, 12);
        expect(ahead.map((each) => monthDistance(name, each))).toEqual([
          1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
        ]);
        expect(monthPlus(ahead[11] ?? '', -12)).toBe(name);
      }),
    );
  });

  it('add up their lines, and a month without one is there with nothing', () => {
    const lines = [
      { month: '2026-04', amountMinor: 5 },
      { month: '2026-04', amountMinor: 7 },
    ];
    expect(totalsOf(['2026-04', '2026-05'], lines)).toEqual([
      { month: '2026-04', amountMinor: 12 },
      { month: '2026-05', amountMinor: 0 },
    ]);
  });
});
