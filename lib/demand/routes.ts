/** Routes of demand plans and order advice. */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { list, recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { DemandEntity } from './entity.ts';
import {
  DemandExists,
  DemandFull,
  DemandLineWrong,
  DemandOwnDecision,
  DemandPeriodWrong,
  DemandStatusWrong,
} from './errors.ts';
import {
  DemandKind,
  DemandPatch,
  DemandReason,
  DemandStatus,
  DemandSummary,
  DemandView,
  NewDemand,
  Period,
} from './schema.ts';
import {
  changeDemand,
  createDemand,
  decideDemand,
  getDemand,
  removeDemand,
  submitDemand,
} from './service.ts';
import { demandTotals } from './totals.ts';

const tag = 'Demand';
const read = { resource: 'demand', action: 'read' } as const;
const write = { resource: 'demand', action: 'write' } as const;
const decide = { resource: 'demandApproval', action: 'write' } as const;
const params = z.strictObject({ demandId: idOf('demand') });
const path = '/v1/demand/{demandId}';
const one = { tag, params, status: 200, response: DemandView, ifMatch: true } as const;

const Query = z.strictObject({
  ...paging,
  sort: z.enum(['period', '-period']).default('-period'),
  'filter[kind]': DemandKind.optional(),
  'filter[status]': DemandStatus.optional(),
  'filter[unitId]': idOf('unit').optional().describe('Exactly this unit'),
  'filter[period]': Period.optional().describe('Month of a plan, Monday of an advice'),
});

const listDemand = (context: Context, query: z.infer<typeof Query>) => {
  const { 'filter[kind]': kind, 'filter[status]': status, 'filter[unitId]': unitId } = query;
  const period = query['filter[period]'];
  const base = { orgId: context.orgId, entity: DemandEntity.name };
  return list(context, DemandEntity, {
    query: { name: 'demand', ...query },
    page: {
      index: unitId ? 'byUnit' : 'byOrganisation',
      partitions: [unitId ? { ...base, unitId } : base],
      range: period ? { from: period, to: period } : {},
      descending: query.sort.startsWith('-'),
      accept: async (records) =>
        records.map(
          ({ value }) =>
            (!kind || value.kind === kind) &&
            (!status || value.status === status) &&
            context.access.allows('demand', 'read', { unitId: value.unitId }),
        ),
    },
    view: (stored) => {
      const { lines: _, ...demand } = recordView(stored);
      return demand;
    },
  });
};

export const demandRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/demand',
    name: 'listDemand',
    tag,
    access: read,
    summary: 'Demand plans of months and order advice of weeks that you may see, by period',
    query: Query,
    response: listOf(DemandSummary),
    read: (context, { query }) => listDemand(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/demand/totals',
    name: 'getDemandTotals',
    tag,
    access: read,
    summary: 'What is wanted of each product in a period, over a unit and all below it',
    query: z.strictObject({
      ...paging,
      kind: DemandKind,
      period: Period,
      unitId: idOf('unit').optional().describe('Yours when absent'),
    }),
    response: z.object({
      kind: DemandKind,
      period: z.string(),
      unitId: idOf('unit'),
      demandIds: z.array(idOf('demand')).describe('What was added up'),
      data: z.array(
        z
          .object({
            productId: idOf('product'),
            sku: z.string().nullable(),
            name: z.string(),
            approved: z.int(),
            open: z.int().describe('Not approved yet'),
          })
          .meta({ id: 'DemandTotal' }),
      ),
      page: z.object({ nextCursor: z.string().nullable(), hasMore: z.boolean() }),
    }),
    errors: [NotFound, DemandPeriodWrong],
    read: async (context, { query }) => {
      const { limit, cursor, ...asked } = query;
      const { rows, ...head } = await demandTotals(context, asked);
      const named = { name: 'demand-totals', limit, cursor, ...asked };
      const listed = pageOfRows(context, named, rows, ({ sku, productId }) => `${sku} ${productId}`);
      return { ...head, ...listed };
    },
  }),
  queryRoute({
    method: 'GET',
    path,
    name: 'getDemand',
    tag,
    access: read,
    summary: 'One demand plan or advice with its lines',
    params,
    response: DemandView,
    errors: [NotFound],
    read: async (context, { params: { demandId } }) => recordView(await getDemand(context, demandId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/demand',
    name: 'createDemand',
    tag,
    access: write,
    summary: 'Make the draft of a month’s plan or a week’s advice from history',
    body: NewDemand,
    status: 201,
    response: DemandView,
    errors: [NotFound, DemandPeriodWrong, DemandExists],
    example: { kind: 'plan', period: '2026-04' },
    plan: (context, { body }) => shown(createDemand(context, body), recordView),
    location: ({ id }) => `/v1/demand/${id}`,
  }),
  commandRoute({
    ...one,
    method: 'PATCH',
    path,
    name: 'changeDemand',
    access: write,
    summary: 'Change quantities of a draft, or add lines',
    body: DemandPatch,
    errors: [NotFound, DemandStatusWrong, DemandLineWrong, DemandFull, VersionMoved],
    example: {},
    plan: (context, { params: { demandId }, body }) =>
      shown(changeDemand(context, demandId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/submit`,
    name: 'submitDemand',
    access: write,
    summary: 'Submit a draft to whoever leads the unit',
    errors: [NotFound, DemandStatusWrong, VersionMoved],
    plan: (context, { params: { demandId } }) => shown(submitDemand(context, demandId), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/approve`,
    name: 'approveDemand',
    access: decide,
    summary: 'Approve what somebody else submitted',
    errors: [NotFound, DemandStatusWrong, DemandOwnDecision, VersionMoved],
    plan: (context, { params: { demandId } }) =>
      shown(decideDemand(context, demandId, { outcome: 'approved' }), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/send-back`,
    name: 'sendDemandBack',
    access: decide,
    summary: 'Send back what was submitted: a draft again',
    body: DemandReason,
    errors: [NotFound, DemandStatusWrong, VersionMoved],
    example: { reason: '库存充足' },
    plan: (context, { params: { demandId }, body }) =>
      shown(decideDemand(context, demandId, { outcome: 'sent-back', ...body }), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/reopen`,
    name: 'reopenDemand',
    access: decide,
    summary: 'Open what was approved again',
    body: DemandReason,
    errors: [NotFound, DemandStatusWrong, VersionMoved],
    example: { reason: 'Un distribuidor pidió más' },
    plan: (context, { params: { demandId }, body }) =>
      shown(decideDemand(context, demandId, { outcome: 'reopened', ...body }), recordView),
  }),
  commandRoute({
    method: 'DELETE',
    path,
    name: 'removeDemand',
    tag,
    access: write,
    summary: 'Remove a draft that nobody decided on',
    params,
    status: 204,
    ifMatch: true,
    errors: [NotFound, DemandStatusWrong, VersionMoved],
    plan: (context, { params: { demandId } }) => removeDemand(context, demandId),
  }),
];
