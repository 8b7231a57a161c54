/** The overdue digest as a kind of message. What renders it is loaded when the first one is due. */
import { type MessageKind, messageKind } from '#lib/messages/kind.ts';
import type { Sources } from './books.ts';
import { DigestPayload, OVERDUE_ALERTS } from './schema.ts';

/** The kind over other books than those of the domains; tests give their own. */
export const overdueDigestOver = (sources?: Sources): MessageKind =>
  messageKind<DigestPayload>({
    kind: OVERDUE_ALERTS,
    payload: DigestPayload,
    compose: async (context, about) => (await import('./compose.ts')).composeDigest(context, about, sources),
  });

export const overdueDigest = overdueDigestOver();
