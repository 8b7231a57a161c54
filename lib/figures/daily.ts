/**
 * The daily control (R-212, M-13): goods shipped and money collected day by day against the plan figure of the month,
 * how far it is reached, and what every working day that is left must bring.
 */

import { getAccount, readAccounts } from '#lib/accounts/index.ts';
import { addDays, type BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { getUnit } from '#lib/organisation/index.ts';
import { isWorkingDay } from '#lib/organisation/working-days.ts';
import { type Fact, factsOfSpan } from '#lib/turnover/index.ts';
import { sumIn } from './completion.ts';
import { assignmentsFor, type Filters } from './report.ts';
import { percent } from './rules.ts';
import { monthEnd } from './spans.ts';
import { amountAt, type Measure, type Target } from './target-schema.ts';
import { findTarget, readableTargets } from './targets.ts';

export const daysOf = (from: BusinessDate, to: BusinessDate): BusinessDate[] => {
  const days: BusinessDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

/** What each working day that is left must bring, rounded up; null without a plan or a day, 0 when it is reached. */
export const requiredDaily = (
  planMinor: number | null,
  doneMinor: number,
  daysLeft: number,
): number | null => {
  if (planMinor === null) return null;
  if (doneMinor >= planMinor) return 0;
  return daysLeft === 0 ? null : Math.ceil((planMinor - doneMinor) / daysLeft);
};

export interface DailyQuery {
  month?: string | undefined;
  asOf?: string | undefined;
  unitId?: string | undefined;
  ownerId?: string | undefined;
  accountId?: string | undefined;
}

interface Subject {
  filters: Filters;
  about: Pick<Target, 'accountId' | 'ownerId' | 'unitId'>;
  unitId: string | undefined;
}

/** Whoever is asked about: one of the three that was given, else the caller's own unit. @throws {NotFound} */
export const subjectFor = async (
  context: Context,
  { accountId, ownerId, unitId }: DailyQuery,
): Promise<Subject> => {
  const { directory, access } = context;
  if (accountId) await getAccount(context, accountId);
  if (unitId) await getUnit(context, unitId);
  if (accountId)
    return { filters: { 'filter[accountId]': accountId }, about: { accountId }, unitId: undefined };
  if (ownerId) {
    const owner = directory.user(ownerId);
    if (!owner) throw NotFound();
    const home = directory.posting(owner, context.today()).unitId;
    return { filters: { 'filter[ownerId]': ownerId }, about: { ownerId }, unitId: home };
  }
  const id = unitId ?? access.posting.unitId;
  return { filters: { 'filter[unitId]': id }, about: { unitId: id }, unitId: id };
};

const FACTS: Record<Measure, Fact['kind']> = { shipped: 'shipped', collected: 'received' };

/** Day by day and in sum for one measure. */
const controlOf = async (
  context: Context,
  measure: Measure,
  about: {
    facts: readonly Fact[];
    plan: Target | undefined;
    days: BusinessDate[];
    daysLeft: number;
    currency: string;
    asOf: BusinessDate;
  },
) => {
  const { currency, asOf, plan } = about;
  const planAmount = plan ? amountAt(plan, asOf) : null;
  const inPlan = planAmount === null || !plan || plan.currency === currency ? planAmount : null;
  const daily = await Promise.all(
    about.days.map((day) =>
      sumIn(
        context,
        about.facts.filter(({ kind, on }) => kind === FACTS[measure] && on === day),
        { currency, on: asOf },
      ),
    ),
  );
  let doneMinor = 0;
  const days = daily.map((amountMinor) => {
    doneMinor += amountMinor;
    return { amountMinor, toDateMinor: doneMinor, progress: percent(doneMinor, inPlan ?? 0).value };
  });
  const sum = {
    planMinor: inPlan,
    targetId: inPlan === null ? null : (plan?.id ?? null),
    progress: percent(doneMinor, inPlan ?? 0),
    requiredDailyMinor: requiredDaily(inPlan, doneMinor, about.daysLeft),
  };
  return { sum, days };
};

/** The control of a month up to a day. A plan figure is the target of exactly that month. @throws {RateMissing} @throws {NotFound} */
export const dailyControl = async (context: Context, query: DailyQuery) => {
  const today = query.asOf ?? context.today();
  const month = query.month ?? today.slice(0, 7);
  const [from, to] = [`${month}-01`, monthEnd(`${month}-01`)];
  const asOf = today < to ? today : to;
  const { filters, about, unitId } = await subjectFor(context, query);
  const period = { from, to };
  const found = await Promise.all(
    (['shipped', 'collected'] as const).map((measure) =>
      findTarget(context, { ...about, measure, ...period }),
    ),
  );
  const seen = await readableTargets(
    context,
    found.map((target) => target ?? {}),
  );
  const [shippedPlan, collectedPlan] = found.map((target, at) => (seen[at] ? target : undefined));
  const facts = await factsOfSpan(context, { accountId: query.accountId, from, to: asOf });
  const accounts = await readAccounts(
    context,
    facts.map(({ accountId }) => accountId),
  );
  const assignmentOn = assignmentsFor(context, accounts, filters, asOf);
  const unit = context.directory.unit(unitId ?? context.access.posting.unitId);
  const { baseCurrency } = context.directory.organisation.value;
  const currency = collectedPlan?.currency ?? shippedPlan?.currency ?? unit?.currency ?? baseCurrency;
  const calendar = unit?.calendar;
  const isWorking = (day: BusinessDate) => !!calendar && isWorkingDay(calendar, day);
  const days = from <= asOf ? daysOf(from, asOf) : [];
  const all = daysOf(from, to).filter(isWorking);
  const daysLeft = all.filter((day) => day > asOf).length;
  const shared = {
    facts: facts.filter(({ accountId, on }) => assignmentOn(accountId, on)),
    days,
    daysLeft,
    currency,
    asOf,
  };
  const [shipped, collected] = await Promise.all([
    controlOf(context, 'shipped', { ...shared, plan: shippedPlan }),
    controlOf(context, 'collected', { ...shared, plan: collectedPlan }),
  ]);
  return {
    month,
    asOf,
    currency,
    rateOn: asOf,
    workingDays: { total: all.length, left: daysLeft },
    shipped: shipped.sum,
    collected: collected.sum,
    days: days.map((on, at) => ({
      on,
      isWorkingDay: isWorking(on),
      shipped: shipped.days[at],
      collected: collected.days[at],
    })),
  };
};
