/**
 * Whether the totals of sellers, products and accounts say what the documents say: every one of them added up anew from
 * the orders, invoices and credits themselves.
 */

import { AccountEntity } from '#lib/accounts/entity.ts';
import type { Account } from '#lib/accounts/schema.ts';
import { scaled } from '#lib/core/decimal.ts';
import { extend } from '#lib/core/money.ts';
import { AccountTotalsEntity, ProductTotalsEntity, SellerTotalsEntity } from '#lib/measures/entity.ts';
import { cellsOf } from '#lib/measures/facts.ts';
import type { SellerShare } from '#lib/measures/shares.ts';
import { EntryEntity } from '#lib/metrics/entries.ts';
import type { Entry } from '#lib/metrics/entry-schema.ts';
import { OrderEntity } from '#lib/orders/entity.ts';
import type { Order } from '#lib/orders/schema.ts';
import { CreditEntity, InvoiceEntity } from '#lib/receivables/entity.ts';
import type { Credit, Invoice } from '#lib/receivables/schema.ts';
import type { Books, Line, Row } from '#lib/table/dump.ts';
import type { EntityDefinition } from '#lib/table/entity.ts';

type Sums = Map<string, bigint>;

const add = (sums: Sums, parts: readonly (string | null | undefined)[], amount: bigint): void => {
  const key = parts.map((part) => part ?? '-').join(' ');
  sums.set(key, (sums.get(key) ?? 0n) + amount);
};

const IDLE = ['draft', 'cancelled'];

const wasBooked = ({ status, history }: Order): boolean =>
  status !== 'draft' &&
  (status !== 'cancelled' ||
    history.some((entry) => !IDLE.includes(entry.status)) ||
    history.at(-1)?.reason === 'imported');

interface Posted {
  on: string;
  measure: string;
  amount: bigint;
  productId: string | undefined;
}

/** What an order should have posted, before anybody shares it. */
const postedBy = (order: Order): Posted[] => {
  if (!wasBooked(order)) return [];
  const { currency, orderedOn, shippedOn, status, lines, costs = {} } = order;
  const backOn = status === 'cancelled' ? order.history.at(-1)?.on : undefined;
  const own: Posted[] = [{ on: orderedOn, measure: 'orders', amount: 1_000_000n, productId: undefined }];
  for (const { line, productId, quantity, listPrice, amountMinor } of lines) {
    const post = (measure: string, amount: bigint) => own.push({ on: orderedOn, measure, amount, productId });
    const times = (price: string) => BigInt(extend(quantity, price, currency).amountMinor);
    const amount = BigInt(amountMinor);
    post('booked', amount);
    post('quantity', scaled(quantity, 6));
    if (listPrice) post('discount', times(listPrice) - amount);
    const cost = costs[line];
    if (cost) post('costed', amount);
    if (cost) post('margin', amount - times(cost));
  }
  const back = backOn ? own.map((one) => ({ ...one, on: backOn, amount: -one.amount })) : [];
  const [measure, on] = backOn ? ['cancelled', backOn] : ['shipped', shippedOn];
  const left = on
    ? lines.map(({ productId, amountMinor }) => ({ on, measure, amount: BigInt(amountMinor), productId }))
    : [];
  return [...own, ...back, ...left];
};

/** What an invoice or credit should have posted. */
const bookedBy = (document: Invoice | Credit): Posted[] => {
  const { amountMinor } = document;
  const amount = BigInt(amountMinor);
  const productId = undefined;
  if ('dues' in document) return [{ on: document.issuedOn, measure: 'invoiced', amount, productId }];
  const { kind, datedOn: on, reversal } = document;
  const measure = { receipt: 'collected', 'credit-note': 'credited', 'write-off': 'written-off' }[kind];
  const back = reversal ? [{ on: reversal.on, measure, amount: -amount, productId }] : [];
  return [{ on, measure, amount, productId }, ...back];
};

/** A person's part of the whole of one day and measure: what lies between the percents before and with theirs. */
const partOf = (total: bigint, from: number, to: number): bigint => {
  const cut = (percent: number): bigint => {
    const [sign, size] = total < 0n ? [-1n, -total] : [1n, total];
    return sign * ((size * BigInt(percent) * 2n + 100n) / 200n);
  };
  return cut(to) - cut(from);
};

interface Totals {
  sellers: Sums;
  products: Sums;
  accounts: Sums;
}

/** Adds what was posted to those who share it: each day and measure as a whole, or each posting by itself. */
const addShares = (sellers: Sums, currency: string, posted: Sums, shares: readonly SellerShare[]): void => {
  let percent = 0;
  for (const { ownerId, unitId, percent: own } of shares) {
    for (const [key, total] of posted) {
      const [on, measure] = key.split(' ');
      add(sellers, [unitId, ownerId, on, currency, measure], partOf(total, percent, percent + own));
    }
    percent += own;
  }
};

