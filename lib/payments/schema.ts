/** A request that money is paid out: to whom, what for, until when, and what became of it. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency, PositiveAmountMinor } from '#lib/core/money.ts';
import { recordFields } from '#lib/http/route.ts';
import { ClassName } from './policy.ts';

const Text = z.string().trim().min(1).max(500);

export const PAYMENT_STATES = [
  'requested',
  'approved',
  'scheduled',
  'paid',
  'rejected',
  'withdrawn',
] as const;
export const PaymentState = z.enum(PAYMENT_STATES).meta({ id: 'PaymentState' });
export type PaymentState = z.infer<typeof PaymentState>;

export const PLACES = ['up', 'down'] as const;
const Pin = z.strictObject({
  place: z.enum(PLACES).nullable().describe('null: given back to the rule, for the reason'),
  reason: Text,
  pinnedBy: idOf('user'),
});

/** What approvers are shown. */
export const PaymentDocument = z.strictObject({
  payee: z.string(),
  purpose: z.string(),
  unit: z.string().describe('Name of the unit that it is for'),
  amountMinor: PositiveAmountMinor,
  currency: Currency,
  dueOn: BusinessDate,
  class: ClassName,
});
export type PaymentDocument = z.infer<typeof PaymentDocument>;

export const PaymentRequest = z.strictObject({
  id: idOf('payment'),
  payee: z.string().trim().min(1).max(200).describe('Who is paid'),
  purpose: Text.describe('What for'),
  unitId: idOf('unit'),
  amountMinor: PositiveAmountMinor,
  currency: Currency,
  dueOn: BusinessDate,
  class: ClassName,
  reason: Text.optional().describe('Why it is urgent; some classes ask for it'),
  requestedBy: idOf('user'),
  requestedOn: BusinessDate,
  state: PaymentState,
  approvalId: idOf('approval'),
  scheduledOn: BusinessDate.optional().describe('Day on which it is to be paid'),
  paidOn: BusinessDate.optional(),
  reference: z.string().trim().min(1).max(120).optional().describe('The bank’s or the ledger’s'),
  pin: Pin.optional().describe(
    'Somebody moved it to the front or the back of the queue, or back to where the rule puts it',
  ),
  withdrawn: z.strictObject({ on: BusinessDate, reason: Text }).optional(),
  undone: z
    .strictObject({ on: BusinessDate, reason: Text, undoneBy: idOf('user') })
    .optional()
    .describe('It was noted as paid by mistake, last'),
});
export type PaymentRequest = z.infer<typeof PaymentRequest>;
export const PaymentView = PaymentRequest.extend(recordFields).meta({ id: 'Payment' });

export const NewPayment = PaymentRequest.pick({
  payee: true,
  purpose: true,
  amountMinor: true,
  dueOn: true,
  class: true,
  reason: true,
})
  .extend({
    unitId: idOf('unit').optional().describe('Yours when absent'),
    currency: Currency.optional().describe('The unit’s when absent'),
  })
  .meta({ id: 'NewPayment' });
export type NewPayment = z.infer<typeof NewPayment>;

export const PaymentPatch = PaymentRequest.pick({
  payee: true,
  purpose: true,
  amountMinor: true,
  currency: true,
  dueOn: true,
  class: true,
})
  .partial()
  .extend({ reason: Text.nullable().optional() })
  .meta({ id: 'PaymentPatch' });
export type PaymentPatch = z.infer<typeof PaymentPatch>;

export const PaymentReason = z.strictObject({ reason: Text }).meta({ id: 'PaymentReason' });
export const PaymentDay = z
  .strictObject({ on: BusinessDate.describe('Today or later') })
  .meta({ id: 'PaymentDay' });
export const PaymentDone = z
  .strictObject({
    on: BusinessDate.optional().describe('Today when absent; not in the future'),
    reference: PaymentRequest.shape.reference.unwrap(),
  })
  .meta({ id: 'PaymentDone' });
export type PaymentDone = z.infer<typeof PaymentDone>;
export const PaymentPin = z
  .strictObject({ place: z.enum(PLACES).nullable().describe('null gives it back to the rule'), reason: Text })
  .meta({ id: 'PaymentPin' });
export type PaymentPin = z.infer<typeof PaymentPin>;
