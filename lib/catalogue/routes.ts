/** Routes of products. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { plainDecimal, scaled, unscaled } from '#lib/core/decimal.ts';
import { Forbidden, NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { SkuTaken } from './errors.ts';
import { ProductRole, ValueAdded } from './facts.ts';
import { listProducts, searchProducts } from './lists.ts';
import { NewProduct, Product, ProductPatch, ProductView, Tier } from './schema.ts';
import { changeProduct, createProduct } from './service.ts';
import { getProduct } from './store.ts';

/** M-30, exact. */
const costGap = (own: string, market: string): string =>
  plainDecimal(unscaled(scaled(own, 6) - scaled(market, 6), 6));

/** A product as the caller may see it: without its cost for roles that costs are hidden from. */
const productView = (context: Context) => (stored: Stored<Product>) => {
  const { unitCost, market, ...view } = recordView(stored);
  if (!context.access.allows('productCosts', 'read', {})) return view;
  return {
    ...view,
    ...(unitCost !== undefined && { unitCost }),
    ...(market && { market }),
    ...(market && unitCost !== undefined && { costGap: costGap(unitCost, market.unitCost) }),
  };
};

const ProductParams = z.strictObject({ productId: idOf('product') });
const read = { resource: 'products', action: 'read' } as const;
const write = { resource: 'products', action: 'write' } as const;
const tag = 'Products';
const EXAMPLE = {
  sku: 'S10_1678',
  name: '1969 Harley Davidson Ultimate Chopper',
  series: 'Motorcycles',
  tier: 'mid',
  role: 'main',
  valueAdded: 'high',
  launchedOn: '2026-01-15',
  attributes: { colour: 'Rojo' },
  listPrice: '95.70',
  unitCost: '48.81',
  currency: 'USD',
};

export const productRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/products',
    name: 'listProducts',
    tag,
    access: read,
    summary: 'Products, by name and SKU',
    description:
      'A filtered page may be short and still have a next one: at most 1,000 products are read for it.',
    query: z.strictObject({
      ...paging,
      sort: z.enum(['name', '-name']).default('name'),
      'filter[series]': Product.shape.series,
      'filter[tier]': Tier.optional(),
      'filter[brand]': Product.shape.brand,
      'filter[role]': ProductRole.optional(),
      'filter[valueAdded]': ValueAdded.optional(),
      'filter[newOn]': BusinessDate.optional().describe('Products that are new on the day (policy products)'),
      'filter[paperEndsBy]': BusinessDate.optional().describe('Products with a paper that ends by the day'),
      'filter[isTooDear]': z
        .enum(['true', 'false'])
        .optional()
        .describe('Own unit cost above that of the market; for roles that may see costs'),
      'filter[active]': z.enum(['true', 'false']).optional(),
    }),
    response: listOf(ProductView),
    read: (context, { query }) => {
      const asksCosts = query['filter[isTooDear]'] !== undefined;
      if (asksCosts && !context.access.allows('productCosts', 'read', {})) throw Forbidden();
      return listProducts(context, query, productView(context));
    },
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/products/search',
    name: 'searchProducts',
    tag,
    access: read,
    summary: 'Products whose SKU, name or a word of it starts with a text',
    query: z.strictObject({
      ...paging,
      q: z.string().trim().min(1).max(100).describe('Any script, pinyin too; case and accents do not matter'),
    }),
    response: listOf(ProductView),
    read: (context, { query }) => searchProducts(context, query, productView(context)),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/products/{productId}',
    name: 'getProduct',
    tag,
    access: read,
    summary: 'One product',
    params: ProductParams,
    response: ProductView,
    read: async (context, { params }) => productView(context)(await getProduct(context, params.productId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/products',
    name: 'createProduct',
    tag,
    access: write,
    summary: 'Create a product',
    body: NewProduct,
    status: 201,
    response: ProductView,
    errors: [SkuTaken, NotFound],
    example: EXAMPLE,
    plan: (context, { body }) => shown(createProduct(context, body), productView(context)),
    location: ({ id }) => `/v1/products/${id}`,
  }),
  commandRoute({
    method: 'PATCH',
    path: '/v1/products/{productId}',
    name: 'changeProduct',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Change a product',
    params: ProductParams,
    body: ProductPatch,
    status: 200,
    response: ProductView,
    errors: [SkuTaken, NotFound, VersionMoved],
    example: { listPrice: '99.95', tier: null },
    plan: (context, { params, body }) =>
      shown(changeProduct(context, params.productId, body), productView(context)),
  }),
];
