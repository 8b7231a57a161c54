/** What mails about forms are rendered from: the day alone; what is due and missing is read when the mail is made. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';

/** Names of the jobs and of their kinds of message. */
export const FORM_REMINDERS = 'form-reminders';
export const MISSING_FORMS = 'missing-forms';

export const FormMailPayload = z.strictObject({ asOf: BusinessDate });
export type FormMailPayload = z.infer<typeof FormMailPayload>;
