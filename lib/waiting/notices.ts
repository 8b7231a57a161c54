/**
 * Mails to whom something waits for: a letter for a signature, goods wanted for an approval, a forecast for being submitted. Each is queued in
 * the transaction of what makes it wait, once for an occasion; what is told are ids and days, so that rights are asked anew when it is sent.
 */
import * as z from 'zod';
import type { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { firstSequence, messageId, queueMessage, readMessage } from '#lib/messages/store.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import { MOVED, type Write } from '#lib/table/write.ts';

/** Name of the kind of message. */
export const WAITING = 'waiting';

export const Waiting = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('letter'), letterId: idOf('letter') }),
  z.strictObject({ what: z.literal('demand'), demandId: idOf('demand') }),
  z.strictObject({ what: z.literal('forecast'), month: z.string(), late: z.boolean() }),
]);
export type Waiting = z.infer<typeof Waiting>;

/**
 * The write that tells one person; none for somebody who is not active or was told before. Whoever tells the same at the same moment
 * plans again and finds it told.
 */
export const tellWaiting = async (
  context: Context,
  recipient: User | undefined,
  payload: Waiting,
  { period, occasion }: { period: BusinessDate; occasion: string },
): Promise<Write[]> => {
  if (!recipient?.active) return [];
  const about = { kind: WAITING, period, sequence: firstSequence(`${payload.what} ${occasion}`) };
  const id = messageId(context.orgId, { ...about, recipientId: recipient.id });
  if (await readMessage(context, id)) return [];
  return [{ ...queueMessage(context, { ...about, recipient, payload }), onFailure: MOVED }];
};
