/** Contacts by account and name. */
import {
  addContact,
  changeContact,
  DocumentNumber,
  getContact,
  listContacts,
  NewContact,
  removeContact,
} from '#lib/accounts/index.ts';
import { NotFound } from '#lib/core/errors.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { Email, Name } from '#lib/organisation/schema.ts';
import { normalised } from '#lib/table/claim.ts';
import type { Stored } from '#lib/table/entity.ts';
import { form, type RowOf, required, text, yesNo } from '../cells.ts';
import { defineKind, differing, eachRow, expecting, patchBack } from '../kind.ts';
import { accountOf } from '../refs.ts';

const Language = NewContact.shape.language.unwrap();
const columns = {
  accountNumber: required(text(DocumentNumber)),
  name: required(text(Name)),
  role: text(NewContact.shape.role.unwrap()),
  phone: text(NewContact.shape.phone.unwrap()),
  email: form(Email, 'name@example.com'),
  language: form(Language, LANGUAGES.join(', ')),
  primary: yesNo,
};
type Row = RowOf<typeof columns>;

const FIELDS = ['name', 'role', 'phone', 'email', 'language', 'primary'];

const idsOf = ({ value }: Stored<object>) => {
  const { accountId, id: contactId } = value as { accountId: string; id: string };
  return { accountId, contactId };
};

export const contacts = defineKind({
  name: 'contacts',
  resource: 'accounts',
  columns,
  key: ({ accountNumber, name }) => `${normalised(accountNumber)} ${normalised(name)}`,
  // A new primary contact takes the place of the old one, so those of one account follow each other.
  laneOf: ({ accountNumber }) => normalised(accountNumber),
  derived: ['primary'],
  apply: eachRow(async (step, { accountNumber, ...fields }: Row) => {
    const { value: account } = await accountOf(step.context, accountNumber);
    const known = await listContacts(step.context, account.id);
    const existing = known.find(({ value }) => normalised(value.name) === normalised(fields.name));
    if (!existing) {
      const contact = { ...fields, primary: fields.primary ?? false };
      const { result } = await step.run((context) => addContact(context, account.id, contact));
      return { id: `${account.id}/${result.value.id}`, outcome: 'new' };
    }
    const id = `${account.id}/${existing.value.id}`;
    const patch = differing(existing.value, fields);
    if (Object.keys(patch).length === 0) return { id, outcome: 'unchanged' };
    const where = { accountId: account.id, contactId: existing.value.id };
    await step.run((context) => changeContact(context, where, patch));
    return { id, outcome: 'updated' };
  }),
  current: (context, id) => {
    const [accountId, contactId] = id.split('/');
    if (!accountId || !contactId) throw NotFound();
    return getContact(context, accountId, contactId);
  },
  remove: (step, { current }) =>
    step.run((context) => removeContact(expecting(context, current), idsOf(current))),
  restore: (step, { before, current }) =>
    step.run((context) =>
      changeContact(expecting(context, current), idsOf(current), patchBack(before, FIELDS)),
    ),
});
