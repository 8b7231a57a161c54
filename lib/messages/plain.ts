/** The text part of a mail: the same content for readers without HTML. */
import type { Cell, MailDocument, MailTable } from './document.ts';

/** One line: line breaks and other control characters of a text become spaces. */
export const line = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Text whose lines stay lines. */
const lines = (text: string): string => text.split('\n').map(line).join('\n');

const cellText = ({ text, note, tags = [], href }: Cell): string =>
  [text, note && `(${note})`, ...tags.map((tag) => `[${tag.text}]`), href && `<${href}>`]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => line(String(part)))
    .join(' ');

const rowText = ({ columns }: MailTable, row: Cell[]): string => {
  const [first, ...rest] = row.map((content, at) => ({
    label: line(columns[at]?.label ?? ''),
    text: cellText(content),
  }));
  const details = rest.filter(({ text }) => text).map(({ label, text }) => `  ${label}: ${text}`);
  return [`- ${first?.text ?? ''}`, ...details].join('\n');
};

const tableText = (table: MailTable): string =>
  [
    line(table.title.toUpperCase()),
    ...table.rows.map((row) => rowText(table, row)),
    ...(table.more ? [line(table.more)] : []),
  ].join('\n');

const tileText = ({ label, values, notes = [] }: MailDocument['tiles'][number]): string =>
  line([`${label}: ${values.join(' · ')}`, ...notes].join('; '));

/** The text part. No name of a person, unit or customer breaks a line of it. (A12) */
export const textOf = (document: MailDocument): string =>
  [
    line(document.heading),
    lines(document.intro),
    ...(document.opening ?? []).map(tableText),
    document.tiles.map(tileText).join('\n'),
    ...(document.action ? [line(`${document.action.text}: ${document.action.href}`)] : []),
    ...document.tables.map(tableText),
    ...(document.closing ? [lines(document.closing)] : []),
    document.footer.map(({ text, href }) => line(href ? `${text}: ${href}` : text)).join('\n'),
  ].join('\n\n');
