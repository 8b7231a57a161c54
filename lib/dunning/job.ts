/** Dunning as a scheduled job: every unit's local morning. */
import type { Job } from '#lib/jobs/job.ts';
import { policyAt } from '#lib/organisation/index.ts';
import { dunningPolicy } from './policy.ts';

export const dunningJob: Job = {
  name: 'dunning',
  mode: 'collapse',
  localTime: async (context, asOf) => (await policyAt(context, dunningPolicy, asOf)).localTime,
  run: async (context, slot) => (await import('./job-run.ts')).runDunning(context, slot),
};
