/** What people do with products: create, change, take back. Each use case returns a plan that commits as one transaction. */
import { NotFound } from '#lib/core/errors.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch, requireVersion } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { canonical } from '#lib/table/audit.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import type { NewProduct, Product, ProductPatch } from './schema.ts';
import { getProduct, removeProductWrites, saveProduct } from './store.ts';

/** Whoever renews a paper is there. @throws {NotFound} */
const requireResponsible = ({ directory }: Context, { papers = [] }: Pick<Product, 'papers'>): void => {
  for (const { responsibleId } of papers)
    if (responsibleId && !directory.user(responsibleId)) throw NotFound();
};

/** Creates a product. Of two parallel creates with one SKU one wins. @throws {SkuTaken} @throws {Forbidden} @throws {NotFound} */
export const createProduct = async (context: Context, input: NewProduct): Promise<Plan<Stored<Product>>> => {
  context.access.require('products', 'write', {});
  const product: Product = {
    ...input,
    id: context.ids.next('product'),
    currency: input.currency ?? context.directory.organisation.value.baseCurrency,
  };
  requireResponsible(context, product);
  const { saved, writes } = await saveProduct(context, product);
  return { action: 'product.create', writes, result: saved.next };
};

/**
 * Changes the given fields of the version that the caller saw; what changes nothing writes nothing.
 * Order lines keep the SKU and name that they were placed with.
 * @throws {VersionMoved} @throws {SkuTaken} @throws {Forbidden} @throws {NotFound}
 */
export const changeProduct = async (
  context: Context,
  id: string,
  patch: ProductPatch,
): Promise<Plan<Stored<Product>>> => {
  context.access.require('products', 'write', {});
  const from = requireMatch(context, await getProduct(context, id));
  const product = patched(from.value, patch);
  if (canonical(product) === canonical(from.value)) {
    return { action: 'product.change', writes: [], result: from };
  }
  if (canonical(product.papers ?? []) !== canonical(from.value.papers ?? []))
    requireResponsible(context, product);
  const { saved, writes } = await saveProduct(context, product, from);
  return { action: 'product.change', writes, result: saved.next };
};

/**
 * Removes a product that is still as the given version left it, which takes back an import. Order lines that name
 * it keep its SKU and name. @throws {VersionMoved} @throws {Forbidden}
 */
export const removeProduct = async (
  context: Context,
  id: string,
  version: number,
): Promise<Plan<undefined>> => {
  context.access.require('products', 'write', {});
  const stored = requireVersion(await getProduct(context, id), version);
  return {
    action: 'product.remove',
    writes: await removeProductWrites(context, stored),
    result: undefined,
  };
};
