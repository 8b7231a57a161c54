/** What a node of the plan in force was given, by whom it is decided, and what lies right below it: for papers that are signed on it. */
import type { Context } from '#lib/organisation/context.ts';
import { type Grain, groupsOf, type Span } from './periods.ts';
import type { Plan, PlanRow, PlanVersionContent, Version } from './schema.ts';
import { nodeOf } from './scope.ts';
import { calendarOf } from './shapes.ts';
import { findPlan, getPlan, loadCells } from './store.ts';
import { childrenOf, sumOf, type Tree } from './tree.ts';
import { effectiveOn } from './versions.ts';

/** Columns that a paper has room for. */
const MAX_COLUMNS = 12;
const COARSER: readonly Grain[] = ['month', 'quarter', 'year'];

/** A node with its amounts in the columns of a paper. */
export interface AssignedNode {
  key: string;
  kind: PlanRow['kind'];
  scopeId: string;
  amount: number;
  /** One a column. */
  amounts: number[];
}

export interface Assignment {
  plan: Plan;
  version: Version;
  content: PlanVersionContent;
  node: AssignedNode;
  /** Key of the node above; null for the whole plan. */
  above: string | null;
  /** The node above is the whole plan, which the company answers for. */
  isFirstLevel: boolean;
  children: AssignedNode[];
  /** At most twelve, from the first day of the plan to its last; none where no grain gives so few. */
  columns: Span[];
  /** Unit that decides what the node gets: that of the node above, for the whole plan its own. */
  decidingUnitId: string;
}

type Group = Span & { places: number[] };

/** The finest cut of the plan that a paper has room for. */
const columnsOf = (context: Context, plan: Plan): Group[] => {
  const { parts, grain } = plan;
  if (parts.length <= MAX_COLUMNS) return parts.map((part, place) => ({ ...part, places: [place] }));
  if (grain === null) return [];
  const calendar = calendarOf(context, plan);
  const cuts = COARSER.map((coarser) => groupsOf(parts, coarser, calendar));
  return cuts.find((groups) => groups.length <= MAX_COLUMNS) ?? [];
};

const assignedNode = ({ key, kind, scopeId, values }: PlanRow, groups: readonly Group[]): AssignedNode => ({
  ...{ key, kind, scopeId },
  amount: sumOf(values),
  amounts: groups.map(({ places }) => sumOf(places.map((place) => values[place] ?? 0))),
});

const decidingUnit = (tree: Tree<PlanRow>, { unitId }: Plan, { parent }: PlanRow): string => {
  const above = parent === null ? undefined : tree.get(parent);
  return above?.kind === 'unit' ? above.scopeId : unitId;
};

/**
 * A node of the version that is in force today; undefined while none is.
 * @throws {NotFound} @throws {PlanNodeUnknown} alike for absent and hidden
 */
export const assignedIn = async (
  context: Context,
  planId: string,
  key: string | undefined,
): Promise<Assignment | undefined> => {
  const stored = await getPlan(context, planId);
  const plan = stored.value;
  const version = effectiveOn(plan, context.today());
  if (!version) return undefined;
  const { tree, content } = await loadCells(context, stored, version);
  const row = nodeOf(context, tree, key);
  const groups = columnsOf(context, plan);
  return {
    ...{ plan, version },
    content: content.value,
    node: assignedNode(row, groups),
    above: row.parent,
    isFirstLevel: row.parent !== null && tree.get(row.parent)?.parent === null,
    children: childrenOf(tree, row.key).map((child) => assignedNode(child, groups)),
    columns: groups.map(({ from, to }) => ({ from, to })),
    decidingUnitId: decidingUnit(tree, plan, row),
  };
};

/** Number of the version in force today; undefined while none is, and for a plan that is gone. */
export const effectivePlanVersion = async (context: Context, planId: string): Promise<number | undefined> => {
  const plan = await findPlan(context, planId);
  return plan && effectiveOn(plan.value, context.today())?.number;
};
