/** What an account owes, as a decision may rest on it: strong reads, and a write that holds while the books stand still. */
import { LedgerEntity } from '#lib/credit/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { readMany } from '#lib/table/read.ts';
import { check, type Write } from '#lib/table/write.ts';
import { openBook } from './book.ts';
import { InvoiceEntity, invoiceKey } from './entity.ts';
import type { Invoice } from './schema.ts';

/**
 * The open invoices of an account, strongly consistent, with a write that lets a transaction pass only while no money
 * of the account moved since.
 */
export const openDebits = async (
  context: Context,
  accountId: string,
): Promise<{ invoices: Stored<Invoice>[]; stands: Write[] }> => {
  const book = await openBook(context, accountId, ['debit']);
  return {
    invoices: [...book.invoices.values()],
    stands: book.ledger ? [check(LedgerEntity, book.ledger)] : [],
  };
};

/** The invoices that exist under the ids, strongly consistent; visibility not checked. */
export const readInvoices = async (
  context: Context,
  ids: readonly string[],
): Promise<Map<string, Invoice>> => {
  const keys = ids.map((id) => invoiceKey(context.orgId, id));
  const stored = await readMany(context.table, InvoiceEntity, keys);
  return new Map(stored.map(({ value }) => [value.id, value]));
};
