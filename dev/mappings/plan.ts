/**
 * Loading a known data set through the API: which of its files becomes what, in which order, and by which mapping.
 * `valuesFrom` in a mapping is this side's own: a table of two columns of another file, filled in before the upload.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { KindName, Mapping } from '#lib/imports/index.ts';

export interface PlannedImport {
  /** Path of the file. */
  file: string;
  kind: KindName;
  mapping: Mapping;
}
interface Listed {
  file: string;
  kind: KindName;
  mapping: string;
}
interface ValuesFrom {
  file: string;
  key: string;
  value: string;
  /** What the value is called in another file in its turn. */
  then?: ValuesFrom;
}

const HERE = import.meta.dirname;

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

/** The mappings' folder whose files the data set has, or undefined. */
const recognise = async (folder: string): Promise<{ name: string; imports: Listed[] } | undefined> => {
  const present = new Set((await readdir(folder)).map((name) => name.normalize('NFC')));
  const known = await readdir(HERE, { withFileTypes: true });
  for (const { name } of known.filter((entry) => entry.isDirectory())) {
    const imports = (await readJson(join(HERE, name, 'index.json'))) as Listed[];
    if (imports.every(({ file }) => present.has(file.normalize('NFC')))) return { name, imports };
  }
  return undefined;
};

const table = async (
  folder: string,
  { file, key, value, then }: ValuesFrom,
): Promise<Record<string, string>> => {
  const next = then ? await table(folder, then) : undefined;
  const rows: Record<string, string>[] = parse(await readFile(join(folder, file)), {
    columns: true,
    bom: true,
  });
  return Object.fromEntries(
    rows.map((row) => {
      const text = row[value] ?? '';
      return [row[key] ?? '', next ? (next[text] ?? '') : text];
    }),
  );
};

/** A mapping with every `valuesFrom` turned into `values`; values that are given already win. */
const expanded = async (folder: string, node: unknown): Promise<unknown> => {
  if (Array.isArray(node)) return Promise.all(node.map((part) => expanded(folder, part)));
  if (!node || typeof node !== 'object') return node;
  const { valuesFrom, ...rest } = node as Record<string, unknown>;
  const entries = await Promise.all(
    Object.entries(rest).map(async ([name, part]) => [name, await expanded(folder, part)] as const),
  );
  const plain: Record<string, unknown> = Object.fromEntries(entries);
  if (!valuesFrom) return plain;
  const values = await table(folder, valuesFrom as ValuesFrom);
  return { ...plain, values: { ...values, ...(plain['values'] as Record<string, string> | undefined) } };
};

/**
 * The imports of a data set in the order in which they build on each other.
 * @throws {Error} when the folder is none of the data sets that have mappings
 */
export const importPlan = async (folder: string): Promise<PlannedImport[]> => {
  const recognised = await recognise(folder);
  if (!recognised) throw new Error(`no mappings for the files in ${folder}`);
  return Promise.all(
    recognised.imports.map(async ({ file, kind, mapping }) => ({
      file: join(folder, file),
      kind,
      mapping: (await expanded(
        folder,
        await readJson(join(HERE, recognised.name, `${mapping}.json`)),
      )) as Mapping,
    })),
  );
};
