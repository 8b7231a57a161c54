/** Routes that show payments: the list, one, the queue, and why one stands where it stands. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency, MAX_AMOUNT_MINOR } from '#lib/core/money.ts';
import { list, recordView } from '#lib/http/list.ts';
import { listOf, paging, queryRoute, wholeNumber } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { PaymentEntity } from './entity.ts';
import { explainPayment, PaymentExplanation, paymentQueue, QueuedPayment } from './queue.ts';
import { PaymentState, PaymentView } from './schema.ts';
import { getPayment } from './store.ts';

const tag = 'Payments';
const access = { resource: 'payments', action: 'read' } as const;
const Params = z.strictObject({ paymentId: idOf('payment') });
const asOf = BusinessDate.optional().describe('Judges what waits now as of this day; today when absent');

const Query = z.strictObject({
  ...paging,
  sort: z.enum(['dueOn', '-dueOn']).default('-dueOn'),
  'filter[state]': PaymentState.optional(),
  'filter[unitId]': idOf('unit').optional().describe('Exactly this unit'),
});

const listPayments = (context: Context, query: z.infer<typeof Query>) => {
  const { 'filter[state]': state, 'filter[unitId]': unitId } = query;
  const base = { orgId: context.orgId, entity: PaymentEntity.name };
  return list(context, PaymentEntity, {
    query: { name: 'payments', ...query },
    page: {
      index: unitId ? 'byUnit' : 'byOrganisation',
      partitions: [unitId ? { ...base, unitId } : base],
      descending: query.sort.startsWith('-'),
      accept: async (records) => records.map(({ value }) => !state || value.state === state),
    },
    view: recordView,
  });
};

export const queryRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/payments',
    name: 'listPayments',
    tag,
    access,
    summary: 'Money to be paid out, by due day',
    query: Query,
    response: listOf(PaymentView),
    read: (context, { query }) => listPayments(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/payments/queue',
    name: 'listPaymentQueue',
    tag,
    access,
    summary: 'What is approved and not paid, most urgent first',
    description:
      'Order: pinned up, overdue, rank of the class (policy payments), due day, day of the request. With `fundsMinor` each row says whether the money reaches it.',
    query: z.strictObject({
      ...paging,
      asOf,
      currency: Currency.optional().describe('The organisation’s when absent'),
      fundsMinor: wholeNumber(0, MAX_AMOUNT_MINOR).optional().describe('Money at hand, in that currency'),
    }),
    response: listOf(QueuedPayment),
    read: (context, { query }) => paymentQueue(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/payments/{paymentId}',
    name: 'getPayment',
    tag,
    access,
    summary: 'One payment',
    params: Params,
    response: PaymentView,
    read: async (context, { params }) => recordView(await getPayment(context, params.paymentId)),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/payments/{paymentId}/explain',
    name: 'explainPayment',
    tag,
    access,
    summary: 'Why a payment stands where it stands in the queue',
    params: Params,
    query: z.strictObject({ asOf }),
    response: PaymentExplanation,
    read: (context, { params, query }) => explainPayment(context, params.paymentId, query.asOf),
  }),
];
