/** The list of what an account's orders take up, those of old orders first, in pages. */
import { recordView } from '#lib/http/list.ts';
import type { Listing } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { decodeCursor, encodeCursor } from '#lib/table/cursor.ts';
import { partition } from '#lib/table/keys.ts';
import { queryCollection } from '#lib/table/query.ts';
import { accountForCredit } from './limits.ts';
import { ReservationEntity } from './reservation.ts';

/** One page of an account's reservations. @throws {NotFound} @throws {CursorRefused} */
export const listReservations = async (
  context: Context,
  accountId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Listing<unknown>> => {
  await accountForCredit(context, accountId, 'read');
  const { table, orgId } = context;
  const seal = context.seal(JSON.stringify({ name: 'reservations', accountId }));
  const found = await queryCollection(table, ReservationEntity, {
    pk: partition(orgId, 'account', accountId),
    range: { prefix: 'reservation#' },
    limit: limit + 1,
    after: cursor ? decodeCursor(cursor, seal) : undefined,
  });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = found.length > limit;
  const next = hasMore && last ? { sort: [], ...ReservationEntity.key(orgId, last.value) } : undefined;
  return {
    data: shown.map(recordView),
    page: { nextCursor: next ? encodeCursor(next, seal) : null, hasMore },
  };
};
