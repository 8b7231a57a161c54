/**
 * Deviations of a plan and what is done about them: every part that is over and was not reached asks for a cause and a
 * correction with an owner and a day. Whoever sees the cells sees their corrections.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { PlanMeasure } from '#lib/measures/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { read } from '#lib/table/read.ts';
import { found, put } from '#lib/table/write.ts';
import type { AttainmentQuery } from './attainment.ts';
import type { CorrectionDone, NewPlanCorrection, PlanCorrection } from './correction-schema.ts';
import { correctionKey, PlanCorrectionEntity } from './entity.ts';
import { PlanCorrectionDone, PlanCorrectionOpen, PlanPeriodWrong } from './errors.ts';
import { loadNewest, maySeeRemark, subjectOfRemark } from './remarks.ts';
import { nodeOf, subjectOfNode } from './scope.ts';
import { everyCorrection, getPlan, noticed } from './store.ts';

/** Of these less is better. */
const COSTS: readonly PlanMeasure[] = ['expenses', 'lost-accounts'];

/** Names the cause of a missed part and what is done about it. @throws {NotFound} @throws {PlanNodeUnknown} @throws {PlanPeriodWrong} */
export const makeCorrection = async (
  context: Context,
  planId: string,
  { node, from, ownerId = context.access.user.id, ...said }: NewPlanCorrection,
): Promise<Command<Stored<PlanCorrection>>> => {
  const { plan, tree } = await loadNewest(context, planId);
  const row = nodeOf(context, tree, node);
  context.access.require('planComments', 'write', subjectOfNode(context, tree, row));
  const part = plan.value.parts.find((one) => one.from === from);
  if (!part) throw PlanPeriodWrong({ from, to: plan.value.to });
  if (!context.directory.user(ownerId)) throw NotFound();
  const { id: madeBy } = context.access.user;
  const correction: PlanCorrection = {
    ...{ ...said, id: context.ids.next('planCorrection'), planId, node: row.key },
    ...{ from: part.from, to: part.to, ownerId, madeBy },
  };
  const saved = put(PlanCorrectionEntity, correction, { at: context.at });
  return { action: 'plan.correct', writes: [saved, ...noticed(context, plan)], result: saved.next };
};

interface Named {
  planId: string;
  correctionId: string;
}

/** Its owner, and who answers for the node, say what came of it. @throws {NotFound} @throws {Forbidden} @throws {VersionMoved} */
const changed = async (
  context: Context,
  { planId, correctionId }: Named,
  action: string,
  change: (correction: PlanCorrection) => PlanCorrection,
): Promise<Command<Stored<PlanCorrection>>> => {
  const loaded = await loadNewest(context, planId);
  const key = correctionKey(context.orgId, planId, correctionId);
  const from = found(await read(context.table, PlanCorrectionEntity, key));
  if (!maySeeRemark(context, loaded, from.value)) throw NotFound();
  context.access.require('planComments', 'write', subjectOfRemark(context, loaded, from.value.node));
  requireMatch(context, from);
  const saved = put(PlanCorrectionEntity, change(from.value), { at: context.at, from });
  return { action, writes: [saved], result: saved.next };
};

/** Closes a correction with its effect. @throws {PlanCorrectionDone} and what reading it throws */
export const finishCorrection = (context: Context, named: Named, { on, effect }: CorrectionDone) =>
  changed(context, named, 'plan.correction-done', (correction) => {
    if (correction.done) throw PlanCorrectionDone();
    const done = { on: on ?? context.today(), by: context.access.user.id, at: context.at, effect };
    return { ...correction, done };
  });

/** Opens a correction again that was closed too early. @throws {PlanCorrectionOpen} and what reading it throws */
export const reopenCorrection = (context: Context, named: Named) =>
  changed(context, named, 'plan.correction-reopen', ({ done, ...correction }) => {
    if (!done) throw PlanCorrectionOpen();
    return correction;
  });

/** Corrections of a plan that the caller may see, oldest first. @throws {NotFound} */
export const correctionsOf = async (context: Context, planId: string): Promise<Stored<PlanCorrection>[]> => {
  const loaded = await loadNewest(context, planId);
  return (await everyCorrection(context, planId)).filter(({ value }) => maySeeRemark(context, loaded, value));
};

/**
 * Parts that were over by the day and missed their target, the latest first, each with its corrections; `isExplained` says
 * whether there is one. @throws as {@link planAttainment}
 */
export const deviationsOf = async (context: Context, planId: string, query: AttainmentQuery) => {
  const { planAttainment } = await import('./attainment.ts');
  const [{ asOf, rows }, corrections, plan] = await Promise.all([
    planAttainment(context, planId, query),
    correctionsOf(context, planId),
    getPlan(context, planId),
  ]);
  const sign = COSTS.includes(plan.value.measure) ? -1 : 1;
  const isMissed = (to: BusinessDate, target: number, deviation: number): boolean =>
    to < asOf && target !== 0 && sign * deviation < 0;
  const missed = rows.flatMap(({ node, kind, scopeId, name, parts }) =>
    parts
      .filter(({ to, target, deviation }) => isMissed(to, target, deviation))
      .map((part) => {
        const own = corrections.filter(({ value }) => value.node === node && value.from === part.from);
        return { node, kind, scopeId, name, ...part, isExplained: own.length > 0, corrections: own };
      }),
  );
  return { asOf, missed: missed.sort((a, b) => (a.from > b.from ? -1 : a.from < b.from ? 1 : 0)) };
};
