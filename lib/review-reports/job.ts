/** Reminders of open reviews as a scheduled job: once a day in each unit. */
import type { Job } from '#lib/jobs/job.ts';
import { policyAt } from '#lib/organisation/index.ts';
import { reviewReportsPolicy } from './policy.ts';
import { REVIEW_REMINDERS } from './schema.ts';

export const reviewRemindersJob: Job = {
  name: REVIEW_REMINDERS,
  mode: 'collapse',
  localTime: async (context, asOf) => (await policyAt(context, reviewReportsPolicy, asOf)).localTime,
  run: async (context, slot) => (await import('./job-run.ts')).remindOfReviews(context, slot),
};
