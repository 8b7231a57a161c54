/**
 * The digest's mail. It is rendered from the books as they are now for its day: what was paid
 * meanwhile, or is no longer the recipient's to see, falls out; without anything new left the mail is not sent.
 */
import { type Composed, formatsOf, localeFor, type MessageKind } from '#lib/messages/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import { People } from './addressees.ts';
import { entriesAt, SOURCES } from './books.ts';
import { digestOf } from './digest.ts';
import type { DigestPayload } from './schema.ts';
import { overdueOnly } from './totals.ts';

const formatsFor = (context: Context, recipient: User, people: People) => {
  const { unitId } = context.directory.posting(recipient, people.days.today);
  const unit = context.directory.unit(unitId);
  return (language: Parameters<typeof formatsOf>[0]) =>
    formatsOf(language, localeFor(language, recipient.locale, unit?.locale));
};

/** The mail as of now, or why there is none. */
export const composeDigest = async (
  context: Context,
  { message, payload, recipient, webUrl }: Parameters<MessageKind<DigestPayload>['compose']>[1],
  sources = SOURCES,
): Promise<Composed> => {
  const { asOf, items } = payload;
  const people = new People(context.directory, { asOf, today: context.today() });
  const visible = (await entriesAt(context, asOf, sources)).filter(({ account }) =>
    people.mayRead(recipient, account),
  );
  const byId = new Map(visible.map((entry) => [entry.invoice.invoiceId, entry]));
  const lines = items.flatMap(({ invoiceId, level, isNew }) => {
    const entry = byId.get(invoiceId);
    return entry ? [{ entry, level, isNew }] : [];
  });
  if (!lines.some(({ isNew }) => isNew)) return { suppressed: 'nothing-new-left' };
  const leads = people.access(recipient).scope('accounts', 'read') !== 'own';
  return digestOf(formatsFor(context, recipient, people)(message.language), {
    asOf,
    recipient,
    messageId: message.id,
    webUrl,
    lines,
    overview: leads ? overdueOnly(visible) : [],
  });
};
