/** Difficulties that are reported upwards on a target, and the responses to them. Whoever sees the cells sees what is said about them. */

import { NotFound } from '#lib/core/errors.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read } from '#lib/table/read.ts';
import { found, put } from '#lib/table/write.ts';
import { placesOf } from './cells.ts';
import type { NewPlanComment, PlanComment } from './comment-schema.ts';
import { commentKey, PlanCommentEntity } from './entity.ts';
import { PlanCommentAnswered } from './errors.ts';
import { loadNewest, maySeeRemark, subjectOfRemark } from './remarks.ts';
import { nodeOf, subjectOfNode } from './scope.ts';
import { everyComment, noticed } from './store.ts';

/** Reports a difficulty with a target. @throws {NotFound} @throws {PlanNodeUnknown} @throws {PlanPeriodWrong} */
export const raiseComment = async (
  context: Context,
  planId: string,
  { node, difficulty, from, to }: NewPlanComment,
): Promise<Command<Stored<PlanComment>>> => {
  const { plan, version, tree } = await loadNewest(context, planId);
  const row = nodeOf(context, tree, node);
  context.access.require('planComments', 'write', subjectOfNode(context, tree, row));
  placesOf(plan.value, { from, to });
  const comment: PlanComment = {
    id: context.ids.next('planComment'),
    planId,
    version: version.number,
    node: row.key,
    ...(from && { from }),
    ...(to && { to }),
    difficulty,
    raisedBy: context.access.user.id,
    raisedOn: context.today(),
  };
  const saved = put(PlanCommentEntity, comment, { at: context.at });
  return { action: 'plan.comment', writes: [saved, ...noticed(context, plan)], result: saved.next };
};

/** Answers a difficulty, once. @throws {NotFound} @throws {Forbidden} @throws {PlanCommentAnswered} @throws {VersionMoved} */
export const answerComment = async (
  context: Context,
  { planId, commentId }: { planId: string; commentId: string },
  { text }: { text: string },
): Promise<Command<Stored<PlanComment>>> => {
  const loaded = await loadNewest(context, planId);
  const from = found(
    await read(context.table, PlanCommentEntity, commentKey(context.orgId, planId, commentId)),
  );
  if (!maySeeRemark(context, loaded, from.value)) throw NotFound();
  context.access.require('plans', 'write', subjectOfRemark(context, loaded, from.value.node));
  requireMatch(context, from);
  if (from.value.response) throw PlanCommentAnswered();
  const response = { text, by: context.access.user.id, at: context.at };
  const saved = put(PlanCommentEntity, { ...from.value, response }, { at: context.at, from });
  return { action: 'plan.answer', writes: [saved], result: saved.next };
};

/** Difficulties of a plan that the caller may see, oldest first. @throws {NotFound} */
export const commentsOf = async (context: Context, planId: string): Promise<Stored<PlanComment>[]> => {
  const loaded = await loadNewest(context, planId);
  const all = await everyComment(context, planId);
  return all.filter(({ value }) => maySeeRemark(context, loaded, value));
};
