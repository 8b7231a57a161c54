/**
 * A contact who asks to be forgotten: name, title, e-mail and phone leave the contact and every entry of its trail, in one command that adds
 * an entry of its own. The contact stays as a pseudonym without an address, so nothing is sent to them and what was done still counts.
 */
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type AuditEntry, AuditEntryEntity, trailOf } from '#lib/table/audit.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { queryCollection } from '#lib/table/query.ts';
import { pseudonymOf, resealed } from '#lib/table/reseal.ts';
import { put, type Write } from '#lib/table/write.ts';
import { ContactEntity } from './entity.ts';
import type { Contact } from './schema.ts';
import { findContact, getAccountToChange } from './store.ts';

/** Fields of a contact that tell who somebody is. */
export const CONTACT_PERSONAL = ['name', 'email', 'phone', 'role'] as const;

/** Places that a contact's name may be in and that this command leaves alone. */
export const KEPT = [
  'notes-of-others',
  'account-of-the-same-name',
  'mails-sent',
  'exports-and-imports',
  'stored-answers',
  'backups',
] as const;

export interface ContactErasure {
  contactId: string;
  /** Entries of the trail that were sealed anew; 0 when the contact was forgotten before. */
  entries: number;
  /** Head of the trail before; null when nothing had to be changed, or the contact had been removed. */
  formerTrail: string | null;
  kept: readonly (typeof KEPT)[number][];
}

/** The contact as the sealed trail tells it. */
const pseudonymous = (contact: Contact): Contact => {
  const hidden = CONTACT_PERSONAL.filter((field) => contact[field] !== undefined);
  return {
    ...contact,
    ...Object.fromEntries(hidden.map((field) => [field, pseudonymOf(contact.id, field)])),
  };
};

/** The contact as nobody: a name that is none, and no way to reach them. */
export const forgotten = ({ email: _e, phone: _p, role: _r, ...contact }: Contact): Contact => ({
  ...contact,
  name: pseudonymOf(contact.id, 'name'),
});

const isForgotten = (contact: Contact): boolean =>
  contact.name === pseudonymOf(contact.id, 'name') && !contact.email && !contact.phone && !contact.role;

/** Of a contact that was removed only the trail is left; it names the account that it was at. */
const requireOf = (
  accountId: string,
  contact: Stored<Contact> | undefined,
  trail: readonly Stored<AuditEntry>[],
): void => {
  const first = trail.find(({ value }) => value.previousHash === '')?.value;
  const wasHere = first?.entity === ContactEntity.name && first.changes['accountId']?.after === accountId;
  if (!contact && !wasHere) throw NotFound();
};

/**
 * Forgets a contact, also one that was removed before. Forgetting twice changes nothing.
 * @throws {NotFound} for a contact that the account never had @throws {TooManyChanges} for a trail that does not fit one transaction
 */
export const eraseContact = async (
  context: Context,
  { accountId, contactId }: { accountId: string; contactId: string },
): Promise<Plan<ContactErasure>> => {
  context.access.require('erasures', 'write', {});
  await getAccountToChange(context, accountId);
  const { table, orgId, at } = context;
  const [contact, trail] = await Promise.all([
    findContact(context, accountId, contactId),
    queryCollection(table, AuditEntryEntity, { pk: trailOf(orgId, contactId) }),
  ]);
  requireOf(accountId, contact, trail);
  const { entries, heads } = resealed(
    trail.map(({ value }) => value),
    CONTACT_PERSONAL,
  );
  const stored = new Map(trail.map((entry) => [entry.value, entry]));
  const writes: Write[] = entries
    .filter(([was, is]) => was.hash !== is.hash)
    .map(([was, is]) => put(AuditEntryEntity, is, { at, from: stored.get(was) }));
  const count = writes.length;
  if (contact && !isForgotten(contact.value)) {
    const { value } = contact;
    // As the sealed trail tells it, so that the entry of this command names nobody either.
    const from = { ...contact, value: pseudonymous(value), trail: heads.get(contact.trail) ?? contact.trail };
    writes.push(put(ContactEntity, forgotten(value), { at, from }));
  }
  const formerTrail = (writes.length > 0 && contact?.trail) || null;
  return { action: 'person.erase', writes, result: { contactId, entries: count, formerTrail, kept: KEPT } };
};
