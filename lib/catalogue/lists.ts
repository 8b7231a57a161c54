/** Lists of products by name, and the search by SKU or name. Everyone may read products; costs are left to the view. */
import { list } from '#lib/http/list.ts';
import type { Listing } from '#lib/http/route.ts';
import { type SearchQuery, searchList } from '#lib/http/search.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { ProductEntity, ProductSearch } from './entity.ts';
import type { Product } from './schema.ts';
import { readProducts } from './store.ts';

export interface ProductQuery {
  limit: number;
  cursor?: string | undefined;
  sort: 'name' | '-name';
  'filter[series]'?: string | undefined;
  'filter[tier]'?: Product['tier'];
  'filter[active]'?: 'true' | 'false' | undefined;
  [more: string]: unknown;
}

const matches = (query: ProductQuery, { series, tier, active }: Product): boolean => {
  const wanted: [unknown, unknown][] = [
    [query['filter[series]'], series],
    [query['filter[tier]'], tier],
    [query['filter[active]'], String(active)],
  ];
  return wanted.every(([asked, has]) => asked === undefined || asked === has);
};

const isFiltered = (query: ProductQuery): boolean =>
  Object.keys(query).some((field) => field.startsWith('filter[') && query[field] !== undefined);

/** One page of the products in the order of their names as search compares them, then of their SKUs. */
export const listProducts = <V>(
  context: Context,
  query: ProductQuery,
  view: (product: Stored<Product>) => V,
): Promise<Listing<V>> =>
  list(context, ProductEntity, {
    query: { name: 'products', ...query },
    page: {
      index: 'byOrganisation',
      partitions: [{ orgId: context.orgId, entity: ProductEntity.name }],
      descending: query.sort === '-name',
      ...(isFiltered(query) && {
        accept: async (products) => products.map(({ value }) => matches(query, value)),
      }),
    },
    view,
  });

/** Products whose SKU, name, a word of the name or its pinyin starts with the text. */
export const searchProducts = <V>(
  context: Context,
  query: SearchQuery,
  view: (product: Stored<Product>) => V,
): Promise<Listing<V>> =>
  searchList(context, query, {
    collection: ProductSearch,
    load: (ids) => readProducts(context, ids),
    accept: () => true,
    view,
  });
