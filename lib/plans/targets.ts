/** What plans ask of units, people and accounts over some days: what their figures are held against. Each plan is read once. */
import { addMonths } from '#lib/core/dates.ts';
import type { PlanMeasure } from '#lib/measures/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { fromItem, type Stored } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { PlanEntity } from './entity.ts';
import { LONGEST_MONTHS } from './finding.ts';
import { dailyOf, type Span } from './periods.ts';
import type { Plan, PlanRow, Version } from './schema.ts';
import { maySeePlan } from './scope.ts';
import { calendarOf } from './shapes.ts';
import { loadCells } from './store.ts';
import type { Tree } from './tree.ts';
import { executedOver } from './versions.ts';

export interface Target {
  /** Minor units or millionths. */
  amount: bigint;
  currency: string | undefined;
  planId: string;
  version: number;
}

export type Targets = (
  measure: string,
  node: Pick<PlanRow, 'kind' | 'scopeId'>,
  span: Span,
) => Target | undefined;

interface Executed {
  plan: Plan;
  /** One a part. */
  versions: Version[];
  trees: ReadonlyMap<number, Tree<PlanRow>>;
}

/** The unit's own plans before those of units above it; of one unit those for it before those of one person, then what began last. */
const nearest = (unitIds: readonly string[]) => (a: Executed, b: Executed) =>
  unitIds.indexOf(a.plan.unitId) - unitIds.indexOf(b.plan.unitId) ||
  Number(a.plan.ownerId !== undefined) - Number(b.plan.ownerId !== undefined) ||
  (a.plan.from === b.plan.from ? (a.plan.id > b.plan.id ? -1 : 1) : a.plan.from > b.plan.from ? -1 : 1);

const load = async (context: Context, plan: Stored<Plan>, asOf: string): Promise<Executed> => {
  const versions = executedOver(plan.value, asOf);
  const distinct = new Map(versions.map((version) => [version.number, version]));
  const loaded = await Promise.all(
    [...distinct.values()].map((version) => loadCells(context, plan, version)),
  );
  return {
    plan: plan.value,
    versions,
    trees: new Map(loaded.map(({ version, tree }) => [version.number, tree])),
  };
};

/** Amount of the node over the days, day by day of each part; undefined where no version has the node. */
const amountIn = (
  context: Context,
  { plan, versions, trees }: Executed,
  node: Pick<PlanRow, 'kind' | 'scopeId'>,
  span: Span,
): bigint | undefined => {
  const calendar = calendarOf(context, plan);
  const isNode = ({ kind, scopeId }: PlanRow): boolean => kind === node.kind && scopeId === node.scopeId;
  const amounts = plan.parts.flatMap((part, place) => {
    if (part.to < span.from || part.from > span.to) return [];
    const rows = [...(trees.get(versions[place]?.number ?? 0)?.values() ?? [])].filter(isNode);
    return rows
      .flatMap((row) => dailyOf(row.values[place] ?? 0, part, calendar))
      .filter(({ on }) => on >= span.from && on <= span.to)
      .map(({ amount }) => BigInt(amount));
  });
  return amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum + amount, 0n);
};

/**
 * Reads the plans of units, nearest first, that hold all of the days and were ever executed, and answers what they ask of a node over any
 * days within: by the version that was executed on the last day of each part. Of several plans the nearest that has the node.
 */
export const targetsOver = async (
  context: Context,
  { unitIds, measures, span }: { unitIds: readonly string[]; measures: readonly string[]; span: Span },
): Promise<Targets> => {
  const rows = await Promise.all(
    unitIds.map((unitId) =>
      allOfIndex(context.table, {
        index: 'byUnit',
        partition: { orgId: context.orgId, entity: PlanEntity.name, unitId },
        range: { from: addMonths(span.from, -LONGEST_MONTHS), to: span.to },
      }),
    ),
  );
  const wanted = rows
    .flat()
    .map((row) => fromItem(PlanEntity, row))
    .filter(
      ({ value }) =>
        measures.includes(value.measure satisfies PlanMeasure) &&
        value.from <= span.to &&
        value.to >= span.to &&
        maySeePlan(context, value),
    );
  const executed = (await Promise.all(wanted.map((plan) => load(context, plan, span.to))))
    .filter(({ versions }) => versions.length > 0)
    .sort(nearest(unitIds));
  return (measure, node, days) => {
    for (const one of executed) {
      const { plan, versions } = one;
      if (plan.measure !== measure || plan.from > days.from || plan.to < days.to) continue;
      const amount = amountIn(context, one, node, days);
      if (amount !== undefined)
        return {
          amount,
          currency: plan.currency,
          planId: plan.id,
          version: versions.at(-1)?.number ?? 0,
        };
    }
    return undefined;
  };
};
