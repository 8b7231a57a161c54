export {
  type AssignedNode,
  type Assignment,
  assignedIn,
  effectivePlanVersions,
} from './assigning.ts';
export { plannedCells } from './cell-views.ts';
export { NodeKey } from './comment-schema.ts';
export { PlanEntity } from './entity.ts';
export { PlanNodeUnknown } from './errors.ts';
export { plannedMonth } from './finding.ts';
export { isMoney, PLAN_MEASURES } from './measures.ts';
export { planRoutes } from './routes.ts';
export { NodeKind, PlanAmount, PlanMeasure } from './schema.ts';
