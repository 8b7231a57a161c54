/** Whether the months of accounts say what the documents say: every total added up anew from orders, invoices and credits. */
import { OrderEntity } from '#lib/orders/entity.ts';
import { CreditEntity, InvoiceEntity } from '#lib/receivables/entity.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { AccountMonthEntity } from '#lib/turnover/index.ts';

const FIELDS = { receipt: 'receivedMinor', 'credit-note': 'creditedMinor', 'write-off': 'writtenOffMinor' };

type Sums = Map<string, number>;

const documentSums = (books: Books): Sums => {
  const sums: Sums = new Map();
  const add = (accountId: string, day: string, currency: string, field: string, amount: number) => {
    const key = `${accountId} ${day} ${currency} ${field}`;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  };
  for (const { value } of books.of(InvoiceEntity))
    add(value.accountId, value.issuedOn, value.currency, 'invoicedMinor', value.amountMinor);
  for (const { value } of books.of(CreditEntity)) {
    const { accountId, currency, amountMinor, datedOn, reversal, kind } = value;
    add(accountId, datedOn, currency, FIELDS[kind], amountMinor);
    if (reversal) add(accountId, reversal.on, currency, FIELDS[kind], -amountMinor);
  }
  for (const { value } of books.of(OrderEntity)) {
    const { accountId, currency, totalMinor, shippedOn, status } = value;
    const hasLeft = shippedOn !== undefined && status !== 'draft' && status !== 'cancelled';
    if (hasLeft) add(accountId, shippedOn, currency, 'shippedMinor', totalMinor);
  }
  return new Map([...sums].filter(([, sum]) => sum !== 0));
};

const keptSums = (books: Books): Sums => {
  const sums: Sums = new Map();
  for (const { value } of books.of(AccountMonthEntity)) {
    const { accountId, month, totals } = value;
    for (const [currency, days] of Object.entries(totals))
      for (const [day, amounts] of Object.entries(days))
        for (const [field, amount] of Object.entries(amounts))
          sums.set(`${accountId} ${month}-${day} ${currency} ${field}`, amount ?? 0);
  }
  return sums;
};

/** Totals of a month that differ from their documents, are kept twice, or are kept as nothing. */
export const turnoverViolations = (books: Books): Line[] => {
  const [should, is] = [documentSums(books), keptSums(books)];
  const idle = books
    .of(AccountMonthEntity)
    .filter(({ value }) => Object.keys(value.totals).length === 0)
    .map(({ value }): Line => [value.accountId, `keeps an empty month ${value.month}`]);
  return [
    ...idle,
    ...[...new Set([...should.keys(), ...is.keys()])]
      .filter((key) => should.get(key) !== is.get(key))
      .map((key): Line => [key, `its month says ${is.get(key)} and the documents ${should.get(key)}`]),
  ];
};
