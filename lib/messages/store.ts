/** Reads of messages, and the write that queues one in the transaction of its cause. */
import { createHash } from 'node:crypto';
import type { BusinessDate } from '#lib/core/dates.ts';
import { defineError } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read } from '#lib/table/read.ts';
import { type Put, put } from '#lib/table/write.ts';
import { MessageEntity, messageKey } from './entity.ts';
import type { Recipient } from './kind.ts';
import type { Message } from './schema.ts';

export const MessageExists = defineError('conflict', 'message.exists', {
  en: 'The message {messageId} was queued before; nothing is sent twice.',
  es: 'El mensaje {messageId} ya estaba en cola; nada se envía dos veces.',
  'zh-CN': '消息 {messageId} 已在队列中，不会重复发送。',
});

export const readMessage = (context: Context, id: string): Promise<Stored<Message> | undefined> =>
  read(context.table, MessageEntity, messageKey(context.orgId, id));

interface Occasion {
  kind: string;
  recipientId: string;
  period: BusinessDate;
  /** 0 for the first message of the period, 1 for what became new later the same day, … */
  sequence: number;
}

/** The id that this occasion always has: what was queued once cannot be queued again. */
export const messageId = (orgId: string, { kind, recipientId, period, sequence }: Occasion): string => {
  const text = [orgId, kind, recipientId, period, sequence].join('\n');
  return `msg_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
};

/** Where the numbers of messages about one thing begin: a person may hear of hundreds on one day, each of its own. The same text always has the same. */
export const firstSequence = (text: string): number =>
  Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 12), 16);

/** The first sequence of the occasion, from one on, that no message has taken yet; strongly consistent. */
export const freeSequence = async (
  context: Context,
  occasion: Omit<Occasion, 'sequence'>,
  first = 0,
): Promise<number> => {
  for (let sequence = first; ; sequence += 1) {
    if (!(await readMessage(context, messageId(context.orgId, { ...occasion, sequence })))) return sequence;
  }
};

/**
 * The write that queues a message; commit it together with what the message tells.
 * Fails with {MessageExists} when the same occasion was told before.
 */
export const queueMessage = (
  context: Context,
  {
    recipient,
    payload,
    ...about
  }: Omit<Occasion, 'recipientId'> & {
    /** A user, or a contact with the account that it is a contact of. */
    recipient: Pick<Recipient, 'id' | 'language'> & { accountId?: string };
    payload: Message['payload'];
  },
): Put<Message> => {
  const { kind, period, sequence } = about;
  const id = messageId(context.orgId, { kind, period, sequence, recipientId: recipient.id });
  const message: Message = {
    id,
    kind,
    recipientId: recipient.id,
    ...(recipient.accountId && { accountId: recipient.accountId }),
    period,
    language: recipient.language,
    queuedAt: context.at,
    unclear: 0,
    delivery: { status: 'queued', since: context.at },
    payload,
  };
  return put(MessageEntity, message, { at: context.at, taken: () => MessageExists({ messageId: id }) });
};
