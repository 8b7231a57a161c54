/** Kinds of reference: under which name the world holds their ids, and which records everybody may see. */
import type { IdKind } from '#lib/core/ids.ts';

export const ID_OF: Readonly<Partial<Record<IdKind, string>>> = {
  account: 'accountId',
  contact: 'contactId',
  product: 'productId',
  order: 'orderId',
  approval: 'approvalId',
  delegation: 'delegationId',
  invoice: 'invoiceId',
  promise: 'promiseId',
  target: 'targetId',
  collectionAction: 'actionId',
  invoiceRequest: 'requestId',
  coaching: 'coachingId',
  reconciliation: 'reconciliationId',
  payment: 'paymentId',
  measureEntry: 'entryId',
  plan: 'planId',
  planComment: 'commentId',
  planCorrection: 'correctionId',
  letter: 'letterId',
  forecast: 'forecastId',
  forecastAdjustment: 'adjustmentId',
  forecastNote: 'noteId',
  demand: 'demandId',
  receipt: 'receipts',
  creditNote: 'credit-notes',
  writeOff: 'write-offs',
  unit: 'unitId',
  user: 'userId',
  import: 'importId',
  message: 'messageId',
  rate: 'rateId',
  dunningScheme: 'schemeId',
};
/** Units and people of the organisation are everybody's to see. */
export const SHARED: readonly IdKind[] = ['unit', 'user', 'product', 'rate', 'dunningScheme'];
