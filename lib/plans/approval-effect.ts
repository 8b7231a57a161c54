/** What a decision does to the plan that it is about. Loaded with the first one. */
import { ApprovalInForce } from '#lib/approvals/errors.ts';
import type { Approval, Ending } from '#lib/approvals/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { put, type Write } from '#lib/table/write.ts';
import { PlanEntity } from './entity.ts';
import type { Plan, Version } from './schema.ts';
import { findPlan } from './store.ts';
import { withVersion } from './versions.ts';

/** The plan with a version in force from today on, in the place of the one that was. */
export const inForce = (context: Context, plan: Plan, version: Version): Plan => {
  const today = context.today();
  const before = plan.versions.find(({ status }) => status === 'effective');
  const rest = before ? withVersion(plan, { ...before, status: 'superseded', until: today }) : plan;
  return withVersion(rest, { ...version, status: 'effective', effectiveOn: today });
};

/**
 * The version follows its approval in the transaction of the decision. One that is or was in force is changed by a new version and
 * ended by the company, not by taking its approval back. @throws {ApprovalInForce}
 */
export const decidedPlan = async (
  context: Context,
  { id, documentId = '' }: Approval,
  outcome: Ending,
): Promise<Write[]> => {
  const stored = await findPlan(context, documentId);
  const version = stored?.value.versions.findLast(({ approvalId }) => approvalId === id);
  if (!stored || !version) return [];
  if (version.status !== 'submitted') {
    const isTakenBack = outcome === 'revoked' || outcome === 'withdrawn';
    if (isTakenBack && version.effectiveOn !== undefined) throw ApprovalInForce();
    return [];
  }
  const next =
    outcome === 'approved'
      ? inForce(context, stored.value, version)
      : withVersion(stored.value, { ...version, status: 'draft' });
  return [put(PlanEntity, next, { at: context.at, from: stored })];
};
