/** Reads of plans and of the cells of one version. What a caller may not see does not exist. */
import type { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { queryCollection } from '#lib/table/query.ts';
import { read, readMany } from '#lib/table/read.ts';
import { found, put, type Write } from '#lib/table/write.ts';
import type { PlanComment } from './comment-schema.ts';
import type { PlanCorrection } from './correction-schema.ts';
import {
  PlanCommentEntity,
  PlanCorrectionEntity,
  PlanEntity,
  PlanSheetEntity,
  PlanVersionEntity,
  planKey,
  sheetKey,
  versionKey,
} from './entity.ts';
import type { Plan, PlanRow, PlanSheet, PlanVersionContent, Version } from './schema.ts';
import { maySeePlan } from './scope.ts';
import { type Tree, treeOf } from './tree.ts';
import { effectiveOn, isRemovable, newestOf } from './versions.ts';

/** A plan whoever may see it; strongly consistent. */
export const findPlan = (context: Context, id: string): Promise<Stored<Plan> | undefined> =>
  read(context.table, PlanEntity, planKey(context.orgId, id));

/** A plan that the caller may read. @throws {NotFound} */
export const getPlan = async (context: Context, id: string): Promise<Stored<Plan>> => {
  const stored = await findPlan(context, id);
  if (!stored || !maySeePlan(context, stored.value)) throw NotFound();
  return stored;
};

/** A plan that could still be removed is removed with what was said about it: it must notice what comes in between. */
export const noticed = (context: Context, plan: Stored<Plan>): Write[] =>
  isRemovable(plan.value) ? [put(PlanEntity, plan.value, { at: context.at, from: plan })] : [];

/** Every difficulty reported on a plan, oldest first, whoever may see it; strongly consistent. */
export const everyComment = (context: Context, planId: string): Promise<Stored<PlanComment>[]> =>
  queryCollection(context.table, PlanCommentEntity, {
    pk: planKey(context.orgId, planId).pk,
    range: { prefix: 'comment#' },
  });

/** Every correction of a plan, oldest first, whoever may see it; strongly consistent. */
export const everyCorrection = (context: Context, planId: string): Promise<Stored<PlanCorrection>[]> =>
  queryCollection(context.table, PlanCorrectionEntity, {
    pk: planKey(context.orgId, planId).pk,
    range: { prefix: 'correction#' },
  });

/** Which version is asked for: by number, by the day on which it was executed, else the newest. */
export interface Which {
  version?: number | undefined;
  asOf?: BusinessDate | undefined;
}

/** @throws {NotFound} for a number that there is not, and a day on which none was executed */
export const versionOf = (plan: Plan, { version, asOf }: Which): Version => {
  const wanted =
    version === undefined
      ? asOf === undefined
        ? newestOf(plan)
        : effectiveOn(plan, asOf)
      : plan.versions.find(({ number }) => number === version);
  if (!wanted) throw NotFound();
  return wanted;
};

/** What a version says besides its cells. */
export const contentOf = async (
  context: Context,
  planId: string,
  number: number,
): Promise<Stored<PlanVersionContent>> =>
  found(await read(context.table, PlanVersionEntity, versionKey(context.orgId, planId, number)));

export interface Loaded {
  plan: Stored<Plan>;
  version: Version;
  content: Stored<PlanVersionContent>;
  sheets: Stored<PlanSheet>[];
  tree: Tree<PlanRow>;
}

/** A version with all its cells; parents come before their children. */
export const loadCells = async (context: Context, plan: Stored<Plan>, version: Version): Promise<Loaded> => {
  const { id } = plan.value;
  const content = await contentOf(context, id, version.number);
  const keys = content.value.sheets.map((sheet) => sheetKey(context.orgId, id, sheet.version, sheet.ordinal));
  const sheets = (await readMany(context.table, PlanSheetEntity, keys)).sort(
    (a, b) => a.value.ordinal - b.value.ordinal,
  );
  return { plan, version, content, sheets, tree: treeOf(sheets.flatMap(({ value }) => value.rows)) };
};
