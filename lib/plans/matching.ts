/** Which sums of metrics belong to which node of a plan. */
import type { Product } from '#lib/catalogue/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Total } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { PlanRow } from './schema.ts';
import type { Tree } from './tree.ts';

/** The totals from which every one of these nodes can be told. */
export const sourceOf = (rows: Iterable<PlanRow>): 'sellers' | 'products' | 'accounts' => {
  const kinds = new Set([...rows].map(({ kind }) => kind));
  if (kinds.has('account')) return 'accounts';
  return kinds.has('product') || kinds.has('tier') ? 'products' : 'sellers';
};

export type Matches = (total: Total) => boolean;

/** Whether a sum belongs to a node: to the node itself and to everything above it. */
export const matcherOf = (
  context: Context,
  tree: Tree<PlanRow>,
  tiers: ReadonlyMap<string, Product['tier']>,
) => {
  const subtrees = new Map<string, Set<string>>();
  const subtree = (unitId: string, on: BusinessDate): Set<string> => {
    const key = `${unitId} ${on}`;
    const known = subtrees.get(key) ?? context.directory.subtree(unitId, on);
    subtrees.set(key, known);
    return known;
  };
  const own = ({ kind, scopeId }: PlanRow): Matches => {
    switch (kind) {
      case 'unit':
        return ({ on, unitId }) => on !== undefined && subtree(scopeId, on).has(unitId);
      case 'user':
        return ({ ownerId }) => ownerId === scopeId;
      case 'account':
        return ({ accountId }) => accountId === scopeId;
      case 'product':
        return ({ productId }) => productId === scopeId;
      case 'tier':
        return ({ productId = '' }) => tiers.get(productId) === scopeId;
    }
  };
  const matchers = new Map<string, Matches>();
  const of = (row: PlanRow): Matches => {
    const known = matchers.get(row.key);
    if (known) return known;
    const parent = row.parent === null ? undefined : tree.get(row.parent);
    const [mine, above] = [own(row), parent ? of(parent) : () => true];
    const matches: Matches = (total) => mine(total) && above(total);
    matchers.set(row.key, matches);
    return matches;
  };
  return of;
};
