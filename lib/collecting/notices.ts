/** Mails of collecting: one to a person about one thing that happened, queued in the transaction of what happened. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { type MessageKind, messageKind } from '#lib/messages/kind.ts';
import { firstSequence, freeSequence, queueMessage } from '#lib/messages/store.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import { MOVED, type Write } from '#lib/table/write.ts';
import { DebtState } from './policy.ts';

export const COLLECTING = 'collecting';

const about = { accountId: idOf('account'), asOf: BusinessDate };
/** Ids, days and levels only: what people wrote stays in the records, where every reader's rights are asked anew. */
export const Notice = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('promise-missed'), ...about, promiseId: idOf('promise') }),
  z.strictObject({ what: z.literal('standing'), ...about, before: DebtState, after: DebtState }),
  z.strictObject({ what: z.literal('hand-up'), ...about, level: z.int() }),
  z.strictObject({ what: z.literal('given-back'), ...about }),
]);
export type Notice = z.infer<typeof Notice>;

/** What renders a notice is loaded when the first one is due. */
export const collectingNotice: MessageKind = messageKind<Notice>({
  kind: COLLECTING,
  payload: Notice,
  compose: async (context, message) => (await import('./compose.ts')).composeNotice(context, message),
});

/**
 * The writes that tell a person of something. Whoever commits them with the mark of what happened tells it once: a
 * run that was faster moves the mark, and this one plans again and finds it made.
 */
export const notice = async (context: Context, recipient: User, payload: Notice): Promise<Write> => {
  const occasion = { kind: COLLECTING, recipientId: recipient.id, period: payload.asOf };
  const write = queueMessage(context, {
    ...occasion,
    recipient,
    sequence: await freeSequence(
      context,
      occasion,
      firstSequence(`${payload.what} ${'promiseId' in payload ? payload.promiseId : payload.accountId}`),
    ),
    payload: JSON.parse(JSON.stringify(payload)),
  });
  return { ...write, onFailure: MOVED };
};
