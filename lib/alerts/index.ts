export { People } from './addressees.ts';
export type { Sources } from './books.ts';
export type { RunOptions } from './findings.ts';
export { overdueAlertsJob } from './job.ts';
export { overdueDigest, overdueDigestOver } from './message.ts';
export type { AlertPolicy } from './policy.ts';
export { runOverdueAlerts } from './run.ts';
export type { AlertSummary } from './schema.ts';
