import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/core/dates.ts';
import { nodeOf, nodesOn } from '#lib/core/span.ts';

const day = fc.integer({ min: 0, max: 109_000 }).map((days) => addDays('1900-01-01', days));
const interval = fc
  .tuple(day, fc.integer({ min: 0, max: 4_000 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));

const isFound = ({ from, to }: { from: string; to: string }, on: string): number =>
  nodesOn(on).filter(
    ({ node, side }) => node === nodeOf(from, to) && (side === 'begun' ? from <= on : to >= on),
  ).length;

describe('the interval tree', () => {
  it('finds an interval exactly once on each of its days', () => {
    fc.assert(
      fc.property(interval, fc.nat(4_000), (filed, offset) => {
        const on = addDays(filed.from, offset);
        expect(isFound(filed, on)).toBe(on <= filed.to ? 1 : 0);
      }),
    );
  });

  it('never finds an interval on the days around it', () => {
    fc.assert(
      fc.property(interval, (filed) => {
        expect(isFound(filed, addDays(filed.from, -1))).toBe(0);
        expect(isFound(filed, addDays(filed.to, 1))).toBe(0);
      }),
    );
  });

  it('asks at most seventeen nodes', () => {
    fc.assert(
      fc.property(day, (on) => {
        expect(nodesOn(on).length).toBeLessThanOrEqual(17);
      }),
    );
  });
});
