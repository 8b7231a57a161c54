/** What one version of a plan says otherwise than another: nodes and parts whose amounts differ, and words that were changed. */
import type { Context } from '#lib/organisation/context.ts';
import { canonical } from '#lib/table/audit.ts';
import { nodeName } from './names.ts';
import type { Span } from './periods.ts';
import { type Plan, type PlanRow, type PlanVersionContent, WORDS } from './schema.ts';
import { maySeeNode } from './scope.ts';
import { getPlan, loadCells, versionOf } from './store.ts';
import { sumOf, type Tree } from './tree.ts';
import { effectiveOn, newestOf } from './versions.ts';

const wordsChanged = (before: PlanVersionContent, after: PlanVersionContent) =>
  WORDS.filter((field) => canonical(before[field] ?? null) !== canonical(after[field] ?? null));

interface ChangedPart extends Span {
  before: number;
  after: number;
}

const partsChanged = (
  { parts }: Plan,
  before: PlanRow | undefined,
  after: PlanRow | undefined,
): ChangedPart[] =>
  parts.flatMap((part, place) => {
    const change = { before: before?.values[place] ?? 0, after: after?.values[place] ?? 0 };
    return change.before === change.after ? [] : [{ ...part, ...change }];
  });

interface Versions {
  before?: number | undefined;
  after?: number | undefined;
}

/** The version in force before the newest one is compared with the newest, unless numbers say otherwise. Before the first version there is none. @throws {NotFound} */
const compared = (plan: Plan, { before, after: to }: Versions, today: string) => {
  const after = to === undefined ? newestOf(plan) : versionOf(plan, { version: to });
  const held = effectiveOn(plan, today);
  const earlier = held && held.number < after.number ? held.number : after.number - 1;
  const number = before ?? earlier;
  return { before: number < 1 ? undefined : versionOf(plan, { version: number }), after };
};

/**
 * Nodes that the caller may see and whose amounts differ, in the order of the newer tree, those that went last.
 * @throws {NotFound} for a version that is not there
 */
export const planChanges = async (context: Context, planId: string, versions: Versions) => {
  const stored = await getPlan(context, planId);
  const plan = stored.value;
  const { before, after } = compared(plan, versions, context.today());
  if (!before) return { before: null, after: after.number, reason: null, words: [], rows: [] };
  const [old, next] = [await loadCells(context, stored, before), await loadCells(context, stored, after)];
  const keys = [...new Set([...next.tree.keys(), ...old.tree.keys()])];
  const sees = (tree: Tree<PlanRow>, row: PlanRow | undefined): boolean =>
    row !== undefined && maySeeNode(context, tree, row);
  const rows = keys.flatMap((key) => {
    const [was, is] = [old.tree.get(key), next.tree.get(key)];
    const row = is ?? was;
    const parts = partsChanged(plan, was, is);
    const isSeen = sees(next.tree, is) || sees(old.tree, was);
    if (!row || !isSeen || (parts.length === 0 && was && is)) return [];
    const [amountBefore, amountAfter] = [sumOf(was?.values ?? []), sumOf(is?.values ?? [])];
    return [
      {
        node: key,
        kind: row.kind,
        scopeId: row.scopeId,
        name: nodeName(context, row),
        change: was ? (is ? ('changed' as const) : ('removed' as const)) : ('added' as const),
        before: amountBefore,
        after: amountAfter,
        difference: amountAfter - amountBefore,
        parts,
      },
    ];
  });
  return {
    before: before.number,
    after: after.number,
    reason: after.reason ?? null,
    words: wordsChanged(old.content.value, next.content.value),
    rows,
  };
};
