/** Answers: by whoever is asked or stands in for them, about exactly the document that they were shown. */
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { changesBetween } from '#lib/table/audit.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { check, type Write } from '#lib/table/write.ts';
import { hashOfDocument } from './assess.ts';
import { delegationsFor, delegationsTo } from './delegations.ts';
import { DelegationEntity } from './entity.ts';
import { DocumentChanged, NotAwaited, ReasonNeeded, UnknownPerson } from './errors.ts';
import { approvalKindOf } from './kinds.ts';
import { momentOf } from './moment.ts';
import { ask, currentStep, decided, type Moment, pendingAskings } from './progress.ts';
import { allowed, effectsOf, requireState } from './request.ts';
import type { ANSWERS, Approval, Asking } from './schema.ts';
import { getApproval, saveApproval, versionsOf } from './store.ts';

/** A request that the caller may read, as a delegate too. @throws {NotFound} */
export const getReadable = async (context: Context, id: string): Promise<Stored<Approval>> => {
  const delegations = await delegationsTo(context, context.access.user.id, context.today());
  return getApproval(
    context,
    id,
    delegations.map(({ value }) => value.fromId),
  );
};

/**
 * The question that the caller may answer, their own before one that they stand in for, with the write that holds the
 * delegation still. Nobody fills two places of one step. @throws {NotAwaited}
 */
const questionFor = async (
  context: Context,
  approval: Approval,
  { on }: Moment,
): Promise<{ asking: Asking; writes: Write[] }> => {
  const me = context.access.user.id;
  if (approval.requesterId === me) throw NotAwaited();
  const pending = pendingAskings(approval);
  const own = pending.find(({ userId }) => userId === me);
  if (own) return { asking: own, writes: [] };
  const step = approval.steps[currentStep(approval)];
  const isSeated = step?.seats.some(({ approvedBy }) => approvedBy === me);
  const delegations = isSeated ? [] : await delegationsFor(context, me, { kind: approval.kind, on });
  for (const delegation of delegations) {
    const asking = pending.find(({ userId }) => userId === delegation.value.fromId);
    if (asking) return { asking, writes: [check(DelegationEntity, delegation)] };
  }
  throw NotAwaited();
};

const changedFields = (before: object, after: object): string[] =>
  Object.keys(changesBetween(before as Record<string, unknown>, after as Record<string, unknown>));

/**
 * Passes while the document is the one that the caller was shown, here and where it is kept.
 * @throws {DocumentChanged} naming what changed
 */
const requireShown = async (context: Context, approval: Approval, shownHash: string): Promise<void> => {
  const { documentHash, documentVersion: version, document } = approval;
  const refuse = (fields: string[]) =>
    DocumentChanged(
      { fields: fields.join(', ') || '—', version },
      { extra: { changed: fields, documentVersion: version, documentHash } },
    );
  if (shownHash !== documentHash) {
    const versions = await versionsOf(context, approval.id);
    const seen = versions.find((one) => one.documentHash === shownHash);
    throw refuse(changedFields(seen?.document ?? {}, document));
  }
  const { load } = approvalKindOf(approval.kind);
  if (!load) return;
  const now = (await load(context, approval)) as object | undefined;
  if (!now || hashOfDocument(JSON.parse(JSON.stringify(now))) !== documentHash) {
    throw refuse(changedFields(document, now ?? {}));
  }
};

export interface Answer {
  outcome: (typeof ANSWERS)[number];
  documentHash: string;
  reason?: string | undefined;
}

/**
 * Answers a request. The last approval grants it and does what its kind means by that, in this transaction; a refusal ends
 * it, sending it back lets the requester edit it. Two answers at once have one effect.
 * @throws {ApprovalState} @throws {NotAwaited} @throws {DocumentChanged} @throws {ReasonNeeded}
 */
export const decideApproval = async (
  context: Context,
  id: string,
  { outcome, documentHash, reason }: Answer,
): Promise<Plan<Stored<Approval>>> => {
  const from = await getReadable(context, id);
  const before = from.value;
  const moment = await momentOf(context, before);
  const { asking, writes: held } = await questionFor(context, before, moment);
  requireState(before, 'pending');
  if (outcome !== 'approve' && !reason) throw ReasonNeeded();
  await requireShown(context, before, documentHash);
  const by = context.access.user.id;
  const policy = await policyAt(context, approvalKindOf(before.kind).policy, moment.on);
  const next = allowed(decided(before, asking, { outcome, by, reason }, moment), policy, moment.on);
  const { saved, writes } = await saveApproval(context, next, from);
  const effects = await effectsOf(context, before, next);
  return { action: `approval.${outcome}`, writes: [...writes, ...held, ...effects], result: saved.next };
};

/**
 * Lets somebody else answer one request in the caller's place; the caller may still answer, the first answer counts.
 * @throws {UnknownPerson} @throws {NotAwaited}
 */
export const forwardApproval = async (
  context: Context,
  id: string,
  toId: string,
): Promise<Plan<Stored<Approval>>> => {
  const from = await getReadable(context, id);
  const before = from.value;
  const moment = await momentOf(context, before);
  const { asking, writes: held } = await questionFor(context, before, moment);
  requireState(before, 'pending');
  requireStandIn(context, before, toId);
  const { step, memberId } = asking;
  const clock = { sameDayOn: asking.sameDayOn, dueAt: asking.dueAt };
  const next = ask(before, { step, memberId, userId: toId, why: 'delegated' }, { ...moment, clock });
  const { saved, writes } = await saveApproval(context, next, from);
  return { action: 'approval.forward', writes: [...writes, ...held], result: saved.next };
};

/** Whoever stands in is active, did not make the request and has no question or place of the step. */
const requireStandIn = ({ directory }: Context, approval: Approval, userId: string): void => {
  const step = approval.steps[currentStep(approval)];
  const isIn =
    approval.requesterId === userId ||
    pendingAskings(approval).some((one) => one.userId === userId) ||
    step?.seats.some(({ memberId, approvedBy }) => memberId === userId || approvedBy === userId);
  if (!directory.user(userId)?.active || isIn) throw UnknownPerson({ userId });
};
