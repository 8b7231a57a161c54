/** What people do with orders: place, edit a draft, move through the states. Each use case returns a plan that commits as one transaction. */
import { type Account, AccountInactive, accountStays, assignmentAt } from '#lib/accounts/index.ts';
import { laterOf } from '#lib/core/dates.ts';
import { Forbidden } from '#lib/core/errors.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { OrderNotDraft, UnknownSeller } from './errors.ts';
import { requiredLines } from './lines.ts';
import { moved, pricedLines, requireOrdered, withLines } from './rules.ts';
import type { NewOrder, Order, OrderPatch, OrderTransition } from './schema.ts';
import { accountForOrders, getOrderToChange, orderNumber, saveOrder } from './store.ts';

/**
 * Who sold an order and for which unit: the account's owner on the day, or the seller named. Naming somebody else
 * takes the right to write that person's orders. @throws {UnknownSeller} @throws {Forbidden}
 */
export const sellerOf = (
  { directory, access }: Context,
  account: Account,
  { ownerId, orderedOn }: { ownerId?: string | null | undefined; orderedOn: string },
): Pick<Order, 'ownerId' | 'unitId'> => {
  const assigned = assignmentAt(account, orderedOn);
  if (ownerId === undefined || ownerId === assigned.ownerId) {
    return { ownerId: assigned.ownerId, unitId: assigned.unitId };
  }
  if (ownerId === null) return { ownerId, unitId: assigned.unitId };
  const seller = directory.user(ownerId);
  if (!seller) throw UnknownSeller({ ownerId });
  const { unitId } = directory.posting(seller, orderedOn);
  if (!access.allows('orders', 'write', { ownerId, unitId })) throw Forbidden();
  return { ownerId, unitId };
};

/**
 * Who shares a sale, each in their unit on the day of the order. @throws {UnknownSeller} @throws {Forbidden} for somebody
 * whose orders the caller may not write
 */
const splitsOf = (
  { directory, access }: Context,
  splits: NewOrder['splits'],
  orderedOn: string,
): Pick<Order, 'splits'> => {
  if (!splits) return {};
  return {
    splits: splits.map(({ ownerId, percent }) => {
      const seller = directory.user(ownerId);
      if (!seller) throw UnknownSeller({ ownerId });
      const { unitId } = directory.posting(seller, orderedOn);
      if (!access.allows('orders', 'write', { ownerId, unitId })) throw Forbidden();
      return { ownerId, unitId, percent };
    }),
  };
};

const todayIn = (context: Context, unitId: string): string =>
  context.today(context.directory.unit(unitId)?.timeZone);

/**
 * Places an order as a draft. A number given is unique; one left out is the next of the year's series, which has no
 * gaps because the draw commits with the order or not at all.
 * @throws {OrderNumberTaken} @throws {AccountInactive} @throws {UnknownSku} @throws {ProductInactive}
 * @throws {UnknownSeller} @throws {OrderDates} @throws {OrderTooLong} @throws {OrderAmountTooLarge}
 */
export const createOrder = async (context: Context, input: NewOrder): Promise<Plan<Stored<Order>>> => {
  const { ownerId, splits, lines, number: given, ...fields } = input;
  const stored = await accountForOrders(context, input.accountId, 'write');
  const account = stored.value;
  if (!account.active) throw AccountInactive({ number: account.number });
  const orderedOn = input.orderedOn ?? todayIn(context, context.access.posting.unitId);
  requireOrdered({ orderedOn }, input.requiredOn);
  const currency = input.currency ?? account.currency;
  const seller = sellerOf(context, account, { ownerId, orderedOn });
  const resolved = await requiredLines(context, lines, { currency });
  const drawn = await orderNumber(context, given, orderedOn);
  const { at, cause } = context;
  const blank: Order = {
    ...fields,
    ...seller,
    ...splitsOf(context, splits, orderedOn),
    id: context.ids.next('order'),
    number: drawn.number,
    orderedOn,
    currency,
    status: 'draft',
    lines: [],
    totalMinor: 0,
    history: [{ status: 'draft', on: orderedOn, at, by: cause.by }],
  };
  const order = withLines(blank, resolved);
  const { saved, writes } = await saveOrder(context, order, { drawn: given === undefined });
  const all = [...writes, ...drawn.writes, accountStays(stored)];
  return { action: 'order.create', writes: all, result: saved.next };
};

/**
 * Edits a draft of the version that the caller saw; lines, when given, replace all lines. A new currency extends
 * the lines anew. Moving the day of the order keeps who sold it.
 * @throws {VersionMoved} @throws {OrderNotDraft} and what {@link createOrder} throws
 */
export const changeOrder = async (
  context: Context,
  id: string,
  patch: OrderPatch,
): Promise<Plan<Stored<Order>>> => {
  const from = requireMatch(context, await getOrderToChange(context, id));
  const { status, accountId } = from.value;
  if (status !== 'draft') throw OrderNotDraft({ status });
  const { lines, ownerId, splits, ...fields } = patch;
  const { splits: shared, ...edited } = patched(from.value, fields);
  requireOrdered(edited, edited.requiredOn);
  const { currency, orderedOn } = edited;
  const seller =
    ownerId === undefined
      ? {}
      : sellerOf(context, (await accountForOrders(context, accountId, 'write')).value, {
          ownerId,
          orderedOn,
        });
  const split =
    splits === undefined ? shared && { splits: shared } : splitsOf(context, splits ?? undefined, orderedOn);
  const resolved = lines
    ? await requiredLines(context, lines, { currency })
    : pricedLines(from.value, currency);
  const order = withLines({ ...edited, ...seller, ...split }, resolved);
  const { saved, writes } = await saveOrder(context, order, { from });
  return { action: 'order.change', writes, result: saved.next };
};

/**
 * Moves an order to another status and notes who, when and why.
 * Confirming, shipping and reopening take up credit and may be refused.
 * @throws {VersionMoved} @throws {IllegalTransition} @throws {OrderWithoutLines} @throws {OrderDates} @throws {CreditRefused}
 */
export const moveOrder = async (
  context: Context,
  id: string,
  { to, on, reason }: OrderTransition,
): Promise<Plan<Stored<Order>>> => {
  const from = requireMatch(context, await getOrderToChange(context, id));
  const { unitId, orderedOn } = from.value;
  const { at, cause } = context;
  const day = on ?? laterOf(todayIn(context, unitId), orderedOn);
  const order = moved(from.value, { to, on: day, at, by: cause.by, reason });
  const { saved, writes } = await saveOrder(context, order, { from, on: day });
  return { action: `order.${to}`, writes, result: saved.next };
};
