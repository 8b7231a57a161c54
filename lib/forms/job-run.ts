/**
 * The runs behind both jobs, for one unit's morning or afternoon. A person gets one mail a day at most of each kind, however often a
 * run is repeated or dies; the mail says what holds when it is made.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import { commitTelling, type JobSummary } from '#lib/jobs/job.ts';
import { freeSequence, queueMessage } from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { User } from '#lib/organisation/schema.ts';
import { isWorkingDay } from '#lib/organisation/working-days.ts';
import { FormReminderPolicy } from './policy.ts';
import { leaderOf, missingOf, remindedOf } from './telling.ts';

interface Slot {
  /** Kind of message that the run writes. */
  kind: string;
  unitId: string;
  asOf: BusinessDate;
}

/** Queues one person's mail of the day; nothing when it was queued before. */
const tell = (context: Context, recipient: User, { kind, asOf }: Slot) =>
  commitTelling<number>(context, async () => {
    const occasion = { kind, period: asOf, recipientId: recipient.id };
    if ((await freeSequence(context, occasion)) > 0) return { action: kind, writes: [], result: 0 };
    const message = queueMessage(context, { ...occasion, recipient, sequence: 0, payload: { asOf } });
    return { action: kind, writes: [message], result: 1 };
  });

/** Active people whose morning is the unit's. */
const peopleOf = ({ directory }: Context, { unitId, asOf }: Slot): User[] =>
  [...directory.users.values()].flatMap(({ value }) =>
    value.active && directory.homeUnit(directory.posting(value, asOf).unitId, asOf)?.id === unitId
      ? [value]
      : [],
  );

/** Reminds each person of the unit of what falls due, once for each duty. */
export const remind = async (context: Context, slot: Slot): Promise<JobSummary> => {
  const { enabled } = await policyAt(context, FormReminderPolicy, slot.asOf);
  let messages = 0;
  for (const user of enabled ? peopleOf(context, slot) : []) {
    if ((await remindedOf(context, user, slot.asOf)).length === 0) continue;
    messages += await tell(context, user, slot);
  }
  return { enabled, messages };
};

/** Tells everybody who leads people of the unit what is missing, on its working days. */
export const tellMissing = async (context: Context, slot: Slot): Promise<JobSummary> => {
  const { enabled } = await policyAt(context, FormReminderPolicy, slot.asOf);
  const calendar = context.directory.unit(slot.unitId)?.calendar;
  const isTold = enabled && !!calendar && isWorkingDay(calendar, slot.asOf);
  const missing = isTold ? await missingOf(context, peopleOf(context, slot), slot.asOf) : [];
  const late = new Set(missing.map(({ user }) => user));
  const leaders = new Set([...late].flatMap((user) => leaderOf(context, user, slot.asOf) ?? []));
  let messages = 0;
  for (const leader of leaders) messages += await tell(context, leader, slot);
  return { enabled, missing: missing.length, messages };
};
