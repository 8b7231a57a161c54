/** What holds for forms: a record's state follows from its steps and scores, it has answers its template knows, and templates are numbered. */
import type { Books, Line } from '#lib/table/dump.ts';
import { FormRecordEntity, TemplateVersionEntity } from './entity.ts';
import type { FormRecord } from './schema.ts';
import { LAST_SHIPPED } from './template-schema.ts';
import { SHIPPED } from './templates/index.ts';

const statusAfter = ({ steps, reviews }: FormRecord): FormRecord['status'] => {
  if (steps.at(-1)?.what !== 'submitted') return 'draft';
  return reviews.at(-1)?.score ? 'reviewed' : 'submitted';
};

const contentOf = (books: Books, { templateKey, templateNumber }: FormRecord) =>
  templateNumber <= LAST_SHIPPED
    ? SHIPPED.find(({ key }) => key === templateKey)?.versions.find(({ number }) => number === templateNumber)
        ?.content
    : books
        .of(TemplateVersionEntity)
        .find(({ value }) => value.key === templateKey && value.number === templateNumber)?.value.content;

const recordLines = (books: Books, record: FormRecord): string[] => {
  const { status, steps, period, on, answers, figures } = record;
  const lines: string[] = [];
  if (statusAfter(record) !== status) lines.push(`is ${status} and its steps say ${statusAfter(record)}`);
  if (steps.some(({ what }, at) => (what === 'submitted') !== (at % 2 === 0)))
    lines.push('was submitted or recalled twice in a row');
  if (steps.some(({ at }, place) => at < (steps[place - 1]?.at ?? ''))) lines.push('has steps out of order');
  if (period && period.to !== on) lines.push('is about another day than the last of its period');
  const content = contentOf(books, record);
  if (!content) return [...lines, 'has a template that does not exist'];
  const fields = content.sections.flatMap((section) => section.fields);
  const isKnown = (key: string, isFigure: boolean) =>
    fields.some((field) => field.key === key && (field.type === 'figure') === isFigure);
  if (!Object.keys(answers).every((key) => isKnown(key, false)))
    lines.push('answers what its template does not ask');
  if (!Object.keys(figures.values).every((key) => isKnown(key, true)))
    lines.push('has figures that its template has not');
  return lines;
};

/** The invariants of forms (R-1306, R-1330). */
export const formRecordViolations = (books: Books): Line[] => [
  ...books
    .of(FormRecordEntity)
    .flatMap(({ value }) => recordLines(books, value).map((line): Line => [value.id, line])),
  ...[...Map.groupBy(books.of(TemplateVersionEntity), ({ value }) => value.key)].flatMap(
    ([key, versions]) => {
      const numbers = versions.map(({ value }) => value.number).sort((a, b) => a - b);
      return numbers.every((number, at) => number === LAST_SHIPPED + at + 1)
        ? []
        : [[key, 'has versions that are not numbered one after the other'] as Line];
    },
  ),
];
