import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delisted, isListed, isListedOn, lastListed, listed, takenBack } from '#lib/market/listing-rules.ts';
import type { ListingSpan } from '#lib/market/listing-schema.ts';
import { coverOf, partsOf, type Side, shareOf } from '#lib/market/share-rules.ts';
import type { MarketSize } from '#lib/market/size-schema.ts';

const size = (unitId: string, period: string): MarketSize => ({
  ...{ id: `mks_${unitId}${period}`, unitId, period, measure: 'money', currency: 'EUR', amount: 1 },
  ...{ competitors: [], source: 's', confidence: 'low', validOn: '2026-01-01' },
});
const TREE: Record<string, string[]> = { top: ['north', 'south'], north: ['area1', 'area2'] };
const estimates = (...sizes: MarketSize[]) => ({
  find: (unitId: string, period: string) =>
    sizes.find((one) => one.unitId === unitId && one.period === period),
  childrenOf: (unitId: string) => TREE[unitId] ?? [],
});
const covered = (unitId: string, period: string, ...sizes: MarketSize[]) => {
  const { sizes: found, isWhole } = coverOf(estimates(...sizes), unitId, period);
  return [found.map((one) => `${one.unitId} ${one.period}`), isWhole];
};

describe('the estimates that count', () => {
  it('are those of the region itself before those of units below, of the whole period before its parts', () => {
    const all = [size('top', '2026'), size('north', '2026'), size('top', '2026-Q1')];
    expect(covered('top', '2026', ...all)).toEqual([['top 2026'], true]);
    expect(covered('top', '2026-Q1', ...all)).toEqual([['top 2026-Q1'], true]);
    expect(covered('top', '2026', size('north', '2026'), size('south', '2026'))).toEqual([
      ['north 2026', 'south 2026'],
      true,
    ]);
  });

  it('leave out what nobody estimated, and say so', () => {
    expect(covered('top', '2026', size('area1', '2026'))).toEqual([['area1 2026'], false]);
    expect(covered('south', '2026')).toEqual([[], false]);
    const months = ['2026-01', '2026-02', '2026-03'].map((month) => size('south', month));
    expect(covered('south', '2026-Q1', ...months)).toEqual([
      months.map((one) => `south ${one.period}`),
      true,
    ]);
    expect(covered('south', '2026', ...months)[1]).toBe(false);
  });

  it('fill a missing part of a period from the units below', () => {
    const parts = [size('north', '2026-01'), size('area1', '2026-02'), size('area2', '2026-02')];
    expect(covered('north', '2026-Q1', ...parts)).toEqual([
      ['north 2026-01', 'area1 2026-02', 'area2 2026-02'],
      false,
    ]);
  });

  it('never hold a region and month twice', () => {
    const units = ['top', 'north', 'south', 'area1', 'area2'];
    const periods = ['2026', '2026-Q1', '2026-Q2', '2026-01', '2026-02', '2026-05'];
    const monthsOf = (period: string): string[] =>
      partsOf(period).length === 0 ? [period] : partsOf(period).flatMap(monthsOf);
    const areasOf = (unit: string): string[] => TREE[unit]?.flatMap(areasOf) ?? [unit];
    const some = fc.subarray(units.flatMap((unit) => periods.map((period) => size(unit, period))));
    fc.assert(
      fc.property(some, (sizes) => {
        const { sizes: found } = coverOf(estimates(...sizes), 'top', '2026');
        const cells = found.flatMap((one) =>
          areasOf(one.unitId).flatMap((area) => monthsOf(one.period).map((month) => `${area} ${month}`)),
        );
        expect(new Set(cells).size).toBe(cells.length);
      }),
    );
  });
});

const side = (own: bigint | null, market: bigint | null, more: Partial<Side> = {}): Side => ({
  ...{ own, market, wanted: null, competitors: [], sizeIds: [], isWhole: true },
  ...more,
});

