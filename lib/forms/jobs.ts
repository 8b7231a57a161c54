/** Reminders of what is due, and what is missing for who leads (R-2203, R-1330), as scheduled jobs; what they need is loaded when one runs. */
import type { Job } from '#lib/jobs/job.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { FORM_REMINDERS, MISSING_FORMS } from './reminder-schema.ts';

const timesOn = async (context: Context, asOf: string) =>
  policyAt(context, (await import('./policy.ts')).FormReminderPolicy, asOf);

/** In the afternoon: whoever owes something that falls due, and has not submitted it. */
export const formRemindersJob: Job = {
  name: FORM_REMINDERS,
  mode: 'collapse',
  localTime: async (context, asOf) => (await timesOn(context, asOf)).remindAt,
  run: async (context, slot) =>
    (await import('./reminding.ts')).remind(context, { ...slot, kind: FORM_REMINDERS }),
};

/** In the morning: who leads hears what is missing, and nothing where nothing is. */
export const missingFormsJob: Job = {
  name: MISSING_FORMS,
  mode: 'collapse',
  localTime: async (context, asOf) => (await timesOn(context, asOf)).digestAt,
  run: async (context, slot) =>
    (await import('./reminding.ts')).tellMissing(context, { ...slot, kind: MISSING_FORMS }),
};
