/** Routes of promises to pay. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import {
  getPromise,
  NewPromise,
  type PaymentPromise,
  PROMISE_ERRORS,
  PromiseMissed,
  PromiseView,
  PromiseWithdrawal,
  PromiseWithdrawn,
  recordPromise,
  withdrawPromise,
} from '#lib/receivables/index.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { listPromises, promiseView } from './promise-lists.ts';

const tag = 'Collecting';
const read = { resource: 'collections', action: 'read' } as const;
const write = { resource: 'collections', action: 'write' } as const;
const PromiseParams = z.strictObject({ promiseId: idOf('promise') });
const asOf = BusinessDate.optional().describe('State at the end of this day; today when absent');

const viewed = async (context: Context, plan: Promise<Plan<Stored<PaymentPromise>>>) => {
  const { result, ...rest } = await plan;
  return { ...rest, result: await promiseView(context, result) };
};

export const promiseRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/collecting/promises',
    name: 'listPromises',
    tag,
    access: read,
    summary: 'Promises to pay that you may see, with their states on a day',
    query: z.strictObject({
      ...paging,
      asOf,
      sort: z.enum(['madeOn', '-madeOn']).default('-madeOn'),
      'filter[accountId]': idOf('account').optional(),
      'filter[from]': BusinessDate.optional().describe('First day, inclusive'),
      'filter[to]': BusinessDate.optional().describe('Last day, inclusive'),
      'filter[watched]': z
        .enum(['true'])
        .optional()
        .describe('Only those that are watched; from, to and sort then mean the last promised day'),
    }),
    response: listOf(PromiseView),
    read: (context, { query }) => listPromises(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/collecting/promises/{promiseId}',
    name: 'getPromise',
    tag,
    access: read,
    summary: 'One promise to pay with its state on a day',
    params: PromiseParams,
    query: z.strictObject({ asOf }),
    response: PromiseView,
    read: async (context, { params, query }) =>
      promiseView(context, await getPromise(context, params.promiseId), query.asOf),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/collecting/promises',
    name: 'recordPromise',
    tag,
    access: write,
    summary: 'Record a promise to pay',
    description:
      'Parts of an amount over invoices of one account. Kept or broken follows from what is allocated to them.',
    body: NewPromise,
    status: 201,
    response: PromiseView,
    errors: PROMISE_ERRORS,
    example: {
      accountId: 'acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      invoiceIds: ['inv_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2'],
      parts: [{ on: '2026-03-20', amountMinor: 129_900 }],
    },
    plan: (context, { body }) => viewed(context, recordPromise(context, body)),
    location: (view) => `/v1/collecting/promises/${view?.id}`,
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/collecting/promises/{promiseId}/withdraw',
    name: 'withdrawPromise',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Withdraw a promise; it stays on record',
    params: PromiseParams,
    body: PromiseWithdrawal,
    status: 200,
    response: PromiseView,
    errors: [PromiseMissed, PromiseWithdrawn, VersionMoved],
    example: { reason: 'Agreed on other days' },
    plan: (context, { params, body }) => viewed(context, withdrawPromise(context, params.promiseId, body)),
  }),
];
