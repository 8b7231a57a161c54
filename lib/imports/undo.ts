/**
 * Taking an import back, in reverse order: what it created goes, what it changed is set back, and money documents are
 * reversed. A record that somebody has changed since stays as it is and is reported with the reason.
 */
import { type DomainError, NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type AuditEntry, canonical } from '#lib/table/audit.ts';
import type { Stored } from '#lib/table/entity.ts';
import { actingAs } from './acting.ts';
import { type Effect, readPart, writePart } from './files.ts';
import { issueOf } from './issues.ts';
import type { Kind, Undoing, UndoStep } from './kind.ts';
import { importKind } from './kinds/index.ts';
import { finish, type Hold, keepProgress } from './lease.ts';
import { ChangedSince } from './row-errors.ts';
import { type Import, INLINE_ERRORS, type RowIssue } from './schema.ts';
import { entriesOf, inLanes, isMade, isRowError, stepFor, trailFor } from './step.ts';

type Fields = Record<string, unknown>;
type Fate = 'removed' | 'restored' | DomainError;

/** Values before the import's first change of each field, and after its last. */
const sidesOf = (entries: readonly AuditEntry[]): { before: Fields; after: Fields } => {
  const [before, after]: [Fields, Fields] = [{}, {}];
  for (const { changes } of entries) {
    for (const [field, change] of Object.entries(changes)) {
      if (!(field in before)) before[field] = change.before;
      after[field] = change.after;
    }
  }
  return { before, after };
};

/** Whether the record still is what the import left: all of it when it was new, else the fields that it changed. */
const isAsLeft = (
  kind: Kind,
  { value }: Stored<object>,
  after: Fields,
  outcome: Effect['outcome'],
): boolean => {
  const has = value as Fields;
  const fields = outcome === 'new' && !kind.together ? Object.keys({ ...has, ...after }) : Object.keys(after);
  return fields
    .filter((field) => !kind.derived?.includes(field))
    .every((field) => canonical(has[field]) === canonical(after[field]));
};

const currentOf = (kind: Kind, context: Context, id: string): Promise<Stored<object> | undefined> =>
  kind.current(context, id).catch((error: unknown) => {
    if (isRowError(error) && error.code === NotFound.code) return undefined;
    throw error;
  });

interface Undo {
  hold: Hold;
  context: Context;
  kind: Kind;
  run: string;
}

/** Makes the commands that no earlier run made, as long as the record is as the import and those commands left it. */
const undoStep = (
  { hold, context, kind, run }: Undo,
  id: string,
  { undone, asLeft }: { undone: readonly AuditEntry[]; asLeft: boolean },
): UndoStep => {
  const content = [kind.name, 'undo', id];
  const naming = { importId: hold.importId, run, content };
  const step = stepFor(context, naming, { dryRun: false, isComing: () => false });
  return {
    context,
    run: async (plan, name = '') => {
      if (isMade(undone, content, name)) return;
      if (!asLeft) throw ChangedSince();
      await step.run(plan, name);
    },
  };
};

/** @throws {ChangedSince} and whatever else keeps the record from being taken back */
const takeBack = async (undo: Undo, { id, outcome }: Effect): Promise<'removed' | 'restored'> => {
  const { hold, context, kind } = undo;
  const done = outcome === 'new' ? 'removed' : 'restored';
  const trail = await trailFor(context, id);
  const entries = entriesOf(trail, hold.importId);
  const undone = entriesOf(trail, hold.importId, true);
  const current = await currentOf(kind, context, id);
  if (!current) return done;
  const { before } = sidesOf(entries);
  const { after } = sidesOf([...entries, ...undone]);
  const reversed = kind.reversedOnly === true && outcome === 'new';
  const asLeft = reversed || isAsLeft(kind, current, after, outcome);
  const undoing: Undoing = { id, entries, current, before };
  const step = undoStep(undo, id, { undone, asLeft });
  await (outcome === 'new' ? kind.remove(step, undoing) : kind.restore(step, undoing));
  return done;
};

const undoBatch = async (hold: Hold, value: Import, number: number): Promise<Import> => {
  const kind = await importKind(value.kind);
  const { ports, orgId, importId } = hold;
  const undo = value.undo ?? { by: value.createdBy, removed: 0, restored: 0, kept: 0 };
  const context = await actingAs(hold, undo.by, kind);
  const effects = (
    await readPart<Effect>(ports.files, { orgId, importId, name: 'effects', batch: number })
  ).reverse();
  const counts = { ...undo };
  const work: Undo = { hold, context, kind, run: `undo-${value.attempts}` };
  const kept: RowIssue[] = [];
  await inLanes(
    effects,
    ({ id }) => id.split('/')[0] ?? id,
    async (effect) => {
      const fate: Fate = await takeBack(work, effect).catch((error: unknown) => {
        if (isRowError(error)) return error;
        throw error;
      });
      if (typeof fate === 'string') counts[fate] += 1;
      else {
        counts.kept += 1;
        kept.push(issueOf(effect.row, fate));
      }
    },
  );
  kept.sort((a, b) => a.row - b.row);
  await writePart(ports.files, { orgId, importId, name: 'kept', batch: number }, kept);
  const done = value.progress.done + effects.length;
  return keepProgress(hold, {
    batchesDone: value.batchesDone + 1,
    undo: counts,
    progress: { ...value.progress, done },
    errors: [...value.errors, ...kept].slice(0, INLINE_ERRORS),
  });
};

/** Undoes an import as far as it goes in the time; undefined when the time is over and there is more to do. */
export const undoImport = async (
  hold: Hold,
  taken: Import,
  isOver: () => boolean,
): Promise<Import | undefined> => {
  let value = taken;
  for (const number of taken.effectFiles.toReversed().slice(taken.batchesDone)) {
    if (isOver()) return undefined;
    value = await undoBatch(hold, value, number);
  }
  return finish(hold, { status: 'undone' });
};
