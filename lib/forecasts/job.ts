/** Reminders of forecasts as a scheduled job: one mail before the due day and one after it, to whoever has submitted nothing. */
import type { Job } from '#lib/jobs/job.ts';
import { policyAt } from '#lib/organisation/index.ts';
import { ForecastReminderPolicy } from './reminder-policy.ts';

export const forecastReminderJob: Job = {
  name: 'forecast-reminders',
  mode: 'collapse',
  localTime: async (context, asOf) => (await policyAt(context, ForecastReminderPolicy, asOf)).localTime,
  run: async (context, slot) => (await import('./job-run.ts')).runForecastReminders(context, slot),
};
