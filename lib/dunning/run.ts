/**
 * A run of dunning: everyone with something open on the day is planned; dry, it only tells who is in and who is out and
 * why; for real, each customer gets one notice at most. A run that is delivered twice, or killed half-way and repeated,
 * leaves what one run leaves.
 */
import { type Account, assignmentAt } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { getUnit } from '#lib/organisation/index.ts';
import type { Plan } from '#lib/table/command.ts';
import { booksOf, type CustomerBooks } from './books.ts';
import { noticeIdOf } from './entity.ts';
import { RunInFuture } from './errors.ts';
import { type Issued, issueTo } from './issue.ts';
import { type CustomerPlan, planCustomer } from './planner.ts';
import { requireFreshReceipts } from './receipts.ts';
import type { RunRequest, RunResult } from './schema.ts';

/** Customers that one request tells: it must be done long before the gateway stops waiting. */
const A_REQUEST = 40;
/** Rows of an answer, which is also kept under the caller's key. */
const MOST_ROWS = 300;

interface Planned {
  books: CustomerBooks;
  plan: CustomerPlan;
}

const plansOf = async (
  context: Context,
  asOf: BusinessDate,
  wanted: (account: Account) => boolean,
): Promise<Planned[]> =>
  (await booksOf(context, asOf, wanted)).map((books) => ({
    books,
    plan: planCustomer(books.customer, asOf),
  }));

const isDue = ({ plan: { notice, failed } }: Planned): boolean => notice !== undefined || failed.length > 0;

/** Tells the customers, one transaction each. */
const issueAll = async (context: Context, due: readonly Planned[], asOf: BusinessDate): Promise<Issued[]> => {
  const issued: Issued[] = [];
  for (const { books } of due) issued.push(await issueTo(context, books.customer.accountId, asOf));
  return issued;
};

/** Accounts of the unit, or of those below it. */
const within = (context: Context, unitId: string | undefined, asOf: BusinessDate) => {
  if (!unitId) return () => true;
  const units = context.directory.subtree(unitId, asOf);
  return (account: Account) => units.has(assignmentAt(account, asOf).unitId);
};

const rowOf = (
  { accountId, plan: { notice } }: { accountId: string; plan: CustomerPlan },
  noticeId: string | null,
): RunResult['included'] => (notice ? [{ ...notice, accountId, noticeId }] : []);

const resultOf = (
  planned: readonly Planned[],
  done: readonly Planned[],
  head: Pick<RunResult, 'asOf' | 'unitId' | 'dryRun' | 'receiptsKnownUntil'>,
  noticeId: (accountId: string) => string | null,
): RunResult => {
  const excluded = planned.flatMap(({ plan }) => plan.excluded);
  const rows = done.flatMap(({ books: { customer }, plan }) =>
    rowOf({ accountId: customer.accountId, plan }, noticeId(customer.accountId)),
  );
  const failed = done
    .filter(({ plan }) => plan.failed.length > 0)
    .map(({ books, plan }) => ({
      accountId: books.customer.accountId,
      invoiceIds: plan.failed.map(({ invoiceId }) => invoiceId),
    }));
  const byReason = Map.groupBy(excluded, ({ reason }) => reason);
  return {
    ...head,
    customers: planned.length,
    included: rows.slice(0, MOST_ROWS),
    failed: failed.slice(0, MOST_ROWS),
    excluded: excluded.slice(0, MOST_ROWS),
    excludedByReason: Object.fromEntries([...byReason].map(([reason, group]) => [reason, group.length])),
    isCut: rows.length > MOST_ROWS || excluded.length > MOST_ROWS,
    remaining: head.dryRun ? 0 : planned.filter(isDue).length - done.length,
  };
};

/**
 * A run on demand: 40 customers a call, to be repeated while `remaining` is not 0; a dry run plans them all and writes
 * nothing. @throws {ReceiptsStale} @throws {RunInFuture} @throws {NotFound} for a unit that is not there
 */
export const runOnDemand = async (
  context: Context,
  { asOf = context.today(), unitId, dryRun }: RunRequest,
): Promise<Plan<RunResult>> => {
  context.access.require('money', 'write', {});
  if (unitId) await getUnit(context, unitId);
  const today = context.today();
  if (asOf > today && !dryRun) throw RunInFuture({ today, asOf });
  const receiptsKnownUntil = await requireFreshReceipts(context, asOf);
  const planned = await plansOf(context, asOf, within(context, unitId, asOf));
  const due = planned.filter(isDue);
  const head = { asOf, unitId: unitId ?? null, dryRun, receiptsKnownUntil };
  if (dryRun) return { action: 'dunning.run', writes: [], result: resultOf(planned, due, head, () => null) };
  const done = due.slice(0, A_REQUEST);
  const issued = await issueAll(context, done, asOf);
  const made = new Set(issued.flatMap(({ notice }) => notice?.accountId ?? []));
  const result = resultOf(planned, done, head, (accountId) =>
    made.has(accountId) ? noticeIdOf(context.orgId, accountId, asOf) : null,
  );
  return { action: 'dunning.run', writes: [], result };
};

/** The unit whose morning reminds the account's customers: its own, or the nearest active one above. */
const homeUnit = (context: Context, account: Account, asOf: BusinessDate): string | undefined =>
  context.directory.homeUnit(assignmentAt(account, asOf).unitId, asOf)?.id;

/** The run of one unit's morning; counts only, for it is kept with its slot. @throws {ReceiptsStale} */
export const runForUnit = async (context: Context, unitId: string, asOf: BusinessDate) => {
  const receiptsKnownUntil = await requireFreshReceipts(context, asOf);
  const planned = await plansOf(context, asOf, (account) => homeUnit(context, account, asOf) === unitId);
  const issued = await issueAll(context, planned.filter(isDue), asOf);
  const excluded = Map.groupBy(
    planned.flatMap(({ plan }) => plan.excluded),
    ({ reason }) => reason,
  );
  return {
    asOf,
    receiptsKnownUntil,
    customers: planned.length,
    notices: issued.filter(({ notice }) => notice).length,
    failed: issued.reduce((total, { failedIds }) => total + failedIds.length, 0),
    excluded: Object.fromEntries([...excluded].map(([reason, group]) => [reason, group.length])),
  };
};
