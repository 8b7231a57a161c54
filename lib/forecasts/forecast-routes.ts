/** Routes of the forecasts themselves: begun, edited, submitted month by month, kept (R-1801). */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { Month } from '#lib/core/months.ts';
import { list, recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { ForecastEntity } from './entity.ts';
import {
  ForecastEmpty,
  ForecastExists,
  ForecastFull,
  ForecastFuture,
  ForecastLineTwice,
  ForecastMonthsWrong,
  ForecastReasonMissing,
  ForecastSubmitted,
  ForecastUnchanged,
} from './errors.ts';
import {
  ForecastPatch,
  ForecastStatus,
  ForecastSubmit,
  ForecastSummary,
  ForecastVersionView,
  ForecastView,
  NewForecast,
} from './schema.ts';
import { getForecast, getVersion } from './store.ts';

const tag = 'Forecasts';
const read = { resource: 'forecasts', action: 'read' } as const;
const write = { resource: 'forecasts', action: 'write' } as const;
const params = z.strictObject({ forecastId: idOf('forecast') });
const path = '/v1/forecasts/{forecastId}';
const one = { tag, access: write, params, status: 200, response: ForecastView, ifMatch: true } as const;
const drafting = () => import('./drafting.ts');

const Query = z.strictObject({
  ...paging,
  sort: z.enum(['month', '-month']).default('-month'),
  'filter[month]': Month.optional(),
  'filter[ownerId]': idOf('user').optional(),
  'filter[unitId]': idOf('unit').optional().describe('Exactly this unit'),
  'filter[status]': ForecastStatus.optional(),
});

const listForecasts = (context: Context, query: z.infer<typeof Query>) => {
  const { 'filter[month]': month, 'filter[status]': status, 'filter[unitId]': unitId } = query;
  const own = context.access.scope('forecasts', 'read') === 'own' ? context.access.user.id : undefined;
  const ownerId = query['filter[ownerId]'] ?? own;
  const base = { orgId: context.orgId, entity: ForecastEntity.name };
  return list(context, ForecastEntity, {
    query: { name: 'forecasts', ...query },
    page: {
      index: ownerId ? 'byOwner' : unitId ? 'byUnit' : 'byOrganisation',
      partitions: [ownerId ? { ...base, ownerId } : unitId ? { ...base, unitId } : base],
      range: month ? { from: month, to: month } : {},
      descending: query.sort.startsWith('-'),
      accept: async (records) =>
        records.map(
          ({ value }) =>
            (!status || value.status === status) &&
            (!unitId || value.unitId === unitId) &&
            context.access.allows('forecasts', 'read', value),
        ),
    },
    view: (stored) => {
      const { lines: _, ...forecast } = recordView(stored);
      return forecast;
    },
  });
};

export const forecastRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/forecasts',
    name: 'listForecasts',
    tag,
    access: read,
    summary: 'Rolling forecasts that you may see, by month',
    query: Query,
    response: listOf(ForecastSummary),
    read: (context, { query }) => listForecasts(context, query),
  }),
  queryRoute({
    method: 'GET',
    path,
    name: 'getForecast',
    tag,
    access: read,
    summary: 'One forecast with its lines as they are now',
    params,
    response: ForecastView,
    errors: [NotFound],
    read: async (context, { params: { forecastId } }) => recordView(await getForecast(context, forecastId)),
  }),
  queryRoute({
    method: 'GET',
    path: `${path}/versions/{number}`,
    name: 'getForecastVersion',
    tag,
    access: read,
    summary: 'What was submitted, as it was',
    params: params.extend({
      number: z
        .string()
        .regex(/^[1-9]\d?$/, { error: 'the number of a submission' })
        .describe('Number of the submission, from 1'),
    }),
    response: ForecastVersionView,
    errors: [NotFound],
    read: async (context, { params: { forecastId, number: asked } }) => {
      const number = Number(asked);
      const { forecast, version } = await getVersion(context, forecastId, number);
      const submission = forecast.submissions.find((each) => each.number === number);
      return { ...submission, forecastId, currency: version.currency, lines: version.lines };
    },
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/forecasts',
    name: 'createForecast',
    tag,
    access: write,
    summary: 'Begin the forecast of a month: empty, from last month’s, or from a proposal',
    body: NewForecast,
    status: 201,
    response: ForecastView,
    errors: [NotFound, ForecastExists, ForecastFuture, ForecastMonthsWrong, ForecastLineTwice, RateMissing],
    example: { startFrom: 'last' },
    plan: async (context, { body }) => shown((await drafting()).createForecast(context, body), recordView),
    location: ({ id }) => `/v1/forecasts/${id}`,
  }),
  commandRoute({
    ...one,
    method: 'PATCH',
    path,
    name: 'changeForecast',
    summary: 'Put other lines in; what was submitted holds until you submit again',
    body: ForecastPatch,
    errors: [NotFound, ForecastMonthsWrong, ForecastLineTwice, VersionMoved],
    example: { lines: [] },
    plan: async (context, { params: { forecastId }, body }) =>
      shown((await drafting()).changeForecast(context, forecastId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/submit`,
    name: 'submitForecast',
    summary: 'Submit the lines as they are; every submission is kept',
    body: ForecastSubmit,
    errors: [NotFound, ForecastEmpty, ForecastUnchanged, ForecastReasonMissing, ForecastFull, VersionMoved],
    example: {},
    plan: async (context, { params: { forecastId }, body }) =>
      shown((await drafting()).submitForecast(context, forecastId, body), recordView),
  }),
  commandRoute({
    method: 'DELETE',
    path,
    name: 'removeForecast',
    tag,
    access: write,
    summary: 'Remove a draft that was never submitted',
    params,
    status: 204,
    ifMatch: true,
    errors: [NotFound, ForecastSubmitted, VersionMoved],
    plan: async (context, { params: { forecastId } }) =>
      (await drafting()).removeForecast(context, forecastId),
  }),
];
