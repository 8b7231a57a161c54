/** Loading files the way a customer does: POST /v1/imports one after another, each followed until it is done. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, dataOf, type Schemas } from './client/index.ts';

export interface ImportStep {
  kind: Schemas['ImportKind'];
  csv: string;
  /** How foreign columns become ours; absent for our own template. */
  mapping?: Schemas['NewImport']['mapping'];
}

export type Imported = Schemas['Import'];

const POLL_MS = 150;
const ENDED = new Set(['succeeded', 'failed']);

const follow = async (
  api: Api,
  importId: string,
  onProgress: (state: Imported) => void,
): Promise<Imported> => {
  for (;;) {
    const state = await dataOf(api.GET('/v1/imports/{importId}', { params: { path: { importId } } }));
    onProgress(state);
    if (ENDED.has(state.status)) return state;
    await sleep(POLL_MS);
  }
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
    const body = { kind, csv, ...(mapping && { mapping }) };
    const started = await dataOf(api.POST('/v1/imports', { body }));
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
