/**
 * What was open on a day, for the whole organisation. Two sparse indexes answer: documents that are open now, and
 * settled ones whose open interval held the day (span.ts). The cost follows what was open that day, not the history.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { heldOn } from '#lib/table/spans.ts';
import { daysOver, openDuesAt, openMinorAt, unappliedMinorAt } from './balance.ts';
import { CreditEntity, InvoiceEntity } from './entity.ts';
import type { Credit, Due, Invoice } from './schema.ts';

type Row = Record<string, unknown>;

const openNow = (context: Context, openKind: 'debit' | 'credit'): Promise<Row[]> =>
  allOfIndex(context.table, { index: 'openItems', partition: { orgId: context.orgId, openKind } });

/** Settled or closed records whose open interval held the day, of every kind. */
export const settledSince = ({ table, orgId }: Context, asOf: BusinessDate): Promise<Row[]> =>
  heldOn(table, orgId, asOf);

/** Documents with something open at the end of a day. */
export interface OpenOn {
  invoices: Invoice[];
  credits: Credit[];
}

/** Every invoice with an open amount and every credit with unapplied money at the end of the day. */
export const openOn = async (context: Context, asOf: BusinessDate): Promise<OpenOn> => {
  const [debits, money, settled] = await Promise.all([
    openNow(context, 'debit'),
    openNow(context, 'credit'),
    settledSince(context, asOf),
  ]);
  const rows = [...new Map([...debits, ...money, ...settled].map((row) => [row['id'], row])).values()];
  const invoices = rows
    .filter((row) => row['entity'] === InvoiceEntity.name)
    .map((row) => fromItem(InvoiceEntity, row).value);
  const credits = rows
    .filter((row) => row['entity'] === CreditEntity.name)
    .map((row) => fromItem(CreditEntity, row).value);
  return {
    invoices: invoices.filter((invoice) => openMinorAt(invoice, asOf) !== 0),
    credits: credits.filter((credit) => unappliedMinorAt(credit, asOf) !== 0),
  };
};

/** Every invoice that was open at the end of each day. What is open now is read once for all days, and no credits. */
export const invoicesOpenOnDays = async (
  context: Context,
  days: readonly BusinessDate[],
): Promise<Map<BusinessDate, Invoice[]>> => {
  const distinct = [...new Set(days)];
  const [now, ...then] = await Promise.all([
    openNow(context, 'debit'),
    ...distinct.map((day) => settledSince(context, day)),
  ]);
  const parsed = new Map<unknown, Invoice>();
  const invoicesOf = (rows: readonly Row[]): Invoice[] =>
    rows
      .filter((row) => row['entity'] === InvoiceEntity.name)
      .map((row) => {
        const invoice = parsed.get(row['id']) ?? fromItem(InvoiceEntity, row).value;
        parsed.set(row['id'], invoice);
        return invoice;
      });
  return new Map(
    distinct.map((day, at) => {
      const found = new Set([...invoicesOf(now), ...invoicesOf(then[at] ?? [])]);
      return [day, [...found].filter((invoice) => openMinorAt(invoice, day) !== 0)];
    }),
  );
};

/** An open invoice as alerts and lists see it on a day. */
export interface OpenInvoice {
  invoiceId: string;
  number: string;
  accountId: string;
  currency: string;
  issuedOn: BusinessDate;
  /** Earliest due date with something open. */
  dueOn: BusinessDate;
  openMinor: number;
  /** The part of it that is past its due date. */
  overdueMinor: number;
  /** Days from the earliest open due date; negative before it. */
  daysOver: number;
  disputed: boolean;
  promisedOn?: BusinessDate;
}

const overdueMinor = (dues: readonly Due[], asOf: BusinessDate): number =>
  dues.filter(({ dueOn }) => dueOn < asOf).reduce((total, { amountMinor }) => total + amountMinor, 0);

/** A promise speaks for its invoice from the day it was made until a part of it was found missing. */
const holdsOn = ({ madeOn, missedOn }: NonNullable<Invoice['promise']>, asOf: BusinessDate): boolean =>
  madeOn <= asOf && !(missedOn && missedOn <= asOf);

/** The invoice on the day, or undefined when nothing of it was open. */
export const openInvoiceOn = (invoice: Invoice, asOf: BusinessDate): OpenInvoice | undefined => {
  const dues = openDuesAt(invoice, asOf);
  const [first] = dues;
  if (!first) return undefined;
  const { id: invoiceId, number, accountId, currency, issuedOn, dispute, promise } = invoice;
  return {
    invoiceId,
    number,
    accountId,
    currency,
    issuedOn,
    dueOn: first.dueOn,
    openMinor: openMinorAt(invoice, asOf),
    overdueMinor: overdueMinor(dues, asOf),
    daysOver: daysOver(first.dueOn, asOf),
    disputed: dispute !== undefined && dispute.since <= asOf,
    ...(promise && holdsOn(promise, asOf) && { promisedOn: promise.promisedOn }),
  };
};

/** Every invoice that was open at the end of the day, whole. */
export const openInvoicesOn = async (context: Context, asOf: BusinessDate): Promise<Invoice[]> =>
  (await openOn(context, asOf)).invoices;

/** Every invoice of the organisation that was open at the end of the day; who may see which is the caller's question. */
export const openInvoicesAt = async (context: Context, asOf: BusinessDate): Promise<OpenInvoice[]> =>
  (await openInvoicesOn(context, asOf)).flatMap((invoice) => openInvoiceOn(invoice, asOf) ?? []);

/** Invoices issued in the days, both inclusive; the cost follows their number. */
export const invoicesBetween = async (
  context: Context,
  from: BusinessDate,
  to: BusinessDate,
): Promise<Invoice[]> => {
  const partition = { orgId: context.orgId, entity: InvoiceEntity.name };
  const rows = await allOfIndex(context.table, { index: 'byOrganisation', partition, range: { from, to } });
  return rows.map((row) => fromItem(InvoiceEntity, row).value);
};

/** Receipts dated in the days, both inclusive, that were not reversed by the last of them; the cost follows their number. */
export const receiptsBetween = async (
  context: Context,
  from: BusinessDate,
  to: BusinessDate,
): Promise<Credit[]> => {
  const partition = { orgId: context.orgId, entity: CreditEntity.name };
  const rows = await allOfIndex(context.table, { index: 'byOrganisation', partition, range: { from, to } });
  return rows
    .map((row) => fromItem(CreditEntity, row).value)
    .filter(({ kind, reversal }) => kind === 'receipt' && !(reversal && reversal.on <= to));
};
