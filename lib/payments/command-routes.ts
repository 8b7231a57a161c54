/** Routes that change payments. */
import * as z from 'zod';
import { REQUEST_ERRORS } from '#lib/approvals/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, shown } from '#lib/http/route.ts';
import {
  PaymentClassUnknown,
  PaymentDayFuture,
  PaymentDayPast,
  PaymentReasonMissing,
  PaymentStateWrong,
} from './errors.ts';
import { markPaid, pinPayment, schedulePayment, undoPaid } from './paying.ts';
import { changePayment, requestPayment, withdrawPayment } from './requests.ts';
import {
  NewPayment,
  PaymentDay,
  PaymentDone,
  PaymentPatch,
  PaymentPin,
  PaymentReason,
  PaymentView,
} from './schema.ts';

const tag = 'Payments';
const write = { resource: 'payments', action: 'write' } as const;
const control = { resource: 'paymentControl', action: 'write' } as const;
const params = z.strictObject({ paymentId: idOf('payment') });
const one = { tag, params, status: 200, response: PaymentView, ifMatch: true } as const;

export const commandRoutes = [
  commandRoute({
    method: 'POST',
    path: '/v1/payments',
    name: 'requestPayment',
    tag,
    access: write,
    summary: 'Ask that money is paid out',
    description: 'The approvers of the policy approvals.payment are asked at once.',
    body: NewPayment,
    status: 201,
    response: PaymentView,
    errors: [PaymentClassUnknown, PaymentReasonMissing, ...REQUEST_ERRORS],
    example: {
      payee: '上海精工贸易有限公司',
      purpose: 'Spare parts, invoice 4711',
      amountMinor: 129_900,
      currency: 'EUR',
      dueOn: '2027-03-20',
      class: 'supplier',
    },
    plan: (context, { body }) => shown(requestPayment(context, body), recordView),
    location: ({ id }) => `/v1/payments/${id}`,
  }),
  commandRoute({
    ...one,
    method: 'PATCH',
    path: '/v1/payments/{paymentId}',
    name: 'changePayment',
    access: write,
    summary: 'Change what is not approved yet',
    description: 'Approvers are asked again about what got worse. Afterwards: withdraw it and ask anew.',
    body: PaymentPatch,
    errors: [PaymentStateWrong, PaymentClassUnknown, PaymentReasonMissing, VersionMoved, ...REQUEST_ERRORS],
    example: { dueOn: '2027-03-25' },
    plan: (context, { params: { paymentId }, body }) =>
      shown(changePayment(context, paymentId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/payments/{paymentId}/withdraw',
    name: 'withdrawPayment',
    access: write,
    summary: 'Take a request back before the money went',
    body: PaymentReason,
    errors: [PaymentStateWrong, VersionMoved],
    example: { reason: 'Ordered elsewhere' },
    plan: (context, { params: { paymentId }, body }) =>
      shown(withdrawPayment(context, paymentId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/payments/{paymentId}/schedule',
    name: 'schedulePayment',
    access: control,
    summary: 'Say on which day an approved payment is made',
    body: PaymentDay,
    errors: [PaymentStateWrong, PaymentDayPast, VersionMoved],
    example: { on: '2027-03-19' },
    plan: (context, { params: { paymentId }, body }) =>
      shown(schedulePayment(context, paymentId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/payments/{paymentId}/pay',
    name: 'markPaymentPaid',
    access: control,
    summary: 'Note that an approved payment was made',
    body: PaymentDone,
    errors: [PaymentStateWrong, PaymentDayFuture, VersionMoved],
    example: { reference: 'SEPA 2027-0317' },
    plan: (context, { params: { paymentId }, body }) => shown(markPaid(context, paymentId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/payments/{paymentId}/undo',
    name: 'undoPaymentPaid',
    access: control,
    summary: 'Take back that a payment was made',
    body: PaymentReason,
    errors: [PaymentStateWrong, VersionMoved],
    example: { reason: 'The bank returned it' },
    plan: (context, { params: { paymentId }, body }) => shown(undoPaid(context, paymentId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/payments/{paymentId}/pin',
    name: 'pinPayment',
    access: control,
    summary: 'Move a payment to the front or the back of the queue, or give it back to the rule',
    body: PaymentPin,
    errors: [PaymentStateWrong, VersionMoved],
    example: { place: 'up', reason: 'The supplier stops deliveries tomorrow' },
    plan: (context, { params: { paymentId }, body }) =>
      shown(pinPayment(context, paymentId, body), recordView),
  }),
];
