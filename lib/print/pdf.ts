/**
 * What printed documents share as PDFs: paper, one font for every script, heads, facts, tables, page numbers at the foot. The library
 * and the font are large: import this file late.
 */
import PDFDocument from 'pdfkit';
import { fontPath } from './font.ts';

export type Pdf = InstanceType<typeof PDFDocument>;

export const INK = '#17324d';
export const TEXT = '#1b2733';
export const QUIET = '#5d6b79';
export const RULE = '#d9e0e7';
export const MARGIN = 54;
const FOOT = 20;
const PADDING = 3.5;
const LEAST_NAME = 70;

/** Width between the margins. */
export const widthOf = ({ page }: Pdf): number => page.width - 2 * MARGIN;

/** Begins another page where less than so many points are left on this one. */
export const keepTogether = (doc: Pdf, points: number): void => {
  if (doc.y > doc.page.height - MARGIN - points) doc.addPage();
};

export const heading = (doc: Pdf, text: string): void => {
  // A heading does not stand alone at the foot of a page.
  keepTogether(doc, 60);
  doc
    .moveDown(0.9)
    .fontSize(11)
    .fillColor(INK)
    .text(text, MARGIN, doc.y, { width: widthOf(doc) })
    .moveDown(0.25);
};

export const paragraph = (doc: Pdf, text: string): void => {
  doc
    .fontSize(10)
    .fillColor(TEXT)
    .text(text, MARGIN, doc.y, { width: widthOf(doc), lineGap: 2 });
};

/** Who issued it, what it is, and what became of it where it is not to be acted on. */
export const head = (
  doc: Pdf,
  { organisation, title, stamp }: { organisation: string; title: string; stamp?: string | undefined },
): void => {
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
    .text(title, MARGIN, below + 16, { width: widthOf(doc) })
    .moveDown(0.5);
};

/** Labels and values, one pair a line. */
export const facts = (doc: Pdf, rows: readonly (readonly [label: string, value: string])[]): void => {
  const label = Math.max(...rows.map(([text]) => doc.fontSize(9.5).widthOfString(text))) + 18;
  for (const [name, value] of rows) {
    const top = doc.y;
    doc.fontSize(9.5).fillColor(QUIET).text(name, MARGIN, top, { width: label });
    doc.fillColor(TEXT).text(value, MARGIN + label, top, { width: widthOf(doc) - label });
    doc.y += 3;
  }
};

export interface PdfTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Last line, set apart. */
  total?: readonly string[];
  /** Columns of words share what figures leave; the first is one. */
  words?: readonly number[];
  /** Columns that stand left though they are no words, such as dates. */
  left?: readonly number[];
  size: number;
}

/** Figures get what they need; the words get the rest. */
const widthsOf = (doc: Pdf, { columns, rows, total = [], words = [0] }: PdfTable): number[] => {
  const widest = columns.map((_, at) =>
    Math.max(...[columns, ...rows, total].map((row) => doc.widthOfString(row[at] ?? ''))),
  );
  const figures = widest.map((width, at) => (words.includes(at) ? 0 : width + 2 * PADDING + 0.5));
  const rest = widthOf(doc) - figures.reduce((sum, width) => sum + width, 0);
  return figures.map((width, at) => (words.includes(at) ? Math.max(rest / words.length, LEAST_NAME) : width));
};

/** A table that goes on over pages. */
export const table = (doc: Pdf, content: PdfTable): void => {
  const { columns, rows, total, words = [0], left = [], size } = content;
  const isLeft = (at: number): boolean => words.includes(at) || left.includes(at);
  doc.fontSize(size);
  const columnStyles = widthsOf(doc, content).map((width, at) => ({
    width,
    align: { x: isLeft(at) ? ('left' as const) : ('right' as const), y: 'center' as const },
  }));
  const last = total ? rows.length + 1 : -1;
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
      borderColor: row === 0 || row === last ? INK : RULE,
      textColor: row === 0 ? QUIET : TEXT,
    }),
    data: [[...columns], ...rows.map((row) => [...row]), ...(total ? [[...total]] : [])],
  });
  doc.x = MARGIN;
};

const pageNumbers = (doc: Pdf): void => {
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

export interface PdfAbout {
  language: string;
  title: string;
  author: string;
  subject: string;
  layout: 'portrait' | 'landscape';
}

/** The bytes of what `draw` draws, with page numbers. */
export const pdfOf = async (
  { language, layout, title, author, subject }: PdfAbout,
  draw: (doc: Pdf) => void,
): Promise<Uint8Array> => {
  const doc = new PDFDocument({
    ...{ size: 'A4', layout, margin: MARGIN, font: fontPath() },
    ...{ lang: language, displayTitle: true, bufferPages: true },
    info: { Title: title, Author: author, Subject: subject },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  draw(doc);
  pageNumbers(doc);
  doc.end();
  await done;
  return Buffer.concat(chunks);
};
