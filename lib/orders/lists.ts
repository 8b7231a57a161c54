/** Lists of orders by day, in the scope of the caller's accounts. */
import { accountsOfOwner, readAccounts, subjectOf } from '#lib/accounts/index.ts';
import { list } from '#lib/http/list.ts';
import type { Listing } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { normalised } from '#lib/table/claim.ts';
import type { Stored } from '#lib/table/entity.ts';
import type { PageQuery } from '#lib/table/query.ts';
import { OrderEntity } from './entity.ts';
import type { Order, OrderStatus } from './schema.ts';
import { findOrderByNumber, mayReadAll, readableOrders } from './store.ts';

export interface OrderQuery {
  limit: number;
  cursor?: string | undefined;
  sort: 'orderedOn' | '-orderedOn';
  'filter[accountId]'?: string | undefined;
  'filter[number]'?: string | undefined;
  'filter[status]'?: OrderStatus | undefined;
  'filter[orderedOn][gte]'?: string | undefined;
  'filter[orderedOn][lte]'?: string | undefined;
  [more: string]: unknown;
}

/** Everything that a filter asks; the index has already answered part of it for a page. */
const matches = (query: OrderQuery, { status, accountId, number, orderedOn }: Order): boolean => {
  const asked = query['filter[number]'];
  return (
    (query['filter[status]'] ?? status) === status &&
    (query['filter[accountId]'] ?? accountId) === accountId &&
    (asked === undefined || normalised(asked) === normalised(number)) &&
    (query['filter[orderedOn][gte]'] ?? orderedOn) <= orderedOn &&
    (query['filter[orderedOn][lte]'] ?? orderedOn) >= orderedOn
  );
};

/** Which of the rows match and are the caller's to read; accounts are read only for rows that match. */
const accept =
  (context: Context, query: OrderQuery) =>
  async (orders: Stored<Order>[]): Promise<boolean[]> => {
    const matching = orders.filter(({ value }) => matches(query, value));
    const readable = await readableOrders(context, matching);
    const allowed = new Set(matching.filter((_, at) => readable[at]).map(({ value }) => value.id));
    return orders.map(({ value }) => allowed.has(value.id));
  };

/** Accounts whose orders are merged into one list; with more of them the organisation's orders are read instead. */
const MOST_MERGED = 40;

/** The caller's own accounts, strongly read, for a role that sees no others; undefined for wider roles or too many. */
const ownAccounts = async (context: Context): Promise<string[] | undefined> => {
  const { access } = context;
  if (access.scope('accounts', 'read') !== 'own') return undefined;
  const ids = await accountsOfOwner(context, access.user.id, MOST_MERGED + 1);
  if (ids.length > MOST_MERGED) return undefined;
  const accounts = [...(await readAccounts(context, ids)).values()];
  return accounts
    .filter(({ value }) => access.allows('orders', 'read', subjectOf(value)))
    .map(({ value }) => value.id);
};

const pageOf = async (
  context: Context,
  query: OrderQuery,
): Promise<Omit<PageQuery<Order>, 'limit' | 'after'>> => {
  const base = { orgId: context.orgId, entity: OrderEntity.name };
  const accountId = query['filter[accountId]'];
  const own = accountId ? undefined : await ownAccounts(context);
  const merged = accountId ? [accountId] : own;
  // Account and days are answered by the index; rows are looked at only for a status or for whose they are.
  const answered = (own !== undefined || mayReadAll(context)) && query['filter[status]'] === undefined;
  return {
    index: merged ? 'byAccount' : 'byOrganisation',
    partitions: merged ? merged.map((id) => ({ ...base, accountId: id })) : [base],
    range: { from: query['filter[orderedOn][gte]'], to: query['filter[orderedOn][lte]'] },
    descending: query.sort === '-orderedOn',
    ...(!answered && { accept: accept(context, query) }),
  };
};

/**
 * One page of the orders whose accounts the caller may read, by the day of the order. A number finds its one order
 * by its claim; an account and days are ranges of an index; a status is chosen among the rows of these.
 */
export const listOrders = async <V>(
  context: Context,
  query: OrderQuery,
  view: (order: Stored<Order>) => V,
): Promise<Listing<V>> => {
  const number = query['filter[number]'];
  if (number === undefined) {
    return list(context, OrderEntity, {
      query: { name: 'orders', ...query },
      page: await pageOf(context, query),
      view,
    });
  }
  const order = await findOrderByNumber(context, number);
  const [allowed] = order ? await accept(context, query)([order]) : [];
  return {
    data: order && allowed ? [view(order)] : [],
    page: { nextCursor: null, hasMore: false },
  };
};
