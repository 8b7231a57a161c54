/** One run of the announcement of aged stock: a mail to everyone of the policy's roles in the unit who may see some that is sold first. */
import { addDays, type BusinessDate, weekdayOf } from '#lib/core/dates.ts';
import { commitTelling, type JobSummary } from '#lib/jobs/job.ts';
import { freeSequence, queueMessage } from '#lib/messages/index.ts';
import { Access } from '#lib/organisation/access.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { User } from '#lib/organisation/schema.ts';
import { agedStock } from './ageing.ts';
import { AGED_STOCK } from './message-schema.ts';
import { StockAgePolicy } from './policy.ts';

/** What is to be sold first of the person's unit and all below it, as far as they may see it. */
export const toSellFirst = (context: Context, user: User, asOf: BusinessDate) => {
  const access = new Access(context.directory, user, asOf);
  return agedStock({ ...context, access }, { asOf, unitId: access.posting.unitId, pushFirst: true });
};

/** Queues one person's mail of the week; nothing when it was queued before. */
const tell = (context: Context, recipient: User, { week, asOf }: { week: string; asOf: string }) =>
  commitTelling<boolean>(context, async () => {
    const occasion = { kind: AGED_STOCK, period: week, recipientId: recipient.id };
    if ((await freeSequence(context, occasion)) > 0) return { action: AGED_STOCK, writes: [], result: false };
    const message = queueMessage(context, { ...occasion, recipient, sequence: 0, payload: { asOf } });
    return { action: AGED_STOCK, writes: [message], result: true };
  });

/** Run twice, or late, it leaves the same: one mail for each person and week, none where nothing is aged. */
export const runAgedStock = async (
  context: Context,
  { unitId, asOf }: { unitId: string; asOf: BusinessDate },
): Promise<JobSummary> => {
  const { directory } = context;
  const policy = await policyAt(context, StockAgePolicy, asOf);
  const week = addDays(asOf, 1 - weekdayOf(asOf));
  if (!policy.enabled || weekdayOf(asOf) < policy.weekday) return { week, due: false };
  const recipients = [...directory.users.values()]
    .map(({ value }) => value)
    .filter((user) => {
      const { role, unitId: posted } = directory.posting(user, asOf);
      return user.active && policy.roles.includes(role) && directory.homeUnit(posted, asOf)?.id === unitId;
    });
  let messages = 0;
  for (const recipient of recipients) {
    const { rows } = await toSellFirst(context, recipient, asOf);
    if (rows.length > 0 && (await tell(context, recipient, { week, asOf }))) messages += 1;
  }
  return { week, due: true, recipients: recipients.length, messages };
};
