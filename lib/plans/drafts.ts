/** Making a plan, changing what a draft says, removing it. */
import { Forbidden, NotFound } from '#lib/core/errors.ts';
import { requireMatch } from '#lib/http/preconditions.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put, remove } from '#lib/table/write.ts';
import {
  PlanCommentEntity,
  PlanCorrectionEntity,
  PlanEntity,
  PlanSheetEntity,
  PlanVersionEntity,
} from './entity.ts';
import { PlanParentWrong, PlanStatusWrong, PlanTooFine } from './errors.ts';
import type { NewPlan, PlanPatch } from './input-schema.ts';
import { isMoney } from './measures.ts';
import { partsAt, partsOf } from './periods.ts';
import { requireTotal } from './saving.ts';
import {
  MAX_PARTS,
  type Plan,
  type PlanRow,
  type PlanSheet,
  type PlanStatus,
  type PlanVersionContent,
  type Version,
} from './schema.ts';
import { subjectOfPlan } from './scope.ts';
import { shareOver } from './shapes.ts';
import { contentOf, everyComment, everyCorrection, getPlan, loadCells } from './store.ts';
import { isRemovable, newestOf } from './versions.ts';

export interface Changed {
  plan: Stored<Plan>;
  content: PlanVersionContent;
}
type Change = Promise<Command<Changed>>;

/** @throws {PlanStatusWrong} */
export const requireStatus = ({ status }: Version, ...allowed: PlanStatus[]): void => {
  if (!allowed.includes(status)) throw PlanStatusWrong({ status, allowed: allowed.join(', ') });
};

/** A plan that the caller may change as a whole, in the version that they saw. @throws {NotFound} @throws {Forbidden} @throws {VersionMoved} */
export const getOwnPlan = async (context: Context, id: string): Promise<Stored<Plan>> => {
  const stored = await getPlan(context, id);
  const subject = subjectOfPlan(stored.value);
  if (!context.access.allows('plans', 'write', subject)) throw Forbidden();
  return requireMatch(context, stored);
};

/** Unit and person that a new plan is for. @throws {NotFound} for who is not there or not the caller's */
const scopeOf = (context: Context, { unitId, ownerId }: NewPlan) => {
  const { directory, access } = context;
  const user = ownerId ? directory.user(ownerId) : undefined;
  if (ownerId && !user?.active) throw NotFound();
  const own = user ? directory.posting(user, context.today()).unitId : access.posting.unitId;
  const unit = directory.unit(unitId ?? own);
  if (!unit?.active) throw NotFound();
  access.require('plans', 'write', { unitId: unit.id, ownerId: user?.id });
  return { unit, user };
};

/** Owners and departments of milestones exist. @throws {NotFound} */
const requireDeliverers = ({ directory }: Context, { milestones = [] }: Pick<PlanPatch, 'milestones'>) => {
  for (const { ownerId, unitId } of milestones)
    if ((ownerId && !directory.user(ownerId)) || (unitId && !directory.unit(unitId))) throw NotFound();
};

/** The plan that a new one is derived from. @throws {NotFound} @throws {PlanParentWrong} */
const requireParent = async (context: Context, { parentPlanId, measure, from, to }: NewPlan) => {
  if (!parentPlanId) return;
  const { value } = await getPlan(context, parentPlanId);
  // One that was never submitted may be removed, and then this one would name nothing.
  const fits = value.measure === measure && value.from <= from && value.to >= to;
  if (!fits || isRemovable(value)) throw PlanParentWrong();
};

const periodOf = ({ from, to, grain = 'month', cuts }: NewPlan, calendar: Parameters<typeof partsOf>[2]) => {
  const parts = cuts ? partsAt({ from, to }, cuts) : partsOf({ from, to }, grain, calendar);
  if (parts.length > MAX_PARTS) throw PlanTooFine({ parts: parts.length, limit: MAX_PARTS });
  return { from, to, grain: cuts ? null : grain, ...(cuts && { cuts }), parts };
};

const firstVersion = (context: Context): Version => ({
  number: 1,
  status: 'draft',
  madeAt: context.at,
  madeBy: context.access.user.id,
});

