/**
 * Requests as other domains make them, inside a command of their own. Each function returns the request and the writes that
 * belong into the command's plan, so that the document and its request commit together or not at all:
 *
 *     const { request, writes } = await requestApproval(context, {
 *       kind: 'credit-limit',                                // defined with defineApprovalKind, see kinds.ts
 *       subject: { accountId, documentId, ownerId, unitId }, // documentId: the record that the document is of
 *       document, documentVersion,                           // the snapshot: everything an approver must see
 *       reason,
 *     });
 *     return { action: 'limit.request', writes: [...own, ...writes], result };
 *
 * `request.value.status` is `approved` at once where the policy asks nobody: then the kind's effect is NOT called, because the
 * caller is writing the document itself and does there what an approval means. In every other case the effect is called with
 * the outcome, in the transaction of the last decision. The caller has checked that the requester may ask for this: nothing
 * here does. No write is made on the account or the document, so the caller may write both.
 *
 * Later: `reviseApproval` when the document changed, `withdrawApproval` when it is no longer wanted, `useApproval` when
 * something is done by leave of it.
 */
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import { type Money, money } from '#lib/core/money.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { found, type Write } from '#lib/table/write.ts';
import { type Assessment, assess, hashOfDocument } from './assess.ts';
import { ApprovalInUse, ApprovalSpent, ApprovalState } from './errors.ts';
import { approvalKindOf, type Ending } from './kinds.ts';
import { momentOf } from './moment.ts';
import type { ApprovalPolicy } from './policy.ts';
import { advanced, closed, ended, standingSteps } from './progress.ts';
import type { Approval, ApprovalStatus, Subject } from './schema.ts';
import { findApproval, saveApproval } from './store.ts';

export interface Submission {
  kind: string;
  subject: Subject;
  document: object;
  /** Version of the record that the document is of; 1 where the request is the document. */
  documentVersion?: number | undefined;
  reason: string;
}

export interface Requested {
  request: Stored<Approval>;
  writes: Write[];
}

const plainOf = (document: object): Approval['document'] => JSON.parse(JSON.stringify(document));

/** What an approval gives, from the day on which it is given. */
export const allowed = (
  approval: Approval,
  { validDays, uses }: Pick<ApprovalPolicy, 'validDays' | 'uses'>,
  on: BusinessDate,
): Approval => {
  if (approval.status !== 'approved') return approval;
  const { allowance } = approvalKindOf(approval.kind);
  return {
    ...approval,
    allowance: {
      until: validDays === null ? null : addDays(on, validDays),
      usesLeft: uses,
      amountLeft: allowance?.(approval.document) ?? null,
      usedBy: [],
    },
  };
};

/** Throws unless the request is in one of the states. @throws {ApprovalState} */
export const requireState = ({ status }: Approval, ...states: ApprovalStatus[]): void => {
  if (!states.includes(status)) throw ApprovalState({ status, allowed: states.join(', ') });
};

const blank = (context: Context, submission: Submission, title: string, on: BusinessDate): Approval => ({
  ...submission.subject,
  id: context.ids.next('approval'),
  kind: submission.kind,
  status: 'pending',
  requesterId: context.access.user.id,
  requestedAt: context.at,
  requestedOn: on,
  title: title.slice(0, 300),
  reason: submission.reason,
  document: plainOf(submission.document),
  documentVersion: submission.documentVersion ?? 1,
  documentHash: '',
  round: 1,
  policy: { kind: '', validFrom: null },
  figures: [],
  triggered: [],
  steps: [],
  skipped: [],
  granted: [],
  askings: [],
});

const assessed = ({ body: _, ...found }: Assessment, approval: Approval): Approval => ({
  ...approval,
  ...found,
});

/**
 * Requests a decision about a document. Where the policy asks nobody it is approved at once.
 * @throws {RateMissing} for an amount that has no rate into the policy's currency
 * @throws {NoApprover} @throws {DocumentTooLarge}
 */
export const requestApproval = async (context: Context, submission: Submission): Promise<Requested> => {
  const kind = approvalKindOf(submission.kind);
  const document = kind.document.parse(plainOf(submission.document)) as object;
  const { unitId } = submission.subject;
  const moment = await momentOf(context, { kind: kind.kind, unitId });
  const first = blank(context, { ...submission, document }, kind.summary(document), moment.on);
  const assessment = await assess(context, document, { ...first, on: moment.on });
  const asked = { ...assessed(assessment, first), documentHash: hashOfDocument(first.document) };
  const next = allowed(advanced(asked, moment, 'system:policy'), assessment.body, moment.on);
  const { saved, writes } = await saveApproval(context, next);
  return { request: saved.next, writes };
};

