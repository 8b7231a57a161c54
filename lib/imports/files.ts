/** Where the files of an import are: its source, what it did and what it refused, batch by batch, one JSON a line. */
import type { Files } from '#lib/core/files.ts';
import { canonical } from '#lib/table/audit.ts';
import { PartMissing } from './errors.ts';
import type { KindName } from './schema.ts';

export const sourceKey = (orgId: string, importId: string): string =>
  `${orgId}/imports/${importId}/source.csv`;

/** An upload belongs to the user who asked for it: nobody else's import can name it. */
export const uploadKey = (orgId: string, userId: string, uploadId: string): string =>
  `${orgId}/uploads/${userId}/${uploadId}`;

export type PartName = 'effects' | 'errors' | 'kept';

const partKey = (orgId: string, importId: string, name: PartName, batch: number): string =>
  `${orgId}/imports/${importId}/${name}-${String(batch).padStart(6, '0')}.jsonl`;

/** A change that a batch made: enough to find it in the record's trail. */
export interface Effect {
  kind: KindName;
  row: number;
  id: string;
  outcome: 'new' | 'updated';
}

interface Part {
  orgId: string;
  importId: string;
  name: PartName;
  batch: number;
}

/** Writes a part; writing the same batch again replaces it, so a repeated batch leaves the same file. */
export const writePart = (
  files: Files,
  { orgId, importId, name, batch }: Part,
  rows: readonly unknown[],
): Promise<void> =>
  files.put(partKey(orgId, importId, name, batch), rows.map(canonical).join('\n'), 'application/x-ndjson');

/** The rows of a part that was written. @throws {PartMissing} when the store no longer has it */
export const readPart = async <T>(files: Files, { orgId, importId, name, batch }: Part): Promise<T[]> => {
  const content = await files.get(partKey(orgId, importId, name, batch));
  if (!content) throw PartMissing();
  const text = new TextDecoder().decode(content);
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as T);
};
