/** A letter as a page to print: one HTML document, every text escaped, nothing loaded from anywhere. */
import { escaped, escapedLines, PRINT_STYLE } from '#lib/messages/print.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type Paper, type PaperTable, paperOf } from './paper.ts';
import type { Letter } from './schema.ts';

const STYLE = `${PRINT_STYLE}
h1 { margin-top: 7mm; font-size: 16pt }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 1.2mm 6mm; margin: 5mm 0 4mm }
.facts dd { overflow-wrap: anywhere }
tfoot td { font-weight: 700; border-top: 1.2pt solid #17324d; border-bottom: 0 }
.wide { font-size: 7.5pt }
.wide th, .wide td { padding: 1mm }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; margin-top: 4mm; break-inside: avoid }
.sides div { border-top: 1pt solid #17324d; padding-top: 2mm; overflow-wrap: anywhere }
.sides span { display: block; color: #5d6b79; font-size: 9pt }
.digest { margin-top: 8mm; color: #5d6b79; font-size: 7.5pt; overflow-wrap: anywhere }
`;
/** More columns than these are set on paper turned sideways. */
export const PORTRAIT_COLUMNS = 6;

const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
  row.map((text, at) => `<${tag}${at > 0 ? ' class="right"' : ''}>${escaped(text)}</${tag}>`).join('');

const tableOf = ({ title, columns, rows, total }: PaperTable): string =>
  [
    `<h2>${escaped(title)}</h2><table${columns.length > PORTRAIT_COLUMNS ? ' class="wide"' : ''}>`,
    `<thead><tr>${cells('th', columns)}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')}</tbody>`,
    `<tfoot><tr>${cells('td', total)}</tr></tfoot></table>`,
  ].join('');

const turned = ({ table }: Paper): string =>
  table.columns.length > PORTRAIT_COLUMNS ? '@page { size: A4 landscape } body { max-width: 260mm }' : '';

/** The page. */
export const pageOf = (letter: Letter, context: Context): string => {
  const paper = paperOf(letter, context);
  const { language, organisation, title, stamp, facts, table, clauses, signatures } = paper;
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<link rel="icon" href="data:,"><style>${STYLE}${turned(paper)}</style></head><body>`,
    `<header><b>${escaped(organisation)}</b>${stamp ? `<span class="void">${escaped(stamp)}</span>` : ''}</header>`,
    `<h1>${escaped(title)}</h1><dl class="facts">`,
    ...facts.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`),
    `</dl>${tableOf(table)}`,
    ...clauses.map(([head, text]) => `<h2>${escaped(head)}</h2><p>${escapedLines(text)}</p>`),
    `<h2>${escaped(paper.signaturesTitle)}</h2><div class="sides">`,
    ...signatures.map(([side, who]) => `<div><span>${escaped(side)}</span>${escaped(who)}</div>`),
    `</div><p class="digest">${escaped(paper.digest)}</p></body></html>`,
  ].join('\n');
};
