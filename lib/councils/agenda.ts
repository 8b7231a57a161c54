/** What a council talks about: gaps of the unit's plans in force, and open findings about its people, dealers and units. */
import { addDays } from '#lib/core/dates.ts';
import { PLAN_MEASURES } from '#lib/measures/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { deviationsOf, plansInForce } from '#lib/plans/index.ts';
import { byStake, FindingEntity } from '#lib/reviews/index.ts';
import { fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { CouncilEntity } from './entity.ts';
import { bySize, followUpOf, lookedBack } from './rules.ts';
import type { Council, Gap, OpenFinding } from './schema.ts';

const MAX_ROWS = 100;

interface Of {
  unitId: string;
  from: string;
  to: string;
}

const gapsOfPlan = async (
  context: Context,
  { planId, measure, currency }: Pick<Gap, 'planId' | 'measure' | 'currency'>,
  { from, to }: Of,
): Promise<Gap[]> => {
  const { missed } = await deviationsOf(context, planId, { asOf: addDays(to, 1) });
  return missed
    .filter((part) => part.from >= from && part.to <= to)
    .map(({ node, name, target, reached, deviation, isExplained, ...part }) => ({
      ...{ planId, measure, currency, node, name, from: part.from, to: part.to },
      ...{ target, reached, deviation, isExplained },
    }));
};

const gapsOf = async (context: Context, of: Of): Promise<Gap[]> => {
  const { unitId, from, to } = of;
  const inForce = await plansInForce(context, { unitId, span: { from, to } });
  const plans = PLAN_MEASURES.flatMap((measure) => {
    const plan = inForce(measure, { from, to })?.plan.value;
    return plan ? [{ planId: plan.id, measure, currency: plan.currency ?? null }] : [];
  });
  const gaps = await Promise.all(plans.map((plan) => gapsOfPlan(context, plan, of)));
  return gaps.flat().sort(bySize);
};

const findingsOf = async (context: Context, { unitId }: Of): Promise<OpenFinding[]> => {
  const { access, directory } = context;
  const today = context.today(directory.unit(unitId)?.timeZone);
  const rows = await Promise.all(
    [...directory.subtree(unitId, today)].map((id) =>
      allOfIndex(context.table, {
        index: 'byUnit',
        partition: { orgId: context.orgId, entity: FindingEntity.name, unitId: id },
        range: { prefix: 'open#' },
      }),
    ),
  );
  return rows
    .flat()
    .map((row) => fromItem(FindingEntity, row).value)
    .filter((finding) => access.allows('reviews', 'read', finding))
    .sort(byStake)
    .map(({ id, reviewId, subjectKind, subjectId, title, code, openedOn, stake }) => ({
      ...{ findingId: id, reviewId, subjectKind, subjectId, title: title ?? code, openedOn, stake },
    }));
};

/** Councils of the unit that ended before, or on the same day with a shorter period. */
const councilsBefore = async (context: Context, { unitId, from, to }: Of): Promise<Council[]> => {
  const rows = await allOfIndex(context.table, {
    index: 'byUnit',
    partition: { orgId: context.orgId, entity: CouncilEntity.name, unitId },
    range: { from: lookedBack(to), to },
  });
  return rows
    .map((row) => fromItem(CouncilEntity, row).value)
    .filter((council) => council.to < to || council.from > from);
};

/** The agenda as everything stands now. @throws {RateMissing} */
export const agendaOf = async (
  context: Context,
  of: Of,
): Promise<Pick<Council, 'followUp' | 'gaps' | 'moreGaps' | 'findings' | 'moreFindings'>> => {
  const [gaps, findings, before] = await Promise.all([
    gapsOf(context, of),
    findingsOf(context, of),
    councilsBefore(context, of),
  ]);
  const today = context.today(context.directory.unit(of.unitId)?.timeZone);
  return {
    followUp: followUpOf(before, today),
    gaps: gaps.slice(0, MAX_ROWS),
    moreGaps: Math.max(0, gaps.length - MAX_ROWS),
    findings: findings.slice(0, MAX_ROWS),
    moreFindings: Math.max(0, findings.length - MAX_ROWS),
  };
};
