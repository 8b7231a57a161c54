/**
 * The variance of a plan of what is booked, node by node, over parts of it that are over: each part against the version that was
 * executed on its last day. Quantities come from a second plan of the same unit or person; sales in other currencies are turned into the
 * plan's at the rate of each day, and once more at the rate of the plan's first day.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import { soldAtTwoRates, type Total } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { fromItem, type Stored } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { versionsOf } from './attainment.ts';
import { placesOf } from './cells.ts';
import { PlanEntity } from './entity.ts';
import { PlanNotOfQuantities, PlanPartsUntold } from './errors.ts';
import { matcherOf, sourceOf } from './matching.ts';
import { nodeName } from './names.ts';
import type { Span } from './periods.ts';
import type { Plan, PlanRow } from './schema.ts';
import { maySeeNode, maySeePlan, nodeOf } from './scope.ts';
import { getPlan, loadCells } from './store.ts';
import { pathOf, type Tree } from './tree.ts';
import { type PlannedLine, type PlanVariance, planVarianceOf } from './variance.ts';

export interface PlanVarianceQuery {
  quantityPlanId?: string | undefined;
  from?: BusinessDate | undefined;
  to?: BusinessDate | undefined;
  node?: string | undefined;
}

export interface NodeVariance extends PlanVariance {
  node: string;
  kind: PlanRow['kind'];
  scopeId: string;
  name: string | null;
}

const isSameScope = (a: Plan, b: Plan): boolean => a.unitId === b.unitId && a.ownerId === b.ownerId;

/** The plan of quantities that is named, or the one in force of the same unit, person and days. @throws {NotFound} @throws {PlanNotOfQuantities} */
const quantitiesOf = async (
  context: Context,
  plan: Plan,
  named: string | undefined,
): Promise<Stored<Plan> | undefined> => {
  if (named !== undefined) {
    const stored = await getPlan(context, named);
    if (stored.value.measure !== 'quantity' || !isSameScope(stored.value, plan)) throw PlanNotOfQuantities();
    return stored;
  }
  const rows = await allOfIndex(context.table, {
    index: 'byUnit',
    partition: { orgId: context.orgId, entity: PlanEntity.name, unitId: plan.unitId },
    range: { from: plan.from, to: plan.from },
  });
  return rows
    .map((row) => fromItem(PlanEntity, row))
    .filter(({ value }) => value.measure === 'quantity' && value.status === 'effective')
    .filter(({ value }) => value.to === plan.to && isSameScope(value, plan) && maySeePlan(context, value))
    .sort((a, b) => (a.value.id < b.value.id ? 1 : -1))[0];
};

/** The amounts of a span's parts, each of its own version. */
interface Targets {
  /** The last version, whose nodes are shown. */
  tree: Tree<PlanRow>;
  /** What a node gets over the span. */
  of(key: string): bigint;
  /** What lies below a node is given over the span, by what it is given to. */
  below(key: string, kind: 'product' | 'account'): Map<string, bigint>;
}

/** @throws {PlanPeriodWrong} */
const targetsOf = async (
  context: Context,
  stored: Stored<Plan>,
  span: Span,
): Promise<Targets | undefined> => {
  const plan = stored.value;
  const places = placesOf(plan, span);
  const versions = versionsOf(plan, context.today(context.directory.unit(plan.unitId)?.timeZone), undefined);
  if (versions.length === 0) return undefined;
  const wanted = new Set(places.flatMap((place) => versions[place] ?? []));
  const loaded = await Promise.all([...wanted].map((version) => loadCells(context, stored, version)));
  const trees = new Map(loaded.map(({ version, tree }) => [version.number, tree]));
  const treeAt = (place: number): Tree<PlanRow> => trees.get(versions[place]?.number ?? 0) ?? new Map();
  const valueAt = (row: PlanRow | undefined, place: number) => BigInt(row?.values[place] ?? 0);
  return {
    tree: treeAt(places.at(-1) ?? 0),
    of: (key) => places.reduce((sum, place) => sum + valueAt(treeAt(place).get(key), place), 0n),
    below: (key, kind) => {
      const amounts = new Map<string, bigint>();
      for (const place of places)
        for (const row of treeAt(place).values())
          if (row.kind === kind && pathOf(treeAt(place), row.key).includes(key))
            amounts.set(row.scopeId, (amounts.get(row.scopeId) ?? 0n) + valueAt(row, place));
      return amounts;
    },
  };
};

type By = 'product' | 'account' | null;

