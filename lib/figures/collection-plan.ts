/**
 * The receivables section of a sales plan for an account, a person or a unit: what is open, due, overdue
 * and promised, the target, and what came. Everything stands with whoever has the account on the last day that
 * counts; money received counts towards the target for whoever had the account on its day.
 * The cost follows what was open on two days and what was issued between them, not the history.
 */
import { readAccounts } from '#lib/accounts/index.ts';
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/index.ts';
import { AgeingPolicy, type Invoice, invoicesBetween, openInvoicesOn } from '#lib/receivables/index.ts';
import { factsOfSpan } from '#lib/turnover/index.ts';
import { sumIn } from './completion.ts';
import { subjectFor } from './daily.ts';
import { planDays, planOf } from './plan-rules.ts';
import { assignmentsFor, type Books, type Filters } from './report.ts';
import { percent } from './rules.ts';
import { monthEnd } from './spans.ts';
import { amountAt, type Target } from './target-schema.ts';
import { findTarget, readableTargets } from './targets.ts';

export interface PlanQuery {
  month?: string | undefined;
  asOf?: string | undefined;
  unitId?: string | undefined;
  ownerId?: string | undefined;
  accountId?: string | undefined;
}

/** Invoices that were open at the end of either day or issued between them, each once. */
const invoicesOf = async (
  context: Context,
  before: BusinessDate,
  until: BusinessDate,
): Promise<Invoice[]> => {
  const next = addDays(before, 1);
  const read = await Promise.all([
    openInvoicesOn(context, before),
    openInvoicesOn(context, until),
    next <= until ? invoicesBetween(context, next, until) : [],
  ]);
  return [...new Map(read.flat().map((invoice) => [invoice.id, invoice])).values()];
};

interface Scope {
  filters: Filters;
  from: BusinessDate;
  until: BusinessDate;
}

/** The target with what was received for it by the last day that counts; null without one. @throws {RateMissing} */
const progressOf = async (context: Context, target: Target | undefined, { filters, from, until }: Scope) => {
  const planMinor = target ? amountAt(target, until) : null;
  if (!target || planMinor === null) return null;
  const facts = from <= until ? await factsOfSpan(context, { from, to: until }) : [];
  const accounts: Books['accounts'] = await readAccounts(
    context,
    facts.map(({ accountId }) => accountId),
  );
  const assignmentOn = assignmentsFor(context, accounts, filters, until);
  const own = facts.filter(({ kind, accountId, on }) => kind === 'received' && assignmentOn(accountId, on));
  const { id: targetId, currency } = target;
  const receivedMinor = await sumIn(context, own, { currency, on: until });
  return { targetId, currency, rateOn: until, completion: percent(receivedMinor, planMinor) };
};

/** One row per currency, and the target of exactly that month. @throws {NotFound} @throws {RateMissing} */
export const collectionPlan = async (context: Context, query: PlanQuery) => {
  const asOf = query.asOf ?? context.today();
  const month = query.month ?? asOf.slice(0, 7);
  const [from, to] = [`${month}-01`, monthEnd(`${month}-01`)];
  const asked = { from, to, asOf };
  const { before, until } = planDays(asked);
  const { filters, about } = await subjectFor(context, query);
  const [invoices, { bounds }, found] = await Promise.all([
    invoicesOf(context, before, until),
    policyAt(context, AgeingPolicy, until),
    findTarget(context, { ...about, measure: 'collected', from, to }),
  ]);
  const [isSeen] = found ? await readableTargets(context, [found]) : [];
  const accounts = await readAccounts(
    context,
    invoices.map(({ accountId }) => accountId),
  );
  const assignmentOn = assignmentsFor(context, accounts, filters, until);
  const own = invoices.filter(({ accountId }) => assignmentOn(accountId, until));
  const byCurrency = Map.groupBy(own, ({ currency }) => currency);
  const data = [...byCurrency]
    .map(([currency, group]) => ({
      currency,
      invoices: group.length,
      ...planOf(group, { ...asked, bounds }),
    }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
  const target = await progressOf(context, isSeen ? found : undefined, { filters, from, until });
  return { month, openingOn: before, asOf: until, target, data };
};
