/** The overdue digest as a kind of message. What renders it is loaded when the first one is due. */
import { type MessageKind, messageKind } from '#lib/messages/index.ts';
import { SOURCES, type Sources } from './books.ts';
import { DigestPayload, OVERDUE_ALERTS } from './schema.ts';

/** The kind over other books; tests give their own. */
export const overdueDigestOver = (sources: Sources): MessageKind =>
  messageKind<DigestPayload>({
    kind: OVERDUE_ALERTS,
    payload: DigestPayload,
    compose: async (context, about) => (await import('./compose.ts')).composeDigest(sources, context, about),
  });

export const overdueDigest = overdueDigestOver(SOURCES);
