/** The end of a review: who chairs it closes it once everything that was found is answered and what it is to put out is there. */
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put } from '#lib/table/write.ts';
import { ReviewEntity } from './entity.ts';
import {
  ReviewClosed,
  ReviewNotChair,
  ReviewNotClosed,
  ReviewPlanMissing,
  ReviewUnanswered,
} from './errors.ts';
import { mayLead } from './finding-store.ts';
import { missingOutputs, unanswered } from './meeting-rules.ts';
import type { Review } from './schema.ts';
import { actionsOf, findingsOf, getReview } from './store.ts';

type Change = Promise<Command<Stored<Review>>>;

/** The review at the version seen, for who chairs it; where nobody active does, for who leads. @throws {NotFound} @throws {ReviewNotChair} @throws {VersionMoved} */
const getChaired = async (context: Context, id: string): Promise<Stored<Review>> => {
  const stored = await getReview(context, id);
  const { chairId } = stored.value;
  const isVacant = !context.directory.user(chairId)?.active;
  const mayChair = isVacant ? mayLead(context, stored.value) : chairId === context.access.user.id;
  if (!mayChair) throw ReviewNotChair();
  return requireMatch(context, stored);
};

/** Every finding has an action, or a cause and a solution, or was closed (R-1325). @throws {ReviewUnanswered} */
const requireAnswers = async (context: Context, review: Review): Promise<void> => {
  const [findings, actions] = await Promise.all([findingsOf(context, review), actionsOf(context, review)]);
  const open = unanswered(
    review,
    findings.map(({ value }) => value),
    actions.map(({ value }) => value),
  );
  if (open.length === 0) return;
  const named = open.map(({ id, code, title }) => ({ id, code, title: title ?? null }));
  throw ReviewUnanswered(
    { findings: open.map(({ title, code }) => title ?? code).join('; ') },
    { extra: { findings: named } },
  );
};

/** @throws {NotFound} @throws {ReviewNotChair} @throws {ReviewClosed} @throws {ReviewPlanMissing} @throws {ReviewUnanswered} @throws {VersionMoved} */
export const closeReview = async (context: Context, id: string): Change => {
  const stored = await getChaired(context, id);
  if (stored.value.status === 'closed') throw ReviewClosed();
  const missing = missingOutputs(stored.value);
  if (missing.length > 0) throw ReviewPlanMissing({ topics: missing.join(', ') });
  await requireAnswers(context, stored.value);
  const closed = { by: context.access.user.id, at: context.at };
  const next: Review = { ...stored.value, status: 'closed', closed };
  const write = put(ReviewEntity, next, { at: context.at, from: stored });
  return { action: 'review.close', writes: [write], result: write.next };
};

/** Opens a closed review again, with the reason. @throws {NotFound} @throws {ReviewNotChair} @throws {ReviewNotClosed} @throws {VersionMoved} */
export const reopenReview = async (context: Context, id: string, reason: string): Change => {
  const stored = await getChaired(context, id);
  const { closed, ...rest } = stored.value;
  if (!closed) throw ReviewNotClosed();
  const reopened = { reason, by: context.access.user.id, at: context.at };
  const next: Review = { ...rest, status: 'open', reopened };
  const write = put(ReviewEntity, next, { at: context.at, from: stored });
  return { action: 'review.reopen', writes: [write], result: write.next };
};
