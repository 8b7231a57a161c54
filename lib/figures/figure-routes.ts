/** Routes of the figures of credit and collection. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { largestFirst, pageOfRows } from '#lib/http/computed-pages.ts';
import { paging, queryRoute, wholeNumber } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { TooManyMonths } from './errors.ts';
import { explainFigures } from './explain.ts';
import { FiguresPolicy } from './policy.ts';
import { figuresReport, GROUPINGS } from './report.ts';

const tag = 'Collection figures';
const access = { resource: 'money', action: 'read' } as const;

const ratio = {
  value: z.number().nullable().describe('Two digits; null where there is nothing to divide by'),
  numeratorMinor: z.int(),
  denominatorMinor: z.int(),
};
export const Ratio = z.object(ratio).meta({ id: 'Ratio', description: 'A figure with what it divides' });
const DaysRatio = z.object({ ...ratio, days: z.int() }).meta({ id: 'DaysRatio' });

const figures = {
  currency: Currency,
  openMinor: z.int().describe('Open at the end of asOf: notDueMinor + overdueMinor'),
  notDueMinor: z.int(),
  overdueMinor: z.int(),
  unappliedMinor: z.int().describe('Money not yet allocated; not deducted from anything here'),
  soldMinor: z.int().describe('Invoices less credit notes of the period'),
  collectedMinor: z.int().describe('Receipts less their reversals of the period'),
  shippedMinor: z.int().describe('Orders shipped in the period'),
  dso: DaysRatio.describe('Days of sales outstanding: open ÷ sales of the policy’s months × their days'),
  bestPossibleDso: DaysRatio.describe('The same of what is not overdue'),
  averageDaysDelinquent: DaysRatio.describe('dso − bestPossibleDso'),
  countbackDso: z
    .object({
      ...ratio,
      remainingMinor: z.int().describe('Above 0: older than the look-back, and value is the least it can be'),
    })
    .describe('Days of the months back whose sales add up to what is open'),
  collectionEffectiveness: Ratio.describe(
    'Settled in the period ÷ (settled + overdue at its end), percent, 0 to 100',
  ),
  collectionRate: Ratio.describe('M-11: collected ÷ sold in the period, percent'),
};
const Figures = z.object(figures).meta({ id: 'CollectionFigures' });
const FiguresRow = z
  .object({ id: z.string().nullable(), name: z.string(), ...figures })
  .meta({ id: 'CollectionFiguresRow' });

const filters = {
  'filter[accountId]': idOf('account').optional(),
  'filter[ownerId]': idOf('user').optional().describe('Owner on the day that an amount belongs to'),
  'filter[unitId]': idOf('unit').optional().describe('The unit and all below it'),
  'filter[currency]': Currency.optional(),
};

const Explanation = z
  .object({
    asOf: BusinessDate,
    from: BusinessDate,
    policy: z.object({
      kind: z.string(),
      version: z.int(),
      validFrom: BusinessDate.nullable(),
      isDefault: z.boolean(),
      body: FiguresPolicy,
    }),
    rules: z.record(z.string(), z.string()).describe('How each figure is computed, by its name'),
    rates: z.array(z.object({ from: Currency, to: Currency, on: BusinessDate, rate: z.string() })),
    data: z.array(
      z.object({
        ...figures,
        accounts: z.int(),
        openingMinor: z.int().describe('Open before the period'),
        invoicedMinor: z.int().describe('Invoices of the period'),
        months: z.array(
          z.object({
            from: BusinessDate,
            to: BusinessDate,
            days: z.int(),
            salesMinor: z.int(),
            takenMinor: z.int().describe('What the countback takes of what is open'),
            leftMinor: z.int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'FiguresExplanation' });

export const figureRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/collection-figures/explain',
    name: 'explainCollectionFigures',
    tag,
    access,
    summary: 'What figures are made of: sums, months, rules, policy version, rates',
    query: z
      .strictObject({
        ...filters,
        asOf: BusinessDate.optional(),
        from: BusinessDate.optional(),
        in: Currency.optional(),
      })
      .refine(({ from, asOf }) => !from || !asOf || from <= asOf, {
        error: 'must not be after asOf',
        path: ['from'],
      }),
    response: Explanation,
    errors: [RateMissing],
    read: (context, { query }) => explainFigures(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/collection-figures',
    name: 'getCollectionFigures',
    tag,
    access,
    summary: 'DSO, collection effectiveness and collection rate for any day and period',
    description:
      'What is open, and the sales that it is measured by, stand with the owner on asOf; what was sold and collected with the owner of its own day. By month each row is as of the end of its month.',
    query: z
      .strictObject({
        ...paging,
        ...filters,
        asOf: BusinessDate.optional().describe('End of this day; today when absent'),
        from: BusinessDate.optional().describe(
          'First day of the period that ends with asOf; its month when absent',
        ),
        groupBy: z.enum(GROUPINGS).default('currency'),
        unitDepth: wholeNumber(0, 20)
          .optional()
          .describe('With groupBy=unit: roll up to this depth of the tree, 0 = root'),
        in: Currency.optional().describe('Everything in this currency, at the rate of asOf'),
      })
      .refine(({ from, asOf }) => !from || !asOf || from <= asOf, {
        error: 'must not be after asOf',
        path: ['from'],
      }),
    response: z.object({
      asOf: BusinessDate,
      from: BusinessDate,
      groupBy: z.enum(GROUPINGS),
      rateBasis: z
        .object({ to: Currency, on: BusinessDate })
        .nullable()
        .describe('Day whose rates were used; null where nothing was converted'),
      policy: FiguresPolicy,
      totals: z.array(Figures).describe('Per currency, over all pages; empty by month'),
      data: z.array(FiguresRow),
      page: z.object({ nextCursor: z.string().nullable(), hasMore: z.boolean() }),
    }),
    errors: [RateMissing, TooManyMonths],
    read: async (context, { query }) => {
      const { limit, cursor, ...asked } = query;
      const asOf = asked.asOf ?? context.today();
      const { rows, ...report } = await figuresReport(context, { ...asked, asOf });
      const listed = pageOfRows(context, { name: 'figures', limit, cursor, ...asked, asOf }, rows, (row) =>
        asked.groupBy === 'month'
          ? `${row.id} ${row.currency}`
          : `${row.currency} ${largestFirst(row.openMinor)} ${row.id ?? ''}`,
      );
      return { ...report, ...listed };
    },
  }),
];
