/** A kind of message: the schema of what it is rendered from, who gets it, and how it becomes a mail for them. */
import type * as z from 'zod';
import type { Language } from '#lib/core/languages.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import type { Attachment, MailDocument } from './document.ts';
import type { Message } from './schema.ts';

export type Composed = { document: MailDocument; attachments: Attachment[] } | { suppressed: string };

/** Whoever a mail can go to: a user, or a contact of an account. */
export interface Recipient {
  readonly id: string;
  readonly email?: string | undefined;
  readonly language: Language;
}

export interface MessageKind<P = unknown, R extends Recipient = User> {
  readonly kind: string;
  readonly payload: z.ZodType<P>;
  /** The recipient as they are now, or why nobody may get the mail any more. */
  recipientOf(context: Context, message: Message): Promise<R | { suppressed: string }>;
  /** The mail as of now: only what the recipient may see at this moment; suppressed when nothing is left to say. */
  compose(
    context: Context,
    about: { message: Message; payload: P; recipient: R; webUrl: string },
  ): Promise<Composed>;
}

const activeUser = async ({ directory }: Context, { recipientId }: Message) => {
  const user = directory.user(recipientId);
  return user?.active ? user : { suppressed: 'recipient-inactive' };
};

/** A kind with the types of payload and recipient hidden, so that a list can hold every kind; the payload is parsed before it is used. */
export const anyKind = <P, R extends Recipient>(definition: MessageKind<P, R>): MessageKind =>
  definition as unknown as MessageKind;

/** A kind of message to users. Contacts of accounts get theirs by `contactMessageKind` of lib/accounts. */
export const messageKind = <P>(definition: Omit<MessageKind<P>, 'recipientOf'>): MessageKind =>
  anyKind<P, User>({ ...definition, recipientOf: activeUser });
