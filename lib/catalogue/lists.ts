/** Lists of products by name, and the search by SKU or name. Everyone may read products; costs are left to the view. */
import { scaled } from '#lib/core/decimal.ts';
import { list } from '#lib/http/list.ts';
import type { Listing } from '#lib/http/route.ts';
import { type SearchQuery, searchList } from '#lib/http/search.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { Stored } from '#lib/table/entity.ts';
import { ProductEntity, ProductSearch } from './entity.ts';
import { hasPaperEndingBy, isNewOn } from './facts.ts';
import { ProductPolicy } from './policy.ts';
import type { Product } from './schema.ts';
import { readProducts } from './store.ts';

export interface ProductQuery {
  limit: number;
  cursor?: string | undefined;
  sort: 'name' | '-name';
  'filter[series]'?: string | undefined;
  'filter[tier]'?: Product['tier'];
  'filter[active]'?: 'true' | 'false' | undefined;
  'filter[newOn]'?: string | undefined;
  'filter[paperEndsBy]'?: string | undefined;
  'filter[isTooDear]'?: 'true' | 'false' | undefined;
  [more: string]: unknown;
}

/** Own cost above that of the market; undefined where one of them is not known. */
const isTooDear = ({ unitCost, market }: Product): boolean | undefined =>
  unitCost && market ? scaled(unitCost, 6) > scaled(market.unitCost, 6) : undefined;

const matches = (query: ProductQuery, product: Product, newMonths: number): boolean => {
  const { series, tier, active, brand, role, valueAdded } = product;
  const { 'filter[newOn]': newOn, 'filter[paperEndsBy]': ends, 'filter[isTooDear]': dear } = query;
  if (newOn && !isNewOn(product, newOn, newMonths)) return false;
  if (ends && !hasPaperEndingBy(product, ends)) return false;
  if (dear && String(isTooDear(product)) !== dear) return false;
  const wanted: [unknown, unknown][] = [
    [query['filter[series]'], series],
    [query['filter[tier]'], tier],
    [query['filter[brand]'], brand],
    [query['filter[role]'], role],
    [query['filter[valueAdded]'], valueAdded],
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
        accept: async (products) => {
          const newOn = query['filter[newOn]'];
          const { newMonths } = newOn ? await policyAt(context, ProductPolicy, newOn) : { newMonths: 0 };
          return products.map(({ value }) => matches(query, value, newMonths));
        },
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
