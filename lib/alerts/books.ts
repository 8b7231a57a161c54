/** The open invoices of a day with what an alert needs of their accounts. The run and the mail both start from here. */
import { type Account, assignmentAt, readAccounts } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type OpenInvoice, openInvoicesAt } from '#lib/receivables/index.ts';

/** Where open invoices come from; tests give their own. */
export interface Sources {
  openInvoicesAt(context: Context, asOf: BusinessDate): Promise<OpenInvoice[]>;
}
export const SOURCES: Sources = { openInvoicesAt };

export interface Entry {
  invoice: OpenInvoice;
  account: Account;
  ownerId: string | null;
  ownerName: string;
}

/** Every open invoice of the day whose account exists, longest overdue first, then by number. */
export const entriesAt = async (context: Context, asOf: BusinessDate, sources: Sources): Promise<Entry[]> => {
  const invoices = await sources.openInvoicesAt(context, asOf);
  const accounts = await readAccounts(
    context,
    invoices.map(({ accountId }) => accountId),
  );
  const entries = invoices.flatMap((invoice): Entry[] => {
    const account = accounts.get(invoice.accountId)?.value;
    if (!account) return [];
    const { ownerId } = assignmentAt(account, asOf);
    return [{ invoice, account, ownerId, ownerName: context.directory.user(ownerId)?.name ?? '—' }];
  });
  return entries.sort(
    (a, b) => b.invoice.daysOver - a.invoice.daysOver || (a.invoice.number < b.invoice.number ? -1 : 1),
  );
};
