/**
 * From the bytes of a file to its cells. UTF-8 with or without BOM, else GB18030; separated by comma, semicolon or tab
 * as the header line says; quoted cells may hold separators and line breaks. Anything else is refused with a reason.
 */
import { createRequire } from 'node:module';
import {
  CsvMalformed,
  EncodingUnknown,
  FileTooLarge,
  NotText,
  TooManyColumns,
  TooManyRows,
  Utf16Refused,
} from './errors.ts';

export const LIMITS = { bytes: 50_000_000, rows: 200_000, columns: 200, cell: 10_000 } as const;

export interface SourceRow {
  /** Number of the row in the file as a spreadsheet shows it; the header is row 1. */
  number: number;
  cells: string[];
}
export interface Sheet {
  header: string[];
  rows: SourceRow[];
}

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

// Both are loaded with the first file that needs them and shipped beside the bundle, so that no start reads them.
const loadParser = (): typeof import('csv-parse/sync') => createRequire(import.meta.url)('csv-parse/sync');
/** Tables of half a megabyte, for files that are not UTF-8. */
const loadIconv = (): typeof import('iconv-lite') => createRequire(import.meta.url)('iconv-lite');

/** The text of a file. @throws {FileTooLarge} @throws {Utf16Refused} @throws {NotText} @throws {EncodingUnknown} */
export const textOf = (bytes: Uint8Array): string => {
  if (bytes.length > LIMITS.bytes) throw FileTooLarge({ limit: LIMITS.bytes });
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) throw Utf16Refused();
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || bytes.includes(0)) throw NotText();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = loadIconv().decode(Buffer.from(bytes), 'gb18030');
    if (text.includes('\u{FFFD}')) throw EncodingUnknown();
    return text;
  }
};

/** The separator that the header line has most of, outside quotation marks; a comma when it has none. */
export const separatorOf = (text: string): string => {
  const counts = new Map([',', ';', '\t'].map((separator) => [separator, 0]));
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? ',';
};

const lineOf = (error: unknown): number => Number((error as { lines?: unknown }).lines ?? 0);

const recordsOf = (text: string): string[][] => {
  try {
    return loadParser().parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      to: LIMITS.rows + 2,
    });
  } catch (error) {
    throw CsvMalformed({ line: lineOf(error) }, { cause: error });
  }
};

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** The cells of a text; rows without any content are left out. @throws {CsvMalformed} @throws {TooManyRows} @throws {TooManyColumns} */
export const sheetOf = (text: string): Sheet => {
  const [header = [], ...records] = recordsOf(text);
  if (records.length > LIMITS.rows) throw TooManyRows({ limit: LIMITS.rows });
  if (header.length > LIMITS.columns) throw TooManyColumns({ limit: LIMITS.columns });
  const rows = records.map((cells, at) => ({ number: at + 2, cells })).filter(({ cells }) => !isEmpty(cells));
  return { header: isEmpty(header) ? [] : header.map((name) => name.trim()), rows };
};
