/** One batch of rows: applied in lanes, then kept with its effects and errors, so that a repeat leaves the same. */
import type { Context } from '#lib/organisation/context.ts';
import { type Effect, writePart } from './files.ts';
import { issueOf } from './issues.ts';
import type { Kind, Outcome, Result, Step } from './kind.ts';
import { type Hold, keepProgress } from './lease.ts';
import type { Prepared, Task } from './prepare.ts';
import { type Counts, type Import, INLINE_ERRORS, type RowIssue } from './schema.ts';
import { entriesOf, inLanes, isRowError, stepFor, trailFor } from './step.ts';
import { type Totals, withAmount } from './totals.ts';

const TRIES = 3;

interface Batch {
  hold: Hold;
  context: Context;
  kind: Kind;
  value: Import;
  prepared: Prepared;
  batch: Task[];
  /** From 1; part 0 holds what was wrong before the first batch. */
  number: number;
  repeated: boolean;
}

const stepOf = ({ hold, context, kind, value, prepared }: Batch, task: Task, attempt: number): Step => {
  const content = [kind.name, ...task.map(({ row }) => row)];
  const run = `${value.attempts}-${attempt}`;
  const coming = { dryRun: value.dryRun, isComing: (key: string) => prepared.keys.has(key) };
  return stepFor(context, { importId: hold.importId, run, content }, coming);
};

/** A row that lost a race for a number finds the winner's record on the next try. */
const applyTask = async (batch: Batch, task: Task): Promise<Result[]> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await batch.kind.apply(stepOf(batch, task, attempt), task);
    } catch (error) {
      if (!isRowError(error)) throw error;
      if (error.kind === 'conflict' && attempt < TRIES) continue;
      return task.map(({ number }) => ({ number, error }));
    }
  }
};

/** What the rows of a task meant the first time, when this run only found them done. */
const asFirstDone = async (batch: Batch, task: Task, results: Result[]): Promise<Result[]> => {
  const { context, kind, hold } = batch;
  const done = results.find((result) => 'outcome' in result);
  if (!done || !('id' in done)) return results;
  const entries = entriesOf(await trailFor(context, done.id), hold.importId);
  if (entries.length === 0) return results;
  const whole: Outcome = entries[0]?.version === 1 ? 'new' : 'updated';
  const outcomes = kind.outcomesOf?.(entries, task) ?? task.map(() => whole);
  return results.map((result, at) =>
    'outcome' in result && result.outcome === 'unchanged'
      ? { ...result, outcome: outcomes[at] ?? result.outcome }
      : result,
  );
};

interface Done {
  results: Map<Task, Result[]>;
  totals: Totals;
}

const workOn = async (batch: Batch): Promise<Done> => {
  const { kind, value, repeated } = batch;
  const results = new Map<Task, Result[]>();
  const amounts: { amount: string; currency: string }[] = [];
  const laneOf = ([first]: Task): string => (first ? (kind.laneOf?.(first.row) ?? kind.key(first.row)) : '');
  await inLanes(batch.batch, laneOf, async (task) => {
    const applied = await applyTask(batch, task);
    const checked = repeated && !value.dryRun ? await asFirstDone(batch, task, applied) : applied;
    results.set(task, checked);
    if (!kind.amountOf) return;
    const step = stepOf(batch, task, 0);
    for (const { row } of task) {
      const amount = await kind.amountOf(step, row);
      if (amount) amounts.push(amount);
    }
  });
  return { results, totals: amounts.reduce(withAmount, value.controlTotals) };
};

const effectsOf = (kind: Kind, results: Result[]): Effect[] => {
  const effects = results.flatMap((result): Effect[] => {
    if (!('outcome' in result) || result.outcome === 'unchanged') return [];
    return [{ kind: kind.name, row: result.number, id: result.id, outcome: result.outcome }];
  });
  return kind.together ? effects.slice(0, 1) : effects;
};

const counted = (counts: Counts, results: readonly Result[]): Counts => {
  const next = { ...counts };
  for (const result of results) next['outcome' in result ? result.outcome : 'failed'] += 1;
  return next;
};

const issuesOf = (results: readonly Result[]): RowIssue[] =>
  results.flatMap((result) => ('error' in result ? [issueOf(result.number, result.error, result)] : []));

const keepParts = async ({ hold, number }: Batch, effects: Effect[], issues: RowIssue[]): Promise<void> => {
  const { ports, orgId, importId } = hold;
  const part = { orgId, importId, batch: number };
  if (effects.length > 0) await writePart(ports.files, { ...part, name: 'effects' }, effects);
  if (issues.length > 0) await writePart(ports.files, { ...part, name: 'errors' }, issues);
};

/** Applies a batch and keeps its figures. @throws {LeaseLost} */
export const applyBatch = async (batch: Batch): Promise<Import> => {
  const { kind, value, number, hold } = batch;
  const { results, totals } = await workOn(batch);
  // In the order of the rows, whichever lane was first.
  const inOrder = batch.batch.map((task) => results.get(task) ?? []);
  const all = inOrder.flat();
  const effects = value.dryRun ? [] : inOrder.flatMap((each) => effectsOf(kind, each));
  const issues = issuesOf(all);
  await keepParts(batch, effects, issues);
  return keepProgress(hold, {
    batchesDone: number,
    progress: { ...value.progress, done: value.progress.done + all.length },
    counts: counted(value.counts, all),
    controlTotals: totals,
    errors: [...value.errors, ...issues].slice(0, INLINE_ERRORS),
    effectFiles: effects.length > 0 ? [...value.effectFiles, number] : value.effectFiles,
    errorFiles: issues.length > 0 ? [...value.errorFiles, number] : value.errorFiles,
  });
};
