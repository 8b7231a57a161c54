/** Routes of reconciliations: for those who collect, and for whoever holds the link of a statement. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import { recordAnswer } from './answering.ts';
import {
  AnsweredBefore,
  DayInFuture,
  NobodyToMail,
  NoDifference,
  StatementTooLarge,
  TooManyRounds,
  WrongState,
} from './errors.ts';
import { linkRoutes } from './link-routes.ts';
import { reportRoutes } from './report-routes.ts';
import {
  NewAnswer,
  NewReconciliation,
  ReconciliationView,
  Sending,
  Settlement,
  State,
  Withdrawal,
} from './schema.ts';
import {
  makeReconciliation,
  sendReconciliation,
  settleReconciliation,
  withdrawReconciliation,
} from './service.ts';
import { getReconciliation, listReconciliations, viewOf } from './store.ts';

const tag = 'Reconciliations';
const read = { resource: 'collections', action: 'read' } as const;
const write = { resource: 'collections', action: 'write' } as const;
const params = z.strictObject({ reconciliationId: idOf('reconciliation') });
const change = {
  method: 'POST',
  tag,
  access: write,
  ifMatch: true,
  params,
  status: 200,
  response: ReconciliationView,
} as const;

export const reconciliationRoutes = [
  ...reportRoutes,
  queryRoute({
    method: 'GET',
    path: '/v1/reconciliations',
    name: 'listReconciliations',
    tag,
    access: read,
    summary: 'Reconciliations that you may see, newest day first',
    query: z.strictObject({
      ...paging,
      'filter[accountId]': idOf('account').optional(),
      'filter[state]': State.optional(),
    }),
    response: listOf(ReconciliationView),
    read: (context, { query }) => listReconciliations(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/reconciliations/{reconciliationId}',
    name: 'getReconciliation',
    tag,
    access: read,
    summary: 'One reconciliation with its items and its answer',
    params,
    response: ReconciliationView,
    read: async (context, { params: { reconciliationId } }) =>
      viewOf((await getReconciliation(context, reconciliationId)).stored),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/reconciliations',
    name: 'makeReconciliation',
    tag,
    access: write,
    summary: 'Freeze what an account owes as of a day, to be confirmed by the customer',
    description: 'Nothing that is booked later changes it. It is a draft until it is sent.',
    body: NewReconciliation,
    status: 201,
    response: ReconciliationView,
    errors: [DayInFuture, StatementTooLarge],
    example: { accountId: 'acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2', asOf: '2026-02-28' },
    plan: (context, { body }) => shown(makeReconciliation(context, body), viewOf),
    location: ({ id }) => `/v1/reconciliations/${id}`,
  }),
  commandRoute({
    ...change,
    path: '/v1/reconciliations/{reconciliationId}/send',
    name: 'sendReconciliation',
    summary: 'Mail the statement to the contact, with a link to answer by',
    description: 'Send it again for a new link; the earlier ones work no more.',
    body: Sending,
    errors: [NobodyToMail, TooManyRounds, WrongState, VersionMoved],
    example: {},
    plan: (context, { params: { reconciliationId }, body }) =>
      shown(sendReconciliation(context, reconciliationId, body), viewOf),
    announce: ({ queue, orgId }, { messageId = '' }) => queue.send([{ kind: 'message', orgId, messageId }]),
  }),
  commandRoute({
    ...change,
    path: '/v1/reconciliations/{reconciliationId}/answer',
    name: 'recordReconciliationAnswer',
    summary: 'Record what the customer answered by phone or letter',
    body: NewAnswer,
    errors: [AnsweredBefore, NoDifference, WrongState, VersionMoved],
    example: { answer: 'differs', theirBalanceMinor: 118_900, note: 'Lacks the invoice of 27 February' },
    plan: (context, { params: { reconciliationId }, body }) =>
      shown(recordAnswer(context, reconciliationId, body), viewOf),
  }),
  commandRoute({
    ...change,
    path: '/v1/reconciliations/{reconciliationId}/settle',
    name: 'settleReconciliation',
    summary: 'Say how a difference was cleared up',
    body: Settlement,
    errors: [WrongState, VersionMoved],
    example: { note: 'They have booked the invoice of 27 February' },
    plan: (context, { params: { reconciliationId }, body }) =>
      shown(settleReconciliation(context, reconciliationId, body), viewOf),
  }),
  commandRoute({
    ...change,
    path: '/v1/reconciliations/{reconciliationId}/withdraw',
    name: 'withdrawReconciliation',
    summary: 'Take a reconciliation back, answered or not; its link works no more',
    body: Withdrawal,
    errors: [WrongState, VersionMoved],
    example: { reason: 'A credit note was missing' },
    plan: (context, { params: { reconciliationId }, body }) =>
      shown(withdrawReconciliation(context, reconciliationId, body), viewOf),
  }),
  ...linkRoutes,
];
