/** When chairs are reminded of reviews that are still open. */
import * as z from 'zod';
import { definePolicy } from '#lib/organisation/policies.ts';

export const ReviewReportsPolicy = z.strictObject({
  enabled: z.boolean().describe('Whether open reviews are reminded of'),
  localTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .describe('HH:MM on the unit’s clock'),
  remindAfterDays: z
    .int()
    .min(1)
    .max(60)
    .describe('Days after a review was assembled on which its chair is reminded while it is open'),
});
export type ReviewReportsPolicy = z.infer<typeof ReviewReportsPolicy>;

export const reviewReportsPolicy = definePolicy<ReviewReportsPolicy>(
  'review-reports',
  ReviewReportsPolicy,
  { enabled: true, localTime: '08:15', remindAfterDays: 3 },
  'When the chair of a review that is still open is reminded of it',
);
