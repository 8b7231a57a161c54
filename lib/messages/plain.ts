/** The text part of a mail: the same content for readers without HTML. */
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
    ...(document.closing ? [document.closing] : []),
    document.footer.map(({ text, href }) => (href ? `${text}: ${href}` : text)).join('\n'),
  ].join('\n\n');
