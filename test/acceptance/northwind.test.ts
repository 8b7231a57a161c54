/** Northwind: sales with discounts, imported by mapping, as metrics tell them against the reference's, to the cent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unscaled } from '#lib/core/decimal.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { dataOf, type Schemas } from '../../dev/client/index.ts';
import type { Stack } from '../../dev/stack.ts';
import { type Books, isPresent, loadBooks, referenceOf, storyStack } from './books.ts';
import { refusedIn } from './sales.ts';

const SET = 'northwind';
const COMPANY = { name: 'northwind', currency: 'USD', timeZone: 'America/Los_Angeles', locale: 'en-US' };

interface Sales {
  name?: string;
  orders: number;
  lines: number;
  quantity: number;
  discount: string;
  net_line_rounded: string;
}
interface Reference {
  total: Sales;
  by_employee: Record<string, Sales>;
  by_region: Record<string, Sales>;
  by_quarter: Record<string, Sales>;
  by_year: Record<string, Sales>;
  by_category: Record<string, Sales>;
  by_employee_quarter_net: Record<string, Record<string, string>>;
  team_net_by_manager: Record<string, { name: string; members: string[]; net: string }>;
  top10_customers: { company: string; orders: number; net: string }[];
}
type Figure = 'booked' | 'discount' | 'quantity' | 'orders';

const cents = (text: string): number => Math.round(Number(text) * 100);

describe.runIf(isPresent(SET))(SET, () => {
  let stack: Stack;
  let books: Books;
  let wanted: Reference;
  beforeAll(async () => {
    stack = await storyStack(SET);
    stack.ready();
    wanted = await referenceOf<Reference>(SET, 'expected.json');
    books = await loadBooks(stack, SET, COMPANY);
  }, 600_000);
  afterAll(() => stack?.stop());

  const rows = async (figure: Figure, query: Record<string, unknown>): Promise<Schemas['MetricsRow'][]> => {
    const all = { from: '1996-01-01', to: '1998-12-31', limit: 100, figure, ...query };
    return (await dataOf(books.api.GET('/v1/metrics', { params: { query: all as never } }))).data;
  };
  const told = async (query: Record<string, unknown>) => {
    const [booked, discount, quantity, orders] = await Promise.all(
      (['booked', 'discount', 'quantity', 'orders'] as const).map((figure) =>
        figure === 'orders' && query['groupBy'] === 'series' ? [] : rows(figure, query),
      ),
    );
    const of = (found: Schemas['MetricsRow'][] | undefined, name: string) =>
      found?.find((row) => row.name === name)?.figure;
    return (booked ?? []).map(({ name, figure }) => ({
      name,
      net_line_rounded: unscaled(BigInt(figure.amountMinor ?? 0), 2),
      discountMinor: of(discount, name)?.amountMinor ?? 0,
      quantity: Number(of(quantity, name)?.value ?? 0),
      orders: Number(of(orders, name)?.value ?? 0),
    }));
  };
  const compare = async (
    query: Record<string, unknown>,
    reference: Record<string, Sales>,
    nameOf: (key: string, sales: Sales) => string = (key) => key,
  ) => {
    const found = await told(query);
    const named = Object.entries(reference).map(([key, sales]) => ({ ...sales, name: nameOf(key, sales) }));
    expect(
      found
        .filter(({ name }) => name !== '')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(named.map(({ name }) => name).sort());
    for (const sales of named) {
      const own = found.find(({ name }) => name === sales.name);
      expect([sales.name, own?.net_line_rounded]).toEqual([sales.name, sales.net_line_rounded]);
      expect([sales.name, own?.quantity]).toEqual([sales.name, sales.quantity]);
      if (query['groupBy'] !== 'series')
        expect([sales.name, own?.orders]).toEqual([sales.name, sales.orders]);
      // The reference rounds its discount once, we line by line.
      expect(2 * Math.abs((own?.discountMinor ?? 0) - cents(sales.discount))).toBeLessThanOrEqual(
        sales.lines + 1,
      );
    }
  };

  it('takes every row', () => {
    expect(refusedIn(books)).toBe(0);
  });

  it('tells sales, discounts, pieces and orders by person', () =>
    compare({ groupBy: 'owner' }, wanted.by_employee, (_, { name }) => name ?? ''));

  it('tells them by region, quarter, year and category', async () => {
    await compare({ groupBy: 'unit' }, wanted.by_region);
    await compare({ groupBy: 'quarter' }, withEmpty(wanted.by_quarter), (key) => key);
    await compare({ groupBy: 'year' }, wanted.by_year);
    await compare({ groupBy: 'series' }, wanted.by_category);
  });

  it('tells each quarter of each person, and teams by their members', async () => {
    const net = new Map<string, number>();
    for (const [id, quarters] of Object.entries(wanted.by_employee_quarter_net)) {
      const { name = '', lines = 0 } = wanted.by_employee[id] ?? {};
      for (const [period, amount] of Object.entries(quarters)) {
        const own = await rows('booked', { groupBy: 'owner', period, from: undefined, to: undefined });
        const minor = own.find((row) => row.name === name)?.figure.amountMinor ?? 0;
        expect(2 * Math.abs(minor - cents(amount)), `${name} ${period}`).toBeLessThanOrEqual(lines);
        net.set(id, (net.get(id) ?? 0) + minor);
      }
    }
    for (const { name, members, net: team } of Object.values(wanted.team_net_by_manager)) {
      const sum = members.reduce((total, id) => total + (net.get(id) ?? 0), 0);
      expect(2 * Math.abs(sum - cents(team)), name).toBeLessThanOrEqual(wanted.total.lines);
    }
  }, 120_000);

  it('ranks customers as the reference does', async () => {
    const ranked = (await rows('booked', { groupBy: 'account' })).slice(0, 10);
    expect(ranked.map(({ rank, name }) => [rank, name])).toEqual(
      wanted.top10_customers.map(({ company }, at) => [at + 1, company]),
    );
  });

  it('leaves a table in which every invariant holds', async () => {
    expect(violationsIn(await dumpOf(stack.ports.table))).toEqual([]);
  }, 120_000);
});

/** The series of quarters begins before the first sale and ends after the last one: those have nothing. */
function withEmpty(quarters: Record<string, Sales>): Record<string, Sales> {
  const nothing = { orders: 0, lines: 0, quantity: 0, discount: '0', net_line_rounded: '0.00' };
  const names = ['1996', '1997', '1998'].flatMap((year) =>
    [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
  );
  return Object.fromEntries(names.map((name) => [name, quarters[name] ?? nothing]));
}
