/** Routes of market shares, distribution and gaps. */
import * as z from 'zod';
import { Tier } from '#lib/catalogue/index.ts';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { Currency } from '#lib/core/money.ts';
import { pageOfRows } from '#lib/http/computed-pages.ts';
import { listOf, paging, queryRoute } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import { Name } from '#lib/organisation/schema.ts';
import { distributionReport, gapsReport, OUTLET_TYPES } from './distribution.ts';
import { shareReport } from './share.ts';
import { WHY_NOT } from './share-rules.ts';
import { MarketMeasure, MarketPeriod, Segment } from './size-schema.ts';

const tag = 'Market';
const listings = { resource: 'listings', action: 'read' } as const;
const share = z.string().nullable();
const amount = z.number().nullable();

const Share = z
  .object({
    unitId: idOf('unit'),
    unitName: z.string(),
    segment: Segment.nullable().describe('null: the whole market'),
    measure: MarketMeasure,
    currency: Currency.nullable(),
    unitOfMeasure: z.string().nullable(),
    own: amount.describe('Our sales of what the estimates cover: minor units, or millionths of a piece'),
    market: amount,
    share: share.describe('M-28: own ÷ market in percent, two digits'),
    whyNot: z.enum(WHY_NOT).nullable().describe('Why there is no share'),
    targetShare: share.describe('Σ market × target ÷ Σ market'),
    targetPoints: share.describe('Share less target share, in percentage points'),
    ownBefore: amount,
    marketBefore: amount,
    shareBefore: share,
    points: share.describe('Share less share before, in percentage points'),
    rank: z.int().nullable().describe('Our place among all that are known; equal ones share one'),
    competitors: z.array(z.object({ name: z.string(), amount: z.number(), share, rank: z.int().nullable() })),
    isWhole: z.boolean().describe('The estimates cover the whole unit and period; own is of what they cover'),
    marketSizeIds: z.array(idOf('marketSize')).describe('What was added up'),
  })
  .meta({ id: 'MarketShare' });

const asked = {
  asOf: BusinessDate.optional().describe('Today when absent'),
  unitId: idOf('unit').optional().describe('With all below it; all that you may see when absent'),
  type: z.enum(OUTLET_TYPES).default('outlet').describe('Which accounts are the outlets'),
  'filter[productId]': idOf('product').optional(),
  'filter[series]': Name.optional(),
  'filter[tier]': Tier.optional(),
};

const head = {
  asOf: BusinessDate,
  unitId: idOf('unit').nullable(),
  outlets: z.int().describe('Active ones that were there on the day and that you may see'),
};

const Distribution = z
  .object({
    id: z.string().describe('Product or unit; name of a series or tier'),
    name: z.string(),
    sku: z.string().nullable(),
    outlets: z.int(),
    carrying: z.int(),
    rate: share.describe('M-29: carrying ÷ outlets in percent, two digits; null without outlets'),
  })
  .meta({ id: 'Distribution' });

const Gap = z
  .object({
    accountId: idOf('account'),
    number: z.string(),
    name: z.string(),
    ownerId: idOf('user').nullable(),
    unitId: idOf('unit'),
    lastOn: BusinessDate.nullable().describe('Last day on which it carried something of it'),
  })
  .meta({ id: 'DistributionGap' });

export const reportRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/market/share',
    name: 'getMarketShare',
    tag,
    access: { resource: 'market', action: 'read' },
    summary: 'Our share of each estimated market, beside its target and the period before, and our place',
    query: z.strictObject({
      ...paging,
      period: MarketPeriod,
      unitId: idOf('unit').optional().describe('With all below it; yours when absent'),
      groupBy: z.enum(['none', 'unit']).default('none').describe('unit: each unit directly below'),
      compare: z.enum(['previous', 'last-year']).default('last-year'),
      figure: z.enum(['booked', 'shipped']).default('booked').describe('Our sales, of markets in money'),
      in: Currency.optional().describe('Everything in this currency'),
      asOf: BusinessDate.optional().describe('Estimates that were valid by this day; today when absent'),
    }),
    response: listOf(Share).extend({
      period: MarketPeriod,
      comparedWith: MarketPeriod,
      asOf: BusinessDate,
      unitId: idOf('unit'),
    }),
    errors: [NotFound, RateMissing],
    read: async (context, { query }) => {
      const { limit, cursor, ...rest } = query;
      const { rows, ...report } = await shareReport(context, rest);
      const named = { name: 'market-share', limit, cursor, ...rest };
      const keyOf = (row: (typeof rows)[number]): string =>
        JSON.stringify([
          ...[row.unitName, row.unitId, row.segment?.by ?? '', row.segment?.name ?? '', row.measure],
          row.currency ?? row.unitOfMeasure ?? '',
        ]);
      return { ...report, ...pageOfRows(context, named, rows, keyOf) };
    },
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/market/distribution',
    name: 'getDistribution',
    heavy: true,
    tag,
    access: listings,
    summary: 'Which part of the outlets carries what, by product, series, tier or unit, as of a day',
    query: z.strictObject({
      ...paging,
      ...asked,
      groupBy: z
        .enum(['product', 'series', 'tier', 'unit'])
        .default('product')
        .describe('unit: those directly below, each with all below it'),
    }),
    response: listOf(Distribution).extend(head),
    errors: [NotFound],
    read: async (context, { query }) => {
      const { limit, cursor, ...rest } = query;
      const { rows, ...report } = await distributionReport(context, rest);
      const named = { name: 'distribution', limit, cursor, ...rest };
      return { ...report, ...pageOfRows(context, named, rows, ({ name, id }) => `${name} ${id}`) };
    },
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/market/gaps',
    name: 'listDistributionGaps',
    heavy: true,
    tag,
    access: listings,
    summary: 'Outlets that carry nothing of a product, series or tier on a day',
    query: z
      .strictObject({ ...paging, ...asked })
      .refine((query) => query['filter[productId]'] ?? query['filter[series]'] ?? query['filter[tier]'], {
        error: 'give a product, series or tier',
        path: ['filter[productId]'],
      }),
    response: listOf(Gap).extend(head),
    errors: [NotFound],
    read: async (context, { query }) => {
      const { limit, cursor, ...rest } = query;
      const { rows, ...report } = await gapsReport(context, rest);
      const named = { name: 'distribution-gaps', limit, cursor, ...rest };
      const keyOf = ({ name, accountId }: (typeof rows)[number]) => `${name} ${accountId}`;
      return { ...report, ...pageOfRows(context, named, rows, keyOf) };
    },
  }),
];
