/** A plain job with a plain message, so that many mails are cheap: every active user of the unit gets one a day. */
import * as z from 'zod';
import { commitStep, type Job } from '#lib/jobs/job.ts';
import { type MessageKind, messageKind } from '#lib/messages/kind.ts';
import { messageId, queueMessage, readMessage } from '#lib/messages/store.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import { MOVED } from '#lib/table/write.ts';

export const NOTICE = 'notice';

/** Recipients told in one transaction. */
const CHUNK = 20;

/** Queues what is not queued yet; a rival's message plans the chunk again. */
const tell = (context: Context, users: readonly User[], period: string): Promise<string[]> =>
  commitStep(context, async () => {
    const occasionOf = ({ id }: User) => ({ kind: NOTICE, period, sequence: 0, recipientId: id });
    const missing = await Promise.all(
      users.map(async (user) => !(await readMessage(context, messageId(context.orgId, occasionOf(user))))),
    );
    const fresh = users.filter((_user, at) => missing[at]);
    const puts = fresh.map((recipient) =>
      queueMessage(context, { ...occasionOf(recipient), recipient, payload: { period } }),
    );
    const writes = puts.map((write) => ({ ...write, onFailure: MOVED as typeof MOVED }));
    return { action: NOTICE, writes, result: puts.map(({ next }) => next.value.id) };
  });

export const noticeJob: Job = {
  name: NOTICE,
  mode: 'each',
  localTime: async () => '06:30',
  run: async (context, { unitId, asOf }) => {
    const users = [...context.directory.users.values()]
      .map(({ value }) => value)
      .filter((user) => user.active && context.directory.posting(user, asOf).unitId === unitId);
    let queued = 0;
    for (let at = 0; at < users.length; at += CHUNK) {
      const ids = await tell(context, users.slice(at, at + CHUNK), asOf);
      queued += ids.length;
      await context.queue
        .send(ids.map((id) => ({ kind: 'message', orgId: context.orgId, messageId: id })))
        .catch(() => undefined);
    }
    return { queued };
  },
};

const Payload = z.strictObject({ period: z.string() });

/** The notice as a kind of message; suppressed for a period that is called off. */
export const noticeKind = (isCalledOff: (period: string) => boolean): MessageKind =>
  messageKind<z.infer<typeof Payload>>({
    kind: NOTICE,
    payload: Payload,
    compose: async (_context, { payload: { period }, recipient }) =>
      isCalledOff(period)
        ? { suppressed: 'called-off' }
        : {
            document: {
              language: recipient.language,
              subject: `Notice of ${period} to ${recipient.id}`,
              preview: '',
              heading: 'Notice',
              intro: period,
              tiles: [],
              tables: [],
              footer: [],
            },
            attachments: [],
          },
  });
