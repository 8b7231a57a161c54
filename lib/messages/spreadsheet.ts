/** CSV attachments that people open in a spreadsheet. */
import { stringify } from 'csv-stringify/sync';

/** Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers. */
const neutral = (value: string | number): string | number =>
  typeof value === 'string' && /^[\s]*[=+\-@＝＋－＠\t\r]/u.test(value) ? `'${value}` : value;

/** Where a comma is the decimal mark, spreadsheets expect semicolons between the cells. */
const separatorIn = (locale: string): string =>
  new Intl.NumberFormat(locale).format(1.5).includes(',') ? ';' : ',';

/** A negative amount as text is a number, and computes to itself. */
const NEGATIVE = /^-\d+([.,]\d+)?$/;

const cell = (value: string | number): string | number =>
  typeof value === 'string' && NEGATIVE.test(value) ? value : neutral(value);

/** CSV for spreadsheets of a locale: a byte order mark, so that every script shows right, and no cell that could run. */
export const spreadsheetCsv = (header: string[], rows: (string | number)[][], locale: string): string =>
  stringify(
    [header, ...rows].map((row) => row.map(cell)),
    { bom: true, record_delimiter: 'windows', delimiter: separatorIn(locale) },
  );
