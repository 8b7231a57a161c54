/** Numbers of the collection figures that are data: over which months DSO is measured, and how a month's days count. */
import * as z from 'zod';
import { definePolicy } from '#lib/organisation/index.ts';
import { Role } from '#lib/organisation/schema.ts';

export const FiguresPolicy = z.strictObject({
  months: z.int().min(1).max(24).describe('Months whose sales the simple DSO divides by'),
  lookbackMonths: z
    .int()
    .min(1)
    .max(36)
    .describe('Months that the countback DSO goes back at most; at least `months`'),
  dayCount: z.enum(['actual', 'thirty']).describe('Days of a month: those of the calendar, or 30 each'),
});
export type FiguresPolicy = z.infer<typeof FiguresPolicy>;

export const figuresPolicy = definePolicy<FiguresPolicy>(
  'collection-figures',
  FiguresPolicy.refine(({ months, lookbackMonths }) => lookbackMonths >= months, {
    error: 'lookbackMonths must not be less than months',
    path: ['lookbackMonths'],
  }),
  { months: 3, lookbackMonths: 12, dayCount: 'actual' },
  'Over which months the days of sales outstanding are measured',
);

export const FeedbackPolicy = z.strictObject({
  enabled: z.boolean(),
  localTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .describe('HH:MM on the unit’s clock'),
  workingDay: z.int().min(1).max(15).describe('On which working day of the month the month before is told'),
  roles: z.array(Role).min(1).describe('Who gets it about the accounts that they own'),
});
export type FeedbackPolicy = z.infer<typeof FeedbackPolicy>;

export const feedbackPolicy = definePolicy<FeedbackPolicy>(
  'receivables-feedback',
  FeedbackPolicy,
  { enabled: true, localTime: '07:30', workingDay: 1, roles: ['representative'] },
  'When each person hears how the receivables of their accounts stood at the end of the month before',
);
