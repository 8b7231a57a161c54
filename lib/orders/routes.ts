/** Routes of sales orders. */
import * as z from 'zod';
import { AccountInactive, DocumentNumber } from '#lib/accounts/index.ts';
import { BusinessDate } from '#lib/core/dates.ts';
import { idOf } from '#lib/core/ids.ts';
import { CreditRefused } from '#lib/credit/index.ts';
import { recordView } from '#lib/http/list.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute, listOf, paging, queryRoute, shown } from '#lib/http/route.ts';
import { RateMissing } from '#lib/organisation/errors.ts';
import type { Stored } from '#lib/table/entity.ts';
import {
  IllegalTransition,
  OrderAmountTooLarge,
  OrderDates,
  OrderNotDraft,
  OrderNumberTaken,
  OrderTooLong,
  OrderWithoutLines,
  ProductInactive,
  UnknownSeller,
  UnknownSku,
} from './errors.ts';
import { listOrders } from './lists.ts';
import { NewOrder, type Order, OrderPatch, OrderStatus, OrderTransition, OrderView } from './schema.ts';
import { changeOrder, createOrder, moveOrder } from './service.ts';
import { getOrder } from './store.ts';

/** An order as everybody sees it. */
const orderView = (stored: Stored<Order>) => {
  const { costs: _costs, ...view } = recordView(stored);
  return view;
};

const OrderParams = z.strictObject({ orderId: idOf('order') });
const read = { resource: 'orders', action: 'read' } as const;
const write = { resource: 'orders', action: 'write' } as const;
const refused = [UnknownSku, ProductInactive, UnknownSeller, OrderDates, OrderTooLong, OrderAmountTooLarge];
const tag = 'Orders';
const LINE = { sku: 'S10_1678', quantity: '30', unitPrice: '95.70' };

export const orderRoutes = [
  queryRoute({
    method: 'GET',
    path: '/v1/orders',
    name: 'listOrders',
    tag,
    access: read,
    summary: 'Orders of the accounts that you may see, newest first',
    description: 'A page may be short and still have a next one: at most 1,000 orders are read for it.',
    query: z.strictObject({
      ...paging,
      sort: z.enum(['orderedOn', '-orderedOn']).default('-orderedOn'),
      'filter[accountId]': idOf('account').optional(),
      'filter[number]': DocumentNumber.optional(),
      'filter[status]': OrderStatus.optional(),
      'filter[orderedOn][gte]': BusinessDate.optional(),
      'filter[orderedOn][lte]': BusinessDate.optional(),
    }),
    response: listOf(OrderView),
    read: (context, { query }) => listOrders(context, query, orderView),
  }),
  queryRoute({
    method: 'GET',
    path: '/v1/orders/{orderId}',
    name: 'getOrder',
    tag,
    access: read,
    summary: 'One order',
    params: OrderParams,
    response: OrderView,
    read: async (context, { params }) => orderView(await getOrder(context, params.orderId)),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/orders',
    name: 'createOrder',
    tag,
    access: write,
    summary: 'Place an order as a draft',
    description:
      'Each line is quantity × unit price rounded once to the minor unit, half away from zero; the total is the sum of the rounded lines.',
    body: NewOrder,
    status: 201,
    response: OrderView,
    errors: [OrderNumberTaken, AccountInactive, ...refused],
    example: {
      accountId: 'acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2',
      orderedOn: '2026-03-02',
      customerReference: 'PO 4711',
      lines: [LINE],
    },
    plan: (context, { body }) => shown(createOrder(context, body), orderView),
    location: ({ id }) => `/v1/orders/${id}`,
  }),
  commandRoute({
    method: 'PATCH',
    path: '/v1/orders/{orderId}',
    name: 'changeOrder',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Edit a draft; lines replace all lines',
    params: OrderParams,
    body: OrderPatch,
    status: 200,
    response: OrderView,
    errors: [OrderNotDraft, VersionMoved, ...refused],
    example: { requiredOn: '2026-03-20', lines: [LINE] },
    plan: (context, { params, body }) => shown(changeOrder(context, params.orderId, body), orderView),
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/orders/{orderId}/transitions',
    name: 'moveOrder',
    tag,
    access: write,
    ifMatch: true,
    summary: 'Confirm, ship, close, hold, dispute, cancel, take back or reopen an order',
    description:
      'Confirming reserves the account’s credit, shipping and reopening what is not reserved yet; 409 credit.refused shows every check with its figures. draft → confirmed → shipped → closed; confirmed → draft takes it back, closed → shipped reopens it; on-hold and disputed return to where they came from; what has shipped cannot be cancelled.',
    params: OrderParams,
    body: OrderTransition,
    status: 200,
    response: OrderView,
    errors: [IllegalTransition, OrderWithoutLines, OrderDates, CreditRefused, RateMissing, VersionMoved],
    example: { to: 'on-hold', reason: 'Credit check' },
    plan: (context, { params, body }) => shown(moveOrder(context, params.orderId, body), orderView),
  }),
];
