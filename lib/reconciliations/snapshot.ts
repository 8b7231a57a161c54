/** What an account had open on a day as the lines of a statement. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { accountOpenOn, openDuesAt, openMinorAt, unappliedMinorAt } from '#lib/receivables/index.ts';
import type { Item } from './schema.ts';

/** Oldest first, by number on one day. */
export const inOrder = (a: Item, b: Item): number => {
  const [one, other] = [a, b].map(({ on, number }) => `${on} ${number}`) as [string, string];
  return one < other ? -1 : one > other ? 1 : 0;
};

/**
 * Every document of the account in the currency that had something open at the end of the day, oldest first: invoices
 * count for us, money that was not applied against us. They add up to the closing balance of the account's statement.
 */
export const itemsOn = async (
  context: Context,
  { accountId, currency, asOf }: { accountId: string; currency: string; asOf: BusinessDate },
): Promise<Item[]> => {
  const open = await accountOpenOn(context, accountId, asOf);
  const invoices = open.invoices.map((invoice) => ({
    currency: invoice.currency,
    item: {
      kind: 'invoice' as const,
      documentId: invoice.id,
      number: invoice.number,
      on: invoice.issuedOn,
      dueOn: openDuesAt(invoice, asOf)[0]?.dueOn ?? invoice.issuedOn,
      openMinor: openMinorAt(invoice, asOf),
    },
  }));
  const credits = open.credits.map((credit) => ({
    currency: credit.currency,
    item: {
      kind: credit.kind,
      documentId: credit.id,
      number: credit.number,
      on: credit.datedOn,
      openMinor: -unappliedMinorAt(credit, asOf),
    },
  }));
  return [...invoices, ...credits]
    .filter((document) => document.currency === currency)
    .map(({ item }): Item => item)
    .sort(inOrder);
};
