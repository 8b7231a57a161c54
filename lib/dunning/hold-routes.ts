/** Routes of holds, and of finance's word about receipts. */
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, queryRoute, shown } from '#lib/http/route.ts';
import { HoldEnded, HoldUntilPast, InvoiceOfOtherAccount, StatementInFuture } from './errors.ts';
import { getHold, liftHold, listHolds, setHold } from './holds.ts';
import { receiptsAt, stateReceipts } from './receipts.ts';
import { HoldView, NewHold, ReceiptsStatement, ReceiptsView } from './schema.ts';

const tag = 'Dunning';
const read = { resource: 'collections', action: 'read' } as const;
const write = { resource: 'collections', action: 'write' } as const;
const AccountParams = z.strictObject({ accountId: idOf('account') });
const HoldParams = AccountParams.extend({ holdId: idOf('dunningHold') });

export const holdRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/dunning/accounts/{accountId}/holds',
    name: 'listDunningHolds',
    tag,
    access: read,
    summary: 'Holds of an account, lifted ones too, oldest first',
    params: AccountParams,
    response: listOf(HoldView),
    read: async (context, { params }) => ({
      data: (await listHolds(context, params.accountId)).map(recordView),
      page: { nextCursor: null, hasMore: false },
    }),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/dunning/accounts/{accountId}/holds/{holdId}',
    name: 'getDunningHold',
    tag,
    access: read,
    summary: 'One hold',
    params: HoldParams,
    response: HoldView,
    read: async (context, { params }) => recordView(await getHold(context, params.accountId, params.holdId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/dunning/accounts/{accountId}/holds',
    name: 'setDunningHold',
    tag,
    access: write,
    summary: 'Leave an account, or one of its invoices, alone',
    params: AccountParams,
    body: NewHold,
    status: 201,
    response: HoldView,
    errors: [HoldUntilPast, InvoiceOfOtherAccount],
    example: { kind: 'manual', reason: 'The owner talks to them this week' },
    plan: (context, { params, body }) => shown(setHold(context, params.accountId, body), recordView),
    location: ({ accountId, id }) => `/v1/dunning/accounts/${accountId}/holds/${id}`,
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/dunning/accounts/{accountId}/holds/{holdId}/lift',
    name: 'liftDunningHold',
    tag,
    access: write,
    ifMatch: true,
    summary: 'End a hold today',
    params: HoldParams,
    status: 200,
    response: HoldView,
    errors: [HoldEnded, VersionMoved],
    plan: (context, { params }) => shown(liftHold(context, params), recordView),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/dunning/receipts',
    name: 'getDunningReceipts',
    tag,
    access: { resource: 'money', action: 'write' },
    summary: 'Until which day receipts are known',
    response: ReceiptsView,
    read: (context) => receiptsAt(context, context.today()),
  }),
  commandRoute({
    method: 'PUT',
    path: '/v1/dunning/receipts',
    name: 'stateDunningReceipts',
    tag,
    access: { resource: 'money', action: 'write' },
    summary: 'State that all receipts until a day are booked, or that there were none',
    body: ReceiptsStatement,
    status: 200,
    response: ReceiptsView,
    errors: [StatementInFuture],
    example: { statedUntil: '2026-03-01', note: 'No receipts at the weekend' },
    plan: (context, { body }) => stateReceipts(context, body),
  }),
];
