/** What the dunning job does in one unit; days off are the planner's. Stale receipts stop it and tell finance. */

import type { BusinessDate } from '#lib/core/dates.ts';
import { DomainError } from '#lib/core/errors.ts';
import { commitTelling, type JobSummary } from '#lib/jobs/job.ts';
import { messageId, queueMessage, readMessage } from '#lib/messages/store.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/index.ts';
import { MOVED } from '#lib/table/write.ts';
import { ReceiptsStale } from './errors.ts';
import { dunningPolicy } from './policy.ts';
import { runForUnit } from './run.ts';
import { DUNNING_STALE } from './schema.ts';

/** Tells everyone of finance once a day that nobody was reminded, and why. */
const tellFinance = (context: Context, asOf: BusinessDate, knownUntil: string): Promise<string[]> =>
  commitTelling(context, async () => {
    const users = [...context.directory.users.values()]
      .map(({ value }) => value)
      .filter((user) => user.active && context.directory.posting(user, asOf).role === 'finance');
    const occasion = (recipientId: string) => ({
      kind: DUNNING_STALE,
      period: asOf,
      sequence: 0,
      recipientId,
    });
    const known = await Promise.all(
      users.map(({ id }) => readMessage(context, messageId(context.orgId, occasion(id)))),
    );
    const writes = users
      .filter((_user, at) => !known[at])
      .map((recipient) => ({
        ...queueMessage(context, { ...occasion(recipient.id), recipient, payload: { asOf, knownUntil } }),
        onFailure: MOVED as typeof MOVED,
      }));
    return { action: 'dunning.refuse', writes, result: writes.map(({ next }) => next.value.id) };
  });

/** The run of a unit on the day, or what kept it from running. */
export const runDunning = async (
  context: Context,
  { unitId, asOf }: { unitId: string; asOf: BusinessDate },
): Promise<JobSummary> => {
  const { enabled } = await policyAt(context, dunningPolicy, asOf);
  if (!enabled) return { enabled };
  try {
    return { enabled, ...(await runForUnit(context, unitId, asOf)) };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== ReceiptsStale.code) throw error;
    const knownUntil = String(error.params['knownUntil']);
    const told = await tellFinance(context, asOf, knownUntil);
    return { enabled, refused: error.code, knownUntil, told: told.length };
  }
};
