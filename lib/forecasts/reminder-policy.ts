/** When people are reminded of a forecast (R-1801). */
import * as z from 'zod';
import { definePolicy } from '#lib/organisation/policies.ts';

export const ForecastReminderPolicy = definePolicy(
  'forecasts.reminders',
  z.strictObject({
    enabled: z.boolean(),
    daysBefore: z.int().min(0).max(20).describe('Days before the due day on which the first mail is sent'),
    localTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  }),
  { enabled: true, daysBefore: 2, localTime: '07:30' },
  'Whether, when and at what time of the day people are reminded of a forecast that they have not submitted',
);
