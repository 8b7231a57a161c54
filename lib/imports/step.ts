/** One row's way to the table: every command in a transaction of its own under a request id that the row decides. */
import { createHash } from 'node:crypto';
import { DomainError } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type AuditEntry, AuditEntryEntity, canonical, trailOf } from '#lib/table/audit.ts';
import { runCommand } from '#lib/table/command.ts';
import { queryCollection } from '#lib/table/query.ts';
import type { Step } from './kind.ts';

/** How many rows, orders or accounts are worked on at a time. */
const LANES = 8;

interface Naming {
  importId: string;
  /** Which run of the import: a token is never used again for other content. */
  run: string;
  /** What the row is and says. */
  content: unknown;
}

/** What tells one command from the others of its import, whichever run made it. */
const markOf = (content: unknown, name: string): string => {
  const hash = createHash('sha256').update(canonical(content)).digest('hex').slice(0, 16);
  return name ? `${hash}.${name}` : hash;
};

/** Every request of an import starts with its id, so that a record's trail tells what the import did to it. */
const requestIdOf = ({ importId, run, content }: Naming, name: string): string =>
  `${importId}.${run}.${markOf(content, name)}`;

/** Whether one of the entries is that of the command, made by any run. */
export const isMade = (entries: readonly AuditEntry[], content: unknown, name: string): boolean =>
  entries.some(({ requestId }) => requestId.split('.').slice(2).join('.') === markOf(content, name));

/** Entries that rows of the import left; `undo` asks for those of its undoing. */
export const entriesOf = (trail: readonly AuditEntry[], importId: string, undo = false): AuditEntry[] =>
  trail.filter(({ requestId }) =>
    undo
      ? requestId.startsWith(`${importId}.undo`)
      : requestId.startsWith(`${importId}.`) && !requestId.startsWith(`${importId}.undo`),
  );

/** The record's trail, oldest first. An id of two parts names its record by the last. */
export const trailFor = async ({ table, orgId }: Context, id: string): Promise<AuditEntry[]> => {
  const trail = await queryCollection(table, AuditEntryEntity, {
    pk: trailOf(orgId, id.split('/').at(-1) ?? id),
  });
  return trail.map(({ value }) => value).sort((a, b) => a.version - b.version);
};

export interface Coming {
  dryRun: boolean;
  isComing: (key: string) => boolean;
}

export const stepFor = (context: Context, naming: Naming, { dryRun, isComing }: Coming): Step => ({
  context,
  dryRun,
  isComing: (key) => dryRun && isComing(key),
  run: async (plan, name = '') => {
    const requestId = requestIdOf(naming, name);
    const cause = { ...context.cause, requestId, idempotency: undefined };
    const own: Context = { ...context, cause, requestId };
    if (dryRun) {
      const { result, writes } = await plan(own);
      return { result, wrote: writes.length > 0 };
    }
    let wrote = false;
    const outcome = await runCommand(context.table, cause, async () => {
      const planned = await plan(own);
      wrote = planned.writes.length > 0;
      return planned;
    });
    if (outcome.replayed) throw new Error('an import carries no idempotency key');
    return { result: outcome.result, wrote };
  },
});

/** Works on lanes beside each other, and on the tasks of one lane in their order. The first defect stops everything. */
export const inLanes = async <T>(
  tasks: readonly T[],
  laneOf: (task: T) => string,
  work: (task: T) => Promise<void>,
): Promise<void> => {
  const lanes = new Map<string, T[]>();
  for (const task of tasks) {
    const lane = laneOf(task);
    lanes.set(lane, lanes.get(lane) ?? []);
    lanes.get(lane)?.push(task);
  }
  const waiting = [...lanes.values()].values();
  let stopped = false;
  const worker = async (): Promise<void> => {
    for (const lane of waiting) {
      for (const task of lane) {
        if (stopped) return;
        await work(task);
      }
    }
  };
  const stop = (error: unknown): never => {
    stopped = true;
    throw error;
  };
  await Promise.all(Array.from({ length: LANES }, () => worker().catch(stop)));
};

/** An error of the row itself. What is wrong with the service or the caller stops the run instead. */
export const isRowError = (error: unknown): error is DomainError =>
  error instanceof DomainError && !['unavailable', 'unauthenticated', 'internal'].includes(error.kind);
