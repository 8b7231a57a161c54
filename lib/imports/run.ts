/**
 * The work on one import. It may be killed at any point and repeated, handed over twice or late: the records and the
 * figures are those of one undisturbed run. Rows act with the rights of the user who started the import.
 */
import { createHash } from 'node:crypto';
import { DomainError } from '#lib/core/errors.ts';
import { logger } from '#lib/core/logger.ts';
import type { Ports } from '#lib/organisation/context.ts';
import { actingAs } from './acting.ts';
import { applyBatch } from './apply.ts';
import { FileChanged, FileMissing, KeptFailing } from './errors.ts';
import { writePart } from './files.ts';
import { textsOf } from './issues.ts';
import { importKind } from './kinds/index.ts';
import { finish, type Hold, keepProgress, LeaseLost, letGo, takeImport } from './lease.ts';
import { type Prepared, prepare } from './prepare.ts';
import { type Import, INLINE_ERRORS } from './schema.ts';
import { undoImport } from './undo.ts';

/** A run hands over to the next one after this long: well under what a worker is given. */
const RUN_MS = 4 * 60_000;
const MAX_ATTEMPTS = 25;

const load = async (
  { ports }: Hold,
  { fileKey, fileHash }: Import,
): Promise<{ bytes: Uint8Array; hash: string }> => {
  const bytes = await ports.files.get(fileKey);
  if (!bytes) throw FileMissing();
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (fileHash !== undefined && fileHash !== hash) throw FileChanged();
  return { bytes, hash };
};

/** Notes what is wrong with rows in themselves, once and before the first batch. */
const begin = async (hold: Hold, value: Import, prepared: Prepared, fileHash: string): Promise<Import> => {
  if (value.fileHash !== undefined) return value;
  const { total, duplicates, failedRows, issues } = prepared;
  const { ports, orgId, importId } = hold;
  await writePart(ports.files, { orgId, importId, name: 'errors', batch: 0 }, issues);
  return keepProgress(hold, {
    fileHash,
    progress: { done: duplicates + failedRows, total },
    counts: { new: 0, updated: 0, unchanged: 0, duplicate: duplicates, failed: failedRows },
    errors: issues.slice(0, INLINE_ERRORS),
    errorFiles: issues.length > 0 ? [0] : [],
  });
};

const applyImport = async (hold: Hold, taken: Import, isOver: () => boolean): Promise<Import> => {
  const kind = await importKind(taken.kind);
  await actingAs(hold, taken.createdBy, kind);
  const { bytes, hash } = await load(hold, taken);
  const prepared = prepare(kind, bytes, taken.mapping);
  let value = await begin(hold, taken, prepared, hash);
  const start = value.batchesDone;
  for (const [at, batch] of prepared.batches.entries()) {
    if (at < start) continue;
    if (isOver()) return handOver(hold);
    const context = await actingAs(hold, taken.createdBy, kind);
    // The first batch of a repeated run may have been worked on before: its rows are looked up in the trail.
    const repeated = taken.attempts > 1 && at === start;
    value = await applyBatch({ hold, context, kind, value, prepared, batch, number: at + 1, repeated });
  }
  return finish(hold, { status: 'succeeded' });
};

const handOver = async (hold: Hold): Promise<Import> => {
  const value = await letGo(hold);
  const { ports, orgId, importId } = hold;
  await ports.queue.send([{ kind: 'import', orgId, importId }]);
  return value;
};

const fail = (hold: Hold, taken: Import, error: DomainError): Promise<Import> => {
  const failure = { code: error.code, message: textsOf(error) };
  return finish(hold, { status: taken.status === 'undoing' ? 'succeeded' : 'failed', failure });
};

const work = async (hold: Hold, taken: Import): Promise<Import> => {
  const { pace } = hold.ports.table;
  const started = pace.elapsed();
  const isOver = () => pace.elapsed() - started > RUN_MS;
  if (taken.attempts > MAX_ATTEMPTS) return fail(hold, taken, KeptFailing({ attempts: MAX_ATTEMPTS }));
  try {
    if (taken.status !== 'undoing') return await applyImport(hold, taken, isOver);
    return (await undoImport(hold, taken, isOver)) ?? (await handOver(hold));
  } catch (error) {
    if (error instanceof DomainError && error.kind !== 'unavailable') return fail(hold, taken, error);
    throw error;
  }
};

/**
 * Works on an import until it is final or its time is over; undefined when there is nothing to do, or another worker
 * is at it. What is not the file's fault is thrown, and a later run goes on from the last batch that was kept.
 */
export const runImport = async (
  ports: Ports,
  ids: { orgId: string; importId: string },
): Promise<Import | undefined> => {
  const held = await takeImport(ports, ids);
  if (!held) return undefined;
  try {
    return await work(held.hold, held.taken);
  } catch (error) {
    if (error instanceof LeaseLost) return undefined;
    await letGo(held.hold).catch((lost: unknown) => {
      logger.warn('import not let go; its lease will run out', {
        importId: ids.importId,
        error: lost as Error,
      });
    });
    throw error;
  }
};
