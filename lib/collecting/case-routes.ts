/** Routes of the case of an account: its place in the worklist, rulings on its debts, its hand-ups. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { list, recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { CaseEntity, casesOf } from './entity.ts';
import {
  DayInFuture,
  DayInPast,
  InvoiceOfOtherAccount,
  NobodyAbove,
  NotHandedUp,
  TooLong,
} from './errors.ts';
import { levelOf } from './ladder.ts';
import {
  Acknowledgement,
  type CollectionCase,
  CollectionCaseView,
  HandUp,
  NewRuling,
  Placing,
} from './schema.ts';
import { readCase, requireAccount } from './store.ts';
import { visibleByAccount } from './visible.ts';

const tag = 'Collecting';
const read = { resource: 'collections', action: 'read' } as const;
const write = { resource: 'collections', action: 'write' } as const;
const commands = () => import('./cases.ts');
const Params = z.strictObject({ accountId: idOf('account') });
const one = { tag, params: Params, status: 200, response: CollectionCaseView, access: write } as const;

const caseView = (stored: Stored<CollectionCase>) => ({
  ...recordView(stored),
  level: levelOf(stored.value),
  handlerId: stored.value.steps.at(-1)?.handlerId ?? null,
});

/** The case; while nothing has happened, a blank one at version 0. */
const getCase = async (context: Context, accountId: string) => {
  const account = await requireAccount(context, accountId, 'read');
  const { from, value } = await readCase(context, accountId);
  const { createdAt, updatedAt } = account;
  return caseView(from ?? { value, version: 0, createdAt, updatedAt, trail: '' });
};

export const caseRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/collecting/cases',
    name: 'listCollectionCases',
    tag,
    access: read,
    summary: 'Cases that were handed up to a person, by the day to acknowledge them',
    query: z.strictObject({
      ...paging,
      'filter[handlerId]': idOf('user').optional().describe('You when absent'),
    }),
    response: listOf(CollectionCaseView),
    read: (context, { query }) =>
      list(context, CaseEntity, {
        query: { name: 'collection-cases', ...query },
        page: {
          index: 'pending',
          partitions: [
            {
              orgId: context.orgId,
              pendingKind: casesOf(query['filter[handlerId]'] ?? context.access.user.id),
            },
          ],
          accept: visibleByAccount<CollectionCase>(context),
        },
        view: caseView,
      }),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/collecting/cases/{accountId}',
    name: 'getCollectionCase',
    tag,
    access: read,
    summary: 'The case of an account: pins, rulings, standings, hand-ups',
    params: Params,
    response: CollectionCaseView,
    read: (context, { params }) => getCase(context, params.accountId),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/collecting/cases/{accountId}/place',
    name: 'placeCollectionCase',
    summary: 'Pin an account up or down in the worklist, or snooze it',
    body: Placing,
    errors: [DayInPast],
    example: { pin: { direction: 'up', until: '2027-03-20', reason: 'Moves its office next week' } },
    plan: async (context, { params, body }) =>
      shown((await commands()).placeCase(context, params.accountId, body), caseView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/collecting/cases/{accountId}/rulings',
    name: 'ruleDebt',
    summary: 'Rule what an invoice’s debt is from a day on',
    body: NewRuling,
    errors: [DayInFuture, InvoiceOfOtherAccount, TooLong],
    example: {
      invoiceId: 'inv_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      state: 'dead',
      reason: 'Insolvency closed without quota',
      evidence: 'Court file 4 IN 17/26',
    },
    plan: async (context, { params, body }) =>
      shown((await commands()).ruleDebt(context, params.accountId, body), caseView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/collecting/cases/{accountId}/hand-up',
    name: 'handUpCollectionCase',
    summary: 'Hand the case to the next handler of the ladder',
    body: HandUp,
    errors: [NobodyAbove, TooLong],
    example: { reason: 'The customer no longer answers' },
    plan: async (context, { params, body }) =>
      shown((await commands()).handUpCase(context, params.accountId, body), caseView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: '/v1/collecting/cases/{accountId}/acknowledge',
    name: 'acknowledgeCollectionCase',
    ifMatch: true,
    summary: 'Say that you have the case that was handed up to you',
    body: Acknowledgement,
    errors: [NotHandedUp, VersionMoved],
    example: { note: 'I visit them on Monday' },
    plan: async (context, { params, body }) =>
      shown((await commands()).acknowledgeCase(context, params.accountId, body), caseView),
  }),
];
