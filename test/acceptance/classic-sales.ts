/** The sales of classicmodels as metrics tell them, against the reference's: by person, office, territory, quarter and product line. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { scaled, unscaled } from '#lib/core/decimal.ts';
import { type Api, dataOf, type Schemas } from '../../dev/client/index.ts';
import { type Books, folderOf, referenceOf } from './books.ts';
import { CLASSICMODELS, numbersOf } from './classic.ts';

type Row = Schemas['MetricsRow'];
type Cells = Record<string, string>;

interface Reference {
  by_rep: Record<string, { sales: string; by_year: Cells }>;
  by_office: Record<string, { city: string; sales: string }>;
  by_territory: Cells;
  by_quarter: Cells;
  by_product_line: Record<string, { sales: string; margin: string }>;
}

const ALL = { from: '2003-01-01', to: '2005-12-31', limit: 100 } as const;

const metrics = async (api: Api, query: Record<string, unknown>): Promise<Row[]> =>
  (await dataOf(api.GET('/v1/metrics', { params: { query: { ...ALL, ...query } as never } }))).data;

/** Value of every order, cancelled or not, which is how the reference counts: booked and cancelled together. */
const ordered = async (
  api: Api,
  query: Record<string, unknown>,
  nameOf: (row: Row) => string,
): Promise<Cells> => {
  const sums = new Map<string, number>();
  for (const figure of ['booked', 'cancelled'])
    for (const row of await metrics(api, { ...query, figure }))
      sums.set(nameOf(row), (sums.get(nameOf(row)) ?? 0) + (row.figure.amountMinor ?? 0));
  return Object.fromEntries(
    [...sums].filter(([, sum]) => sum !== 0).map(([name, sum]) => [name, unscaled(BigInt(sum), 2)]),
  );
};

const rowsOf = async (file: string): Promise<Cells[]> =>
  parse(await readFile(join(folderOf(CLASSICMODELS), file)), { columns: true });

/** Margin of cancelled orders by product line: the reference counts it, and a cancellation takes it back. */
const cancelledMargins = async (): Promise<Map<string, bigint>> => {
  const [orders, lines, products] = await Promise.all(
    ['orders.csv', 'orderdetails.csv', 'products.csv'].map(rowsOf),
  );
  const cancelled = new Set(
    orders?.filter(({ status }) => status === 'Cancelled').map(({ orderNumber }) => orderNumber),
  );
  const product = new Map(products?.map((row) => [row['productCode'], row]));
  const sums = new Map<string, bigint>();
  for (const { orderNumber, productCode, quantityOrdered = '', priceEach = '' } of lines ?? []) {
    if (!cancelled.has(orderNumber)) continue;
    const { productLine = '', buyPrice = '' } = product.get(productCode) ?? {};
    const margin = BigInt(quantityOrdered) * (scaled(priceEach, 2) - scaled(buyPrice, 2));
    sums.set(productLine, (sums.get(productLine) ?? 0n) + margin);
  }
  return sums;
};

const differing = (what: string, told: Cells, wanted: Cells): string[] =>
  [...new Set([...Object.keys(told), ...Object.keys(wanted)])]
    .filter((name) => told[name] !== wanted[name])
    .map((name) => `${what} ${name}: ${told[name]}, wanted ${wanted[name]}`);

const byName = <T>(
  reference: Record<string, T>,
  nameOf: (key: string, one: T) => string,
  of: (one: T) => string,
) => Object.fromEntries(Object.entries(reference).map(([key, one]) => [nameOf(key, one), of(one)]));

/** What metrics tell otherwise than the reference. */
export const wrongSales = async ({ api }: Books): Promise<string[]> => {
  const wanted = await referenceOf<Reference>(CLASSICMODELS, 'expected.json');
  const employees = await numbersOf(api);
  const numberOf = ({ id }: Row) => employees.get(id ?? '') ?? '';
  const name = (row: Row) => row.name;
  const lost = await cancelledMargins();
  const margins = await metrics(api, { figure: 'margin', groupBy: 'series' });
  const toldMargins = Object.fromEntries(
    margins.map((row) => [
      row.name,
      unscaled(BigInt(row.figure.amountMinor ?? 0) + (lost.get(row.name) ?? 0n), 2),
    ]),
  );
  const years = await Promise.all(
    ['2003', '2004', '2005'].map(async (period) => {
      const told = await ordered(api, { period, from: undefined, to: undefined, groupBy: 'owner' }, numberOf);
      const entries = Object.entries(wanted.by_rep).flatMap(([rep, { by_year }]) =>
        by_year[period] ? [[rep, by_year[period]]] : [],
      );
      return differing(period, told, Object.fromEntries(entries));
    }),
  );
  return [
    ...differing(
      'representative',
      await ordered(api, { groupBy: 'owner' }, numberOf),
      byName(
        wanted.by_rep,
        (key) => key,
        ({ sales }) => sales,
      ),
    ),
    ...years.flat(),
    ...differing(
      'office',
      await ordered(api, { groupBy: 'unit' }, name),
      byName(
        wanted.by_office,
        (_, { city }) => city,
        ({ sales }) => sales,
      ),
    ),
    ...differing(
      'territory',
      await ordered(api, { groupBy: 'unit', unitDepth: 1 }, name),
      wanted.by_territory,
    ),
    ...differing('quarter', await ordered(api, { groupBy: 'quarter' }, name), wanted.by_quarter),
    ...differing(
      'product line',
      await ordered(api, { groupBy: 'series' }, name),
      byName(
        wanted.by_product_line,
        (key) => key,
        ({ sales }) => sales,
      ),
    ),
    ...differing(
      'margin',
      toldMargins,
      byName(
        wanted.by_product_line,
        (key) => key,
        ({ margin }) => margin,
      ),
    ),
  ];
};
