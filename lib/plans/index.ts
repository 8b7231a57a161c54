export { amountTexts } from './amount-texts.ts';
export {
  type AssignedNode,
  type Assignment,
  assignedIn,
  effectivePlanVersion,
} from './assigning.ts';
export { plannedCells } from './cell-views.ts';
export { NodeKey } from './comment-schema.ts';
export { deviationsOf } from './corrections.ts';
export { PlanEntity } from './entity.ts';
export { PlanNodeUnknown } from './errors.ts';
export { plannedMonths, plansInForce } from './finding.ts';
export { nodeNames } from './names.ts';
export { partsOf } from './periods.ts';
export { planRoutes } from './routes.ts';
export { NodeKind, PlanAmount } from './schema.ts';
export { type Target, type Targets, targetsOver } from './targets.ts';
