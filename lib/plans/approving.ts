/** The way of a version: submitted, taken back, in force, ended, followed by the next. */
import './approvals.ts';

import {
  findApproval,
  type Requested,
  requestApproval,
  reviseApproval,
  withdrawApproval,
} from '#lib/approvals/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { found, put } from '#lib/table/write.ts';
import { inForce } from './approval-effect.ts';
import { SALES_PLAN } from './approvals.ts';
import { type Changed, getOwnPlan, requireStatus } from './drafts.ts';
import { PlanEntity, PlanVersionEntity } from './entity.ts';
import { PlanBasisMissing, PlanHistoryFull, PlanStatusWrong } from './errors.ts';
import {
  MAX_VERSIONS,
  type Plan,
  type PlanDocument,
  type PlanVersionContent,
  type Version,
} from './schema.ts';
import { contentOf } from './store.ts';
import { newestOf, statusOf, withVersion } from './versions.ts';
import { doubtsOf } from './view.ts';

type Change = Promise<Command<Changed>>;

const documentOf = async (
  context: Context,
  plan: Plan,
  content: PlanVersionContent,
): Promise<PlanDocument> => {
  const { directory } = context;
  const { name, measure, currency, unitOfMeasure, from, to, section } = plan;
  const scope = directory.user(plan.ownerId)?.name ?? directory.unit(plan.unitId)?.name ?? plan.unitId;
  const { basis, policyText, milestones, territories, resources, number, rootAmount, stretch } = content;
  return {
    name,
    scope,
    measure,
    ...(currency && { currency }),
    ...(unitOfMeasure && { unitOfMeasure }),
    from,
    to,
    version: number,
    amount: rootAmount,
    stretch,
    section,
    basis,
    ...(policyText && { policyText }),
    milestones,
    territories,
    resources,
    flags: await doubtsOf(context, content),
  };
};

/** Asks anew, or puts the changed document to those who sent it back. */
const asked = async (
  context: Context,
  plan: Plan,
  { approvalId, number }: Version,
  { document, reason }: { document: PlanDocument; reason: string },
): Promise<Requested> => {
  const before = approvalId ? await findApproval(context, approvalId) : undefined;
  if (before?.value.status === 'sent-back') return reviseApproval(context, before, { document, reason });
  return requestApproval(context, {
    kind: SALES_PLAN,
    subject: { documentId: plan.id, ownerId: context.access.user.id, unitId: plan.unitId },
    document,
    documentVersion: number,
    reason,
  });
};

/**
 * Asks that a draft is executed. It holds from the day of the approval on, at once where the policy asks nobody.
 * @throws {PlanStatusWrong} @throws {PlanBasisMissing} @throws {NoApprover} @throws {RateMissing}
 */
export const submitPlan = async (context: Context, id: string, { reason }: { reason: string }): Change => {
  const stored = await getOwnPlan(context, id);
  const version = newestOf(stored.value);
  requireStatus(version, 'draft');
  const content = (await contentOf(context, id, version.number)).value;
  if (!content.basis.note) throw PlanBasisMissing();
  const document = await documentOf(context, stored.value, content);
  const { request, writes } = await asked(context, stored.value, version, { document, reason });
  const next: Version = { ...version, status: 'submitted', approvalId: request.value.id };
  const plan =
    request.value.status === 'approved'
      ? inForce(context, stored.value, next)
      : withVersion(stored.value, next);
  const saved = put(PlanEntity, plan, { at: context.at, from: stored });
  return { action: 'plan.submit', writes: [saved, ...writes], result: { plan: saved.next, content } };
};

const savedVersion = async (
  context: Context,
  from: Stored<Plan>,
  act: string,
  next: Version,
): Promise<Command<Changed>> => {
  const saved = put(PlanEntity, withVersion(from.value, next), { at: context.at, from });
  const content = (await contentOf(context, from.value.id, next.number)).value;
  return { action: `plan.${act}`, writes: [saved], result: { plan: saved.next, content } };
};

/** Takes a submitted version back: a draft again, and nobody is asked. @throws {PlanStatusWrong} */
export const withdrawPlan = async (context: Context, id: string, { reason }: { reason: string }): Change => {
  const stored = await getOwnPlan(context, id);
  const { approvalId = '', ...version } = newestOf(stored.value);
  requireStatus(version, 'submitted');
  const approval = found(await findApproval(context, approvalId));
  const { writes } = await withdrawApproval(context, approval, reason);
  const next: Version = { ...version, approvalId, status: 'draft' };
  const command = await savedVersion(context, stored, 'withdraw', next);
  return { ...command, writes: [...command.writes, ...writes] };
};

/** Begins a new version of a plan in force, with its cells; the old one is executed until the new one is approved. @throws {PlanStatusWrong} @throws {PlanHistoryFull} */
export const revisePlan = async (context: Context, id: string, { reason }: { reason: string }): Change => {
  const stored = await getOwnPlan(context, id);
  const { versions } = stored.value;
  const from = newestOf(stored.value);
  requireStatus(from, 'effective');
  if (versions.length >= MAX_VERSIONS) throw PlanHistoryFull({ limit: MAX_VERSIONS });
  const number = versions.length + 1;
  const before = (await contentOf(context, id, from.number)).value;
  const content: PlanVersionContent = { ...before, number, change: 0 };
  const version: Version = {
    number,
    status: 'draft',
    reason,
    madeAt: context.at,
    madeBy: context.access.user.id,
  };
  const all = [...versions, version];
  const head = { ...stored.value, versions: all, status: statusOf(all) };
  const saved = put(PlanEntity, head, { at: context.at, from: stored });
  return {
    action: 'plan.revise',
    writes: [saved, put(PlanVersionEntity, content, { at: context.at })],
    result: { plan: saved.next, content },
  };
};

/** Gives a draft of a later version up; it stays to be read. @throws {PlanStatusWrong} for the first one: remove the plan */
export const discardPlan = async (context: Context, id: string, { reason }: { reason: string }): Change => {
  const stored = await getOwnPlan(context, id);
  const version = newestOf(stored.value);
  requireStatus(version, 'draft');
  if (version.number === 1) throw PlanStatusWrong({ status: 'draft 1', allowed: 'draft 2' });
  const next: Version = { ...version, status: 'discarded', endReason: reason };
  const command = await savedVersion(context, stored, 'discard', next);
  // Whoever sent it back need not wait for it any more.
  const asking = version.approvalId ? await findApproval(context, version.approvalId) : undefined;
  if (asking?.value.status !== 'sent-back') return command;
  const { writes } = await withdrawApproval(context, asking, reason);
  return { ...command, writes: [...command.writes, ...writes] };
};

/** Ends a plan in force from today on; there is nothing in the works beside it. @throws {PlanStatusWrong} */
export const endPlan = async (context: Context, id: string, { reason }: { reason: string }): Change => {
  const stored = await getOwnPlan(context, id);
  const version = newestOf(stored.value);
  requireStatus(version, 'effective');
  const until = context.today();
  return savedVersion(context, stored, 'end', { ...version, status: 'ended', until, endReason: reason });
};
