/** The plan of a unit that is in force for a measure and some days: what other figures are held against. */
import { addMonths } from '#lib/core/dates.ts';
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
const LONGEST_MONTHS = 60;

interface Sought {
  unitId: string;
  /** The plan of this person; that of the whole unit when absent. */
  ownerId?: string | undefined;
  measure: Plan['measure'];
  span: Span;
}

/**
 * The plan with a version in force that holds all of the days and began within five years before; of several the one with the shortest period, then the newest. Undefined
 * where there is none that the caller may see.
 */
const planInForce = async (
  context: Context,
  { unitId, ownerId, measure, span }: Sought,
): Promise<{ plan: Stored<Plan>; version: Version } | undefined> => {
  const partition = { orgId: context.orgId, entity: PlanEntity.name, unitId };
  const rows = await allOfIndex(context.table, {
    index: 'byUnit',
    partition,
    range: { from: addMonths(span.from, -LONGEST_MONTHS), to: span.from },
  });
  const fitting = rows
    .map((row) => fromItem(PlanEntity, row))
    .filter(
      ({ value }) =>
        value.measure === measure &&
        value.ownerId === ownerId &&
        value.from <= span.from &&
        value.to >= span.to &&
        maySeePlan(context, value),
    )
    .flatMap((plan) => {
      const version = plan.value.versions.find(({ status }) => status === 'effective');
      return version ? [{ plan, version }] : [];
    })
    .sort(
      (a, b) =>
        (a.plan.value.from > b.plan.value.from ? -1 : a.plan.value.from < b.plan.value.from ? 1 : 0) ||
        (a.plan.value.to < b.plan.value.to ? -1 : a.plan.value.to > b.plan.value.to ? 1 : 0) ||
        (a.plan.value.id > b.plan.value.id ? -1 : 1),
    );
  return fitting[0];
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

/** What the plan in force says of the days, month by month, by its working days; undefined without one. */
export const plannedIn = async (context: Context, sought: Sought): Promise<Planned | undefined> => {
  const found = await planInForce(context, sought);
  if (!found) return undefined;
  const { plan, version } = found;
  const { tree } = await loadCells(context, plan, version);
  const values = tree.values().next().value?.values ?? [];
  const calendar = calendarOf(context, plan.value);
  const months: Months = new Map();
  for (const [place, part] of plan.value.parts.entries())
    for (const { on, amount } of dailyOf(values[place] ?? 0, part, calendar)) {
      if (on < sought.span.from || on > sought.span.to) continue;
      const month = on.slice(0, 7);
      months.set(month, (months.get(month) ?? 0n) + BigInt(amount));
    }
  const whole = [...months.values()].reduce((sum, amount) => sum + amount, 0n);
  return { plan: plan.value, version: version.number, months, whole };
};

/** What the plan in force of a unit says of one month. */
export const plannedMonth = async (
  context: Context,
  sought: Sought,
): Promise<{ planId: string; amount: number; currency: string | undefined } | undefined> => {
  const planned = await plannedIn(context, sought);
  return (
    planned && { planId: planned.plan.id, amount: Number(planned.whole), currency: planned.plan.currency }
  );
};
