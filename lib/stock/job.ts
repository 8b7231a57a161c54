/** The weekly announcement of aged stock (R-1707) as a scheduled job: from the policy's day of the week on, once for each person and week. */
import type { Job } from '#lib/jobs/job.ts';
import { policyAt } from '#lib/organisation/index.ts';
import { AGED_STOCK } from './message-schema.ts';

export const agedStockJob: Job = {
  name: AGED_STOCK,
  // A week whose day was missed hears on the next day that the job runs.
  mode: 'collapse',
  // Whoever only lists jobs does not load their numbers.
  localTime: async (context, asOf) => {
    const { StockAgePolicy } = await import('./policy.ts');
    return (await policyAt(context, StockAgePolicy, asOf)).localTime;
  },
  run: async (context, slot) => (await import('./job-run.ts')).runAgedStock(context, slot),
};
