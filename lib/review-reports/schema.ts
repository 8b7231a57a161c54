/** What mails on reviews are rendered from: ids and days alone. The review itself is frozen, everything else is read when a mail is made. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Cadence } from '#lib/reviews/schema.ts';

/** The job of the morning that writes to chairs. */
export const REVIEW_REMINDERS = 'review-reminders';
export const REVIEW_REPORT = 'review-report';
export const REVIEW_DIGEST = 'review-digest';
export const REVIEW_OPEN = 'review-open';

export const ReviewPayload = z.strictObject({ reviewId: idOf('review') });
export type ReviewPayload = z.infer<typeof ReviewPayload>;

/** One run: the reviews of a unit and of those below it for one period. */
export const DigestPayload = z.strictObject({
  unitId: idOf('unit'),
  cadence: Cadence,
  from: BusinessDate,
  to: BusinessDate,
});
export type DigestPayload = z.infer<typeof DigestPayload>;
