/** Stopping jobs and letting them go on, as commands: of an administrator for their organisation, of an operator for one or all of them. */
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put } from '#lib/table/write.ts';
import {
  isPaused,
  type JobPauses,
  JobPausesEntity,
  PAUSES_ID,
  type Pause,
  type PausedBy,
  type PausedJob,
  readPauses,
} from './pauses.ts';
import { setDownUnfinished } from './unfinished.ts';

interface Switch {
  job: PausedJob;
  level: PausedBy;
}

type Changed = Plan<readonly Pause[]>;

const saved = (context: Context, from: Stored<JobPauses> | undefined, pauses: Pause[]) =>
  put(JobPausesEntity, { id: PAUSES_ID, pauses }, { at: context.at, from });

const isOf =
  ({ job, level }: Switch) =>
  (pause: Pause): boolean =>
    pause.job === job && pause.level === level;

/** Stops a job, or all, from its next run on; a run that is under way ends. Stopping twice keeps the first reason. */
export const pauseJob = async (
  context: Context,
  { reason, ...asked }: Switch & { reason: string },
): Promise<Changed> => {
  const from = await readPauses(context);
  const pauses = from?.value.pauses ?? [];
  if (pauses.some(isOf(asked))) return { action: 'job.pause', writes: [], result: pauses };
  const pause: Pause = { ...asked, reason, by: context.cause.by, since: context.at };
  const next = [...pauses, pause];
  return { action: 'job.pause', writes: [saved(context, from, next)], result: next };
};

/**
 * Lets a job, or all, go on where this level had stopped it: what is due meanwhile is found by the next tick, and what had begun and was
 * not finished is handed out again by it. What was not stopped stays as it is.
 */
export const resumeJob = async (context: Context, asked: Switch): Promise<Changed> => {
  const from = await readPauses(context);
  const pauses = from?.value.pauses ?? [];
  const next = pauses.filter((pause) => !isOf(asked)(pause));
  if (next.length === pauses.length) return { action: 'job.resume', writes: [], result: pauses };
  const again = await setDownUnfinished(context, (job) => isPaused(pauses, job) && !isPaused(next, job));
  return { action: 'job.resume', writes: [saved(context, from, next), ...again], result: next };
};
