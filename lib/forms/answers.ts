/**
 * Answers against a version of a template. A draft may lack anything; what is there has the type and limits of its field. At
 * submission every required field is answered.
 */
import * as z from 'zod';
import { requireAccounts } from '#lib/accounts/index.ts';
import { requireProducts } from '#lib/catalogue/index.ts';
import { BusinessDate } from '#lib/core/dates.ts';
import { scaled } from '#lib/core/decimal.ts';
import { DomainError, NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency, MAX_AMOUNT_MINOR } from '#lib/core/money.ts';
import { parsePart } from '#lib/http/request.ts';
import type { Context } from '#lib/organisation/context.ts';
import { FormIncomplete, FormTooLong } from './errors.ts';
import type { FormColumn, FormField } from './field-schema.ts';
import type { Answers } from './schema.ts';
import type { TemplateContent } from './template-schema.ts';

/** Both sides of a trail's entry fit one item. */
const MAX_CHARACTERS = 40_000;
const DIGITS = 6;
const ROWS = 50;

const numberText = ({ least, most }: { least?: number | undefined; most?: number | undefined }) => {
  const millionths = (limit: number) => BigInt(limit) * 10n ** BigInt(DIGITS);
  return z
    .string()
    .regex(/^-?\d{1,12}(\.\d{1,6})?$/, {
      error: 'decimal text such as 2.5, six digits after the point at most',
      abort: true,
    })
    .refine((text) => least === undefined || scaled(text, DIGITS) >= millionths(least), {
      error: 'below what the form allows',
    })
    .refine((text) => most === undefined || scaled(text, DIGITS) <= millionths(most), {
      error: 'above what the form allows',
    });
};

const scalarOf = (field: FormColumn): z.ZodType => {
  switch (field.type) {
    case 'text':
      return z
        .string()
        .trim()
        .min(Math.max(1, field.least ?? 1))
        .max(field.most ?? 4_000);
    case 'number':
      return numberText(field);
    case 'money':
      return z.strictObject({
        amountMinor: z
          .int()
          .min(field.least ?? -MAX_AMOUNT_MINOR)
          .max(field.most ?? MAX_AMOUNT_MINOR),
        currency: Currency,
      });
    case 'date':
      return BusinessDate;
    case 'choice':
      return z.enum(field.options.map(({ key }) => key));
    case 'rating':
      return z
        .int()
        .min(1)
        .max(field.most ?? 5);
    case 'reference':
      return idOf(field.to);
    case 'link':
      return z.url({ protocol: /^https$/, error: 'an https address' }).max(2_000);
  }
};

/** Whether every required answer has to be there. */
type Strictness = 'draft' | 'whole';

const asked = (schema: z.ZodType, required: boolean | undefined, how: Strictness): z.ZodType =>
  required && how === 'whole' ? schema : schema.optional();

const tableOf = (field: Extract<FormField, { type: 'table' }>, how: Strictness): z.ZodType => {
  const row = z.strictObject(
    Object.fromEntries(
      field.columns.map((column) => [column.key, asked(scalarOf(column), column.required, how)]),
    ),
  );
  const least = how === 'whole' ? Math.max(field.required ? 1 : 0, field.leastRows ?? 0) : 0;
  return z
    .array(row)
    .min(least)
    .max(field.mostRows ?? ROWS);
};

const fieldsOf = ({ sections }: TemplateContent): FormField[] => sections.flatMap(({ fields }) => fields);

const schemaOf = (content: TemplateContent, how: Strictness) =>
  z.strictObject(
    Object.fromEntries(
      fieldsOf(content).flatMap((field) => {
        if (field.type === 'figure') return [];
        const schema = field.type === 'table' ? tableOf(field, how) : scalarOf(field);
        return [[field.key, asked(schema, field.required, how)]];
      }),
    ),
  );

/** The answers as the template takes them. @throws {InvalidInput} with the pointer of every answer that does not fit @throws {FormTooLong} */
export const acceptedAnswers = async (
  content: TemplateContent,
  answers: Answers,
  context: Context,
): Promise<Answers> => {
  const count = JSON.stringify(answers).length;
  if (count > MAX_CHARACTERS) throw FormTooLong({ count, limit: MAX_CHARACTERS });
  const body = z.object({ answers: schemaOf(content, 'draft') });
  const parsed = await parsePart(body, 'body', { answers }, context.language);
  // Every field's schema is one that an answer may have.
  return parsed.answers as Answers;
};

/** Passes when nothing is missing. @throws {FormIncomplete} with the pointer of every answer that is */
export const requireWhole = async (
  content: TemplateContent,
  answers: Answers,
  context: Context,
): Promise<void> => {
  const body = z.object({ answers: schemaOf(content, 'whole') });
  await parsePart(body, 'body', { answers }, context.language).catch((error: unknown) => {
    if (error instanceof DomainError) throw FormIncomplete({}, { fields: error.fields, cause: error });
    throw error;
  });
};

interface Reference {
  to: 'account' | 'user' | 'product' | 'unit';
  id: string;
}

const referenceIn = (field: FormColumn, answer: unknown): Reference[] =>
  field.type === 'reference' && typeof answer === 'string' ? [{ to: field.to, id: answer }] : [];

/** Every record that the answers name. */
export const referencesIn = (content: TemplateContent, answers: Answers): Reference[] =>
  fieldsOf(content).flatMap((field) => {
    const answer = answers[field.key];
    if (field.type === 'figure') return [];
    if (field.type !== 'table') return referenceIn(field, answer);
    return (Array.isArray(answer) ? answer : []).flatMap((row) =>
      field.columns.flatMap((column) => referenceIn(column, row[column.key])),
    );
  });

/**
 * What is named anew is authorised like a read; what stood there before stays, though an account changed hands since.
 * @throws {NotFound}
 */
export const requireNamed = async (
  context: Context,
  named: readonly Reference[],
  before: readonly Reference[] = [],
): Promise<void> => {
  const known = new Set(before.map(({ id }) => id));
  const anew = (kind: Reference['to']) =>
    named.flatMap(({ to, id }) => (to === kind && !known.has(id) ? [id] : []));
  const { directory } = context;
  if (anew('user').some((id) => !directory.user(id)) || anew('unit').some((id) => !directory.unit(id)))
    throw NotFound();
  await Promise.all([requireAccounts(context, anew('account')), requireProducts(context, anew('product'))]);
};
