/** The route that shows what was reached of a plan. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { paging, queryRoute, wholeNumber } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { NodeKey } from './comment-schema.ts';
import { PlanNodeUnknown } from './errors.ts';
import { MAX_VERSIONS, NodeKind } from './schema.ts';

export const PartAttained = z.object({
  from: BusinessDate,
  to: BusinessDate,
  version: z.int().describe('Version that the part is held against'),
  target: z.int(),
  reached: z.int(),
  deviation: z.int().describe('Reached − target; −target where nothing was reached'),
});

const Attained = z
  .object({
    node: z.string(),
    parent: z.string().nullable(),
    kind: NodeKind,
    scopeId: z.string(),
    name: z.string().nullable(),
    original: z.int().describe('What the first executed version asked for the whole period'),
    target: z.int().describe('Σ of the parts, each of its own version'),
    targetToDate: z.int().describe('By the season of the plan; a part that runs counts its working days'),
    reached: z.int(),
    completion: z.string().nullable().describe('M-01: reached ÷ target in percent; null where none is set'),
    deviation: z.int().describe('Reached − target to date'),
    shortfall: z.int().describe('M-22: target − reached'),
    runRate: z.int().nullable().describe('Reached ÷ target to date × target'),
    workingDaysLeft: z.int(),
    requiredPerDay: z.int().nullable().describe('For each working day that is left; null when none is'),
    parts: z.array(PartAttained),
  })
  .meta({ id: 'PlanAttainment', description: 'Minor units of money, millionths of all else' });

export const attainmentRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/plans/{planId}/attainment',
    name: 'getPlanAttainment',
    tag: 'Plans',
    access: { resource: 'plans', action: 'read' },
    summary: 'What was reached of a plan on any day, node by node and part by part',
    description:
      'A part that is over is held against the version that was executed on its last day, the others against the one of asOf. A sale counts for the unit that booked it and, below it, for its seller, account or product. Money is turned into the plan’s currency at the rate of its day.',
    params: z.strictObject({ planId: idOf('plan') }),
    query: z.strictObject({
      ...paging,
      asOf: BusinessDate.optional().describe('End of this day; today in the plan’s unit when absent'),
      node: NodeKey.optional().describe('This node and those right below it; every node when absent'),
      version: wholeNumber(1, MAX_VERSIONS)
        .optional()
        .describe('Everything against this version, executed or not'),
    }),
    response: z.object({
      asOf: BusinessDate,
      planVersion: z
        .int()
        .nullable()
        .describe('The one of asOf; null, and no rows, while none was ever executed'),
      data: z.array(Attained),
      page: z.object({ nextCursor: z.string().nullable(), hasMore: z.boolean() }),
    }),
    errors: [PlanNodeUnknown, RateMissing],
    read: async (context, { params: { planId }, query }) => {
      const { planAttainment } = await import('./attainment.ts');
      const { asOf, version, rows } = await planAttainment(context, planId, query);
      // Parents come before their children: a row's place is what a cursor remembers.
      const placed = rows.map((row, at) => ({ row, key: String(at).padStart(9, '0') }));
      const { data, page } = pageOfRows(
        context,
        { name: 'attainment', planId, ...query, asOf },
        placed,
        ({ key }) => key,
      );
      return { asOf, planVersion: version, data: data.map(({ row }) => row), page };
    },
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/plans/{planId}/attainment/chart',
    name: 'getPlanAttainmentChart',
    tag: 'Plans',
    access: { resource: 'plans', action: 'read' },
    summary: 'The same as a picture, in your language',
    params: z.strictObject({ planId: idOf('plan') }),
    query: z.strictObject({
      asOf: BusinessDate.optional().describe('End of this day; today in the plan’s unit when absent'),
      node: NodeKey.optional(),
      by: z
        .enum(['nodes', 'parts'])
        .default('nodes')
        .describe('The node with those right below it, or its parts of the period'),
    }),
    produces: 'image/svg+xml',
    errors: [PlanNodeUnknown, RateMissing],
    read: async (context, { params: { planId }, query }) =>
      (await import('./attainment-chart.ts')).attainmentChart(context, planId, query),
  }),
];
