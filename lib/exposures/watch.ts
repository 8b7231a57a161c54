/**
 * The daily look at credit: far-off orders whose horizon has come take up credit or are told to be refused, and
 * whoever the policy names hears once that an account left the normal range or came back to it.
 */
import { type Account, assignmentAt, readAccounts } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { DomainError } from '#lib/core/errors.ts';
import { logger } from '#lib/core/logger.ts';
import { CreditRefused, reservationsDue } from '#lib/credit/index.ts';
import { commitStep, commitTelling } from '#lib/jobs/job.ts';
import { reserveAtHorizon } from '#lib/orders/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { put } from '#lib/table/write.ts';
import { type CreditNews, newsWrites } from './notices.ts';
import { CreditWatchPolicy } from './policy.ts';
import { type Books, readBooks, rowOf } from './report.ts';
import type { ExposureState } from './state.ts';
import {
  type CreditWatch,
  CreditWatchEntity,
  readWatch,
  toldOutOfRange,
  withRefused,
} from './watch-entity.ts';

interface Slot {
  unitId: string;
  asOf: BusinessDate;
}

interface Run extends Slot {
  context: Context;
  policy: CreditWatchPolicy;
}

/** What is remembered of an account; nothing yet is at rest. */
const blank = (accountId: string, since: BusinessDate): CreditWatch => ({
  accountId,
  state: 'normal',
  since,
  refused: [],
});

/** Commits what the account's mark becomes, with the news; false when an earlier run told it. */
const tellOnce = (
  { context, policy, asOf }: Run,
  account: Account,
  step: (watch: CreditWatch) => { next: CreditWatch; news: CreditNews } | undefined,
): Promise<boolean> =>
  commitTelling(context, async () => {
    const action = 'credit.watch';
    const from = await readWatch(context, account.id);
    const told = step(from?.value ?? blank(account.id, asOf));
    if (!told) return { action, writes: [], result: false };
    const mark = put(CreditWatchEntity, told.next, { at: context.at, from });
    const mails = policy.enabled ? await newsWrites(context, account, told.news, policy) : [];
    return { action, writes: [mark, ...mails], result: true };
  });

/** A rule says no, such as a rate that nobody entered: it keeps one account or order back and none of the others. */
const isRule = (error: unknown): error is DomainError =>
  error instanceof DomainError && error.kind !== 'unavailable';

/** Lets every order whose day has come take up credit. A refusal is told; the order is tried again the next day. */
const reserveDue = async (run: Run): Promise<void> => {
  const { context, asOf } = run;
  for (const { accountId, orderId } of await reservationsDue(context, asOf)) {
    try {
      await commitStep(context, () => reserveAtHorizon(context, orderId));
    } catch (error) {
      if (!isRule(error)) throw error;
      if (error.code !== CreditRefused.code) {
        logger.warn('an order could not reserve at its horizon', { orderId, error });
        continue;
      }
      const account = (await readAccounts(context, [accountId])).get(accountId)?.value;
      const news = { what: 'refused', accountId, asOf, orderId } as const;
      const step = (watch: CreditWatch) =>
        watch.refused.includes(orderId) ? undefined : { next: withRefused(watch, orderId), news };
      if (account) await tellOnce(run, account, step);
    }
  }
};

/** The state of an account; undefined where a rule keeps it from being known. */
const stateNow = async (context: Context, books: Books, id: string): Promise<ExposureState | undefined> => {
  try {
    return (await rowOf(context, books, id))?.state;
  } catch (error) {
    if (!isRule(error)) throw error;
    logger.warn('the exposure of an account is not known', { accountId: id, error });
    return undefined;
  }
};

/** Tells of an account whose state is another than the one last told; most accounts cost nothing here. */
const watchAccount = async (
  run: Run,
  account: Account,
  { state, told }: { state: ExposureState; told: ExposureState },
): Promise<void> => {
  if (state === told) return;
  const { asOf } = run;
  await tellOnce(run, account, (watch) =>
    watch.state === state
      ? undefined
      : {
          next: { ...watch, state, since: asOf },
          news: { what: 'state', accountId: account.id, asOf, before: watch.state, after: state },
        },
  );
};

/** The run of one unit's morning; counts only, for it is kept with its slot. An account whose rate is missing is counted as unknown. */
export const watchCredit = async (context: Context, slot: Slot) => {
  const policy = await policyAt(context, CreditWatchPolicy, slot.asOf);
  const run = { ...slot, context, policy };
  await reserveDue(run);
  const told = await toldOutOfRange(context);
  const books = await readBooks(context, slot.asOf, [...told.keys()]);
  const counts = { normal: 0, watched: 0, over: 0, unknown: 0 };
  for (const account of books.accounts.values()) {
    const { unitId } = assignmentAt(account, slot.asOf);
    if (context.directory.homeUnit(unitId, slot.asOf)?.id !== slot.unitId) continue;
    const state = await stateNow(context, books, account.id);
    counts[state ?? 'unknown'] += 1;
    if (state) await watchAccount(run, account, { state, told: told.get(account.id) ?? 'normal' });
  }
  return { enabled: policy.enabled, ...counts };
};
