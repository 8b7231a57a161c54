/** Every scheduled job. The dispatcher asks when each is due, the worker runs it, `npm run job` runs it by hand. */
import { overdueAlertsJob } from '#lib/alerts/index.ts';
import { approvalDeadlines, approvalReminders } from '#lib/approvals/index.ts';
import { collectingJob } from '#lib/collecting/index.ts';
import { dunningJob } from '#lib/dunning/index.ts';
import { receivablesFeedbackJob } from '#lib/figures/index.ts';
import type { Job } from '#lib/jobs/job.ts';

export const JOBS: readonly Job[] = [
  overdueAlertsJob,
  dunningJob,
  collectingJob,
  approvalReminders,
  approvalDeadlines,
  receivablesFeedbackJob,
];
