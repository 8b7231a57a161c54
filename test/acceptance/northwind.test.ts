/** The first year of Northwind, imported by mapping, to the cent. The whole set takes a minute; proof/companies.ts imports it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import type { Stack } from '../../dev/stack.ts';
import { type Books, isPresent, loadBooks, storyStack } from './books.ts';
import { NORTHWIND, NORTHWIND_COMPANY, only1996, wrongYears } from './northwind.ts';
import { refusedIn } from './sales.ts';

describe.runIf(isPresent(NORTHWIND))(`${NORTHWIND}, 1996`, () => {
  let stack: Stack;
  let books: Books;
  beforeAll(async () => {
    stack = await storyStack(NORTHWIND);
    stack.ready();
    books = await loadBooks(stack, NORTHWIND, NORTHWIND_COMPANY, only1996);
  }, 600_000);
  afterAll(() => stack?.stop());

  it('takes every row', () => {
    expect(refusedIn(books)).toBe(0);
  });

  it('has the sales, discounts, pieces and orders of the reference by year, quarter, person and region', async () => {
    expect(await wrongYears(books, ['1996'])).toEqual([]);
    // The comparison itself sees what is not there.
    expect(await wrongYears(books, ['1997'])).not.toEqual([]);
  }, 120_000);

  it('leaves a table in which every invariant holds', async () => {
    expect(violationsIn(await dumpOf(stack.ports.table))).toEqual([]);
  }, 120_000);
});
