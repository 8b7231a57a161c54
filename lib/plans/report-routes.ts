/** Routes that hold plans against each other: two versions of one, and the curves of sales, budget, expenses and scope. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { monthDistance } from '#lib/core/months.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { paging, queryRoute, wholeNumber } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { fiscalYearOf } from '#lib/organisation/fiscal-year.ts';
import { PlanTooLarge } from './errors.ts';
import { MAX_VERSIONS, NodeKind, Span, WORDS } from './schema.ts';

const tag = 'Plans';
const access = { resource: 'plans', action: 'read' } as const;
const MAX_MONTHS = 24;

const Change = z
  .object({
    node: z.string(),
    kind: NodeKind,
    scopeId: z.string(),
    name: z.string().nullable(),
    change: z.enum(['changed', 'added', 'removed']),
    before: z.int(),
    after: z.int(),
    difference: z.int(),
    parts: z.array(Span.extend({ before: z.int(), after: z.int() })),
  })
  .meta({ id: 'PlanChange', description: 'Minor units of money, millionths of all else' });

const Point = z
  .object({
    reached: z.int().nullable().describe('By the end of the month; null where no plan says a whole'),
    percent: z.string().nullable().describe('Of the plan of the whole period'),
  })
  .meta({ id: 'BalancePoint' });
const BalancePlan = z
  .object({
    planId: idOf('plan'),
    planVersion: z.int(),
    amount: z.int().describe('Of the days asked for; minor units, or accounts'),
    currency: z.string().nullable(),
  })
  .nullable();

const Balance = z
  .object({
    unitId: idOf('unit'),
    from: BusinessDate,
    to: BusinessDate,
    asOf: BusinessDate,
    mostPoints: z.int().describe('Policy balance: further apart is out of balance'),
    plans: z.object({ targets: BalancePlan, expenses: BalancePlan, scope: BalancePlan }),
    rows: z.array(
      z.object({
        month: z.string(),
        targets: Point.describe('Booked'),
        budget: Point.describe('Expenses as they were planned'),
        expenses: Point.describe('Expenses as they were'),
        scope: Point.describe('New accounts less those lost'),
        spread: z.string().nullable().describe('Percentage points between the furthest two curves'),
        isBalanced: z.boolean().nullable(),
      }),
    ),
  })
  .meta({ id: 'SalesBalance' });

const balance = async (
  context: Context,
  query: {
    unitId?: string | undefined;
    from?: string | undefined;
    to?: string | undefined;
    asOf?: string | undefined;
  },
) => {
  const unit = context.directory.unit(query.unitId ?? context.access.posting.unitId);
  if (!unit || !context.access.allows('unitReports', 'read', { unitId: unit.id })) throw NotFound();
  const asOf = query.asOf ?? context.today(unit.timeZone);
  const year = fiscalYearOf(unit.calendar, asOf);
  const [from, to] = [query.from ?? year.from, query.to ?? (query.from ? asOf : year.to)];
  const months = monthDistance(from.slice(0, 7), to.slice(0, 7)) + 1;
  if (months > MAX_MONTHS) throw PlanTooLarge({ count: months, limit: MAX_MONTHS, what: 'months' });
  return (await import('./balance.ts')).balanceOf(context, { unitId: unit.id, from, to, asOf });
};

export const reportRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/plans/balance',
    name: 'getSalesBalance',
    tag,
    access: { resource: 'unitReports', action: 'read' },
    summary: 'Whether targets, budget, expenses and scope of a unit develop in balance, month by month',
    description:
      'Each curve is the percent of its own plan in force (booked, expenses, new-accounts) that was reached by the end of the month. A month is out of balance when the furthest two are more points apart than the policy balance says.',
    query: z
      .strictObject({
        unitId: idOf('unit').optional().describe('Yours when absent'),
        from: BusinessDate.optional().describe(
          'With `to`: at most 24 months; the unit’s fiscal year when absent',
        ),
        to: BusinessDate.optional(),
        asOf: BusinessDate.optional().describe('End of this day; today when absent'),
      })
      .refine(({ from, to }) => (from === undefined) === (to === undefined), {
        error: 'give from and to, or neither',
        path: ['to'],
      })
      .refine(({ from, to }) => !from || !to || from <= to, {
        error: 'must not be after to',
        path: ['from'],
      }),
    response: Balance,
    errors: [NotFound, PlanTooLarge, RateMissing],
    read: (context, { query }) => balance(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/plans/{planId}/changes',
    name: 'listPlanChanges',
    tag,
    access,
    summary: 'What one version of a plan says otherwise than another',
    description:
      'Without numbers: the newest version beside the one in force. Only nodes that you may see and whose amounts differ.',
    params: z.strictObject({ planId: idOf('plan') }),
    query: z.strictObject({
      ...paging,
      before: wholeNumber(1, MAX_VERSIONS).optional().describe('Number of the earlier version'),
      after: wholeNumber(1, MAX_VERSIONS).optional().describe('Number of the later version'),
    }),
    response: z.object({
      before: z.int().nullable().describe('null, and no rows, while there is one version only'),
      after: z.int(),
      reason: z.string().nullable().describe('Why the later version was made'),
      words: z.array(z.enum(WORDS)).describe('Fields besides the amounts that differ'),
      data: z.array(Change),
      page: z.object({ nextCursor: z.string().nullable(), hasMore: z.boolean() }),
    }),
    errors: [NotFound],
    read: async (context, { params: { planId }, query: { limit, cursor, ...versions } }) => {
      const { planChanges } = await import('./changes.ts');
      const { rows, ...head } = await planChanges(context, planId, versions);
      const placed = rows.map((row, at) => ({ row, key: String(at).padStart(9, '0') }));
      const listed = pageOfRows(
        context,
        { name: 'plan-changes', planId, limit, cursor, before: head.before, after: head.after },
        placed,
        ({ key }) => key,
      );
      return { ...head, data: listed.data.map(({ row }) => row), page: listed.page };
    },
  }),
];
