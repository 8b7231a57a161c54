/** How an amount is shared over time: as it is now, equally, by working days, by given weights, or by a season from history. */
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { DEFAULT_CALENDAR } from '#lib/organisation/schema.ts';
import { PlanShapeWrong } from './errors.ts';
import type { Shape } from './input-schema.ts';
import { type Span, workingDaysIn } from './periods.ts';
import { PlanPolicy } from './policy.ts';
import type { Plan } from './schema.ts';
import { seasonWeights } from './season.ts';
import { split, weightOf } from './split.ts';

/** The calendar by which a plan counts its days. */
export const calendarOf = ({ directory }: Context, { unitId }: Pick<Plan, 'unitId'>) =>
  directory.unit(unitId)?.calendar ?? DEFAULT_CALENDAR;

interface Over {
  plan: Pick<Plan, 'unitId' | 'ownerId' | 'measure' | 'currency' | 'from' | 'to'>;
  parts: readonly Span[];
}

/** Weights of the parts; undefined: they share as they do now. @throws {PlanShapeWrong} */
export const weightsOver = async (
  context: Context,
  { plan, parts }: Over,
  shape: Shape,
): Promise<bigint[] | undefined> => {
  const calendar = calendarOf(context, plan);
  switch (shape.by) {
    case 'present':
      return undefined;
    case 'equal':
      return parts.map(() => 1n);
    case 'working-days':
      return parts.map((part) => BigInt(workingDaysIn(calendar, part)));
    case 'weights':
      if (shape.weights?.length !== parts.length) throw PlanShapeWrong({ parts: parts.length });
      return shape.weights.map(weightOf);
    case 'season': {
      const { season } = await policyAt(context, PlanPolicy, context.today());
      const isGiven = shape.own !== undefined || shape.group !== undefined;
      const known = isGiven ? undefined : await (await import('./history.ts')).monthsBefore(context, plan);
      return seasonWeights(parts, {
        own: shape.own ?? known?.own ?? [],
        group: shape.group ?? known?.group ?? [],
        fullMonths: season.fullMonths,
        lunarDays: shape.lunarNewYear ? season.lunarNewYearDays : 0,
        calendar,
      });
    }
  }
};

/** An amount in the parts, nothing lost. @throws {PlanShapeWrong} */
export const shareOver = async (
  context: Context,
  over: Over,
  amount: number,
  shape: Shape,
): Promise<number[]> => split(amount, (await weightsOver(context, over, shape)) ?? over.parts.map(() => 1n));
