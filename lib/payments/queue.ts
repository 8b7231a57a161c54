/** The payment queue as the API shows it, and why a payment stands where it stands. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency, PositiveAmountMinor } from '#lib/core/money.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import type { Listing } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt, policyVersionAt } from '#lib/organisation/policies.ts';
import { isPayable } from './entity.ts';
import { PaymentPolicy } from './policy.ts';
import { type QueueRow, queueOf, RULE, urgencyOf, WHY } from './rules.ts';
import { type PaymentRequest, PaymentState, PLACES } from './schema.ts';
import { getPayment, payable } from './store.ts';

const place = z.int().describe('From 1, the most urgent');
const urgency = {
  pin: z.enum(PLACES).nullable(),
  daysOver: z.int().describe('Days since the due day; negative before it'),
  rank: z.int().describe('Of its class, 1 is the most urgent'),
  why: z.array(z.enum(WHY)),
};

export const QueuedPayment = z
  .object({
    place,
    paymentId: idOf('payment'),
    payee: z.string(),
    purpose: z.string(),
    unitId: idOf('unit'),
    amountMinor: PositiveAmountMinor,
    currency: Currency,
    dueOn: BusinessDate,
    class: z.string(),
    reason: z.string().nullable(),
    state: PaymentState,
    scheduledOn: BusinessDate.nullable(),
    requestedOn: BusinessDate,
    ...urgency,
    pinReason: z.string().nullable(),
    runningMinor: z.int().describe('This one and all before it'),
    covered: z.boolean().nullable().describe('True while the funds last; null where none were named'),
  })
  .meta({ id: 'QueuedPayment' });
export type QueuedPayment = z.infer<typeof QueuedPayment>;

const rowOf = ({ payment, urgency: parts, ...numbers }: QueueRow<PaymentRequest>): QueuedPayment => ({
  place: numbers.place,
  paymentId: payment.id,
  payee: payment.payee,
  purpose: payment.purpose,
  unitId: payment.unitId,
  amountMinor: payment.amountMinor,
  currency: payment.currency,
  dueOn: payment.dueOn,
  class: payment.class,
  reason: payment.reason ?? null,
  state: payment.state,
  scheduledOn: payment.scheduledOn ?? null,
  requestedOn: payment.requestedOn,
  ...parts,
  pinReason: payment.pin?.place ? payment.pin.reason : null,
  runningMinor: numbers.runningMinor,
  covered: numbers.covered,
});

export interface QueueQuery {
  limit: number;
  cursor?: string | undefined;
  asOf?: string | undefined;
  currency?: string | undefined;
  fundsMinor?: number | undefined;
}

/** What is approved and not paid in one currency, most urgent first. A past or coming day judges what waits now. */
export const paymentQueue = async (context: Context, query: QueueQuery): Promise<Listing<QueuedPayment>> => {
  const asOf = query.asOf ?? context.today();
  const currency = query.currency ?? context.directory.organisation.value.baseCurrency;
  const [policy, payments] = await Promise.all([
    policyAt(context, PaymentPolicy, asOf),
    payable(context, currency),
  ]);
  const rows = queueOf(payments, policy, asOf, query.fundsMinor).map(rowOf);
  const named = { name: 'payment-queue', ...query, asOf, currency };
  return pageOfRows(context, named, rows, (row) => String(row.place).padStart(9, '0'));
};

export const PaymentExplanation = z
  .object({
    paymentId: idOf('payment'),
    asOf: BusinessDate,
    state: PaymentState,
    place: place.nullable().describe('null unless it is approved and not paid'),
    waiting: z.int().describe('Payments in the queue of its currency'),
    rule: z.array(z.enum(RULE)).describe('Where two are equal in one step, the next decides'),
    inputs: z.object({
      ...urgency,
      class: z.string(),
      dueOn: BusinessDate,
      requestedOn: BusinessDate,
      pinReason: z.string().nullable(),
    }),
    policy: z.object({
      kind: z.string(),
      validFrom: BusinessDate.nullable().describe('First day of its version; null for the shipped numbers'),
    }),
  })
  .meta({ id: 'PaymentExplanation' });

/** Inputs, rule and policy version behind the place of one payment. @throws {NotFound} */
export const explainPayment = async (
  context: Context,
  id: string,
  asOf: BusinessDate = context.today(),
): Promise<z.infer<typeof PaymentExplanation>> => {
  const { value: payment } = await getPayment(context, id);
  const { body: policy, validFrom } = await policyVersionAt(context, PaymentPolicy, asOf);
  const queue = queueOf(await payable(context, payment.currency), policy, asOf);
  const own = isPayable(payment.state) ? queue.find((row) => row.payment.id === id) : undefined;
  return {
    paymentId: id,
    asOf,
    state: payment.state,
    place: own?.place ?? null,
    waiting: queue.length,
    rule: [...RULE],
    inputs: {
      ...urgencyOf(payment, policy, asOf),
      class: payment.class,
      dueOn: payment.dueOn,
      requestedOn: payment.requestedOn,
      pinReason: payment.pin?.place ? payment.pin.reason : null,
    },
    policy: { kind: PaymentPolicy.kind, validFrom },
  };
};
