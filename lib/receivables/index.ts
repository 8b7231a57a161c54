export { accountOpenOn } from './account-open.ts';
export { bucketNames, bucketOf } from './ageing.ts';
export { openDuesAt, openMinorAt, unappliedMinorAt } from './balance.ts';
export { openBook } from './book.ts';
export { cancelInvoice } from './closing.ts';
export { disputeInvoice } from './collection.ts';
export { recordReceipt, reverseCredit } from './credits.ts';
export { openDebits, readInvoices } from './debits.ts';
export { InvoiceEntity } from './entity.ts';
export { PromiseMissed, PromiseWithdrawn } from './errors.ts';
export { changeInvoice, issueInvoice } from './invoices.ts';
export {
  invoicesBetween,
  invoicesOpenOnDays,
  type OpenInvoice,
  type OpenOn,
  openInvoiceOn,
  openInvoicesAt,
  openInvoicesOn,
  openOn,
  receiptsBetween,
} from './open-items.ts';
export { AgeingPolicy } from './policy.ts';
export {
  type BrokenPromises,
  NewPromise,
  type PaymentPromise,
  PromiseView,
  PromiseWithdrawal,
  promiseFigures,
} from './promise.ts';
export { PROMISE_PENDING, PromiseEntity } from './promise-entity.ts';
export { allWatched, markPromise } from './promise-marks.ts';
export {
  brokenPromises,
  brokenPromisesOn,
  findPromise,
  getPromise,
  promisedInvoices,
} from './promise-store.ts';
export { PROMISE_ERRORS, recordPromise, withdrawPromise } from './promises.ts';
export { receivableRoutes } from './routes.ts';
export type { Invoice } from './schema.ts';
export { findInvoiceByNumber, findReceiptByNumber, getCredit, getInvoice, newestReceiptOn } from './store.ts';
