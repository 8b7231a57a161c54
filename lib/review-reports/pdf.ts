/** A report as a PDF: the same parts as the page in the same order; bars are drawn, so that a chart needs no picture. */
import {
  facts,
  head,
  heading,
  INK,
  keepTogether,
  MARGIN,
  type Pdf,
  pdfOf,
  QUIET,
  RULE,
  TEXT,
  table,
  widthOf,
} from '#lib/print/pdf.ts';
import type { Bars, Report, ReportTable } from './model.ts';
import { trendDrawing } from './trend-pdf.ts';
import type { ReportCell } from './values.ts';

const ROW = 16;
const NAME_SHARE = 0.34;
const LABEL_SHARE = 0.2;

/** A cell of print has no second line of its own and no tags: all of it in one text, below each other. */
const printed = ({ text, note, tags = [] }: ReportCell): string =>
  [text, note, tags.map((tag) => `[${tag.text}]`).join(' ')].filter(Boolean).join('\n');

const quiet = (doc: Pdf, text: string): void => {
  doc
    .fontSize(9)
    .fillColor(QUIET)
    .text(text, MARGIN, doc.y + 3, { width: widthOf(doc) });
};

const section = (doc: Pdf, { title, columns, rows, more }: ReportTable): void => {
  heading(doc, title);
  const words = columns.flatMap(({ wraps }, at) => (wraps || at === 0 ? [at] : []));
  if (rows.length > 0)
    table(doc, {
      columns: columns.map(({ label }) => label),
      rows: rows.map((row) => row.map(printed)),
      words,
      left: columns.flatMap(({ align }, at) => (align ? [] : [at])),
      size: columns.length > 5 ? 7.5 : 8.5,
    });
  if (more) quiet(doc, more);
};

const barRow = (doc: Pdf, { name, label, length }: Bars['rows'][number]): void => {
  keepTogether(doc, ROW + 4);
  const [top, width] = [doc.y, widthOf(doc)];
  const [nameWidth, labelWidth] = [width * NAME_SHARE, width * LABEL_SHARE];
  const [left, room] = [MARGIN + nameWidth, width - nameWidth - labelWidth - 8];
  const oneLine = { lineBreak: false, ellipsis: true, height: ROW } as const;
  doc.fontSize(8.5).fillColor(TEXT);
  doc.text(name, MARGIN, top + 2, { ...oneLine, width: nameWidth - 8 });
  doc
    .rect(left, top + 3, room, 9)
    .lineWidth(0.5)
    .strokeColor(RULE)
    .stroke();
  doc.rect(left, top + 3, (room * length) / 100, 9).fill(INK);
  doc.fillColor(TEXT);
  doc.text(label, left + room + 8, top + 2, { ...oneLine, width: labelWidth, align: 'right' });
  doc.x = MARGIN;
  doc.y = top + ROW;
};

const chart = (doc: Pdf, { title, subtitle, rows }: Bars): void => {
  keepTogether(doc, 60 + ROW * Math.min(rows.length, 4));
  heading(doc, title);
  quiet(doc, subtitle);
  doc.y += 3;
  for (const row of rows) barRow(doc, row);
};

const draw = (doc: Pdf, report: Report): void => {
  const { organisation, title } = report;
  head(doc, { organisation, title });
  facts(doc, report.facts);
  for (const part of report.opening) section(doc, part);
  for (const part of report.tables.filter(({ section: name }) => name === 'figures')) section(doc, part);
  for (const trend of report.trends) trendDrawing(doc, trend);
  for (const bars of report.bars) chart(doc, bars);
  for (const part of report.tables.filter(({ section: name }) => name !== 'figures')) section(doc, part);
};

/** The PDF. */
export const reportPdf = (report: Report): Promise<Uint8Array> => {
  const { language, title, organisation: author, period: subject } = report;
  return pdfOf({ language, title, author, subject, layout: 'portrait' }, (doc) => draw(doc, report));
};
