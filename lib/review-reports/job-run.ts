/** One run of the reminders: the chair of each review of the unit that was assembled the policy's days ago and is open hears once. */
import { addDays, type BusinessDate, businessDateAt } from '#lib/core/dates.ts';
import { commitTelling, type JobSummary } from '#lib/jobs/job.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/index.ts';
import type { Review } from '#lib/reviews/schema.ts';
import { reviewReportsPolicy } from './policy.ts';
import { queueReminder } from './queue.ts';
import { reviewsSince } from './run.ts';
import { REVIEW_OPEN } from './schema.ts';

/** How many days late a reminder may be, after an outage; what is older was seen by everybody. */
const LATE_DAYS = 14;

const remind = (context: Context, review: Review): Promise<boolean> =>
  commitTelling(context, async () => {
    const writes = await queueReminder(context, review);
    return { action: REVIEW_OPEN, writes, result: writes.length > 0 };
  });

export const remindOfReviews = async (
  context: Context,
  { unitId, asOf }: { unitId: string; asOf: BusinessDate },
): Promise<JobSummary> => {
  const { enabled, remindAfterDays } = await policyAt(context, reviewReportsPolicy, asOf);
  const zone = context.directory.unit(unitId)?.timeZone;
  if (!enabled || !zone) return { due: 0, messages: 0 };
  const reviews = await reviewsSince(context, unitId, addDays(asOf, -remindAfterDays - LATE_DAYS));
  const due = reviews.filter(
    ({ status, assembledAt }) =>
      status === 'open' && addDays(businessDateAt(assembledAt, zone), remindAfterDays) <= asOf,
  );
  let messages = 0;
  for (const review of due) if (await remind(context, review)) messages += 1;
  return { due: due.length, messages };
};
