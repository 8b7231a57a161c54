/** A report as a page to read and print: one HTML document with its charts in it, every text escaped, nothing loaded from anywhere. */
import { barChart, svgOf, targetChart, trendChart } from '#lib/charts/index.ts';
import { escaped, escapedLines, PRINT_STYLE } from '#lib/messages/print.ts';
import type { Bars, Report, ReportTable, TrendBars } from './model.ts';
import { TEXTS } from './texts.ts';
import type { ReportCell, Values } from './values.ts';

const STYLE = `${PRINT_STYLE}
body { max-width: 240mm }
h1 { margin: 7mm 0 3mm; font-size: 16pt }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 1.2mm 6mm; margin: 0 0 4mm }
.facts dd { overflow-wrap: anywhere }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(38mm, 1fr)); gap: 3mm; margin: 4mm 0 }
.tiles div { border: .5pt solid #d9e0e7; border-top: 2pt solid #17324d; padding: 2mm 3mm; break-inside: avoid }
.tiles b { display: block; font-size: 14pt; color: #17324d }
small, .more { display: block; color: #5d6b79; font-size: 8.5pt }
.tag { display: inline-block; border: .5pt solid #5d6b79; border-radius: 1mm; padding: 0 1.2mm; font-size: 8pt; margin: .4mm 1mm 0 0 }
.tag.warning { border-color: #7a4b00; background: #fdecc8; font-weight: 600 }
.bar { border: .5pt solid #1b5e9b; height: 2.2mm; margin-top: .6mm; min-width: 18mm }
.bar i { display: block; height: 100%; background: #1b5e9b; print-color-adjust: exact; -webkit-print-color-adjust: exact }
figure { margin: 5mm 0; overflow-x: auto } figure svg { max-width: 100%; height: auto }
.scroll { overflow-x: auto }
.many { font-size: 8.5pt }
th.right { white-space: normal }
td:first-child { min-width: 26mm; overflow-wrap: break-word }
@media screen and (max-width: 620px) { .wide { display: none } figure svg { min-width: 600px } }
`;

const tagsOf = (tags: NonNullable<ReportCell['tags']>): string =>
  tags.map(({ text, tone }) => `<span class="tag ${tone}">${escaped(text)}</span>`).join('');

const barOf = (length: number): string =>
  `<div class="bar"><i style="width:${Math.min(100, Math.max(0, length)).toFixed(1)}%"></i></div>`;

type Column = ReportTable['columns'][number] | undefined;
const classOf = (column: Column): string => {
  const names = [column?.align, column?.wide && 'wide'].filter(Boolean).join(' ');
  return names ? ` class="${names}"` : '';
};

const cellOf = ({ text, note, bar, tags = [] }: ReportCell, column: Column): string =>
  [
    `<td${classOf(column)}>`,
    escapedLines(text),
    note ? `<small>${escaped(note)}</small>` : '',
    bar === undefined ? '' : barOf(bar),
    tagsOf(tags),
    '</td>',
  ].join('');

const tableOf = ({ title, columns, rows, more }: ReportTable): string => {
  const heads = columns.map((column) => `<th${classOf(column)}>${escaped(column.label)}</th>`);
  const lines = rows.map((row) => `<tr>${row.map((cell, at) => cellOf(cell, columns[at])).join('')}</tr>`);
  return [
    `<section><h2>${escaped(title)}</h2>`,
    rows.length > 0
      ? `<div class="scroll"><table${columns.length > 5 ? ' class="many"' : ''}><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`
      : '',
    more ? `<p class="more">${escaped(more)}</p>` : '',
    '</section>',
  ].join('');
};

const figureOf = (values: Values, { kind, title, subtitle, rows }: Bars): string => {
  const heading = { title, subtitle };
  const formats = values;
  const chart =
    kind === 'attainment'
      ? targetChart(
          rows.map((row) => ({ ...row, target: '100' })),
          {
            formats,
            heading,
            names: { reached: values.say(TEXTS.reached), target: values.say(TEXTS.target) },
          },
        )
      : barChart(rows, { formats, heading });
  return `<figure>${svgOf(chart)}</figure>`;
};

const trendOf = (formats: Values, { title, subtitle, names, rows }: TrendBars): string =>
  `<figure>${svgOf(trendChart(rows, { formats, names, heading: { title, subtitle } }))}</figure>`;

const tileOf = ({ label, values, notes }: Report['tiles'][number]): string =>
  `<div>${escaped(label)}<b>${values.map(escaped).join('<br>')}</b>${notes.map((note) => `<small>${escaped(note)}</small>`).join('')}</div>`;

/** The page. */
export const reportPage = (values: Values, report: Report): string => {
  const { language, organisation, title, period, facts, opening, tiles, tables, trends, bars } = report;
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<link rel="icon" href="data:,"><style>${STYLE}</style></head><body>`,
    `<header><b>${escaped(organisation)}</b><span>${escaped(period)}</span></header>`,
    `<h1>${escaped(title)}</h1><dl class="facts">`,
    ...facts.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`),
    '</dl>',
    ...opening.map(tableOf),
    `<div class="tiles">${tiles.map(tileOf).join('')}</div>`,
    ...trends.map((one) => trendOf(values, one)),
    ...bars.map((one) => figureOf(values, one)),
    ...tables.map(tableOf),
    '</body></html>',
  ].join('\n');
};
