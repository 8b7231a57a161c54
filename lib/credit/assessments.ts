/** Assessments of an account's credit and importance by the people who know it. */
import { accountStays } from '#lib/accounts/index.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { found, put, remove } from '#lib/table/write.ts';
import { AssessmentEntity } from './entity.ts';
import { UnknownGrade } from './errors.ts';
import { accountForCredit, todayOf } from './limits.ts';
import { RatingPolicy } from './policy.ts';
import type { Assessment, AssessmentPatch, NewAssessment } from './schema.ts';
import { assessmentsOf } from './standing.ts';

/** Passes for a rating and an importance of the policy of the day. @throws {UnknownGrade} naming what there is */
const requireGrades = async (context: Context, { rating, importance, on }: Assessment): Promise<void> => {
  const policy = await policyAt(context, RatingPolicy, on);
  if (!policy.ratings.includes(rating)) {
    throw UnknownGrade({ value: rating, field: 'rating', known: policy.ratings.join(', ') });
  }
  if (!policy.importance.includes(importance)) {
    throw UnknownGrade({ value: importance, field: 'importance', known: policy.importance.join(', ') });
  }
};

/** Notes an assessment; the newest day's is the one that holds. @throws {UnknownGrade} */
export const assess = async (
  context: Context,
  accountId: string,
  { on, ...input }: NewAssessment,
): Promise<Plan<Stored<Assessment>>> => {
  const account = await accountForCredit(context, accountId, 'write');
  const assessment: Assessment = {
    ...input,
    id: context.ids.next('assessment'),
    accountId,
    on: on ?? todayOf(context, account.value),
    assessorId: context.cause.by,
  };
  await requireGrades(context, assessment);
  const saved = put(AssessmentEntity, assessment, { at: context.at });
  return { action: 'credit.assess', writes: [saved, accountStays(account)], result: saved.next };
};

/** @throws {NotFound} */
export const getAssessment = async (
  context: Context,
  accountId: string,
  id: string,
): Promise<Stored<Assessment>> => {
  await accountForCredit(context, accountId, 'read');
  return found((await assessmentsOf(context, accountId)).find(({ value }) => value.id === id));
};

/** Corrects an assessment; its day and its assessor stay. @throws {VersionMoved} @throws {UnknownGrade} */
export const changeAssessment = async (
  context: Context,
  { accountId, assessmentId }: { accountId: string; assessmentId: string },
  patch: AssessmentPatch,
): Promise<Plan<Stored<Assessment>>> => {
  await accountForCredit(context, accountId, 'write');
  const from = requireMatch(context, await getAssessment(context, accountId, assessmentId));
  const next = patched(from.value, patch);
  await requireGrades(context, next);
  const saved = put(AssessmentEntity, next, { at: context.at, from });
  return { action: 'credit.change-assessment', writes: [saved], result: saved.next };
};

/** Removes a wrong assessment; its trail stays. @throws {VersionMoved} */
export const removeAssessment = async (
  context: Context,
  { accountId, assessmentId }: { accountId: string; assessmentId: string },
): Promise<Plan<undefined>> => {
  await accountForCredit(context, accountId, 'write');
  const from = requireMatch(context, await getAssessment(context, accountId, assessmentId));
  return { action: 'credit.remove-assessment', writes: [remove(AssessmentEntity, from)], result: undefined };
};
