/**
 * | access pattern                            | where                                                  |
 * | one lot                                   | pk org#stock-lot#id, sk stock-lot                      |
 * | the lot with a chassis or lot number      | claim stock-reference, unless withdrawn                |
 * | lots of all / a unit / an account, oldest first | byOrganisation, byUnit, byAccount: listKey = day |
 * | lots of which something is left           | pending: pendingKind stock, pendingAt = day            |
 * | lots of which nothing is left any more    | pending: pendingKind stock-gone, pendingAt = last day of a departure |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { remainingOf } from './rules.ts';
import { StockLot } from './schema.ts';

export const REFERENCE_CLAIM = 'stock-reference';
export const STOCK_PENDING = 'stock';
/** With the two kinds a past day finds what was there without what was gone before it. */
export const STOCK_GONE = 'stock-gone';

/** The number that no other lot may have. */
export const referenceOf = ({ reference, withdrawn }: StockLot): string | undefined =>
  withdrawn ? undefined : reference;

export const lotKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'stock-lot', id),
  sk: 'stock-lot',
});

const pendingOf = (lot: StockLot) => {
  if (lot.withdrawn) return {};
  if (remainingOf(lot) > 0n) return { pendingKind: STOCK_PENDING, pendingAt: lot.receivedOn };
  const days = lot.departures.map(({ on }) => on).sort();
  return { pendingKind: STOCK_GONE, pendingAt: days.at(-1) ?? lot.receivedOn };
};

export const StockLotEntity = defineEntity<StockLot>({
  name: 'stock-lot',
  schema: StockLot,
  audited: true,
  key: (orgId, { id }) => lotKey(orgId, id),
  id: ({ id }) => id,
  claims: (lot) => {
    const value = referenceOf(lot);
    return value ? [{ kind: REFERENCE_CLAIM, value }] : [];
  },
  index: (lot) => {
    const { receivedOn, unitId, accountId } = lot;
    return {
      listKey: receivedOn,
      ...(unitId && { unitId }),
      ...(accountId && { accountId }),
      ...pendingOf(lot),
    };
  },
});
