/** Routes of the collection log. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Plan } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import { actionView, listActions } from './action-lists.ts';
import { changeAction, logAction, withdrawAction } from './actions.ts';
import {
  DayInFuture,
  InvoiceOfOtherAccount,
  PersonCannotSee,
  ResultUnknown,
  WithdrawnBefore,
} from './errors.ts';
import {
  type CollectionAction,
  CollectionActionPatch,
  CollectionActionView,
  NewCollectionAction,
  Withdrawal,
} from './schema.ts';
import { getAction } from './store.ts';

const tag = 'Collecting';
const read = { resource: 'collections', action: 'read' } as const;
const write = { resource: 'collections', action: 'write' } as const;
const Params = z.strictObject({ actionId: idOf('collectionAction') });
const one = { tag, params: Params, status: 200, response: CollectionActionView, ifMatch: true } as const;

const viewed = async (context: Context, plan: Promise<Plan<Stored<CollectionAction>>>) => {
  const { result, ...rest } = await plan;
  return { ...rest, result: await actionView(context, result) };
};

export const actionRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/collecting/actions',
    name: 'listCollectionActions',
    tag,
    access: read,
    summary: 'Calls, visits, letters, e-mails and meetings that you may see',
    query: z.strictObject({
      ...paging,
      sort: z.enum(['on', '-on']).default('-on'),
      'filter[accountId]': idOf('account').optional(),
      'filter[doneBy]': idOf('user').optional(),
      'filter[nextOwnerId]': idOf('user')
        .optional()
        .describe('What this person is to do next; from, to and sort then mean the day of it'),
      'filter[from]': BusinessDate.optional().describe('First day, inclusive'),
      'filter[to]': BusinessDate.optional().describe('Last day, inclusive'),
      'filter[withdrawn]': z.enum(['true', 'false']).default('false').describe('true: also withdrawn ones'),
    }),
    response: listOf(CollectionActionView),
    read: (context, { query }) => listActions(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/collecting/actions/{actionId}',
    name: 'getCollectionAction',
    tag,
    access: read,
    summary: 'One action of the collection log',
    params: Params,
    response: CollectionActionView,
    read: async (context, { params }) => actionView(context, await getAction(context, params.actionId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/collecting/actions',
    name: 'logCollectionAction',
    tag,
    access: write,
    summary: 'Log a call, visit, letter, e-mail or meeting',
    body: NewCollectionAction,
    status: 201,
    response: CollectionActionView,
    errors: [DayInFuture, ResultUnknown, InvoiceOfOtherAccount, PersonCannotSee],
    example: {
      accountId: 'acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      kind: 'call',
      result: 'promised',
      note: 'Pays on Friday',
    },
    plan: (context, { body }) => viewed(context, logAction(context, body)),
    location: ({ id }) => `/v1/collecting/actions/${id}`,
  }),
  commandRoute({
    ...one,
    method: 'PATCH',
    path: '/v1/collecting/actions/{actionId}',
    name: 'changeCollectionAction',
    access: write,
    summary: 'Correct result, note or next action',
    body: CollectionActionPatch,
    errors: [ResultUnknown, PersonCannotSee, WithdrawnBefore, VersionMoved],
    example: { result: 'not-reached' },
    plan: (context, { params, body }) => viewed(context, changeAction(context, params.actionId, body)),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/collecting/actions/{actionId}/withdraw',
    name: 'withdrawCollectionAction',
    access: write,
    summary: 'Withdraw an action that was logged by mistake; it stays in the log as withdrawn',
    body: Withdrawal,
    errors: [WithdrawnBefore, VersionMoved],
    example: { reason: 'Logged on the wrong account' },
    plan: (context, { params, body }) => viewed(context, withdrawAction(context, params.actionId, body)),
  }),
];
