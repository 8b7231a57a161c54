/**
 * An organisation as files: a line of JSON for each record, a file for each kind, and a manifest with counts and SHA-256. Everything that
 * the table holds of it but secrets, remembered answers and the ticker's places. Pure.
 */
import * as z from 'zod';
import { Instant } from '#lib/core/dates.ts';
import { canonical } from '#lib/table/audit.ts';
import type { Row } from '#lib/table/dump.ts';
import { belongsTo, digestOf, isPassing, sha256 } from './items.ts';

const Part = z.strictObject({
  name: z.string().regex(/^[a-z-]+\.ndjson$/),
  records: z.int(),
  bytes: z.int(),
  sha256: z.string(),
});

export const Manifest = z.strictObject({
  format: z.literal('cadencia-export-1'),
  orgId: z.string(),
  name: z.string(),
  exportedAt: Instant,
  records: z.int(),
  /** Of the records in the table, so that one can tell later whether something was changed after the export. */
  digest: z.string(),
  files: z.array(Part),
});
export type Manifest = z.infer<typeof Manifest>;

export interface Exported {
  manifest: Manifest;
  /** Texts by the names of their files. */
  files: Map<string, string>;
}

const SECRET = 'cursorSecret';

/** What a record is to whoever takes it with them: identity, bookkeeping and value; no keys of our table. */
const lineOf = (row: Row): string => {
  const { entity, id, version, createdAt, updatedAt, trail, data, pk: _, sk, ...counts } = row;
  if (data === undefined) return canonical({ entity, id, sk, counts });
  const { [SECRET]: _secret, ...value } = data as Row;
  return canonical({ entity, id, version, createdAt, updatedAt, trail, value });
};

const nameOf = (items: readonly Row[]): string => {
  const organisation = items.find(({ entity }) => entity === 'organisation');
  return String((organisation?.['data'] as Row | undefined)?.['name'] ?? '');
};

/** The organisation's records out of a dump. @throws {Error} when the dump holds none */
export const exportOf = (dump: readonly Row[], { orgId, at }: { orgId: string; at: Instant }): Exported => {
  const items = dump.filter(belongsTo(orgId));
  if (items.length === 0) throw new Error(`there is no organisation ${orgId}`);
  const kept = items.filter((row) => !isPassing(row));
  const files = new Map(
    [...Map.groupBy(kept, ({ entity }) => String(entity))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, rows]) => [`${kind}.ndjson`, `${rows.map(lineOf).sort().join('\n')}\n`]),
  );
  const parts = [...files].map(([name, text]) => ({
    name,
    records: text.split('\n').length - 1,
    bytes: Buffer.byteLength(text),
    sha256: sha256(text),
  }));
  const manifest: Manifest = {
    format: 'cadencia-export-1',
    orgId,
    name: nameOf(items),
    exportedAt: at,
    records: kept.length,
    digest: digestOf(items),
    files: parts,
  };
  return { manifest, files };
};

/** What is wrong with the files of an export, a line each; empty when they are what the manifest says. */
export const exportComplaints = (
  { files, records }: Manifest,
  textOf: (name: string) => string | undefined,
): string[] => {
  const lines = files.flatMap(({ name, sha256: expected }) => {
    const text = textOf(name);
    if (text === undefined) return [`${name} is missing`];
    return sha256(text) === expected ? [] : [`${name} is not what was exported`];
  });
  const counted = files.reduce((sum, file) => sum + file.records, 0);
  return counted === records
    ? lines
    : [...lines, `the manifest counts ${records} records and lists ${counted}`];
};
