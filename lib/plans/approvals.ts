/** What is asked of approvers about plans: that a version is executed. It takes effect on the day of the approval. */
import { defineApprovalKind } from '#lib/approvals/index.ts';
import { planApprovals } from './policy.ts';
import { PlanDocument } from './schema.ts';

/** Name of the kind of request. */
export const SALES_PLAN = 'sales-plan';

defineApprovalKind<PlanDocument>({
  kind: SALES_PLAN,
  title: { en: 'Sales plan', es: 'Plan de ventas', 'zh-CN': '销售计划' },
  document: PlanDocument,
  policy: planApprovals,
  measures: (_context, { amount, currency, flags }) => ({
    plans: { count: 1 },
    flags: { count: flags.length },
    ...(currency && { amount: { amount: { amountMinor: amount, currency } } }),
  }),
  summary: ({ name, scope, from, to, version }) => `${name} · ${scope} · ${from} – ${to} · ${version}`,
  effect: async (context, approval, outcome) =>
    (await import('./approval-effect.ts')).decidedPlan(context, approval, outcome),
});
