/** What printed pages share: their look, and text that is never markup. */
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as HTML that shows exactly it. */
export const escaped = (value: string): string =>
  value.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** The same with its line breaks. */
export const escapedLines = (value: string): string =>
  value
    .split('\n')
    .map((line) => escaped(line.trim()))
    .join('<br>');

/** Look of every printed page: paper, fonts that every script has, tables. */
export const PRINT_STYLE = `
@page { size: A4; margin: 20mm 20mm 18mm }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 175mm; padding: 8mm 4mm; color: #1b2733; font: 10.5pt/1.5 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif }
header { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 2px solid #17324d; padding-bottom: 3mm; color: #17324d }
header b { font-size: 14pt }
dt { color: #5d6b79 } dd { margin: 0; font-weight: 600 }
h1 { font-size: 13pt; margin: 0 0 5mm; overflow-wrap: anywhere }
h2 { font-size: 10.5pt; margin: 6mm 0 1.5mm; color: #17324d; break-after: avoid }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt; font-variant-numeric: tabular-nums }
thead { display: table-header-group }
th { text-align: left; font-weight: 600; color: #5d6b79; border-bottom: 1.2pt solid #17324d; padding: 1.2mm 1.5mm; vertical-align: bottom }
td { border-bottom: .5pt solid #d9e0e7; padding: 1.2mm 1.5mm; vertical-align: top; overflow-wrap: anywhere }
tr { break-inside: avoid }
.right { text-align: right; white-space: nowrap }
.void { border: 2pt solid #a3261b; color: #a3261b; padding: 1mm 4mm; font-weight: 700; text-transform: uppercase }
@media print { body { padding: 0; max-width: none } }
`;
