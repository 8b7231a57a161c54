/** What the weekly mail about aged stock is rendered from: the day alone; stock is read when the mail is made. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';

/** Name of the job and of its kind of message. */
export const AGED_STOCK = 'aged-stock';

export const AgedStockPayload = z.strictObject({ asOf: BusinessDate });
export type AgedStockPayload = z.infer<typeof AgedStockPayload>;