/** Makes a draft of which only the root has amounts. @throws {NotFound} @throws {PlanParentWrong} @throws {PlanTooFine} */
export const createPlan = async (context: Context, input: NewPlan): Change => {
  const { unit, user } = scopeOf(context, input);
  requireDeliverers(context, input);
  await requireParent(context, input);
  const { name, measure, section, parentPlanId, unitOfMeasure } = input;
  const plan: Plan = {
    id: context.ids.next('plan'),
    name,
    measure,
    ...(isMoney(measure) ? { currency: input.currency ?? unit.currency } : { unitOfMeasure }),
    unitId: unit.id,
    ...(user && { ownerId: user.id }),
    ...(parentPlanId && { parentPlanId }),
    section,
    ...periodOf(input, unit.calendar),
    status: 'draft',
    versions: [firstVersion(context)],
    unitIds: user ? [] : [unit.id],
    userIds: user ? [user.id] : [],
  };
  requireTotal(plan, input.amount);
  const scopeId = user?.id ?? unit.id;
  const values = await shareOver(
    context,
    { plan, parts: plan.parts },
    input.amount,
    input.shape ?? { by: 'equal' },
  );
  const root: PlanRow = {
    key: scopeId,
    parent: null,
    kind: user ? 'user' : 'unit',
    scopeId,
    weight: '1',
    values,
    locked: [],
  };
  const content: PlanVersionContent = {
    planId: plan.id,
    number: 1,
    basis: input.basis ?? {},
    ...(input.policyText && { policyText: input.policyText }),
    milestones: input.milestones ?? [],
    territories: input.territories ?? [],
    resources: input.resources ?? [],
    rootAmount: input.amount,
    stretch: 0,
    sheets: [{ ordinal: 0, version: 1 }],
    change: 0,
  };
  const sheet: PlanSheet = { planId: plan.id, version: 1, ordinal: 0, rows: [root], before: null, change: 0 };
  const { at } = context;
  const saved = put(PlanEntity, plan, { at });
  return {
    action: 'plan.create',
    writes: [saved, put(PlanVersionEntity, content, { at }), put(PlanSheetEntity, sheet, { at })],
    result: { plan: saved.next, content },
  };
};

/** Changes what the draft says. @throws {PlanStatusWrong} unless the newest version is a draft */
export const changePlan = async (context: Context, id: string, patch: PlanPatch): Change => {
  const stored = await getOwnPlan(context, id);
  const version = newestOf(stored.value);
  requireStatus(version, 'draft');
  requireDeliverers(context, patch);
  const { name, section, policyText, basis, milestones, territories, resources } = patch;
  const content = await contentOf(context, id, version.number);
  const { policyText: said, ...rest } = content.value;
  const text = policyText === undefined ? said : (policyText ?? undefined);
  const next: PlanVersionContent = {
    ...rest,
    ...(text !== undefined && { policyText: text }),
    ...(basis && { basis }),
    ...(milestones && { milestones }),
    ...(territories && { territories }),
    ...(resources && { resources }),
  };
  const head: Plan = { ...stored.value, ...(name && { name }), ...(section && { section }) };
  const { at } = context;
  const saved = put(PlanEntity, head, { at, from: stored });
  return {
    action: 'plan.change',
    writes: [saved, put(PlanVersionEntity, next, { at, from: content })],
    result: { plan: saved.next, content: next },
  };
};

/** Removes a plan that nobody was ever asked about, with its cells and what was said about them. @throws {PlanStatusWrong} */
export const removePlan = async (context: Context, id: string): Promise<Command<null>> => {
  const stored = await getOwnPlan(context, id);
  const version = newestOf(stored.value);
  requireStatus(version, 'draft');
  if (!isRemovable(stored.value)) throw PlanStatusWrong({ status: 'submitted', allowed: 'draft' });
  const { content, sheets } = await loadCells(context, stored, version);
  const [comments, corrections] = await Promise.all([
    everyComment(context, id),
    everyCorrection(context, id),
  ]);
  return {
    action: 'plan.remove',
    writes: [
      remove(PlanEntity, stored),
      remove(PlanVersionEntity, content),
      ...sheets.map((sheet) => remove(PlanSheetEntity, sheet)),
      ...comments.map((comment) => remove(PlanCommentEntity, comment)),
      ...corrections.map((correction) => remove(PlanCorrectionEntity, correction)),
    ],
    result: null,
  };
};
