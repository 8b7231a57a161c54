/** Mails about the use of credit: one to a person about one thing, queued in the transaction of the mark that it was told. */
import * as z from 'zod';
import type { Account } from '#lib/accounts/index.ts';
import { People } from '#lib/alerts/index.ts';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { messageKind } from '#lib/messages/kind.ts';
import { firstSequence, freeSequence, queueMessage } from '#lib/messages/store.ts';
import type { Context } from '#lib/organisation/context.ts';
import { MOVED, type Write } from '#lib/table/write.ts';
import type { CreditWatchPolicy } from './policy.ts';
import { ExposureState } from './state.ts';

const CREDIT_WATCH = 'credit-watch';

const about = { accountId: idOf('account'), asOf: BusinessDate };
export const CreditNews = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('state'), ...about, before: ExposureState, after: ExposureState }),
  z.strictObject({ what: z.literal('refused'), ...about, orderId: idOf('order') }),
]);
export type CreditNews = z.infer<typeof CreditNews>;

/** What renders a notice is loaded when the first one is due. */
export const creditNotice = messageKind<CreditNews>({
  kind: CREDIT_WATCH,
  payload: CreditNews,
  compose: async (context, message) => (await import('./compose.ts')).composeNews(context, message),
});

/** The writes that tell everyone whom the policy names. */
export const newsWrites = async (
  context: Context,
  account: Account,
  news: CreditNews,
  { tell }: CreditWatchPolicy,
): Promise<Write[]> => {
  const people = new People(context.directory, { asOf: news.asOf, today: context.today() });
  const told = [...people.told(account, [{ days: 0, to: tell }]).levels.keys()];
  const first = firstSequence(`${news.what} ${'orderId' in news ? news.orderId : news.accountId}`);
  return Promise.all(
    told.map(async (recipient) => {
      const occasion = { kind: CREDIT_WATCH, recipientId: recipient.id, period: news.asOf };
      const sequence = await freeSequence(context, occasion, first);
      const payload = JSON.parse(JSON.stringify(news));
      return { ...queueMessage(context, { ...occasion, recipient, sequence, payload }), onFailure: MOVED };
    }),
  );
};
