/** Mails about what waits as a kind of message. What renders them is loaded when the first one is due. */
import { type MessageKind, messageKind } from '#lib/messages/kind.ts';
import { WAITING, Waiting } from './notices.ts';

export const waitingNotice: MessageKind = messageKind<Waiting>({
  kind: WAITING,
  payload: Waiting,
  compose: async (context, about) => (await import('./compose.ts')).composeWaiting(context, about),
});
