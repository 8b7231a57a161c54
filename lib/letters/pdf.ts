/** A letter as a PDF: the same texts and tables as the page. */
import type { Context } from '#lib/organisation/context.ts';
import {
  facts,
  head,
  heading,
  INK,
  keepTogether,
  MARGIN,
  type Pdf,
  paragraph,
  pdfOf,
  QUIET,
  TEXT,
  table,
  widthOf,
} from '#lib/print/pdf.ts';
import { PORTRAIT_COLUMNS } from './page.ts';
import { type Paper, paperOf } from './paper.ts';
import type { Letter } from './schema.ts';

const signatures = (doc: Pdf, sides: Paper['signatures']): void => {
  keepTogether(doc, 90);
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

const draw = (doc: Pdf, paper: Paper): void => {
  head(doc, paper);
  facts(doc, paper.facts);
  heading(doc, paper.table.title);
  table(doc, { ...paper.table, size: paper.table.columns.length > PORTRAIT_COLUMNS ? 7.5 : 9.5 });
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
};

/** The PDF. */
export const letterPdf = async (letter: Letter, context: Context): Promise<Uint8Array> => {
  const paper = paperOf(letter, context);
  const { language, title, organisation: author } = paper;
  const layout = paper.table.columns.length > PORTRAIT_COLUMNS ? 'landscape' : 'portrait';
  const about = { language, title, author, subject: paper.facts[0]?.[1] ?? '', layout } as const;
  return pdfOf(about, (doc) => draw(doc, paper));
};
