/** Mails about requests as a kind of message. What renders them is loaded when the first one is due. */
import { messageKind } from '#lib/messages/kind.ts';
import { APPROVALS, NoticePayload } from './notices.ts';

export const approvalNotice = messageKind<NoticePayload>({
  kind: APPROVALS,
  payload: NoticePayload,
  compose: async (context, about) => (await import('./compose.ts')).composeNotice(context, about),
});
