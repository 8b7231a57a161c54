/** Routes of invoices. */
import * as z from 'zod';
import { REQUEST_ERRORS } from '#lib/approvals/errors.ts';
import { ApprovalView } from '#lib/approvals/schema.ts';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { CreditRefused } from '#lib/credit/index.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { cancelInvoice, writeOffInvoice } from './closing.ts';
import { disputeInvoice, promisePayment } from './collection.ts';
import {
  AmountMissing,
  DisputeReasonMissing,
  DueBeforeIssue,
  DuesDoNotAddUp,
  DueTooFar,
  InvoiceNumberTaken,
  InvoiceTouched,
  NothingOpen,
  OrderInOtherCurrency,
  OrderOfOtherAccount,
  PromiseInPast,
  ReversalTooEarly,
  WriteOffNeedsApproval,
  WriteOffTooLarge,
} from './errors.ts';
import { changeInvoice, issueInvoice } from './invoices.ts';
import { creditView, invoiceView, listInvoices } from './lists.ts';
import {
  CreditView,
  DisputeChange,
  InvoicePatch,
  InvoiceView,
  NewInvoice,
  PromiseChange,
  Undo,
  WriteOff,
  WriteOffRequest,
} from './schema.ts';
import { getInvoice } from './store.ts';

const tag = 'Invoices';
const read = { resource: 'money', action: 'read' } as const;
const write = { resource: 'money', action: 'write' } as const;
const collect = { resource: 'collections', action: 'write' } as const;
const InvoiceParams = z.strictObject({ invoiceId: idOf('invoice') });
const one = { params: InvoiceParams, status: 200, response: InvoiceView, ifMatch: true, tag } as const;
/** Query fields of every list of documents. */
export const documentQuery = z.strictObject({
  ...paging,
  'filter[accountId]': idOf('account').optional(),
  'filter[from]': BusinessDate.optional().describe('First day, inclusive'),
  'filter[to]': BusinessDate.optional().describe('Last day, inclusive'),
});

export const invoiceRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/invoices',
    name: 'listInvoices',
    tag,
    access: read,
    summary: 'Invoices that you may see, by day of issue',
    query: documentQuery.extend({
      sort: z.enum(['issuedOn', '-issuedOn']).default('-issuedOn'),
      'filter[open]': z
        .enum(['true', 'false'])
        .transform((text) => text === 'true')
        .optional()
        .describe('true: something is open'),
    }),
    response: listOf(InvoiceView),
    read: (context, { query }) => listInvoices(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/invoices/{invoiceId}',
    name: 'getInvoice',
    tag,
    access: read,
    summary: 'One invoice',
    params: InvoiceParams,
    response: InvoiceView,
    read: async (context, { params }) => invoiceView(await getInvoice(context, params.invoiceId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/invoices',
    name: 'issueInvoice',
    tag,
    access: write,
    idempotency: 'required',
    summary: 'Issue an invoice',
    description: 'Unapplied money of the account settles it at once, oldest first.',
    body: NewInvoice,
    status: 201,
    response: InvoiceView,
    errors: [
      InvoiceNumberTaken,
      DuesDoNotAddUp,
      DueBeforeIssue,
      DueTooFar,
      AmountMissing,
      OrderOfOtherAccount,
      OrderInOtherCurrency,
      CreditRefused,
      RateMissing,
    ],
    example: {
      accountId: 'acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      amountMinor: 129_900,
      currency: 'EUR',
      issuedOn: '2026-03-01',
    },
    plan: (context, { body }) => shown(issueInvoice(context, body), invoiceView),
    location: ({ id }) => `/v1/invoices/${id}`,
  }),
  commandRoute({
    ...one,
    method: 'PATCH',
    path: '/v1/invoices/{invoiceId}',
    name: 'changeInvoice',
    access: write,
    summary: 'Change notes or due dates',
    body: InvoicePatch,
    errors: [DuesDoNotAddUp, DueBeforeIssue, VersionMoved],
    example: { notes: null },
    plan: (context, { params, body }) => shown(changeInvoice(context, params.invoiceId, body), invoiceView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/invoices/{invoiceId}/dispute',
    name: 'disputeInvoice',
    access: collect,
    summary: 'Open or end a dispute',
    body: DisputeChange,
    errors: [DisputeReasonMissing, VersionMoved],
    example: { disputed: true, reason: 'Goods arrived damaged' },
    plan: (context, { params, body }) => shown(disputeInvoice(context, params.invoiceId, body), invoiceView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/invoices/{invoiceId}/promise',
    name: 'promisePayment',
    access: collect,
    summary: 'Note or clear a promise to pay',
    body: PromiseChange,
    errors: [PromiseInPast, NothingOpen, VersionMoved],
    example: { promisedOn: '2026-03-20' },
    plan: (context, { params, body }) => shown(promisePayment(context, params.invoiceId, body), invoiceView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/invoices/{invoiceId}/cancel',
    name: 'cancelInvoice',
    access: write,
    idempotency: 'required',
    summary: 'Cancel an invoice by a credit note over all of it',
    body: Undo,
    errors: [InvoiceTouched, ReversalTooEarly, VersionMoved],
    example: { reason: 'Issued to the wrong customer' },
    plan: (context, { params, body }) => shown(cancelInvoice(context, params.invoiceId, body), invoiceView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/invoices/{invoiceId}/write-off',
    name: 'writeOffInvoice',
    access: write,
    idempotency: 'required',
    summary: 'Write off what is open, or a part of it',
    body: WriteOff,
    response: CreditView,
    errors: [NothingOpen, RateMissing, WriteOffNeedsApproval, WriteOffTooLarge, VersionMoved],
    example: { reason: 'Insolvency closed without quota' },
    plan: (context, { params, body }) => shown(writeOffInvoice(context, params.invoiceId, body), creditView),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/invoices/{invoiceId}/write-off-requests',
    name: 'requestWriteOff',
    tag,
    access: collect,
    summary: 'Ask that an invoice, or a part of it, is written off; the policy says who approves it',
    params: one.params,
    body: WriteOffRequest,
    status: 201,
    response: ApprovalView,
    errors: [NothingOpen, WriteOffTooLarge, ...REQUEST_ERRORS],
    example: { reason: 'Insolvency closed without quota' },
    plan: async (context, { params, body }) => {
      const { requestWriteOff } = await import('./write-off-requests.ts');
      return shown(requestWriteOff(context, params.invoiceId, body), recordView);
    },
    location: ({ id }) => `/v1/approvals/${id}`,
  }),
];
