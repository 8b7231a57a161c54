/** Northwind: sales with discounts, as metrics tell them against the reference's. */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { unscaled } from '#lib/core/decimal.ts';
import { dataOf, type Schemas } from '../../dev/client/index.ts';
import { type Books, type Company, referenceOf } from './books.ts';

export const NORTHWIND = 'northwind';
export const NORTHWIND_COMPANY: Company = {
  name: 'northwind',
  currency: 'USD',
  timeZone: 'America/Los_Angeles',
  locale: 'en-US',
};

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
  by_region_quarter_net: Record<string, Record<string, string>>;
  team_net_by_manager: Record<string, { name: string; members: string[]; net: string }>;
  top10_customers: { company: string }[];
}
type Figure = 'booked' | 'discount' | 'quantity' | 'orders';
type Query = Record<string, unknown>;
type Row = Schemas['MetricsRow'];

/** The last order of the first year. */
const LAST_OF_1996 = 10_399;

/** The orders of the first year and their lines: enough for every run of the tests; proof/companies.ts imports all of them. */
export const only1996 = (csv: Buffer): Buffer | string => {
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
  if (!rows[0] || !('order_id' in rows[0])) return csv;
  return stringify(
    rows.filter(({ order_id }) => Number(order_id) <= LAST_OF_1996),
    { header: true },
  );
};

const cents = (text: string): number => Math.round(Number(text) * 100);
/** The reference rounds such a sum once, we line by line: half a cent a line at most. */
const isNear = (minor: number, text: string, lines: number): boolean =>
  2 * Math.abs(minor - cents(text)) <= lines + 1;

const rowsOf =
  ({ api }: Books) =>
  async (figure: Figure, query: Query): Promise<Row[]> => {
    const asked = { from: '1996-01-01', to: '1998-12-31', limit: 100, figure, ...query };
    return (await dataOf(api.GET('/v1/metrics', { params: { query: asked as never } }))).data;
  };

/** What one cut says otherwise than the reference; groups that the reference has not must have nothing. */
const wrongCut = async (
  books: Books,
  query: Query,
  reference: Record<string, Sales>,
  nameOf: (key: string, sales: Sales) => string = (key) => key,
): Promise<string[]> => {
  const read = rowsOf(books);
  const [booked, discount, quantity, orders] = await Promise.all([
    read('booked', query),
    read('discount', query),
    read('quantity', query),
    query['groupBy'] === 'series' ? [] : read('orders', query),
  ]);
  const of = (found: readonly Row[], name: string) => found.find((row) => row.name === name)?.figure;
  const names = new Set(Object.entries(reference).map(([key, sales]) => nameOf(key, sales)));
  const more = booked.filter(({ name, figure }) => !names.has(name) && figure.amountMinor !== 0);
  const lines = Object.entries(reference).flatMap(([key, sales]) => {
    const name = nameOf(key, sales);
    const told = {
      net_line_rounded: unscaled(BigInt(of(booked, name)?.amountMinor ?? 0), 2),
      quantity: Number(of(quantity, name)?.value ?? 0),
      ...(orders.length > 0 && { orders: Number(of(orders, name)?.value ?? 0) }),
    };
    const wanted = Object.fromEntries(Object.keys(told).map((field) => [field, sales[field as keyof Sales]]));
    const same = JSON.stringify(told) === JSON.stringify(wanted);
    const isDiscounted = isNear(of(discount, name)?.amountMinor ?? 0, sales.discount, sales.lines);
    return same && isDiscounted ? [] : [`${name}: ${JSON.stringify(told)}, wanted ${JSON.stringify(wanted)}`];
  });
  return [...more.map(({ name }) => `${name} is not in the reference`), ...lines];
};

/** What the quarters of persons or regions say otherwise, for the periods named. */
const wrongQuarters = async (
  books: Books,
  groupBy: 'owner' | 'unit',
  periods: readonly string[],
  reference: Record<string, { quarters: Record<string, string>; lines: number }>,
): Promise<string[]> => {
  const read = rowsOf(books);
  const wrong = await Promise.all(
    periods.map(async (period) => {
      const rows = await read('booked', { groupBy, period, from: undefined, to: undefined });
      return Object.entries(reference).flatMap(([name, { quarters, lines }]) => {
        const minor = rows.find((row) => row.name === name)?.figure.amountMinor ?? 0;
        return isNear(minor, quarters[period] ?? '0', lines) ? [] : [`${name} ${period}: ${minor}`];
      });
    }),
  );
  return wrong.flat();
};

const ofYears = <T>(reference: Record<string, T>, years: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(reference).filter(([key]) => years.includes(key.slice(0, 4))));

/** What metrics tell of the years otherwise than the reference: by year and quarter, and by quarter for each person and region. */
export const wrongYears = async (books: Books, years: readonly string[]): Promise<string[]> => {
  const wanted = await referenceOf<Reference>(NORTHWIND, 'expected.json');
  const periods = Object.keys(ofYears(wanted.by_quarter, years));
  const people = Object.entries(wanted.by_employee).map(([id, { name = '', lines }]) => [
    name,
    { quarters: wanted.by_employee_quarter_net[id] ?? {}, lines },
  ]);
  const regions = Object.entries(wanted.by_region).map(([name, { lines }]) => [
    name,
    { quarters: wanted.by_region_quarter_net[name] ?? {}, lines },
  ]);
  return [
    ...(await wrongCut(books, { groupBy: 'year' }, ofYears(wanted.by_year, years))),
    ...(await wrongCut(books, { groupBy: 'quarter' }, ofYears(wanted.by_quarter, years))),
    ...(await wrongQuarters(books, 'owner', periods, Object.fromEntries(people))),
    ...(await wrongQuarters(books, 'unit', periods, Object.fromEntries(regions))),
  ];
};

/** What metrics tell of the whole set otherwise: besides the years by person, region, category, team and customer. */
export const wrongWhole = async (books: Books): Promise<string[]> => {
  const wanted = await referenceOf<Reference>(NORTHWIND, 'expected.json');
  const read = rowsOf(books);
  const [people, accounts] = await Promise.all([
    read('booked', { groupBy: 'owner' }),
    read('booked', { groupBy: 'account' }),
  ]);
  const netOf = (id: string): number =>
    people.find(({ name }) => name === wanted.by_employee[id]?.name)?.figure.amountMinor ?? 0;
  const teams = Object.values(wanted.team_net_by_manager).flatMap(({ name, members, net }) => {
    const sum = members.reduce((total, id) => total + netOf(id), 0);
    return isNear(sum, net, wanted.total.lines) ? [] : [`team of ${name}: ${sum}, wanted ${net}`];
  });
  const first = accounts.slice(0, wanted.top10_customers.length).map(({ name }) => name);
  const isRanked = first.join() === wanted.top10_customers.map(({ company }) => company).join();
  return [
    ...(await wrongYears(books, ['1996', '1997', '1998'])),
    ...(await wrongCut(books, { groupBy: 'owner' }, wanted.by_employee, (_, { name = '' }) => name)),
    ...(await wrongCut(books, { groupBy: 'unit' }, wanted.by_region)),
    ...(await wrongCut(books, { groupBy: 'series' }, wanted.by_category)),
    ...teams,
    ...(isRanked ? [] : [`customers rank ${first.join()}`]),
  ];
};
