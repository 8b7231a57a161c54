/**
 * Two years of books that end on a given day: orders, what was invoiced for them, and how each customer pays. Most pay
 * on time, some late, some in parts, a few dispute, and one in every area has stopped paying.
 */
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import type { DemoAccount } from './accounts.ts';
import type { DemoProduct } from './products.ts';
import type { Random } from './random.ts';

type Row = Record<string, string | number>;
export interface Books {
  orders: Row[];
  lines: Row[];
  invoices: Row[];
  receipts: Row[];
  /** Numbers of overdue invoices whose customers have promised a day. */
  promises: { number: string; promisedOn: BusinessDate }[];
}

const DAYS = 730;
const ORDERS = 500;
const PRICE_FACTOR: Record<string, number> = { EUR: 1, CNY: 7.8, MXN: 20.4 };

/** How a customer pays: days after the due date, and how often not at all. */
interface Habit {
  late: [number, number];
  never: number;
}
const HABITS: Habit[] = [
  { late: [-12, 0], never: 1 },
  { late: [-5, 8], never: 6 },
  { late: [0, 25], never: 12 },
  { late: [10, 60], never: 20 },
];
const BAD_HABIT: Habit = { late: [20, 100], never: 60 };

const habitOf = (account: DemoAccount, at: number): Habit =>
  account.number.endsWith('105') ? BAD_HABIT : (HABITS[at % HABITS.length] as Habit);

const cents = (amount: number): string => (Math.round(amount * 100) / 100).toFixed(2);

export const booksUntil = (
  last: BusinessDate,
  { accounts, products, random }: { accounts: DemoAccount[]; products: DemoProduct[]; random: Random },
): Books => {
  const books: Books = { orders: [], lines: [], invoices: [], receipts: [], promises: [] };
  for (let at = 0; at < ORDERS; at += 1) {
    const orderedOn = addDays(last, Math.floor((at * DAYS) / ORDERS) - DAYS);
    const place = random.between(0, accounts.length - 1);
    const account = accounts[place] as DemoAccount;
    const number = `SO-${String(10_001 + at)}`;
    const total = addOrder(books, { number, orderedOn, account, products, random, last });
    if (total !== undefined)
      addInvoice(books, { number, at, account, place, orderedOn, total, random, last });
  }
  return books;
};

interface OrderOf {
  number: string;
  orderedOn: BusinessDate;
  account: DemoAccount;
  products: DemoProduct[];
  random: Random;
  last: BusinessDate;
}

const statusOf = (shippedOn: BusinessDate, last: BusinessDate, random: Random): string => {
  if (shippedOn > last) return random.pick(['draft', 'confirmed', 'confirmed', 'on-hold']);
  return random.chance(3) ? 'cancelled' : random.pick(['shipped', 'closed', 'closed', 'closed']);
};

/** Adds an order with its lines; answers its total when it was shipped. */
const addOrder = (books: Books, { number, orderedOn, account, products, random, last }: OrderOf) => {
  const planned = addDays(orderedOn, random.between(2, 16));
  const status = statusOf(planned, last, random);
  const shipped = status === 'shipped' || status === 'closed';
  books.orders.push({
    number,
    accountNumber: account.number,
    ownerEmail: account.ownerEmail,
    orderedOn,
    requiredOn: addDays(orderedOn, 20),
    shippedOn: shipped ? planned : '',
    status,
    currency: account.currency,
  });
  let total = 0;
  const skus = new Set(Array.from({ length: random.between(1, 4) }, () => random.pick(products)));
  for (const [line, product] of [...skus].entries()) {
    const quantity = random.between(2, 40);
    const list = Number(product.listPrice) * (PRICE_FACTOR[account.currency] ?? 1);
    const unitPrice = cents(list * (1 - random.between(0, 15) / 100));
    const listPrice = cents(list);
    books.lines.push({
      orderNumber: number,
      line: line + 1,
      sku: product.sku,
      quantity,
      unitPrice,
      listPrice,
    });
    total += quantity * Math.round(Number(unitPrice) * 100);
  }
  return shipped ? total / 100 : undefined;
};

interface InvoiceOf extends Omit<OrderOf, 'products'> {
  at: number;
  place: number;
  total: number;
}

/** Adds an order's invoice and what was paid of it so far. */
const addInvoice = (books: Books, order: InvoiceOf) => {
  const { number, at, account, place, orderedOn, total, random, last } = order;
  const issuedOn = earlier(addDays(orderedOn, random.between(2, 16)), last);
  const dueOn = addDays(issuedOn, account.paymentTermsDays);
  const habit = habitOf(account, place);
  const paidOn = addDays(dueOn, random.between(...habit.late));
  const stays = random.chance(habit.never) && addDays(dueOn, 300) > last;
  const open = stays || paidOn > last;
  const overdue = open && dueOn < last;
  const disputed = overdue && random.chance(12);
  const invoice = `F-${String(50_001 + at)}`;
  books.invoices.push({
    number: invoice,
    accountNumber: account.number,
    orderNumber: number,
    issuedOn,
    dueOn,
    amount: cents(total),
    currency: account.currency,
    disputed: disputed ? 'true' : 'false',
  });
  if (overdue && !disputed && random.chance(12))
    books.promises.push({ number: invoice, promisedOn: addDays(last, random.between(3, 15)) });
  const money = { number: `R-${String(70_001 + at)}`, invoice, account, total, random };
  if (!open) payInFull(books, { ...money, on: later(paidOn, issuedOn), last });
  else if (stays && random.chance(40))
    pay(books, { ...money, on: addDays(issuedOn, 5), amount: total * 0.4 });
};

const earlier = (a: BusinessDate, b: BusinessDate): BusinessDate => (a < b ? a : b);
const later = (a: BusinessDate, b: BusinessDate): BusinessDate => (a > b ? a : b);

interface Money {
  number: string;
  invoice: string;
  account: DemoAccount;
  total: number;
  random: Random;
  on: BusinessDate;
}

/** One receipt; some do not say for which invoice they are. */
const pay = (books: Books, { number, invoice, account, random, on, amount }: Money & { amount: number }) => {
  books.receipts.push({
    number,
    accountNumber: account.number,
    receivedOn: on,
    amount: cents(amount),
    currency: account.currency,
    invoiceNumber: random.chance(85) ? invoice : '',
  });
};

/** The whole amount, now and then in two parts. */
const payInFull = (books: Books, { last, ...money }: Money & { last: BusinessDate }) => {
  const first = money.random.chance(6) ? Math.round(money.total * 40) / 100 : money.total;
  pay(books, { ...money, amount: first });
  if (first === money.total) return;
  const on = earlier(addDays(money.on, 9), last);
  pay(books, { ...money, number: `${money.number}b`, on, amount: money.total - first });
};
