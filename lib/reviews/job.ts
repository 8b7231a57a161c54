/** Reviews as a scheduled job: on the morning after the last day of a period every due subject of the unit gets its review (R-1301, R-1322). */
import type { Job } from '#lib/jobs/job.ts';
import { policyAt } from '#lib/organisation/index.ts';
import { REVIEWS } from './cadences.ts';
import { reviewsPolicy } from './policy.ts';

export const reviewsJob: Job = {
  name: REVIEWS,
  // Each period has a review of its own: none is left out after an outage.
  mode: 'each',
  localTime: async (context, asOf) => (await policyAt(context, reviewsPolicy, asOf)).localTime,
  run: async (context, slot) => (await import('./job-run.ts')).runReviews(context, slot),
};
