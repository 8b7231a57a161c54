/** Routes of exchange rates. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, queryRoute, shown } from '#lib/http/route.ts';
import { getRate, listRates, NewRate, postRate, RateQuery, RateView, removeRate } from './rate-book.ts';

const params = z.strictObject({ rateId: idOf('rate') });
const tag = 'Exchange rates';
const read = { resource: 'rates', action: 'read' } as const;
const write = { resource: 'rates', action: 'write' } as const;

export const rateRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/rates',
    name: 'listRates',
    tag,
    access: read,
    summary: 'Exchange rates, newest day first',
    query: RateQuery,
    response: listOf(RateView),
    read: (context, { query }) => listRates(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/rates/{rateId}',
    name: 'getRate',
    tag,
    access: read,
    summary: 'One exchange rate',
    params,
    response: RateView,
    read: async (context, input) => recordView(await getRate(context, input.params.rateId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/rates',
    name: 'postRate',
    tag,
    access: write,
    summary: 'Post the rate of a day, or correct it',
    body: NewRate,
    status: 200,
    response: RateView,
    example: { from: 'EUR', to: 'USD', on: '2026-03-02', rate: '1.0842' },
    plan: (context, { body }) => shown(postRate(context, body), recordView),
    location: ({ id }) => `/v1/rates/${id}`,
  }),
  commandRoute({
    method: 'DELETE',
    path: '/v1/rates/{rateId}',
    name: 'removeRate',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Remove a wrong rate',
    params,
    status: 204,
    errors: [VersionMoved],
    plan: (context, input) => removeRate(context, input.params.rateId),
  }),
];
