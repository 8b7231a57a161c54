/**
 * Planned and actual inflow for an account, a person or a unit. The plan is what the books said on a day before the
 * first period, so that a past plan is held against what came. Costs what ageing of that day costs, and the receipts of the periods.
 */
import { readAccounts } from '#lib/accounts/index.ts';
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { openInvoicesOn, receiptsBetween } from '#lib/receivables/index.ts';
import { cashPlan, type PeriodLength, periodsOf } from './cash-rules.ts';
import { subjectFor } from './daily.ts';
import { assignmentsFor } from './report.ts';

export interface CashQuery {
  from: BusinessDate;
  to: BusinessDate;
  by: PeriodLength;
  planOn?: string | undefined;
  unitId?: string | undefined;
  ownerId?: string | undefined;
  accountId?: string | undefined;
}

/** One row per currency. Open amounts stand with whoever had the account on the day of the plan, receipts on their own. @throws {NotFound} */
export const cashInflow = async (context: Context, { from, to, by, ...query }: CashQuery) => {
  const today = context.today();
  const eve = addDays(from, -1);
  const planOn = query.planOn ?? (eve < today ? eve : today);
  const until = to < today ? to : today;
  const { filters } = await subjectFor(context, query);
  const [open, received] = await Promise.all([
    openInvoicesOn(context, planOn),
    from <= until ? receiptsBetween(context, from, until) : [],
  ]);
  const accounts = await readAccounts(
    context,
    [...open, ...received].map(({ accountId }) => accountId),
  );
  const assignmentOn = assignmentsFor(context, accounts, filters, until);
  const invoices = open.filter(({ accountId }) => assignmentOn(accountId, planOn));
  const receipts = received.filter(({ accountId, datedOn }) => assignmentOn(accountId, datedOn));
  const periods = periodsOf(from, to, by);
  const currencies = [...new Set([...invoices, ...receipts].map(({ currency }) => currency))].sort();
  const data = currencies.map((currency) => {
    const own = invoices.filter((invoice) => invoice.currency === currency);
    const money = receipts.filter((receipt) => receipt.currency === currency);
    const came = money.map(({ datedOn, amountMinor }) => ({ on: datedOn, amountMinor }));
    return {
      currency,
      invoices: own.length,
      receipts: money.length,
      ...cashPlan(periods, planOn, { invoices: own, receipts: came }),
    };
  });
  return { planOn, knownUntil: until, data };
};
