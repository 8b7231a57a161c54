/**
 * A rolling forecast: what a person expects to sell in the months after one, by account or product (R-1801). It is submitted month by
 * month; every submission is kept, so that it can be held against what came.
 */
import * as z from 'zod';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency, MAX_AMOUNT_MINOR } from '#lib/core/money.ts';
import { Month } from '#lib/core/months.ts';
import { recordFields } from '#lib/http/route.ts';
import { MAX_AHEAD } from './policy.ts';

export const MAX_LINES = 200;
export const MAX_SUBMISSIONS = 20;
export const MAX_STEPS = 50;

const Reason = z.string().trim().min(1).max(500);
const Quantity = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,6})?$/, { error: 'decimal text such as 2.5, six digits after the point at most' });

export const ForecastLine = z
  .strictObject({
    month: Month,
    accountId: idOf('account').optional(),
    productId: idOf('product').optional(),
    amountMinor: z.int().min(0).max(MAX_AMOUNT_MINOR).describe('In the currency of the forecast'),
    quantity: Quantity.optional(),
    note: z.string().trim().min(1).max(300).optional(),
  })
  .meta({ id: 'ForecastLine', description: 'Without account and product: everything else of the month' });
export type ForecastLine = z.infer<typeof ForecastLine>;

const Totals = z
  .array(z.strictObject({ month: Month, amountMinor: z.int() }))
  .max(MAX_AHEAD)
  .describe('Σ of the lines of each month');

export const Submission = z.strictObject({
  number: z.int().min(1),
  at: Instant,
  on: BusinessDate,
  by: idOf('user'),
  isLate: z.boolean().describe('After the due day of its month'),
  reason: Reason.optional().describe('Why it was made anew, from the second on'),
  totals: Totals,
});
export type Submission = z.infer<typeof Submission>;

export const FORECAST_STATUSES = ['draft', 'submitted', 'changed'] as const;
export const ForecastStatus = z.enum(FORECAST_STATUSES).meta({
  id: 'ForecastStatus',
  description: 'draft: never submitted; changed: edited since, the last submission holds',
});

export const Forecast = z.strictObject({
  id: idOf('forecast'),
  month: Month.describe('Month in which it is made; it looks at those after it'),
  ownerId: idOf('user'),
  unitId: idOf('unit').describe('Unit of the person on the first day of the month'),
  currency: Currency,
  dueOn: BusinessDate,
  status: ForecastStatus,
  lines: z.array(ForecastLine).max(MAX_LINES),
  totals: Totals,
  submissions: z.array(Submission).max(MAX_SUBMISSIONS).describe('Oldest first'),
});
export type Forecast = z.infer<typeof Forecast>;

/** The lines of one submission. */
export const ForecastVersion = z.strictObject({
  forecastId: idOf('forecast'),
  number: z.int().min(1),
  currency: Currency,
  lines: z.array(ForecastLine).max(MAX_LINES),
});
export type ForecastVersion = z.infer<typeof ForecastVersion>;

export const ForecastView = Forecast.extend(recordFields).meta({ id: 'Forecast' });
export const ForecastSummary = Forecast.omit({ lines: true })
  .extend(recordFields)
  .meta({ id: 'ForecastSummary' });
export const ForecastVersionView = Submission.extend({
  forecastId: idOf('forecast'),
  currency: Currency,
  lines: z.array(ForecastLine),
}).meta({ id: 'ForecastVersion' });

const lines = z.array(ForecastLine).max(MAX_LINES).describe('One for each month, account and product');

export const NewForecast = z
  .strictObject({
    ownerId: idOf('user').optional().describe('You when absent'),
    month: Month.optional().describe('This month in the person’s unit when absent'),
    lines: lines.optional(),
    startFrom: z
      .enum(['nothing', 'last', 'history'])
      .default('nothing')
      .describe(
        'Without lines: empty, those of last month’s forecast that are still ahead, or a proposal from history',
      ),
  })
  .meta({ id: 'NewForecast' });
export type NewForecast = z.infer<typeof NewForecast>;
export const ForecastPatch = z.strictObject({ lines }).partial().meta({ id: 'ForecastPatch' });
export type ForecastPatch = z.infer<typeof ForecastPatch>;
export const ForecastSubmit = z
  .strictObject({ reason: Reason.optional().describe('Needed to submit it again') })
  .meta({ id: 'ForecastSubmit' });

/** A manager's own view of a unit's month, kept apart from what people submitted. */
export const Adjustment = z.strictObject({
  id: idOf('forecastAdjustment'),
  unitId: idOf('unit'),
  month: Month.describe('Month of the forecast'),
  forMonth: Month.describe('Month that is adjusted'),
  amountMinor: z
    .int()
    .min(-MAX_AMOUNT_MINOR)
    .max(MAX_AMOUNT_MINOR)
    .describe('Added to what was submitted; negative takes away'),
  currency: Currency,
  reason: Reason,
  madeBy: idOf('user'),
  history: z
    .array(z.strictObject({ on: BusinessDate, by: idOf('user'), amountMinor: z.int() }))
    .min(1)
    .max(MAX_STEPS)
    .describe('What counted from which day on, oldest first; 0 while it was withdrawn'),
  withdrawn: z.strictObject({ on: BusinessDate, by: idOf('user') }).optional(),
});
export type Adjustment = z.infer<typeof Adjustment>;
export const AdjustmentView = Adjustment.extend(recordFields).meta({ id: 'ForecastAdjustment' });
export const NewAdjustment = Adjustment.pick({
  month: true,
  forMonth: true,
  amountMinor: true,
  reason: true,
})
  .extend({
    unitId: idOf('unit').optional().describe('Yours when absent'),
    currency: Currency.optional().describe('The unit’s when absent'),
  })
  .meta({ id: 'NewForecastAdjustment' });
export type NewAdjustment = z.infer<typeof NewAdjustment>;
export const AdjustmentPatch = Adjustment.pick({ amountMinor: true, reason: true })
  .partial()
  .meta({ id: 'ForecastAdjustmentPatch' });
export type AdjustmentPatch = z.infer<typeof AdjustmentPatch>;

export const NOTE_KINDS = [
  'trend',
  'advertising',
  'demand',
  'strategy',
  'promotion',
  'positioning',
  'decision',
] as const;
/** What stands behind a forecast, and what was decided from it (R-1803, R-1804, R-1806). */
export const ForecastNote = z.strictObject({
  id: idOf('forecastNote'),
  unitId: idOf('unit'),
  month: Month,
  kind: z.enum(NOTE_KINDS),
  text: z.string().trim().min(1).max(5_000),
  by: idOf('user'),
  withdrawn: z.strictObject({ on: BusinessDate, by: idOf('user') }).optional(),
});
export type ForecastNote = z.infer<typeof ForecastNote>;
export const ForecastNoteView = ForecastNote.extend(recordFields).meta({ id: 'ForecastNote' });
export const NewForecastNote = ForecastNote.pick({ month: true, kind: true, text: true })
  .extend({ unitId: idOf('unit').optional().describe('Yours when absent') })
  .meta({ id: 'NewForecastNote' });
export type NewForecastNote = z.infer<typeof NewForecastNote>;
export const ForecastNotePatch = ForecastNote.pick({ kind: true, text: true })
  .partial()
  .meta({ id: 'ForecastNotePatch' });
export type ForecastNotePatch = z.infer<typeof ForecastNotePatch>;
