/** What the monthly feedback is rendered from: the month alone; figures are read when the mail is made. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';

/** Name of the job, of its policy and of its kind of message. */
export const RECEIVABLES_FEEDBACK = 'receivables-feedback';

export const FeedbackPayload = z.strictObject({ from: BusinessDate, to: BusinessDate });
export type FeedbackPayload = z.infer<typeof FeedbackPayload>;
