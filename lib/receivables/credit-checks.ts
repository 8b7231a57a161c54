/** What receivables have to say against more credit: what is overdue for long, is disputed, or was promised in vain. */
import type { Account } from '#lib/accounts/index.ts';
import type { BusinessDate } from '#lib/core/dates.ts';
import { defineCreditCheck, type Ledger } from '#lib/credit/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { partition } from '#lib/table/keys.ts';
import { queryCollection } from '#lib/table/query.ts';
import { daysOver } from './balance.ts';
import { OpenItemEntity } from './entity.ts';
import { brokenPromises } from './promise-store.ts';

/** Days over due of the account's oldest open due date, 0 when nothing is overdue: the first of its open items tells. (M-25) */
const oldestDaysOver = async (
  { table, orgId }: Context,
  { id }: Account,
  asOf: BusinessDate,
): Promise<{ days: number; number?: string }> => {
  const pk = partition(orgId, 'account', id);
  const query = { pk, range: { prefix: 'open#debit#' }, limit: 1 };
  const [first] = await queryCollection(table, OpenItemEntity, query);
  const days = first ? Math.max(0, daysOver(first.value.date, asOf)) : 0;
  return days > 0 && first ? { days, number: first.value.number } : { days };
};

defineCreditCheck({
  name: 'overdue',
  ask: async (context, { account, asOf, bounds }) => {
    const { days, number } = await oldestDaysOver(context, account, asOf);
    const bound = bounds.maxOverdueDays;
    const passed = bound === null || days <= bound;
    const detail = number && `invoice ${number}`;
    return {
      finding: { check: 'overdue', passed, figure: days, bound, unit: 'days', ...(detail && { detail }) },
    };
  },
});

/** Largest share of the open amount of one currency that is disputed, in percent rounded down. */
const disputedPercent = ({ totals }: Ledger): number =>
  Math.max(
    0,
    ...Object.values(totals).map(({ openMinor, disputedMinor }) =>
      openMinor > 0 ? Math.floor((disputedMinor * 100) / openMinor) : 0,
    ),
  );

defineCreditCheck({
  name: 'disputes',
  ask: async (_context, { ledger, bounds }) => {
    const figure = disputedPercent(ledger);
    const bound = bounds.maxDisputedPercent;
    const passed = bound === null || figure <= bound;
    return { finding: { check: 'disputes', passed, figure, bound, unit: 'percent' } };
  },
});

defineCreditCheck({
  name: 'promises',
  ask: async (context, { account, asOf, bounds }) => {
    const { count } = await brokenPromises(context, account.id, asOf);
    const bound = bounds.maxBrokenPromises;
    const passed = bound === null || count <= bound;
    return { finding: { check: 'promises', passed, figure: count, bound, unit: 'count' } };
  },
});
