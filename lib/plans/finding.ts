/** The plans of a unit that are in force: what other figures are held against. */
import { addMonths } from '#lib/core/dates.ts';
import { monthsFromTo, spanOfMonth } from '#lib/core/months.ts';
import type { Context } from '#lib/organisation/context.ts';
import { fromItem, type Stored } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { PlanEntity } from './entity.ts';
import { dailyOf, type Span } from './periods.ts';
import type { Plan, Version } from './schema.ts';
import { maySeePlan } from './scope.ts';
import { calendarOf } from './shapes.ts';
import { loadCells } from './store.ts';

/** How long before the days a plan may have begun. */
export const LONGEST_MONTHS = 60;

interface InForce {
  plan: Stored<Plan>;
  version: Version;
}

/** Later beginning first, then earlier end, then the newest. */
const nearest = ({ plan: { value: a } }: InForce, { plan: { value: b } }: InForce): number => {
  if (a.from !== b.from) return a.from > b.from ? -1 : 1;
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  return a.id > b.id ? -1 : 1;
};

/**
 * Reads the plans of a whole unit once that are in force, that the caller may see and that began within five years before the days, and answers
 * for each measure and piece of the days which one holds all of it: of several the nearest; undefined where there is none.
 */
export const plansInForce = async (
  context: Context,
  { unitId, span }: { unitId: string; span: Span },
): Promise<(measure: Plan['measure'], piece: Span) => InForce | undefined> => {
  const rows = await allOfIndex(context.table, {
    index: 'byUnit',
    partition: { orgId: context.orgId, entity: PlanEntity.name, unitId },
    range: { from: addMonths(span.from, -LONGEST_MONTHS), to: span.to },
  });
  const found = rows
    .map((row) => fromItem(PlanEntity, row))
    .filter(({ value }) => value.ownerId === undefined && maySeePlan(context, value))
    .flatMap((plan): InForce[] => {
      const version = plan.value.versions.find(({ status }) => status === 'effective');
      return version ? [{ plan, version }] : [];
    })
    .sort(nearest);
  return (measure, { from, to }) =>
    found.find(({ plan: { value } }) => value.measure === measure && value.from <= from && value.to >= to);
};

/** Sums by month, `2026-03`. */
export type Months = Map<string, bigint>;

export interface Planned {
  plan: Plan;
  version: number;
  /** Of the days of the span. */
  months: Months;
  whole: bigint;
}

/** What a plan says of the days, month by month, by its working days. */
export const plannedIn = async (
  context: Context,
  { plan, version }: InForce,
  span: Span,
): Promise<Planned> => {
  const { tree } = await loadCells(context, plan, version);
  const values = tree.values().next().value?.values ?? [];
  const calendar = calendarOf(context, plan.value);
  const months: Months = new Map();
  for (const [place, part] of plan.value.parts.entries())
    for (const { on, amount } of dailyOf(values[place] ?? 0, part, calendar)) {
      if (on < span.from || on > span.to) continue;
      const month = on.slice(0, 7);
      months.set(month, (months.get(month) ?? 0n) + BigInt(amount));
    }
  const whole = [...months.values()].reduce((sum, amount) => sum + amount, 0n);
  return { plan: plan.value, version: version.number, months, whole };
};

interface PlannedMonth {
  planId: string;
  amount: number;
  currency: string | undefined;
}

/** What the plans in force of a unit say of each month of a run; a month that none holds is absent. Each plan is read once. */
export const plannedMonths = async (
  context: Context,
  { unitId, measure, from, to }: { unitId: string; measure: Plan['measure']; from: string; to: string },
): Promise<Map<string, PlannedMonth>> => {
  const span = { from: spanOfMonth(from).from, to: spanOfMonth(to).to };
  const inForce = await plansInForce(context, { unitId, span });
  const read = new Map<string, Promise<Planned>>();
  const months = new Map<string, PlannedMonth>();
  for (const month of monthsFromTo(from, to)) {
    const found = inForce(measure, spanOfMonth(month));
    if (!found) continue;
    const { id: planId, currency } = found.plan.value;
    const planned = read.get(planId) ?? plannedIn(context, found, span);
    read.set(planId, planned);
    months.set(month, { planId, currency, amount: Number((await planned).months.get(month) ?? 0n) });
  }
  return months;
};
