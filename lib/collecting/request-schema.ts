/** Requests to finance to issue an invoice that a collection waits for. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency, PositiveAmountMinor } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';

const Text = z.string().trim().min(1).max(500);

export const InvoiceRequest = z.strictObject({
  id: idOf('invoiceRequest'),
  accountId: idOf('account'),
  orderId: idOf('order').optional(),
  contract: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .optional()
    .describe('Number of the contract or whatever it refers to'),
  amountMinor: PositiveAmountMinor,
  currency: Currency,
  wantedOn: BusinessDate.describe('Day by which it is wanted'),
  note: z.string().trim().max(2000).optional(),
  requestedBy: idOf('user'),
  requestedOn: BusinessDate,
  state: z.enum(['requested', 'issued', 'declined', 'withdrawn']),
  invoiceId: idOf('invoice').optional().describe('The invoice that was issued for it'),
  decided: z.strictObject({ on: BusinessDate, decidedBy: idOf('user'), reason: Text.optional() }).optional(),
});
export type InvoiceRequest = z.infer<typeof InvoiceRequest>;
export const InvoiceRequestView = InvoiceRequest.extend(recordFields).meta({ id: 'InvoiceRequest' });

export const NewInvoiceRequest = InvoiceRequest.pick({
  accountId: true,
  orderId: true,
  contract: true,
  amountMinor: true,
  wantedOn: true,
  note: true,
})
  .extend({ currency: Currency.optional().describe('The account’s when absent') })
  .meta({ id: 'NewInvoiceRequest' });
export type NewInvoiceRequest = z.infer<typeof NewInvoiceRequest>;

export const RequestAnswer = z
  .discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('issued'), invoiceId: idOf('invoice') }),
    z.strictObject({ answer: z.literal('declined'), reason: Text }),
  ])
  .meta({ id: 'InvoiceRequestAnswer' });
export type RequestAnswer = z.infer<typeof RequestAnswer>;
export const RequestWithdrawal = z.strictObject({ reason: Text }).meta({ id: 'InvoiceRequestWithdrawal' });
