/**
 * The story of a superstore set: the foreign lines of one province or country, imported by mapping, against the reference's figures
 * of that place. The whole sets take minutes; proof/companies.ts imports them.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
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

    it('leaves a table in which every invariant holds', async () => {
      expect(violationsIn(await dumpOf(stack.ports.table))).toEqual([]);
    }, 120_000);
  });
};
