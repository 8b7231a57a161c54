/** When chairs hear of the reviews of a morning, and of those that are still open days later. */
import * as z from 'zod';
import { definePolicy } from '#lib/organisation/policies.ts';

export const ReviewReportsPolicy = z.strictObject({
  enabled: z.boolean().describe('Whether chairs are written to'),
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
  'When chairs hear of the reviews that were made, and are reminded of those still open',
);
