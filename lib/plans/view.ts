/** A plan as the API shows it: head, content of one version, and its totals for whoever may see the whole. */
import { recordView } from '#lib/http/list.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { Stored } from '#lib/table/entity.ts';
import { type Flag, flagsOf } from './plausibility.ts';
import { PlanPolicy } from './policy.ts';
import type { Plan, PlanVersionContent } from './schema.ts';
import { subjectOfPlan } from './scope.ts';

/** What is doubtful about a version by the policy of today. */
export const doubtsOf = async (
  context: Context,
  { rootAmount, stretch, basis }: PlanVersionContent,
): Promise<Flag[]> => {
  const { plausibility } = await policyAt(context, PlanPolicy, context.today());
  return flagsOf({ planned: rootAmount, stretch }, basis, plausibility);
};

/** A plan with one of its versions. */
export const planView = async (context: Context, stored: Stored<Plan>, content: PlanVersionContent) => {
  const { unitIds: _units, userIds: _users, ...plan } = recordView(stored);
  const seesAll = context.access.allows('plans', 'read', subjectOfPlan(stored.value));
  const { number, basis, policyText, milestones, territories, resources, rootAmount, stretch } = content;
  return {
    ...plan,
    shownVersion: number,
    // What the whole was and can be is for those who see the whole.
    basis: seesAll ? basis : {},
    ...(policyText && { policyText }),
    milestones,
    territories,
    resources,
    amount: seesAll ? rootAmount : null,
    stretch: seesAll ? stretch : null,
    flags: seesAll ? await doubtsOf(context, content) : null,
  };
};
