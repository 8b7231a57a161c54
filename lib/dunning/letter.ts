/** A notice as a letter to print: one HTML page with print rules, every text escaped, nothing loaded from anywhere. */
import type { MailTable } from '#lib/messages/index.ts';
import { escaped, escapedLines, PRINT_STYLE } from '#lib/messages/print.ts';
import { TEXTS } from './texts.ts';
import type { Wording } from './wording.ts';

export interface Letterhead {
  organisation: string;
  /** Lines of the window: customer, contact, address. */
  address: readonly string[];
  accountNumber: string;
  date: string;
  isCancelled: boolean;
}

const STYLE = `${PRINT_STYLE}
address { font-style: normal; margin: 12mm 0 10mm; min-height: 24mm; overflow-wrap: anywhere }
dl { display: flex; gap: 10mm; margin: 0 0 7mm; font-size: 9.5pt }
.sum { display: flex; justify-content: flex-end; gap: 6mm; margin: 5mm 0; font-size: 13pt; font-weight: 700; color: #17324d; break-inside: avoid }
.closing { margin-top: 7mm; break-inside: avoid }
`;

const table = ({ title, columns, rows }: MailTable): string => {
  const cls = (at: number) => (columns[at]?.align === 'right' ? ' class="right"' : '');
  const head = columns.map(
    ({ label, width }, at) => `<th${cls(at)} style="width:${width ?? 20}%">${escaped(label)}</th>`,
  );
  const body = rows.map(
    (row) => `<tr>${row.map((cell, at) => `<td${cls(at)}>${escaped(cell.text)}</td>`).join('')}</tr>`,
  );
  return `<h2>${escaped(title)}</h2><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
};

/** The page. */
export const letterOf = (
  { language, formats: { say }, subject, opening, closing, totals, tables }: Wording,
  { organisation, address, accountNumber, date, isCancelled }: Letterhead,
): string =>
  [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<link rel="icon" href="data:,"><style>${STYLE}</style></head><body>`,
    `<header><b>${escaped(organisation)}</b>${isCancelled ? `<span class="void">${escaped(say(TEXTS.cancelled))}</span>` : ''}</header>`,
    `<address>${address.map(escapedLines).join('<br>')}</address>`,
    `<dl><div><dt>${escaped(say(TEXTS.customer))}</dt><dd>${escaped(accountNumber)}</dd></div>`,
    `<div><dt>${escaped(say(TEXTS.date))}</dt><dd>${escaped(date)}</dd></div></dl>`,
    `<h1>${escaped(subject)}</h1><p>${escapedLines(opening)}</p>`,
    ...tables.map(table),
    `<div class="sum"><span>${escaped(say(TEXTS.toPay))}</span><span>${totals.map(escaped).join(' + ')}</span></div>`,
    `<p class="closing">${escapedLines(closing)}</p></body></html>`,
  ].join('\n');
