export { type CreditCheck, defineCreditCheck } from './checks.ts';
export { CreditRefused } from './errors.ts';
export { passGate } from './gate.ts';
export {
  emptyLedger,
  type Ledger,
  LedgerEntity,
  ledgerKey,
  putLedger,
  readLedger,
  withReceivable,
} from './ledger.ts';
export { removeProfile, setLimit } from './limits.ts';
export { defineOrderBook } from './orders.ts';
export { CreditPolicy } from './policy.ts';
export { type Commitment, ReservationEntity, type Stage } from './reservation.ts';
export { type Billing, billed, reserve, unreserve } from './reserve.ts';
export { creditRoutes } from './routes.ts';
export { limitOn } from './rules.ts';
export { readProfile } from './standing.ts';
