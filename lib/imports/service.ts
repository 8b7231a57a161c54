/** What people do with imports: upload, start, undo. The work itself is a worker's. */
import { addMilliseconds } from '#lib/core/dates.ts';
import { Forbidden } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { put } from '#lib/table/write.ts';
import { ImportEntity } from './entity.ts';
import { FileOrUpload, MappingTargetUnknown, NotFinished } from './errors.ts';
import { sourceKey, uploadKey } from './files.ts';
import type { Import, KindName, NewImport } from './schema.ts';
import { getImport } from './store.ts';
import { TEMPLATES } from './templates.ts';

/** How long an upload address takes its file. */
const UPLOAD_MS = 15 * 60_000;

/** An address for one file of the caller's. Nothing is stored until the file arrives. */
export const openUpload = async (context: Context, contentType: string) => {
  const uploadId = context.ids.next('upload');
  const key = uploadKey(context.orgId, context.access.user.id, uploadId);
  const url = await context.files.uploadUrl(key, contentType);
  const result = { uploadId, url, expiresAt: addMilliseconds(context.at, UPLOAD_MS) };
  return { action: 'upload.open', writes: [], result };
};

/** Passes for a role that may write every record of the kind. @throws {Forbidden} */
const requireKind = (context: Context, kind: KindName): void => {
  if (context.access.scope(TEMPLATES[kind].resource, 'write') !== 'organisation') throw Forbidden();
};

const requireTargets = ({ kind, mapping }: NewImport): void => {
  const { columns } = TEMPLATES[kind];
  const unknown = Object.keys(mapping?.columns ?? {}).filter((target) => !columns.includes(target));
  if (unknown.length === 0) return;
  const fields = unknown.map((target) => ({
    pointer: `/mapping/columns/${target.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    code: MappingTargetUnknown.code,
    detail: columns.join(', '),
  }));
  throw MappingTargetUnknown({ kind, unknown: unknown.join(', '), wanted: columns.join(', ') }, { fields });
};

/** The file's place; an inline file is stored first, under a key that names the import. */
const placed = async (context: Context, id: string, { csv, uploadId }: NewImport) => {
  if ((csv === undefined) === (uploadId === undefined)) throw FileOrUpload();
  if (uploadId !== undefined) return uploadKey(context.orgId, context.access.user.id, uploadId);
  const key = sourceKey(context.orgId, id);
  await context.files.put(key, csv ?? '', 'text/csv');
  return key;
};

/**
 * Starts an import; a worker does the rest.
 * @throws {Forbidden} for a role that may not write every record of the kind @throws {MappingTargetUnknown} @throws {FileOrUpload}
 */
export const startImport = async (context: Context, input: NewImport): Promise<Plan<Stored<Import>>> => {
  requireKind(context, input.kind);
  requireTargets(input);
  const id = context.ids.next('import');
  const { kind, mapping, dryRun } = input;
  const value: Import = {
    id,
    kind,
    status: 'queued',
    dryRun,
    createdBy: context.access.user.id,
    queuedAt: context.at,
    fileKey: await placed(context, id, input),
    ...(mapping && { mapping }),
    progress: { done: 0, total: 0 },
    counts: { new: 0, updated: 0, unchanged: 0, duplicate: 0, failed: 0 },
    controlTotals: {},
    errors: [],
    attempts: 0,
    batchesDone: 0,
    effectFiles: [],
    errorFiles: [],
  };
  const saved = put(ImportEntity, value, { at: context.at });
  return { action: 'import.start', writes: [saved], result: saved.next };
};

/** Hands the import to a worker; the sweep repeats what gets lost. */
export const announce = ({ queue, orgId }: Context, { id }: { id: string }): Promise<void> =>
  queue.send([{ kind: 'import', orgId, importId: id }]);

/** Starts taking an import back, in the caller's name. @throws {NotFinished} @throws {Forbidden} */
export const undoImport = async (context: Context, id: string): Promise<Plan<Stored<Import>>> => {
  const from = await getImport(context, id, 'write');
  const { status, dryRun, kind, effectFiles, ...rest } = from.value;
  requireKind(context, kind);
  if ((status !== 'succeeded' && status !== 'failed') || dryRun) throw NotFinished({ status });
  const { finishedAt: _finished, failure: _failure, ...kept } = rest;
  const value: Import = {
    ...kept,
    kind,
    dryRun,
    effectFiles,
    status: 'undoing',
    queuedAt: context.at,
    undo: { by: context.access.user.id, removed: 0, restored: 0, kept: 0 },
    progress: { done: 0, total: from.value.counts.new + from.value.counts.updated },
    errors: [],
    attempts: 0,
    batchesDone: 0,
  };
  const saved = put(ImportEntity, value, { at: context.at, from });
  return { action: 'import.undo', writes: [saved], result: saved.next };
};
