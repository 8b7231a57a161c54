/**
 * The story of a superstore set: the foreign lines of one province or country, imported by mapping, against the reference's figures
 * of that place. The whole sets take minutes; proof/companies.ts imports them.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { dataOf } from '../../dev/client/index.ts';
import type { Stack } from '../../dev/stack.ts';
import { type Books, isPresent, loadBooks, referenceOf, storyStack } from './books.ts';
import {
  importOf,
  onlyPlace,
  type Reference,
  refusedIn,
  type Sales,
  type Superstore,
  salesOf,
} from './sales.ts';

/** Tests of one set in a stack of its own; left out, visibly, where the set is absent. */
export const superstoreStory = (store: Superstore): void => {
  const { set, place, told } = store;
  describe.runIf(isPresent(set))(`${set}, ${place}`, () => {
    let stack: Stack;
    let books: Books;
    let wanted: Sales;
    beforeAll(async () => {
      stack = await storyStack(set);
      stack.ready();
      const reference = await referenceOf<Reference>(set, 'expected.json');
      wanted = reference[told][place] as Sales;
      books = await loadBooks(stack, set, store.company, onlyPlace(store));
    }, 600_000);

    afterAll(() => stack?.stop());

    it('takes every line and says the sales of the file as its control total', () => {
      expect(refusedIn(books)).toBe(0);
      expect(importOf(books)).toEqual({ lines: wanted.lines, sales: wanted.sales });
    });

    it('has the orders, lines, quantity and sales of the reference', async () => {
      const { lines, orders, sales, quantity } = wanted;
      expect(await salesOf(books)).toEqual({ lines, orders, sales, quantity });
    });

    it('tells its orders, sales and pieces by metrics, over all units', async () => {
      const query = { from: '2000-01-01', to: '2030-12-31' } as const;
      const tell = async (figure: 'booked' | 'orders' | 'quantity') =>
        (await dataOf(books.api.GET('/v1/metrics', { params: { query: { ...query, figure } } }))).totals[0]
          ?.figure;
      expect((await tell('orders'))?.value).toBe(String(wanted.orders));
      expect((await tell('quantity'))?.value).toBe(String(wanted.quantity));
      const minor = (await tell('booked'))?.amountMinor ?? 0;
      // Lines are rounded one by one, the reference once at the end.
      expect(2 * Math.abs(minor - Math.round(Number(wanted.sales) * 100))).toBeLessThanOrEqual(
        wanted.lines + 1,
      );
    });

    it('leaves a table in which every invariant holds', async () => {
      expect(violationsIn(await dumpOf(stack.ports.table))).toEqual([]);
    }, 120_000);
  });
};
