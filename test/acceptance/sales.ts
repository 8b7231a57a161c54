/** The superstore sets: which companies they are, and their sales as the system tells them against the reference's. */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { scaled, unscaled } from '#lib/core/decimal.ts';
import { dataOf, everyRow } from '../../dev/client/index.ts';
import type { Books, Company } from './books.ts';

/** What the columns of the orders’ file are called. */
interface Columns {
  order: string;
  customer: string;
  region: string;
}

export interface Superstore {
  columns: Columns;
  set: string;
  company: Company;
  /** What a row says of the place whose lines are enough for every run of the tests, by column. */
  where: Readonly<Record<string, string>>;
  place: string;
  /** Where the reference tells the sales of places of that kind. */
  told: 'by_province' | 'by_country';
}

export const SUPERSTORE_ES: Superstore = {
  columns: {
    order: 'Id. del pedido',
    customer: 'Id. del cliente',
    region: 'Región',
  },
  set: 'superstore-es',
  company: { name: 'supertienda', currency: 'USD', timeZone: 'America/Mexico_City', locale: 'es-MX' },
  where: { 'País/Región': 'Haití' },
  place: 'Haití',
  told: 'by_country',
};
export const SUPERSTORE_ZH: Superstore = {
  columns: {
    order: '订单 ID',
    customer: '客户 ID',
    region: '地区',
  },
  set: 'superstore-zh',
  company: { name: 'chaoshi', currency: 'CNY', timeZone: 'Asia/Shanghai', locale: 'zh-CN' },
  where: { '省/自治区': '贵州', 地区: '西南' },
  place: '贵州',
  told: 'by_province',
};

export interface Sales {
  lines: number;
  orders: number;
  /** Decimal of two digits. */
  sales: string;
  quantity: number;
}
export interface Reference {
  by_region: Record<string, Sales>;
  by_category: Record<string, Sales>;
  total: Sales;
  by_province: Record<string, Sales>;
  by_country: Record<string, Sales>;
}

/** The rows of the place, as far as a file's columns tell; a file without any of them stays as it is. */
export const onlyPlace =
  ({ where }: Superstore) =>
  (csv: Buffer): Buffer | string => {
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
    const told = Object.entries(where).filter(([column]) => column in (rows[0] ?? {}));
    if (told.length === 0) return csv;
    return stringify(
      rows.filter((row) => told.every(([column, value]) => row[column] === value)),
      { header: true },
    );
  };

const twoDigits = (decimal: string): string => unscaled(scaled(decimal, 2), 2);

/** What all orders of the books say; quantity × unit price of every line is exact and rounded once at the end. */
export const salesOf = async (books: Books): Promise<Sales> => {
  const { api } = books;
  const orders = await everyRow((cursor) =>
    api.GET('/v1/orders', { params: { query: { limit: 100, ...cursor } } }),
  );
  const lines = orders.flatMap((order) => order.lines);
  const exact = lines.reduce(
    (sum, { quantity, unitPrice }) => sum + scaled(quantity, 6) * scaled(unitPrice, 6),
    0n,
  );
  return {
    lines: lines.length,
    orders: orders.length,
    sales: twoDigits(unscaled(exact, 12)),
    quantity: lines.reduce((sum, { quantity }) => sum + Number(quantity), 0),
  };
};

/** What the import of the order lines says: rows taken, and the file's control total. */
export const importOf = ({ imports }: Books) => {
  const lines = imports.find(({ kind }) => kind === 'order-lines');
  const [total = '0'] = Object.values(lines?.controlTotals ?? {});
  return { lines: lines?.counts.new, sales: twoDigits(String(total)) };
};

/** Rows that some import of the books refused. */
export const refusedIn = ({ imports }: Books): number =>
  imports.reduce((sum, { counts }) => sum + counts.failed, 0);

/** Both sets give one order and one customer to several regions; here each region has its own. */
export const byRegion =
  ({ columns: { order, customer, region } }: Superstore) =>
  (csv: Buffer): Buffer | string => {
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
    if (!(order in (rows[0] ?? {}))) return csv;
    const own = (row: Record<string, string>, column: string) => `${row[column]}/${row[region]}`;
    return stringify(
      rows.map((row) => ({ ...row, [order]: own(row, order), [customer]: own(row, customer) })),
      { header: true },
    );
  };

/** Half a cent: an order’s lines are rounded one by one, the reference once at the end. */
const withinRounding = (minor: number, wanted: string, lines: number): boolean =>
  2 * Math.abs(minor - Number(scaled(wanted, 2))) <= lines + 1;

const toldBy = async (
  { api }: Books,
  figure: 'booked' | 'orders' | 'quantity',
  groupBy: 'unit' | 'series',
) => {
  const query = { figure, groupBy, from: '2000-01-01', to: '2030-12-31', limit: 100 } as const;
  const { data } = await dataOf(api.GET('/v1/metrics', { params: { query } }));
  return new Map(data.map((row) => [row.name, row.figure]));
};

/** What metrics tell otherwise than the reference does of its regions and categories. */
export const wrongGroups = async (
  books: Books,
  groupBy: 'unit' | 'series',
  wanted: Record<string, Sales>,
): Promise<string[]> => {
  const [booked, orders, quantity] = await Promise.all([
    toldBy(books, 'booked', groupBy),
    groupBy === 'unit' ? toldBy(books, 'orders', groupBy) : undefined,
    toldBy(books, 'quantity', groupBy),
  ]);
  const lines = Object.entries(wanted).flatMap(([name, right]) => {
    const minor = booked.get(name)?.amountMinor ?? 0;
    return [
      !withinRounding(minor, right.sales, right.lines) && `${name} sold ${minor}, wanted ${right.sales}`,
      orders &&
        orders.get(name)?.value !== String(right.orders) &&
        `${name} has ${orders.get(name)?.value} orders, wanted ${right.orders}`,
      quantity.get(name)?.value !== String(right.quantity) &&
        `${name} sold ${quantity.get(name)?.value} pieces, wanted ${right.quantity}`,
    ].filter((line) => typeof line === 'string');
  });
  return booked.size === Object.keys(wanted).length
    ? lines
    : [...lines, `${groupBy}: ${[...booked.keys()]}, wanted ${Object.keys(wanted)}`];
};
