/** Months beside those of the year before, drawn: full columns and empty ones, so that they differ in grey as well. */
import { heading, INK, keepTogether, MARGIN, type Pdf, QUIET, RULE, TEXT, widthOf } from '#lib/print/pdf.ts';
import type { TrendBars } from './model.ts';

const HEIGHT = 110;
const LABEL = 24;
const MARK = 8;
const MOST_WIDTH = 16;

type Column = { left: number; width: number; foot: number };

const column = (doc: Pdf, { left, width, foot }: Column, length: number, isFull: boolean): void => {
  const height = (HEIGHT * length) / 100;
  if (height <= 0) return;
  doc.rect(left, foot - height, width, height).lineWidth(0.8);
  if (isFull) doc.fillAndStroke(INK, INK);
  else doc.strokeColor(INK).stroke();
};

/** What full and empty columns mean. */
const legend = (doc: Pdf, { now, before }: TrendBars['names']): void => {
  const top = doc.y + 2;
  let left = MARGIN;
  for (const [text, isFull] of [[now, true] as const, [before, false] as const]) {
    column(doc, { left, width: MARK, foot: top + MARK }, (100 * MARK) / HEIGHT, isFull);
    doc
      .fontSize(8.5)
      .fillColor(TEXT)
      .text(text, left + MARK + 4, top - 1.5, { lineBreak: false });
    left += MARK + 4 + doc.widthOfString(text) + 18;
  }
  doc.x = MARGIN;
  doc.y = top + MARK + 6;
};

export const trendDrawing = (doc: Pdf, { title, subtitle, names, rows }: TrendBars): void => {
  keepTogether(doc, HEIGHT + LABEL + 70);
  heading(doc, title);
  doc
    .fontSize(9)
    .fillColor(QUIET)
    .text(subtitle, MARGIN, doc.y, { width: widthOf(doc) });
  legend(doc, names);
  const [top, room] = [doc.y, widthOf(doc) / rows.length];
  const foot = top + HEIGHT;
  doc
    .moveTo(MARGIN, foot)
    .lineTo(MARGIN + widthOf(doc), foot)
    .lineWidth(0.5)
    .strokeColor(RULE)
    .stroke();
  const width = Math.min(MOST_WIDTH, room * 0.36);
  for (const [at, { period, lengths }] of rows.entries()) {
    const middle = MARGIN + room * (at + 0.5);
    column(doc, { left: middle - width - 0.5, width, foot }, lengths[0], true);
    column(doc, { left: middle + 0.5, width, foot }, lengths[1], false);
    doc
      .fontSize(7)
      .fillColor(TEXT)
      .text(period, middle - room / 2, foot + 4, { width: room, align: 'center', height: LABEL - 4 });
  }
  doc.x = MARGIN;
  doc.y = foot + LABEL;
};
