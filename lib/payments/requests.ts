/** Asking that money is paid out, changing what was asked, taking it back. */
import './approvals.ts';

import {
  findApproval,
  type Requested,
  requestApproval,
  reviseApproval,
  withdrawApproval,
} from '#lib/approvals/index.ts';
import { NotFound } from '#lib/core/errors.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { found, put } from '#lib/table/write.ts';
import { PAYMENT } from './approvals.ts';
import { PaymentEntity } from './entity.ts';
import { PaymentClassUnknown, PaymentReasonMissing, PaymentStateWrong } from './errors.ts';
import { PaymentPolicy } from './policy.ts';
import type { NewPayment, PaymentDocument, PaymentPatch, PaymentRequest, PaymentState } from './schema.ts';
import { getPayment, subjectOf } from './store.ts';

/** @throws {PaymentStateWrong} */
export const requireState = ({ state }: PaymentRequest, ...states: PaymentState[]): void => {
  if (!states.includes(state)) throw PaymentStateWrong({ state, allowed: states.join(', ') });
};

/** The class is one of the policy's, with the reason that it asks for. @throws {PaymentClassUnknown} @throws {PaymentReasonMissing} */
const requireClass = async (context: Context, payment: Pick<NewPayment, 'class' | 'reason'>) => {
  const { classes } = await policyAt(context, PaymentPolicy, context.today());
  const own = classes.find(({ name }) => name === payment.class);
  if (!own)
    throw PaymentClassUnknown({
      class: payment.class,
      known: classes.map(({ name }) => name).join(', '),
    });
  if (own.reasonRequired && !payment.reason) throw PaymentReasonMissing({ class: own.name });
};

type Asked = Omit<PaymentRequest, 'state' | 'approvalId'>;

const documentOf = ({ directory }: Context, asked: Asked): PaymentDocument => {
  const { payee, purpose, unitId, amountMinor, currency, dueOn } = asked;
  const unit = directory.unit(unitId)?.name ?? unitId;
  return { payee, purpose, unit, amountMinor, currency, dueOn, class: asked.class };
};

const stateAfter = ({ request }: Requested): PaymentState =>
  request.value.status === 'approved' ? 'approved' : 'requested';

/**
 * Asks that money is paid out; it is approved when the last approver has agreed, at once where the policy asks nobody.
 * @throws {NotFound} for a unit that is not there @throws {PaymentClassUnknown} @throws {PaymentReasonMissing}
 * @throws {RateMissing} @throws {NoApprover}
 */
export const requestPayment = async (
  context: Context,
  input: NewPayment,
): Promise<Plan<Stored<PaymentRequest>>> => {
  const { access, directory } = context;
  const unit = directory.unit(input.unitId ?? access.posting.unitId);
  if (!unit?.active) throw NotFound();
  const ownerId = input.unitId ? null : access.user.id;
  access.require('payments', 'write', { ownerId, unitId: unit.id });
  await requireClass(context, input);
  const asked: Asked = {
    ...input,
    id: context.ids.next('payment'),
    unitId: unit.id,
    currency: input.currency ?? unit.currency,
    requestedBy: access.user.id,
    requestedOn: context.today(),
  };
  const requested = await requestApproval(context, {
    kind: PAYMENT,
    subject: { documentId: asked.id, ownerId: access.user.id, unitId: unit.id },
    document: documentOf(context, asked),
    reason: input.reason ?? input.purpose,
  });
  const payment = { ...asked, state: stateAfter(requested), approvalId: requested.request.value.id };
  const saved = put(PaymentEntity, payment, { at: context.at });
  return { action: 'payment.request', writes: [saved, ...requested.writes], result: saved.next };
};

const getOwn = async (context: Context, id: string): Promise<Stored<PaymentRequest>> => {
  const stored = await getPayment(context, id);
  context.access.require('payments', 'write', subjectOf(stored.value));
  return requireMatch(context, stored);
};

/** Changes what nobody has approved yet; approvers are shown the new document and asked again where it got worse. @throws {PaymentStateWrong} */
export const changePayment = async (
  context: Context,
  id: string,
  patch: PaymentPatch,
): Promise<Plan<Stored<PaymentRequest>>> => {
  const stored = await getOwn(context, id);
  requireState(stored.value, 'requested');
  const changed = patched(stored.value, patch);
  await requireClass(context, changed);
  const approval = found(await findApproval(context, stored.value.approvalId));
  const revised = await reviseApproval(context, approval, {
    document: documentOf(context, changed),
    reason: changed.reason ?? changed.purpose,
  });
  const next = { ...changed, state: stateAfter(revised) };
  const saved = put(PaymentEntity, next, { at: context.at, from: stored });
  return { action: 'payment.change', writes: [saved, ...revised.writes], result: saved.next };
};

/** Takes a request back before the money went, with the question to its approvers. @throws {PaymentStateWrong} */
export const withdrawPayment = async (
  context: Context,
  id: string,
  { reason }: { reason: string },
): Promise<Plan<Stored<PaymentRequest>>> => {
  const stored = await getOwn(context, id);
  requireState(stored.value, 'requested', 'approved', 'scheduled');
  const { scheduledOn: _, ...open } = stored.value;
  const approval = found(await findApproval(context, open.approvalId));
  const isOver = approval.value.status === 'expired';
  const { writes } = isOver ? { writes: [] } : await withdrawApproval(context, approval, reason);
  const next: PaymentRequest = { ...open, state: 'withdrawn', withdrawn: { on: context.today(), reason } };
  const saved = put(PaymentEntity, next, { at: context.at, from: stored });
  return { action: 'payment.withdraw', writes: [saved, ...writes], result: saved.next };
};
