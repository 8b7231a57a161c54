/**
 * M-38 and M-40 over some days: submitted ÷ due, in time ÷ due, and the mean of the scores, by person, template or unit. What is
 * not due yet counts for nothing.
 */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { percentOf } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { type DutiesQuery, duties, type Owed } from './due-list.ts';
import { meanOf, type Tally, tallyOf } from './rules.ts';

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

const ratio = (numerator: number, denominator: number) => ({
  value: percentOf(BigInt(numerator), BigInt(denominator)),
  numerator,
  denominator,
});

const countsOf = ({ due, submitted, late, missing, qualitySum: sum, qualityCount: count }: Tally) => ({
  ...{ due, submitted, late, missing },
  completion: ratio(submitted, due),
  punctuality: ratio(submitted - late, due),
  quality: { mean: meanOf(sum, count), sum, count },
});

const KEYS: Record<(typeof GROUPS)[number], (owed: Owed) => string> = {
  person: ({ user }) => user.id,
  template: ({ duty }) => duty.templateKey,
  unit: ({ duty }) => duty.unitId,
};

export const completionReport = async (
  context: Context,
  { groupBy, ...query }: DutiesQuery & { groupBy: (typeof GROUPS)[number] },
  labels: ReadonlyMap<string, string>,
): Promise<z.infer<typeof CompletionReport>> => {
  const owed = await duties(context, query);
  const { directory } = context;
  const nameOf = (key: string): string =>
    (groupBy === 'template' ? labels.get(key) : (directory.user(key) ?? directory.unit(key))?.name) ?? key;
  const rows = [...Map.groupBy(owed, KEYS[groupBy])]
    .map(([key, own]) => ({ key, name: nameOf(key), ...countsOf(tallyOf(own)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const { from, to, asOf } = query;
  return { from, to, asOf, total: countsOf(tallyOf(owed)), rows };
};
