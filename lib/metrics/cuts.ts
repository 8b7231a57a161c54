/** What rows of a report are told apart by. */
import { isNewOn, type Product } from '#lib/catalogue/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type Cutting, GRAINS, type Grain, periodAt } from './periods.ts';
import type { Total } from './read.ts';
import { dayOf, type Group } from './rows.ts';

const PRODUCT_CUTS = ['product', 'tier', 'series', 'brand', 'role', 'new', 'valueAdded'] as const;
const SUBJECTS = ['none', 'owner', 'unit', 'account', ...PRODUCT_CUTS] as const;
export const CUTS = [...SUBJECTS, ...GRAINS] as const;
export type Cut = (typeof CUTS)[number];

export const isGrain = (cut: Cut): cut is Grain => (GRAINS as readonly string[]).includes(cut);

/** Whether rows are told apart by something that only products have. */
export const isOfProduct = (cut: Cut): boolean => (PRODUCT_CUTS as readonly string[]).includes(cut);

/** Products and accounts of the sums, to name rows by. */
export interface Names {
  products: ReadonlyMap<string, Product>;
  accounts: ReadonlyMap<string, string>;
  /** Months from its launch on that a product is new. */
  newMonths: number;
}

/** The group of each sum, of a series the period that holds its day. */
export const periodGroup =
  (cutting: Cutting) =>
  (total: Total): Group => {
    const name = periodAt(dayOf(total), cutting);
    return { id: name, name };
  };

/** The group of each sum. With a depth, units are rolled up to it as their tree was on the day. */
export const groupOf = (
  { directory }: Context,
  { groupBy, unitDepth }: { groupBy: Cut; unitDepth?: number | undefined },
  { products, accounts, newMonths }: Names,
): ((total: Total) => Group) => {
  const productOf = ({ productId = '' }: Total): Product | undefined => products.get(productId);
  const byText = (text: string | undefined): Group => ({ id: text ?? null, name: text ?? '' });
  const unitOf = (total: Total): Group => {
    const path = directory.unitsAbove(total.unitId, dayOf(total));
    const unit = unitDepth === undefined ? path[0] : path[Math.max(0, path.length - 1 - unitDepth)];
    return { id: unit?.id ?? total.unitId, name: unit?.name ?? '' };
  };
  const groups: Record<(typeof SUBJECTS)[number], (total: Total) => Group> = {
    none: () => ({ id: null, name: '' }),
    owner: ({ ownerId }) => ({ id: ownerId, name: directory.user(ownerId)?.name ?? '' }),
    unit: unitOf,
    account: ({ accountId = null }) => ({ id: accountId, name: accounts.get(accountId ?? '') ?? '' }),
    product: (total) => {
      const product = productOf(total);
      return { id: total.productId ?? null, name: product?.name ?? '', sku: product?.sku ?? null };
    },
    tier: (total) => byText(productOf(total)?.tier),
    series: (total) => byText(productOf(total)?.series),
    brand: (total) => byText(productOf(total)?.brand),
    role: (total) => byText(productOf(total)?.role),
    valueAdded: (total) => byText(productOf(total)?.valueAdded),
    new: (total) => {
      const product = productOf(total);
      const isNew = product && isNewOn(product, dayOf(total), newMonths);
      return byText(isNew === undefined ? undefined : isNew ? 'new' : 'old');
    },
  };
  return groups[isGrain(groupBy) ? 'none' : groupBy];
};
