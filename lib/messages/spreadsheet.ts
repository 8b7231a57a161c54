/** CSV attachments that people open in a spreadsheet. */
import { stringify } from 'csv-stringify/sync';

/** Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers. */
const neutral = (value: string | number): string | number =>
  typeof value === 'string' && /^[\s]*[=+\-@＝＋－＠\t\r]/u.test(value) ? `'${value}` : value;

/** CSV for spreadsheets: a byte order mark, so that every script shows right, and no cell that could run. */
export const spreadsheetCsv = (header: string[], rows: (string | number)[][]): string =>
  stringify(
    [header, ...rows].map((row) => row.map(neutral)),
    { bom: true, record_delimiter: 'windows' },
  );
