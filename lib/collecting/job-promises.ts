/** The part of the daily run that is about promises: each missed one is told to the account's owner, once. */
import { assignmentAt, readAccounts } from '#lib/accounts/index.ts';
import type { People } from '#lib/alerts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { commitTelling } from '#lib/jobs/job.ts';
import type { Context } from '#lib/organisation/context.ts';
import { allWatched, markPromise } from '#lib/receivables/index.ts';
import { notice } from './notices.ts';

interface Options {
  people: People;
  asOf: BusinessDate;
  unitId?: string | undefined;
}

/** Marks what became of the watched promises of a unit's accounts and tells of the missed ones. */
export const runPromises = async (context: Context, { people, asOf, unitId }: Options) => {
  const watched = await allWatched(context);
  const accounts = await readAccounts(
    context,
    watched.map(({ accountId }) => accountId),
  );
  const figures = { watched: 0, missed: 0, closed: 0, mails: 0 };
  for (const { id, accountId } of watched) {
    const account = accounts.get(accountId)?.value;
    if (!account || (unitId !== undefined && assignmentAt(account, asOf).unitId !== unitId)) continue;
    figures.watched += 1;
    const { isNews, isClosed, mails } = await commitTelling(context, async () => {
      const marked = await markPromise(context, id, asOf);
      const owners = marked?.isNews
        ? [...people.told(account, [{ days: 0, to: ['owner'] }]).levels.keys()]
        : [];
      const news = { what: 'promise-missed', accountId, asOf, promiseId: id } as const;
      const letters = await Promise.all(owners.map((user) => notice(context, user, news)));
      return {
        action: 'collecting',
        writes: [...(marked?.writes ?? []), ...letters],
        result: {
          isNews: marked?.isNews ?? false,
          isClosed: marked?.promise.closedOn !== undefined,
          mails: letters.length,
        },
      };
    });
    figures.missed += isNews ? 1 : 0;
    figures.closed += isClosed ? 1 : 0;
    figures.mails += mails;
  }
  return figures;
};
