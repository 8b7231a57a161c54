/** Routes of invoice requests, with the inbox of finance. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { list, recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { PageQuery } from '#lib/table/query.ts';
import { DayInPast, InvoiceOfOtherAccount, OrderOfOther, RequestAnswered } from './errors.ts';
import { REQUEST_PENDING, RequestEntity } from './request-entity.ts';
import {
  type InvoiceRequest,
  InvoiceRequestView,
  NewInvoiceRequest,
  RequestAnswer,
  RequestWithdrawal,
} from './request-schema.ts';
import { answerRequest, getRequest, requestInvoice, withdrawRequest } from './requests.ts';
import { visibleByAccount } from './visible.ts';

const tag = 'Collecting';
const read = { resource: 'collections', action: 'read' } as const;
const write = { resource: 'collections', action: 'write' } as const;
const Params = z.strictObject({ requestId: idOf('invoiceRequest') });
const one = { tag, params: Params, status: 200, response: InvoiceRequestView, ifMatch: true } as const;

const Query = z.strictObject({
  ...paging,
  sort: z.enum(['wantedOn', '-wantedOn']).default('wantedOn'),
  'filter[accountId]': idOf('account').optional(),
  'filter[requestedBy]': idOf('user').optional(),
  'filter[waiting]': z.enum(['true']).optional().describe('The inbox of finance: what nobody answered yet'),
});

const partitionOf = (
  { orgId }: Context,
  query: z.infer<typeof Query>,
): Pick<PageQuery<InvoiceRequest>, 'index' | 'partitions'> => {
  const { 'filter[accountId]': accountId, 'filter[requestedBy]': ownerId } = query;
  const base = { orgId, entity: RequestEntity.name };
  if (query['filter[waiting]'])
    return { index: 'pending', partitions: [{ orgId, pendingKind: REQUEST_PENDING }] };
  if (accountId) return { index: 'byAccount', partitions: [{ ...base, accountId }] };
  if (ownerId) return { index: 'byOwner', partitions: [{ ...base, ownerId }] };
  return { index: 'byOrganisation', partitions: [base] };
};

const listRequests = (context: Context, query: z.infer<typeof Query>) => {
  const { 'filter[accountId]': accountId, 'filter[requestedBy]': requestedBy } = query;
  return list(context, RequestEntity, {
    query: { name: 'invoice-requests', ...query },
    page: {
      ...partitionOf(context, query),
      descending: query.sort.startsWith('-'),
      accept: visibleByAccount<InvoiceRequest>(
        context,
        (request) =>
          (!accountId || request.accountId === accountId) &&
          (!requestedBy || request.requestedBy === requestedBy),
      ),
    },
    view: recordView,
  });
};

export const requestRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/collecting/invoice-requests',
    name: 'listInvoiceRequests',
    tag,
    access: read,
    summary: 'Invoice requests that you may see, by the day wanted',
    query: Query,
    response: listOf(InvoiceRequestView),
    read: (context, { query }) => listRequests(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/collecting/invoice-requests/{requestId}',
    name: 'getInvoiceRequest',
    tag,
    access: read,
    summary: 'One invoice request',
    params: Params,
    response: InvoiceRequestView,
    read: async (context, { params }) => recordView(await getRequest(context, params.requestId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/collecting/invoice-requests',
    name: 'requestInvoice',
    tag,
    access: write,
    summary: 'Ask finance to issue an invoice that a collection waits for',
    body: NewInvoiceRequest,
    status: 201,
    response: InvoiceRequestView,
    errors: [DayInPast, OrderOfOther],
    example: {
      accountId: 'acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      contract: 'C-2026-17',
      amountMinor: 129_900,
      wantedOn: '2027-03-20',
    },
    plan: (context, { body }) => shown(requestInvoice(context, body), recordView),
    location: ({ id }) => `/v1/collecting/invoice-requests/${id}`,
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/collecting/invoice-requests/{requestId}/answer',
    name: 'answerInvoiceRequest',
    access: { resource: 'money', action: 'write' },
    summary: 'Name the invoice that was issued, or decline with a reason',
    body: RequestAnswer,
    errors: [RequestAnswered, InvoiceOfOtherAccount, VersionMoved],
    example: { answer: 'declined', reason: 'Goods not delivered yet' },
    plan: (context, { params, body }) => shown(answerRequest(context, params.requestId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/collecting/invoice-requests/{requestId}/withdraw',
    name: 'withdrawInvoiceRequest',
    access: write,
    summary: 'Take a request back that nobody answered yet',
    body: RequestWithdrawal,
    errors: [RequestAnswered, VersionMoved],
    example: { reason: 'The customer pays without it' },
    plan: (context, { params, body }) => shown(withdrawRequest(context, params.requestId, body), recordView),
  }),
];
