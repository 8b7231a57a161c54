/** The route that tells forecasters through which channels we sell, and how long a sale takes. */
import * as z from 'zod';
import { AccountType } from '#lib/accounts/index.ts';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { queryRoute } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { NoSuchPeriod } from './errors.ts';
import { PeriodName } from './periods.ts';
import { inOrder, namedOnce, PERIOD_TEXT } from './query-schema.ts';

const Days = z.string().nullable();

const SalesChannel = z
  .object({
    channel: AccountType.describe('Type of the accounts that bought, as it is now'),
    booked: z.array(
      z.object({
        currency: Currency,
        bookedMinor: z.int(),
        share: z.string().nullable().describe('Percent of what all channels booked in the currency'),
      }),
    ),
    accounts: z.int().describe('Accounts with orders in these days'),
    orders: z.string().describe('Their orders'),
    daysBetweenOrders: Days.describe('Mean of an account: days × accounts ÷ orders, one digit'),
    wonFromProspects: z
      .int()
      .describe('Accounts with sales in these days that were prospects and became customers in them'),
    daysToCustomer: Days.describe('Mean from the first record to the first day as a customer, one digit'),
  })
  .meta({ id: 'SalesChannel' });

export const cycleRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/metrics/cycles',
    name: 'getSalesCycles',
    heavy: true,
    tag: 'Metrics',
    access: { resource: 'metrics', action: 'read' },
    summary: 'Through which channels is sold, how often accounts order, and how long a customer takes to win',
    query: z
      .strictObject({
        period: PeriodName.optional().describe(PERIOD_TEXT),
        from: BusinessDate.optional().describe('First of the month of `to` when absent'),
        to: BusinessDate.optional().describe('Today when absent'),
        in: Currency.optional().describe('Everything in this currency, at the rate of each day'),
        'filter[unitId]': idOf('unit').optional().describe('The unit and all below it, on each day'),
        'filter[ownerId]': idOf('user').optional(),
      })
      .refine(...namedOnce)
      .refine(...inOrder),
    response: z.object({
      from: BusinessDate,
      to: BusinessDate.describe('Today, where the days asked for are not over'),
      channels: z.array(SalesChannel).describe('Without those in which nothing happened'),
    }),
    errors: [NotFound, NoSuchPeriod, RateMissing],
    read: async (context, { query }) => (await import('./cycles.ts')).cycleReport(context, query),
  }),
];
