/** What a request to give an invoice up shows its approvers. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { AmountMinor, Currency } from '#lib/core/money.ts';

/** Name of the kind of request. */
export const WRITE_OFF = 'write-off';

/** What an approver is shown. */
export const WriteOffDocument = z.strictObject({
  invoiceId: idOf('invoice'),
  number: z.string(),
  customer: z.string(),
  amountMinor: AmountMinor,
  currency: Currency,
  openMinor: AmountMinor.describe('When it was asked for'),
  dueOn: BusinessDate.describe('First due date'),
  daysOver: z.int(),
  dispute: z.string().optional().describe('Reason of the dispute, where there is one'),
});
export type WriteOffDocument = z.infer<typeof WriteOffDocument>;
