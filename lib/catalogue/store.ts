/** Reads of products, and the writes that keep the claim on the SKU and the search terms in step with a product. */
import type { Context } from '#lib/organisation/context.ts';
import { findHolder, findHolders, moveClaim, normalised } from '#lib/table/claim.ts';
import { fromItem, type Stored } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { read, readMany } from '#lib/table/read.ts';
import { moveTerms } from '#lib/table/search.ts';
import { found, type Put, put, remove, type Write } from '#lib/table/write.ts';
import { ProductEntity, ProductSearch, productKey, SKU_CLAIM, termsOf } from './entity.ts';
import { SkuTaken } from './errors.ts';
import type { Product } from './schema.ts';

/** @throws {NotFound} */
export const getProduct = async ({ table, orgId }: Context, id: string): Promise<Stored<Product>> =>
  found(await read(table, ProductEntity, productKey(orgId, id)));

/** The products that exist under the ids, by id. */
export const readProducts = async (
  { table, orgId }: Context,
  ids: Iterable<string>,
): Promise<Map<string, Stored<Product>>> => {
  const products = await readMany(
    table,
    ProductEntity,
    [...ids].map((id) => productKey(orgId, id)),
  );
  return new Map(products.map((product) => [product.value.id, product]));
};

/** Every product of the organisation, by an index that may lag a moment behind. */
export const everyProduct = async ({ table, orgId }: Context): Promise<Product[]> => {
  const partition = { orgId, entity: ProductEntity.name };
  const rows = await allOfIndex(table, { index: 'byOrganisation', partition });
  return rows.map((row) => fromItem(ProductEntity, row).value);
};

/** Passes where a product exists under every id; one batch. @throws {NotFound} */
export const requireProducts = async (context: Context, ids: Iterable<string>): Promise<void> => {
  const wanted = new Set(ids);
  const products = await readProducts(context, wanted);
  for (const id of wanted) found(products.get(id));
};

/** The product with the SKU in any case, or undefined; strongly consistent. */
export const findProductBySku = async (
  { table, orgId }: Context,
  sku: string,
): Promise<Stored<Product> | undefined> => {
  const id = await findHolder(table, orgId, SKU_CLAIM, sku);
  return id ? read(table, ProductEntity, productKey(orgId, id)) : undefined;
};

/** A look-up of the products with the SKUs, read in batches; unknown SKUs find nothing. */
export const productsBySku = async (
  context: Context,
  skus: Iterable<string>,
): Promise<(sku: string) => Product | undefined> => {
  const holders = await findHolders(context.table, context.orgId, SKU_CLAIM, skus);
  const products = await readProducts(context, holders.values());
  return (sku) => products.get(holders.get(normalised(sku)) ?? '')?.value;
};

const besideWrites = async (
  { table, orgId, at }: Context,
  before: Product | undefined,
  after: Product | undefined,
): Promise<Write[]> => {
  const id = (after ?? before)?.id ?? '';
  const claim = { kind: SKU_CLAIM, holderId: id, before: before?.sku, after: after?.sku, at };
  const taken = () => SkuTaken({ sku: after?.sku ?? '' });
  return [
    ...(await moveClaim(table, orgId, { ...claim, taken })),
    ...moveTerms(ProductSearch, { recordId: id, before: termsOf(before), after: termsOf(after), at }),
  ];
};

/** The product's write first, then its claim on the SKU and its search terms; a taken SKU is {@link SkuTaken}. */
export const saveProduct = async (
  context: Context,
  product: Product,
  from?: Stored<Product>,
): Promise<{ saved: Put<Product>; writes: Write[] }> => {
  const saved = put(ProductEntity, product, { at: context.at, from });
  return { saved, writes: [saved, ...(await besideWrites(context, from?.value, product))] };
};

/** The writes that remove a product with its claim and search terms; its trail stays. */
export const removeProductWrites = async (context: Context, stored: Stored<Product>): Promise<Write[]> => [
  remove(ProductEntity, stored),
  ...(await besideWrites(context, stored.value, undefined)),
];
