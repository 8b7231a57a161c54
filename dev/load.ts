/** Loading files the way a customer does: POST /v1/imports one after another, each followed until it is done. */
import { isUtf8 } from 'node:buffer';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Mapping } from '#lib/imports/index.ts';
import { type Api, dataOf, once, type Schemas } from './client/index.ts';

export interface ImportStep {
  kind: Schemas['ImportKind'];
  /** The file as it is; text of our own is UTF-8. */
  csv: string | Uint8Array;
  /** How foreign columns become ours; absent for our own template. */
  mapping?: Mapping;
}

const readImport = (api: Api, importId: string) =>
  dataOf(api.GET('/v1/imports/{importId}', { params: { path: { importId } } }));
export type Imported = Awaited<ReturnType<typeof readImport>>;

const POLL_MS = 150;
const ENDED = new Set(['succeeded', 'failed']);

const follow = async (
  api: Api,
  importId: string,
  onProgress: (state: Imported) => void,
): Promise<Imported> => {
  for (;;) {
    const state = await readImport(api, importId);
    onProgress(state);
    if (ENDED.has(state.status)) return state;
    await sleep(POLL_MS);
  }
};

const MAX_INLINE = 3_500_000;

/** What is not UTF-8, or is too large for a request, goes by an upload. */
const fileOf = async (api: Api, csv: ImportStep['csv']): Promise<{ csv: string } | { uploadId: string }> => {
  if (typeof csv === 'string') return { csv };
  const inline = csv.length <= MAX_INLINE && isUtf8(csv);
  if (inline) return { csv: Buffer.from(csv).toString('utf8') };
  const contentType = 'text/csv';
  const { uploadId, url } = await dataOf(api.POST('/v1/uploads', { body: { contentType } }));
  const answer = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': contentType },
    body: new Blob([Buffer.from(csv)]),
  });
  if (!answer.ok) throw new Error(`the upload was answered with ${answer.status}`);
  return { uploadId };
};

/**
 * Imports the steps in their order.
 * @throws {Error} when a file as a whole was refused or a row failed, naming the first complaint
 */
export const importAll = async (
  api: Api,
  steps: readonly ImportStep[],
  onProgress: (state: Imported) => void = () => undefined,
): Promise<Imported[]> => {
  const done: Imported[] = [];
  for (const { kind, csv, mapping } of steps) {
    const body = { kind, ...(await fileOf(api, csv)), ...(mapping && { mapping }) };
    // The mapping is the API's own type, which tells optional fields a little differently from the document.
    const request = { params: { header: once() }, body: body as Schemas['NewImport'] };
    const started = await dataOf(api.POST('/v1/imports', request));
    const state = await follow(api, started.id, onProgress);
    if (state.status === 'failed') throw new Error(`import of ${kind} failed: ${state.failure?.message}`);
    done.push(state);
  }
  return done;
};

/** The first complaint of an import, or undefined when every row went in. */
export const complaintOf = ({ kind, counts, errors }: Imported): string | undefined => {
  const [first] = errors;
  if (counts.failed === 0 || !first) return undefined;
  return `${counts.failed} rows of ${kind} failed; row ${first.row}, ${first.column}: ${first.message}`;
};
