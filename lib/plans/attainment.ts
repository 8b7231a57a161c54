/**
 * What was reached of a plan on a day, node by node (R-104, R-108, R-124, R-125, R-128; M-01, M-22). A part of the period
 * that is over is held against the version that was executed on its last day, what runs or is to come against the one of
 * today: who gets another target in July keeps what the first half was measured by. A sale counts for the unit that booked
 * it and, below it, for its seller, account or product; people and units are those of the day, tiers those of the product
 * now. Money of other currencies is turned into the plan's at the rate of its day.
 */
import { readProducts } from '#lib/catalogue/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { Forbidden } from '#lib/core/errors.ts';
import { COSTLY } from '#lib/measures/index.ts';
import { actualTotals, percentOf, type Total } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type Matches, matcherOf, sourceOf } from './matching.ts';
import { isMoney } from './measures.ts';
import { nodeName } from './names.ts';
import type { Span } from './periods.ts';
import { type RunRate, runRateOf } from './run-rate.ts';
import type { Plan, PlanRow, Version } from './schema.ts';
import { maySeeNode, nodeOf } from './scope.ts';
import { calendarOf } from './shapes.ts';
import { getPlan, loadCells, versionOf } from './store.ts';
import { sumOf, type Tree } from './tree.ts';
import { executedOver } from './versions.ts';

export interface AttainmentQuery {
  asOf?: BusinessDate | undefined;
  /** That node and what lies right below it; every node when absent. */
  node?: string | undefined;
  /** Everything against this version, executed or not. */
  version?: number | undefined;
}

export interface PartAttainment extends Span {
  version: number;
  target: number;
  reached: number;
  deviation: number;
}

export interface Attainment extends RunRate {
  node: string;
  parent: string | null;
  kind: PlanRow['kind'];
  scopeId: string;
  name: string | null;
  /** What the first executed version asked for the whole period. */
  original: number;
  completion: string | null;
  parts: PartAttainment[];
}

type Trees = ReadonlyMap<number, Tree<PlanRow>>;

/** Which version each part is held against; none while no version was ever executed. @throws {NotFound} for a number that is not there */
export const versionsOf = (plan: Plan, asOf: BusinessDate, named: number | undefined): Version[] => {
  if (named === undefined) return executedOver(plan, asOf);
  const version = versionOf(plan, { version: named });
  return plan.parts.map(() => version);
};

/** What each part of the period brought to whom, up to the day. */
const reachedIn = (parts: readonly Span[], totals: readonly Total[], matches: Matches): number[] => {
  const sums = parts.map(() => 0n);
  for (const total of totals) {
    const { on } = total;
    const place = on === undefined ? -1 : parts.findIndex(({ from, to }) => from <= on && on <= to);
    if (place >= 0 && matches(total)) sums[place] = (sums[place] ?? 0n) + total.amount;
  }
  return sums.map(Number);
};

interface Basis {
  plan: Plan;
  asOf: BusinessDate;
  versions: readonly Version[];
  trees: Trees;
  totals: readonly Total[];
  first: Tree<PlanRow>;
}

const attainmentOf = (context: Context, basis: Basis, row: PlanRow, matches: Matches): Attainment => {
  const { plan, asOf, versions, trees, totals, first } = basis;
  const targets = plan.parts.map(
    (_, place) => trees.get(versions[place]?.number ?? 0)?.get(row.key)?.values[place] ?? 0,
  );
  const reached = reachedIn(plan.parts, totals, matches);
  const calendar = calendarOf(context, plan);
  const course = { parts: plan.parts, values: targets, reached: sumOf(reached), asOf, calendar };
  const rate = runRateOf(course);
  return {
    node: row.key,
    parent: row.parent,
    kind: row.kind,
    scopeId: row.scopeId,
    name: nodeName(context, row),
    original: sumOf(first.get(row.key)?.values ?? []),
    ...rate,
    completion: percentOf(BigInt(rate.reached), BigInt(rate.target)),
    parts: plan.parts.map(({ from, to }, place) => {
      const [target = 0, done = 0] = [targets[place], reached[place]];
      return {
        from,
        to,
        version: versions[place]?.number ?? 0,
        target,
        reached: done,
        deviation: done - target,
      };
    }),
  };
};

/**
 * How far every node that the caller may see is at the end of the day; no node while the plan was never executed.
 * @throws {NotFound} @throws {Forbidden} for a margin, to who may not know costs @throws {PlanNodeUnknown} @throws {RateMissing}
 */
export const planAttainment = async (context: Context, planId: string, query: AttainmentQuery) => {
  const stored = await getPlan(context, planId);
  const plan = stored.value;
  // Who knows a margin and what was booked knows the cost.
  if (COSTLY.includes(plan.measure) && !context.access.allows('productCosts', 'read', {})) throw Forbidden();
  const asOf = query.asOf ?? context.today(context.directory.unit(plan.unitId)?.timeZone);
  const versions = versionsOf(plan, asOf, query.version);
  if (versions.length === 0) return { asOf, version: null, rows: [] };
  const first = plan.versions.find(({ effectiveOn: since }) => since !== undefined) ?? plan.versions[0];
  const wanted = new Map(
    [...versions, ...(first ? [first] : [])].map((version) => [version.number, version]),
  );
  const loaded = await Promise.all(
    [...wanted.values()].map((version) => loadCells(context, stored, version)),
  );
  const trees: Trees = new Map(loaded.map(({ version, tree }) => [version.number, tree]));
  const present = versions.at(-1)?.number ?? 0;
  const tree = trees.get(present) ?? new Map<string, PlanRow>();
  const end = plan.to < asOf ? plan.to : asOf;
  const totals =
    end < plan.from
      ? []
      : await actualTotals(context, {
          measure: plan.measure,
          span: { from: plan.from, to: end },
          unitId: plan.unitId,
          source: sourceOf(tree.values()),
          ...(isMoney(plan.measure) && plan.currency && { currency: plan.currency }),
        });
  const products = await readProducts(context, new Set(totals.flatMap(({ productId }) => productId ?? [])));
  const tiers = new Map([...products].map(([id, { value }]) => [id, value.tier]));
  const basis: Basis = { plan, asOf, versions, trees, totals, first: trees.get(first?.number ?? 0) ?? tree };
  const of = matcherOf(context, tree, tiers);
  const key = query.node === undefined ? undefined : nodeOf(context, tree, query.node).key;
  return {
    asOf,
    version: present,
    rows: [...tree.values()]
      .filter((row) => key === undefined || row.key === key || row.parent === key)
      .filter((row) => maySeeNode(context, tree, row))
      .map((row) => attainmentOf(context, basis, row, of(row))),
  };
};
