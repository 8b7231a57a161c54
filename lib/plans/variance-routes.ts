/** The route that takes the difference between a plan and what was booked apart. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { paging, queryRoute } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { NodeKey } from './comment-schema.ts';
import { PlanNodeUnknown, PlanNotOfQuantities, PlanPartsUntold, PlanPeriodWrong } from './errors.ts';
import { NodeKind, Span } from './schema.ts';
import { UNTOLD } from './variance.ts';
import type { NodeVariance } from './variance-report.ts';

const Part = z.int().nullable();

const Variance = z
  .object({
    node: z.string(),
    kind: NodeKind,
    scopeId: z.string(),
    name: z.string().nullable(),
    plannedMinor: z.int(),
    actualMinor: z.int(),
    varianceMinor: z.int().describe('actual − planned: the sum of all parts and of all that is untold'),
    priceMinor: Part.describe('Products with a planned price: actual − their quantity at that price'),
    volumeMinor: Part.describe('More or fewer pieces of them, at their average planned price'),
    mixMinor: Part.describe('Dearer or cheaper products among them, and what rounding leaves'),
    customersMinor: Part.describe(
      'Accounts that the plan does not name less named ones that bought nothing; null: the plan is not by account',
    ),
    unplannedMinor: z.int().describe('Products that the plan does not name'),
    currencyMinor: z.int().describe('What rates have done since the first day of the plan'),
    untold: z
      .array(
        z.object({
          reason: z.enum(UNTOLD),
          amountMinor: z.int(),
          productIds: z.array(idOf('product')).nullable(),
        }),
      )
      .describe(
        'not-by-product: the plan does not say of which product; no-quantities: there is no plan of quantities; no-quantity, no-price: of these products it holds none, or no amount; not-by-account: what customers did is in the other parts',
      ),
  })
  .meta({ id: 'PlanVariance', description: 'Minor units of the plan’s currency' });

const minor = (amount: bigint | null): number | null => (amount === null ? null : Number(amount));

const viewOf = ({ node, kind, scopeId, name, ...parts }: NodeVariance) => ({
  ...{ node, kind, scopeId, name },
  plannedMinor: Number(parts.planned),
  actualMinor: Number(parts.actual),
  varianceMinor: Number(parts.variance),
  priceMinor: minor(parts.price),
  volumeMinor: minor(parts.volume),
  mixMinor: minor(parts.mix),
  customersMinor: minor(parts.customers),
  unplannedMinor: Number(parts.unplanned),
  currencyMinor: Number(parts.currency),
  untold: parts.untold.map(({ reason, amount, products }) => ({
    ...{ reason, amountMinor: Number(amount), productIds: products },
  })),
});

export const varianceRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/plans/{planId}/variance',
    name: 'getPlanVariance',
    tag: 'Plans',
    access: { resource: 'plans', action: 'read' },
    summary: 'Why more or less was booked than planned: price, volume, mix, customers, currency',
    description:
      'Of a plan of what is booked, over parts of it that are over. A planned price is the amount of a product in this plan over its quantity in the plan of quantities; what a plan does not say is told as untold and never guessed.',
    params: z.strictObject({ planId: idOf('plan') }),
    query: z.strictObject({
      ...paging,
      quantityPlanId: idOf('plan')
        .optional()
        .describe('Plan of quantities; the one in force of the same unit, person and days when absent'),
      from: BusinessDate.optional().describe('First day of a part; that of the plan when absent'),
      to: BusinessDate.optional().describe('Last day of a part; of the last one that is over when absent'),
      node: NodeKey.optional().describe(
        'This node and those right below it; every unit and person when absent',
      ),
    }),
    response: z.object({
      days: Span.nullable().describe('null, and no rows, while no part is over or no version was executed'),
      quantityPlanId: idOf('plan').nullable(),
      data: z.array(Variance),
      page: z.object({ nextCursor: z.string().nullable(), hasMore: z.boolean() }),
    }),
    errors: [NotFound, PlanPartsUntold, PlanPeriodWrong, PlanNotOfQuantities, PlanNodeUnknown, RateMissing],
    read: async (context, { params: { planId }, query }) => {
      const { planVariance } = await import('./variance-report.ts');
      const { days, quantityPlanId, rows } = await planVariance(context, planId, query);
      const placed = rows.map((row, at) => ({ row: viewOf(row), key: String(at).padStart(9, '0') }));
      const named = { name: 'plan-variance', planId, ...query, to: query.to ?? days?.to };
      const listed = pageOfRows(context, named, placed, ({ key }) => key);
      return { days, quantityPlanId, data: listed.data.map(({ row }) => row), page: listed.page };
    },
  }),
];
