/**
 * Totals of a month, changed by `ADD` in the transaction of the fact and by nothing else. What they belong to is their key.
 *
 * | access pattern                                    | where                                                    |
 * | months of the people of a unit, strong            | pk org#seller-totals#unit, sk 2026-03#user               |
 * | months of one person                              | byOwner: listKey = month                                 |
 * | products of a unit by month, strong               | pk org#product-totals#unit, sk 2026-03#user#shelf        |
 * | products of one person by month                   | byOwner: listKey = month                                 |
 * | months of the accounts of a unit, strong          | pk org#account-totals#unit, sk 2026-03#account#shelf     |
 * | months of one account                             | byAccount: listKey = month                               |
 *
 * A shelf is one of a few items over which products are spread, so that an order of 500 lines fits a transaction and
 * no item outgrows its bounds. Which shelf a counter lies on means nothing: readers add all of them up.
 */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { defineEntity, type EntityDefinition } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';

const Month = z.string().regex(/^\d{4}-\d\d$/);

export const SellerTotals = z.strictObject({
  unitId: idOf('unit'),
  ownerId: idOf('user').nullable(),
  month: Month,
});
export type SellerTotals = z.infer<typeof SellerTotals>;
export const ProductTotals = SellerTotals.extend({ shelf: z.int().min(0) });
export type ProductTotals = z.infer<typeof ProductTotals>;
export const AccountTotals = z.strictObject({
  unitId: idOf('unit'),
  accountId: idOf('account'),
  month: Month,
  shelf: z.int().min(0),
});
export type AccountTotals = z.infer<typeof AccountTotals>;

/** In the key of those that nobody sold. */
export const NOBODY = 'nobody';

export const SellerTotalsEntity = defineEntity<SellerTotals>({
  name: 'seller-totals',
  schema: SellerTotals,
  audited: false,
  counter: true,
  key: (orgId, { unitId, ownerId, month }) => ({
    pk: partition(orgId, 'seller-totals', unitId),
    sk: `${month}#${ownerId ?? NOBODY}`,
  }),
  id: ({ unitId }) => unitId,
  index: ({ ownerId, month }) => (ownerId ? { ownerId, listKey: month } : {}),
});

export const ProductTotalsEntity = defineEntity<ProductTotals>({
  name: 'product-totals',
  schema: ProductTotals,
  audited: false,
  counter: true,
  key: (orgId, { unitId, ownerId, month, shelf }) => ({
    pk: partition(orgId, 'product-totals', unitId),
    sk: `${month}#${ownerId ?? NOBODY}#${shelf}`,
  }),
  id: ({ unitId, shelf }) => `${unitId} ${shelf}`,
  index: ({ ownerId, month }) => (ownerId ? { ownerId, listKey: month } : {}),
});

export const AccountTotalsEntity = defineEntity<AccountTotals>({
  name: 'account-totals',
  schema: AccountTotals,
  audited: false,
  counter: true,
  key: (orgId, { unitId, accountId, month, shelf }) => ({
    pk: partition(orgId, 'account-totals', unitId),
    sk: `${month}#${accountId}#${shelf}`,
  }),
  id: ({ unitId, shelf }) => `${unitId} ${shelf}`,
  index: ({ accountId, month }) => ({ accountId, listKey: month }),
});

export type TotalsEntity = EntityDefinition<SellerTotals | ProductTotals | AccountTotals>;
