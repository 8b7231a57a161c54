/** A statement is made, sent, sent again, cleared up or taken back by those who collect from the account. */
import {
  type Account,
  accountStays,
  contactRecipient,
  getContact,
  listContacts,
  mailableContact,
} from '#lib/accounts/index.ts';
import { addDays } from '#lib/core/dates.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import { firstSequence, freeSequence, queueMessage } from '#lib/messages/store.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { MOVED, put } from '#lib/table/write.ts';
import { ReconciliationEntity } from './entity.ts';
import { DayInFuture, NobodyToMail, TooManyRounds } from './errors.ts';
import { STATEMENT } from './message.ts';
import { ReconciliationPolicy } from './policy.ts';
import { balanceOf, requireState } from './rules.ts';
import { type NewReconciliation, type Reconciliation, type Sending, STATES } from './schema.ts';
import { itemsOn } from './snapshot.ts';
import { getReconciliation, requireAccount, todayOf } from './store.ts';

type Saved = Plan<Stored<Reconciliation>>;

/** Sendings of one statement. */
const MAX_ROUNDS = 100;

/** Freezes what an account had open at the end of a day. @throws {DayInFuture} @throws {StatementTooLarge} */
export const makeReconciliation = async (context: Context, input: NewReconciliation): Promise<Saved> => {
  const account = await requireAccount(context, input.accountId, 'write');
  const { accountId, contactId } = input;
  if (contactId) await getContact(context, accountId, contactId);
  const today = todayOf(context, account.value);
  const { asOf = today, currency = account.value.currency } = input;
  if (asOf > today) throw DayInFuture({ today, asOf });
  const items = await itemsOn(context, { accountId, currency, asOf });
  const value: Reconciliation = {
    id: context.ids.next('reconciliation'),
    ...{ accountId, asOf, currency, items },
    balanceMinor: balanceOf(items, currency),
    madeOn: today,
    madeBy: context.access.user.id,
    ...(contactId && { contactId }),
    state: 'draft',
    round: 0,
  };
  const saved = put(ReconciliationEntity, value, { at: context.at });
  return { action: 'reconciliation.make', writes: [saved, accountStays(account)], result: saved.next };
};

/** Whom the mail goes to: who was named, else the account's first contact with an address. @throws {NobodyToMail} */
const recipientOf = async (context: Context, account: Account, contactId: string | undefined) => {
  const contacts = await listContacts(context, account.id);
  const contact = contactId
    ? contacts.map(({ value }) => value).find(({ id, email }) => id === contactId && email)
    : mailableContact(contacts);
  if (!contact) throw NobodyToMail();
  return contactRecipient(context, account, contact);
};

/**
 * Mails the statement to the contact with a link to answer by. Sent again, an earlier link works no more.
 * @throws {NobodyToMail} @throws {WrongState} once it was answered @throws {VersionMoved}
 */
export const sendReconciliation = async (context: Context, id: string, input: Sending): Promise<Saved> => {
  const { stored, account } = await getReconciliation(context, id, 'write');
  const { value: from } = requireMatch(context, stored);
  if (input.contactId) await getContact(context, from.accountId, input.contactId);
  requireState(from, ['draft', 'sent']);
  if (from.round >= MAX_ROUNDS) throw TooManyRounds({ limit: MAX_ROUNDS });
  const recipient = await recipientOf(context, account.value, input.contactId ?? from.contactId);
  const today = todayOf(context, account.value);
  const { linkDays } = await policyAt(context, ReconciliationPolicy, today);
  const occasion = { kind: STATEMENT, recipientId: recipient.id, period: today };
  const round = from.round + 1;
  const sequence = await freeSequence(context, occasion, firstSequence(id));
  const payload = { reconciliationId: id, round };
  const message = queueMessage(context, { ...occasion, recipient, sequence, payload });
  const next: Reconciliation = {
    ...from,
    ...{ round, state: 'sent', contactId: recipient.id, language: recipient.language },
    ...{ sentOn: today, validUntil: addDays(today, linkDays), messageId: message.next.value.id },
  };
  const saved = put(ReconciliationEntity, next, { at: context.at, from: stored });
  // Whoever took the same number is planned around, not told of.
  const writes = [saved, { ...message, onFailure: MOVED as typeof MOVED }];
  return { action: 'reconciliation.send', writes, result: saved.next };
};

/** Ends a difference that was cleared up. @throws {WrongState} @throws {VersionMoved} */
export const settleReconciliation = async (
  context: Context,
  id: string,
  { note }: { note: string },
): Promise<Saved> => {
  const { stored, account } = await getReconciliation(context, id, 'write');
  const { value: from } = requireMatch(context, stored);
  requireState(from, ['differs']);
  const settled = { on: todayOf(context, account.value), settledBy: context.access.user.id, note };
  const next: Reconciliation = { ...from, state: 'settled', settled };
  const saved = put(ReconciliationEntity, next, { at: context.at, from: stored });
  return { action: 'reconciliation.settle', writes: [saved], result: saved.next };
};

/** Takes a statement back, answered or not: its link works no more, and it counts for nothing. @throws {WrongState} @throws {VersionMoved} */
export const withdrawReconciliation = async (
  context: Context,
  id: string,
  { reason }: { reason: string },
): Promise<Saved> => {
  const { stored, account } = await getReconciliation(context, id, 'write');
  const { value: from } = requireMatch(context, stored);
  requireState(
    from,
    STATES.filter((state) => state !== 'withdrawn'),
  );
  const withdrawn = { on: todayOf(context, account.value), withdrawnBy: context.access.user.id, reason };
  const next: Reconciliation = { ...from, state: 'withdrawn', withdrawn };
  const saved = put(ReconciliationEntity, next, { at: context.at, from: stored });
  return { action: 'reconciliation.withdraw', writes: [saved], result: saved.next };
};
