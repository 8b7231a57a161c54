/**
 * The ten commonest requests. Reading a record and a list of them is most of what people do all day, and of writing
 * what sales and finance type in: accounts, orders, receipts. `getMe` is left out because it makes no call of its own
 * while the directory is fresh, and what differs only by the kind of record (an order read, an invoice issued) is
 * measured once.
 */

export interface Sent {
  method: string;
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Case {
  /** The route's name. */
  name: string;
  /** Letter of its marks; MARK in texts becomes the mark. */
  family: string;
  why: string;
  request: Sent;
  /** Commands that make the fresh records which each turn of a command needs. */
  stock?: readonly Sent[];
}

const DAY = '2026-02-10';
const account: Sent = {
  method: 'POST',
  path: '/v1/accounts',
  body: { number: 'B-MARK', name: 'Bench MARK', type: 'customer', country: 'ES' },
};
const invoice: Sent = {
  method: 'POST',
  path: '/v1/invoices',
  headers: { 'idempotency-key': 'invoice MARK' },
  body: {
    accountId: 'acc_MARKx1',
    number: 'I-MARK',
    amountMinor: 10_000,
    currency: 'EUR',
    issuedOn: '2026-01-05',
  },
};
const order: Sent = {
  method: 'POST',
  path: '/v1/orders',
  body: {
    // Numbers are given: what the next of a series costs under contention is the table's affair, not the request's.
    number: 'O-MARK',
    accountId: 'acc_MARKx1',
    orderedOn: DAY,
    lines: [1, 2, 3].map((line) => ({ sku: `SKU-${line}`, quantity: '3', unitPrice: '95.70' })),
  },
};

/** What the company holds before: three products, an account with an invoice and an order, and 30 orders of one account. */
export const PRODUCTS: readonly Sent[] = [1, 2, 3].map((line) => ({
  method: 'POST',
  path: '/v1/products',
  body: {
    sku: `SKU-${line}`,
    name: `Product ${line}`,
    listPrice: '95.70',
    unitCost: '48.81',
    currency: 'EUR',
  },
}));
export const CUSTOMER: readonly Sent[] = [account, invoice, order];
export const CUSTOMERS = 40;
export const FURTHER_ORDER: Sent = {
  ...order,
  body: { ...(order.body as object), number: 'F-MARK', accountId: 'acc_mz0000000x1' },
};
export const FURTHER_ORDERS = 30;

const get = (path: string): Sent => ({ method: 'GET', path });

export const CASES: readonly Case[] = [
  { name: 'getAccount', family: 'a', why: 'every click', request: get('/v1/accounts/acc_mz0000000x1') },
  { name: 'listAccounts', family: 'b', why: 'the first page', request: get('/v1/accounts') },
  {
    name: 'searchAccounts',
    family: 'c',
    why: 'each pause while typing',
    request: get('/v1/accounts/search?q=bench'),
  },
  { name: 'createAccount', family: 'd', why: 'a new customer', request: account },
  {
    name: 'changeAccount',
    family: 'e',
    why: 'the commonest change',
    stock: [account],
    request: {
      method: 'PATCH',
      path: '/v1/accounts/acc_MARKx1',
      headers: { 'if-match': '"v1"' },
      body: { city: 'Málaga' },
    },
  },
  { name: 'createOrder', family: 'f', why: 'three lines', stock: [account], request: order },
  {
    name: 'listOrders',
    family: 'g',
    why: 'beside every account',
    request: get('/v1/orders?filter[accountId]=acc_mz0000000x1'),
  },
  { name: 'getInvoice', family: 'h', why: 'a document', request: get('/v1/invoices/inv_mz0000000x1') },
  {
    name: 'recordReceipt',
    family: 'i',
    why: 'money in, allocated',
    stock: [account, invoice],
    request: {
      method: 'POST',
      path: '/v1/receipts',
      headers: { 'idempotency-key': 'receipt MARK' },
      body: {
        accountId: 'acc_MARKx1',
        number: 'R-MARK',
        amountMinor: 10_000,
        receivedOn: DAY,
        allocate: { invoiceId: 'inv_MARKx1' },
      },
    },
  },
  {
    name: 'listOverdue',
    family: 'j',
    why: 'the report of every morning',
    request: get('/v1/receivables/overdue'),
  },
];

/** The request of one mark. */
export const withMark = (sent: Sent, mark: string): Sent =>
  JSON.parse(JSON.stringify(sent).replaceAll('MARK', mark)) as Sent;

const MOST_REPEATS = 20;

/** A database on two cores has enough of 64 clients at times; whoever is told that it is busy asks again. */
export const patiently = async <R extends { status: number }>(ask: () => Promise<R>): Promise<R> => {
  let answer = await ask();
  for (let again = 0; answer.status === 503 && again < MOST_REPEATS; again += 1) answer = await ask();
  return answer;
};
