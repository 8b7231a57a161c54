import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handedOver, prorate } from '#lib/plans/proration.ts';
import { split, spread, weightOf } from '#lib/plans/split.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + BigInt(value), 0n);
const amount = fc.integer({ min: -1_000_000_000_000_000, max: 1_000_000_000_000_000 });
const weight = fc.bigInt({ min: 0n, max: 10n ** 15n });
const part = fc.record({ weight, locked: fc.option(amount, { nil: undefined }) });

describe('split', () => {
  it('holds the season of the book: the year adds up and the first quarter is 205,000', () => {
    const parts = split(100_000_000, [60, 55, 90, 85, 80, 85, 75, 75, 95, 100, 110, 90].map(BigInt));
    expect(sum(parts)).toBe(100_000_000n);
    expect(sum(parts.slice(0, 3))).toBe(20_500_000n);
  });

  it('gives what is left over to the earlier parts', () => {
    const parts = split(
      100_000_001,
      Array.from({ length: 12 }, () => 0n),
    );
    expect(parts).toEqual([...Array(5).fill(8_333_334), ...Array(7).fill(8_333_333)]);
    expect(split(-5, [1n, 1n])).toEqual([-3, -2]);
  });

  it('never loses a unit, gives no part the wrong sign and no part a unit more than its share', () => {
    fc.assert(
      fc.property(amount, fc.array(weight, { minLength: 1, maxLength: 40 }), (total, weights) => {
        const parts = split(total, weights);
        const all = weights.reduce((one, other) => one + other, 0n);
        expect(sum(parts)).toBe(BigInt(total));
        for (const [at, value] of parts.entries()) {
          const own = all === 0n ? 1n : (weights[at] ?? 0n);
          const whole = all === 0n ? BigInt(weights.length) : all;
          const off = BigInt(value) * whole - BigInt(total) * own;
          expect(off < whole && -off < whole).toBe(true);
          expect(Math.sign(value) * Math.sign(total)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('reads decimal weights and refuses what is none', () => {
    expect(split(100, [weightOf('0.5'), weightOf(1.5)])).toEqual([25, 75]);
    expect(() => weightOf('-1')).toThrow(RangeError);
    expect(() => weightOf('1e3')).toThrow(RangeError);
    expect(() => split(1, [])).toThrow(RangeError);
  });
});

describe('spread', () => {
  it('keeps what is locked and gives the rest to the others', () => {
    const parts = [{ weight: 1n, locked: 40 }, { weight: 1n }, { weight: 2n }];
    expect(spread(100, parts)).toEqual({ parts: [40, 20, 40], stretch: 0 });
  });

  it('says what is assigned beyond or short of the total where everything is locked', () => {
    const locked = [60, 70].map((value) => ({ weight: 1n, locked: value }));
    expect(spread(100, locked)).toEqual({ parts: [60, 70], stretch: 30 });
    expect(spread(150, locked).stretch).toBe(-20);
  });

  it('gives nobody a target below zero because others have too much', () => {
    expect(spread(100, [{ weight: 1n, locked: 130 }, { weight: 1n }])).toEqual({
      parts: [130, 0],
      stretch: 30,
    });
  });

  it('has a stretch that is exact, and none while an open part can take the rest', () => {
    fc.assert(
      fc.property(amount, fc.array(part, { minLength: 1, maxLength: 8 }), (total, parts) => {
        const { parts: values, stretch } = spread(total, parts);
        const kept = parts.reduce((all, { locked }) => all + BigInt(locked ?? 0), 0n);
        const rest = BigInt(total) - kept;
        expect(sum(values) - BigInt(total)).toBe(BigInt(stretch));
        for (const [at, { locked }] of parts.entries())
          if (locked !== undefined) expect(values[at]).toBe(locked);
        const canGive = rest === 0n || rest > 0n === total > 0;
        if (canGive && parts.some(({ locked }) => locked === undefined)) expect(stretch).toBe(0);
      }),
    );
  });
});

describe('proration', () => {
  const june = { from: '2026-06-01', to: '2026-06-30' };

  it('shares a target by the days on which each held it', () => {
    const stays = [
      { from: '2026-01-01', to: '2026-06-10' },
      { from: '2026-06-16', to: '2026-12-31' },
    ];
    expect(prorate(30_000, june, stays)).toEqual({ shares: [10_000, 15_000], vacant: 5_000 });
    expect(() => prorate(1, june, [june, june])).toThrow(RangeError);
  });

  it('hands over later parts whole and the present one by its days, to the cent', () => {
    const parts = [{ from: '2026-05-01', to: '2026-05-31' }, june, { from: '2026-07-01', to: '2026-07-31' }];
    expect(handedOver(parts, [100, 10_001, 7], '2026-06-16')).toEqual([0, 5_000, 7]);
  });

  it('loses nothing, whoever joined or left when', () => {
    const day = fc.integer({ min: -20, max: 50 });
    fc.assert(
      fc.property(amount, fc.tuple(day, day, day), (total, days) => {
        const [a = 0, b = 0, c = 0] = [...days].sort((one, other) => one - other);
        const on = (offset: number) => new Date(Date.UTC(2026, 5, 1 + offset)).toISOString().slice(0, 10);
        const stays = [
          { from: on(a), to: on(b) },
          { from: on(b + 1), to: on(c) },
        ];
        const { shares, vacant } = prorate(total, june, stays);
        expect(sum([...shares, vacant])).toBe(BigInt(total));
      }),
    );
  });
});
