export { ApprovalEntity } from './entity.ts';
export {
  type AccountBook,
  type ApprovalKind,
  defineAccountBook,
  defineApprovalKind,
  type Ending,
  type Measure,
} from './kinds.ts';
export { ApprovalPolicy, line, office, USUAL } from './policy.ts';
export {
  type Requested,
  type Revision,
  requestApproval,
  reviseApproval,
  type Submission,
  useApproval,
  withdrawApproval,
} from './request.ts';
export { approvalRoutes } from './routes.ts';
export type { Approval } from './schema.ts';
export { findApproval } from './store.ts';
