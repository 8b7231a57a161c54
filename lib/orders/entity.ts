/**
 * | access pattern               | where                                          |
 * | one order                    | pk org#order#id, sk order                      |
 * | order by number              | pk org#claim#order-number#…                    |
 * | orders by day                | byOrganisation: listKey = orderedOn            |
 * | orders of an account by day  | byAccount: listKey = orderedOn                 |
 * | last number of a year        | pk org#series#SO, sk year (lib/table/series)   |
 */
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { Order } from './schema.ts';

export const orderKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'order', id),
  sk: 'order',
});

export const NUMBER_CLAIM = 'order-number';

export const OrderEntity = defineEntity<Order>({
  name: 'order',
  schema: Order,
  audited: true,
  // Who may read the trail of an order may not know what its products cost.
  unaudited: ['costs'],
  key: (orgId, { id }) => orderKey(orgId, id),
  id: ({ id }) => id,
  claims: ({ number }) => [{ kind: NUMBER_CLAIM, value: number }],
  index: ({ orderedOn, accountId }) => ({ listKey: orderedOn, accountId }),
});
