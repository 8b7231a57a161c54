/** People at an account: who to call. Contacts follow the account's visibility; at most one of them is primary. */
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { moveClaim, passClaim } from '#lib/table/claim.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put, remove, type Write } from '#lib/table/write.ts';
import { ContactEntity, PRIMARY_CLAIM } from './entity.ts';
import type { Contact, ContactPatch, NewContact } from './schema.ts';
import { accountStays, getAccountToChange, getContact, listContacts } from './store.ts';

/** The account's one primary place, taken from whoever has it. The claim makes those follow each other who take it at once. */
const takenPlace = async (context: Context, { id, accountId }: Contact): Promise<Write[]> => {
  const { table, orgId, at } = context;
  // Read before the others are looked over: whoever takes the place after them moves the claim.
  const claim = await passClaim(table, orgId, { kind: PRIMARY_CLAIM, value: accountId, holderId: id, at });
  const others = await listContacts(context, accountId);
  const demoted = others
    .filter(({ value }) => value.primary && value.id !== id)
    .map((from) => put(ContactEntity, { ...from.value, primary: false }, { at, from }));
  return [...demoted, ...claim];
};

const freedPlace = ({ table, orgId, at }: Context, { id, accountId }: Contact): Promise<Write[]> =>
  moveClaim(table, orgId, { kind: PRIMARY_CLAIM, holderId: id, before: accountId, at });

const placeOf = async (context: Context, before?: Contact, after?: Contact): Promise<Write[]> => {
  if (after?.primary) return takenPlace(context, after);
  return before?.primary ? freedPlace(context, before) : [];
};

/** Adds a contact; a new primary one takes the place of the old. */
export const addContact = async (
  context: Context,
  accountId: string,
  input: NewContact,
): Promise<Plan<Stored<Contact>>> => {
  const account = await getAccountToChange(context, accountId);
  const contact: Contact = { ...input, accountId, id: context.ids.next('contact') };
  const saved = put(ContactEntity, contact, { at: context.at });
  const place = await placeOf(context, undefined, contact);
  return {
    action: 'contact.add',
    writes: [saved, ...place, accountStays(account)],
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
  const place = await placeOf(context, from.value, contact);
  return { action: 'contact.change', writes: [saved, ...place], result: saved.next };
};

/** Removes a contact; its trail stays. @throws {VersionMoved} */
export const removeContact = async (
  context: Context,
  { accountId, contactId }: { accountId: string; contactId: string },
): Promise<Plan<undefined>> => {
  await getAccountToChange(context, accountId);
  const from = requireMatch(context, await getContact(context, accountId, contactId));
  const place = await placeOf(context, from.value, undefined);
  return { action: 'contact.remove', writes: [remove(ContactEntity, from), ...place], result: undefined };
};
