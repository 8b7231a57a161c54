export { openDuesAt, unappliedMinorAt } from './balance.ts';
export { cancelInvoice } from './closing.ts';
export { disputeInvoice } from './collection.ts';
export { recordReceipt, reverseCredit } from './credits.ts';
export { InvoiceEntity } from './entity.ts';
export { PromiseMissed, PromiseWithdrawn } from './errors.ts';
export { changeInvoice, issueInvoice } from './invoices.ts';
export { type OpenInvoice, type OpenOn, openInvoiceOn, openInvoicesAt, openOn } from './open-items.ts';
export {
  type BrokenPromises,
  NewPromise,
  type PaymentPromise,
  PromiseView,
  PromiseWithdrawal,
  promiseFigures,
} from './promise.ts';
export { PROMISE_PENDING, PromiseEntity } from './promise-entity.ts';
export { brokenPromises, getPromise, promisedInvoices } from './promise-store.ts';
export { PROMISE_ERRORS, recordPromise, withdrawPromise } from './promises.ts';
export { receivableRoutes } from './routes.ts';
export { findInvoiceByNumber, findReceiptByNumber, getCredit, getInvoice } from './store.ts';
