/** Mails on reviews as kinds of message. What renders them is loaded when the first one is due. */
import { type MessageKind, messageKind } from '#lib/messages/kind.ts';
import { DigestPayload, REVIEW_DIGEST, REVIEW_OPEN, REVIEW_REPORT, ReviewPayload } from './schema.ts';

export const reviewMessages: readonly MessageKind[] = [
  messageKind<ReviewPayload>({
    kind: REVIEW_REPORT,
    payload: ReviewPayload,
    compose: async (context, about) => (await import('./mail.ts')).composeReport(context, about),
  }),
  messageKind<DigestPayload>({
    kind: REVIEW_DIGEST,
    payload: DigestPayload,
    compose: async (context, about) => (await import('./digest-mail.ts')).composeDigest(context, about),
  }),
  messageKind<ReviewPayload>({
    kind: REVIEW_OPEN,
    payload: ReviewPayload,
    compose: async (context, about) => (await import('./reminder-mail.ts')).composeReminder(context, about),
  }),
];
