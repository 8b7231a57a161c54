/** The log of collecting: what was done, corrected with its trail, withdrawn and never deleted. */
import { getContact } from '#lib/accounts/index.ts';
import { patched } from '#lib/core/merge-patch.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put } from '#lib/table/write.ts';
import { ActionEntity } from './entity.ts';
import { DayInFuture, ResultUnknown, WithdrawnBefore } from './errors.ts';
import { ResultsPolicy } from './policy.ts';
import {
  type CollectionAction,
  type CollectionActionPatch,
  type CollectionCase,
  MAX_CONTACTS,
  type NewCollectionAction,
  type Withdrawal,
} from './schema.ts';
import { getAction, invoicesOfAccount, readCase, requireAccount, requireSeer, saveCase } from './store.ts';

const requireResult = async (context: Context, result: string): Promise<void> => {
  const { results } = await policyAt(context, ResultsPolicy, context.today());
  if (!results.some(({ code }) => code === result))
    throw ResultUnknown({ result, known: results.map(({ code }) => code).join(', ') });
};

/** The case with the contact among its last ones. */
const withContact = (known: CollectionCase, actionId: string, on: string): CollectionCase => ({
  ...known,
  contacts: [{ actionId, on }, ...known.contacts]
    .sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0))
    .slice(0, MAX_CONTACTS),
});

const withoutContact = (known: CollectionCase, actionId: string): CollectionCase => ({
  ...known,
  contacts: known.contacts.filter((contact) => contact.actionId !== actionId),
});

/**
 * Logs what was done for an account, with who does what next.
 * @throws {DayInFuture} @throws {ResultUnknown} @throws {InvoiceOfOtherAccount} @throws {PersonCannotSee}
 */
export const logAction = async (
  context: Context,
  input: NewCollectionAction,
): Promise<Plan<Stored<CollectionAction>>> => {
  const { accountId, kind, result, note, next } = input;
  await requireAccount(context, accountId, 'write');
  const today = context.today();
  const on = input.on ?? today;
  if (on > today) throw DayInFuture({ today, on });
  await requireResult(context, result);
  if (next) await requireSeer(context, accountId, next.ownerId);
  const contact = input.contactId ? (await getContact(context, accountId, input.contactId)).value : undefined;
  const action: CollectionAction = {
    id: context.ids.next('collectionAction'),
    accountId,
    kind,
    on,
    invoices: await invoicesOfAccount(context, accountId, input.invoiceIds),
    ...(contact && { contactId: contact.id, contactName: contact.name }),
    result,
    ...(note && { note }),
    ...(next && { next }),
    doneBy: context.access.user.id,
  };
  const known = await readCase(context, accountId);
  const saved = put(ActionEntity, action, { at: context.at });
  const kept = saveCase(context, known, withContact(known.value, action.id, on));
  return { action: 'collecting.log', writes: [saved, kept], result: saved.next };
};

/** Corrects result, note or next action; the trail keeps what stood there. @throws {ResultUnknown} @throws {WithdrawnBefore} */
export const changeAction = async (
  context: Context,
  id: string,
  patch: CollectionActionPatch,
): Promise<Plan<Stored<CollectionAction>>> => {
  const stored = requireMatch(context, await getAction(context, id, 'write'));
  const { withdrawn, accountId } = stored.value;
  if (withdrawn) throw WithdrawnBefore({ on: withdrawn.on });
  if (patch.result) await requireResult(context, patch.result);
  if (patch.next) await requireSeer(context, accountId, patch.next.ownerId);
  const { next: _before, ...rest } = stored.value;
  const { next = stored.value.next ?? null, ...fields } = patch;
  const changed: CollectionAction = { ...patched(rest, fields), ...(next && { next }) };
  const saved = put(ActionEntity, changed, { at: context.at, from: stored });
  return { action: 'collecting.correct', writes: [saved], result: saved.next };
};

/** Marks an action as never done: it stays in the log and no longer counts as a contact. @throws {WithdrawnBefore} */
export const withdrawAction = async (
  context: Context,
  id: string,
  { reason }: Withdrawal,
): Promise<Plan<Stored<CollectionAction>>> => {
  const stored = requireMatch(context, await getAction(context, id, 'write'));
  const { withdrawn, accountId } = stored.value;
  if (withdrawn) throw WithdrawnBefore({ on: withdrawn.on });
  const next = { ...stored.value, withdrawn: { on: context.today(), reason } };
  const known = await readCase(context, accountId);
  const saved = put(ActionEntity, next, { at: context.at, from: stored });
  const kept = saveCase(context, known, withoutContact(known.value, id));
  return { action: 'collecting.withdraw', writes: [saved, kept], result: saved.next };
};
