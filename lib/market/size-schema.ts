/**
 * How large a market is, as somebody estimates it: of a unit's region and a period, all of it or one segment, in money or pieces, with what
 * competitors sell of it and the share that we want (R-127, M-28). Later estimates stand beside earlier ones; each counts from its day on.
 */
import * as z from 'zod';
import { BusinessDate, Instant } from '#lib/core/dates.ts';
import { scaled, unscaled } from '#lib/core/decimal.ts';
import { idOf } from '#lib/core/ids.ts';
import { patchOf } from '#lib/core/merge-patch.ts';
import { Currency } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';

const MAX_COMPETITORS = 50;
/** Sums over hundreds of regions stay safe integers. */
const MAX_VOLUME = 100_000_000_000_000;

export const MarketPeriod = z
  .string()
  .regex(/^(19|20|21)\d\d(-Q[1-4]|-(0[1-9]|1[0-2]))?$/, {
    error: 'a year, quarter or month such as 2026, 2026-Q1 or 2026-03',
  })
  .meta({ id: 'MarketPeriod', description: 'Year, quarter or month', example: '2026-Q1' });

export const Volume = z.int().min(0).max(MAX_VOLUME).meta({
  id: 'MarketVolume',
  description: 'Minor units of the currency, or millionths of the unit of measure',
});

export const MarketMeasure = z.enum(['money', 'quantity']).meta({ id: 'MarketMeasure' });
export type MarketMeasure = z.infer<typeof MarketMeasure>;

export const Segment = z
  .strictObject({
    by: z
      .enum(['series', 'tier', 'other'])
      .describe('other: of which we do not know what of our sales belongs to it'),
    name: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .regex(/^[^\p{Cc}\p{Cs}]*$/u, { error: 'must not contain control characters' })
      .describe('Series or tier as products have it, or any words'),
  })
  .meta({ id: 'MarketSegment', description: 'Part of a market; the whole market without one' });
export type Segment = z.infer<typeof Segment>;

const Competitor = z
  .strictObject({ name: z.string().trim().min(1).max(100), amount: Volume })
  .meta({ id: 'MarketCompetitor' });

export const Percent = z
  .string()
  .regex(/^\d{1,2}(\.\d{1,2})?$|^100(\.0{1,2})?$/, {
    error: 'a percentage from 0 to 100 as decimal text, two digits after the point at most',
    // What makes it even is not asked of what is no number.
    abort: true,
  })
  .overwrite((text) => unscaled(scaled(text, 2), 2))
  .meta({ id: 'MarketPercent', example: '12.50' });

const Reason = z.string().trim().min(1).max(300);

export const MarketSize = z.strictObject({
  id: idOf('marketSize'),
  unitId: idOf('unit').describe('Whose region it is'),
  period: MarketPeriod,
  segment: Segment.optional(),
  measure: MarketMeasure,
  currency: Currency.optional().describe('Of money; the unit’s when absent'),
  unitOfMeasure: z.string().trim().min(1).max(40).optional().describe('Of quantities: 台, m³, cars'),
  amount: Volume.describe('All that was sold in the market, ours and others’'),
  competitors: z
    .array(Competitor)
    .max(MAX_COMPETITORS)
    .describe('Each name once, together not more than the market'),
  targetShare: Percent.optional().describe('Percent of the market that we want'),
  source: z.string().trim().min(1).max(300).describe('Who says so: association, survey, own count'),
  confidence: z.enum(['low', 'medium', 'high']),
  validOn: BusinessDate.describe('From this day on the estimate counts, until one with a later day does'),
  note: z.string().trim().min(1).max(1000).optional(),
  withdrawn: z.strictObject({ at: Instant, by: z.string(), reason: Reason }).optional(),
});
export type MarketSize = z.infer<typeof MarketSize>;
export const MarketSizeView = MarketSize.extend(recordFields).meta({ id: 'MarketSize' });

export const NewMarketSize = MarketSize.omit({ id: true, withdrawn: true })
  .extend({
    unitId: idOf('unit').optional().describe('Yours when absent'),
    competitors: MarketSize.shape.competitors.default([]),
    validOn: BusinessDate.optional().describe('Today when absent'),
  })
  .refine(({ measure, unitOfMeasure }) => (measure === 'quantity') === (unitOfMeasure !== undefined), {
    error: 'give unitOfMeasure for a quantity, and only then',
    path: ['unitOfMeasure'],
  })
  .refine(({ measure, currency }) => measure === 'money' || currency === undefined, {
    error: 'only money has a currency',
    path: ['currency'],
  })
  .refine(({ segment }) => segment?.by !== 'tier' || ['low', 'mid', 'high'].includes(segment.name), {
    error: 'a tier is low, mid or high',
    path: ['segment', 'name'],
  })
  .meta({ id: 'NewMarketSize' });
export type NewMarketSize = z.infer<typeof NewMarketSize>;

/** Merge patch: unit, period, segment and measure stay. */
export const MarketSizePatch = patchOf(
  MarketSize.pick({
    amount: true,
    competitors: true,
    targetShare: true,
    source: true,
    confidence: true,
    validOn: true,
    note: true,
  }),
).meta({ id: 'MarketSizePatch' });
export type MarketSizePatch = z.infer<typeof MarketSizePatch>;

export const MarketWithdrawal = z.strictObject({ reason: Reason }).meta({ id: 'MarketWithdrawal' });
