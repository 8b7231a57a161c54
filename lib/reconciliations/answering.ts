/** The customer's answer, whoever brings it: by the link or told to a user. One answer counts, and the owner hears of it. */
import type { Account } from '#lib/accounts/index.ts';
import { People } from '#lib/alerts/index.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import { firstSequence, freeSequence, queueMessage } from '#lib/messages/store.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { MOVED, put, type Write } from '#lib/table/write.ts';
import { ReconciliationEntity } from './entity.ts';
import { requireLink } from './link.ts';
import { ANSWER } from './message.ts';
import { answered } from './rules.ts';
import type { NewAnswer, Reconciliation } from './schema.ts';
import { getReconciliation, todayOf } from './store.ts';

/** The mails to those who own the account today; nobody is told what they just recorded themselves. */
const newsOf = (context: Context, account: Account, reconciliationId: string): Promise<Write[]> => {
  const today = context.today();
  const people = new People(context.directory, { asOf: today, today });
  const owners = [...people.told(account, [{ days: 0, to: ['owner'] }]).levels.keys()];
  return Promise.all(
    owners
      .filter(({ id }) => id !== context.access.user.id)
      .map(async (recipient) => {
        const occasion = { kind: ANSWER, period: today, recipientId: recipient.id };
        const sequence = await freeSequence(context, occasion, firstSequence(reconciliationId));
        const write = queueMessage(context, {
          ...occasion,
          ...{ recipient, sequence, payload: { reconciliationId } },
        });
        return { ...write, onFailure: MOVED };
      }),
  );
};

const plan = async (
  context: Context,
  { stored, account }: { stored: Stored<Reconciliation>; account: Stored<Account> },
  input: NewAnswer,
  answeredBy: string,
): Promise<Plan<Stored<Reconciliation>>> => {
  const action = 'reconciliation.answer';
  const next = answered(stored.value, input, { on: todayOf(context, account.value), answeredBy });
  if (!next) return { action, writes: [], result: stored };
  const saved = put(ReconciliationEntity, next, { at: context.at, from: stored });
  const news = await newsOf(context, account.value, next.id);
  return { action, writes: [saved, ...news], result: saved.next };
};

/**
 * Records what the customer said on the phone or wrote; the same answer again changes nothing.
 * @throws {AnsweredBefore} @throws {NoDifference} @throws {WrongState} @throws {VersionMoved}
 */
export const recordAnswer = async (context: Context, id: string, input: NewAnswer) => {
  const about = await getReconciliation(context, id, 'write');
  requireMatch(context, about.stored);
  return plan(context, about, input, context.access.user.id);
};

/**
 * The answer of whoever holds the link; the first counts, and the same one again is answered alike.
 * @throws {NotFound} for a link that does not work @throws {AnsweredBefore} @throws {NoDifference}
 */
export const answerByLink = async (context: Context, token: string, input: NewAnswer) => {
  const about = await requireLink(context, token);
  return { about, plan: await plan(context, about, input, about.contactId) };
};
