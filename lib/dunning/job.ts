/** Dunning as a scheduled job: every unit's local morning. */
import type { Job } from '#lib/jobs/job.ts';
import { policyAt } from '#lib/organisation/index.ts';

export const dunningJob: Job = {
  name: 'dunning',
  mode: 'collapse',
  // A worker starts without the policy and the scheme that comes with it.
  localTime: async (context, asOf) => {
    const { dunningPolicy } = await import('./policy.ts');
    return (await policyAt(context, dunningPolicy, asOf)).localTime;
  },
  run: async (context, slot) => (await import('./job-run.ts')).runDunning(context, slot),
};
