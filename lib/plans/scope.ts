/** Who may see which node of a plan: a unit's node is its unit's, a person's is theirs, and what lies below follows the nearest of them. */
import { Forbidden } from '#lib/core/errors.ts';
import type { Subject } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import { PlanNodeUnknown } from './errors.ts';
import type { Plan, PlanRow } from './schema.ts';
import type { Tree } from './tree.ts';

/** Owner and unit of a plan. */
export const subjectOfPlan = ({ unitId, ownerId }: Pick<Plan, 'unitId' | 'ownerId'>): Subject => ({
  unitId,
  ownerId,
});

/** Owner and unit of a node, as they are now. */
export const subjectOfNode = (context: Context, tree: Tree<PlanRow>, row: PlanRow): Subject => {
  if (row.kind === 'unit') return { unitId: row.scopeId };
  if (row.kind === 'user') {
    const user = context.directory.user(row.scopeId);
    return {
      ownerId: row.scopeId,
      unitId: user && context.directory.posting(user, context.today()).unitId,
    };
  }
  const parent = row.parent === null ? undefined : tree.get(row.parent);
  return parent ? subjectOfNode(context, tree, parent) : {};
};

/** Whether the caller may read the plan: its own scope, or a node in it that is theirs. */
export const maySeePlan = (context: Context, plan: Plan): boolean => {
  const { access, directory } = context;
  if (access.allows('plans', 'read', subjectOfPlan(plan))) return true;
  const scope = access.scope('plans', 'read');
  if (scope === 'own') return plan.userIds.includes(access.user.id);
  if (scope !== 'team') return false;
  return (
    plan.unitIds.some((unitId) => access.allows('plans', 'read', { unitId })) ||
    plan.userIds.some((ownerId) => {
      const user = directory.user(ownerId);
      const unitId = user && directory.posting(user, context.today()).unitId;
      return access.allows('plans', 'read', { ownerId, unitId });
    })
  );
};

export const maySeeNode = (context: Context, tree: Tree<PlanRow>, row: PlanRow): boolean =>
  context.access.allows('plans', 'read', subjectOfNode(context, tree, row));

/** A node that the caller may read; the root when none is named. @throws {PlanNodeUnknown} alike for absent and hidden */
export const nodeOf = (context: Context, tree: Tree<PlanRow>, key?: string): PlanRow => {
  const row = key === undefined ? tree.values().next().value : tree.get(key);
  if (!row || !maySeeNode(context, tree, row)) throw PlanNodeUnknown();
  return row;
};

/** Passes when the caller may decide what the node gets: that is for whoever answers for the node above it. @throws {Forbidden} */
export const requireAbove = (context: Context, tree: Tree<PlanRow>, row: PlanRow): void => {
  const above = (row.parent === null ? undefined : tree.get(row.parent)) ?? row;
  const subject = subjectOfNode(context, tree, above);
  if (context.access.allows('plans', 'write', subject)) return;
  // The node itself is the caller's to see, so that they are not told that it does not exist.
  throw Forbidden();
};
