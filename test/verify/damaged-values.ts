/** Damage to what holds between records: unique values, references, numbers, stored answers; and to amounts. */
import { copy, type Damage, drop, type Item, one } from './items.ts';

const hasAmounts = (data: Item): boolean => data['summary']?.amounts?.length > 0;

export const DAMAGED_VALUES: readonly Damage[] = [
  [
    'a lost claim',
    (items) =>
      drop(
        items,
        one(items, 'claim', ({ kind }) => kind === 'product-sku'),
      ),
    /product .*holds no claim/,
  ],
  [
    'a claim of nobody',
    (items) => {
      one(items, 'claim', ({ kind }) => kind === 'order-number')['data'].holderId = 'ord_gone';
    },
    /ord_gone does not have this value/,
  ],
  [
    'one number twice',
    (items) => {
      const product = one(items, 'product');
      copy(items, product, {
        pk: `${product['pk']}x`,
        data: { ...product['data'], id: `${product['data'].id}x` },
      });
    },
    /have one unique value/,
  ],
  [
    'a fraction of a cent',
    (items) => {
      one(items, 'order')['data'].totalMinor = 0.5;
    },
    /totalMinor is against the schema/,
  ],
  [
    'a fraction in a free figure',
    (items) => {
      one(items, 'slot', hasAmounts)['data'].summary.amounts[0].amountMinor = 0.5;
    },
    /amountMinor is 0\.5/,
  ],
  [
    'an amount out of bounds',
    (items) => {
      one(items, 'slot', hasAmounts)['data'].summary.amounts[0].amountMinor = 1e14;
    },
    /out of bounds/,
  ],
  [
    'an amount without a currency',
    (items) => void delete one(items, 'slot', hasAmounts)['data'].summary.amounts[0].currency,
    /has no currency/,
  ],
  [
    'a reference to nothing',
    (items) => {
      one(items, 'contact')['data'].accountId = 'acc_gone';
    },
    /accountId names acc_gone/,
  ],
  [
    'a reference to another organisation',
    (items) => {
      const foreign = items.findLast(
        ({ entity, orgId }) => entity === 'user' && orgId !== one(items, 'order')['orgId'],
      )!;
      one(items, 'order')['data'].ownerId = foreign['data'].id;
    },
    /ownerId names usr_\w+, which its organisation does not have/,
  ],
  [
    'a gap in the numbers',
    (items) => {
      one(items, 'series')['data'].last += 1;
    },
    /was drawn and is no record/,
  ],
];
