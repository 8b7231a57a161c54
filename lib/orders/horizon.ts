/** Orders whose delivery was far off reserve when the horizon of the policy has come to them. */
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import { read } from '#lib/table/read.ts';
import { creditWrites } from './credit.ts';
import { OrderEntity, orderKey } from './entity.ts';
import { orderStays } from './store.ts';

/**
 * Lets an order that waited take up credit. It passes the same gate as any other; what the gate refuses goes on waiting,
 * and cannot be delivered either. @throws {CreditRefused} @throws {RateMissing}
 */
export const reserveAtHorizon = async (context: Context, orderId: string): Promise<Plan<boolean>> => {
  const action = 'order.reserve';
  const stored = await read(context.table, OrderEntity, orderKey(context.orgId, orderId));
  if (!stored) return { action, writes: [], result: false };
  const order = stored.value;
  const writes = await creditWrites(context, { order, from: order, ask: true, due: true });
  return {
    action,
    writes: writes.length > 0 ? [...writes, orderStays(stored)] : [],
    result: writes.length > 0,
  };
};
