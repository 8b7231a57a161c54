/** What is told of how reports were handed in over some days (M-38, M-40). */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';

const Ratio = z
  .strictObject({
    value: z.string().nullable().describe('Percent with two digits; null where nothing is due'),
    numerator: z.int(),
    denominator: z.int(),
  })
  .meta({ id: 'FormRatio' });

const Counts = {
  due: z.int().describe('Reports whose due instant has passed'),
  submitted: z.int().describe('Of these, late ones too'),
  late: z.int(),
  missing: z.int(),
  completion: Ratio.describe('M-38, and the quantity of M-40: submitted ÷ due'),
  punctuality: Ratio.describe('Submitted in time ÷ due'),
  quality: z
    .strictObject({
      mean: z
        .string()
        .nullable()
        .describe('M-40: mean of the scores 1 to 5, two digits; null without scores'),
      sum: z.int(),
      count: z.int(),
    })
    .describe('Of what is due and scored'),
};

export const GROUPS = ['person', 'template', 'unit'] as const;

export const CompletionReport = z
  .strictObject({
    from: BusinessDate,
    to: BusinessDate,
    asOf: BusinessDate,
    total: z.strictObject(Counts),
    rows: z.array(
      z.strictObject({
        key: z.string().describe('Id of the person or unit, or key of the template'),
        name: z.string(),
        ...Counts,
      }),
    ),
  })
  .meta({ id: 'FormCompletion' });
export type CompletionReport = z.infer<typeof CompletionReport>;
export type CompletionGroup = (typeof GROUPS)[number];
