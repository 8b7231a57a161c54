/** Numbers of demand that are data: how history becomes a proposal, and when the week's advice is written. */
import * as z from 'zod';
import { definePolicy } from '#lib/organisation/policies.ts';

export const DemandPolicy = definePolicy(
  'demand',
  z.strictObject({
    recentMonths: z.int().min(1).max(12).describe('Months whose mean a monthly plan starts from'),
    leastTrend: z.int().min(0).max(100).describe('Percent below which a trend is not believed'),
    mostTrend: z.int().min(100).max(1_000).describe('Percent above which a trend is not believed'),
    adviceWeeks: z.int().min(1).max(26).describe('Weeks whose sales an advice looks back on'),
    coverWeeks: z.int().min(1).max(26).describe('Weeks that an order is to last'),
    adviceWeekday: z
      .int()
      .min(1)
      .max(7)
      .describe('1 = Monday: from this day of the week on the advice is written'),
    localTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  }),
  {
    recentMonths: 3,
    leastTrend: 50,
    mostTrend: 200,
    adviceWeeks: 8,
    coverWeeks: 1,
    adviceWeekday: 1,
    localTime: '06:00',
  },
  'How history becomes a demand plan and the weekly order advice, and when the advice is written',
);
