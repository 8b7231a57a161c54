/** Cells as they are read: rows of a version that the caller may see, at any grain, down to the day. */
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { CellRow } from './cell-schema.ts';
import { placesOf } from './cells.ts';
import { PlanPeriodWrong, PlanTooLarge } from './errors.ts';
import { nodeName } from './names.ts';
import { dailyOf, daysIn, type Grain, groupsOf, type Span } from './periods.ts';
import { type RunRate, runRateOf } from './run-rate.ts';
import type { Plan, PlanRow } from './schema.ts';
import { maySeeNode, nodeOf } from './scope.ts';
import { calendarOf } from './shapes.ts';
import { getPlan, loadCells, versionOf, type Which } from './store.ts';
import { stretchOf, sumOf, type Tree } from './tree.ts';

const MAX_DAYS = 92;

type Group = Span & { places: number[] };

const at = (values: readonly number[], places: readonly number[]): number =>
  sumOf(places.map((place) => values[place] ?? 0));

const rowView = (context: Context, tree: Tree<PlanRow>, groups: readonly Group[]) => {
  const places = groups.flatMap((group) => group.places);
  return (row: PlanRow): CellRow => {
    const stretch = stretchOf(tree, row.key);
    return {
      node: row.key,
      parent: row.parent,
      kind: row.kind,
      scopeId: row.scopeId,
      name: nodeName(context, row),
      amount: at(row.values, places),
      stretch: stretch ? at(stretch, places) : null,
      cells: groups.map((group) => ({
        from: group.from,
        to: group.to,
        amount: at(row.values, group.places),
        stretch: stretch ? at(stretch, group.places) : null,
        locked: group.places.every((place) => row.locked.includes(place)),
      })),
    };
  };
};

/** The parts of a plan from a day to a day, at its own grain or a coarser one. */
const groupsIn = (
  context: Context,
  plan: Plan,
  span: { from?: BusinessDate | undefined; to?: BusinessDate | undefined },
  grain: Grain | undefined,
): Group[] => {
  const places = placesOf(plan, span);
  const groups = grain
    ? groupsOf(plan.parts, grain, calendarOf(context, plan))
    : plan.parts.map((part, place) => ({ ...part, places: [place] }));
  const inside = groups.filter((group) => group.places.every((place) => places.includes(place)));
  if (inside.flatMap((group) => group.places).length === places.length) return inside;
  throw PlanPeriodWrong({ from: span.from ?? plan.from, to: span.to ?? plan.to });
};

export interface CellQuery extends Which {
  /** That node and what lies right below it; every node when absent. */
  node?: string | undefined;
  from?: BusinessDate | undefined;
  to?: BusinessDate | undefined;
  grain?: Grain | undefined;
}

/**
 * Cells of a plan at a version, for a scope and a range: what was planned, for whoever compares it with what was done. Rows that the
 * caller may not see are not there; parents come before their children.
 * @throws {NotFound} @throws {PlanNodeUnknown} @throws {PlanPeriodWrong}
 */
export const plannedCells = async (
  context: Context,
  planId: string,
  query: CellQuery,
): Promise<{ plan: Plan; version: number; rows: CellRow[] }> => {
  const plan = await getPlan(context, planId);
  const version = versionOf(plan.value, query);
  const { tree } = await loadCells(context, plan, version);
  const groups = groupsIn(context, plan.value, query, query.grain);
  const key = query.node === undefined ? undefined : nodeOf(context, tree, query.node).key;
  const rows = [...tree.values()]
    .filter((row) => key === undefined || row.key === key || row.parent === key)
    .filter((row) => maySeeNode(context, tree, row))
    .map(rowView(context, tree, groups));
  return { plan: plan.value, version: version.number, rows };
};

interface DayQuery extends Which {
  node?: string | undefined;
  from: BusinessDate;
  to: BusinessDate;
}

/** What a node gets day by day, over the working days of each part; days of a part add up to it. @throws {PlanTooLarge} */
export const plannedDays = async (context: Context, planId: string, query: DayQuery) => {
  const plan = await getPlan(context, planId);
  const { tree } = await loadCells(context, plan, versionOf(plan.value, query));
  const row = nodeOf(context, tree, query.node);
  const days = daysIn(query).length;
  if (days > MAX_DAYS) throw PlanTooLarge({ count: days, limit: MAX_DAYS, what: 'days' });
  const calendar = calendarOf(context, plan.value);
  const data = plan.value.parts
    .flatMap((part, place) =>
      part.to < query.from || part.from > query.to ? [] : dailyOf(row.values[place] ?? 0, part, calendar),
    )
    .filter(({ on }) => on >= query.from && on <= query.to);
  return { node: row.key, amount: sumOf(data.map(({ amount }) => amount)), days: data };
};

/** How far a node is on a day, given what was reached: by the season of the plan, not by the clock. */
export const runRateNow = async (
  context: Context,
  planId: string,
  {
    reached,
    asOf,
    node,
    version,
  }: { reached: number; asOf: BusinessDate; node?: string | undefined; version?: number | undefined },
): Promise<RunRate & { node: string; version: number }> => {
  const plan = await getPlan(context, planId);
  const wanted = versionOf(plan.value, { version });
  const { tree } = await loadCells(context, plan, wanted);
  const row = nodeOf(context, tree, node);
  const { parts } = plan.value;
  const calendar = calendarOf(context, plan.value);
  const rate = runRateOf({ parts, values: row.values, reached, asOf, calendar });
  return { node: row.key, version: wanted.number, ...rate };
};
