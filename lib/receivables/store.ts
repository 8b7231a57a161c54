/** Reads of invoices and credits for a caller: they follow their account. */
import { getAccount, subjectOf } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { Action, Resource } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import { findHolder } from '#lib/table/claim.ts';
import type { Stored } from '#lib/table/entity.ts';
import { page } from '#lib/table/query.ts';
import { read } from '#lib/table/read.ts';
import {
  CREDIT_NUMBER,
  CreditEntity,
  creditKey,
  creditNumberValue,
  INVOICE_NUMBER,
  InvoiceEntity,
  invoiceKey,
} from './entity.ts';
import type { Credit, CreditKind, Invoice } from './schema.ts';

/** The account's own rules decide. @throws {NotFound} @throws {Forbidden} */
export const requireAccount = async (
  context: Context,
  accountId: string,
  action: Action,
  resource: Resource = 'money',
) => {
  const account = await getAccount(context, accountId);
  context.access.require(resource, action, subjectOf(account.value));
  return account;
};

/** The invoice, or undefined; strongly consistent, visibility not checked. */
export const findInvoice = ({ table, orgId }: Context, id: string): Promise<Stored<Invoice> | undefined> =>
  read(table, InvoiceEntity, invoiceKey(orgId, id));

/** An invoice whose account the caller may read. @throws {NotFound} */
export const getInvoice = async (context: Context, id: string): Promise<Stored<Invoice>> => {
  const stored = await findInvoice(context, id);
  if (!stored) throw NotFound();
  await requireAccount(context, stored.value.accountId, 'read');
  return stored;
};

/** A receipt, credit note or write-off whose account the caller may read. @throws {NotFound} */
export const getCredit = async (context: Context, id: string, kind?: CreditKind): Promise<Stored<Credit>> => {
  const stored = await read(context.table, CreditEntity, creditKey(context.orgId, id));
  if (!stored || (kind && stored.value.kind !== kind)) throw NotFound();
  await requireAccount(context, stored.value.accountId, 'read');
  return stored;
};

/** The invoice with our number, or undefined; strongly consistent, visibility not checked. */
export const findInvoiceByNumber = async (
  context: Context,
  number: string,
): Promise<Stored<Invoice> | undefined> => {
  const id = await findHolder(context.table, context.orgId, INVOICE_NUMBER, number);
  return id ? read(context.table, InvoiceEntity, invoiceKey(context.orgId, id)) : undefined;
};

/** The receipt of an account with the number, or undefined; strongly consistent, visibility not checked. */
export const findReceiptByNumber = async (
  context: Context,
  accountId: string,
  number: string,
): Promise<Stored<Credit> | undefined> => {
  const value = creditNumberValue({ kind: 'receipt', accountId, number });
  const id = await findHolder(context.table, context.orgId, CREDIT_NUMBER, value);
  return id ? read(context.table, CreditEntity, creditKey(context.orgId, id)) : undefined;
};

/** Day of the newest receipt on the day or before it, or undefined. The index may lag a moment behind. */
export const newestReceiptOn = async (
  context: Context,
  asOf: BusinessDate,
): Promise<BusinessDate | undefined> => {
  const { records } = await page(context.table, CreditEntity, {
    index: 'byOrganisation',
    partitions: [{ orgId: context.orgId, entity: CreditEntity.name }],
    range: { to: asOf },
    descending: true,
    limit: 1,
    accept: async (credits) => credits.map(({ value }) => value.kind === 'receipt'),
  });
  return records[0]?.value.datedOn;
};
