export { amountTexts } from './amount-texts.ts';
export {
  type AssignedNode,
  type Assignment,
  assignedIn,
  effectivePlanVersion,
} from './assigning.ts';
export { plannedCells } from './cell-views.ts';
export { NodeKey } from './comment-schema.ts';
export { PlanEntity } from './entity.ts';
export { PlanNodeUnknown } from './errors.ts';
export { plannedMonths } from './finding.ts';
export { PLAN_MEASURES } from './measures.ts';
export { nodeNames } from './names.ts';
export { planRoutes } from './routes.ts';
export { NodeKind, PlanAmount, PlanMeasure } from './schema.ts';
export { type Target, type Targets, targetsOver } from './targets.ts';
