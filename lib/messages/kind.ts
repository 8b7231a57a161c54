/** A kind of message: the schema of what it is rendered from, and how it becomes a mail for its recipient. */
import type * as z from 'zod';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import type { Attachment, MailDocument } from './document.ts';
import type { Message } from './schema.ts';

export type Composed = { document: MailDocument; attachments: Attachment[] } | { suppressed: string };

export interface MessageKind<P = unknown> {
  readonly kind: string;
  readonly payload: z.ZodType<P>;
  /** The mail as of now: only what the recipient may see at this moment; suppressed when nothing is left to say. */
  compose(
    context: Context,
    about: { message: Message; payload: P; recipient: User; webUrl: string },
  ): Promise<Composed>;
}

/** A kind with its payload's type hidden, so that a list can hold every kind; the payload is parsed before it is used. */
export const messageKind = <P>(definition: MessageKind<P>): MessageKind =>
  definition as unknown as MessageKind;
