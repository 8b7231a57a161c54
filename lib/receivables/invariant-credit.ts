/**
 * What holds for the credit of accounts: the ledger is the sum of the documents, and each order reserves exactly what its
 * status says of what is not invoiced. Sums are added up anew here.
 */
import { convert } from '#lib/core/money.ts';
import { LedgerEntity, ReservationEntity } from '#lib/credit/index.ts';
import { OrderEntity, stageOf } from '#lib/orders/index.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import type { Credit, Invoice } from './schema.ts';

type Sums = Record<string, number>;

const add = (sums: Map<string, Sums>, key: string, delta: Sums): void => {
  const before = sums.get(key) ?? {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(delta)])];
  sums.set(key, Object.fromEntries(names.map((name) => [name, (before[name] ?? 0) + (delta[name] ?? 0)])));
};

const applied = (entries: readonly { amountMinor: number }[]): number =>
  entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** Where two maps of sums differ; a sum that is missing is zero. */
const differences = (what: string, kept: Map<string, Sums>, made: Map<string, Sums>): Line[] =>
  [...new Set([...kept.keys(), ...made.keys()])].flatMap((key): Line[] => {
    const [is, should] = [kept.get(key) ?? {}, made.get(key) ?? {}];
    const names = [...new Set([...Object.keys(is), ...Object.keys(should)])];
    const same = names.every((name) => (is[name] ?? 0) === (should[name] ?? 0));
    return same
      ? []
      : [[key, `${what} says ${JSON.stringify(is)} and the documents ${JSON.stringify(should)}`]];
  });

const receivableLines = (books: Books, invoices: readonly Invoice[], credits: readonly Credit[]): Line[] => {
  const made = new Map<string, Sums>();
  for (const { accountId, currency, amountMinor, entries, dispute } of invoices) {
    const openMinor = amountMinor - applied(entries);
    add(made, `${accountId} ${currency}`, { openMinor, disputedMinor: dispute ? openMinor : 0 });
  }
  for (const { accountId, currency, amountMinor, entries, reversal } of credits) {
    const unappliedMinor = (reversal ? 0 : amountMinor) - applied(entries);
    add(made, `${accountId} ${currency}`, { unappliedMinor });
  }
  const kept = new Map<string, Sums>();
  for (const { value } of books.of(LedgerEntity)) {
    for (const [currency, sums] of Object.entries(value.totals)) {
      kept.set(`${value.accountId} ${currency}`, sums);
    }
  }
  return differences('ledger', kept, made);
};

const reservedLines = (books: Books): Line[] => {
  const made = new Map<string, Sums>();
  for (const { value } of books.of(ReservationEntity)) {
    const { accountId, rateCurrency, stage, convertedMinor } = value;
    if (stage !== 'none') add(made, `${accountId} ${rateCurrency}`, { [`${stage}Minor`]: convertedMinor });
  }
  const kept = new Map<string, Sums>();
  for (const { value } of books.of(LedgerEntity)) {
    for (const [currency, sums] of Object.entries(value.reserved)) {
      kept.set(`${value.accountId} ${currency}`, sums);
    }
  }
  return differences('ledger', kept, made);
};

const billedByOrder = (invoices: readonly Invoice[]): Map<string, number> => {
  const billed = new Map<string, number>();
  for (const { orderId, accountId, amountMinor, cancelledOn } of invoices) {
    if (!orderId || cancelledOn) continue;
    const key = `${accountId} ${orderId}`;
    billed.set(key, (billed.get(key) ?? 0) + amountMinor);
  }
  return billed;
};

/** One order's reservation held against the order and its invoices. */
const orderLines = (books: Books, invoices: readonly Invoice[]): Line[] => {
  const billed = billedByOrder(invoices);
  const reservations = new Map(books.of(ReservationEntity).map(({ value }) => [value.orderId, value]));
  return books.of(OrderEntity).flatMap(({ value: order }): Line[] => {
    const stage = stageOf(order);
    const invoicedMinor = billed.get(`${order.accountId} ${order.id}`) ?? 0;
    const kept = reservations.get(order.id);
    if (!kept) {
      const isDue = stage !== 'none' || invoicedMinor !== 0;
      return isDue ? [[order.id, `is ${order.status} and reserves nothing`]] : [];
    }
    const { currency, rate, rateCurrency } = kept;
    const isHeld = stage !== 'none' && !kept.waitsUntil;
    const reservedMinor = isHeld ? Math.max(0, order.totalMinor - invoicedMinor) : 0;
    const should = {
      accountId: order.accountId,
      stage,
      invoicedMinor,
      reservedMinor,
      convertedMinor: convert({ amountMinor: reservedMinor, currency }, rate, rateCurrency).amountMinor,
    };
    const wrong = Object.entries(should).filter(([name, is]) => kept[name as keyof typeof should] !== is);
    return wrong.map(
      ([name, is]): Line => [
        order.id,
        `reserves with ${name} ${kept[name as keyof typeof should]} where it should be ${is}`,
      ],
    );
  });
};

/** M5 and R1 for one organisation: exposure counts each document once. */
export const creditViolations = (
  books: Books,
  { invoices, credits }: { invoices: readonly Invoice[]; credits: readonly Credit[] },
): Line[] => [
  ...receivableLines(books, invoices, credits),
  ...reservedLines(books),
  ...orderLines(books, invoices),
];
