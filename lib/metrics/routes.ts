/** Routes of metrics: any measure or ratio of any days, cut as asked. */
import * as z from 'zod';
import { Sku } from '#lib/catalogue/index.ts';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { Currency } from '#lib/core/money.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { paging, queryRoute } from '#lib/http/route.ts';
import { FigureName, RATIOS } from '#lib/measures/index.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { RATE_BASES } from './conversion.ts';
import { cycleRoutes } from './cycle-routes.ts';
import { entryRoutes } from './entry-routes.ts';
import {
  ChartCurrencies,
  ChartCut,
  NoSuchPeriod,
  NotByAccount,
  NotByProduct,
  TooManyPeriods,
} from './errors.ts';
import { mixRoutes } from './mix-routes.ts';
import { asked, CHARTS, inOrder, namedOnce } from './query-schema.ts';
import { report } from './report.ts';
import { varianceRoutes } from './variance-routes.ts';

const tag = 'Metrics';
const access = { resource: 'metrics', action: 'read' } as const;

const Figure = z
  .object({
    value: z
      .string()
      .nullable()
      .describe('Decimal text: major units, pieces, or percent; null where nothing divides'),
    amountMinor: z.int().nullable().describe('Of money and prices'),
    numerator: z.string().nullable().describe('Of ratios: minor units, or millionths of a count'),
    denominator: z.string().nullable(),
  })
  .meta({ id: 'Figure' });

const compared = {
  currency: Currency.nullable().describe('null for counts, which are added up over all currencies'),
  figure: Figure,
  before: Figure.describe('The same of the days compared with'),
  growth: z.string().nullable().describe('M-10: percent on what was before; null where that was nothing'),
  late: Figure.nullable().describe(
    'What of the figure was posted when its month was over; null where nothing was',
  ),
};

const Span = z.object({ from: BusinessDate, to: BusinessDate });

const MetricsRow = z
  .object({
    id: z.string().nullable().describe('User, unit, account, product, tier, series or period; null: none'),
    name: z.string(),
    sku: Sku.nullable().optional(),
    ...compared,
    share: z.string().nullable().describe('M-14: percent of all rows of the currency'),
    shareBefore: z.string().nullable(),
    sharePoints: z.string().nullable().describe('M-15: percentage points on the share before'),
    rank: z.int().nullable().describe('M-44: equal figures share a rank: 1, 2, 2, 4; null in a series'),
    cumulative: Figure.nullable().describe('In a series: all periods up to this one'),
    days: Span.nullable().describe('In a series: the days of the period that were asked for'),
  })
  .meta({ id: 'MetricsRow' });

const refusals = [NotFound, NotByProduct, NotByAccount, NoSuchPeriod, TooManyPeriods, RateMissing] as const;

const ratioText = Object.entries(RATIOS)
  .map(([name, { text }]) => `\`${name}\` ${text}`)
  .join('; ');

export const metricsRoutes = [
  ...entryRoutes,
  ...varianceRoutes,
  ...mixRoutes,
  ...cycleRoutes,
  queryRoute({
    method: 'GET',
    path: '/v1/metrics',
    name: 'getMetrics',
    heavy: true,
    tag,
    access,
    summary: 'Any measure or ratio of any days, by person, unit, account, product, tier, series or period',
    description: `Orders count on their own day once they are confirmed, cancellations on theirs; a sale that is shared counts for each person with their percent and once in total. People and units are those of the day; tier and series are the product’s now; an account is its owner’s of the day. ${ratioText}.`,
    query: z
      .strictObject({ ...paging, ...asked })
      .refine(...namedOnce)
      .refine(...inOrder),
    response: z.object({
      figure: FigureName,
      ...Span.shape,
      comparedWith: Span,
      rateBasis: z
        .object({ to: Currency, basis: z.enum(RATE_BASES), on: BusinessDate.nullable() })
        .nullable()
        .describe('null where nothing was converted'),
      totals: z.array(z.object(compared)).describe('For each currency, over all pages'),
      data: z.array(MetricsRow),
      page: z.object({ nextCursor: z.string().nullable(), hasMore: z.boolean() }),
    }),
    errors: [...refusals],
    read: async (context, { query }) => {
      const { limit, cursor, ...question } = query;
      const { span, before, rateBasis, rows, totals } = await report(context, question);
      // Rows come in their order; their place is what a cursor remembers.
      const placed = rows.map((row, at) => ({ row, key: `${String(at).padStart(9, '0')}` }));
      const listed = pageOfRows(
        context,
        { name: 'metrics', limit, cursor, ...question, ...span },
        placed,
        ({ key }) => key,
      );
      return {
        figure: question.figure,
        ...span,
        comparedWith: before,
        rateBasis,
        totals: totals.map(({ currency, figure, before: was, growth, late }) => ({
          ...{ currency, figure, before: was, growth, late },
        })),
        data: listed.data.map(({ row }) => row),
        page: listed.page,
      };
    },
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/metrics/chart',
    name: 'getMetricsChart',
    tag,
    access,
    summary: 'A report as a picture, in your language',
    description:
      'A trend shows each period over the one that it is compared with, a ranking the figures with their growth, a mix the shares with their change in percentage points.',
    query: z
      .strictObject({ chart: z.enum(CHARTS), ...asked })
      .refine(...namedOnce)
      .refine(...inOrder),
    produces: 'image/svg+xml',
    errors: [...refusals, ChartCut, ChartCurrencies],
    read: async (context, { query: { chart, ...question } }) =>
      (await import('./chart.ts')).metricsChart(context, chart, question),
  }),
];
