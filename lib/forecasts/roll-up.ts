/** Forecasts of a unit added up, with its managers' adjustments apart, the plan beside them, and who has said nothing (R-1801, R-1802, R-1807). */
import type { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { convert } from '#lib/core/money.ts';
import { lastDayOf } from '#lib/core/months.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { rateAt } from '#lib/organisation/rates.ts';
import type { Unit, User } from '#lib/organisation/schema.ts';
import { plannedMonths } from '#lib/plans/index.ts';
import { ForecastPolicy } from './policy.ts';
import { adjustedOn, aheadOf, heldOn } from './rules.ts';
import type { Forecast, Submission } from './schema.ts';
import { adjustmentsIn, forecastsIn, unitsBelow } from './store.ts';

export interface RollUpQuery {
  month: string;
  unitId?: string | undefined;
  in?: string | undefined;
  asOf?: BusinessDate | undefined;
}

/** A unit that the caller may look at as a whole. @throws {NotFound} */
export const unitAsked = ({ access, directory }: Context, unitId: string | undefined): Unit => {
  const unit = directory.unit(unitId ?? access.posting.unitId);
  if (!unit || !access.allows('forecastControl', 'read', { unitId: unit.id })) throw NotFound();
  return unit;
};

/** Active salespeople of the units on the first day of a month, whom the caller may see. */
export const salespeopleIn = (
  { access, directory }: Context,
  unitIds: readonly string[],
  month: string,
): { user: User; unitId: string }[] =>
  [...directory.users.values()].flatMap(({ value: user }) => {
    const { role, unitId } = directory.posting(user, `${month}-01`);
    const isOne = user.active && role === 'representative' && unitIds.includes(unitId);
    return isOne && access.allows('forecasts', 'read', { ownerId: user.id, unitId })
      ? [{ user, unitId }]
      : [];
  });

type InOne = (amountMinor: number, currency: string) => number;

/** Amounts of these currencies in one, at the rates of one day, each read once. @throws {RateMissing} */
const converter = async (
  context: Context,
  { to, on, from }: { to: string; on: BusinessDate; from: Iterable<string> },
): Promise<InOne> => {
  const rates = new Map<string, string>();
  for (const currency of new Set(from)) rates.set(currency, await rateAt(context, currency, to, on));
  return (amountMinor, currency) =>
    currency === to
      ? amountMinor
      : convert({ amountMinor, currency }, rates.get(currency) ?? '', to).amountMinor;
};

interface Said {
  forecast: Forecast;
  held: Submission;
}

const personOf = ({ directory }: Context, { forecast, held }: Said, inOne: InOne) => ({
  ownerId: forecast.ownerId,
  name: directory.user(forecast.ownerId)?.name ?? '',
  forecastId: forecast.id,
  isLate: held.isLate,
  months: held.totals.map(({ month, amountMinor }) => ({
    month,
    amountMinor: inOne(amountMinor, forecast.currency),
  })),
});

/** What was said, and what counted of the adjustments, by a day. */
const saidBy = async (context: Context, unitIds: readonly string[], month: string, asOf: BusinessDate) => {
  const [forecasts, adjustments] = await Promise.all([
    forecastsIn(context, { unitIds, from: month, to: month }),
    adjustmentsIn(context, { unitIds, month }),
  ]);
  return {
    said: forecasts.flatMap((forecast): Said[] => {
      const held = heldOn(forecast, asOf);
      return held ? [{ forecast, held }] : [];
    }),
    adjusted: adjustments.flatMap((adjustment) => {
      const amountMinor = adjustedOn(adjustment, asOf);
      const { forMonth, currency } = adjustment;
      return amountMinor === undefined ? [] : [{ forMonth, currency, amountMinor }];
    }),
  };
};

/**
 * What the people of a unit and below it have submitted by a day, month by month: Σ, adjustments apart as they were on that day, adjusted,
 * and the plan in force of the unit where it is in the same currency. Everything in one currency at the rate of that day.
 * @throws {NotFound} @throws {RateMissing}
 */
export const rollUp = async (context: Context, { month, unitId, in: wanted, asOf: day }: RollUpQuery) => {
  const unit = unitAsked(context, unitId);
  const [currency, asOf] = [wanted ?? unit.currency, day ?? context.today(unit.timeZone)];
  const unitIds = unitsBelow(context, unit.id, month);
  const { monthsAhead } = await policyAt(context, ForecastPolicy, `${month}-01`);
  const ahead = aheadOf(month, monthsAhead);
  const { said, adjusted } = await saidBy(context, unitIds, month, asOf);
  const from = [...said.map(({ forecast }) => forecast.currency), ...adjusted.map((one) => one.currency)];
  const [inOne, planned] = await Promise.all([
    converter(context, { to: currency, on: asOf, from }),
    plannedMonths(context, {
      ...{ unitId: unit.id, measure: 'booked' },
      ...{ from: ahead[0] ?? month, to: ahead.at(-1) ?? month },
    }),
  ]);
  const people = said.map((one) => personOf(context, one, inOne));
  const sumOf = (target: string, months: readonly { month: string; amountMinor: number }[]): number =>
    months.filter((one) => one.month === target).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const changes = adjusted.map((one) => ({
    month: one.forMonth,
    amountMinor: inOne(one.amountMinor, one.currency),
  }));
  const submitted = people.flatMap(({ months }) => months);
  const have = new Set(people.map(({ ownerId }) => ownerId));
  const missing = salespeopleIn(context, unitIds, month).filter(({ user }) => !have.has(user.id));
  return {
    ...{ unitId: unit.id, month, asOf, currency },
    months: ahead.map((target) => {
      const [submittedMinor, adjustmentMinor] = [sumOf(target, submitted), sumOf(target, changes)];
      const plan = planned.get(target);
      return {
        ...{ month: target, submittedMinor, adjustmentMinor },
        adjustedMinor: submittedMinor + adjustmentMinor,
        planned: plan?.currency === currency ? { planId: plan.planId, amountMinor: plan.amount } : null,
      };
    }),
    people: people.sort((a, b) => (a.name < b.name ? -1 : 1)),
    missing: missing.map(({ user }) => ({ ownerId: user.id, name: user.name })),
    adjustments: adjusted.length,
  };
};

const stateOf = (forecast: Forecast | undefined, asOf: BusinessDate) => {
  const held = forecast && heldOn(forecast, asOf);
  if (held) return held.isLate ? ('late' as const) : ('on-time' as const);
  return 'missing' as const;
};

/** Every salesperson of a unit and below it, and whether their forecast of the month was there in time, late or not by a day. @throws {NotFound} */
export const submissionsOf = async (context: Context, { month, unitId, asOf: day }: RollUpQuery) => {
  const unit = unitAsked(context, unitId);
  const asOf = day ?? context.today(unit.timeZone);
  const unitIds = unitsBelow(context, unit.id, month);
  const forecasts = await forecastsIn(context, { unitIds, from: month, to: month });
  const byOwner = new Map(forecasts.map((forecast) => [forecast.ownerId, forecast]));
  return salespeopleIn(context, unitIds, month).map(({ user, unitId: own }) => {
    const forecast = byOwner.get(user.id);
    const state = stateOf(forecast, asOf);
    const isOver = asOf > (forecast?.dueOn ?? lastDayOf(month));
    return {
      ownerId: user.id,
      name: user.name,
      unitId: own,
      forecastId: forecast?.id ?? null,
      state,
      isOver,
    };
  });
};
