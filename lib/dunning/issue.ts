/**
 * One customer's dunning of a day, made true: the notice, the state of every invoice, the mail, and the word to a
 * manager where dunning failed, in one transaction that passes only while the account's money stands still.
 */
import {
  accountLanguage,
  assignmentAt,
  contactRecipient,
  listContacts,
  mailableContact,
} from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { commitTelling } from '#lib/jobs/job.ts';
import { queueMessage } from '#lib/messages/store.ts';
import type { Context } from '#lib/organisation/context.ts';
import { MOVED, type Put, put, type Write } from '#lib/table/write.ts';
import { type CustomerBooks, freshCustomer } from './books.ts';
import { DunningStateEntity, NoticeEntity, noticeIdOf } from './entity.ts';
import { failureMessages } from './failure.ts';
import { type CustomerPlan, planCustomer, type ResolvedScheme } from './planner.ts';
import { DUNNING_NOTICE, type DunningState, MAX_REMINDERS, type Notice, type NoticeLine } from './schema.ts';

export interface Issued {
  notice: Notice | undefined;
  failedIds: string[];
}
const NOTHING: Issued = { notice: undefined, failedIds: [] };

const stateWrite = (
  context: Context,
  { states, customer: { accountId } }: CustomerBooks,
  { invoiceId, currency }: Pick<NoticeLine, 'invoiceId' | 'currency'>,
  change: (state: DunningState) => DunningState,
): Put<DunningState> => {
  const from = states.get(invoiceId);
  const state = from?.value ?? { invoiceId, accountId, currency, reminders: [] };
  return put(DunningStateEntity, change(state), { at: context.at, from });
};

const reminded =
  (line: NoticeLine, notice: Notice, asOf: BusinessDate) =>
  (state: DunningState): DunningState => {
    const { failedOn: _before, ...rest } = state;
    const claims = notice.interestMode === 'accrue' || notice.interestMode === 'waive';
    const reminder = {
      noticeId: notice.id,
      on: asOf,
      level: line.level,
      amountMinor: line.amountMinor,
      interestMinor: claims ? line.interestMinor : 0,
      interestMode: notice.interestMode,
      ...(claims && { interestThrough: asOf }),
    };
    return { ...rest, reminders: [...state.reminders, reminder].slice(-MAX_REMINDERS) };
  };

const noticeFor = async (
  context: Context,
  { account, customer: { accountId } }: CustomerBooks,
  planned: NonNullable<CustomerPlan['notice']>,
  { body, ...source }: ResolvedScheme,
  asOf: BusinessDate,
): Promise<{ notice: Notice; writes: Write[] }> => {
  const id = noticeIdOf(context.orgId, accountId, asOf);
  const contacts = await listContacts(context, accountId);
  const reachable = mailableContact(contacts);
  const recipient = reachable && contactRecipient(context, account.value, reachable);
  const contact = reachable ?? (contacts.find(({ value }) => value.primary) ?? contacts[0])?.value;
  // Where there is no address, the letter is printed and somebody has to bring it on its way.
  const channel = planned.channel === 'e-mail' && !recipient ? 'letter' : planned.channel;
  const message =
    channel === 'e-mail' && recipient
      ? {
          ...queueMessage(context, {
            kind: DUNNING_NOTICE,
            period: asOf,
            sequence: 0,
            recipient,
            payload: { noticeId: id },
          }),
          onFailure: MOVED as typeof MOVED,
        }
      : undefined;
  const language = contact?.language ?? accountLanguage(context, account.value);
  const words = body.levels[planned.level - 1]?.texts[language];
  if (!words) throw new Error(`level ${planned.level} has no words`);
  const notice: Notice = {
    ...planned,
    ...{ id, accountId, asOf, channel, language, scheme: source },
    unitId: assignmentAt(account.value, asOf).unitId,
    interestMode: body.interest.mode,
    words,
    ...(contact && { contactId: contact.id }),
    ...(message && { messageId: message.next.value.id }),
    ...(!message && { task: { state: 'to-do' as const } }),
  };
  return { notice, writes: message ? [message] : [] };
};

/** Everything that the plan of a customer writes; nothing when the plan is empty. */
const writesOf = async (
  context: Context,
  books: CustomerBooks,
  { notice: planned, scheme, failed }: CustomerPlan,
  asOf: BusinessDate,
): Promise<{ issued: Issued; writes: Write[] }> => {
  const failures = failed.map((line) =>
    stateWrite(context, books, line, (state) => ({ ...state, failedOn: asOf })),
  );
  const told = await failureMessages(context, books.account.value, failed, asOf);
  const made = planned && scheme ? await noticeFor(context, books, planned, scheme, asOf) : undefined;
  const steps = (made?.notice.lines ?? [])
    .filter((line) => line.steps)
    .map((line) => stateWrite(context, books, line, reminded(line, made?.notice as Notice, asOf)));
  const notice = made ? [put(NoticeEntity, made.notice, { at: context.at })] : [];
  return {
    issued: { notice: made?.notice, failedIds: failed.map(({ invoiceId }) => invoiceId) },
    writes: [...notice, ...steps, ...failures, ...(made?.writes ?? []), ...told],
  };
};

/** Reminds one customer once a day at most: planned on strong reads, and a repeat or a rival finds it done. */
export const issueTo = (context: Context, accountId: string, asOf: BusinessDate): Promise<Issued> =>
  commitTelling(context, async () => {
    const action = 'dunning.issue';
    const fresh = await freshCustomer(context, accountId, asOf);
    const plan = fresh && planCustomer(fresh.customer, asOf);
    if (!fresh || !plan || (!plan.notice && plan.failed.length === 0))
      return { action, writes: [], result: NOTHING };
    const { issued, writes } = await writesOf(context, fresh, plan, asOf);
    return { action, writes: [...writes, ...fresh.stands], result: issued };
  });
