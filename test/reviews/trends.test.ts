import { describe, expect, it } from 'vitest';
import { trendsOf } from '#lib/reviews/trends.ts';
import { aFigure } from './support.ts';

const month = (number: number) => {
  const name = String(number).padStart(2, '0');
  return { from: `2026-${name}-01`, to: `2026-${name}-28` };
};
const booked = (value: string | null, lastYear: string | null = '100.00', currency = 'EUR') =>
  aFigure({ ...{ key: 'booked', kind: 'money', currency, value, lastYear } });
const points = (trends: ReturnType<typeof trendsOf>, figure = 'booked') =>
  trends.find((trend) => trend.figure === figure)?.points.map(({ value }) => value);

describe('the months of a subject', () => {
  it('grow by one with each review, and the one before is told as it is known now', () => {
    const first = trendsOf({ now: month(1), figures: [booked('90.00')] });
    expect(first).toEqual([
      {
        ...{ figure: 'booked', kind: 'money', currency: 'EUR' },
        points: [{ ...month(1), value: '90.00', lastYear: '100.00' }],
      },
    ]);
    const before = { trend: first, span: month(1), figures: [booked('95.00')] };
    expect(points(trendsOf({ now: month(2), figures: [booked('80.00')], before }))).toEqual([
      '95.00',
      '80.00',
    ]);
    // The review before was that of a quarter: its figures are not the month's.
    const quarter = { ...before, span: { from: '2025-11-01', to: month(1).to } };
    expect(points(trendsOf({ now: month(2), figures: [booked('80.00')], before: quarter }))).toEqual([
      ...['90.00', '80.00'],
    ]);
  });

  it('begin anew in another currency, keep what could not be told, and are a year at most', () => {
    const trend = trendsOf({ now: month(1), figures: [booked('90.00')] });
    const before = { trend, span: month(1), figures: [booked('90.00')] };
    const now = { now: month(2), before };
    expect(points(trendsOf({ ...now, figures: [booked('7.00', null, 'USD')] }))).toEqual(['7.00']);
    expect(points(trendsOf({ ...now, figures: [booked(null)] }))).toEqual(['90.00', null]);
    expect(points(trendsOf({ ...now, figures: [aFigure({ key: 'visits', value: '3' })] }))).toBeUndefined();
    let all = trend;
    for (let number = 2; number <= 12; number += 1)
      all = trendsOf({
        now: month(number),
        figures: [booked(`${number}.00`)],
        before: { ...before, trend: all, figures: [] },
      });
    expect(points(all)).toHaveLength(12);
    const next = { from: '2027-01-01', to: '2027-01-28' };
    expect(
      points(trendsOf({ now: next, figures: [booked('13.00')], before: { ...before, trend: all } }))?.slice(
        0,
        1,
      ),
    ).toEqual(['2.00']);
    // Assembled late, after the review of a later month: what came after is no part of it.
    expect(
      points(trendsOf({ now: month(3), figures: [booked('3.00')], before: { ...before, trend: all } })),
    ).toHaveLength(3);
  });
});
