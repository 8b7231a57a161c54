/** A record as a page to print: one HTML document, every text escaped, nothing loaded from anywhere. Names are those that the reader may see. */
import { readAccounts, subjectOf as subjectOfAccount } from '#lib/accounts/index.ts';
import { readProducts } from '#lib/catalogue/index.ts';
import type { Language, Text } from '#lib/core/languages.ts';
import { decimalOf } from '#lib/core/money.ts';
import { escaped, escapedLines, PRINT_STYLE } from '#lib/messages/print.ts';
import type { Context } from '#lib/organisation/context.ts';
import { referencesIn } from './answers.ts';
import type { FormColumn, FormField } from './field-schema.ts';
import type { Answer, FigureRow, FormRecord } from './schema.ts';
import { isLate } from './store.ts';
import type { TemplateContent } from './template-schema.ts';
import { templateVersion } from './templates.ts';
import { PAGE_TEXTS } from './texts.ts';

interface Sheet {
  language: Language;
  say(text: Text): string;
  nameOf(id: string): string;
  record: FormRecord;
}

/** Names of everything that the record points at; what the reader may not see stays an id. */
const namesFor = async (context: Context, content: TemplateContent, record: FormRecord) => {
  const figures = Object.values(record.figures.values).flatMap((rows) => rows.flatMap(({ of }) => of ?? []));
  const ids = [...referencesIn(content, record.answers).map(({ id }) => id), ...figures];
  const ofKind = (prefix: string) => ids.filter((id) => id.startsWith(prefix));
  const [accounts, products] = await Promise.all([
    readAccounts(context, ofKind('acc_')),
    readProducts(context, new Set(ofKind('prd_'))),
  ]);
  const { directory, access } = context;
  return (id: string): string => {
    const account = accounts.get(id)?.value;
    if (account) return access.allows('accounts', 'read', subjectOfAccount(account)) ? account.name : id;
    return products.get(id)?.value.name ?? directory.user(id)?.name ?? directory.unit(id)?.name ?? id;
  };
};

const cellOf = ({ say, nameOf }: Sheet, field: FormColumn, answer: Answer | undefined): string => {
  if (answer === undefined) return '';
  if (field.type === 'reference') return escaped(nameOf(String(answer)));
  if (field.type === 'choice') {
    const option = field.options.find(({ key }) => key === answer);
    return escaped(option ? say(option.label) : String(answer));
  }
  if (typeof answer === 'object' && 'currency' in answer)
    return escaped(
      `${decimalOf({ amountMinor: Number(answer.amountMinor), currency: String(answer.currency) })} ${answer.currency}`,
    );
  return escapedLines(String(answer));
};

const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    `<table><thead><tr>${heads.map((head) => `<th>${escaped(head)}</th>`).join('')}</tr></thead><tbody>`,
    ...rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
    '</tbody></table>',
  ].join('');

const figureLines = ({ say, nameOf }: Sheet, rows: readonly FigureRow[]): string => {
  const known: Record<string, Text> = PAGE_TEXTS;
  const lines = rows.map(({ of, currency, value }) => {
    const word = of === null ? undefined : known[of];
    const name = of === null ? '' : word ? say(word) : nameOf(of);
    return [escaped(name), escaped(`${value} ${currency ?? ''}`.trim())];
  });
  return lines.length === 0
    ? '<p>—</p>'
    : `<table><tbody>${lines.map(([name, value]) => `<tr><td>${name}</td><td class="right">${value}</td></tr>`).join('')}</tbody></table>`;
};

const fieldOf = (sheet: Sheet, field: FormField): string => {
  const { record, say } = sheet;
  const head = `<h3>${escaped(say(field.label))}</h3>`;
  if (field.type === 'figure') return head + figureLines(sheet, record.figures.values[field.key] ?? []);
  const answer = record.answers[field.key];
  if (field.type !== 'table') return `${head}<p>${cellOf(sheet, field, answer)}</p>`;
  const rows = Array.isArray(answer) ? answer : [];
  return (
    head +
    tableOf(
      field.columns.map(({ label }) => say(label)),
      rows.map((row) => field.columns.map((column) => cellOf(sheet, column, row[column.key]))),
    )
  );
};

const factsOf = ({ directory }: Context, { say, record }: Sheet): [string, string][] => {
  const { period, on, steps, reviews, figures } = record;
  const first = steps.find(({ what }) => what === 'submitted')?.at;
  const review = reviews.at(-1);
  return [
    [say(PAGE_TEXTS.author), directory.user(record.authorId)?.name ?? ''],
    [say(PAGE_TEXTS.unit), directory.unit(record.unitId)?.name ?? ''],
    period ? [say(PAGE_TEXTS.period), `${period.from} – ${period.to}`] : [say(PAGE_TEXTS.day), on],
    [
      say(PAGE_TEXTS.submitted),
      first ? `${first}${isLate(record) ? ` ${say(PAGE_TEXTS.late)}` : ''}` : say(PAGE_TEXTS.draft),
    ],
    [say(PAGE_TEXTS.asOf), figures.asOf],
    ...(review?.score
      ? [
          [say(PAGE_TEXTS.score), [review.score, review.comment].filter(Boolean).join(' · ')] as [
            string,
            string,
          ],
        ]
      : []),
  ];
};

/** The page in the language of the reader. */
export const pageOf = async (context: Context, record: FormRecord): Promise<string> => {
  const { content } = await templateVersion(context, record.templateKey, record.templateNumber);
  const { language } = context;
  const say = (text: Text): string => text[language];
  const sheet: Sheet = { language, say, record, nameOf: await namesFor(context, content, record) };
  const title = escaped(say(content.label));
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<link rel="icon" href="data:,"><style>${PRINT_STYLE}h3 { font-size: 9.5pt; margin: 3mm 0 1mm }</style></head><body>`,
    `<header><b>${escaped(context.directory.organisation.value.name)}</b></header><h1>${title}</h1><dl>`,
    ...factsOf(context, sheet).map(
      ([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`,
    ),
    '</dl>',
    ...content.sections.flatMap((section) => [
      `<h2>${escaped(say(section.label))}</h2>`,
      ...section.fields.map((field) => fieldOf(sheet, field)),
    ]),
    '</body></html>',
  ].join('\n');
};
