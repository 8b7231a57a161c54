/** Numbers of stock age that are data: bands, from when on a lot is sold first, and who hears of it each week (R-1707). */
import * as z from 'zod';
import { definePolicy } from '#lib/organisation/policies.ts';
import { Role } from '#lib/organisation/schema.ts';

export const StockAgePolicy = definePolicy(
  'stock-age',
  z.strictObject({
    bounds: z
      .array(z.int().min(0).max(3_650))
      .min(1)
      .max(8)
      .refine((bounds) => bounds.every((bound, at) => bound > (bounds[at - 1] ?? -1)), {
        error: 'bounds must rise',
      })
      .describe('Last day of each band but the last, which is open'),
    pushAfterDays: z.int().min(0).max(3_650).describe('What is older is sold first'),
    enabled: z.boolean().describe('Whether aged stock is announced by mail'),
    weekday: z.int().min(1).max(7).describe('1 = Monday: from this day of the week on it is announced'),
    localTime: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .describe('HH:MM on the unit’s clock'),
    roles: z.array(Role).min(1).describe('Who of the unit gets it'),
  }),
  {
    bounds: [90, 180, 365],
    pushAfterDays: 180,
    enabled: true,
    weekday: 1,
    localTime: '07:45',
    roles: ['representative'],
  },
  'Bands of stock age, from when on stock is sold first, and who hears of it each week',
);