/** What a node is split by: its products where it has any, otherwise its accounts. */
const namedBelow = (
  key: string,
  { amounts, quantities }: { amounts: Targets; quantities: Targets | undefined },
): Record<'amounts' | 'quantities', Map<string, bigint>> & { by: By } => {
  const none = new Map<string, bigint>();
  const products = amounts.below(key, 'product');
  if (products.size > 0)
    return { by: 'product', amounts: products, quantities: quantities?.below(key, 'product') ?? none };
  const accounts = amounts.below(key, 'account');
  return { by: accounts.size > 0 ? 'account' : null, amounts: accounts, quantities: none };
};

type Sold = Awaited<ReturnType<typeof soldAtTwoRates>>;

/** Lines of a node: whatever the plan names below it or was sold by it, by product or account. */
const linesOf = (
  { sold, atOneRate }: Sold,
  matches: (total: Total) => boolean,
  { by, amounts, quantities }: ReturnType<typeof namedBelow>,
): PlannedLine[] => {
  const lines = new Map<string, PlannedLine>();
  const lineOf = (id: string): PlannedLine => {
    const planned = { amount: amounts.get(id) ?? 0n, quantity: quantities.get(id) ?? 0n };
    const line = lines.get(id) ?? { id, planned, actual: { quantity: 0n, amount: 0n, atPlanRate: 0n } };
    lines.set(id, line);
    return line;
  };
  for (const id of [...amounts.keys(), ...quantities.keys()]) lineOf(id);
  const actualOf = ({ productId = '', accountId = '' }: Total) =>
    lineOf(by === 'account' ? accountId : productId).actual;
  for (const total of sold.filter(matches))
    actualOf(total)[total.measure === 'quantity' ? 'quantity' : 'amount'] += total.amount;
  for (const total of atOneRate.filter(matches))
    if (total.measure === 'booked') actualOf(total).atPlanRate += total.amount;
  return [...lines.values()];
};

/** The parts of the plan that are over today, or those named. @throws {PlanPeriodWrong} */
const spanOf = (context: Context, plan: Plan, { from, to }: PlanVarianceQuery): Span | undefined => {
  const today = context.today(context.directory.unit(plan.unitId)?.timeZone);
  const end = to ?? plan.parts.findLast((part) => part.to < today)?.to;
  if (end === undefined) return undefined;
  const span = { from: from ?? plan.from, to: end };
  placesOf(plan, span);
  return span;
};

/**
 * Nodes that the caller may see, units and people, each with its variance; none while no part of the plan is over or no version
 * was executed. @throws {NotFound} @throws {PlanPartsUntold} @throws {PlanPeriodWrong} @throws {PlanNotOfQuantities} @throws {PlanNodeUnknown} @throws {RateMissing}
 */
export const planVariance = async (context: Context, planId: string, query: PlanVarianceQuery) => {
  const stored = await getPlan(context, planId);
  const plan = stored.value;
  if (plan.measure !== 'booked') throw PlanPartsUntold({ measure: plan.measure });
  const quantityPlan = await quantitiesOf(context, plan, query.quantityPlanId);
  const quantityPlanId = quantityPlan?.value.id ?? null;
  const days = spanOf(context, plan, query);
  const targets = days && (await targetsOf(context, stored, days));
  if (!targets) return { days: null, quantityPlanId, rows: [] };
  const quantities = quantityPlan && (await targetsOf(context, quantityPlan, days));
  const { tree } = targets;
  const hasProducts = [...tree.values()].some(({ kind }) => kind === 'product');
  const sold = await soldAtTwoRates(context, {
    ...{ span: days, unitId: plan.unitId, currency: plan.currency ?? '', rateOn: plan.from },
    source: hasProducts ? 'products' : sourceOf(tree.values()),
  });
  const of = matcherOf(context, tree, new Map());
  const key = query.node === undefined ? undefined : nodeOf(context, tree, query.node).key;
  const rows = [...tree.values()]
    .filter(({ kind }) => kind === 'unit' || kind === 'user')
    .filter((row) => key === undefined || row.key === key || row.parent === key)
    .filter((row) => maySeeNode(context, tree, row))
    .map((row): NodeVariance => {
      const named = namedBelow(row.key, { amounts: targets, quantities });
      const lines = linesOf(sold, of(row), named);
      return {
        ...{ node: row.key, kind: row.kind, scopeId: row.scopeId, name: nodeName(context, row) },
        ...planVarianceOf({
          ...{ planned: targets.of(row.key), by: named.by, lines },
          hasQuantities: quantities !== undefined,
        }),
      };
    });
  return { days, quantityPlanId, rows };
};