const addOrder = (all: Totals, order: Order): void => {
  const { ownerId, unitId, splits, accountId, currency } = order;
  const whole: Sums = new Map();
  for (const { on, measure, amount, productId } of postedBy(order)) {
    add(whole, [on, measure], amount);
    if (productId) add(all.products, [productId, on, currency, measure], amount);
    add(all.accounts, [accountId, productId, on, currency, measure], amount);
  }
  addShares(all.sellers, currency, whole, splits ?? [{ ownerId, unitId, percent: 100 }]);
};

const addTurns = ({ sellers }: Totals, { turns = [] }: Account): void => {
  for (const [at, { on, became, ownerId, unitId }] of turns.entries()) {
    const measure = at === 0 ? 'new-accounts' : 'lost-accounts';
    const one = at === 0 || became === 'lost' ? 1_000_000n : -1_000_000n;
    add(sellers, [unitId, ownerId, on, undefined, measure], one);
  }
};

/** A customer that rose above the level that it had before. */
const addUpgrades = ({ sellers }: Totals, { turns = [], gradings = [] }: Account): void => {
  let last: string | undefined;
  for (const { on, level, ownerId, unitId } of gradings) {
    const turn = turns.filter((one) => one.on <= on).at(-1);
    // Levels are letters, and A is the best.
    if (last !== undefined && level < last && turn?.became === 'customer')
      add(sellers, [unitId, ownerId, on, undefined, 'upgraded-accounts'], 1_000_000n);
    last = level;
  }
};

const addEntry = ({ sellers }: Totals, entry: Entry): void => {
  const { unitId, ownerId, on, currency, measure, count = '0', amountMinor, withdrawn } = entry;
  const amount = amountMinor === undefined ? scaled(count, 6) : BigInt(amountMinor);
  if (!withdrawn) add(sellers, [unitId, ownerId, on, currency, measure], amount);
};

const shouldBe = (books: Books): Totals => {
  const all: Totals = { sellers: new Map(), products: new Map(), accounts: new Map() };
  for (const { value } of books.of(OrderEntity)) addOrder(all, value);
  for (const { value } of books.of(AccountEntity)) {
    addTurns(all, value);
    addUpgrades(all, value);
  }
  for (const { value } of books.of(EntryEntity)) addEntry(all, value);
  for (const { value } of [...books.of(InvoiceEntity), ...books.of(CreditEntity)])
    for (const { on, measure, amount } of bookedBy(value))
      addShares(all.sellers, value.currency, new Map([[`${on} ${measure}`, amount]]), value.sellers ?? []);
  return all;
};

const keptIn = <T>(
  books: Books,
  entity: EntityDefinition<T>,
  partsOf: (unit: string, whose: string, productId: string | undefined) => (string | undefined)[],
): Sums => {
  const sums: Sums = new Map();
  for (const row of books.counts(entity)) {
    const unit = String(row['pk']).split('#')[2] ?? '';
    const [month, whose = ''] = String(row['sk']).split('#');
    for (const { when, currency, measure, productId, amount } of cellsOf(row))
      if (!when.startsWith('~'))
        add(sums, [...partsOf(unit, whose, productId), `${month}-${when}`, currency, measure], amount);
  }
  return sums;
};

const isFound = <T>(books: Books, entity: EntityDefinition<T>, field: 'ownerId' | 'accountId'): Line[] =>
  books.counts(entity).flatMap((row: Row): Line[] => {
    const [month, whose] = String(row['sk']).split('#');
    const found =
      whose === 'nobody' ? row[field] === undefined : row[field] === whose && row['listKey'] === month;
    return found ? [] : [[String(row['pk']), `${row['sk']} is found by ${row[field]} and ${row['listKey']}`]];
  });

const compared = (name: string, should: Sums, is: Sums): Line[] =>
  [...new Set([...should.keys(), ...is.keys()])]
    .filter((key) => (should.get(key) ?? 0n) !== (is.get(key) ?? 0n))
    .map(
      (key): Line => [key, `the totals of ${name} say ${is.get(key)} and the documents ${should.get(key)}`],
    );

/** Totals that differ from their documents, and totals that nobody would find. */
export const metricsViolations = (books: Books): Line[] => {
  const should = shouldBe(books);
  return [
    ...compared(
      'sellers',
      should.sellers,
      keptIn(books, SellerTotalsEntity, (unit, whose) => [unit, whose === 'nobody' ? undefined : whose]),
    ),
    ...compared(
      'products',
      should.products,
      keptIn(books, ProductTotalsEntity, (_unit, _whose, id) => [id]),
    ),
    ...compared(
      'accounts',
      should.accounts,
      keptIn(books, AccountTotalsEntity, (_unit, whose, id) => [whose, id]),
    ),
    ...isFound(books, SellerTotalsEntity, 'ownerId'),
    ...isFound(books, ProductTotalsEntity, 'ownerId'),
    ...isFound(books, AccountTotalsEntity, 'accountId'),
  ];
};