describe('a share', () => {
  it('is of sums, exact to two digits, beside its target and the period before', () => {
    const now = side(125n, 1_000n, { wanted: 1_000n * 1_500n });
    expect(shareOf(now, side(100n, 1_000n))).toMatchObject({
      ...{ share: '12.50', shareBefore: '10.00', points: '2.50', whyNot: null },
      ...{ targetShare: '15.00', targetPoints: '-2.50' },
    });
    expect(shareOf(side(1n, 3n), side(2n, 3n))).toMatchObject({ share: '33.33', points: '-33.33' });
  });

  it('is nothing, with a reason, where nothing divides', () => {
    const none = side(5n, null);
    expect(shareOf(none, none)).toMatchObject({ share: null, whyNot: 'market-unknown', points: null });
    expect(shareOf(side(5n, 0n), side(1n, 2n))).toMatchObject({
      ...{ share: null, whyNot: 'market-zero', points: null, shareBefore: '50.00' },
    });
    expect(shareOf(side(null, 9n), none)).toMatchObject({ share: null, whyNot: 'own-not-measured' });
  });

  it('has a place among competitors, and equal ones share it', () => {
    const competitors = ['甲', 'Beta', 'Gama'].map((name, at) => ({ name, amount: BigInt(40 - at * 10) }));
    const told = shareOf(side(30n, 200n, { competitors }), side(null, null));
    expect(told.rank).toBe(2);
    expect(told.competitors.map(({ name, rank, share }) => [name, rank, share])).toEqual([
      ['甲', 1, '20.00'],
      ['Beta', 2, '15.00'],
      ['Gama', 4, '10.00'],
    ]);
    expect(shareOf(side(30n, 200n), side(null, null)).rank).toBeNull();
  });
});

const by = 'usr_1';
const carried = (from: string, spans: readonly ListingSpan[] = []) =>
  listed(spans, { from, seenOn: from, by });
const gone = (to: string, spans: readonly ListingSpan[]) => delisted(spans, { to, seenOn: to, by });

describe('the days on which an outlet carries a product', () => {
  it('count first and last day', () => {
    const spans = carried('2026-02-20', gone('2026-02-10', carried('2026-02-01')));
    const days = ['2026-01-31', '2026-02-01', '2026-02-10', '2026-02-11', '2026-02-19', '2026-02-20'];
    expect(days.map((day) => isListedOn(spans, day))).toEqual([false, true, true, false, false, true]);
    expect(days.map((day) => lastListed(spans, day))).toEqual([
      ...[null, '2026-02-01', '2026-02-10', '2026-02-10', '2026-02-10', '2026-02-20'],
    ]);
  });

  it('stay as they are when the same is reported again, and never overlap', () => {
    const spans = carried('2026-02-01');
    expect(carried('2026-02-01', spans)).toBe(spans);
    expect(carried('2026-02-05', spans)).toBe(spans);
    expect(() => carried('2026-01-05', spans)).toThrow('2026-02-01');
    const ended = gone('2026-02-10', spans);
    expect(() => carried('2026-02-10', ended)).toThrow('2026-02-10');
    expect(() => gone('2026-02-12', ended)).toThrow('listing.not_listed');
    expect(() => gone('2026-01-31', spans)).toThrow('2026-02-01');
  });

  it('are as before when the last report is taken back', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, '0')}`);
    const report = fc.record({ day, ends: fc.boolean() });
    fc.assert(
      fc.property(fc.array(report, { maxLength: 12 }), (reports) => {
        let spans: readonly ListingSpan[] = [];
        for (const one of reports) {
          const before = spans;
          try {
            spans = one.ends ? gone(one.day, spans) : carried(one.day, spans);
          } catch {
            continue;
          }
          if (spans !== before) expect(takenBack(spans)).toEqual(before);
          expect(isListed(spans)).toBe(!one.ends);
        }
      }),
    );
  });
});
