/** Forecasts of a unit added up, with its managers' adjustments apart, the plan beside them, and who has said nothing (R-1801, R-1802, R-1807). */
import type { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { convertAt } from '#lib/organisation/rates.ts';
import type { Unit, User } from '#lib/organisation/schema.ts';
import { plannedMonth } from '#lib/plans/index.ts';
import { lastDayOf, spanOfMonth } from './months.ts';
import { ForecastPolicy } from './policy.ts';
import { aheadOf, heldOn } from './rules.ts';
import type { Forecast } from './schema.ts';
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

type Amounts = Map<string, number>;

const addTo = (amounts: Amounts, month: string, amount: number): void => {
  amounts.set(month, (amounts.get(month) ?? 0) + amount);
};

/** Amounts of one currency in another, each at the rate of one day. @throws {RateMissing} */
const converter = (context: Context, to: string, on: BusinessDate) => {
  return async (amountMinor: number, currency: string): Promise<number> =>
    (await convertAt(context, { amountMinor, currency }, to, on)).amountMinor;
};

const plannedFor = async (context: Context, unitId: string, month: string, currency: string) => {
  const planned = await plannedMonth(context, { unitId, measure: 'booked', span: spanOfMonth(month) });
  return planned && planned.currency === currency
    ? { planId: planned.planId, amountMinor: planned.amount }
    : null;
};

/**
 * What the people of a unit and below it have submitted by a day, month by month: Σ, adjustments apart, adjusted, and the plan in force of
 * the unit where it is in the same currency. Everything in one currency at the rate of that day. @throws {NotFound} @throws {RateMissing}
 */
export const rollUp = async (context: Context, { month, unitId, in: wanted, asOf: day }: RollUpQuery) => {
  const unit = unitAsked(context, unitId);
  const currency = wanted ?? unit.currency;
  const asOf = day ?? context.today(unit.timeZone);
  const unitIds = unitsBelow(context, unit.id, month);
  const { monthsAhead } = await policyAt(context, ForecastPolicy, `${month}-01`);
  const ahead = aheadOf(month, monthsAhead);
  const inOne = converter(context, currency, asOf);
  const [forecasts, adjustments] = await Promise.all([
    forecastsIn(context, { unitIds, from: month, to: month }),
    adjustmentsIn(context, { unitIds, month }),
  ]);
  const [submitted, adjusted]: [Amounts, Amounts] = [new Map(), new Map()];
  const people = [];
  for (const forecast of forecasts) {
    const held = heldOn(forecast, asOf);
    if (!held) continue;
    const months = await Promise.all(
      held.totals.map(async (total) => ({
        month: total.month,
        amountMinor: await inOne(total.amountMinor, forecast.currency),
      })),
    );
    for (const total of months) addTo(submitted, total.month, total.amountMinor);
    const name = context.directory.user(forecast.ownerId)?.name ?? '';
    people.push({ ownerId: forecast.ownerId, name, forecastId: forecast.id, isLate: held.isLate, months });
  }
  for (const { forMonth, amountMinor, currency: from } of adjustments)
    addTo(adjusted, forMonth, await inOne(amountMinor, from));
  const months = await Promise.all(
    ahead.map(async (target) => {
      const [said, more] = [submitted.get(target) ?? 0, adjusted.get(target) ?? 0];
      return {
        month: target,
        submittedMinor: said,
        adjustmentMinor: more,
        adjustedMinor: said + more,
        planned: await plannedFor(context, unit.id, target, currency),
      };
    }),
  );
  const have = new Set(people.map(({ ownerId }) => ownerId));
  const missing = salespeopleIn(context, unitIds, month).filter(({ user }) => !have.has(user.id));
  return {
    ...{ unitId: unit.id, month, asOf, currency, months },
    people: people.sort((a, b) => (a.name < b.name ? -1 : 1)),
    missing: missing.map(({ user }) => ({ ownerId: user.id, name: user.name })),
    adjustments: adjustments.length,
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
