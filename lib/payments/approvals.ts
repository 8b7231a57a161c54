/** What is asked of approvers about payments: that money is paid out. It takes effect with the last decision. */
import { defineApprovalKind } from '#lib/approvals/index.ts';
import { decimalOf } from '#lib/core/money.ts';
import { paymentApprovals } from './policy.ts';
import { PaymentDocument } from './schema.ts';

/** Name of the kind of request. */
export const PAYMENT = 'payment';

defineApprovalKind<PaymentDocument>({
  kind: PAYMENT,
  title: { en: 'Payment', es: 'Pago', 'zh-CN': '付款' },
  document: PaymentDocument,
  policy: paymentApprovals,
  measures: (_context, { amountMinor, currency }) => ({ amount: { amount: { amountMinor, currency } } }),
  summary: ({ payee, purpose, amountMinor, currency }) =>
    `${payee} · ${decimalOf({ amountMinor, currency })} ${currency} · ${purpose}`,
  effect: async (context, approval, outcome) =>
    (await import('./approval-effect.ts')).decidedPayment(context, approval, outcome),
});
