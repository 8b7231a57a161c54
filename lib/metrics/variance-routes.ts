/** The route that takes the difference of two periods apart. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { queryRoute } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { NoSuchPeriod } from './errors.ts';
import { PeriodName } from './periods.ts';
import { inOrder, namedOnce, PERIOD_TEXT } from './query-schema.ts';
import { varianceReport } from './variance-report.ts';

const Variance = z
  .object({
    currency: Currency,
    baseMinor: z.int(),
    actualMinor: z.int(),
    varianceMinor: z.int().describe('actual − base, and the sum of all parts'),
    priceMinor: z.int().describe('Customers in both periods: actual − their quantity at the base price'),
    volumeMinor: z.int().describe('More or fewer pieces, at the average base price'),
    mixMinor: z.int().describe('Dearer or cheaper products among them, and what rounding leaves'),
    customersMinor: z.int().describe('New customers less those that bought nothing more'),
    currencyMinor: z.int().describe('What rates alone did; 0 where nothing was converted'),
  })
  .meta({ id: 'SalesVariance' });
const Span = z.object({ from: BusinessDate, to: BusinessDate });

export const varianceRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/metrics/variance',
    name: 'getSalesVariance',
    heavy: true,
    tag: 'Metrics',
    access: { resource: 'metrics', action: 'read' },
    summary: 'Why more or less was booked than before: price, volume, mix, customers, currency',
    query: z
      .strictObject({
        period: PeriodName.optional().describe(PERIOD_TEXT),
        from: BusinessDate.optional().describe('First of the month of `to` when absent'),
        to: BusinessDate.optional().describe('Today when absent'),
        compare: z.enum(['last-year', 'previous']).default('last-year'),
        in: Currency.optional().describe('Everything in this currency, at the rate of each day'),
        'filter[unitId]': idOf('unit').optional().describe('The unit and all below it, on each day'),
        'filter[ownerId]': idOf('user').optional().describe('Accounts that this person had on the day'),
        'filter[accountId]': idOf('account').optional(),
      })
      .refine(...namedOnce)
      .refine(...inOrder),
    response: z.object({ ...Span.shape, comparedWith: Span, data: z.array(Variance) }),
    errors: [NotFound, NoSuchPeriod, RateMissing],
    read: async (context, { query }) => {
      const { span, before, data } = await varianceReport(context, query);
      return { ...span, comparedWith: before, data };
    },
  }),
];
