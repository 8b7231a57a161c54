/**
 * Mails to people outside. A contact gets only what is about their own account, in their language; before it is sent,
 * contact and account are looked up again, and a contact who is gone gets nothing.
 */
import { type Language, ofTag } from '#lib/core/languages.ts';
import { anyKind, type MessageKind, type Recipient } from '#lib/messages/kind.ts';
import type { Message } from '#lib/messages/schema.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { subjectOf } from './rules.ts';
import type { Account, Contact } from './schema.ts';
import { findContact, readAccounts } from './store.ts';

/** A contact as the recipient of a mail, with the account that the mail may be about. */
export interface ContactRecipient extends Recipient {
  readonly accountId: string;
  readonly name: string;
  readonly account: Account;
  /** Locale of the account's unit, for numbers and dates where its language is the contact's. */
  readonly unitLocale: string | undefined;
}

const unitLocaleOf = ({ directory }: Context, account: Account): string | undefined =>
  directory.unit(subjectOf(account).unitId)?.locale;

/** The language that an account is written to in: its own, else that of its unit's locale, else the organisation's. */
export const accountLanguage = (context: Context, account: Account): Language => {
  const locale = unitLocaleOf(context, account);
  return account.language ?? ofTag(locale ?? '') ?? context.directory.organisation.value.language;
};

/** The contact as a recipient: in their own language, else the account's. */
export const contactRecipient = (
  context: Context,
  account: Account,
  { id, name, email, language }: Contact,
): ContactRecipient => ({
  ...{ id, name, email, account },
  accountId: account.id,
  language: language ?? accountLanguage(context, account),
  unitLocale: unitLocaleOf(context, account),
});

/** Whom a mail to the account goes to: the primary contact, else the first one; with an e-mail address, or nobody. */
export const mailableContact = (contacts: readonly Stored<Contact>[]): Contact | undefined => {
  const reachable = contacts.map(({ value }) => value).filter(({ email }) => email);
  return reachable.find(({ primary }) => primary) ?? reachable[0];
};

const presentContact = async (
  context: Context,
  { recipientId, accountId = '' }: Message,
): Promise<ContactRecipient | { suppressed: string }> => {
  const [accounts, contact] = await Promise.all([
    readAccounts(context, [accountId]),
    findContact(context, accountId, recipientId),
  ]);
  const account = accounts.get(accountId);
  if (!account) return { suppressed: 'account-removed' };
  return contact
    ? contactRecipient(context, account.value, contact.value)
    : { suppressed: 'recipient-removed' };
};

/** A kind of message to contacts of accounts. */
export const contactMessageKind = <P>(
  definition: Omit<MessageKind<P, ContactRecipient>, 'recipientOf'>,
): MessageKind => anyKind<P, ContactRecipient>({ ...definition, recipientOf: presentContact });
