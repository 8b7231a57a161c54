export { cancelInvoice } from './closing.ts';
export { disputeInvoice } from './collection.ts';
export { recordReceipt, reverseCredit } from './credits.ts';
export { InvoiceEntity } from './entity.ts';
export { changeInvoice, issueInvoice } from './invoices.ts';
export { type OpenInvoice, openInvoicesAt } from './open-items.ts';
export { receivableRoutes } from './routes.ts';
export { findInvoiceByNumber, findReceiptByNumber, getCredit, getInvoice } from './store.ts';
