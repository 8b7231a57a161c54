/** What is asked of approvers about receivables: that an invoice is given up. It takes effect with the last decision. */
import { defineApprovalKind } from '#lib/approvals/index.ts';
import { decimalOf } from '#lib/core/money.ts';
import { writeOffApprovals } from './policy.ts';
import { WRITE_OFF, WriteOffDocument } from './write-off-schema.ts';

defineApprovalKind<WriteOffDocument>({
  kind: WRITE_OFF,
  shows: 'money',
  title: { en: 'Write-off', es: 'Baja de deuda', 'zh-CN': '坏账核销' },
  document: WriteOffDocument,
  policy: writeOffApprovals,
  measures: (_context, { amountMinor, currency }) => ({ amount: { amount: { amountMinor, currency } } }),
  summary: ({ customer, number, amountMinor, currency }) =>
    `${customer} · ${number} · ${decimalOf({ amountMinor, currency })} ${currency}`,
  effect: async (context, approval, outcome) =>
    outcome === 'approved' ? (await import('./write-off-effect.ts')).approvedWriteOff(context, approval) : [],
});
