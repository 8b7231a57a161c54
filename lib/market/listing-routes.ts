/** Routes of what outlets carry. */
import * as z from 'zod';
import { getAccount, readAccounts, subjectOf } from '#lib/accounts/index.ts';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { list, recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import { ListingEntity } from './entity.ts';
import {
  ListingDayTooEarly,
  ListingFull,
  ListingInFuture,
  ListingNotListed,
  ListingTooManyChanges,
  OutletIsProspect,
} from './errors.ts';
import { isListed, isListedOn } from './listing-rules.ts';
import { Delisting, type Listing, ListingView, NewListing, OutletList } from './listing-schema.ts';
import { delistProduct, getListing, listProduct, putOutletList, undoListing } from './listings.ts';

const tag = 'Market';
const read = { resource: 'listings', action: 'read' } as const;
const write = { resource: 'listings', action: 'write' } as const;
const outlet = z.strictObject({ accountId: idOf('account') });
const params = outlet.extend({ productId: idOf('product') });
const path = '/v1/market/outlets/{accountId}/products/{productId}';
const refusals = [NotFound, OutletIsProspect, ListingInFuture, ListingDayTooEarly];

const viewOf = (stored: Stored<Listing>) => ({
  ...recordView(stored),
  isListed: isListed(stored.value.spans),
});

const Query = z.strictObject({
  ...paging,
  'filter[accountId]': idOf('account').optional(),
  'filter[productId]': idOf('product').optional(),
  'filter[on]': BusinessDate.optional().describe('Carried on this day; ever, when absent'),
});

const listListings = async (context: Context, query: z.infer<typeof Query>) => {
  const { 'filter[accountId]': accountId, 'filter[productId]': productId, 'filter[on]': on } = query;
  if (accountId) await getAccount(context, accountId);
  const base = { orgId: context.orgId, entity: ListingEntity.name };
  return list(context, ListingEntity, {
    query: { name: 'listings', ...query },
    page: {
      index: accountId ? 'byAccount' : 'byOrganisation',
      partitions: [accountId ? { ...base, accountId } : base],
      range: productId ? { from: productId, to: productId } : {},
      accept: async (records) => {
        const accounts = await readAccounts(
          context,
          records.map(({ value }) => value.accountId),
        );
        return records.map(({ value }) => {
          const account = accounts.get(value.accountId)?.value;
          if (!account || (on && !isListedOn(value.spans, on))) return false;
          return context.access.allows('listings', 'read', subjectOf(account));
        });
      },
    },
    view: viewOf,
  });
};

export const listingRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/market/listings',
    name: 'listListings',
    tag,
    access: read,
    summary: 'What outlets that you may see carry, of one outlet, one product or all, by product',
    query: Query,
    response: listOf(ListingView),
    errors: [NotFound],
    read: (context, { query }) => listListings(context, query),
  }),
  queryRoute({
    method: 'GET',
    path,
    name: 'getListing',
    tag,
    access: read,
    summary: 'On which days an outlet carried a product, and who reported it',
    params,
    response: ListingView,
    errors: [NotFound],
    read: async (context, input) => viewOf(await getListing(context, input.params)),
  }),
  commandRoute({
    method: 'PUT',
    path: '/v1/market/outlets/{accountId}/products',
    name: 'putOutletList',
    tag,
    access: write,
    summary: 'The whole list of an outlet as it was seen on a day: all that it carries, and nothing else',
    params: outlet,
    body: OutletList,
    status: 200,
    response: z
      .object({
        accountId: idOf('account'),
        seenOn: BusinessDate,
        listed: z.array(idOf('product')),
        delisted: z.array(idOf('product')),
        kept: z.int(),
      })
      .meta({ id: 'OutletListResult' }),
    errors: [...refusals, ListingFull, ListingTooManyChanges],
    example: { productIds: [], reason: 'Cerrado por obras' },
    plan: (context, input) => putOutletList(context, input.params.accountId, input.body),
  }),
  commandRoute({
    method: 'POST',
    path: `${path}/list`,
    name: 'listProductAtOutlet',
    tag,
    access: write,
    summary: 'Report that an outlet carries a product',
    params,
    body: NewListing,
    status: 200,
    response: ListingView,
    errors: [...refusals, ListingFull],
    example: {},
    plan: (context, input) => shown(listProduct(context, input.params, input.body), viewOf),
  }),
  commandRoute({
    method: 'POST',
    path: `${path}/delist`,
    name: 'delistProductAtOutlet',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Report that an outlet does not carry a product any more, and why',
    params,
    body: Delisting,
    status: 200,
    response: ListingView,
    errors: [...refusals, ListingNotListed, VersionMoved],
    example: { reason: '换了竞品' },
    plan: (context, input) => shown(delistProduct(context, input.params, input.body), viewOf),
  }),
  commandRoute({
    method: 'POST',
    path: `${path}/undo`,
    name: 'undoListing',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Take back the last report on a product at an outlet',
    params,
    status: 204,
    errors: [NotFound, OutletIsProspect, VersionMoved],
    plan: (context, input) => undoListing(context, input.params),
  }),
];
