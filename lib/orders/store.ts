/** Reads of orders, which follow the visibility of their account, and the writes that keep the number's claim in step. */
import { type Account, getAccount, readAccounts, subjectOf } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { unreserve } from '#lib/credit/index.ts';
import { measureWrites } from '#lib/measures/index.ts';
import type { Action } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import { findHolder, moveClaim } from '#lib/table/claim.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read } from '#lib/table/read.ts';
import { nextNumber } from '#lib/table/series.ts';
import { check, found, type Put, put, remove, type Write } from '#lib/table/write.ts';
import { factsBetween, turnoverWrites } from '#lib/turnover/index.ts';
import { creditWrites } from './credit.ts';
import { NUMBER_CLAIM, OrderEntity, orderKey } from './entity.ts';
import { OrderNumberTaken } from './errors.ts';
import { measuresOf } from './measures.ts';
import { shipmentOf } from './rules.ts';
import type { Order } from './schema.ts';

const SERIES = 'SO';

/** An account whose orders the caller may read or write. @throws {NotFound} @throws {Forbidden} */
export const accountForOrders = async (
  context: Context,
  accountId: string,
  action: Action,
): Promise<Stored<Account>> => {
  const stored = await getAccount(context, accountId);
  context.access.require('orders', action, subjectOf(stored.value));
  return stored;
};

const orderFor = async (context: Context, id: string, action: Action): Promise<Stored<Order>> => {
  const stored = found(await read(context.table, OrderEntity, orderKey(context.orgId, id)));
  await accountForOrders(context, stored.value.accountId, action);
  return stored;
};

/** An order that the caller may read. @throws {NotFound} also for one whose account the caller may not see */
export const getOrder = (context: Context, id: string): Promise<Stored<Order>> =>
  orderFor(context, id, 'read');

/** An order that the caller may change. @throws {NotFound} @throws {Forbidden} */
export const getOrderToChange = (context: Context, id: string): Promise<Stored<Order>> =>
  orderFor(context, id, 'write');

/** The account of an order, whoever may see it; undefined when there is no such order. For its trail. */
export const accountOfOrder = async (context: Context, id: string): Promise<string | undefined> =>
  (await readOrder(context, id))?.value.accountId;

/** The order, whoever may see it; strongly consistent. For what follows from it in its own account. */
export const readOrder = ({ table, orgId }: Context, id: string): Promise<Stored<Order> | undefined> =>
  read(table, OrderEntity, orderKey(orgId, id));

/** The order with the number in any case, or undefined; strongly consistent, visibility not checked. */
export const findOrderByNumber = async (
  { table, orgId }: Context,
  number: string,
): Promise<Stored<Order> | undefined> => {
  const id = await findHolder(table, orgId, NUMBER_CLAIM, number);
  return id ? read(table, OrderEntity, orderKey(orgId, id)) : undefined;
};

/** Whether the caller's role covers every order of the organisation. */
export const mayReadAll = ({ access }: Context): boolean =>
  access.scope('accounts', 'read') === 'organisation' && access.scope('orders', 'read') === 'organisation';

/** Which of the orders the caller may read, by their accounts as they are now: one batch read, none for wide scopes. */
export const readableOrders = async (context: Context, orders: Stored<Order>[]): Promise<boolean[]> => {
  if (mayReadAll(context)) return orders.map(() => true);
  const { access } = context;
  const accounts = await readAccounts(
    context,
    orders.map(({ value }) => value.accountId),
  );
  return orders.map(({ value }) => {
    const account = accounts.get(value.accountId)?.value;
    if (!account) return false;
    const subject = subjectOf(account);
    return access.allows('accounts', 'read', subject) && access.allows('orders', 'read', subject);
  });
};

/** The given number, or the next of the year's series with the write that uses it up: gap-free, drawn on commit. */
export const orderNumber = async (
  context: Context,
  given: string | undefined,
  orderedOn: string,
): Promise<{ number: string; writes: Write[] }> => {
  if (given !== undefined) return { number: given, writes: [] };
  const { table, orgId, at } = context;
  const { number, write } = await nextNumber(table, orgId, {
    name: SERIES,
    year: orderedOn.slice(0, 4),
    at,
    isTaken: async (candidate) => (await findHolder(table, orgId, NUMBER_CLAIM, candidate)) !== undefined,
  });
  return { number, writes: [write] };
};

/** Lets a transaction pass only while the order is as it was read: neither changed nor removed. */
export const orderStays = (stored: Stored<Order>): Write => check(OrderEntity, stored);

/** The totals of the account's month and those of sellers and products. */
const totalsWrites = async (
  context: Context,
  before: Order | undefined,
  after: Order | undefined,
): Promise<Write[]> => [
  ...(await turnoverWrites(context, factsBetween(shipmentOf(before), shipmentOf(after)))),
  ...measureWrites(context, measuresOf(before), measuresOf(after)),
];

interface Saving {
  from?: Stored<Order>;
  /** The number was drawn from the series. */
  drawn?: boolean;
  /** Day from which the account's credit follows the change; today when absent. */
  on?: BusinessDate;
  /** False for what has happened already: credit is taken up and never refused. */
  ask?: boolean;
}

/**
 * The order's write first; a new one claims its number, and a number that is taken is {@link OrderNumberTaken}. What
 * the order takes up of its account's credit moves along, and what it ships stands in the totals of its account's month.
 * @throws {CreditRefused} @throws {RateMissing}
 */
export const saveOrder = async (
  context: Context,
  order: Order,
  { from, drawn = false, ask = true, on }: Saving = {},
): Promise<{ saved: Put<Order>; writes: Write[] }> => {
  const { table, orgId, at } = context;
  const { number } = order;
  const claim = await moveClaim(table, orgId, {
    kind: NUMBER_CLAIM,
    holderId: order.id,
    before: from?.value.number,
    after: number,
    at,
    // A drawn number that somebody gave by hand in the meantime is drawn again.
    ...(!drawn && { taken: () => OrderNumberTaken({ number }) }),
  });
  const saved = put(OrderEntity, order, { at, from });
  const credit = await creditWrites(context, { order, from: from?.value, ask, ...(on && { on }) });
  const totals = await totalsWrites(context, from?.value, order);
  return { saved, writes: [saved, ...claim, ...credit, ...totals] };
};

/** The writes that remove an order and free its number; its trail stays. */
export const removeOrderWrites = async (context: Context, stored: Stored<Order>): Promise<Write[]> => {
  const { id: holderId, number: before } = stored.value;
  const { table, orgId, at } = context;
  return [
    remove(OrderEntity, stored),
    ...(await moveClaim(table, orgId, { kind: NUMBER_CLAIM, holderId, before, at })),
    ...(await totalsWrites(context, stored.value, undefined)),
    ...(await unreserve(context, stored.value.accountId, holderId)),
  ];
};
