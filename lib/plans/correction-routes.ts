/** Routes of deviations and corrections. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { PartAttained } from './attainment-routes.ts';
import { NodeKey } from './comment-schema.ts';
import { CorrectionDone, NewPlanCorrection, PlanCorrectionView } from './correction-schema.ts';
import {
  correctionsOf,
  deviationsOf,
  finishCorrection,
  makeCorrection,
  reopenCorrection,
} from './corrections.ts';
import { PlanCorrectionDone, PlanCorrectionOpen, PlanNodeUnknown, PlanPeriodWrong } from './errors.ts';
import { NodeKind } from './schema.ts';

const tag = 'Plans';
const path = '/v1/plans/{planId}/corrections';
const params = z.strictObject({ planId: idOf('plan') });
const one = params.extend({ correctionId: idOf('planCorrection') });
const read = { resource: 'planComments', action: 'read' } as const;
const write = { resource: 'planComments', action: 'write' } as const;

const Deviation = PartAttained.extend({
  node: z.string(),
  kind: NodeKind,
  scopeId: z.string(),
  name: z.string().nullable(),
  isExplained: z.boolean().describe('A cause and a correction were named'),
  corrections: z.array(PlanCorrectionView),
}).meta({ id: 'PlanDeviation' });

export const correctionRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/plans/{planId}/deviations',
    name: 'listPlanDeviations',
    tag,
    access: { resource: 'plans', action: 'read' },
    summary: 'Parts that are over and missed their target, with cause and correction, the latest first',
    params,
    query: z.strictObject({
      ...paging,
      asOf: BusinessDate.optional().describe('Parts that were over by this day; today when absent'),
      node: NodeKey.optional().describe('This node and those right below it; every node when absent'),
      'filter[isExplained]': z.enum(['true', 'false']).optional(),
    }),
    response: listOf(Deviation),
    errors: [PlanNodeUnknown, RateMissing],
    read: async (context, { params: { planId }, query }) => {
      const { 'filter[isExplained]': explained, ...asked } = query;
      const { asOf, missed } = await deviationsOf(context, planId, asked);
      const rows = missed
        .filter(({ isExplained }) => explained === undefined || explained === String(isExplained))
        .map(({ corrections, ...row }, at) => ({
          row: { ...row, corrections: corrections.map(recordView) },
          key: String(at).padStart(9, '0'),
        }));
      const { data, page } = pageOfRows(
        context,
        { name: 'deviations', planId, ...query, asOf },
        rows,
        ({ key }) => key,
      );
      return { data: data.map(({ row }) => row), page };
    },
  }),
  queryRoute({
    method: 'GET',
    path,
    name: 'listPlanCorrections',
    tag,
    access: read,
    summary: 'Corrections of a plan that you may see, oldest first',
    params,
    query: z.strictObject({ ...paging, 'filter[isDone]': z.enum(['true', 'false']).optional() }),
    response: listOf(PlanCorrectionView),
    read: async (context, { params: { planId }, query }) => {
      const wanted = query['filter[isDone]'];
      const rows = (await correctionsOf(context, planId))
        .filter(({ value }) => wanted === undefined || wanted === String(value.done !== undefined))
        .map(recordView);
      return pageOfRows(context, { name: 'plan-corrections', planId, ...query }, rows, ({ id }) => id);
    },
  }),
  commandRoute({
    method: 'POST',
    path,
    name: 'makePlanCorrection',
    tag,
    access: write,
    summary: 'Name why a target was missed and what is done about it',
    params,
    body: NewPlanCorrection,
    status: 201,
    response: PlanCorrectionView,
    errors: [NotFound, PlanNodeUnknown, PlanPeriodWrong],
    example: {
      from: '2026-02-01',
      cause: '最大客户停产',
      correction: '拜访三家新经销商',
      dueOn: '2026-03-31',
    },
    plan: (context, { params: { planId }, body }) => shown(makeCorrection(context, planId, body), recordView),
  }),
  commandRoute({
    method: 'POST',
    path: `${path}/{correctionId}/done`,
    name: 'finishPlanCorrection',
    tag,
    access: write,
    summary: 'Close a correction with what came of it',
    params: one,
    body: CorrectionDone,
    status: 200,
    response: PlanCorrectionView,
    ifMatch: true,
    errors: [NotFound, PlanCorrectionDone, VersionMoved],
    example: { effect: 'Dos distribuidores nuevos' },
    plan: (context, { params: ids, body }) => shown(finishCorrection(context, ids, body), recordView),
  }),
  commandRoute({
    method: 'POST',
    path: `${path}/{correctionId}/reopen`,
    name: 'reopenPlanCorrection',
    tag,
    access: write,
    summary: 'Open a correction again that was closed too early',
    params: one,
    status: 200,
    response: PlanCorrectionView,
    ifMatch: true,
    errors: [NotFound, PlanCorrectionOpen, VersionMoved],
    plan: (context, { params: ids }) => shown(reopenCorrection(context, ids), recordView),
  }),
];
