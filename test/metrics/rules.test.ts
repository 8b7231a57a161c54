import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/core/dates.ts';
import { cellsOf, countersOf, difference, type Fact, ONE, summed } from '#lib/measures/facts.ts';
import type { Measure } from '#lib/measures/measures.ts';
import { type SellerShare, shares } from '#lib/measures/shares.ts';
import { figureOf, growthOf, ranksOf, shareOf, sharePoints } from '#lib/metrics/figure.ts';
import { comparedWith, GRAINS, periodAt, periodsOf, spanOf } from '#lib/metrics/periods.ts';

const fiscalStart = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
const day = fc.integer({ min: 0, max: 70_000 }).map((days) => addDays('1950-01-01', days));

describe('periods', () => {
  it('hold the day that they are named by, and follow each other without gap', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...GRAINS), fiscalStart, (on, grain, fiscalYearStart) => {
        const cutting = { grain, fiscalYearStart };
        const span = spanOf(periodAt(on, cutting), fiscalYearStart);
        if (!span) throw new Error('a period without days');
        expect(span.from <= on && on <= span.to).toBe(true);
        expect(periodAt(addDays(span.to, 1), cutting)).not.toBe(periodAt(on, cutting));
        expect([periodAt(span.from, cutting), periodAt(span.to, cutting)]).toEqual([
          periodAt(on, cutting),
          periodAt(on, cutting),
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['2026', { from: '2026-01-01', to: '2026-12-31' }],
    ['2026-H2', { from: '2026-07-01', to: '2026-12-31' }],
    ['2024-Q1', { from: '2024-01-01', to: '2024-03-31' }],
    ['2024-02', { from: '2024-02-01', to: '2024-02-29' }],
    ['2026-W01', { from: '2025-12-29', to: '2026-01-04' }],
    ['2020-W53', { from: '2020-12-28', to: '2021-01-03' }],
    ['2026-W53', { from: '2026-12-28', to: '2027-01-03' }],
    ['2025-W53', undefined],
    ['2026-02-28', { from: '2026-02-28', to: '2026-02-28' }],
    ['2026-02-30', undefined],
    ['FY2026', { from: '2026-01-01', to: '2026-12-31' }],
    ['FY2026-Q2', { from: '2026-04-01', to: '2026-06-30' }],
  ])('%s', (name, span) => expect(spanOf(name, '01-01')).toEqual(span));

  it.each([
    ['FY2026', '10-01', { from: '2025-10-01', to: '2026-09-30' }],
    ['FY2026-Q4', '04-06', { from: '2026-01-06', to: '2026-04-05' }],
    ['FY2024-H2', '09-01', { from: '2024-03-01', to: '2024-08-31' }],
    ['FY2024-Q2', '09-01', { from: '2023-12-01', to: '2024-02-29' }],
    ['FY2026-H1', '02-28', { from: '2025-02-28', to: '2025-08-27' }],
  ])('%s of a year that begins on %s', (name, start, span) => expect(spanOf(name, start)).toEqual(span));

  it('of a fiscal year are four quarters or two halves, compared with the same of the year before and with the part before', () => {
    fc.assert(
      fc.property(
        fiscalStart,
        fc.integer({ min: 1950, max: 2150 }),
        fc.constantFrom(['Q', 4], ['H', 2]),
        (start, year, [letter, count]) => {
          const names = (of: number) =>
            Array.from({ length: Number(count) }, (_, at) => `FY${of}-${letter}${at + 1}`);
          const spans = (of: number) => names(of).map((name) => spanOf(name, start) ?? { from: '', to: '' });
          const now = spans(year);
          expect({ from: now[0]?.from, to: now.at(-1)?.to }).toEqual(spanOf(`FY${year}`, start));
          expect(now.map((span) => comparedWith(span, 'last-year'))).toEqual(spans(year - 1));
          expect(now.map((span) => comparedWith(span, 'previous'))).toEqual([
            spans(year - 1).at(-1),
            ...now.slice(0, -1),
          ]);
        },
      ),
    );
  });

  it('are compared with whole months where they are whole months, and with their days otherwise', () => {
    const of = (name: string) => spanOf(name, '01-01') ?? { from: '', to: '' };
    expect(comparedWith(of('2024-02'), 'last-year')).toEqual({ from: '2023-02-01', to: '2023-02-28' });
    expect(comparedWith(of('2025-02'), 'last-year')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(comparedWith(of('2026-Q1'), 'previous')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
    const quarter = { from: '2026-04-01', to: '2026-06-28' };
    // Months on both sides of the turn of the year, and more than a year of them.
    expect(comparedWith({ from: '2025-12-01', to: '2026-02-28' }, 'last-year')).toEqual({
      ...{ from: '2024-12-01', to: '2025-02-28' },
    });
    expect(comparedWith({ from: '2025-11-01', to: '2027-03-31' }, 'previous')).toEqual({
      ...{ from: '2024-06-01', to: '2025-10-31' },
    });
    expect(comparedWith(quarter, 'last-year')).toEqual({ from: '2025-04-01', to: '2025-06-28' });
    expect(comparedWith(quarter, 'previous')).toEqual({ from: '2026-01-02', to: '2026-03-31' });
    expect(comparedWith(of('2026-W10'), 'previous')).toEqual({ from: '2026-02-23', to: '2026-03-01' });
  });

  it('name every part of a span once', () => {
    expect(
      periodsOf({ from: '2026-01-30', to: '2026-03-01' }, { grain: 'month', fiscalYearStart: '01-01' }, 10),
    ).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(
      periodsOf({ from: '2026-01-01', to: '2026-12-31' }, { grain: 'day', fiscalYearStart: '01-01' }, 30),
    ).toHaveLength(31);
  });
});

const percents = fc
  .tuple(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 98 }))
  .map(([a, b]) => (a + b < 100 ? [a, b, 100 - a - b] : [a, 100 - a]));
const people = (parts: number[]): SellerShare[] =>
  parts.map((percent, at) => ({ ownerId: `usr_${at}`, unitId: 'unt_1', percent }));
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);

