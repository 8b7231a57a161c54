/** What a scheduled job is: a name, how it catches up, its local time, and what one run for one unit does. */
import type { BusinessDate } from '#lib/core/dates.ts';
import { logger } from '#lib/core/logger.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import { runCommand } from '#lib/table/command.ts';
import type { Write } from '#lib/table/write.ts';
import type { CatchUp } from './due.ts';

/** Figures of a run, JSON; kept with the finished slot, which is one item: counts and amounts, no lists that grow with the books. */
export type JobSummary = Record<string, unknown>;

export interface Job {
  readonly name: string;
  readonly mode: CatchUp;
  /** Local time of the run, `HH:MM`, from the job's policy as of the day. */
  localTime(context: Context, asOf: BusinessDate): Promise<string>;
  /** One run; must lead to the same state however often it is repeated. */
  run(context: Context, slot: { unitId: string; asOf: BusinessDate }): Promise<JobSummary>;
}

/**
 * Runs one command of a job. A run makes many, and a commit's token derives from the request id, so each gets its own.
 * @throws {DomainError} what a failed condition means
 */
export const commitStep = async <R>(context: Context, plan: () => Promise<Plan<R>>): Promise<R> => {
  const cause = { ...context.cause, requestId: context.ids.next('request'), idempotency: undefined };
  const outcome = await runCommand(context.table, cause, plan);
  if (outcome.replayed) throw new Error('a job carries no idempotency key');
  return outcome.result;
};

/** Ids of the messages that a plan queues anew. */
const queuedIn = (writes: readonly Write[]): string[] =>
  writes.flatMap((write) =>
    write.kind === 'put' && write.entity.name === 'message' && !write.before
      ? [write.entity.id(write.next.value)]
      : [],
  );

/**
 * As `commitStep`, and lets the workers know of the messages that the step queued, so that nobody waits for the sweep.
 * A lost announcement is repeated by it. @throws {DomainError} what a failed condition means
 */
export const commitTelling = async <R>(context: Context, plan: () => Promise<Plan<R>>): Promise<R> => {
  let queued: string[] = [];
  const result = await commitStep(context, async () => {
    const planned = await plan();
    queued = queuedIn(planned.writes);
    return planned;
  });
  const { orgId, queue } = context;
  const work = queued.map((messageId) => ({ kind: 'message' as const, orgId, messageId }));
  if (work.length > 0) {
    await queue.send(work).catch((error: unknown) => {
      logger.warn('announcement lost; the sweep will repeat it', { error: error as Error });
    });
  }
  return result;
};
