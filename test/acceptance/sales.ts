/** The superstore sets: which companies they are, and their sales as the system tells them against the reference's. */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { scaled, unscaled } from '#lib/core/decimal.ts';
import { everyRow } from '../../dev/client/index.ts';
import type { Books, Company } from './books.ts';

export interface Superstore {
  set: string;
  company: Company;
  /** What a row says of the place whose lines are enough for every run of the tests, by column. */
  where: Readonly<Record<string, string>>;
  place: string;
  /** Where the reference tells the sales of places of that kind. */
  told: 'by_province' | 'by_country';
}

export const SUPERSTORE_ES: Superstore = {
  set: 'superstore-es',
  company: { name: 'supertienda', currency: 'USD', timeZone: 'America/Mexico_City', locale: 'es-MX' },
  where: { 'País/Región': 'Haití' },
  place: 'Haití',
  told: 'by_country',
};
export const SUPERSTORE_ZH: Superstore = {
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
