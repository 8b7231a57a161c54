/** The route of planned and actual inflow. */
import * as z from 'zod';
import { BusinessDate, daysBetween } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { Currency } from '#lib/core/money.ts';
import { queryRoute } from '#lib/http/route.ts';
import { cashInflow } from './cash-inflow.ts';
import { NAME_ONE, namesOne, subjectFields } from './subject.ts';

const MAX_DAYS = 366;

const CashFlow = z
  .object({
    currency: Currency,
    invoices: z.int().describe('Open on planOn'),
    receipts: z.int().describe('That came in the periods'),
    openMinor: z.int().describe('Open on planOn: all planned + overdueMinor + laterMinor'),
    overdueMinor: z
      .int()
      .describe('Expected before the first period: in no period, for nobody knows when it comes'),
    laterMinor: z.int().describe('Expected after the last period'),
    periods: z.array(
      z.object({
        from: BusinessDate,
        to: BusinessDate,
        plannedMinor: z
          .int()
          .describe('By the promised day where a promise was open on planOn, else by the due date'),
        actualMinor: z.int().describe('Receipts of the period that were not reversed'),
        accumulatedPlannedMinor: z.int(),
        accumulatedActualMinor: z.int(),
      }),
    ),
  })
  .meta({ id: 'CashInflow' });

export const cashRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/cash-inflow',
    name: 'getCashInflow',
    tag: 'Collection figures',
    access: { resource: 'money', action: 'read' },
    summary: 'Planned and actual inflow of cash by week or month',
    description:
      'The plan is what invoices had open at the end of planOn; receipts are those that came until today. Weeks begin on Monday; the first and the last period are cut at from and to.',
    query: z
      .strictObject({
        from: BusinessDate,
        to: BusinessDate,
        by: z
          .enum(['week', 'month'])
          .default('week')
          .meta({ override: { default: 'week' } }),
        planOn: BusinessDate.optional().describe(
          'The day before from when absent, or today if that is earlier',
        ),
        ...subjectFields,
      })
      .refine(({ from, to }) => from <= to && daysBetween(from, to) < MAX_DAYS, {
        error: 'to must be from the first day to a year after it',
        path: ['to'],
      })
      .refine(({ from, planOn }) => !planOn || planOn < from, {
        error: 'must be before from',
        path: ['planOn'],
      })
      .refine(namesOne, NAME_ONE),
    response: z.object({
      planOn: BusinessDate,
      knownUntil: BusinessDate.describe('Receipts until this day are counted'),
      data: z.array(CashFlow).describe('One row per currency'),
    }),
    errors: [NotFound],
    read: (context, { query }) => cashInflow(context, query),
  }),
];
