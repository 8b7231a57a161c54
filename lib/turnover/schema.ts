/**
 * What went to and came from an account, day by day: the running totals that figures of a period are read from. One item
 * holds a month of an account, so a figure reads the months that it is about and not the documents behind them.
 */
import * as z from 'zod';
import type { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';

/** shipped: orders by their day of shipment; the others by the day of invoice, credit note, receipt, write-off or reversal. */
export const TURNOVER_KINDS = ['shipped', 'invoiced', 'credited', 'received', 'writtenOff'] as const;
export type TurnoverKind = (typeof TURNOVER_KINDS)[number];

/** One amount of one day; negative where a reversal takes an earlier one back. */
export interface Fact {
  accountId: string;
  on: BusinessDate;
  currency: Currency;
  kind: TurnoverKind;
  amountMinor: number;
}

const Day = z.strictObject({
  shippedMinor: z.int().optional(),
  invoicedMinor: z.int().optional(),
  creditedMinor: z.int().optional(),
  receivedMinor: z.int().optional(),
  writtenOffMinor: z.int().optional(),
});
export type Day = z.infer<typeof Day>;

/** Days by currency and day of the month (`01` to `31`); what is zero is absent. */
export const AccountMonth = z.strictObject({
  accountId: idOf('account'),
  month: z.string().regex(/^\d{4}-\d\d$/),
  totals: z.record(Currency, z.record(z.string().regex(/^[0-3]\d$/), Day)),
});
export type AccountMonth = z.infer<typeof AccountMonth>;