/** What the change of state means to the domain of the document. */
export const effectsOf = async (context: Context, before: Approval, next: Approval): Promise<Write[]> => {
  const { effect } = approvalKindOf(next.kind);
  const isReopened = before.status === 'approved' && next.status === 'pending';
  const outcome = isReopened ? 'reopened' : next.status;
  if (outcome === 'pending' || outcome === 'used') return [];
  const isNews = outcome !== before.status || before.round !== next.round;
  return effect && isNews ? effect(context, next, outcome satisfies Ending) : [];
};

/** Throws when something was already done by leave of the approval. @throws {ApprovalInUse} */
export const requireUnused = ({ allowance }: Approval): void => {
  if (allowance && allowance.usedBy.length > 0) {
    throw ApprovalInUse({ references: allowance.usedBy.slice(0, 5).join(', ') });
  }
};

export interface Revision {
  document: object;
  documentVersion?: number | undefined;
  reason?: string | undefined;
}

/**
 * Puts a changed document in the place of the one requested. Only the rules whose figure got worse are asked again; what was
 * approved and got no worse stands. The kind's effect hears `approved` when all of it stands, `reopened` when
 * something that was approved does not.
 * @throws {ApprovalState} once it was refused, withdrawn, revoked or used @throws {ApprovalInUse} and what requesting throws
 */
export const reviseApproval = async (
  context: Context,
  from: Stored<Approval>,
  revision: Revision,
  { withEffects = false }: { withEffects?: boolean } = {},
): Promise<Requested> => {
  const before = from.value;
  requireState(before, 'pending', 'sent-back', 'approved');
  requireUnused(before);
  const kind = approvalKindOf(before.kind);
  const document = plainOf(kind.document.parse(plainOf(revision.document)) as object);
  const moment = await momentOf(context, before);
  const assessment = await assess(context, document, { ...before, on: moment.on });
  const { allowance: _a, endedAt: _e, endedBy: _b, endReason: _r, ...open } = closed(before);
  const changed: Approval = {
    ...assessed(assessment, open),
    status: 'pending',
    title: kind.summary(document).slice(0, 300),
    reason: revision.reason ?? before.reason,
    document,
    documentVersion: revision.documentVersion ?? before.documentVersion + 1,
    documentHash: hashOfDocument(document),
    round: before.round + 1,
    steps: standingSteps(before, assessment.steps, assessment.triggered),
  };
  const next = allowed(advanced(changed, moment, 'system:policy'), assessment.body, moment.on);
  const { saved, writes } = await saveApproval(context, next, from);
  const effects = withEffects ? await effectsOf(context, before, next) : [];
  return { request: saved.next, writes: [...writes, ...effects] };
};

/** Takes a request back that is not wanted any more; the effect is not called. @throws {ApprovalState} @throws {ApprovalInUse} */
export const withdrawApproval = async (
  context: Context,
  from: Stored<Approval>,
  reason?: string,
): Promise<Requested> => {
  requireState(from.value, 'pending', 'sent-back', 'approved');
  requireUnused(from.value);
  const end = { at: context.at, by: context.cause.by, reason };
  const { saved, writes } = await saveApproval(context, ended(from.value, 'withdrawn', end), from);
  return { request: saved.next, writes };
};

interface Use {
  /** What it is used for, e.g. the number of an order. */
  reference: string;
  amount?: Money | undefined;
  on: BusinessDate;
}

const spent = ({ allowance }: Approval) => {
  const left = allowance?.amountLeft;
  return ApprovalSpent({
    uses: allowance?.usesLeft ?? '∞',
    amount: left ? `${left.amountMinor} ${left.currency}` : '—',
    until: allowance?.until ?? '—',
  });
};

/**
 * Uses an approval once, and so much of its amount. The last use leaves it `used`.
 * @throws {ApprovalState} unless it is approved @throws {ApprovalSpent} when uses, amount or days do not suffice
 */
export const useApproval = async (
  context: Context,
  id: string,
  { reference, amount, on }: Use,
): Promise<Requested> => {
  const from = found(await findApproval(context, id));
  const before = from.value;
  requireState(before, 'approved');
  const { until = null, usesLeft = null, amountLeft = null, usedBy = [] } = before.allowance ?? {};
  const isOther = amountLeft && amount && amount.currency !== amountLeft.currency;
  const left = amountLeft && amountLeft.amountMinor - (amount?.amountMinor ?? 0);
  if ((until !== null && on > until) || usesLeft === 0 || isOther || (left !== null && left < 0)) {
    throw spent(before);
  }
  const allowance = {
    until,
    usesLeft: usesLeft === null ? null : usesLeft - 1,
    amountLeft: amountLeft && money(left ?? 0, amountLeft.currency),
    usedBy: [...usedBy, reference].slice(-100),
  };
  const isOver = allowance.usesLeft === 0 || allowance.amountLeft?.amountMinor === 0;
  const next: Approval = { ...before, allowance, status: isOver ? 'used' : 'approved' };
  const { saved, writes } = await saveApproval(context, next, from);
  return { request: saved.next, writes };
};
