/** Reservations of every account: those that hold something now, and those that did on a day. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { fromItem, type Stored } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { allOfIndex, queryCollection } from '#lib/table/query.ts';
import { heldOn } from '#lib/table/spans.ts';
import { type Reservation, ReservationEntity, reservationNode, reservedAt } from './reservation.ts';

/** Every reservation of the organisation that holds something now; the index may lag a moment behind. */
export const reservationsNow = async ({ table, orgId }: Context): Promise<Reservation[]> => {
  const partition = { orgId, openKind: 'reserved' };
  const rows = await allOfIndex(table, { index: 'openItems', partition });
  return rows.map((row) => fromItem(ReservationEntity, row).value);
};

/** Reservations of one account, of orders that are over as well; strongly consistent. */
export const reservationsOf = (
  { table, orgId }: Context,
  accountId: string,
): Promise<Stored<Reservation>[]> =>
  queryCollection(table, ReservationEntity, {
    pk: partition(orgId, 'account', accountId),
    range: { prefix: 'reservation#' },
  });

/** Accounts and orders whose reservation waits for a day that has come. */
export const reservationsDue = async (
  { table, orgId }: Context,
  asOf: BusinessDate,
): Promise<Pick<Reservation, 'accountId' | 'orderId'>[]> => {
  const rows = await allOfIndex(table, {
    index: 'pending',
    partition: { orgId, pendingKind: 'reservation' },
    range: { to: `${asOf}T00:00:00.000Z` },
  });
  return rows.map((row) => fromItem(ReservationEntity, row).value);
};

/** Every reservation that held something at the end of the day; the cost follows what was reserved, not the history. */
export const reservationsOn = async (context: Context, asOf: BusinessDate): Promise<Reservation[]> => {
  const [now, before] = await Promise.all([
    reservationsNow(context),
    heldOn(context.table, context.orgId, asOf, reservationNode),
  ]);
  const all = [...now, ...before.map((row) => fromItem(ReservationEntity, row).value)];
  const byOrder = new Map(all.map((reservation) => [reservation.orderId, reservation]));
  return [...byOrder.values()].filter((one) => reservedAt(one, asOf).reservedMinor !== 0);
};
