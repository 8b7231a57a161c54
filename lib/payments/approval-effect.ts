/** What a decision does to the payment that it is about. Loaded with the first one. */
import type { Approval, Ending } from '#lib/approvals/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { put, type Write } from '#lib/table/write.ts';
import { PaymentEntity } from './entity.ts';
import { PaymentStateWrong } from './errors.ts';
import type { PaymentState } from './schema.ts';
import { findPayment } from './store.ts';

const AFTER: Readonly<Record<Ending, PaymentState>> = {
  approved: 'approved',
  refused: 'rejected',
  revoked: 'rejected',
  expired: 'rejected',
  withdrawn: 'withdrawn',
  'sent-back': 'requested',
  reopened: 'requested',
};

/**
 * The payment follows its approval in the transaction of the decision, as long as the money has not gone: what was paid
 * stays paid, and taking its approval back is refused. @throws {PaymentStateWrong}
 */
export const decidedPayment = async (
  context: Context,
  { documentId = '', endReason }: Approval,
  outcome: Ending,
): Promise<Write[]> => {
  const stored = await findPayment(context, documentId);
  const state = stored?.value.state;
  if (!stored || state === 'rejected' || state === 'withdrawn') return [];
  if (state === 'paid') {
    if (outcome === 'expired') return [];
    throw PaymentStateWrong({ state, allowed: 'requested, approved, scheduled' });
  }
  const { scheduledOn: _, ...open } = stored.value;
  const withdrawn = { on: context.today(), reason: (endReason ?? '—').slice(0, 500) };
  const next = {
    ...open,
    state: AFTER[outcome],
    ...(outcome === 'withdrawn' && { withdrawn }),
  };
  return [put(PaymentEntity, next, { at: context.at, from: stored })];
};
