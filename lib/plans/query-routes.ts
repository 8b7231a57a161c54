/** Routes that show plans: the list, one at any version, its cells at any grain, its days, how far it is. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { list, recordView } from '#lib/http/list.ts';
import { listOf, paging, queryRoute, wholeNumber } from '#lib/http/route.ts';
import { PlanMeasure } from '#lib/measures/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { CellRow } from './cell-schema.ts';
import { plannedCells, plannedDays, runRateNow } from './cell-views.ts';
import { NodeKey } from './comment-schema.ts';
import { PlanEntity } from './entity.ts';
import { PlanNodeUnknown, PlanPeriodWrong, PlanTooLarge } from './errors.ts';
import { GRAINS } from './periods.ts';
import { MAX_VERSIONS, PlanStatus, PlanSummary, PlanView } from './schema.ts';
import { maySeePlan } from './scope.ts';
import { contentOf, getPlan, versionOf } from './store.ts';
import { planView } from './view.ts';

const tag = 'Plans';
const access = { resource: 'plans', action: 'read' } as const;
const params = z.strictObject({ planId: idOf('plan') });
const path = '/v1/plans';
const which = {
  version: wholeNumber(1, MAX_VERSIONS).optional().describe('Number of a version; the newest when absent'),
  asOf: BusinessDate.optional().describe('The version that was executed on this day'),
};
const node = NodeKey.optional();
const MAX_REACHED = 99_999_999_999_999;

const Query = z.strictObject({
  ...paging,
  sort: z.enum(['from', '-from']).default('-from'),
  'filter[unitId]': idOf('unit').optional().describe('Plans of exactly this unit and its people'),
  'filter[measure]': PlanMeasure.optional(),
  'filter[status]': PlanStatus.optional(),
  'filter[on]': BusinessDate.optional().describe('Plans whose period holds the day'),
});

const listPlans = (context: Context, query: z.infer<typeof Query>) => {
  const { 'filter[unitId]': unitId, 'filter[measure]': measure, 'filter[status]': status } = query;
  const on = query['filter[on]'];
  const base = { orgId: context.orgId, entity: PlanEntity.name };
  return list(context, PlanEntity, {
    query: { name: 'plans', ...query },
    page: {
      index: unitId ? 'byUnit' : 'byOrganisation',
      partitions: [unitId ? { ...base, unitId } : base],
      range: { to: on },
      descending: query.sort.startsWith('-'),
      accept: async (records) =>
        records.map(
          ({ value }) =>
            (!measure || value.measure === measure) &&
            (!status || value.status === status) &&
            (!on || value.to >= on) &&
            maySeePlan(context, value),
        ),
    },
    view: (stored) => {
      const { unitIds: _u, userIds: _p, parts: _t, cuts: _c, ...plan } = recordView(stored);
      return plan;
    },
  });
};

const Day = z.object({ on: BusinessDate, amount: z.int(), isWorkingDay: z.boolean() });

export const queryRoutes = [
  queryRoute({
    method: 'GET',
    path,
    name: 'listPlans',
    tag,
    access,
    summary: 'Plans of which you may see a part, by first day',
    query: Query,
    response: listOf(PlanSummary),
    read: (context, { query }) => listPlans(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: `${path}/{planId}`,
    name: 'getPlan',
    tag,
    access,
    summary: 'One plan: a version of it with basis, policy, milestones, totals and what is doubtful',
    params,
    query: z.strictObject(which),
    response: PlanView,
    errors: [NotFound],
    read: async (context, { params: { planId }, query }) => {
      const stored = await getPlan(context, planId);
      const { number } = versionOf(stored.value, query);
      return planView(context, stored, (await contentOf(context, planId, number)).value);
    },
  }),
  queryRoute({
    method: 'GET',
    path: `${path}/{planId}/cells`,
    name: 'listPlanCells',
    tag,
    access,
    summary: 'Who gets what when: nodes that you may see, at the plan’s grain or a coarser one',
    description:
      'Amounts come from above; `stretch` is what the nodes below hold beyond it. A representative sees their own cells.',
    params,
    query: z.strictObject({
      ...paging,
      ...which,
      node: node.describe('This node and those right below it; all nodes when absent'),
      from: BusinessDate.optional(),
      to: BusinessDate.optional(),
      grain: z.enum(GRAINS).optional(),
    }),
    response: listOf(CellRow),
    errors: [PlanNodeUnknown, PlanPeriodWrong],
    read: async (context, { params: { planId }, query }) => {
      const { rows } = await plannedCells(context, planId, query);
      const places = new Map(rows.map((row, at) => [row, String(at).padStart(9, '0')]));
      return pageOfRows(
        context,
        { name: 'plan-cells', planId, ...query },
        rows,
        (row) => places.get(row) ?? '',
      );
    },
  }),
  queryRoute({
    method: 'GET',
    path: `${path}/{planId}/days`,
    name: 'getPlanDays',
    tag,
    access,
    summary: 'What a node gets day by day, over working days',
    params,
    query: z.strictObject({ ...which, node, from: BusinessDate, to: BusinessDate }),
    response: z.object({ node: z.string(), amount: z.int(), days: z.array(Day) }),
    errors: [PlanNodeUnknown, PlanTooLarge],
    read: (context, { params: { planId }, query }) => plannedDays(context, planId, query),
  }),
  queryRoute({
    method: 'GET',
    path: `${path}/{planId}/run-rate`,
    name: 'getPlanRunRate',
    tag,
    access,
    summary: 'How far a node is on a day by the season of the plan, and what each day left must bring',
    params,
    query: z.strictObject({
      version: which.version,
      node,
      reached: wholeNumber(0, MAX_REACHED).describe('Reached so far, in the plan’s unit'),
      asOf: BusinessDate.optional().describe('Today when absent'),
    }),
    response: z.object({
      node: z.string(),
      version: z.int(),
      target: z.int(),
      targetToDate: z.int(),
      reached: z.int(),
      deviation: z.int().describe('Reached − target to date'),
      shortfall: z.int().describe('M-22: target − reached'),
      runRate: z.int().nullable().describe('Reached ÷ target to date × target'),
      workingDaysLeft: z.int(),
      requiredPerDay: z.int().nullable(),
    }),
    errors: [PlanNodeUnknown],
    read: (context, { params: { planId }, query: { asOf = context.today(), ...query } }) =>
      runRateNow(context, planId, { ...query, asOf }),
  }),
];
