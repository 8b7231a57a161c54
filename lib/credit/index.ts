export { bounds, boundsOf } from './bounds.ts';
export { type CreditCheck, defineCreditCheck } from './checks.ts';
export { CreditRefused } from './errors.ts';
export { addedUp, Exposure, exposureIn, type Sums } from './exposure.ts';
export { passGate } from './gate.ts';
export {
  emptyLedger,
  type Ledger,
  LedgerEntity,
  ledgerKey,
  putLedger,
  readLedger,
  readLedgers,
  withReceivable,
  withReserved,
} from './ledger.ts';
export { accountForCredit, removeProfile, setLimit, todayOf } from './limits.ts';
export { defineOrderBook } from './orders.ts';
export { CreditPolicy } from './policy.ts';
export {
  type Commitment,
  type Reservation,
  ReservationEntity,
  reservedAt,
  type Stage,
} from './reservation.ts';
export { reservationsDue, reservationsOf, reservationsOn } from './reservations.ts';
export { type Billing, billed, reserve, unreserve } from './reserve.ts';
export { creditRoutes } from './routes.ts';
export { limitOn } from './rules.ts';
export { accountsWithProfile, readProfile, type Standing, standingsOf } from './standing.ts';
