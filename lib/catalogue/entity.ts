/**
 * | access pattern   | where                                                     |
 * | one product      | pk org#product#id, sk product                             |
 * | product by SKU   | pk org#claim#product-sku#…                                |
 * | products by name | byOrganisation: listKey = name as compared, then SKU      |
 * | search           | pk org#search#product, sk term#id                         |
 */
import { searchTerms, searchText } from '#lib/core/search-terms.ts';
import { defineEntity } from '#lib/table/entity.ts';
import { type Key, partition } from '#lib/table/keys.ts';
import { defineSearch } from '#lib/table/search.ts';
import { Product } from './schema.ts';

export const productKey = (orgId: string, id: string): Key => ({
  pk: partition(orgId, 'product', id),
  sk: 'product',
});

export const SKU_CLAIM = 'product-sku';

export const ProductEntity = defineEntity<Product>({
  name: 'product',
  schema: Product,
  audited: true,
  key: (orgId, { id }) => productKey(orgId, id),
  id: ({ id }) => id,
  claims: ({ sku }) => [{ kind: SKU_CLAIM, value: sku }],
  index: ({ name, sku }) => ({
    listKey: `${(searchText(name) || name).slice(0, 120)} ${(searchText(sku) || sku).slice(0, 60)}`,
  }),
});

/** Products by SKU and by every word of their name, its pinyin included. */
export const ProductSearch = defineSearch('product');
export const termsOf = (product: Product | undefined): string[] =>
  product ? searchTerms(product.name, product.sku) : [];
