/** The monthly feedback on receivables as a scheduled job; its run looks whether the day is the policy's. */
import type { Job } from '#lib/jobs/job.ts';
import { policyAt } from '#lib/organisation/index.ts';
import { RECEIVABLES_FEEDBACK } from './feedback-schema.ts';
import { feedbackPolicy } from './policy.ts';

export const receivablesFeedbackJob: Job = {
  name: RECEIVABLES_FEEDBACK,
  mode: 'each',
  localTime: async (context, asOf) => (await policyAt(context, feedbackPolicy, asOf)).localTime,
  run: async (context, slot) => (await import('./feedback-run.ts')).runFeedback(context, slot),
};