describe('shares', () => {
  it('add up to every amount, and to within one unit of the percent of the whole', () => {
    fc.assert(
      fc.property(
        percents,
        fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })),
        (parts, amounts) => {
          const split = shares(people(parts));
          const cut = amounts.map((amount) => split.of('booked', amount));
          for (const [at, amount] of amounts.entries()) expect(sum(cut[at] ?? [])).toBe(amount);
          for (const [at, percent] of parts.entries()) {
            const off = sum(cut.map((own) => own[at] ?? 0n)) * 100n - sum(amounts) * BigInt(percent);
            expect(off > -100n && off < 100n).toBe(true);
          }
        },
      ),
    );
  });

  it('of 60 and 40 percent are 60 and 40 percent', () => {
    const split = shares(people([60, 40]));
    expect(split.of('booked', 1000n)).toEqual([600n, 400n]);
    expect(split.of('orders', ONE)).toEqual([600_000n, 400_000n]);
  });
});

const fact = fc.record({
  on: fc.constantFrom('2026-03-01', '2026-03-02', '2026-03-31'),
  measure: fc.constantFrom<Measure>('booked', 'quantity', 'orders'),
  ownerId: fc.constantFrom('usr_1', null),
  unitId: fc.constantFrom('unt_1', 'unt_2'),
  accountId: fc.constant('acc_1'),
  productId: fc.constantFrom('prd_1', 'prd_2', undefined),
  currency: fc.constantFrom('EUR', 'JPY'),
  amount: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
});
const sorted = (facts: readonly Fact[]) => facts.map((one) => JSON.stringify(one, bigText)).sort();
const bigText = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

describe('facts', () => {
  it('of a change, added to those before it, are those after it', () => {
    fc.assert(
      fc.property(fc.array(fact), fc.array(fact), (before, after) => {
        expect(sorted(summed([...before, ...difference(before, after)]))).toEqual(sorted(summed(after)));
        expect(difference(after, after)).toEqual([]);
      }),
    );
  });

  it('come back from counters as they were put there, in any order and in any number of steps', () => {
    const counted = (facts: readonly Fact[]) =>
      summed(
        facts.map(({ on, measure, productId, currency, amount }) => ({
          ...{ on, measure, productId, currency, amount },
          ...{ ownerId: null, unitId: '', accountId: '' },
        })),
      );
    fc.assert(
      fc.property(fc.array(fact), (facts) => {
        const attributes: Record<string, number> = {};
        for (const one of facts)
          for (const [name, amount] of Object.entries(countersOf([one], ({ on }) => on.slice(8))))
            attributes[name] = (attributes[name] ?? 0) + amount;
        const back = cellsOf({ ...attributes, pk: 'x', version: 1 }).map(({ when, ...cell }) => ({
          ...cell,
          on: `2026-03-${when}`,
          ...{ ownerId: null, unitId: '', accountId: '' },
        }));
        expect(sorted(counted(back))).toEqual(sorted(counted(facts)));
      }),
    );
  });

  it('of quantities beyond the exact integers are still exact', () => {
    const lots = { ...fc.sample(fact, 1)[0], measure: 'quantity', amount: 999_999_999_999_999n } as Fact;
    const counters = countersOf(
      Array.from({ length: 500 }, () => lots),
      () => '01',
    );
    expect(sum(cellsOf(counters).map(({ amount }) => amount))).toBe(lots.amount * 500n);
  });
});

describe('figures', () => {
  const of = (entries: [Measure, bigint][]) => new Map(entries);

  it('of the catalogue: 157 of 300, growth of 126 percent, tiers of 41, 28 and 31 percent', () => {
    expect(growthOf(1_570_000n, 694_690n)).toBe('126.00');
    expect(['41', '28', '31'].map((tier) => shareOf(BigInt(tier), 100n))).toEqual([
      '41.00',
      '28.00',
      '31.00',
    ]);
    const points = [
      [41n, 46n],
      [28n, 26n],
      [31n, 28n],
    ].map(([now = 0n, before = 0n]) =>
      sharePoints({ part: now, whole: 100n }, { part: before, whole: 100n }),
    );
    expect(points).toEqual(['-5.00', '2.00', '3.00']);
  });

  it('say what they divide, and are nothing where nothing divides', () => {
    const sales = of([
      ['booked', 100_00n],
      ['quantity', 3n * ONE],
      ['collected', 5n],
    ]);
    expect(figureOf('average-price', sales, 'EUR')).toEqual({
      value: '33.33',
      amountMinor: 3333,
      numerator: '10000',
      denominator: '3000000',
    });
    expect(figureOf('average-price', of([['booked', 100n]]), 'JPY').value).toBeNull();
    expect(figureOf('collection-rate', sales, 'EUR').value).toBeNull();
    expect(figureOf('booked', of([['booked', -5n]]), 'KWD').value).toBe('-0.005');
    expect(figureOf('orders', of([['orders', 600_000n]]), null).value).toBe('0.6');
    expect([growthOf(5n, 0n), growthOf(5n, -5n), shareOf(1n, 0n)]).toEqual([null, null, null]);
  });

  it('that are equal share a rank', () =>
    expect(ranksOf([5n, 9n, 9n, null, 1n])).toEqual([3, 1, 1, null, 4]));
});
