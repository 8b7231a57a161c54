import { describe, expect, it } from 'vitest';
import { windowsOf } from '#lib/reviews/figure-books.ts';
import { ranked } from '#lib/reviews/figures.ts';
import type { Finding } from '#lib/reviews/finding-schema.ts';
import { reviewsPolicy } from '#lib/reviews/policy.ts';
import { scorecardOf } from '#lib/reviews/scorecards.ts';
import type { ReviewFigure } from '#lib/reviews/snapshot-schema.ts';
import { computedFindings, type Judged, newOnes } from '#lib/reviews/thresholds.ts';

const figure = (key: string, fields: Partial<ReviewFigure>): ReviewFigure => ({
  ...{ key, currency: null, value: null, target: null, completion: null },
  ...{ previous: null, lastYear: null, growth: null, rank: null, of: null },
  kind: 'count',
  ...fields,
});
const money = (key: string, fields: Partial<ReviewFigure>) =>
  figure(key, { kind: 'money', currency: 'EUR', ...fields });
const judged = (figures: ReviewFigure[], fields: Partial<Judged> = {}): Judged => ({
  figures,
  reports: { due: 0, submitted: 0, late: 0, missing: 0, quality: null },
  actionsLate: 0,
  thresholds: reviewsPolicy.fallback.thresholds,
  isNewcomer: false,
  ...fields,
});
const codes = (given: Judged) => computedFindings(given).map(({ code, figure: of }) => `${code} ${of}`);

describe('the findings of thresholds', () => {
  it('are exact at the threshold: what reaches it is no finding', () => {
    const target = (completion: string) =>
      codes(judged([money('booked', { value: '9', target: '10', completion })]));
    expect([target('89.99'), target('90'), target('90.00')]).toEqual([['target-missed booked'], [], []]);
    const rate = (value: string) => codes(judged([figure('collection-rate', { value })]));
    expect([rate('79.99'), rate('80.00')]).toEqual([['collection-low collection-rate'], []]);
    const fell = (growth: string) => codes(judged([money('booked', { growth })]));
    expect([fell('-10.01'), fell('-10.00')]).toEqual([['sales-fell booked'], []]);
    const grew = (value: string) => codes(judged([figure('overdue-share', { value, previous: '10.00' })]));
    expect([grew('15.01'), grew('15.00')]).toEqual([['overdue-grew overdue-share'], []]);
  });

  it('come by the money at stake, then by code; what has none comes last', () => {
    const found = computedFindings(
      judged(
        [
          money('booked', { value: '50.00', target: '100.00', completion: '50.00' }),
          money('collected', { value: '20.00', target: '100.00', completion: '20.00' }),
          figure('lost-accounts', { value: '2' }),
        ],
        { reports: { due: 3, submitted: 1, late: 0, missing: 2, quality: null }, actionsLate: 1 },
      ),
    );
    expect(found.map(({ code, stake }) => [code, stake?.amountMinor])).toEqual([
      ['target-missed', 8_000],
      ['target-missed', 5_000],
      ['reports-missing', undefined],
      ['accounts-lost', undefined],
      ['actions-late', undefined],
    ]);
  });

  it('measure no newcomer by targets and growth, and nobody by a threshold that is switched off', () => {
    const figures = [money('booked', { value: '1', target: '100', completion: '1.00', growth: '-99.00' })];
    expect(codes(judged(figures, { isNewcomer: true }))).toEqual([]);
    const { thresholds } = reviewsPolicy.fallback;
    expect(
      codes(judged(figures, { thresholds: { ...thresholds, targetBelow: null, fallAbove: null } })),
    ).toEqual([]);
  });

  it('take no expense below its plan for a target missed', () => {
    expect(codes(judged([money('expenses', { value: '1', target: '100', completion: '1.00' })]))).toEqual([]);
  });

  it('are made once while they are open, and name the one that was closed when they come again', () => {
    const computed = computedFindings(judged([figure('collection-rate', { value: '10' })]));
    const before = { id: 'fnd_1', code: 'collection-low', figure: 'collection-rate', openedOn: '2026-01-31' };
    expect(newOnes(computed, [{ ...before, status: 'open' } as Finding])).toEqual([]);
    const [again] = newOnes(computed, [{ ...before, status: 'closed' } as Finding]);
    expect(again).toMatchObject({ code: 'collection-low', repeats: 'fnd_1' });
    expect(newOnes(computed, [])[0]?.repeats).toBeUndefined();
  });
});

describe('the figures of those who are compared', () => {
  it('rank the best first, whether that is the most or the least; equal ones share it', () => {
    const of = (sold: string | null, overdue: string) => [
      money('booked', { value: sold }),
      money('overdue', { value: overdue }),
    ];
    const all = ranked([of('5', '9'), of('7', '1'), of('5', '2'), of(null, '2')]);
    expect(all.map(([sold, overdue]) => [sold?.rank, sold?.of, overdue?.rank])).toEqual([
      [2, 3, 4],
      [1, 3, 1],
      [2, 3, 2],
      [null, null, 2],
    ]);
  });

  it('read each month once: spans whose months meet are one window', () => {
    expect(
      windowsOf([
        { from: '2026-02-09', to: '2026-02-15' },
        { from: '2026-02-02', to: '2026-02-08' },
        { from: '2025-02-09', to: '2025-02-15' },
        { from: '2026-01-01', to: '2026-02-03' },
      ]),
    ).toEqual([
      { from: '2025-02-09', to: '2025-02-15' },
      { from: '2026-01-01', to: '2026-02-15' },
    ]);
  });
});

describe('a scorecard', () => {
  it('has the items of its kind, each with a figure or the reason why there is none', () => {
    const span = { from: '2026-02-01', to: '2026-02-28' };
    const figures = [
      money('booked', { value: '150.00', previous: '100.00', target: '200.00' }),
      figure('orders', { value: '8' }),
    ];
    const items = scorecardOf('representative', figures, span);
    expect(items).toHaveLength(12);
    const told = Object.fromEntries(items.map(({ key, figure: of, reason }) => [key, of?.value ?? reason]));
    expect(told).toMatchObject({
      ...{ 'planned-target': '200.00', 'actual-sales': '150.00', 'weekly-orders': '2.00' },
      ...{ 'sales-growth': '50.00', discipline: 'judged-in-words', 'resource-response': 'not-recorded' },
    });
    for (const kind of ['manager', 'dealer', 'back-office'] as const)
      expect(scorecardOf(kind, figures, span)).toHaveLength(5);
    expect(scorecardOf('unit', figures, span)).toEqual([]);
  });
});
