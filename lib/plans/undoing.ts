/** Taking back the last change of cells: each sheet that it wrote holds what was there before. */
import type { Context } from '#lib/organisation/context.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put, remove, type Write } from '#lib/table/write.ts';
import { loadDraft } from './cells.ts';
import type { Changed } from './drafts.ts';
import { PlanEntity, PlanSheetEntity, PlanVersionEntity } from './entity.ts';
import { PlanNothingToUndo } from './errors.ts';
import { totalsOf } from './saving.ts';
import type { PlanSheet, PlanVersionContent } from './schema.ts';
import { requireAbove } from './scope.ts';
import type { Loaded } from './store.ts';
import { treeOf } from './tree.ts';

const undone = (context: Context, sheet: Stored<PlanSheet>): { rows: PlanSheet['rows']; write: Write } => {
  const { before } = sheet.value;
  if (before === null) return { rows: [], write: remove(PlanSheetEntity, sheet) };
  const next = { ...sheet.value, rows: before, change: 0 };
  return { rows: before, write: put(PlanSheetEntity, next, { at: context.at, from: sheet }) };
};

/** Passes when the caller answers for every node whose children go back. @throws {Forbidden} */
const requireAll = (context: Context, { tree, sheets }: Loaded, back: ReadonlyMap<number, unknown>): void => {
  for (const { value } of sheets) {
    const [first] = back.has(value.ordinal) ? value.rows : [];
    if (first) requireAbove(context, tree, first);
  }
};

/** Takes the last change of cells back, once; further back goes only the trail. @throws {PlanNothingToUndo} @throws {PlanStatusWrong} */
export const undoCells = async (context: Context, id: string): Promise<Command<Changed>> => {
  const loaded = await loadDraft(context, id);
  const { plan, version, content, sheets } = loaded;
  const { change } = content.value;
  const isLast = ({ value }: Stored<PlanSheet>) =>
    change > 0 && value.version === version.number && value.change === change;
  const back = new Map(sheets.filter(isLast).map((sheet) => [sheet.value.ordinal, undone(context, sheet)]));
  if (back.size === 0) throw PlanNothingToUndo();
  requireAll(context, loaded, back);
  const rows = sheets.flatMap(({ value }) => back.get(value.ordinal)?.rows ?? value.rows);
  const next: PlanVersionContent = {
    ...content.value,
    ...totalsOf(treeOf(rows)),
    sheets: content.value.sheets.filter(({ ordinal }) => back.get(ordinal)?.rows.length !== 0),
    change: change + 1,
  };
  const saved = put(PlanEntity, plan.value, { at: context.at, from: plan });
  return {
    action: 'plan.undo',
    writes: [
      saved,
      put(PlanVersionEntity, next, { at: context.at, from: content }),
      ...[...back.values()].map(({ write }) => write),
    ],
    result: { plan: saved.next, content: next },
  };
};
