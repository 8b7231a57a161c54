/**
 * | access pattern                                | where                                          |
 * | one estimate of a market                      | pk org#market-size#id, sk market-size          |
 * | that of unit, period, segment, measure, day   | claim market-size-of, unless withdrawn         |
 * | estimates of all / of a unit, by period       | byOrganisation, byUnit: listKey = period       |
 * | one product at one outlet                     | pk org#listing#account, sk product             |
 * | the whole list of an outlet                   | pk org#listing#account                         |
 * | listings of a product / of an outlet          | byOrganisation, byAccount: listKey = product   |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { Listing } from './listing-schema.ts';
import { MarketSize } from './size-schema.ts';

export const SIZE_CLAIM = 'market-size-of';

type Place = Pick<MarketSize, 'unitId' | 'period' | 'segment' | 'measure' | 'validOn' | 'withdrawn'>;
/** What only one estimate can be of; nothing once it is withdrawn. */
export const placeOf = ({
  unitId,
  period,
  segment,
  measure,
  validOn,
  withdrawn,
}: Place): string | undefined =>
  withdrawn
    ? undefined
    : [unitId, period, measure, validOn, ...(segment ? [segment.by, segment.name] : [])].join('.');

export const sizeKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'market-size', id),
  sk: 'market-size',
});

export const MarketSizeEntity = defineEntity<MarketSize>({
  name: 'market-size',
  schema: MarketSize,
  audited: true,
  key: (orgId, { id }) => sizeKey(orgId, id),
  id: ({ id }) => id,
  claims: (size) => {
    const value = placeOf(size);
    return value ? [{ kind: SIZE_CLAIM, value }] : [];
  },
  index: ({ period, unitId }) => ({ listKey: period, unitId }),
});

export const listingsOf = (orgId: string, accountId: string): string =>
  partition(orgId, 'listing', accountId);

export const ListingEntity = defineEntity<Listing>({
  name: 'listing',
  schema: Listing,
  audited: true,
  key: (orgId, { accountId, productId }) => ({ pk: listingsOf(orgId, accountId), sk: productId }),
  id: ({ id }) => id,
  index: ({ accountId, productId }) => ({ listKey: productId, accountId }),
});
