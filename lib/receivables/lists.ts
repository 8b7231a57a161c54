/** Lists of invoices and credits: documents follow their account, so a page asks for the accounts of its rows once. */
import { readAccounts, subjectOf } from '#lib/accounts/index.ts';
import { list, recordView } from '#lib/http/list.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { EntityDefinition, Stored } from '#lib/table/entity.ts';
import type { PageQuery } from '#lib/table/query.ts';
import { openDues, openMinor, unappliedMinor } from './balance.ts';
import { CreditEntity, InvoiceEntity } from './entity.ts';
import type { Credit, CreditKind, Invoice } from './schema.ts';

/** An invoice as the API shows it; status and open amount are computed from its entries. */
export const invoiceView = (stored: Stored<Invoice>) => {
  const open = openMinor(stored.value);
  const { amountMinor, cancelledOn } = stored.value;
  const status = cancelledOn
    ? 'cancelled'
    : open === 0
      ? 'settled'
      : open < amountMinor
        ? 'partly-settled'
        : 'open';
  return {
    ...recordView(stored),
    status,
    openMinor: open,
    nextDueOn: openDues(stored.value)[0]?.dueOn ?? null,
  };
};

export const creditView = (stored: Stored<Credit>) => ({
  ...recordView(stored),
  unappliedMinor: unappliedMinor(stored.value),
});

export interface DocumentQuery {
  limit: number;
  cursor?: string | undefined;
  sort: string;
  'filter[accountId]'?: string | undefined;
  'filter[from]'?: string | undefined;
  'filter[to]'?: string | undefined;
  'filter[open]'?: boolean | undefined;
}

const pageOf = <T extends { accountId: string }>(
  context: Context,
  entity: EntityDefinition<T>,
  query: DocumentQuery,
  wanted: (value: T) => boolean,
): Omit<PageQuery<T>, 'limit' | 'after'> => {
  const base = { orgId: context.orgId, entity: entity.name };
  const { 'filter[accountId]': accountId, 'filter[from]': from, 'filter[to]': to } = query;
  return {
    index: accountId ? 'byAccount' : 'byOrganisation',
    partitions: [accountId ? { ...base, accountId } : base],
    range: { from, to },
    descending: query.sort.startsWith('-'),
    accept: async (records) => {
      const accounts = await readAccounts(
        context,
        records.map(({ value }) => value.accountId),
      );
      return records.map(({ value }) => {
        const account = accounts.get(value.accountId);
        return wanted(value) && !!account && context.access.allows('money', 'read', subjectOf(account.value));
      });
    },
  };
};

/** Invoices that the caller may see, by day of issue. */
export const listInvoices = (context: Context, query: DocumentQuery) =>
  list(context, InvoiceEntity, {
    query: { name: 'invoices', ...query },
    page: pageOf(context, InvoiceEntity, query, (invoice) => {
      const wanted = query['filter[open]'];
      return wanted === undefined || openMinor(invoice) > 0 === wanted;
    }),
    view: invoiceView,
  });

/** Credits of one kind that the caller may see, by their day. */
export const listCredits = (context: Context, kind: CreditKind, query: DocumentQuery) =>
  list(context, CreditEntity, {
    query: { name: kind, ...query },
    page: pageOf(context, CreditEntity, query, (credit) => credit.kind === kind),
    view: creditView,
  });
