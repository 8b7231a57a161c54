/**
 * Fields of forms: typed, with words in every language and limits. A `figure` is filled in by the system from a named source and
 * never typed.
 */
import * as z from 'zod';
import { MAX_AMOUNT_MINOR } from '#lib/core/money.ts';
import { COUNT_MEASURES, isByAccount, isByProduct, PlanMeasure } from '#lib/measures/index.ts';

export const MAX_TEXT = 20_000;
export const MAX_ROWS = 100;

export const Label = z
  .strictObject({
    en: z.string().trim().min(1).max(300),
    es: z.string().trim().min(1).max(300),
    'zh-CN': z.string().trim().min(1).max(300),
  })
  .meta({ id: 'FormLabel', description: 'The same words in every language' });

export const FieldKey = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, { error: 'letters and digits, a small letter first' })
  .meta({ id: 'FormFieldKey', example: 'workDone' });

const named = { key: FieldKey, label: Label, hint: Label.optional() };
const asked = {
  ...named,
  required: z.boolean().optional().describe('An answer is needed to submit; not while it is a draft'),
};
const Amount = z.int().min(-MAX_AMOUNT_MINOR).max(MAX_AMOUNT_MINOR);

const scalars = [
  z.strictObject({
    ...asked,
    type: z.literal('text'),
    least: z.int().min(0).max(MAX_TEXT).optional().describe('Characters'),
    most: z.int().min(1).max(MAX_TEXT).optional().describe('Characters; 4000 when absent'),
  }),
  z.strictObject({
    ...asked,
    type: z.literal('number'),
    least: z.int().optional(),
    most: z.int().optional(),
  }),
  z.strictObject({
    ...asked,
    type: z.literal('money'),
    least: Amount.optional().describe('Minor units'),
    most: Amount.optional().describe('Minor units'),
  }),
  z.strictObject({ ...asked, type: z.literal('date') }),
  z.strictObject({
    ...asked,
    type: z.literal('choice'),
    options: z
      .array(z.strictObject({ key: FieldKey, label: Label }))
      .min(1)
      .max(50),
  }),
  z.strictObject({
    ...asked,
    type: z.literal('rating'),
    most: z.int().min(2).max(100).optional().describe('From 1 to this; 5 when absent'),
  }),
  z.strictObject({
    ...asked,
    type: z.literal('reference'),
    to: z.enum(['account', 'user', 'product', 'unit']),
  }),
  z.strictObject({ ...asked, type: z.literal('link') }),
] as const;

export const FormColumn = z.discriminatedUnion('type', scalars).meta({ id: 'FormColumn' });
export type FormColumn = z.infer<typeof FormColumn>;

/** Money that people may see of themselves: nothing from which a cost could be worked out. */
const REPORTED_MONEY = [
  'booked',
  'cancelled',
  'shipped',
  'invoiced',
  'credited',
  'collected',
  'expenses',
] as const;

/** Where the system takes a figure from. */
export const FigureSource = z
  .discriminatedUnion('from', [
    z
      .strictObject({
        from: z.literal('metrics'),
        measure: z.enum([...REPORTED_MONEY, ...COUNT_MEASURES]),
        by: z.enum(['total', 'product', 'account']),
        span: z.enum(['period', 'month']).describe('The period of the record, or its month to date'),
        whose: z
          .enum(['author', 'unit'])
          .describe('What the author did, or the unit and all below it as far as the author may see them'),
      })
      .refine(
        ({ measure, by }) =>
          (by !== 'product' || isByProduct(measure)) && (by !== 'account' || isByAccount(measure)),
        {
          error: 'the measure is not known by product or account',
          path: ['by'],
        },
      ),
    z.strictObject({
      from: z.literal('plan'),
      measure: PlanMeasure.exclude(['margin']).describe('Planned and reached of the unit in the month'),
    }),
    z.strictObject({ from: z.literal('forecast') }).describe('The author’s rolling forecast of the month'),
  ])
  .meta({ id: 'FormFigureSource' });
export type FigureSource = z.infer<typeof FigureSource>;

export const FormField = z
  .discriminatedUnion('type', [
    ...scalars,
    z.strictObject({
      ...asked,
      type: z.literal('table'),
      columns: z.array(FormColumn).min(1).max(12),
      leastRows: z.int().min(0).max(MAX_ROWS).optional(),
      mostRows: z.int().min(1).max(MAX_ROWS).optional().describe('50 when absent'),
    }),
    z.strictObject({ ...named, type: z.literal('figure'), source: FigureSource }),
  ])
  .meta({ id: 'FormField', description: 'figure: filled in by the system, never typed' });
export type FormField = z.infer<typeof FormField>;
