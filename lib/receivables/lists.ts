/** Lists of invoices and credits: documents follow their account, so a page asks for the accounts of its rows once. */
import { readAccounts, subjectOf } from '#lib/accounts/index.ts';
import { list, recordView } from '#lib/http/list.ts';
import { getOrder } from '#lib/orders/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type EntityDefinition, fromItem, type Stored } from '#lib/table/entity.ts';
import { allOfIndex, type PageQuery } from '#lib/table/query.ts';
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
  'filter[orderId]'?: string | undefined;
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
export const listCredits = async (context: Context, kind: CreditKind, query: DocumentQuery) => {
  const { 'filter[orderId]': orderId } = query;
  const { accountId, creditIds } = orderId ? await creditsOfOrder(context, orderId) : {};
  const of = accountId ? { ...query, 'filter[accountId]': accountId } : query;
  const isOther = query['filter[accountId]'] !== undefined && query['filter[accountId]'] !== accountId;
  return list(context, CreditEntity, {
    query: { name: kind, ...query },
    page: pageOf(context, CreditEntity, of, (credit) => {
      if (creditIds && (isOther || !creditIds.has(credit.id))) return false;
      return credit.kind === kind;
    }),
    view: creditView,
  });
};

/** Credits that stand on invoices of an order, however many there are. @throws {NotFound} */
const creditsOfOrder = async (context: Context, orderId: string) => {
  const { accountId } = (await getOrder(context, orderId)).value;
  const rows = await allOfIndex(context.table, {
    index: 'byAccount',
    partition: { orgId: context.orgId, entity: InvoiceEntity.name, accountId },
  });
  const invoices = rows.map((row) => fromItem(InvoiceEntity, row).value);
  const entries = invoices.filter((invoice) => invoice.orderId === orderId).flatMap((one) => one.entries);
  const undone = new Set(entries.map(({ undoes }) => undoes));
  const standing = entries.filter(({ undoes, allocationId }) => !undoes && !undone.has(allocationId));
  return { accountId, creditIds: new Set(standing.map(({ creditId }) => creditId)) };
};
