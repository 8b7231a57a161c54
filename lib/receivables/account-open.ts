/** What one account had open on a day, with the strength of the table for what is open still. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { openMinorAt, unappliedMinorAt } from './balance.ts';
import { openBook } from './book.ts';
import { CreditEntity, InvoiceEntity } from './entity.ts';
import type { OpenOn } from './open-items.ts';
import { documentsOf } from './statement.ts';

/** Each document once, as the strong read has it where there is one. */
const newest = <T extends { id: string }>(
  indexed: readonly T[],
  strong: ReadonlyMap<string, Stored<T>>,
): T[] => {
  const known = new Map(indexed.map((document) => [document.id, document]));
  for (const { value } of strong.values()) known.set(value.id, value);
  return [...known.values()];
};

/**
 * Every invoice and credit of the account with something open at the end of the day. What is open now is read strongly
 * consistent; what was settled since, through the index, which may lag a moment behind. Reads the account's own
 * documents up to the day. Visibility is the caller's question.
 */
export const accountOpenOn = async (
  context: Context,
  accountId: string,
  asOf: BusinessDate,
): Promise<OpenOn> => {
  const [book, invoices, credits] = await Promise.all([
    openBook(context, accountId, ['debit', 'credit']),
    documentsOf(context, InvoiceEntity, accountId, asOf),
    documentsOf(context, CreditEntity, accountId, asOf),
  ]);
  return {
    invoices: newest(invoices, book.invoices).filter((invoice) => openMinorAt(invoice, asOf) !== 0),
    credits: newest(credits, book.credits).filter((credit) => unappliedMinorAt(credit, asOf) !== 0),
  };
};
