/** Collecting as a scheduled job: every unit's local morning. */
import type { Job } from '#lib/jobs/job.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { EscalationPolicy } from './policy.ts';

export const collectingJob: Job = {
  name: 'collecting',
  mode: 'collapse',
  localTime: async (context, asOf) => (await policyAt(context, EscalationPolicy, asOf)).localTime,
  // What a run changed depends on whether an earlier one died half-way; what it looked at does not.
  run: async (context, slot) => {
    const { runCollecting } = await import('./job-run.ts');
    const { asOf, unitId, accounts } = await runCollecting(context, slot);
    return { asOf, unitId, accounts };
  },
};
