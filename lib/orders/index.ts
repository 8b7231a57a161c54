export { commitmentOf, stageOf } from './credit.ts';
export { OrderEntity } from './entity.ts';
export { reserveAtHorizon } from './horizon.ts';
export {
  type ImportedFields,
  type ImportedLine,
  type LineOutcome,
  placeOrder,
  putLines,
  removeImportedOrder,
  removeLines,
  updateImportedOrder,
} from './imports.ts';
export { sellersOf } from './measures.ts';
export { orderRoutes } from './routes.ts';
export {
  ORDER_STATUSES,
  type Order,
  type OrderStatus,
  type PlacedOrder,
  Quantity,
} from './schema.ts';
export { accountOfOrder, findOrderByNumber, getOrder, orderStays, readOrder } from './store.ts';
