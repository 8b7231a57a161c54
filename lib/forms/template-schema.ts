/**
 * A form as data: sections of typed fields with labels in every language. Fields of type `figure` are filled in by the
 * system and never typed. Versions of a template are kept, and a record stays with the one that it was begun under.
 */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { FieldKey, FormField, Label } from './field-schema.ts';

const MAX_FIELDS = 60;

export const TemplateKey = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'small letters, digits and dashes' })
  .meta({ id: 'FormTemplateKey', example: 'daily-sales-report' });

const isUnique = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

const keyListsOf = (fields: readonly FormField[]): string[][] => [
  fields.map(({ key }) => key),
  ...fields.flatMap((field) => {
    if (field.type === 'table')
      return [
        field.columns.map(({ key }) => key),
        ...field.columns.flatMap((column) =>
          column.type === 'choice' ? [column.options.map(({ key }) => key)] : [],
        ),
      ];
    return field.type === 'choice' ? [field.options.map(({ key }) => key)] : [];
  }),
];

type Limits = readonly (readonly [least: number | undefined, most: number | undefined])[];

const limitsOf = (field: FormField): Limits => {
  if (field.type === 'table') return [[field.leastRows, field.mostRows], ...field.columns.flatMap(limitsOf)];
  return 'most' in field && field.type !== 'rating' ? [[field.least, field.most]] : [];
};

export const TemplateContent = z
  .strictObject({
    label: Label,
    purpose: Label.optional(),
    shared: z
      .boolean()
      .describe('Everybody in the unit may read what is filed; otherwise the author and who leads them'),
    sections: z
      .array(
        z.strictObject({ key: FieldKey, label: Label, fields: z.array(FormField).min(1).max(MAX_FIELDS) }),
      )
      .min(1)
      .max(20),
  })
  .refine(({ sections }) => sections.reduce((count, { fields }) => count + fields.length, 0) <= MAX_FIELDS, {
    error: '60 fields at most',
    path: ['sections'],
  })
  .refine(
    ({ sections }) =>
      isUnique(sections.map(({ key }) => key)) &&
      keyListsOf(sections.flatMap(({ fields }) => fields)).every(isUnique),
    { error: 'keys must differ', path: ['sections'] },
  )
  .refine(
    ({ sections }) =>
      sections
        .flatMap(({ fields }) => fields.flatMap(limitsOf))
        .every(([least, most]) => least === undefined || most === undefined || least <= most),
    { error: 'the least must not be above the most', path: ['sections'] },
  )
  .refine(
    ({ sections }) =>
      sections.reduce(
        (count, { fields }) => count + fields.filter(({ type }) => type === 'figure').length,
        0,
      ) <= 12,
    { error: '12 figures at most', path: ['sections'] },
  )
  .refine(
    ({ shared, sections }) =>
      !shared || sections.every(({ fields }) => fields.every(({ type }) => type !== 'figure')),
    {
      error: 'what a whole unit reads holds no figures',
      path: ['shared'],
    },
  )
  .meta({ id: 'FormTemplateContent' });
export type TemplateContent = z.infer<typeof TemplateContent>;

/** A template that comes with the product, oldest version first; numbers up to 100 are the product's. */
export interface ShippedTemplate {
  readonly key: string;
  readonly versions: readonly { readonly number: number; readonly content: TemplateContent }[];
}
export const LAST_SHIPPED = 100;
export const MAX_VERSIONS = 100;

const VersionNumber = z
  .int()
  .min(1)
  .max(LAST_SHIPPED + MAX_VERSIONS);

/** A version that an organisation made. */
export const TemplateVersion = z.strictObject({
  id: idOf('formTemplate'),
  key: TemplateKey,
  number: VersionNumber,
  content: TemplateContent,
  validFrom: BusinessDate.describe('First day on which records are begun under it'),
  reason: z.string().trim().min(1).max(500),
  publishedBy: idOf('user'),
  publishedOn: BusinessDate,
  withdrawn: z.strictObject({ on: BusinessDate, by: idOf('user') }).optional(),
});
export type TemplateVersion = z.infer<typeof TemplateVersion>;

export const NewTemplateVersion = TemplateVersion.pick({ key: true, content: true, reason: true })
  .extend({ validFrom: BusinessDate.optional().describe('Today when absent; no earlier') })
  .meta({ id: 'NewFormTemplateVersion' });
export type NewTemplateVersion = z.infer<typeof NewTemplateVersion>;

export const TemplateSummary = z
  .strictObject({
    key: TemplateKey,
    number: VersionNumber,
    isShipped: z.boolean(),
    label: Label,
    shared: z.boolean(),
    validFrom: BusinessDate.nullable().describe('null for what comes with the product'),
  })
  .meta({ id: 'FormTemplateSummary' });
export type TemplateSummary = z.infer<typeof TemplateSummary>;

export const TemplateView = TemplateSummary.omit({ label: true, shared: true })
  .extend({
    content: TemplateContent,
    reason: z.string().nullable(),
    publishedBy: idOf('user').nullable(),
    publishedOn: BusinessDate.nullable(),
    withdrawn: z.strictObject({ on: BusinessDate, by: idOf('user') }).nullable(),
    version: z.int().describe('Also the ETag; send it as If-Match when you withdraw it'),
  })
  .meta({ id: 'FormTemplate' });
export type TemplateView = z.infer<typeof TemplateView>;
