/** Overdue alerts as a scheduled job: every unit's local morning; a late run tells only the present state. */
import type { Job } from '#lib/jobs/job.ts';
import { policyAt } from '#lib/organisation/index.ts';
import type { Sources } from './books.ts';
import { overdueAlertsPolicy } from './policy.ts';
import { OVERDUE_ALERTS } from './schema.ts';

/** The job over other books than those of the domains; tests give their own. */
export const overdueAlertsJobOver = (sources?: Sources): Job => ({
  name: OVERDUE_ALERTS,
  mode: 'collapse',
  localTime: async (context, asOf) => (await policyAt(context, overdueAlertsPolicy, asOf)).localTime,
  run: async (context, slot) => (await import('./job-run.ts')).runAlerts(context, slot, sources),
});

export const overdueAlertsJob = overdueAlertsJobOver();
