/** What finance does with an approved payment: schedule it, note that it was paid, take that back, pin its place. */
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put } from '#lib/table/write.ts';
import { PaymentEntity } from './entity.ts';
import { PaymentDayFuture, PaymentDayPast } from './errors.ts';
import { requireState } from './requests.ts';
import type { PaymentDone, PaymentPin, PaymentRequest } from './schema.ts';
import { getPayment, subjectOf } from './store.ts';

type Changed = Promise<Plan<Stored<PaymentRequest>>>;

const getControlled = async (context: Context, id: string): Promise<Stored<PaymentRequest>> => {
  const stored = await getPayment(context, id);
  context.access.require('paymentControl', 'write', subjectOf(stored.value));
  return requireMatch(context, stored);
};

const changed = async (
  context: Context,
  from: Stored<PaymentRequest>,
  act: string,
  next: PaymentRequest,
): Changed => {
  const saved = put(PaymentEntity, next, { at: context.at, from });
  return { action: `payment.${act}`, writes: [saved], result: saved.next };
};

/** Says on which day an approved payment is to be made; said again, the new day counts. @throws {PaymentStateWrong} @throws {PaymentDayPast} */
export const schedulePayment = async (context: Context, id: string, { on }: { on: string }): Changed => {
  const stored = await getControlled(context, id);
  requireState(stored.value, 'approved', 'scheduled');
  const today = context.today();
  if (on < today) throw PaymentDayPast({ today, on });
  return changed(context, stored, 'schedule', { ...stored.value, state: 'scheduled', scheduledOn: on });
};

/** Notes that the money went. @throws {PaymentStateWrong} @throws {PaymentDayFuture} */
export const markPaid = async (context: Context, id: string, { on, reference }: PaymentDone): Changed => {
  const stored = await getControlled(context, id);
  requireState(stored.value, 'approved', 'scheduled');
  const today = context.today();
  const paidOn = on ?? today;
  if (paidOn > today) throw PaymentDayFuture({ today, on: paidOn });
  return changed(context, stored, 'pay', { ...stored.value, state: 'paid', paidOn, reference });
};

/** Takes back that it was paid: it waits again as before, approved or scheduled; the trail keeps both. @throws {PaymentStateWrong} */
export const undoPaid = async (context: Context, id: string, { reason }: { reason: string }): Changed => {
  const stored = await getControlled(context, id);
  requireState(stored.value, 'paid');
  const { paidOn: _on, reference: _reference, ...open } = stored.value;
  return changed(context, stored, 'undo', {
    ...open,
    state: open.scheduledOn ? 'scheduled' : 'approved',
    undone: { on: context.today(), reason, undoneBy: context.access.user.id },
  });
};

/** Puts a payment before or behind all others, for everybody to see with the reason; null gives it back to the rule, and the reason stays. @throws {PaymentStateWrong} */
export const pinPayment = async (context: Context, id: string, { place, reason }: PaymentPin): Changed => {
  const stored = await getControlled(context, id);
  requireState(stored.value, 'requested', 'approved', 'scheduled');
  const pin = { place, reason, pinnedBy: context.access.user.id };
  return changed(context, stored, 'pin', { ...stored.value, pin });
};
