/** The story of a superstore set: ten thousand foreign lines, imported by mapping, against the reference's counts and totals. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scaled, unscaled } from '#lib/core/decimal.ts';
import { dataOf, type Schemas } from '../../dev/client/index.ts';
import { type Stack, startStack } from '../../dev/stack.ts';
import { type Books, type Company, isPresent, loadBooks, referenceOf } from './books.ts';

interface Reference {
  total: { lines: number; orders: number; sales: string; quantity: number };
  by_region: Record<string, { lines: number; orders: number; sales: string; quantity: number }>;
}

type Order = Schemas['Order'];

const everyOrder = async ({ api }: Books): Promise<Order[]> => {
  const orders: Order[] = [];
  let cursor: string | undefined;
  do {
    const page = await dataOf(
      api.GET('/v1/orders', { params: { query: { limit: 100, ...(cursor && { cursor }) } } }),
    );
    orders.push(...page.data);
    cursor = page.page.nextCursor ?? undefined;
  } while (cursor);
  return orders;
};

/** Quantity × unit price of every line, exact, as decimal text of two digits rounded once at the end. */
const salesOf = (orders: readonly Order[]): string => {
  const exact = orders
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => sum + scaled(line.quantity, 6) * scaled(line.unitPrice, 6), 0n);
  return unscaled(scaled(unscaled(exact, 12), 2), 2);
};

/** Tests of one set in a stack of its own; left out, visibly, where the set is absent. */
export const superstoreStory = (set: string, company: Company): void => {
  describe.runIf(isPresent(set))(set, () => {
    let stack: Stack;
    let books: Books;
    let reference: Reference;
    let orders: Order[];
    beforeAll(async () => {
      stack = await startStack({ data: 'memory', port: 0, ticking: false });
      stack.ready();
      reference = await referenceOf<Reference>(set, 'expected.json');
      books = await loadBooks(stack, set, company);
      orders = await everyOrder(books);
    }, 900_000);

    afterAll(() => stack?.stop());

    it('takes every line', () => {
      const lines = books.imports.find(({ kind }) => kind === 'order-lines');
      expect(lines?.counts).toMatchObject({ new: reference.total.lines, failed: 0 });
      expect(books.imports.map(({ counts }) => counts.failed).filter(Boolean)).toEqual([]);
    });

    it('has the orders, lines, quantity and sales of the reference', () => {
      const lines = orders.flatMap((order) => order.lines);
      expect({
        orders: orders.length,
        lines: lines.length,
        quantity: lines.reduce((sum, { quantity }) => sum + Number(quantity), 0),
        sales: salesOf(orders),
      }).toEqual({
        orders: reference.total.orders,
        lines: reference.total.lines,
        quantity: reference.total.quantity,
        sales: reference.total.sales,
      });
    });

    it('says the same sales as the control total of the file', () => {
      const lines = books.imports.find(({ kind }) => kind === 'order-lines');
      const [total] = Object.values(lines?.controlTotals ?? {});
      expect(unscaled(scaled(String(total), 2), 2)).toBe(reference.total.sales);
    });
  });
};
