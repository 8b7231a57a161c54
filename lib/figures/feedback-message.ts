/** The monthly feedback as a kind of message. What renders it is loaded when the first one is due. */
import { type MessageKind, messageKind } from '#lib/messages/kind.ts';
import { FeedbackPayload, RECEIVABLES_FEEDBACK } from './feedback-schema.ts';

export const receivablesFeedback: MessageKind = messageKind<FeedbackPayload>({
  kind: RECEIVABLES_FEEDBACK,
  payload: FeedbackPayload,
  compose: async (context, about) => (await import('./feedback-mail.ts')).composeFeedback(context, about),
});
