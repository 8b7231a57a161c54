/** A report as a spreadsheet: one line for each cell of its tables, numbers as numbers of the reader's locale. */
import { spreadsheetCsv } from '#lib/messages/spreadsheet.ts';
import type { Report, ReportTable } from './model.ts';
import { TEXTS } from './texts.ts';
import { oneLine, type ReportCell, type Values } from './values.ts';

type Row = [section: string, item: string, column: string, value: string, unit: string];

const textIn = ({ text, note, tags = [] }: ReportCell): string =>
  [text, note, ...tags.map((tag) => tag.text)].filter(Boolean).join('; ');

const rowsOf = ({ title, columns, rows }: ReportTable, mark: string): Row[] =>
  rows.flatMap(([first, ...cells]) => {
    const item = first ? textIn(first) : '';
    const filled = cells.flatMap((cell, at): Row[] => {
      const value = cell.raw === undefined ? textIn(cell) : cell.raw.replace('.', mark);
      return value === '' || value === '—'
        ? []
        : [[title, item, columns[at + 1]?.label ?? '', value, cell.unit ?? '']];
    });
    return filled.length > 0 ? filled : [[title, item, '', '', '']];
  });

/** CSV for spreadsheets; no cell can run. */
export const reportSheet = (values: Values, report: Report): string => {
  const { say, locale } = values;
  const mark = values.decimal({ amountMinor: 1, currency: 'EUR' }).charAt(1);
  const head = report.facts.map(([label, value]): Row => [report.title, label, '', value, '']);
  const tables = [...report.opening, ...report.tables].flatMap((table) => rowsOf(table, mark));
  const header = [TEXTS.section, TEXTS.line, TEXTS.figure, TEXTS.value, TEXTS.currency].map((text) =>
    say(text),
  );
  return spreadsheetCsv(
    header,
    [...head, ...tables].map((row) => row.map(oneLine)),
    locale,
  );
};
