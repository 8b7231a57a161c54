/** A CSV file as a spreadsheet reads it: whole rows, and no cell that it would compute. */
import { parse } from 'csv-parse/sync';

// An invisible letter such as U+200B is a letter to a spreadsheet, and makes text of what follows.
const FORMULA = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\0]/u;
/** A number, also a negative one, is no formula. */
const NUMBER = /^-?[\d.,\s\u00a0\u202f]+$/;

export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The separator that the header line uses outside quotes. */
const separatorOf = (text: string): string => {
  const first = text.replaceAll(/"[^"]*"/g, '').split(/\r?\n/, 1)[0] ?? '';
  return first.includes(';') ? ';' : ',';
};

/** The file, strictly by RFC 4180. @throws {Error} for quotes or rows that do not fit */
export const sheetIn = (text: string): Sheet => {
  const [header = [], ...rows] = parse(text, { bom: true, delimiter: separatorOf(text) }) as string[][];
  return { header, rows };
};

/** The text behind the apostrophe that keeps a spreadsheet from computing it. */
export const plainCell = (cell: string): string =>
  FORMULA.test(cell.slice(1)) ? cell.replace(/^'/, '') : cell;

/** What a spreadsheet would do with the file. */
export const formulasIn = ({ header, rows }: Sheet): string[] => [
  ...rows.filter((row) => row.length !== header.length).map((row) => `a row of ${row.length} cells`),
  ...rows
    .flat()
    .filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell))
    .map((cell) => `a cell that computes: ${JSON.stringify(cell)}`),
];
