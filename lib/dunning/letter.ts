/** A notice as a letter to print: one HTML page with print rules, every text escaped, nothing loaded from anywhere. */
import type { MailTable } from '#lib/messages/index.ts';
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

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const text = (value: string): string => value.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
const lines = (value: string): string =>
  value
    .split('\n')
    .map((line) => text(line.trim()))
    .join('<br>');

const STYLE = `
@page { size: A4; margin: 20mm 20mm 18mm }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 175mm; padding: 8mm 4mm; color: #1b2733; font: 10.5pt/1.5 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif }
header { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 2px solid #17324d; padding-bottom: 3mm; color: #17324d }
header b { font-size: 14pt }
address { font-style: normal; margin: 12mm 0 10mm; min-height: 24mm; overflow-wrap: anywhere }
dl { display: flex; gap: 10mm; margin: 0 0 7mm; font-size: 9.5pt }
dt { color: #5d6b79 } dd { margin: 0; font-weight: 600 }
h1 { font-size: 13pt; margin: 0 0 5mm; overflow-wrap: anywhere }
h2 { font-size: 10.5pt; margin: 6mm 0 1.5mm; color: #17324d; break-after: avoid }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt; font-variant-numeric: tabular-nums }
thead { display: table-header-group }
th { text-align: left; font-weight: 600; color: #5d6b79; border-bottom: 1.2pt solid #17324d; padding: 1.2mm 1.5mm; vertical-align: bottom }
td { border-bottom: .5pt solid #d9e0e7; padding: 1.2mm 1.5mm; vertical-align: top; overflow-wrap: anywhere }
tr { break-inside: avoid }
.right { text-align: right; white-space: nowrap }
.sum { display: flex; justify-content: flex-end; gap: 6mm; margin: 5mm 0; font-size: 13pt; font-weight: 700; color: #17324d; break-inside: avoid }
.closing { margin-top: 7mm; break-inside: avoid }
.void { border: 2pt solid #a3261b; color: #a3261b; padding: 1mm 4mm; font-weight: 700; text-transform: uppercase }
@media print { body { padding: 0; max-width: none } }
`;

const table = ({ title, columns, rows }: MailTable): string => {
  const cls = (at: number) => (columns[at]?.align === 'right' ? ' class="right"' : '');
  const head = columns.map(
    ({ label, width }, at) => `<th${cls(at)} style="width:${width ?? 20}%">${text(label)}</th>`,
  );
  const body = rows.map(
    (row) => `<tr>${row.map((cell, at) => `<td${cls(at)}>${text(cell.text)}</td>`).join('')}</tr>`,
  );
  return `<h2>${text(title)}</h2><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
};

/** The page. */
export const letterOf = (
  { language, formats: { say }, subject, opening, closing, totals, tables }: Wording,
  { organisation, address, accountNumber, date, isCancelled }: Letterhead,
): string =>
  [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${text(subject)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<link rel="icon" href="data:,"><style>${STYLE}</style></head><body>`,
    `<header><b>${text(organisation)}</b>${isCancelled ? `<span class="void">${text(say(TEXTS.cancelled))}</span>` : ''}</header>`,
    `<address>${address.map(lines).join('<br>')}</address>`,
    `<dl><div><dt>${text(say(TEXTS.customer))}</dt><dd>${text(accountNumber)}</dd></div>`,
    `<div><dt>${text(say(TEXTS.date))}</dt><dd>${text(date)}</dd></div></dl>`,
    `<h1>${text(subject)}</h1><p>${lines(opening)}</p>`,
    ...tables.map(table),
    `<div class="sum"><span>${text(say(TEXTS.toPay))}</span><span>${totals.map(text).join(' + ')}</span></div>`,
    `<p class="closing">${lines(closing)}</p></body></html>`,
  ].join('\n');
