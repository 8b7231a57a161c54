/** Routes of estimates of markets, and of our share of them. */
import * as z from 'zod';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { list, recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { MarketSizeEntity } from './entity.ts';
import {
  CompetitorsExceed,
  CompetitorTwice,
  MarketSizeExists,
  MarketSizeNotWithdrawn,
  MarketSizeWithdrawn,
} from './errors.ts';
import {
  MarketMeasure,
  MarketPeriod,
  MarketSizePatch,
  MarketSizeView,
  MarketWithdrawal,
  NewMarketSize,
  Segment,
} from './size-schema.ts';
import { changeSize, createSize, getSize, restoreSize, withdrawSize } from './sizes.ts';

const tag = 'Market';
const read = { resource: 'market', action: 'read' } as const;
const write = { resource: 'market', action: 'write' } as const;
const params = z.strictObject({ marketSizeId: idOf('marketSize') });
const path = '/v1/market/sizes/{marketSizeId}';
const one = { tag, access: write, params, status: 200, response: MarketSizeView, ifMatch: true } as const;

const Query = z.strictObject({
  ...paging,
  sort: z.enum(['period', '-period']).default('-period'),
  'filter[unitId]': idOf('unit').optional().describe('Exactly this unit'),
  'filter[period]': MarketPeriod.optional(),
  'filter[measure]': MarketMeasure.optional(),
  'filter[segment]': Segment.shape.name.optional().describe('Name of the segment'),
  'filter[validOn][lte]': BusinessDate.optional(),
});
type Query = z.infer<typeof Query>;

const passes = (query: Query) => {
  const { 'filter[unitId]': unitId, 'filter[measure]': measure, 'filter[segment]': segment } = query;
  const validBy = query['filter[validOn][lte]'];
  return (size: { unitId: string; measure: string; segment?: Segment | undefined; validOn: string }) =>
    (!unitId || size.unitId === unitId) &&
    (!measure || size.measure === measure) &&
    (!segment || size.segment?.name === segment) &&
    (!validBy || size.validOn <= validBy);
};

const listSizes = (context: Context, query: Query) => {
  const { 'filter[unitId]': unitId, 'filter[period]': period } = query;
  const base = { orgId: context.orgId, entity: MarketSizeEntity.name };
  const isAsked = passes(query);
  return list(context, MarketSizeEntity, {
    query: { name: 'market-sizes', ...query },
    page: {
      index: unitId ? 'byUnit' : 'byOrganisation',
      partitions: [unitId ? { ...base, unitId } : base],
      range: period ? { from: period, to: period } : {},
      descending: query.sort === '-period',
      accept: async (records) =>
        records.map(
          ({ value }) => isAsked(value) && context.access.allows('market', 'read', { unitId: value.unitId }),
        ),
    },
    view: recordView,
  });
};

export const sizeRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/market/sizes',
    name: 'listMarketSizes',
    tag,
    access: read,
    summary: 'Estimates of markets that you may see, by period; withdrawn ones too',
    query: Query,
    response: listOf(MarketSizeView),
    read: (context, { query }) => listSizes(context, query),
  }),
  queryRoute({
    method: 'GET',
    path,
    name: 'getMarketSize',
    tag,
    access: read,
    summary: 'One estimate of a market',
    params,
    response: MarketSizeView,
    read: async (context, { params: { marketSizeId } }) => recordView(await getSize(context, marketSizeId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/market/sizes',
    name: 'createMarketSize',
    tag,
    access: write,
    summary: 'Estimate the market of a region and period, with competitors and the share that you want',
    body: NewMarketSize,
    status: 201,
    response: MarketSizeView,
    errors: [NotFound, MarketSizeExists, CompetitorTwice, CompetitorsExceed],
    example: {
      ...{ period: '2026-Q1', measure: 'money', amount: 90_000_000, targetShare: '12.50' },
      competitors: [{ name: '华东精工', amount: 30_000_000 }],
      ...{ source: '行业协会', confidence: 'medium' },
    },
    plan: (context, { body }) => shown(createSize(context, body), recordView),
    location: ({ id }) => `/v1/market/sizes/${id}`,
  }),
  commandRoute({
    ...one,
    method: 'PATCH',
    path,
    name: 'changeMarketSize',
    summary: 'Correct an estimate',
    body: MarketSizePatch,
    errors: [VersionMoved, MarketSizeWithdrawn, MarketSizeExists, CompetitorTwice, CompetitorsExceed],
    example: { confidence: 'high' },
    plan: (context, { params: { marketSizeId }, body }) =>
      shown(changeSize(context, marketSizeId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/withdraw`,
    name: 'withdrawMarketSize',
    summary: 'Take an estimate back; it counts no more and stays to be seen',
    body: MarketWithdrawal,
    errors: [VersionMoved, MarketSizeWithdrawn],
    example: { reason: 'Otra región' },
    plan: (context, { params: { marketSizeId }, body }) =>
      shown(withdrawSize(context, marketSizeId, body), recordView),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/restore`,
    name: 'restoreMarketSize',
    summary: 'Let a withdrawn estimate count again',
    errors: [VersionMoved, MarketSizeNotWithdrawn, MarketSizeExists],
    plan: (context, { params: { marketSizeId } }) => shown(restoreSize(context, marketSizeId), recordView),
  }),
];
