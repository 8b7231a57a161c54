/** The route that looks at what kind of products are sold. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { paging, queryRoute } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { NoSuchPeriod } from './errors.ts';
import { PeriodName } from './periods.ts';
import { inOrder, namedOnce, PERIOD_TEXT } from './query-schema.ts';

const Span = z.object({ from: BusinessDate, to: BusinessDate });

const Mix = z
  .object({
    id: z.string().nullable(),
    name: z.string(),
    currency: Currency,
    bookedMinor: z.int(),
    newMinor: z.int().describe('Of products that were new on the day of the sale'),
    oldMinor: z.int().describe('Of those that were not; products without a launch day are in neither'),
    highMinor: z.int().describe('Of high value-added products'),
    lowMinor: z.int(),
    newShare: z.string().nullable().describe('Percent of what was booked'),
    highShare: z.string().nullable(),
    onlyOld: z.boolean().describe('Old products were sold and no new one'),
    onlyLow: z.boolean().describe('Low value-added products were sold and no high one'),
    isShortOfNew: z.boolean().describe('New products make less than leastNew percent'),
    isShortOfHigh: z.boolean(),
  })
  .meta({ id: 'ProductMix' });

const Displaced = z
  .object({
    series: z.string().nullable(),
    currency: Currency,
    newChangeMinor: z.int(),
    oldChangeMinor: z.int(),
    displacedMinor: z.int().describe('What old products lost, as far as new ones of the series won it'),
  })
  .meta({ id: 'DisplacedProducts' });

export const mixRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/metrics/mix',
    name: 'getProductMix',
    heavy: true,
    tag: 'Metrics',
    access: { resource: 'metrics', action: 'read' },
    summary: 'New and old, high and low value-added products in what was booked, and which displace which',
    query: z
      .strictObject({
        ...paging,
        period: PeriodName.optional().describe(PERIOD_TEXT),
        from: BusinessDate.optional().describe('First of the month of `to` when absent'),
        to: BusinessDate.optional().describe('Today when absent'),
        compare: z.enum(['last-year', 'previous']).default('last-year'),
        groupBy: z.enum(['none', 'owner', 'unit']).default('none'),
        in: Currency.optional().describe('Everything in this currency, at the rate of each day'),
        'filter[unitId]': idOf('unit').optional().describe('The unit and all below it, on each day'),
        'filter[ownerId]': idOf('user').optional(),
      })
      .refine(...namedOnce)
      .refine(...inOrder),
    response: z.object({
      ...Span.shape,
      comparedWith: Span,
      newMonths: z.int(),
      leastNew: z.int().describe('Policy products: percent'),
      leastHigh: z.int(),
      displaced: z.array(Displaced).describe('By series, most first'),
      data: z.array(Mix),
      page: z.object({ nextCursor: z.string().nullable(), hasMore: z.boolean() }),
    }),
    errors: [NotFound, NoSuchPeriod, RateMissing],
    read: async (context, { query }) => {
      const { limit, cursor, ...asked } = query;
      const { rows, ...head } = await (await import('./mix.ts')).mixReport(context, asked);
      const placed = rows.map((row, at) => ({ row, key: String(at).padStart(9, '0') }));
      const named = { name: 'product-mix', limit, cursor, ...asked, from: head.from, to: head.to };
      const listed = pageOfRows(context, named, placed, ({ key }) => key);
      return { ...head, data: listed.data.map(({ row }) => row), page: listed.page };
    },
  }),
];
