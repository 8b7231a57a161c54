/** The clocks of requests for approval as scheduled jobs (R-1603). */
import type { Job } from '#lib/jobs/job.ts';
import { policyAt } from '#lib/organisation/index.ts';
import { deadlinesPolicy } from './policy.ts';

/** In the afternoon: reminds whoever still has to answer by the end of the day. */
export const approvalReminders: Job = {
  name: 'approval-reminders',
  mode: 'collapse',
  localTime: async (context, asOf) => (await policyAt(context, deadlinesPolicy, asOf)).remindAt,
  run: async (context, slot) => (await import('./job-run.ts')).remind(context, slot),
};

/** After midnight: missed deadlines are put down and escalated, approvals end whose days are over. */
export const approvalDeadlines: Job = {
  name: 'approval-deadlines',
  mode: 'collapse',
  localTime: async (context, asOf) => (await policyAt(context, deadlinesPolicy, asOf)).checkAt,
  run: async (context, slot) => (await import('./job-run.ts')).checkDeadlines(context, slot),
};
