/** Changes of one message's state, decided on the message as it is at that moment. */
import { commitStep } from '#lib/jobs/job.ts';
import type { Context } from '#lib/organisation/context.ts';
import { put } from '#lib/table/write.ts';
import { MessageEntity } from './entity.ts';
import type { Message } from './schema.ts';
import { readMessage } from './store.ts';

export type Change = Pick<Message, 'delivery'> & Partial<Pick<Message, 'unclear'>>;

/** Changes the message as it is now; `decide` may leave it by answering undefined. Answers what is stored after it. */
export const moveMessage = (
  context: Context,
  id: string,
  decide: (message: Message) => Change | undefined,
): Promise<Message | undefined> =>
  commitStep(context, async () => {
    const from = await readMessage(context, id);
    const change = from && decide(from.value);
    const next = change ? { ...from.value, ...change } : from?.value;
    const writes = from && change && next ? [put(MessageEntity, next, { at: context.at, from })] : [];
    return { action: 'message.deliver', writes, result: next };
  });
