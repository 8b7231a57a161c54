/** Routes of dunning: runs, notices, the state of an invoice. Schemes and holds have files of their own. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { AmountMinor, Currency } from '#lib/core/money.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown, wholeNumber } from '#lib/http/route.ts';
import { NoTask, NoticeCancelled, NoticeNotLast, ReceiptsStale, RunInFuture } from './errors.ts';
import { holdRoutes } from './hold-routes.ts';
import { cancelNotice, finishTask, getNotice, listNotices, printNotice } from './notices.ts';
import { runOnDemand } from './run.ts';
import {
  DunningStateView,
  DunningStatus,
  EXCLUSIONS,
  HOLD_KINDS,
  NoticeCancel,
  NoticeView,
  RunRequest,
  RunResult,
  SchemeSource,
  TaskDone,
} from './schema.ts';
import { schemeRoutes } from './scheme-routes.ts';
import { explainDunning, getDunning } from './states.ts';

const tag = 'Dunning';
const read = { resource: 'money', action: 'read' } as const;
const write = { resource: 'money', action: 'write' } as const;
const collect = { resource: 'collections', action: 'write' } as const;
const NoticeParams = z.strictObject({ noticeId: idOf('dunningNotice') });
const InvoiceParams = z.strictObject({ invoiceId: idOf('invoice') });

const Explanation = z
  .strictObject({
    invoiceId: idOf('invoice'),
    asOf: BusinessDate,
    included: z.boolean(),
    reason: z.enum(['level-reached', 'nothing-open', ...EXCLUSIONS]),
    until: BusinessDate.optional(),
    hold: z.enum(HOLD_KINDS).optional(),
    inputs: z
      .strictObject({
        currency: Currency,
        openMinor: AmountMinor,
        dueOn: BusinessDate,
        status: DunningStatus,
        level: z.int(),
        remindedOn: BusinessDate.optional(),
        claimedThrough: BusinessDate.optional(),
        interestMinor: AmountMinor.describe('Not claimed yet'),
        receiptsKnownUntil: BusinessDate.nullable(),
      })
      .optional(),
    rule: z
      .strictObject({
        nextLevel: z.int(),
        nextLevelOn: BusinessDate.nullable().describe('null after the last level'),
        dateRule: z.object({ from: z.string(), days: z.int() }).nullable(),
        graceDays: z.int(),
        minimumGapDays: z.int(),
        receiptsMaxAgeDays: z.int(),
      })
      .optional(),
    scheme: SchemeSource.optional(),
  })
  .meta({ id: 'DunningExplanation' });

const notice = { params: NoticeParams, tag, status: 200, response: NoticeView, ifMatch: true } as const;

export const dunningRoutes = [
  commandRoute({
    method: 'POST',
    path: '/v1/dunning/runs',
    name: 'runDunning',
    heavy: true,
    tag,
    access: write,
    summary: 'Remind customers of what is overdue, or only tell who would be reminded and who not',
    description:
      'Each customer gets one notice a day at most, however often this is called. Refused while receipts are not known up to the day.',
    body: RunRequest,
    status: 200,
    response: RunResult,
    errors: [ReceiptsStale, RunInFuture],
    example: { asOf: '2026-03-02', dryRun: true },
    plan: (context, { body }) => runOnDemand(context, body),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/dunning/notices',
    name: 'listDunningNotices',
    tag,
    access: read,
    summary: 'Notices that you may see, newest day first',
    query: z.strictObject({
      ...paging,
      'filter[accountId]': idOf('account').optional(),
      'filter[unitId]': idOf('unit').optional(),
      'filter[level]': wholeNumber(1, 9).optional(),
      'filter[task]': z
        .enum(['to-do', 'done'])
        .optional()
        .describe('to-do: letters, calls and visits to make'),
      'filter[from]': BusinessDate.optional().describe('First day, inclusive'),
      'filter[to]': BusinessDate.optional().describe('Last day, inclusive'),
    }),
    response: listOf(NoticeView),
    read: (context, { query }) => listNotices(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/dunning/notices/{noticeId}',
    name: 'getDunningNotice',
    tag,
    access: read,
    summary: 'One notice',
    params: NoticeParams,
    response: NoticeView,
    read: async (context, { params }) => recordView(await getNotice(context, params.noticeId)),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/dunning/notices/{noticeId}/letter',
    name: 'printDunningNotice',
    tag,
    access: read,
    summary: 'The notice as a letter to print',
    params: NoticeParams,
    produces: 'text/html',
    read: (context, { params }) => printNotice(context, params.noticeId),
  }),
  commandRoute({
    ...notice,
    method: 'POST',
    path: '/v1/dunning/notices/{noticeId}/done',
    name: 'finishDunningTask',
    access: collect,
    summary: 'The letter was sent, the call or visit made',
    body: TaskDone,
    errors: [NoTask, NoticeCancelled, VersionMoved],
    example: { note: 'Spoke to accounting; they will check' },
    plan: (context, { params, body }) => shown(finishTask(context, params.noticeId, body), recordView),
  }),
  commandRoute({
    ...notice,
    method: 'POST',
    path: '/v1/dunning/notices/{noticeId}/cancel',
    name: 'cancelDunningNotice',
    access: collect,
    summary: 'Take a notice back: its invoices step back, a mail that waits does not go',
    body: NoticeCancel,
    errors: [NoticeCancelled, NoticeNotLast, VersionMoved],
    example: { reason: 'The payment was booked to another customer' },
    plan: (context, { params, body }) => shown(cancelNotice(context, params.noticeId, body), recordView),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/dunning/invoices/{invoiceId}',
    name: 'getInvoiceDunning',
    tag,
    access: read,
    summary: 'Where the dunning of an invoice stands, with its history',
    params: InvoiceParams,
    response: DunningStateView,
    read: (context, { params }) => getDunning(context, params.invoiceId),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/dunning/invoices/{invoiceId}/explain',
    name: 'explainInvoiceDunning',
    tag,
    access: read,
    summary: 'Why an invoice is reminded on a day or not: inputs, rule, version of the scheme',
    params: InvoiceParams,
    query: z.strictObject({ asOf: BusinessDate.optional().describe('Today when absent') }),
    response: Explanation,
    read: (context, { params, query }) =>
      explainDunning(context, params.invoiceId, query.asOf ?? context.today()),
  }),
  ...holdRoutes,
  ...schemeRoutes,
];
