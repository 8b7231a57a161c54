/** Routes of targets, their completion and the daily control. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { Month } from '#lib/core/months.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { list, recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import type { Stored } from '#lib/table/entity.ts';
import { completionReport } from './completion.ts';
import { dailyControl } from './daily.ts';
import { TargetExists, TargetHistoryFull } from './errors.ts';
import { Ratio } from './figure-routes.ts';
import { NAME_ONE, namesOne, subjectFields } from './subject.ts';
import { TargetEntity } from './target-entity.ts';
import {
  amountAt,
  Measure,
  NewTarget,
  SUBJECTS,
  type Target,
  TargetChange,
  TargetUndo,
  TargetView,
} from './target-schema.ts';
import { changeTarget, getTarget, readableTargets, setTarget, undoTarget } from './targets.ts';

const tag = 'Collection targets';
const read = { resource: 'targets', action: 'read' } as const;
const write = { resource: 'targets', action: 'write' } as const;
const params = z.strictObject({ targetId: idOf('target') });
const path = '/v1/collection-targets';

const view = (context: Context) => (stored: Stored<Target>) => ({
  ...recordView(stored),
  amountMinor: amountAt(stored.value, context.today()),
});

const Control = z.object({
  planMinor: z.int().nullable().describe('Target of exactly this month; null where there is none'),
  targetId: idOf('target').nullable(),
  progress: Ratio.describe('M-13: done ÷ plan, percent'),
  requiredDailyMinor: z
    .int()
    .nullable()
    .describe('What each working day that is left must bring; 0 when the plan is reached'),
});
const Done = z.object({
  amountMinor: z.int(),
  toDateMinor: z.int(),
  progress: z.number().nullable(),
});

export const targetRoutes = [
  queryRoute({
    method: 'GET',
    path,
    name: 'listTargets',
    tag,
    access: read,
    summary: 'Targets that you may see, newest period first',
    query: z.strictObject({ ...paging, 'filter[measure]': Measure.optional() }),
    response: listOf(TargetView),
    read: (context, { query }) =>
      list(context, TargetEntity, {
        query: { name: 'targets', ...query },
        page: {
          index: 'byOrganisation',
          partitions: [{ orgId: context.orgId, entity: TargetEntity.name }],
          descending: true,
          accept: async (records) => {
            const measure = query['filter[measure]'];
            const seen = await readableTargets(
              context,
              records.map(({ value }) => value),
            );
            return records.map(({ value }, at) => !!seen[at] && (!measure || value.measure === measure));
          },
        },
        view: view(context),
      }),
  }),
  queryRoute({
    method: 'GET',
    path: `${path}/{targetId}`,
    name: 'getTarget',
    tag,
    access: read,
    summary: 'One target with every amount that it had',
    params,
    response: TargetView,
    read: async (context, { params: { targetId } }) => view(context)(await getTarget(context, targetId)),
  }),
  commandRoute({
    method: 'POST',
    path,
    name: 'setTarget',
    tag,
    access: write,
    status: 201,
    summary: 'Set what is to be collected or shipped in a period',
    body: NewTarget,
    response: TargetView,
    errors: [TargetExists, NotFound],
    example: {
      measure: 'collected',
      accountId: 'acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      from: '2026-04-01',
      to: '2026-04-30',
      amountMinor: 1_000_000,
      currency: 'EUR',
      reason: 'Plan of the second quarter',
    },
    plan: (context, { body }) => shown(setTarget(context, body), view(context)),
    location: ({ id }) => `${path}/${id}`,
  }),
  commandRoute({
    method: 'POST',
    path: `${path}/{targetId}/versions`,
    name: 'changeTarget',
    tag,
    access: write,
    ifMatch: true,
    status: 200,
    summary: 'Let another amount hold from today on, or none',
    params,
    body: TargetChange,
    response: TargetView,
    errors: [VersionMoved, TargetHistoryFull],
    example: { amountMinor: 1_200_000, reason: 'Two accounts more' },
    plan: (context, input) => shown(changeTarget(context, input.params.targetId, input.body), view(context)),
  }),
  commandRoute({
    method: 'POST',
    path: `${path}/{targetId}/undo`,
    name: 'undoTarget',
    tag,
    access: write,
    ifMatch: true,
    status: 200,
    summary: 'Take the last change back; the amount before it holds again from today on',
    params,
    body: TargetUndo,
    response: TargetView,
    errors: [VersionMoved, TargetHistoryFull],
    example: { reason: 'Typed wrongly' },
    plan: (context, input) => shown(undoTarget(context, input.params.targetId, input.body), view(context)),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/collection-figures/completion',
    name: 'listTargetCompletion',
    tag,
    access: { resource: 'money', action: 'read' },
    summary: 'How far the targets of a day are reached, ranked',
    query: z.strictObject({
      ...paging,
      asOf: BusinessDate.optional().describe('Targets whose period holds this day; today when absent'),
      measure: Measure.default('collected'),
      subject: z.enum(SUBJECTS).default('owner'),
    }),
    response: listOf(
      z.object({
        targetId: idOf('target'),
        subject: z.string().describe('Id of the account, person or unit'),
        name: z.string(),
        from: BusinessDate,
        to: BusinessDate,
        currency: Currency,
        rateOn: BusinessDate.describe('Day of the rates for money in other currencies'),
        completion: Ratio.describe('M-12: reached by asOf ÷ target, percent'),
        rank: z.int().describe('Within its period; equal rates share a rank'),
      }),
    ),
    errors: [RateMissing],
    read: async (context, { query }) => {
      const rows = await completionReport(context, query);
      return pageOfRows(context, { name: 'completion', ...query }, rows, ({ from, to, rank, targetId }) =>
        [from, to, String(rank).padStart(9, '0'), targetId].join(' '),
      );
    },
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/collection-figures/daily',
    name: 'getDailyControl',
    tag,
    access: { resource: 'money', action: 'read' },
    summary: 'Goods shipped and money collected day by day against the month’s plan',
    query: z
      .strictObject({
        month: Month.optional().describe('YYYY-MM; the month of asOf when absent'),
        asOf: BusinessDate.optional(),
        ...subjectFields,
      })
      .refine(namesOne, NAME_ONE),
    response: z.object({
      month: z.string(),
      asOf: BusinessDate,
      currency: Currency,
      rateOn: BusinessDate,
      workingDays: z.object({ total: z.int(), left: z.int() }),
      shipped: Control,
      collected: Control,
      days: z.array(
        z.object({ on: BusinessDate, isWorkingDay: z.boolean(), shipped: Done, collected: Done }),
      ),
    }),
    errors: [NotFound, RateMissing],
    read: (context, { query }) => dailyControl(context, query),
  }),
];
