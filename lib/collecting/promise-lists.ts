/** Promises as the API shows them: with the state of a day, which nothing stores. */
import type { BusinessDate } from '#lib/core/dates.ts';
import { list, recordView } from '#lib/http/list.ts';
import type { Listing } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import {
  type PaymentPromise,
  PROMISE_PENDING,
  PromiseEntity,
  promisedInvoices,
  promiseFigures,
} from '#lib/receivables/index.ts';
import type { Stored } from '#lib/table/entity.ts';
import type { PageQuery } from '#lib/table/query.ts';
import { visibleByAccount } from './visible.ts';

/** The promises with their states at the end of the day; one read for every distinct invoice. */
export const promiseViews = async (
  context: Context,
  promises: readonly Stored<PaymentPromise>[],
  asOf: BusinessDate,
) => {
  const invoices = await promisedInvoices(
    context,
    promises.map(({ value }) => value),
  );
  return promises.map((stored) => {
    const own = stored.value.invoices.flatMap(({ invoiceId }) => invoices.get(invoiceId) ?? []);
    return { ...recordView(stored), ...promiseFigures(stored.value, own, asOf) };
  });
};

/** One promise with its state. */
export const promiseView = async (context: Context, stored: Stored<PaymentPromise>, asOf?: BusinessDate) =>
  (await promiseViews(context, [stored], asOf ?? context.today()))[0];

export interface PromiseQuery {
  limit: number;
  cursor?: string | undefined;
  asOf?: string | undefined;
  sort: 'madeOn' | '-madeOn';
  'filter[accountId]'?: string | undefined;
  'filter[from]'?: string | undefined;
  'filter[to]'?: string | undefined;
  'filter[watched]'?: 'true' | undefined;
}

const pageOf = (
  context: Context,
  query: PromiseQuery,
): Omit<PageQuery<PaymentPromise>, 'limit' | 'after'> => {
  const { orgId } = context;
  const { 'filter[accountId]': accountId, 'filter[from]': from, 'filter[to]': to } = query;
  const base = { orgId, entity: PromiseEntity.name };
  const common = { range: { from, to }, descending: query.sort.startsWith('-') };
  const accept = visibleByAccount<PaymentPromise>(
    context,
    (promise) => !accountId || promise.accountId === accountId,
  );
  if (query['filter[watched]'])
    return { ...common, index: 'pending', partitions: [{ orgId, pendingKind: PROMISE_PENDING }], accept };
  return {
    ...common,
    index: accountId ? 'byAccount' : 'byOrganisation',
    partitions: [accountId ? { ...base, accountId } : base],
    accept,
  };
};

/** Promises that the caller may see, by the day on which they were made; watched ones by their last promised day. */
export const listPromises = async (context: Context, query: PromiseQuery): Promise<Listing<unknown>> => {
  const { data, page } = await list(context, PromiseEntity, {
    query: { name: 'promises', ...query },
    page: pageOf(context, query),
    view: (stored) => stored,
  });
  return { data: await promiseViews(context, data, query.asOf ?? context.today()), page };
};
