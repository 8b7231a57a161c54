/** When credit is looked at by itself, and who hears what it finds. */
import * as z from 'zod';
import { Addressee } from '#lib/alerts/policy.ts';
import { definePolicy } from '#lib/organisation/policies.ts';

const LocalTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('HH:MM on the unit’s clock');

const Body = z.strictObject({
  enabled: z.boolean().describe('Whether anybody is told; far-off orders reserve either way'),
  localTime: LocalTime,
  checkTime: LocalTime.describe('When the running totals are added up anew'),
  tell: z
    .array(Addressee)
    .min(1)
    .max(6)
    .describe('Who hears that an account left the normal range or came back'),
});
export type CreditWatchPolicy = z.infer<typeof Body>;

export const CreditWatchPolicy = definePolicy<CreditWatchPolicy>(
  'credit.watch',
  Body,
  { enabled: true, localTime: '06:45', checkTime: '02:15', tell: ['owner', 'manager', 'finance'] },
  'Who hears when the use of credit leaves the normal range, and when credit is looked at',
);
