/** Routes that look at forecasts as a whole: proposal, roll-up, who has submitted, accuracy. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { Month } from '#lib/core/months.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { listOf, paging, queryRoute, wholeNumber } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { ForecastTooLong } from './errors.ts';
import { MAX_AHEAD } from './policy.ts';
import { ForecastLine } from './schema.ts';
import { monthNow } from './store.ts';

const tag = 'Forecasts';
const control = { resource: 'forecastControl', action: 'read' } as const;
const scope = {
  unitId: idOf('unit').optional().describe('The unit and all below it; yours when absent'),
  asOf: BusinessDate.optional().describe('What was submitted by the end of this day; today when absent'),
};

const Accuracy = {
  forecastMinor: z.int(),
  actualMinor: z.int().describe('Booked in the month'),
  errorMinor: z.int().describe('Forecast − actual'),
  accuracy: z.string().describe('M-26: 1 − Σ|forecast − actual| ÷ Σ actual in percent, not below 0'),
  bias: z.string().nullable().describe('Σ(forecast − actual) ÷ Σ actual in percent; positive was too high'),
};
const lead = z.int().describe('How many months ahead it looked');

export const reportRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/forecasts/proposal',
    name: 'getForecastProposal',
    tag,
    access: { resource: 'forecasts', action: 'read' },
    summary: 'What history suggests: the same months of last year times the trend; nothing of it is stored',
    query: z.strictObject({
      ownerId: idOf('user').optional().describe('You when absent'),
      month: Month.optional().describe('Month in which it is made; this one when absent'),
    }),
    response: z.object({
      ownerId: idOf('user'),
      month: Month,
      currency: Currency,
      trendPercent: z
        .int()
        .describe('Of the last months over those of the year before, in the bounds of the policy'),
      lines: z.array(ForecastLine),
    }),
    errors: [NotFound, RateMissing],
    read: async (context, { query }) => {
      const { directory, access } = context;
      const user = directory.user(query.ownerId ?? access.user.id);
      if (!user) throw NotFound();
      const month = query.month ?? monthNow(context, user);
      const unit = directory.unit(directory.posting(user, `${month}-01`).unitId);
      if (!unit) throw NotFound();
      access.require('forecasts', 'read', { ownerId: user.id, unitId: unit.id });
      const { proposalOf } = await import('./proposal.ts');
      return proposalOf(context, { ownerId: user.id, month, currency: unit.currency });
    },
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/forecasts/roll-up',
    name: 'getForecastRollUp',
    heavy: true,
    tag,
    access: control,
    summary: 'Forecasts of a unit added up, its adjustments apart, and its plan beside them',
    query: z.strictObject({
      month: Month,
      ...scope,
      in: Currency.optional().describe('The unit’s when absent'),
    }),
    response: z.object({
      unitId: idOf('unit'),
      month: Month,
      asOf: BusinessDate,
      currency: Currency.describe('Everything at the rate of asOf'),
      months: z.array(
        z.object({
          month: Month,
          submittedMinor: z.int(),
          adjustmentMinor: z.int(),
          adjustedMinor: z.int(),
          planned: z
            .object({ planId: idOf('plan'), amountMinor: z.int() })
            .nullable()
            .describe('Plan in force of the unit’s bookings; null without one in this currency'),
        }),
      ),
      people: z.array(
        z.object({
          ownerId: idOf('user'),
          name: z.string(),
          forecastId: idOf('forecast'),
          isLate: z.boolean(),
          months: z.array(z.object({ month: Month, amountMinor: z.int() })),
        }),
      ),
      missing: z.array(z.object({ ownerId: idOf('user'), name: z.string() })),
      adjustments: z.int().describe('How many of them count'),
    }),
    errors: [NotFound, RateMissing],
    read: async (context, { query }) => (await import('./roll-up.ts')).rollUp(context, query),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/forecasts/submissions',
    name: 'listForecastSubmissions',
    tag,
    access: control,
    summary: 'Every salesperson of a unit, and whether their forecast of a month is there, late or missing',
    query: z.strictObject({
      ...paging,
      month: Month,
      ...scope,
      'filter[state]': z.enum(['on-time', 'late', 'missing']).optional(),
    }),
    response: listOf(
      z
        .object({
          ownerId: idOf('user'),
          name: z.string(),
          unitId: idOf('unit'),
          forecastId: idOf('forecast').nullable(),
          state: z.enum(['on-time', 'late', 'missing']),
          isOver: z.boolean().describe('The due day, or without a forecast the month, is over'),
        })
        .meta({ id: 'ForecastSubmissionRow' }),
    ),
    errors: [NotFound],
    read: async (context, { query }) => {
      const { limit, cursor, 'filter[state]': state, ...asked } = query;
      const rows = await (await import('./roll-up.ts')).submissionsOf(context, asked);
      const wanted = rows.filter((row) => !state || row.state === state);
      const named = { name: 'forecast-submissions', ...query };
      return pageOfRows(context, named, wanted, ({ name, ownerId }) => `${name} ${ownerId}`);
    },
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/forecasts/accuracy',
    name: 'getForecastAccuracy',
    heavy: true,
    tag,
    access: control,
    summary:
      'How good the forecasts of past months were, by person, account or product and by how far ahead they looked',
    description:
      'A forecast counts as it stood at the end of the month in which it was made; what was submitted later is none. Several currencies are told apart. By account: what the accounts of the person ordered, whoever sold it; by product: what the person sold. What a person forecast without naming one is held against all that they did not name.',
    query: z
      .strictObject({
        ...paging,
        from: Month.describe('First month that was forecast'),
        to: Month.describe('Last one, at most 24 months; those that are not over are left out'),
        unitId: scope.unitId,
        groupBy: z.enum(['owner', 'account', 'product']).default('owner'),
        lead: wholeNumber(1, MAX_AHEAD).optional(),
      })
      .refine(({ from, to }) => from <= to, { error: 'must not be after to', path: ['from'] }),
    response: z.object({
      unitId: idOf('unit'),
      from: Month,
      to: Month,
      totals: z.array(z.object({ lead, currency: Currency, ...Accuracy })),
      data: z.array(
        z
          .object({
            id: z
              .string()
              .nullable()
              .describe('Person, account or product; null: all that a person did not name'),
            name: z.string().nullable().describe('null for what you may not see'),
            lead,
            currency: Currency,
            ...Accuracy,
            months: z.array(z.object({ month: Month, ...Accuracy })),
          })
          .meta({ id: 'ForecastAccuracy' }),
      ),
      page: z.object({ nextCursor: z.string().nullable(), hasMore: z.boolean() }),
    }),
    errors: [NotFound, ForecastTooLong, RateMissing],
    read: async (context, { query }) => {
      const { limit, cursor, ...asked } = query;
      const { rows, ...head } = await (await import('./accuracy.ts')).forecastAccuracy(context, asked);
      const placed = rows.map((row, at) => ({ row, key: String(at).padStart(9, '0') }));
      const named = { name: 'forecast-accuracy', limit, cursor, ...asked };
      const listed = pageOfRows(context, named, placed, ({ key }) => key);
      return { ...head, data: listed.data.map(({ row }) => row), page: listed.page };
    },
  }),
];
