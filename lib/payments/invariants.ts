/** What holds for payments: each state has its facts, and its approval says the same. */
import { type Approval, ApprovalEntity } from '#lib/approvals/index.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { PaymentEntity } from './entity.ts';
import type { PaymentRequest, PaymentState } from './schema.ts';

/** What the approval may be while the payment is in a state; one that runs out after the money went changes nothing. */
const APPROVAL_IS: Readonly<Record<PaymentState, readonly Approval['status'][]>> = {
  requested: ['pending', 'sent-back'],
  approved: ['approved', 'expired'],
  scheduled: ['approved', 'expired'],
  paid: ['approved', 'expired'],
  rejected: ['refused', 'revoked', 'expired'],
  withdrawn: ['withdrawn', 'expired'],
};

const paymentLines = (books: Books, payment: PaymentRequest): string[] => {
  const { id, state, paidOn, reference, scheduledOn, withdrawn } = payment;
  const approval = books.find(ApprovalEntity, payment.approvalId)?.value;
  const isPaid = state === 'paid';
  const fits = approval?.documentId === id && APPROVAL_IS[state].includes(approval.status);
  return [
    ...(isPaid === (paidOn !== undefined) && isPaid === (reference !== undefined)
      ? []
      : [`is ${state} and was paid on ${paidOn} by ${reference}`]),
    ...(state === 'scheduled' && !scheduledOn ? ['is scheduled for no day'] : []),
    ...((state === 'withdrawn') === (withdrawn !== undefined) ? [] : [`is ${state} and withdrawn or not`]),
    ...(fits ? [] : [`is ${state} and its approval is ${approval?.status} of ${approval?.documentId}`]),
  ];
};

/** The invariants of payments. */
export const paymentViolations = (books: Books): Line[] =>
  books
    .of(PaymentEntity)
    .flatMap(({ value }) => paymentLines(books, value).map((line): Line => [value.id, line]));
