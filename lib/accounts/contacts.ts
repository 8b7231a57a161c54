/** People at an account: who to call. Contacts follow the account's visibility; at most one of them is primary. */
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put, remove, type Write } from '#lib/table/write.ts';
import { ContactEntity } from './entity.ts';
import type { Contact, ContactPatch, NewContact } from './schema.ts';
import { getAccountToChange, getContact, listContacts } from './store.ts';

const withoutOtherPrimary = async (context: Context, contact: Contact): Promise<Write[]> => {
  if (!contact.primary) return [];
  const others = await listContacts(context, contact.accountId);
  return others
    .filter(({ value }) => value.primary && value.id !== contact.id)
    .map((from) => put(ContactEntity, { ...from.value, primary: false }, { at: context.at, from }));
};

/** Adds a contact; a new primary one takes the place of the old. */
export const addContact = async (
  context: Context,
  accountId: string,
  input: NewContact,
): Promise<Plan<Stored<Contact>>> => {
  await getAccountToChange(context, accountId);
  const contact: Contact = { ...input, accountId, id: context.ids.next('contact') };
  const saved = put(ContactEntity, contact, { at: context.at });
  return {
    action: 'contact.add',
    writes: [saved, ...(await withoutOtherPrimary(context, contact))],
    result: saved.next,
  };
};

/** @throws {VersionMoved} */
export const changeContact = async (
  context: Context,
  { accountId, contactId }: { accountId: string; contactId: string },
  patch: ContactPatch,
): Promise<Plan<Stored<Contact>>> => {
  await getAccountToChange(context, accountId);
  const from = requireMatch(context, await getContact(context, accountId, contactId));
  const contact = patched(from.value, patch);
  const saved = put(ContactEntity, contact, { at: context.at, from });
  return {
    action: 'contact.change',
    writes: [saved, ...(await withoutOtherPrimary(context, contact))],
    result: saved.next,
  };
};

/** Removes a contact; its trail stays. @throws {VersionMoved} */
export const removeContact = async (
  context: Context,
  { accountId, contactId }: { accountId: string; contactId: string },
): Promise<Plan<undefined>> => {
  await getAccountToChange(context, accountId);
  const from = requireMatch(context, await getContact(context, accountId, contactId));
  return { action: 'contact.remove', writes: [remove(ContactEntity, from)], result: undefined };
};
