/**
 * Whether sales, their budget, their expenses and their scope develop in balance: four curves of one unit, each as the percent of
 * its own plan of the whole period that was reached by the end of each month.
 *
 *     targets  = booked to date ÷ planned bookings         budget = planned expenses to date ÷ planned expenses
 *     expenses = expenses to date ÷ planned expenses       scope  = new less lost accounts to date ÷ planned new accounts
 *
 * A curve without a plan in force is null and judges nothing. A month is out of balance when the furthest two curves are more points
 * apart than the policy says.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import { unscaled } from '#lib/core/decimal.ts';
import { monthsFromTo } from '#lib/core/months.ts';
import { type Measure, ONE } from '#lib/measures/index.ts';
import { actualTotals, percentOf } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { type Months, type Planned, plannedIn, plansInForce } from './finding.ts';
import { isMoney } from './measures.ts';
import type { Span } from './periods.ts';
import { BalancePolicy } from './policy.ts';

const CURVES = ['targets', 'budget', 'expenses', 'scope'] as const;
/** What the curves are planned by: sales, budget, scope. */
const PLANNED = ['booked', 'expenses', 'new-accounts'] as const;
type Curve = (typeof CURVES)[number];

const add = (months: Months, on: BusinessDate, amount: bigint): void => {
  const month = on.slice(0, 7);
  months.set(month, (months.get(month) ?? 0n) + amount);
};

const reachedOf = async (
  context: Context,
  unitId: string,
  span: Span,
  { measure, currency }: { measure: Measure; currency?: string | undefined },
): Promise<Months> => {
  const question = { measure, span, unitId, source: 'sellers' } as const;
  const totals = await actualTotals(context, { ...question, ...(currency && { currency }) });
  const months: Months = new Map();
  for (const { on = '', amount } of totals) add(months, on, amount);
  return months;
};

const currencyOf = (planned: Planned | undefined): string | undefined =>
  planned && isMoney(planned.plan.measure) ? planned.plan.currency : undefined;

/** Sums up to each month; null from the first month that has not begun. */
const running = (months: readonly string[], sums: Months, last: string): (bigint | null)[] => {
  let total = 0n;
  return months.map((month) => {
    total += sums.get(month) ?? 0n;
    return month <= last ? total : null;
  });
};

const spreadOf = (percents: readonly (string | null)[]): string | null => {
  const known = percents.flatMap((percent) => (percent === null ? [] : [Number(percent.replace('.', ''))]));
  if (known.length < 2) return null;
  return unscaled(BigInt(Math.max(...known) - Math.min(...known)), 2);
};

interface BalanceQuery {
  unitId: string;
  from: BusinessDate;
  to: BusinessDate;
  asOf: BusinessDate;
}

const text = (value: bigint | null, curve: Curve, planned: Planned | undefined): number | null =>
  value === null || !planned ? null : Number(curve === 'scope' ? value / ONE : value);

/**
 * The curves of a unit, month by month. @throws {RateMissing}
 */
export const balanceOf = async (context: Context, { unitId, from, to, asOf }: BalanceQuery) => {
  const span = { from, to };
  const { mostPoints } = await policyAt(context, BalancePolicy, asOf);
  const inForce = await plansInForce(context, { unitId, span });
  const [booked, spent, accounts] = await Promise.all(
    PLANNED.map((measure) => {
      const found = inForce(measure, span);
      return found && plannedIn(context, found, span);
    }),
  );
  const done = { from, to: asOf < to ? asOf : to };
  const reached = (planned: Planned | undefined, measure: Measure) =>
    planned && done.from <= done.to
      ? reachedOf(context, unitId, done, { measure, currency: currencyOf(planned) })
      : (new Map() as Months);
  const [sales, expenses, gained, lost] = await Promise.all([
    reached(booked, 'booked'),
    reached(spent, 'expenses'),
    reached(accounts, 'new-accounts'),
    reached(accounts, 'lost-accounts'),
  ]);
  const scope: Months = new Map(gained);
  for (const [month, amount] of lost) scope.set(month, (scope.get(month) ?? 0n) - amount);
  const months = monthsFromTo(from.slice(0, 7), to.slice(0, 7));
  const last = asOf.slice(0, 7);
  const curves: Record<Curve, { planned: Planned | undefined; sums: (bigint | null)[] }> = {
    targets: { planned: booked, sums: running(months, sales, last) },
    budget: { planned: spent, sums: running(months, spent?.months ?? new Map(), months.at(-1) ?? last) },
    expenses: { planned: spent, sums: running(months, expenses, last) },
    scope: { planned: accounts, sums: running(months, scope, last) },
  };
  const rows = months.map((month, at) => {
    const percents = CURVES.map((name) => {
      const { planned, sums } = curves[name];
      const sum = sums[at] ?? null;
      return sum === null || !planned ? null : percentOf(sum, planned.whole);
    });
    const spread = month <= last ? spreadOf(percents) : null;
    const shown = CURVES.map((name, place) => {
      const { planned, sums } = curves[name];
      return [name, { reached: text(sums[at] ?? null, name, planned), percent: percents[place] ?? null }];
    });
    const apart = spread === null ? null : Number(spread) <= mostPoints;
    return { month, ...Object.fromEntries(shown), spread, isBalanced: apart };
  });
  const plans = { targets: booked, expenses: spent, scope: accounts };
  return {
    ...{ unitId, from, to, asOf, mostPoints },
    plans: Object.fromEntries(
      Object.entries(plans).map(([name, planned]) => [
        name,
        planned
          ? {
              planId: planned.plan.id,
              planVersion: planned.version,
              amount: Number(name === 'scope' ? planned.whole / ONE : planned.whole),
              currency: currencyOf(planned) ?? null,
            }
          : null,
      ]),
    ),
    rows,
  };
};
