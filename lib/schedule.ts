/**
 * Every scheduled job. The dispatcher asks when each is due, the worker runs it, `npm run job` runs it by hand. Jobs are
 * taken from their own files: who only asks for times does not load what the runs need.
 */
import { overdueAlertsJob } from '#lib/alerts/job.ts';
import { approvalDeadlines, approvalReminders } from '#lib/approvals/job.ts';
import { collectingJob } from '#lib/collecting/job.ts';
import { orderAdviceJob } from '#lib/demand/job.ts';
import { dunningJob } from '#lib/dunning/job.ts';
import { creditCheckJob, creditWatchJob } from '#lib/exposures/jobs.ts';
import { receivablesFeedbackJob } from '#lib/figures/feedback-job.ts';
import { forecastReminderJob } from '#lib/forecasts/job.ts';
import { formRemindersJob, missingFormsJob } from '#lib/forms/jobs.ts';
import type { Job } from '#lib/jobs/job.ts';
import { reviewRemindersJob } from '#lib/review-reports/job.ts';
import { reviewsJob } from '#lib/reviews/job.ts';
import { agedStockJob } from '#lib/stock/job.ts';

/** What a request that ends does is for its kind to say; what takes up credit passes every check. */
const knowingKinds = (job: Job): Job => ({
  ...job,
  run: async (context, slot) => {
    await Promise.all([import('#lib/approval-kinds.ts'), import('#lib/credit-checks.ts')]);
    return job.run(context, slot);
  },
});

export const JOBS: readonly Job[] = [
  overdueAlertsJob,
  dunningJob,
  collectingJob,
  knowingKinds(approvalReminders),
  knowingKinds(approvalDeadlines),
  receivablesFeedbackJob,
  creditCheckJob,
  knowingKinds(creditWatchJob),
  orderAdviceJob,
  formRemindersJob,
  missingFormsJob,
  agedStockJob,
  reviewRemindersJob,
  reviewsJob,
  forecastReminderJob,
];
