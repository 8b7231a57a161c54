/**
 * The daily look at credit: far-off orders whose horizon has come take up credit or are told to be refused, and
 * whoever the policy names hears once that an account left the normal range or came back to it.
 */
import { type Account, assignmentAt, readAccounts } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { DomainError } from '#lib/core/errors.ts';
import { CreditRefused, reservationsDue } from '#lib/credit/index.ts';
import { commitStep, commitTelling } from '#lib/jobs/job.ts';
import { reserveAtHorizon } from '#lib/orders/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { put } from '#lib/table/write.ts';
import { type CreditNews, newsWrites } from './notices.ts';
import { CreditWatchPolicy } from './policy.ts';
import { readBooks, rowOf } from './report.ts';
import type { ExposureState } from './schema.ts';
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

const isRefused = (error: unknown): boolean =>
  error instanceof DomainError && error.code === CreditRefused.code;

/** Lets every order whose day has come take up credit. A refusal is told; the order is tried again the next day. */
const reserveDue = async (run: Run): Promise<{ reserved: number; refused: number }> => {
  const { context, asOf } = run;
  const counts = { reserved: 0, refused: 0 };
  for (const { accountId, orderId } of await reservationsDue(context, asOf)) {
    try {
      if (await commitStep(context, () => reserveAtHorizon(context, orderId))) counts.reserved += 1;
    } catch (error) {
      if (!isRefused(error)) throw error;
      counts.refused += 1;
      const account = (await readAccounts(context, [accountId])).get(accountId)?.value;
      const news = { what: 'refused', accountId, asOf, orderId } as const;
      const step = (watch: CreditWatch) =>
        watch.refused.includes(orderId) ? undefined : { next: withRefused(watch, orderId), news };
      if (account) await tellOnce(run, account, step);
    }
  }
  return counts;
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

/** The run of one unit's morning; counts only, for it is kept with its slot. @throws {RateMissing} */
export const watchCredit = async (context: Context, slot: Slot) => {
  const policy = await policyAt(context, CreditWatchPolicy, slot.asOf);
  const run = { ...slot, context, policy };
  await reserveDue(run);
  const told = await toldOutOfRange(context);
  const books = await readBooks(context, slot.asOf, [...told.keys()]);
  const counts: Record<ExposureState, number> = { normal: 0, watched: 0, over: 0 };
  for (const account of books.accounts.values()) {
    const { unitId } = assignmentAt(account, slot.asOf);
    if (context.directory.homeUnit(unitId, slot.asOf)?.id !== slot.unitId) continue;
    const row = await rowOf(context, books, account.id);
    if (!row) continue;
    await watchAccount(run, account, { state: row.state, told: told.get(account.id) ?? 'normal' });
    counts[row.state] += 1;
  }
  return { enabled: policy.enabled, ...counts };
};
