/** Routes of lots of stock. */
import * as z from 'zod';
import { getAccount, readAccounts } from '#lib/accounts/index.ts';
import { BusinessDate } from '#lib/core/dates.ts';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { list, recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import type { Stored } from '#lib/table/entity.ts';
import type { PageQuery } from '#lib/table/query.ts';
import { StockLotEntity } from './entity.ts';
import {
  StockDayTooEarly,
  StockFull,
  StockInFuture,
  StockNothingLeft,
  StockNotThere,
  StockNotWithdrawn,
  StockReferenceTaken,
  StockWithdrawn,
} from './errors.ts';
import {
  changeLot,
  getLot,
  isVisible,
  leaveLot,
  receiveLot,
  restoreLot,
  undoLeaving,
  withdrawLot,
} from './lots.ts';
import { piecesOf, remainingOf } from './rules.ts';
import {
  NewStockLot,
  StockLeaving,
  type StockLot,
  StockLotPatch,
  StockLotView,
  StockWithdrawal,
} from './schema.ts';

const tag = 'Stock';
const read = { resource: 'stock', action: 'read' } as const;
const write = { resource: 'stock', action: 'write' } as const;
const params = z.strictObject({ stockLotId: idOf('stockLot') });
const path = '/v1/stock/lots/{stockLotId}';
const one = { tag, access: write, params, status: 200, response: StockLotView, ifMatch: true } as const;

const viewOf = (stored: Stored<StockLot>) => ({
  ...recordView(stored),
  remaining: piecesOf(remainingOf(stored.value)),
});

const Query = z.strictObject({
  ...paging,
  sort: z.enum(['receivedOn', '-receivedOn']).default('receivedOn'),
  'filter[unitId]': idOf('unit').optional().describe('Exactly this unit'),
  'filter[accountId]': idOf('account').optional(),
  'filter[productId]': idOf('product').optional(),
  'filter[receivedOn][lte]': BusinessDate.optional(),
});
type Query = z.infer<typeof Query>;

const placeIn = ({ orgId }: Context, query: Query): Pick<PageQuery<StockLot>, 'index' | 'partitions'> => {
  const { 'filter[unitId]': unitId, 'filter[accountId]': accountId } = query;
  const base = { orgId, entity: StockLotEntity.name };
  if (accountId) return { index: 'byAccount', partitions: [{ ...base, accountId }] };
  if (unitId) return { index: 'byUnit', partitions: [{ ...base, unitId }] };
  return { index: 'byOrganisation', partitions: [base] };
};

const listLots = async (context: Context, query: Query) => {
  const { 'filter[accountId]': accountId, 'filter[productId]': productId } = query;
  const unitId = query['filter[unitId]'];
  if (accountId) await getAccount(context, accountId);
  return list(context, StockLotEntity, {
    query: { name: 'stock-lots', ...query },
    page: {
      ...placeIn(context, query),
      range: { to: query['filter[receivedOn][lte]'] },
      descending: query.sort === '-receivedOn',
      accept: async (records) => {
        const ids = records.flatMap(({ value }) => value.accountId ?? []);
        const accounts = await readAccounts(context, new Set(ids));
        return records.map(
          ({ value }) =>
            (!productId || value.productId === productId) &&
            (!unitId || value.unitId === unitId) &&
            isVisible(context, value, accounts.get(value.accountId ?? '')?.value),
        );
      },
    },
    view: viewOf,
  });
};

export const lotRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/stock/lots',
    name: 'listStockLots',
    tag,
    access: read,
    summary: 'Lots that you may see, oldest first; what has left and what was withdrawn too',
    query: Query,
    response: listOf(StockLotView),
    errors: [NotFound],
    read: (context, { query }) => listLots(context, query),
  }),
  queryRoute({
    method: 'GET',
    path,
    name: 'getStockLot',
    tag,
    access: read,
    summary: 'One lot with what left it',
    params,
    response: StockLotView,
    read: async (context, { params: { stockLotId } }) => viewOf(await getLot(context, stockLotId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/stock/lots',
    name: 'receiveStockLot',
    tag,
    access: write,
    summary: 'Enter what came in, in a unit or at a dealer’s place',
    body: NewStockLot,
    status: 201,
    response: StockLotView,
    errors: [NotFound, StockInFuture, StockReferenceTaken],
    example: {
      productId: 'prd_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      ...{ quantity: '1', receivedOn: '2025-06-30', reference: 'LVGBM51K9DG123456', note: '展车' },
    },
    plan: (context, { body }) => shown(receiveLot(context, body), viewOf),
    location: ({ id }) => `/v1/stock/lots/${id}`,
  }),
  commandRoute({
    ...one,
    method: 'PATCH',
    path,
    name: 'changeStockLot',
    summary: 'Correct quantity, day or number of a lot',
    body: StockLotPatch,
    errors: [
      VersionMoved,
      StockWithdrawn,
      StockInFuture,
      StockNotThere,
      StockDayTooEarly,
      StockReferenceTaken,
    ],
    example: { note: 'Color rojo' },
    plan: (context, { params: { stockLotId }, body }) => shown(changeLot(context, stockLotId, body), viewOf),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/leave`,
    name: 'leaveStockLot',
    summary: 'All that is left of a lot has left, or a part of it',
    body: StockLeaving,
    errors: [VersionMoved, StockWithdrawn, StockInFuture, StockNotThere, StockDayTooEarly, StockFull],
    example: {},
    plan: (context, { params: { stockLotId }, body }) => shown(leaveLot(context, stockLotId, body), viewOf),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/undo-leave`,
    name: 'undoStockLeaving',
    summary: 'What left last is there again',
    errors: [VersionMoved, StockWithdrawn, StockNothingLeft],
    plan: (context, { params: { stockLotId } }) => shown(undoLeaving(context, stockLotId), viewOf),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/withdraw`,
    name: 'withdrawStockLot',
    summary: 'Take back a lot that was entered by mistake; it stays to be seen',
    body: StockWithdrawal,
    errors: [VersionMoved, StockWithdrawn],
    example: { reason: '录入错误' },
    plan: (context, { params: { stockLotId }, body }) =>
      shown(withdrawLot(context, stockLotId, body), viewOf),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/restore`,
    name: 'restoreStockLot',
    summary: 'Let a withdrawn lot count again',
    errors: [VersionMoved, StockNotWithdrawn, StockReferenceTaken],
    plan: (context, { params: { stockLotId } }) => shown(restoreLot(context, stockLotId), viewOf),
  }),
];
