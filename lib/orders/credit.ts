/** How an order takes up credit: what its status reserves, and the writes that follow from a change of it. */
import { type Account, readAccounts } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { type Commitment, reserve, type Stage, unreserve } from '#lib/credit/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Write } from '#lib/table/write.ts';
import type { Order } from './schema.ts';

/** What a status reserves: on hold and in dispute an order keeps what it had. */
export const stageOf = ({ status, heldFrom }: Pick<Order, 'status' | 'heldFrom'>): Stage => {
  switch (status) {
    case 'confirmed':
      return 'ordered';
    case 'shipped':
      return 'shipped';
    case 'on-hold':
    case 'disputed':
      return heldFrom === 'shipped' ? 'shipped' : 'ordered';
    default:
      return 'none';
  }
};

/** The order as its reservation needs to know it. */
export const commitmentOf = (order: Order): Commitment => ({
  orderId: order.id,
  number: order.number,
  accountId: order.accountId,
  currency: order.currency,
  totalMinor: order.totalMinor,
  stage: stageOf(order),
  orderedOn: order.orderedOn,
  requiredOn: order.requiredOn,
});

const earlier = (a: BusinessDate, b: BusinessDate): BusinessDate => (a < b ? a : b);

/**
 * The writes by which an order's account follows a change of the order. `ask` lets the gate refuse a rise.
 * @throws {CreditRefused} @throws {RateMissing}
 */
export const creditWrites = async (
  context: Context,
  {
    order,
    from,
    on,
    ask,
    due,
  }: { order: Order; from?: Order | undefined; on?: BusinessDate; ask: boolean; due?: boolean },
): Promise<Write[]> => {
  const moved = from && from.accountId !== order.accountId;
  const left = moved ? await unreserve(context, from.accountId, order.id) : [];
  const wasNone = !from || stageOf(from) === 'none';
  if (stageOf(order) === 'none' && wasNone) return left;
  const account: Account | undefined = (await readAccounts(context, [order.accountId])).get(
    order.accountId,
  )?.value;
  if (!account) return left;
  const today = context.today(context.directory.unit(order.unitId)?.timeZone);
  const day = earlier(on ?? today, today);
  const reserving = { on: day, today, ask, ...(due && { due }) };
  return [...left, ...(await reserve(context, account, commitmentOf(order), reserving))];
};
