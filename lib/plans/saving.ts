/**
 * What a change of cells writes: the sheets whose rows changed, the version with its totals, the plan. Everything in one
 * transaction, within its hundred actions, and each sheet within the bounds of an item and of its entry in the trail.
 */
import { MAX_AMOUNT_MINOR } from '#lib/core/money.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put, type Write } from '#lib/table/write.ts';
import { PlanEntity, PlanSheetEntity, PlanVersionEntity } from './entity.ts';
import { PlanTooLarge } from './errors.ts';
import type { Plan, PlanRow, PlanSheet, PlanVersionContent } from './schema.ts';
import type { Loaded } from './store.ts';
import { childrenOf, stretchOf, sumOf, type Tree } from './tree.ts';

/** Two actions a sheet with its entry in the trail, and the plan, the version and the caller's key beside them. */
const MAX_SHEETS = 44;
const MAX_CELLS_OF_SHEET = 6_000;
const MAX_CELLS = 40_000;
const MAX_AMOUNT = 1_000_000_000_000_000;
/** Far enough below the safe integers that a stretch is one too. */
const MAX_SUM = 8_000_000_000_000_000;

const requireSize = (count: number, limit: number, what: string): void => {
  if (count > limit) throw PlanTooLarge({ count, limit, what });
};

/** The whole plan stays an amount that approvers and reports can count with. @throws {PlanTooLarge} */
export const requireTotal = ({ currency }: Pick<Plan, 'currency'>, total: number): void =>
  requireSize(Math.abs(total), currency ? MAX_AMOUNT_MINOR : MAX_AMOUNT, 'amount of the plan');

/** Counts, amounts, and what all of them come to together: every sum of cells stays a safe integer. @throws {PlanTooLarge} */
const requireBounds = (groups: ReadonlyMap<string | null, readonly PlanRow[]>): void => {
  requireSize(groups.size, MAX_SHEETS, 'split nodes');
  let [cells, total] = [0, 0];
  for (const rows of groups.values()) {
    const values = rows.flatMap((row) => row.values).map(Math.abs);
    requireSize(values.length, MAX_CELLS_OF_SHEET, 'cells of one node');
    requireSize(Math.max(...values), MAX_AMOUNT, 'amount of one cell');
    cells += values.length;
    total = values.reduce((sum, value) => sum + value, total);
  }
  requireSize(cells, MAX_CELLS, 'cells');
  requireSize(total, MAX_SUM, 'amount of all cells');
};

/** What the cells of a version come to: the root's amount, and what the leaves hold beyond it. */
export const totalsOf = (tree: Tree): Pick<PlanVersionContent, 'rootAmount' | 'stretch'> => {
  const rows = [...tree.values()];
  return {
    rootAmount: sumOf(rows.filter(({ parent }) => parent === null).flatMap(({ values }) => values)),
    stretch: sumOf(rows.flatMap(({ key }) => stretchOf(tree, key) ?? [])),
  };
};

const isSame = (a: readonly PlanRow[], b: readonly PlanRow[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Ids of a kind that have a row. */
export const scopeIds = (tree: Tree<PlanRow>, kind: PlanRow['kind']): string[] => [
  ...new Set([...tree.values()].flatMap((row) => (row.kind === kind ? [row.scopeId] : []))),
];

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

export interface Saved {
  plan: Stored<Plan>;
  content: PlanVersionContent;
  writes: Write[];
}

const sheetsOf = (context: Context, loaded: Loaded, groups: Map<string | null, PlanRow[]>) => {
  const { plan, version, content, sheets } = loaded;
  const change = content.value.change + 1;
  const byParent = new Map(sheets.map((sheet) => [sheet.value.rows[0]?.parent ?? null, sheet]));
  let last = Math.max(-1, ...content.value.sheets.map(({ ordinal }) => ordinal));
  const puts: Write[] = [];
  const listed = [...groups].map(([parent, rows]) => {
    const from = byParent.get(parent);
    if (from && isSame(from.value.rows, rows))
      return { ordinal: from.value.ordinal, version: from.value.version };
    last += from ? 0 : 1;
    const ordinal = from?.value.ordinal ?? last;
    const next: PlanSheet = {
      planId: plan.value.id,
      version: version.number,
      ordinal,
      rows,
      before: from?.value.rows ?? null,
      change,
    };
    // What an earlier version wrote stays as it is.
    const own = from?.value.version === version.number ? from : undefined;
    puts.push(put(PlanSheetEntity, next, { at: context.at, from: own }));
    return { ordinal, version: version.number };
  });
  return { puts, listed: listed.sort((a, b) => a.ordinal - b.ordinal), change };
};

/** Puts changed cells in the place of the loaded ones. @throws {PlanTooLarge} */
export const saveCells = (context: Context, loaded: Loaded, tree: Tree<PlanRow>): Saved => {
  const { plan, content } = loaded;
  const groups = Map.groupBy(tree.values(), ({ parent }) => parent);
  requireBounds(groups);
  const { puts, listed, change } = sheetsOf(context, loaded, groups);
  const totals = totalsOf(tree);
  requireTotal(plan.value, totals.rootAmount);
  const next: PlanVersionContent = {
    ...content.value,
    ...totals,
    sheets: listed,
    change: puts.length > 0 ? change : content.value.change,
  };
  const head: Plan = {
    ...plan.value,
    unitIds: union(plan.value.unitIds, scopeIds(tree, 'unit')),
    userIds: union(plan.value.userIds, scopeIds(tree, 'user')),
  };
  const saved = put(PlanEntity, head, { at: context.at, from: plan });
  const version = put(PlanVersionEntity, next, { at: context.at, from: content });
  return { plan: saved.next, content: next, writes: [saved, version, ...puts] };
};

/** Whether anything lies below a node. */
export const isSplit = (tree: Tree, key: string): boolean => childrenOf(tree, key).length > 0;
