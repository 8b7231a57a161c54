/** What a digest is rendered from, and what a run reports. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Money } from '#lib/core/money.ts';

/** Name of the job, of its policy and of its kind of message. */
export const OVERDUE_ALERTS = 'overdue-alerts';

/** Rows that one digest names; a message is one item of the table and an item has a size. */
export const MOST_ITEMS = 4_000;

const Item = z.strictObject({ invoiceId: idOf('invoice'), level: z.int(), isNew: z.boolean() });

export const DigestPayload = z.strictObject({
  asOf: BusinessDate,
  items: z.array(Item).min(1).max(MOST_ITEMS),
  newItems: z.int(),
  overdue: z.array(Money).describe('Overdue as it was when the message was queued, per currency'),
});
export type DigestPayload = z.infer<typeof DigestPayload>;

export interface AmountLine extends Money {
  /** Decimal text in major units. */
  amount: string;
}

export interface RecipientLine {
  userId: string;
  email: string;
  name: string;
  role: string;
  newItems: number;
  items: number;
  /** Items per level, by its days. */
  levels: Record<string, number>;
  /** Null when there was nothing new and no mail. */
  messageId: string | null;
}

export interface AlertLine {
  invoiceNumber: string;
  accountName: string;
  ownerName: string;
  daysOver: number;
  amountMinor: number;
  currency: string;
  /** Days of the highest level that the invoice has reached for anyone. */
  level: number;
  held: 'disputed' | 'promised' | null;
  recipients: string[];
}

/** Figures of one run; JSON. Counts and amounts are of what is overdue, reminders before the due date stand apart. */
export interface AlertSummary {
  asOf: BusinessDate;
  unitId: string | null;
  enabled: boolean;
  invoices: number;
  accounts: number;
  amounts: AmountLine[];
  /** Messages queued by this run. */
  messages: number;
  recipients: RecipientLine[];
  alerts: AlertLine[];
  reminders: AlertLine[];
  /** Who would have been told but may not read the account, and what nobody could be told. */
  skipped: { invoiceNumber: string; email: string | null; reason: 'not-visible' | 'nobody' }[];
}
