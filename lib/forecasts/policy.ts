/** Numbers of forecasts that are data: how far they look, when they are due, how a proposal reads the trend (R-1801, R-1803). */
import * as z from 'zod';
import { definePolicy } from '#lib/organisation/policies.ts';

export const MAX_AHEAD = 12;

export const ForecastPolicy = definePolicy(
  'forecasts',
  z.strictObject({
    monthsAhead: z.int().min(1).max(MAX_AHEAD).describe('Months that a forecast looks ahead'),
    dueDay: z.int().min(1).max(28).describe('Day of the month by which it is submitted'),
    trendMonths: z
      .int()
      .min(1)
      .max(12)
      .describe('Months whose growth over the year before is the trend of a proposal'),
    leastTrend: z.int().min(0).max(100).describe('Percent below which a trend is not believed'),
    mostTrend: z.int().min(100).max(1_000).describe('Percent above which a trend is not believed'),
  }),
  { monthsAhead: 3, dueDay: 5, trendMonths: 3, leastTrend: 50, mostTrend: 200 },
  'How far rolling forecasts look ahead, when they are due, and how a proposal reads the trend',
);
