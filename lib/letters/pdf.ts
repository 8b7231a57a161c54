/** A letter as a PDF: the same texts and tables as the page, one font for every script, page numbers at the foot. */
import PDFDocument from 'pdfkit';
import type { Context } from '#lib/organisation/context.ts';
import { fontPath } from './font.ts';
import { PORTRAIT_COLUMNS } from './page.ts';
import { type Paper, type PaperTable, paperOf } from './paper.ts';
import type { Letter } from './schema.ts';

type Document = InstanceType<typeof PDFDocument>;

const INK = '#17324d';
const TEXT = '#1b2733';
const QUIET = '#5d6b79';
const MARGIN = 54;
const FOOT = 20;
const PADDING = 3.5;

const widthOf = ({ page }: Document): number => page.width - 2 * MARGIN;

const heading = (doc: Document, text: string): void => {
  // A heading does not stand alone at the foot of a page.
  if (doc.y > doc.page.height - MARGIN - 60) doc.addPage();
  doc.moveDown(0.9).fontSize(11).fillColor(INK).text(text, MARGIN).moveDown(0.25);
};

const paragraph = (doc: Document, text: string): void => {
  doc
    .fontSize(10)
    .fillColor(TEXT)
    .text(text, MARGIN, doc.y, { width: widthOf(doc), lineGap: 2 });
};

const head = (doc: Document, { organisation, title, stamp }: Paper): void => {
  doc
    .fontSize(13)
    .fillColor(INK)
    .text(organisation, MARGIN, MARGIN, { width: widthOf(doc) - 110 });
  const below = doc.y + 4;
  if (stamp) doc.fillColor('#a3261b').text(stamp, MARGIN, MARGIN, { align: 'right', width: widthOf(doc) });
  doc
    .moveTo(MARGIN, below)
    .lineTo(MARGIN + widthOf(doc), below)
    .lineWidth(1.5)
    .strokeColor(INK)
    .stroke();
  doc
    .fontSize(18)
    .fillColor(INK)
    .text(title, MARGIN, below + 16)
    .moveDown(0.5);
};

const facts = (doc: Document, rows: Paper['facts']): void => {
  const label = Math.max(...rows.map(([text]) => doc.fontSize(9.5).widthOfString(text))) + 18;
  for (const [name, value] of rows) {
    const top = doc.y;
    doc.fontSize(9.5).fillColor(QUIET).text(name, MARGIN, top, { width: label });
    doc.fillColor(TEXT).text(value, MARGIN + label, top, { width: widthOf(doc) - label });
    doc.y += 3;
  }
};

/** Figures get what they need; the names get the rest. */
const widthsOf = (doc: Document, { columns, rows, total }: PaperTable): number[] => {
  const widest = columns.map((_, at) =>
    Math.max(...[columns, ...rows, total].map((row) => doc.widthOfString(row[at] ?? ''))),
  );
  const figures = widest.slice(1).map((width) => width + 2 * PADDING + 0.5);
  const rest = widthOf(doc) - figures.reduce((sum, width) => sum + width, 0);
  return [Math.max(rest, 70), ...figures];
};

const table = (doc: Document, content: PaperTable): void => {
  heading(doc, content.title);
  doc.fontSize(content.columns.length > PORTRAIT_COLUMNS ? 7.5 : 9.5);
  const columnStyles = widthsOf(doc, content).map((width, at) => ({
    width,
    align: { x: at === 0 ? ('left' as const) : ('right' as const), y: 'center' as const },
  }));
  const last = content.rows.length + 1;
  doc.table({
    position: { x: MARGIN, y: doc.y },
    columnStyles,
    rowStyles: (row) => ({
      padding: PADDING,
      border: {
        top: row === last ? 1.2 : 0,
        bottom: row === 0 ? 1.2 : row === last ? 0 : 0.4,
        left: 0,
        right: 0,
      },
      borderColor: row === 0 || row === last ? INK : '#d9e0e7',
      textColor: row === 0 ? QUIET : TEXT,
    }),
    data: [content.columns, ...content.rows, content.total],
  });
  doc.x = MARGIN;
};

const signatures = (doc: Document, sides: Paper['signatures']): void => {
  if (doc.y > doc.page.height - MARGIN - 90) doc.addPage();
  const [top, width] = [doc.y + 14, (widthOf(doc) - 30) / 2];
  let bottom = top;
  for (const [at, [side, who]] of sides.entries()) {
    const left = MARGIN + at * (width + 30);
    doc
      .moveTo(left, top)
      .lineTo(left + width, top)
      .lineWidth(0.8)
      .strokeColor(INK)
      .stroke();
    doc
      .fontSize(9)
      .fillColor(QUIET)
      .text(side, left, top + 5, { width });
    doc
      .fontSize(10)
      .fillColor(TEXT)
      .text(who, left, doc.y + 2, { width });
    bottom = Math.max(bottom, doc.y);
  }
  doc.y = bottom;
};

const pageNumbers = (doc: Document): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    doc.switchToPage(at);
    // The foot lies below the margin, where text would begin another page.
    doc.page.margins.bottom = 0;
    doc.fontSize(8).fillColor(QUIET);
    doc.text(`${at + 1} / ${count}`, MARGIN, doc.page.height - MARGIN + FOOT, {
      width: widthOf(doc),
      align: 'right',
      lineBreak: false,
    });
  }
};

/** The PDF. */
export const pdfOf = async (letter: Letter, context: Context): Promise<Uint8Array> => {
  const paper = paperOf(letter, context);
  const doc = new PDFDocument({
    size: 'A4',
    layout: paper.table.columns.length > PORTRAIT_COLUMNS ? 'landscape' : 'portrait',
    margin: MARGIN,
    font: fontPath(),
    lang: paper.language,
    displayTitle: true,
    bufferPages: true,
    info: { Title: paper.title, Author: paper.organisation, Subject: paper.facts[0]?.[1] ?? '' },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  head(doc, paper);
  facts(doc, paper.facts);
  table(doc, paper.table);
  for (const [title, text] of paper.clauses) {
    heading(doc, title);
    paragraph(doc, text);
  }
  heading(doc, paper.signaturesTitle);
  signatures(doc, paper.signatures);
  doc
    .moveDown(1.5)
    .fontSize(7.5)
    .fillColor(QUIET)
    .text(paper.digest, MARGIN, doc.y, { width: widthOf(doc) });
  pageNumbers(doc);
  doc.end();
  await done;
  return Buffer.concat(chunks);
};
