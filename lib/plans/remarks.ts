/** What is said about nodes of a plan: whoever sees the cells sees it, and a node that went from the plan since is the whole plan's. */
import type { Subject } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import { maySeeNode, subjectOfNode, subjectOfPlan } from './scope.ts';
import { getPlan, type Loaded, loadCells } from './store.ts';
import { newestOf } from './versions.ts';

/** A plan with the cells of its newest version. @throws {NotFound} */
export const loadNewest = async (context: Context, planId: string): Promise<Loaded> => {
  const plan = await getPlan(context, planId);
  return loadCells(context, plan, newestOf(plan.value));
};

export const subjectOfRemark = (context: Context, { tree, plan }: Loaded, node: string): Subject => {
  const row = tree.get(node);
  return row ? subjectOfNode(context, tree, row) : subjectOfPlan(plan.value);
};

export const maySeeRemark = (
  context: Context,
  { tree, plan }: Loaded,
  { node }: { node: string },
): boolean => {
  const row = tree.get(node);
  return row
    ? maySeeNode(context, tree, row)
    : context.access.allows('plans', 'read', subjectOfPlan(plan.value));
};
