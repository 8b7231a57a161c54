/**
 * Who works on an import. A worker holds it under a lease that every batch renews; a dead worker's lease runs out, and
 * whoever comes next goes on from the last batch that was kept. A worker that lost its lease can change nothing.
 */
import { addMilliseconds } from '#lib/core/dates.ts';
import { commitStep } from '#lib/jobs/job.ts';
import { type Context, jobContext, type Ports } from '#lib/organisation/context.ts';
import type { EntityDefinition } from '#lib/table/entity.ts';
import { read } from '#lib/table/read.ts';
import { put } from '#lib/table/write.ts';
import { ImportEntity, ImportProgress, importKey } from './entity.ts';
import type { Import } from './schema.ts';

/** Several batches long, and short enough that a killed import goes on soon. */
export const LEASE_MS = 2 * 60_000;

/** Another worker has taken the import over: this one stops and leaves it alone. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}

export interface Hold {
  ports: Ports;
  orgId: string;
  importId: string;
  /** Request id of the run that holds the import. */
  owner: string;
}

const OPEN = ['queued', 'running', 'undoing'];

const loaded = (context: Context, importId: string) =>
  read(context.table, ImportEntity, importKey(context.orgId, importId));

/** Takes the import, or undefined when there is nothing to do or another worker is at it. */
export const takeImport = async (
  ports: Ports,
  { orgId, importId }: { orgId: string; importId: string },
): Promise<{ hold: Hold; taken: Import } | undefined> => {
  const context = await jobContext(ports, orgId, 'import');
  const hold = { ports, orgId, importId, owner: context.requestId };
  const taken = await commitStep(context, async () => {
    const from = await loaded(context, importId);
    const { status, lease } = from?.value ?? {};
    const action = 'import.take';
    if (from && lease?.owner === hold.owner) return { action, writes: [], result: from.value };
    const held = lease !== undefined && lease.until > context.at;
    if (!from || !status || !OPEN.includes(status) || held) return { action, writes: [], result: undefined };
    const value: Import = {
      ...from.value,
      status: status === 'queued' ? 'running' : status,
      startedAt: from.value.startedAt ?? context.at,
      attempts: from.value.attempts + 1,
      lease: { owner: hold.owner, until: addMilliseconds(context.at, LEASE_MS) },
    };
    return { action, writes: [put(ImportProgress, value, { at: context.at, from })], result: value };
  });
  return taken && { hold, taken };
};

const keep = async (
  hold: Hold,
  entity: EntityDefinition<Import>,
  change: (value: Import, context: Context) => Import,
): Promise<Import> => {
  const context = await jobContext(hold.ports, hold.orgId, 'import');
  return commitStep(context, async () => {
    const from = await loaded(context, hold.importId);
    if (from?.value.lease?.owner !== hold.owner) throw new LeaseLost(hold.importId);
    const value = change(from.value, context);
    return { action: 'import.work', writes: [put(entity, value, { at: context.at, from })], result: value };
  });
};

/** Keeps progress and renews the lease. @throws {LeaseLost} */
export const keepProgress = (hold: Hold, change: Partial<Import>): Promise<Import> =>
  keep(hold, ImportProgress, (value, { at }) => ({
    ...value,
    ...change,
    lease: { owner: hold.owner, until: addMilliseconds(at, LEASE_MS) },
  }));

/** Ends the work for good; this is the entry that the import's trail shows. @throws {LeaseLost} */
export const finish = (hold: Hold, change: Partial<Import>): Promise<Import> =>
  keep(hold, ImportEntity, ({ lease: _lease, ...value }, { at }) => ({
    ...value,
    finishedAt: at,
    ...change,
  }));

/** Lets go of unfinished work, for another run to go on at once. @throws {LeaseLost} */
export const letGo = (hold: Hold): Promise<Import> =>
  keep(hold, ImportProgress, ({ lease: _lease, ...value }, { at }) => ({ ...value, queuedAt: at }));
