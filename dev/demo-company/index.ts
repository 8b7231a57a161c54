/** The demonstration company as the files that a real company would import, in the order in which they build on each other. */
import { stringify } from 'csv-stringify/sync';
import type { BusinessDate } from '#lib/core/dates.ts';
import type { ImportStep } from '../load.ts';
import { accountsIn } from './accounts.ts';
import { type Books, booksUntil } from './books.ts';
import { UNITS, USERS } from './people.ts';
import { productsIn } from './products.ts';
import { seeded } from './random.ts';
import { ratesUntil } from './rates.ts';

export { COMPANY, USERS } from './people.ts';

const SEED = 20_260_301;

const csv = (rows: object[]): string => stringify(rows, { header: true });

/** The company's files with its books up to the day; the same day gives the same bytes. */
export const demoCompany = (last: BusinessDate): { steps: ImportStep[]; promises: Books['promises'] } => {
  const random = seeded(SEED);
  const accounts = accountsIn(random);
  const products = productsIn(random, last);
  const rates = ratesUntil(last, random);
  const books = booksUntil(last, { accounts, products, random });
  const users = USERS.map(({ language: _language, ...user }) => ({ ...user, hiredOn: '2019-01-07' }));
  const step = (kind: ImportStep['kind'], rows: object[]): ImportStep => ({ kind, csv: csv(rows) });
  return {
    steps: [
      step('units', UNITS),
      step('users', users),
      step('rates', rates),
      step('products', products),
      step('accounts', accounts),
      step('orders', books.orders),
      step('order-lines', books.lines),
      step('invoices', books.invoices),
      step('receipts', books.receipts),
    ],
    promises: books.promises,
  };
};
