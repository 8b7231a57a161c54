/** One run of the reminders of a unit: its own salespeople who have submitted nothing for the month of the day. */
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import { commitTelling, type JobSummary } from '#lib/jobs/job.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { tellWaiting } from '#lib/waiting/notices.ts';
import { ForecastReminderPolicy } from './reminder-policy.ts';
import { dueOnOf, forecastMissing } from './waiting.ts';

/** Run twice, or late, it leaves the same: each person hears of a month once before its due day and once after. */
export const runForecastReminders = async (
  context: Context,
  { unitId, asOf }: { unitId: string; asOf: BusinessDate },
): Promise<JobSummary> => {
  const { enabled, daysBefore } = await policyAt(context, ForecastReminderPolicy, asOf);
  const month = asOf.slice(0, 7);
  const dueOn = await dueOnOf(context, month);
  if (!enabled || asOf < addDays(dueOn, -daysBefore)) return { month, told: 0 };
  const late = asOf > dueOn;
  const { directory } = context;
  const people = [...directory.users.values()]
    .map(({ value }) => value)
    .filter((user) => user.active && directory.posting(user, `${month}-01`).unitId === unitId);
  let told = 0;
  for (const user of people) {
    if (!(await forecastMissing(context, user, month))) continue;
    told += await commitTelling(context, async () => {
      const occasion = { period: `${month}-01`, occasion: `${month} ${late ? 'late' : 'due'}` };
      const writes = await tellWaiting(context, user, { what: 'forecast', month, late }, occasion);
      return { action: 'forecast.remind', writes, result: writes.length };
    });
  }
  return { month, told };
};
