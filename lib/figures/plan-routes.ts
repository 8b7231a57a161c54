/** The route of the receivables section of a sales plan. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { Month } from '#lib/core/months.ts';
import { queryRoute } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { collectionPlan } from './collection-plan.ts';
import { Ratio } from './figure-routes.ts';
import { NAME_ONE, namesOne, subjectFields } from './subject.ts';

const PlanRow = z
  .object({
    currency: Currency,
    invoices: z.int().describe('Invoices that the row is made of'),
    openingMinor: z
      .int()
      .describe('Open at the end of openingOn: overdueMinor + openingDueMinor + openingLaterMinor'),
    overdueMinor: z.int().describe('Of that, due before the month'),
    overdue: z
      .array(z.object({ bucket: z.string(), amountMinor: z.int() }))
      .describe('overdueMinor by days over due on the first of the month'),
    openingDueMinor: z.int().describe('Of the opening, due in the month'),
    openingLaterMinor: z.int().describe('Of the opening, due after the month'),
    invoicedMinor: z.int().describe('Issued from then to asOf'),
    dueMinor: z.int().describe('Due in the month, of the opening and of what was issued since'),
    promisedMinor: z.int().describe('Of the invoices whose promise ends in the month'),
    expectedMinor: z
      .int()
      .describe('Falls in the month: by the promised day where a promise holds, else by the due date'),
    collectedMinor: z.int().describe('Receipts allocated to invoices, less what was undone'),
    creditedMinor: z.int(),
    writtenOffMinor: z.int(),
    closingMinor: z
      .int()
      .describe('openingMinor + invoicedMinor − collectedMinor − creditedMinor − writtenOffMinor'),
  })
  .meta({ id: 'CollectionPlanRow' });

export const planRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/collection-plan',
    name: 'getCollectionPlan',
    tag: 'Collection figures',
    access: { resource: 'money', action: 'read' },
    summary: 'The receivables section of a sales plan: what is to come in a month, and what came',
    description:
      'Of a month to come, everything is as it stands on asOf. Accounts stand with whoever has them on the last day that counts. An invoice that was issued before the month and settled both before it and on asOf is not part of it.',
    query: z
      .strictObject({
        month: Month.optional().describe('YYYY-MM; the month of asOf when absent'),
        asOf: BusinessDate.optional().describe('End of this day; today when absent'),
        ...subjectFields,
      })
      .refine(namesOne, NAME_ONE),
    response: z.object({
      month: z.string(),
      openingOn: BusinessDate.describe('Day before the month, or asOf when that is earlier'),
      asOf: BusinessDate.describe('Last day that counts: the one asked for, or the end of the month'),
      target: z
        .object({
          targetId: idOf('target'),
          currency: Currency,
          rateOn: BusinessDate,
          completion: Ratio.describe('M-12: received from the first of the month to asOf ÷ target, percent'),
        })
        .nullable()
        .describe('The collection target of exactly this month; null without one'),
      data: z.array(PlanRow).describe('One row per currency'),
    }),
    errors: [NotFound, RateMissing],
    read: (context, { query }) => collectionPlan(context, query),
  }),
];
