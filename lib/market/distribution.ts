/**
 * How far products are distributed on a day, and where they are not (M-29, R-1516, R-1705): of the outlets that the caller may see, that were
 * there on the day and are active, those that carried the product, or any one of a series or tier.
 */
import { ACCOUNT_TYPES, type Account, assignmentAt, everyAccount, subjectOf } from '#lib/accounts/index.ts';
import { everyProduct, type Product } from '#lib/catalogue/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { percentOf } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { ListingEntity } from './entity.ts';
import { isListedOn, lastListed } from './listing-rules.ts';
import type { Listing } from './listing-schema.ts';
import { unitsBelow } from './territory.ts';

export const OUTLET_TYPES = ACCOUNT_TYPES.filter((type) => type !== 'prospect');

export interface DistributionQuery {
  asOf?: BusinessDate | undefined;
  unitId?: string | undefined;
  type: Account['type'];
  'filter[productId]'?: string | undefined;
  'filter[series]'?: string | undefined;
  'filter[tier]'?: string | undefined;
}
export type DistributionCut = 'product' | 'series' | 'tier' | 'unit';

/** Accounts of the type that the caller may see, below the unit on the day. */
const outletsIn = async (
  context: Context,
  { unitId, asOf, type }: { unitId: string | undefined; asOf: BusinessDate; type: Account['type'] },
): Promise<Account[]> => {
  const { access, directory } = context;
  const isOwn = access.scope('listings', 'read') === 'own';
  const accounts = await everyAccount(context, isOwn ? access.user.id : undefined);
  const below = unitId ? directory.subtree(unitId, asOf) : undefined;
  return accounts
    .map(({ value }) => value)
    .filter((account) => {
      const since = account.assignments[0]?.from ?? asOf;
      if (account.type !== type || !account.active || since > asOf) return false;
      if (below && !below.has(assignmentAt(account, asOf).unitId)) return false;
      return access.allows('listings', 'read', subjectOf(account));
    });
};

const readListings = async ({ table, orgId }: Context, productId: string | undefined): Promise<Listing[]> => {
  const partition = { orgId, entity: ListingEntity.name };
  const range = productId ? { from: productId, to: productId } : {};
  const rows = await allOfIndex(table, { index: 'byOrganisation', partition, range });
  return rows.map((row) => fromItem(ListingEntity, row).value);
};

const matches =
  (query: DistributionQuery) =>
  ({ id, series, tier }: Product): boolean => {
    const wanted = [
      [query['filter[productId]'], id],
      [query['filter[series]'], series],
      [query['filter[tier]'], tier],
    ];
    return wanted.every(([asked, has]) => asked === undefined || asked === has);
  };

/** Outlets of the question and what they are known to carry of the products that it is about. @throws {NotFound} */
const situationOf = async (context: Context, query: DistributionQuery) => {
  const { directory } = context;
  const unit = directory.unit(query.unitId);
  if (query.unitId && !unit) throw NotFound();
  const asOf = query.asOf ?? context.today(unit?.timeZone);
  const productId = query['filter[productId]'];
  const [outlets, listings, everything] = await Promise.all([
    outletsIn(context, { unitId: unit?.id, asOf, type: query.type }),
    readListings(context, productId),
    everyProduct(context),
  ]);
  const products = new Map(everything.filter(matches(query)).map((product) => [product.id, product]));
  if (productId && !everything.some(({ id }) => id === productId)) throw NotFound();
  const known = new Set(outlets.map(({ id }) => id));
  const own = listings.filter((one) => known.has(one.accountId) && products.has(one.productId));
  return { unit, asOf, outlets, products, listings: own };
};

interface Group {
  id: string;
  name: string;
  sku: string | null;
  outlets: number;
  /** Those that carry something of it. */
  carrying: Set<string>;
}

type Situation = Awaited<ReturnType<typeof situationOf>>;

const ofProducts = ({ products, outlets }: Situation, cut: 'product' | 'series' | 'tier') => {
  const groups = new Map<string, Group>();
  const idOf = (product: Product): string | undefined => (cut === 'product' ? product.id : product[cut]);
  for (const product of products.values()) {
    const id = idOf(product);
    if (id === undefined || groups.has(id)) continue;
    const own = cut === 'product' ? { name: product.name, sku: product.sku } : { name: id, sku: null };
    groups.set(id, { id, ...own, outlets: outlets.length, carrying: new Set() });
  }
  const groupOf = ({ productId }: Listing): Group | undefined => {
    const product = products.get(productId);
    return groups.get((product && idOf(product)) ?? '');
  };
  return { groups, groupOf };
};

/** The unit's own outlets, and those of each unit directly below it with all below that. */
const ofUnits = (context: Context, { unit, outlets, asOf }: Situation) => {
  const groups = new Map<string, Group>();
  const places = new Map<string, string>();
  for (const account of outlets) {
    const { unitId } = assignmentAt(account, asOf);
    const place = unitsBelow(context, { scopeId: unit?.id, unitId, on: asOf });
    const name = context.directory.unit(place)?.name ?? '';
    const group = groups.get(place) ?? { id: place, name, sku: null, outlets: 0, carrying: new Set() };
    group.outlets += 1;
    groups.set(place, group);
    places.set(account.id, place);
  }
  return { groups, groupOf: ({ accountId }: Listing) => groups.get(places.get(accountId) ?? '') };
};

/** M-29: outlets that carry ÷ outlets, by product, series, tier or unit; active products that nobody carries have 0. @throws {NotFound} */
export const distributionReport = async (
  context: Context,
  query: DistributionQuery & { groupBy: DistributionCut },
) => {
  const situation = await situationOf(context, query);
  const { asOf, unit, outlets, products } = situation;
  const cut = query.groupBy;
  const { groups, groupOf } = cut === 'unit' ? ofUnits(context, situation) : ofProducts(situation, cut);
  for (const listing of situation.listings)
    if (isListedOn(listing.spans, asOf)) groupOf(listing)?.carrying.add(listing.accountId);
  const isIdle = ({ id, carrying }: Group): boolean =>
    cut === 'product' && carrying.size === 0 && !products.get(id)?.active;
  const rows = [...groups.values()]
    .filter((group) => !isIdle(group))
    .map(({ carrying, ...group }) => ({
      ...group,
      carrying: carrying.size,
      rate: percentOf(BigInt(carrying.size), BigInt(group.outlets)),
    }));
  return { asOf, unitId: unit?.id ?? null, outlets: outlets.length, rows };
};

/** Outlets that carry nothing of the product, series or tier on the day, and when each last did. @throws {NotFound} */
export const gapsReport = async (context: Context, query: DistributionQuery) => {
  const { asOf, unit, outlets, listings } = await situationOf(context, query);
  const byOutlet = Map.groupBy(listings, ({ accountId }) => accountId);
  const rows = outlets.flatMap((account) => {
    const own = byOutlet.get(account.id) ?? [];
    if (own.some(({ spans }) => isListedOn(spans, asOf))) return [];
    const last = own.flatMap(({ spans }) => lastListed(spans, asOf) ?? []).sort();
    const { ownerId, unitId } = assignmentAt(account, asOf);
    return [
      {
        ...{ accountId: account.id, number: account.number, name: account.name, ownerId, unitId },
        lastOn: last.at(-1) ?? null,
      },
    ];
  });
  return { asOf, unitId: unit?.id ?? null, outlets: outlets.length, rows };
};
