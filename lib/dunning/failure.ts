/** What happens when the last level brought nothing: the owner's manager takes over, with a mail that says what. */
import { type Account, subjectOf } from '#lib/accounts/index.ts';
import { People } from '#lib/alerts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Message } from '#lib/messages/schema.ts';
import { freeSequence, queueMessage } from '#lib/messages/store.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { User } from '#lib/organisation/schema.ts';
import type { OpenInvoice } from '#lib/receivables/index.ts';
import { MOVED, type Put } from '#lib/table/write.ts';
import { DUNNING_FAILED } from './schema.ts';

/** Who takes over: the nearest manager above the owner, else whoever the owner's part falls to. */
const nextHandlers = (context: Context, account: Account, asOf: BusinessDate): User[] => {
  const people = new People(context.directory, { asOf, today: context.today() });
  for (const to of [['manager'], ['owner']] as const) {
    const told = [...people.told(account, [{ days: 0, to: [...to] }]).levels.keys()];
    if (told.length > 0) return told;
  }
  return [];
};

/** The mails that say that dunning of these invoices failed; none for none. */
export const failureMessages = async (
  context: Context,
  account: Account,
  failed: readonly OpenInvoice[],
  asOf: BusinessDate,
): Promise<Put<Message>[]> => {
  if (failed.length === 0) return [];
  return Promise.all(
    nextHandlers(context, account, asOf).map(async (recipient) => {
      const occasion = { kind: DUNNING_FAILED, period: asOf, recipientId: recipient.id };
      const write = queueMessage(context, {
        ...occasion,
        recipient,
        sequence: await freeSequence(context, occasion),
        payload: { asOf, account: account.id, invoices: failed.map(({ invoiceId }) => invoiceId) },
      });
      return { ...write, onFailure: MOVED as typeof MOVED };
    }),
  );
};

/** True when the person may still read the account's money. */
export const mayStillRead = (context: Context, user: User, account: Account): boolean =>
  new People(context.directory, { asOf: context.today(), today: context.today() }).mayRead(user, account) &&
  subjectOf(account).unitId !== undefined;
