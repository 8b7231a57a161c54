/** The week's order advice as a scheduled job: written once a week for every unit, from the policy's day on. */
import type { Job } from '#lib/jobs/job.ts';
import { policyAt } from '#lib/organisation/index.ts';
import { DemandPolicy } from './policy.ts';

export const ORDER_ADVICE = 'order-advice';

export const orderAdviceJob: Job = {
  name: ORDER_ADVICE,
  // A week whose day was missed gets its advice on the next day that the job runs.
  mode: 'collapse',
  localTime: async (context, asOf) => (await policyAt(context, DemandPolicy, asOf)).localTime,
  run: async (context, slot) => (await import('./job-run.ts')).runOrderAdvice(context, slot),
};
