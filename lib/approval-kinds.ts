/**
 * Loads every domain's kinds of request for approval, so that whoever decides knows what a decision does. A domain
 * that defines one in its `approvals.ts` is named here.
 */
import '#lib/accounts/approvals.ts';
import '#lib/approvals/own-kinds.ts';
import '#lib/credit/approvals.ts';
import '#lib/payments/approvals.ts';
import '#lib/plans/approvals.ts';
import '#lib/receivables/approvals.ts';
