/** What a review was held on: figures as they were known when it was assembled; they never change afterwards (promise 2). */
import * as z from 'zod';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { Currency } from '#lib/core/money.ts';

const Decimal = z.string().describe('Decimal text: major units of money, pieces, percent or days');

/** One figure beside its target and the same of other days. */
export const ReviewFigure = z
  .strictObject({
    key: z
      .string()
      .describe(
        'A measure or ratio of metrics, or open, overdue, overdue-share, dso, report-completion, report-quality',
      ),
    kind: z.enum(['money', 'count', 'percent', 'days', 'score']),
    currency: Currency.nullable().describe('Of money'),
    value: Decimal.nullable().describe('null where it cannot be told'),
    target: Decimal.nullable().describe('Of the plan in force; null without one'),
    completion: Decimal.nullable().describe('Value ÷ target in percent'),
    previous: Decimal.nullable().describe('Of the period before'),
    lastYear: Decimal.nullable().describe('Of the same period a year ago'),
    growth: Decimal.nullable().describe('On last year, in percent'),
    rank: z
      .int()
      .nullable()
      .describe('Among subjects of its kind in the unit, best first; equal ones share it'),
    of: z.int().nullable().describe('How many were ranked'),
    reason: z
      .string()
      .optional()
      .describe('Why there is no value, as a code: rate-missing, nothing-to-divide'),
  })
  .meta({ id: 'ReviewFigure' });
export type ReviewFigure = z.infer<typeof ReviewFigure>;

export const AgeBand = z.strictObject({ band: z.string(), currency: Currency, amountMinor: z.int() });
export type AgeBand = z.infer<typeof AgeBand>;

/** One line of a scorecard: 12 for representatives (R-1101), 5 for managers, dealers and back office (R-1102, R-1104, R-1311). */
export const ScoreItem = z
  .strictObject({
    key: z.string(),
    figure: ReviewFigure.nullable().describe('null where people judge in words or nothing is recorded'),
    reason: z.string().nullable().describe('Why there is no figure, as a code'),
  })
  .meta({ id: 'ReviewScoreItem' });
export type ScoreItem = z.infer<typeof ScoreItem>;

const Duty = z.strictObject({
  templateKey: z.string(),
  from: BusinessDate,
  to: BusinessDate,
  dueAt: Instant,
  submittedAt: Instant.nullable(),
  isLate: z.boolean(),
  isMissing: z.boolean(),
  quality: z.number().nullable(),
});
export type ReviewDuty = z.infer<typeof Duty>;

/** A row of a comparison: those right below the subject, or its products or accounts, largest first. */
export const ComparisonRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  value: Decimal.nullable(),
  target: Decimal.nullable(),
  completion: Decimal.nullable(),
  growth: Decimal.nullable(),
});
export type ComparisonRow = z.infer<typeof ComparisonRow>;

export const Comparison = z.strictObject({
  by: z.enum(['owner', 'unit', 'account', 'product', 'tier', 'series', 'month']),
  figure: z.string(),
  currency: Currency.nullable(),
  rows: z.array(ComparisonRow).max(50),
  more: z.int().describe('Rows that are not shown'),
});
export type Comparison = z.infer<typeof Comparison>;

/** Months of one figure beside the same months a year ago, oldest first: what the chart of a review shows. */
export const Trend = z
  .strictObject({
    figure: z.string(),
    kind: ReviewFigure.shape.kind,
    currency: Currency.nullable(),
    points: z
      .array(
        z.strictObject({
          from: BusinessDate,
          to: BusinessDate,
          value: Decimal.nullable(),
          lastYear: Decimal.nullable(),
        }),
      )
      .max(12),
  })
  .meta({ id: 'ReviewTrend' });
export type Trend = z.infer<typeof Trend>;

/** A figure of the review before, as it was then and as it is known now: what was booked late (promise 2). */
export const Restated = z
  .strictObject({
    key: z.string(),
    currency: Currency.nullable(),
    was: Decimal.nullable(),
    is: Decimal.nullable(),
    difference: Decimal.nullable(),
  })
  .meta({ id: 'ReviewRestated' });
export type Restated = z.infer<typeof Restated>;

export const Snapshot = z.strictObject({
  asOf: BusinessDate,
  figures: z.array(ReviewFigure).max(60),
  month: z
    .array(ReviewFigure.pick({ key: true, kind: true, currency: true, value: true }))
    .max(60)
    .optional()
    .describe('In a longer review that ends a month: the figures of that month'),
  trend: z
    .array(Trend)
    .max(4)
    .optional()
    .describe('In a review that ends a month: its months so far, a year of them at most'),
  ageing: z.array(AgeBand).max(60).describe('What is open on the last day, by band'),
  scorecard: z.array(ScoreItem).max(20),
  comparisons: z.array(Comparison).max(8),
  duties: z.array(Duty).max(120),
  reports: z.strictObject({
    due: z.int(),
    submitted: z.int(),
    late: z.int(),
    missing: z.int(),
    quality: Decimal.nullable().describe('Mean of the scores given'),
  }),
  plan: z
    .strictObject({ planId: z.string(), version: z.int() })
    .array()
    .max(10)
    .describe('Plans that targets were taken from'),
  restated: z.array(Restated).max(60).describe('Of the review before'),
});
export type Snapshot = z.infer<typeof Snapshot>;
