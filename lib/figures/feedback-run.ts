/**
 * The monthly feedback on receivables: on the policy's working day of the month, in each unit's
 * zone, one mail about the month before to everyone of the policy's roles. One per person and month, however often the
 * job runs.
 */
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import { commitTelling, type JobSummary } from '#lib/jobs/job.ts';
import { freeSequence, queueMessage } from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/index.ts';
import type { Calendar, User } from '#lib/organisation/schema.ts';
import { isWorkingDay } from '#lib/organisation/working-days.ts';
import { daysOf } from './daily.ts';
import { RECEIVABLES_FEEDBACK } from './feedback-schema.ts';
import { feedbackPolicy } from './policy.ts';
import { monthStart } from './spans.ts';

/** True on the n-th working day of its month. */
export const isNthWorkingDay = (calendar: Calendar, on: BusinessDate, nth: number): boolean =>
  isWorkingDay(calendar, on) &&
  daysOf(monthStart(on), on).filter((day) => isWorkingDay(calendar, day)).length === nth;

/** The unit whose morning brings this person's mail: their own, or the nearest active one above it. */
const homeUnitId = ({ directory }: Context, user: User, on: BusinessDate): string | undefined =>
  directory.homeUnit(directory.posting(user, on).unitId, on)?.id;

/** Queues one person's mail about the month; nothing when it was queued before. */
const tell = (context: Context, recipient: User, month: { from: BusinessDate; to: BusinessDate }) =>
  commitTelling<string | null>(context, async () => {
    const occasion = { kind: RECEIVABLES_FEEDBACK, period: month.to, recipientId: recipient.id };
    if ((await freeSequence(context, occasion)) > 0)
      return { action: RECEIVABLES_FEEDBACK, writes: [], result: null };
    const message = queueMessage(context, { ...occasion, recipient, sequence: 0, payload: month });
    return { action: RECEIVABLES_FEEDBACK, writes: [message], result: message.next.value.id };
  });

/** Queues what a unit's people hear on the day, once for each person and month. */
export const runFeedback = async (
  context: Context,
  { unitId, asOf }: { unitId: string; asOf: BusinessDate },
): Promise<JobSummary> => {
  const { directory } = context;
  const policy = await policyAt(context, feedbackPolicy, asOf);
  const calendar = directory.unit(unitId)?.calendar;
  const isDue = policy.enabled && !!calendar && isNthWorkingDay(calendar, asOf, policy.workingDay);
  if (!isDue) return { due: false, recipients: 0, messages: 0 };
  const to = addDays(monthStart(asOf), -1);
  const recipients = [...directory.users.values()]
    .map(({ value }) => value)
    .filter(
      (user) =>
        user.active &&
        policy.roles.includes(directory.posting(user, asOf).role) &&
        homeUnitId(context, user, asOf) === unitId,
    );
  let messages = 0;
  for (const recipient of recipients) {
    const id = await tell(context, recipient, { from: monthStart(to), to });
    if (id) messages += 1;
  }
  return { due: true, month: to.slice(0, 7), recipients: recipients.length, messages };
};
