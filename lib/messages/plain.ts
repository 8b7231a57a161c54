/** The text part of a mail and its CSV attachments: the same content for readers without HTML and for spreadsheets. */
import { stringify } from 'csv-stringify/sync';
import type { Cell, MailDocument, MailTable } from './document.ts';

/** One line: line breaks and other control characters of a text become spaces. */
const line = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

const cellText = ({ text, note, tags = [], href }: Cell): string =>
  [text, note && `(${note})`, ...tags.map((tag) => `[${tag.text}]`), href && `<${href}>`]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => line(String(part)))
    .join(' ');

const rowText = ({ columns }: MailTable, row: Cell[]): string => {
  const [first, ...rest] = row.map((content, at) => ({
    label: columns[at]?.label ?? '',
    text: cellText(content),
  }));
  const details = rest.filter(({ text }) => text).map(({ label, text }) => `  ${label}: ${text}`);
  return [`- ${first?.text ?? ''}`, ...details].join('\n');
};

const tableText = (table: MailTable): string =>
  [
    table.title.toUpperCase(),
    ...table.rows.map((row) => rowText(table, row)),
    ...(table.more ? [table.more] : []),
  ].join('\n');

/** The text part. */
export const textOf = (document: MailDocument): string =>
  [
    document.heading,
    document.intro,
    document.tiles.map(({ label, values }) => `${label}: ${values.join(' · ')}`).join('\n'),
    ...document.tables.map(tableText),
    document.footer.map(({ text, href }) => (href ? `${text}: ${href}` : text)).join('\n'),
  ].join('\n\n');

/** Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers. */
const neutral = (value: string | number): string | number =>
  typeof value === 'string' && /^[\s]*[=+\-@＝＋－＠\t\r]/u.test(value) ? `'${value}` : value;

/** CSV for spreadsheets: a byte order mark, so that every script shows right, and no cell that could run. */
export const spreadsheetCsv = (header: string[], rows: (string | number)[][]): string =>
  stringify(
    [header, ...rows].map((row) => row.map(neutral)),
    { bom: true, record_delimiter: 'windows' },
  );
