/** One call of every command route, on the books of world.ts. A route without a line here is reported by its name. */
import { overdueAlertsPolicy } from '#lib/alerts/policy.ts';
import { DEFAULT_SCHEME } from '#lib/dunning/default-scheme.ts';
import type { Route } from '#lib/http/route.ts';
import type { Ids } from './world.ts';

export interface Line {
  as: string;
  /** Name of the id that a parameter takes, where it is another than the parameter's own. */
  params?: Record<string, string>;
  /** Record whose version If-Match names. */
  of?: string;
  body?: (ids: Ids) => unknown;
}

const reason = () => ({ reason: 'Booked twice' });

export const LINES: Readonly<Record<string, Line>> = {
  changeOrganisation: { as: 'admin', of: 'organisation', body: () => ({ name: 'Acme 2' }) },
  createUnit: {
    as: 'admin',
    body: () => ({ code: 'NEW', name: 'New', parentId: 'unt_company', timeZone: 'America/Monterrey' }),
  },
  changeUnit: { as: 'admin', of: 'unitId', body: () => ({ name: 'Sur' }) },
  reParentUnit: {
    as: 'admin',
    of: 'unitId',
    body: () => ({ parentId: 'unt_north', from: '2026-04-01' }),
  },
  createUser: {
    as: 'admin',
    body: () => ({
      email: 'lucia@example.com',
      name: 'Lucía',
      role: 'representative',
      unitId: 'unt_north',
      managerId: 'usr_northmanager',
    }),
  },
  changeUser: { as: 'admin', of: 'userId', body: () => ({ phone: '+34 600 000 001' }) },
  postUser: {
    as: 'admin',
    of: 'userId',
    body: () => ({ from: '2026-04-01', role: 'manager', unitId: 'unt_north' }),
  },
  postRate: { as: 'admin', body: () => ({ from: 'EUR', to: 'CNY', on: '2026-03-02', rate: '7.8' }) },
  removeRate: { as: 'admin', of: 'rateId' },
  setPolicy: {
    as: 'admin',
    of: 'shipped',
    body: () => ({ validFrom: '2026-04-01', body: overdueAlertsPolicy.fallback }),
  },
  pauseJob: { as: 'admin', body: reason },
  resumeJob: { as: 'admin' },
  createAccount: { as: 'admin', body: () => ({ number: 'NEW', name: 'New', type: 'customer' }) },
  changeAccount: { as: 'admin', of: 'accountId', body: () => ({ name: 'Renamed', city: 'Málaga' }) },
  handOverAccount: {
    as: 'admin',
    of: 'accountId',
    body: () => ({ ownerId: 'usr_northrep2', from: '2026-03-02' }),
  },
  handOverAccounts: {
    as: 'admin',
    body: ({ accountId }) => ({ accountIds: [accountId], ownerId: 'usr_northrep2', from: '2026-03-02' }),
  },
  addContact: { as: 'admin', body: () => ({ name: 'Li', primary: true }) },
  changeContact: { as: 'admin', of: 'contactId', body: () => ({ phone: '+34 1' }) },
  eraseContact: { as: 'admin' },
  removeContact: { as: 'admin', of: 'contactId' },
  createProduct: { as: 'admin', body: () => ({ sku: 'NEW', name: 'New' }) },
  changeProduct: { as: 'admin', of: 'productId', body: () => ({ listPrice: '11' }) },
  createOrder: {
    as: 'admin',
    body: ({ accountId }) => ({ accountId, lines: [{ sku: 'S', quantity: '3', unitPrice: '10' }] }),
  },
  changeOrder: { as: 'admin', of: 'orderId', body: () => ({ requiredOn: '2026-03-20' }) },
  moveOrder: { as: 'admin', of: 'orderId', body: () => ({ to: 'confirmed' }) },
  createApproval: {
    as: 'north-rep',
    body: ({ accountId }) => ({
      kind: 'special-price',
      accountId,
      reason: 'Matches an offer',
      document: { item: 'S', quantity: '1', listPrice: '10', askedPrice: '8.5', currency: 'EUR' },
    }),
  },
  changeApproval: {
    as: 'north-rep',
    of: 'approvalId',
    body: () => ({ document: { askedPrice: '7.5' } }),
  },
  withdrawApproval: { as: 'north-rep', of: 'approvalId', body: () => ({ reason: 'Bought elsewhere' }) },
  decideApproval: {
    as: 'north-manager',
    body: ({ documentHash }) => ({ outcome: 'approve', documentHash }),
  },
  forwardApproval: { as: 'north-manager', body: () => ({ toId: 'usr_director' }) },
  revokeApproval: {
    as: 'north-manager',
    of: 'grantedId',
    params: { approvalId: 'grantedId' },
    body: reason,
  },
  createDelegation: {
    as: 'north-manager',
    body: () => ({ toId: 'usr_director', from: '2026-03-02', until: '2026-03-20' }),
  },
  endDelegation: { as: 'north-manager', of: 'delegationId' },
  issueInvoice: { as: 'finance', body: ({ accountId }) => ({ accountId, amountMinor: 900 }) },
  changeInvoice: { as: 'finance', of: 'invoiceId', body: () => ({ notes: 'Seen' }) },
  disputeInvoice: { as: 'finance', of: 'invoiceId', body: () => ({ disputed: true, reason: 'Damaged' }) },
  promisePayment: { as: 'finance', of: 'invoiceId', body: () => ({ promisedOn: '2026-03-20' }) },
  cancelInvoice: { as: 'finance', of: 'invoiceId', body: reason },
  writeOffInvoice: { as: 'finance', of: 'invoiceId', body: reason },
  requestWriteOff: { as: 'finance', body: () => ({ reason: '客户破产' }) },
  reverseReceipt: { as: 'finance', of: 'receiptId', params: { id: 'receiptId' }, body: reason },
  reverseCreditNote: { as: 'finance', of: 'creditNoteId', params: { id: 'creditNoteId' }, body: reason },
  reverseWriteOff: { as: 'finance', of: 'writeOffId', params: { id: 'writeOffId' }, body: reason },
  allocateReceipt: {
    as: 'finance',
    of: 'freeReceiptId',
    params: { id: 'freeReceiptId' },
    body: () => ({ automatic: true }),
  },
  undoReceiptAllocation: { as: 'finance', of: 'receiptId', params: { id: 'receiptId' }, body: reason },
  allocateCreditNote: {
    as: 'finance',
    of: 'freeCreditNoteId',
    params: { id: 'freeCreditNoteId' },
    body: () => ({ automatic: true }),
  },
  undoCreditNoteAllocation: {
    as: 'finance',
    of: 'creditNoteId',
    params: { id: 'creditNoteId', allocationId: 'creditAllocationId' },
    body: reason,
  },
  changeCredit: { as: 'admin', body: () => ({ notes: 'Pays late in the season' }) },
  setCreditLimit: { as: 'admin', body: () => ({ mode: 'limit', amountMinor: 80_000_000, reason: 'More' }) },
  blockCredit: { as: 'finance', body: reason },
  unblockCredit: { as: 'finance', params: { accountId: 'blockedId' }, of: 'blockedProfileId' },
  assessCredit: {
    as: 'north-rep',
    body: () => ({ rating: 'B', importance: 'major', evidence: 'Two branches more' }),
  },
  changeAssessment: { as: 'north-rep', of: 'assessmentId', body: () => ({ rating: 'C' }) },
  removeAssessment: { as: 'north-rep', of: 'assessmentId' },
  requestCreditLimit: {
    as: 'north-rep',
    body: () => ({ mode: 'limit', amountMinor: 90_000_000, reason: '旺季' }),
  },
  requestCreditRelease: {
    as: 'north-rep',
    body: () => ({ maxOverMinor: 500, waives: [], validTo: '2026-12-31', reason: '旺季' }),
  },
  revokeRelease: { as: 'finance', of: 'releaseId', body: reason },
  lodgeDeposit: { as: 'finance', body: () => ({ amountMinor: 5_000 }) },
  changeDeposit: { as: 'finance', of: 'depositId', body: () => ({ notes: 'Seen' }) },
  returnDeposit: { as: 'finance', of: 'depositId', body: reason },
  recordPromise: {
    as: 'north-rep',
    body: ({ accountId, invoiceId }) => ({
      accountId,
      invoiceIds: [invoiceId],
      parts: [{ on: '2026-03-20', amountMinor: 100 }],
    }),
  },
  withdrawPromise: { as: 'north-rep', of: 'promiseId', body: reason },
  logCollectionAction: {
    as: 'north-rep',
    body: ({ accountId }) => ({ accountId, kind: 'call', result: 'promised' }),
  },
  changeCollectionAction: { as: 'north-rep', of: 'actionId', body: () => ({ result: 'not-reached' }) },
  withdrawCollectionAction: { as: 'north-rep', of: 'actionId', body: reason },
  placeCollectionCase: {
    as: 'north-rep',
    body: () => ({ pin: { direction: 'up', until: '2027-03-20', reason: 'Moves its office' } }),
  },
  ruleDebt: {
    as: 'finance',
    body: ({ invoiceId }) => ({ invoiceId, state: 'doubtful', reason: 'Silent' }),
  },
  handUpCollectionCase: { as: 'north-rep', body: reason },
  acknowledgeCollectionCase: {
    as: 'south-rep',
    params: { accountId: 'blockedId' },
    of: 'caseId',
    body: () => ({ note: 'I call them' }),
  },
  requestInvoice: {
    as: 'north-rep',
    body: ({ accountId }) => ({ accountId, amountMinor: 900, wantedOn: '2026-03-20' }),
  },
  answerInvoiceRequest: {
    as: 'finance',
    of: 'requestId',
    body: () => ({ answer: 'declined', reason: 'Goods not delivered yet' }),
  },
  withdrawInvoiceRequest: { as: 'north-rep', of: 'requestId', body: reason },
  makeReconciliation: { as: 'north-rep', body: ({ accountId }) => ({ accountId, asOf: '2026-02-28' }) },
  sendReconciliation: {
    as: 'north-rep',
    of: 'draftId',
    params: { reconciliationId: 'draftId' },
    body: ({ readerId }) => ({ contactId: readerId }),
  },
  recordReconciliationAnswer: {
    as: 'north-rep',
    of: 'sentId',
    params: { reconciliationId: 'sentId' },
    body: () => ({ answer: 'confirmed' }),
  },
  settleReconciliation: {
    as: 'north-rep',
    of: 'differingId',
    params: { reconciliationId: 'differingId' },
    body: () => ({ note: 'They booked it' }),
  },
  withdrawReconciliation: {
    as: 'north-rep',
    of: 'sentId',
    params: { reconciliationId: 'sentId' },
    body: reason,
  },
  answerReconciliationByLink: { as: 'nobody', body: () => ({ answer: 'confirmed' }) },
  requestPayment: {
    as: 'north-manager',
    body: () => ({
      payee: '上海精工',
      purpose: 'Parts',
      amountMinor: 900,
      dueOn: '2026-03-20',
      class: 'supplier',
    }),
  },
  makeMeasureEntry: { as: 'north-rep', body: () => ({ measure: 'calls', count: '3' }) },
  changeMeasureEntry: { as: 'north-rep', of: 'entryId', body: () => ({ on: '2026-03-01' }) },
  withdrawMeasureEntry: { as: 'north-rep', of: 'entryId', body: reason },
  restoreMeasureEntry: {
    as: 'north-rep',
    of: 'withdrawnEntryId',
    params: { entryId: 'withdrawnEntryId' },
  },
  changePayment: { as: 'back-office', of: 'paymentId', body: () => ({ amountMinor: 2_000_000 }) },
  withdrawPayment: { as: 'back-office', of: 'paymentId', body: reason },
  schedulePayment: {
    as: 'finance',
    of: 'approvedPaymentId',
    params: { paymentId: 'approvedPaymentId' },
    body: () => ({ on: '2026-03-05' }),
  },
  markPaymentPaid: {
    as: 'finance',
    of: 'approvedPaymentId',
    params: { paymentId: 'approvedPaymentId' },
    body: () => ({ reference: 'SEPA 1' }),
  },
  undoPaymentPaid: {
    as: 'finance',
    of: 'paidPaymentId',
    params: { paymentId: 'paidPaymentId' },
    body: reason,
  },
  pinPayment: {
    as: 'finance',
    of: 'approvedPaymentId',
    params: { paymentId: 'approvedPaymentId' },
    body: () => ({ place: 'up', reason: 'They stop deliveries' }),
  },
  createPlan: {
    as: 'boss',
    body: () => ({
      name: '销售计划',
      measure: 'booked',
      section: 'region',
      from: '2026-04-01',
      to: '2026-06-28',
      amount: 900_000,
    }),
  },
  changePlan: { as: 'boss', of: 'planId', body: () => ({ name: 'Plan de ventas' }) },
  removePlan: { as: 'boss', of: 'planId' },
  submitPlan: { as: 'director', of: 'planId', body: reason },
  withdrawPlan: {
    as: 'director',
    of: 'submittedPlanId',
    params: { planId: 'submittedPlanId' },
    body: reason,
  },
  revisePlan: {
    as: 'director',
    of: 'effectivePlanId',
    params: { planId: 'effectivePlanId' },
    body: reason,
  },
  discardPlanVersion: {
    as: 'director',
    of: 'revisedPlanId',
    params: { planId: 'revisedPlanId' },
    body: reason,
  },
  endPlan: { as: 'boss', of: 'effectivePlanId', params: { planId: 'effectivePlanId' }, body: reason },
  setPlanCells: { as: 'boss', of: 'planId', body: () => ({ amount: 1_000_001 }) },
  lockPlanCells: { as: 'boss', of: 'planId', body: () => ({ locked: true }) },
  splitPlanNode: {
    as: 'boss',
    of: 'planId',
    body: () => ({ node: 'unt_north', how: 'equal' }),
  },
  spreadPlanNode: {
    as: 'boss',
    of: 'revisedPlanId',
    params: { planId: 'revisedPlanId' },
    body: () => ({ how: 'weights' }),
  },
  transferPlanTarget: {
    as: 'boss',
    of: 'revisedPlanId',
    params: { planId: 'revisedPlanId' },
    body: () => ({ node: 'usr_southrep', userId: 'usr_southmanager', on: '2026-05-16' }),
  },
  undoPlanCells: { as: 'boss', of: 'planId' },
  makePlanCorrection: {
    as: 'north-manager',
    body: () => ({
      ...{ node: 'unt_north', from: '2026-04-01', cause: '停产', correction: '拜访' },
      dueOn: '2026-04-30',
    }),
  },
  finishPlanCorrection: {
    as: 'north-manager',
    of: 'correctionId',
    body: () => ({ effect: 'Dos distribuidores nuevos' }),
  },
  reopenPlanCorrection: {
    as: 'north-manager',
    of: 'doneCorrectionId',
    params: { correctionId: 'doneCorrectionId' },
  },
  createDemand: {
    as: 'back-office',
    body: () => ({ kind: 'advice', period: '2026-03-04', unitId: 'unt_north' }),
  },
  changeDemand: {
    as: 'back-office',
    of: 'demandId',
    body: ({ accountId, productId }) => ({ lines: [{ accountId, productId, quantity: 7, note: '促销' }] }),
  },
  submitDemand: { as: 'back-office', of: 'demandId' },
  approveDemand: {
    as: 'north-manager',
    of: 'submittedDemandId',
    params: { demandId: 'submittedDemandId' },
  },
  sendDemandBack: {
    as: 'north-manager',
    of: 'submittedDemandId',
    params: { demandId: 'submittedDemandId' },
    body: reason,
  },
  reopenDemand: {
    as: 'north-manager',
    of: 'approvedDemandId',
    params: { demandId: 'approvedDemandId' },
    body: reason,
  },
  removeDemand: { as: 'back-office', of: 'demandId' },
  createMarketSize: {
    as: 'back-office',
    body: () => ({
      ...{ unitId: 'unt_south', period: '2026-Q1', measure: 'money', amount: 7 },
      ...{ source: 'Cámara', confidence: 'high', competitors: [{ name: '华东', amount: 3 }] },
    }),
  },
  changeMarketSize: { as: 'back-office', of: 'marketSizeId', body: () => ({ validOn: '2026-01-07' }) },
  withdrawMarketSize: { as: 'back-office', of: 'marketSizeId', body: reason },
  restoreMarketSize: {
    as: 'back-office',
    of: 'withdrawnSizeId',
    params: { marketSizeId: 'withdrawnSizeId' },
  },
  putOutletList: { as: 'back-office', body: () => ({ productIds: [], reason: '断货' }) },
  listProductAtOutlet: { as: 'back-office', params: { accountId: 'blockedId' }, body: () => ({}) },
  delistProductAtOutlet: { as: 'back-office', of: 'listingId', body: reason },
  undoListing: { as: 'back-office', of: 'listingId' },
  receiveStockLot: {
    as: 'back-office',
    body: ({ accountId, productId }) => ({ accountId, productId, quantity: '2', reference: 'L-1' }),
  },
  changeStockLot: { as: 'back-office', of: 'stockLotId', body: () => ({ reference: 'L-7' }) },
  leaveStockLot: { as: 'back-office', of: 'stockLotId', body: () => ({}) },
  undoStockLeaving: { as: 'back-office', of: 'leftLotId', params: { stockLotId: 'leftLotId' } },
  withdrawStockLot: { as: 'back-office', of: 'stockLotId', body: reason },
  restoreStockLot: {
    as: 'back-office',
    of: 'withdrawnLotId',
    params: { stockLotId: 'withdrawnLotId' },
  },
  assembleReview: {
    as: 'north-manager',
    body: () => ({
      ...{ subjectKind: 'representative', subjectId: 'usr_northrep', cadence: 'month', period: '2026-02' },
    }),
  },
  addFinding: { as: 'north-manager', body: () => ({ title: 'Few calls', causes: ['visit-diligence'] }) },
  changeFinding: { as: 'north-manager', of: 'findingId', body: () => ({ solution: 'A route' }) },
  closeFinding: { as: 'north-manager', of: 'findingId', body: reason },
  reopenFinding: {
    ...{ as: 'north-manager', of: 'closedFindingId' },
    params: { findingId: 'closedFindingId' },
  },
  addReviewAction: {
    as: 'north-manager',
    body: () => ({
      ...{ text: 'Call', ownerId: 'usr_northrep', dueOn: '2026-03-31' },
      expected: { figure: 'visits', direction: 'up' },
    }),
  },
  changeReviewAction: { as: 'north-manager', of: 'reviewActionId', body: () => ({ quantity: '12' }) },
  finishReviewAction: { as: 'north-rep', of: 'reviewActionId', body: () => ({ text: '完成' }) },
  cancelReviewAction: { as: 'north-manager', of: 'reviewActionId', body: reason },
  reopenReviewAction: {
    ...{ as: 'north-rep', of: 'doneActionId' },
    params: { reviewActionId: 'doneActionId' },
  },
  writeReviewNote: { as: 'north-manager', body: () => ({ text: '下月计划' }) },
  removeReviewNote: { as: 'north-manager' },
  decideInReview: { as: 'north-manager', body: () => ({ text: 'One more' }) },
  undecideInReview: { as: 'north-manager' },
  commentReview: { as: 'north-rep', body: () => ({ text: '缺货' }) },
  removeReviewComment: { as: 'north-rep' },
  acknowledgeReview: { as: 'north-rep', body: () => ({ agrees: false }) },
  takeBackReviewAcknowledgement: { as: 'north-rep' },
  closeReview: { as: 'north-manager', of: 'reviewId' },
  reopenReview: {
    ...{ as: 'north-manager', of: 'closedReviewId', body: reason },
    params: { reviewId: 'closedReviewId' },
  },
  openCouncil: { as: 'north-manager', body: () => ({ cadence: 'month', on: '2025-11-01' }) },
  changeCouncil: { as: 'north-manager', of: 'councilId', body: () => ({ minutes: '纪要' }) },
  closeCouncil: { as: 'north-manager', of: 'councilId' },
  reopenCouncil: {
    ...{ as: 'north-manager', of: 'closedCouncilId' },
    params: { councilId: 'closedCouncilId' },
  },
  removeCouncil: {
    ...{ as: 'north-manager', of: 'emptyCouncilId' },
    params: { councilId: 'emptyCouncilId' },
  },
  addCounterMeasure: {
    ...{ as: 'north-manager', of: 'councilId' },
    body: () => ({ text: 'Promote', ownerId: 'usr_northrep', dueOn: '2026-03-31' }),
  },
  changeCounterMeasure: { as: 'north-manager', of: 'councilId', body: () => ({ quantity: '2' }) },
  finishCounterMeasure: { as: 'north-rep', of: 'councilId', body: () => ({ text: '完成' }) },
  cancelCounterMeasure: { as: 'north-manager', of: 'councilId', body: reason },
  reopenCounterMeasure: {
    ...{ as: 'north-rep', of: 'councilId' },
    params: { measureId: 'doneMeasureId' },
  },
  createForecast: {
    as: 'north-manager',
    body: () => ({ lines: [{ month: '2026-04', amountMinor: 7 }] }),
  },
  changeForecast: {
    as: 'north-rep',
    of: 'forecastId',
    body: () => ({ lines: [{ month: '2026-05', amountMinor: 7, note: '大客户' }] }),
  },
  submitForecast: { as: 'north-rep', of: 'forecastId', body: () => ({}) },
  removeForecast: { as: 'north-rep', of: 'forecastId' },
  createFormRecord: {
    as: 'north-rep',
    body: () => ({ templateKey: 'daily-sales-report', answers: { done: '拜访客户' } }),
  },
  changeFormRecord: { as: 'north-rep', of: 'recordId', body: () => ({ answers: { threats: '价格' } }) },
  submitFormRecord: { as: 'north-rep', of: 'recordId' },
  recallFormRecord: { as: 'north-rep', of: 'submittedRecordId', params: { recordId: 'submittedRecordId' } },
  removeFormRecord: { as: 'north-rep', of: 'recordId' },
  reviewFormRecord: {
    as: 'north-manager',
    of: 'submittedRecordId',
    params: { recordId: 'submittedRecordId' },
    body: () => ({ score: 4, comment: '很好' }),
  },
  withdrawFormReview: { as: 'north-manager', of: 'scoredRecordId', params: { recordId: 'scoredRecordId' } },
  publishFormTemplate: {
    as: 'admin',
    body: () => ({
      ...{ key: 'swot', reason: 'Short' },
      content: {
        label: { en: 'SWOT', es: 'DAFO', 'zh-CN': '态势分析' },
        shared: false,
        sections: [
          {
            key: 'all',
            label: { en: 'All', es: 'Todo', 'zh-CN': '全部' },
            fields: [{ key: 'note', type: 'text', label: { en: 'Note', es: 'Nota', 'zh-CN': '说明' } }],
          },
        ],
      },
    }),
  },
  withdrawFormTemplate: { as: 'admin', of: 'form-template', params: { number: 'formNumber' } },
  makeForecastAdjustment: {
    as: 'north-manager',
    body: () => ({ month: '2026-03', forMonth: '2026-05', amountMinor: -5, reason: 'Una obra se retrasa' }),
  },
  changeForecastAdjustment: { as: 'north-manager', of: 'adjustmentId', body: () => ({ amountMinor: 6 }) },
  withdrawForecastAdjustment: { as: 'north-manager', of: 'adjustmentId' },
  restoreForecastAdjustment: {
    as: 'north-manager',
    of: 'backAdjustmentId',
    params: { adjustmentId: 'backAdjustmentId' },
  },
  writeForecastNote: {
    as: 'north-manager',
    body: () => ({ month: '2026-03', kind: 'decision', text: '增加促销' }),
  },
  changeForecastNote: { as: 'north-manager', of: 'noteId', body: () => ({ text: 'Sube' }) },
  withdrawForecastNote: { as: 'north-manager', of: 'noteId' },
  restoreForecastNote: { as: 'north-manager', of: 'backNoteId', params: { noteId: 'backNoteId' } },
  issueLetter: {
    as: 'boss',
    body: ({ effectivePlanId }) => ({ planId: effectivePlanId, kind: 'responsibility', node: 'unt_north' }),
  },
  issueLettersBelow: { as: 'boss', body: ({ effectivePlanId }) => ({ planId: effectivePlanId }) },
  changeLetter: { as: 'boss', of: 'letterId', body: () => ({ rights: '可调配人员' }) },
  signLetter: {
    as: 'south-manager',
    params: { letterId: 'halfLetterId' },
    body: ({ halfDigest }) => ({ digest: halfDigest }),
  },
  unsignLetter: { as: 'boss', params: { letterId: 'halfLetterId' } },
  declineLetter: {
    as: 'south-manager',
    of: 'halfLetterId',
    params: { letterId: 'halfLetterId' },
    body: reason,
  },
  withdrawLetter: { as: 'boss', of: 'halfLetterId', params: { letterId: 'halfLetterId' }, body: reason },
  raisePlanComment: { as: 'north-manager', body: () => ({ node: 'unt_north', difficulty: '八月停产' }) },
  answerPlanComment: { as: 'boss', of: 'commentId', body: () => ({ text: 'Cerrado en agosto' }) },
  recordCoaching: {
    as: 'north-manager',
    body: () => ({ representativeId: 'usr_northrep', observations: 'Names no day' }),
  },
  changeCoaching: { as: 'north-manager', of: 'coachingId', body: () => ({ followUpOn: '2026-04-15' }) },
  setTarget: {
    as: 'admin',
    body: ({ accountId }) => ({
      measure: 'collected',
      accountId,
      from: '2026-04-01',
      to: '2026-04-30',
      amountMinor: 700,
      currency: 'EUR',
    }),
  },
  changeTarget: { as: 'admin', of: 'targetId', body: () => ({ amountMinor: 900, reason: 'Two more' }) },
  undoTarget: { as: 'admin', of: 'targetId', body: reason },
  runDunning: { as: 'finance', body: () => ({ asOf: '2026-03-02', dryRun: false }) },
  finishDunningTask: { as: 'finance', of: 'noticeId', body: () => ({ note: 'Sent by post' }) },
  cancelDunningNotice: { as: 'finance', of: 'noticeId', body: reason },
  setDunningHold: { as: 'finance', body: () => ({ kind: 'manual', reason: 'The owner talks to them' }) },
  liftDunningHold: { as: 'finance', of: 'holdId' },
  stateDunningReceipts: { as: 'finance', body: () => ({ statedUntil: '2026-03-01' }) },
  createDunningScheme: {
    as: 'admin',
    body: () => ({ name: 'Gentle', validFrom: '2026-03-01', body: DEFAULT_SCHEME }),
  },
  changeDunningScheme: {
    as: 'admin',
    of: 'schemeId',
    body: () => ({ name: 'By letter', validFrom: '2026-04-01', body: DEFAULT_SCHEME }),
  },
  assignDunningScheme: {
    as: 'admin',
    body: ({ blockedId, schemeId }) => ({ targetId: blockedId, schemeId }),
  },
  removeDunningAssignment: { as: 'admin', of: 'assignmentId' },
  recordReceipt: { as: 'finance', body: ({ accountId }) => ({ accountId, amountMinor: 500 }) },
  issueCreditNote: { as: 'finance', body: ({ accountId }) => ({ accountId, amountMinor: 500 }) },
  openUpload: { as: 'admin', body: () => ({ contentType: 'text/csv' }) },
  startImport: {
    as: 'admin',
    body: () => ({ kind: 'accounts', csv: 'number,name,type\r\nX-1,Ex,customer\r\n' }),
  },
  undoImport: { as: 'admin' },
};

/** The line of a command route. @throws {Error} naming a route that nobody wrote one for */
export const lineOf = (route: Route): Line => {
  const line = LINES[route.name];
  if (!line) throw new Error(`proof/crash/commands.ts has no line for the route ${route.name}`);
  return line;
};

/** The route's path with the ids of the books. */
export const pathOf = (route: Route, { params = {} }: Line, ids: Ids): string =>
  route.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const id = ids[params[name] ?? name];
    if (!id) throw new Error(`the books have no ${params[name] ?? name} for the route ${route.name}`);
    return id;
  });
