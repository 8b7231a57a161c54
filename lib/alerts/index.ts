export type { Sources } from './books.ts';
export type { RunOptions } from './findings.ts';
export { overdueAlertsJob, overdueAlertsJobOver } from './job.ts';
export { overdueDigest, overdueDigestOver } from './message.ts';
export { type AlertPolicy, overdueAlertsPolicy } from './policy.ts';
export { runOverdueAlerts } from './run.ts';
export { type AlertSummary, OVERDUE_ALERTS } from './schema.ts';
