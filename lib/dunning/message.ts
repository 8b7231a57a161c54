/** The kinds of message of dunning. What renders them is loaded when the first one is due. */
import * as z from 'zod';
import { contactMessageKind } from '#lib/accounts/index.ts';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { type MessageKind, messageKind } from '#lib/messages/kind.ts';
import { DUNNING_FAILED, DUNNING_NOTICE, DUNNING_STALE } from './schema.ts';

export const NoticePayload = z.strictObject({ noticeId: idOf('dunningNotice') });
const FailedPayload = z.strictObject({
  asOf: BusinessDate,
  account: idOf('account'),
  invoices: z.array(idOf('invoice')).min(1),
});
export type FailedPayload = z.infer<typeof FailedPayload>;
const StalePayload = z.strictObject({ asOf: BusinessDate, knownUntil: z.string() });
export type StalePayload = z.infer<typeof StalePayload>;

export const dunningMessages: readonly MessageKind[] = [
  contactMessageKind<z.infer<typeof NoticePayload>>({
    kind: DUNNING_NOTICE,
    payload: NoticePayload,
    compose: async (context, { payload, recipient }) =>
      (await import('./compose.ts')).composeNotice(context, payload, recipient),
  }),
  messageKind<FailedPayload>({
    kind: DUNNING_FAILED,
    payload: FailedPayload,
    compose: async (context, { message: { language }, payload, recipient, webUrl }) =>
      (await import('./notes.ts')).composeFailed(context, payload, { recipient, language, webUrl }),
  }),
  messageKind<StalePayload>({
    kind: DUNNING_STALE,
    payload: StalePayload,
    compose: async (context, { message: { language }, payload, recipient }) =>
      (await import('./notes.ts')).composeStale(context, payload, recipient, language),
  }),
];
