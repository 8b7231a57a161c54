/** The looks at credit as scheduled jobs: totals by night, limits and horizons in every unit's morning. */
import type { Job } from '#lib/jobs/job.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { CreditWatchPolicy } from './policy.ts';

/** Adds up the running totals anew, once for the organisation, by the clock of the unit at its top. */
export const creditCheckJob: Job = {
  name: 'credit-check',
  mode: 'collapse',
  localTime: async (context, asOf) => (await policyAt(context, CreditWatchPolicy, asOf)).checkTime,
  run: async (context, { unitId, asOf }) => {
    if (context.directory.unitsAbove(unitId, asOf).length > 1) return { atTop: false };
    const { differences, ...counts } = await (await import('./check.ts')).checkTotals(context);
    return {
      atTop: true,
      ...counts,
      differences: differences.slice(0, 20).map(({ accountId }) => accountId),
    };
  },
};

export const creditWatchJob: Job = {
  name: 'credit-watch',
  mode: 'collapse',
  localTime: async (context, asOf) => (await policyAt(context, CreditWatchPolicy, asOf)).localTime,
  run: async (context, slot) => (await import('./watch.ts')).watchCredit(context, slot),
};
