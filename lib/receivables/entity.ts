/**
 * | access pattern                     | where                                                              |
 * | one invoice / credit               | pk org#invoice#id / org#credit#id                                  |
 * | documents of an account, by date   | byAccount                                                          |
 * | documents of the organisation      | byOrganisation                                                     |
 * | what is open now                   | openItems (sparse): openKind debit/credit, openDate                |
 * | what was open on a past day        | openItems + spansByStart/spansByEnd, see span.ts                   |
 * | open items of one account, strong  | pk org#account#id, sk open#debit#due#number#id, open#credit#…      |
 */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { nodeOf, openSpan } from '#lib/core/span.ts';
import { defineEntity } from '#lib/table/entity.ts';
import type { IndexAttributes } from '#lib/table/indexes.ts';
import { type Key, keyPart, partition } from '#lib/table/keys.ts';
import { openDues, openMinor, openMinorAt, unappliedMinor, unappliedMinorAt } from './balance.ts';
import { Credit, Invoice } from './schema.ts';

export const invoiceKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'invoice', id),
  sk: 'invoice',
});
export const creditKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'credit', id),
  sk: 'credit',
});

export const INVOICE_NUMBER = 'invoice-number';
export const CREDIT_NUMBER = 'credit-number';

/** Unique value of a credit's number: customers number their payments, so it counts within kind and account. */
export const creditNumberValue = ({
  kind,
  accountId,
  number,
}: Pick<Credit, 'kind' | 'accountId' | 'number'>): string => `${kind} ${accountId} ${number}`;

const spanAttributes = (span: { from: string; to: string } | undefined): IndexAttributes =>
  span ? { spanNode: nodeOf(span.from, span.to), spanStart: span.from, spanEnd: span.to } : {};

const invoiceOpenness = (invoice: Invoice): IndexAttributes => {
  const [due] = openDues(invoice);
  if (openMinor(invoice) > 0 && due) return { openKind: 'debit', openDate: due.dueOn };
  const changes = invoice.entries.map(({ on }) => on);
  return spanAttributes(openSpan(invoice.issuedOn, changes, (on) => openMinorAt(invoice, on)));
};

const creditOpenness = (credit: Credit): IndexAttributes => {
  if (unappliedMinor(credit) > 0) return { openKind: 'credit', openDate: credit.datedOn };
  const changes = credit.entries.map(({ on }) => on);
  if (credit.reversal) changes.push(credit.reversal.on);
  return spanAttributes(openSpan(credit.datedOn, changes, (on) => unappliedMinorAt(credit, on)));
};

export const InvoiceEntity = defineEntity<Invoice>({
  name: 'invoice',
  schema: Invoice,
  audited: true,
  key: (orgId, { id }) => invoiceKey(orgId, id),
  id: ({ id }) => id,
  // Cancelling an invoice that was never sent frees its number.
  claims: ({ number, cancelledOn }) => [
    { kind: INVOICE_NUMBER, value: number, ...(cancelledOn && { released: true }) },
  ],
  index: (invoice) => ({
    listKey: invoice.issuedOn,
    accountId: invoice.accountId,
    ...invoiceOpenness(invoice),
  }),
});

export const CreditEntity = defineEntity<Credit>({
  name: 'credit',
  schema: Credit,
  audited: true,
  key: (orgId, { id }) => creditKey(orgId, id),
  id: ({ id }) => id,
  claims: (credit) => (credit.reversal ? [] : [{ kind: CREDIT_NUMBER, value: creditNumberValue(credit) }]),
  index: (credit) => ({ listKey: credit.datedOn, accountId: credit.accountId, ...creditOpenness(credit) }),
});

/** A small item that exists exactly while its document has something open. */
export const OpenItem = z.strictObject({
  kind: z.enum(['debit', 'credit']),
  accountId: idOf('account'),
  documentId: z.string(),
  number: z.string(),
  currency: Currency,
  /** First due date of an invoice, day of a credit. */
  date: BusinessDate,
});
export type OpenItem = z.infer<typeof OpenItem>;

export const OpenItemEntity = defineEntity<OpenItem>({
  name: 'open-item',
  schema: OpenItem,
  audited: false,
  key: (orgId, { kind, accountId, documentId, number, date }) => ({
    pk: partition(orgId, 'account', accountId),
    sk: ['open', kind, date, keyPart(number), documentId].join('#'),
  }),
  id: ({ documentId }) => documentId,
});
