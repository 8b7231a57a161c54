/** When dunning runs by itself and how fresh the receipts must be; and the organisation's own scheme. */
import * as z from 'zod';
import { definePolicy } from '#lib/organisation/policies.ts';
import { DEFAULT_SCHEME } from './default-scheme.ts';
import { SchemeBody } from './scheme-schema.ts';

/** Off until an organisation wants it: nobody's customers are written to because software was installed. */
export const dunningPolicy = definePolicy(
  'dunning',
  z.strictObject({
    enabled: z.boolean().describe('Runs by itself every business morning; by hand it always runs'),
    localTime: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .describe('HH:MM on the unit’s clock'),
    receiptsMaxAgeDays: z
      .int()
      .min(0)
      .max(60)
      .describe('No run while receipts are known for no later day than this many before it'),
  }),
  { enabled: false, localTime: '08:00', receiptsMaxAgeDays: 3 },
  'Whether dunning runs by itself, at which local time, and how old the receipts data may be',
);

export const schemePolicy = definePolicy<SchemeBody>(
  'dunning.scheme',
  SchemeBody,
  DEFAULT_SCHEME,
  'Levels, words, fees and interest of reminders where no unit, account or invoice has a scheme of its own',
);
