/**
 * Loads every domain's policy kinds, so that the routes of policies know them all. A domain that defines one is named
 * here; a test looks for those that are not.
 */
import '#lib/accounts/policy.ts';
import '#lib/alerts/policy.ts';
import '#lib/approvals/policy.ts';
import '#lib/credit/policy.ts';
import '#lib/exposures/policy.ts';
import '#lib/figures/policy.ts';
import '#lib/forecasts/policy.ts';
import '#lib/forms/policy.ts';
import '#lib/forecasts/reminder-policy.ts';
import '#lib/catalogue/policy.ts';
import '#lib/collecting/policy.ts';
import '#lib/demand/policy.ts';
import '#lib/dunning/policy.ts';
import '#lib/letters/policy.ts';
import '#lib/payments/policy.ts';
import '#lib/plans/policy.ts';
import '#lib/receivables/policy.ts';
import '#lib/reconciliations/policy.ts';
import '#lib/stock/policy.ts';
import '#lib/review-reports/policy.ts';
import '#lib/reviews/policy.ts';
