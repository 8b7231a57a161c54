/** Every access pattern as one request; docs/table.md has a row for each, and says why where one grows with history. */
import type { Sent } from './requests.ts';

export interface Pattern {
  /** The row's name in docs/table.md. */
  name: string;
  /** The route's name. */
  route: string;
  sent: Sent;
}

const get = (name: string, route: string, path: string): Pattern => ({
  name,
  route,
  sent: { method: 'GET', path },
});

/** A command; MARK is a fresh text for every run of it. */
const command = (
  name: string,
  route: string,
  path: string,
  body: unknown,
  method = 'POST',
  headers: Record<string, string> = {},
): Pattern => ({
  name,
  route,
  sent: { method, path, body, headers: { 'idempotency-key': 'MARK', ...headers } },
});

const own = (prefix: string): string => `${prefix}_mz0000000x1`;
const customer = { type: 'customer', country: 'ES' };
const money = { accountId: own('acc'), amountMinor: 10_000, currency: 'EUR' };
const lines = [{ sku: 'SKU-1', quantity: '3', unitPrice: '95.70' }];
const ANY = { 'if-match': 'ETAG' };

/** The account, invoice and order that they ask for are those of bench/units.ts. */
export const PATTERNS: readonly Pattern[] = [
  get('who am I', 'getMe', '/v1/me'),
  get('read the organisation', 'getOrganisation', '/v1/organisation'),
  get('list units', 'listUnits', '/v1/units'),
  get('list users', 'listUsers', '/v1/users'),
  get('list 25 rates', 'listRates', '/v1/rates'),
  get('read a policy', 'getPolicy', '/v1/policies/accounts.terms'),
  get('read an account', 'getAccount', `/v1/accounts/${own('acc')}`),
  get('list 25 accounts', 'listAccounts', '/v1/accounts'),
  get('list 25 accounts of a unit', 'listAccounts', '/v1/accounts?filter[unitId]=unt_bench'),
  get('list 25 accounts of an owner', 'listAccounts', '/v1/accounts?filter[ownerId]=usr_bench'),
  get('search accounts', 'searchAccounts', '/v1/accounts/search?q=bench'),
  get('list contacts of an account', 'listContacts', `/v1/accounts/${own('acc')}/contacts`),
  get('list 25 products', 'listProducts', '/v1/products'),
  get('search products', 'searchProducts', '/v1/products/search?q=product'),
  get('read an order', 'getOrder', `/v1/orders/${own('ord')}`),
  get('list 25 orders', 'listOrders', '/v1/orders'),
  get('list 25 orders of an account', 'listOrders', `/v1/orders?filter[accountId]=${own('acc')}`),
  get('read an invoice', 'getInvoice', `/v1/invoices/${own('inv')}`),
  get('list 25 invoices', 'listInvoices', '/v1/invoices'),
  get('list 25 invoices of an account', 'listInvoices', `/v1/invoices?filter[accountId]=${own('acc')}`),
  get('list 25 receipts', 'listReceipts', '/v1/receipts'),
  get('ageing today', 'getAgeing', '/v1/receivables/ageing'),
  get('ageing of a past day', 'getAgeing', '/v1/receivables/ageing?asOf=2025-12-31'),
  get('overdue list', 'listOverdue', '/v1/receivables/overdue'),
  get(
    'statement of a month',
    'getStatement',
    `/v1/receivables/statement?accountId=${own('acc')}&from=2026-01-01&to=2026-01-31`,
  ),
  get('metrics of a month by person', 'getMetrics', '/v1/metrics?groupBy=owner'),
  get('metrics of a month by product', 'getMetrics', '/v1/metrics?groupBy=product'),
  get('metrics of a month by account', 'getMetrics', '/v1/metrics?groupBy=account'),
  get('collection figures of a month', 'getCollectionFigures', '/v1/collection-figures?groupBy=owner'),
  get(
    'collection figures of an account',
    'getCollectionFigures',
    `/v1/collection-figures?filter[accountId]=${own('acc')}`,
  ),
  get('exposure of every account', 'listExposures', '/v1/exposures'),
  get('list 25 messages', 'listMessages', '/v1/messages'),
  get('list 25 imports', 'listImports', '/v1/imports'),
  get('trail of an account', 'listAudit', `/v1/audit?subject=${own('acc')}`),
  command('create an account', 'createAccount', '/v1/accounts', {
    ...customer,
    number: 'N-MARK',
    name: 'Account MARK',
  }),
  command('change an account', 'changeAccount', `/v1/accounts/${own('acc')}`, { city: 'MARK' }, 'PATCH', ANY),
  command('add a contact', 'addContact', `/v1/accounts/${own('acc')}/contacts`, { name: 'MARK' }),
  command('create an order', 'createOrder', '/v1/orders', {
    accountId: own('acc'),
    orderedOn: '2026-01-10',
    lines,
  }),
  command('issue an invoice', 'issueInvoice', '/v1/invoices', { ...money, issuedOn: '2026-01-10' }),
  command('record a receipt', 'recordReceipt', '/v1/receipts', { ...money, receivedOn: '2026-02-10' }),
  command('issue a credit note', 'issueCreditNote', '/v1/credit-notes', {
    ...money,
    // Another account: what stays unapplied would be read with the open items of the measured one.
    accountId: 'acc_mk0000000x1',
    issuedOn: '2026-02-10',
    allocate: 'none',
    reference: 'Return 17',
  }),
];

/** Names of the measured patterns. */
export const PATTERN_NAMES = PATTERNS.map(({ name }) => name);

/** Routes whose access pattern is that of another, or that touch no table; a route of neither list fails the test. */
export const LIKE_ANOTHER: Record<string, string> = {
  getUnit: 'from the directory',
  getUser: 'from the directory',
  getRate: 'read the organisation',
  listPolicies: 'read a policy',
  listPolicyVersions: 'read a policy',
  getContact: 'read an account',
  getProduct: 'read an account',
  listApprovals: 'list 25 orders; what waits for somebody is a page of the index and a batch read',
  getApproval: 'read an order',
  explainApproval: 'read an order, its versions and a policy',
  getApprovalVersion: 'read an order and its versions',
  getApprovalTimeliness: 'the questions of one month',
  listDelegations: 'list 25 imports',
  getDelegation: 'read an account',
  getReceipt: 'read an invoice',
  listCreditNotes: 'list 25 receipts',
  getCreditNote: 'read an invoice',
  listWriteOffs: 'list 25 receipts',
  getWriteOff: 'read an invoice',
  listPromises: 'list 25 invoices, and the invoices of its rows',
  getPromise: 'read an invoice, and the invoices that it is over',
  explainCollectionFigures: 'collection figures of a month',
  listTargets: 'list 25 orders',
  getTarget: 'read an order',
  listTargetCompletion: 'collection figures of a month, from the first day of its targets',
  getCashInflow: 'ageing of a past day, and the receipts of the periods',
  getCollectionPlan: 'collection figures of a month, for that month alone',
  getDailyControl: 'collection figures of a month, for that month alone',
  explainAgeing: 'ageing today',
  getReceiptSlip: 'read an invoice',
  getCredit: 'read an account, its ledger, profile and deposits',
  explainCredit: 'read an account, and what the credit gate reads',
  getExposure: 'exposure of every account',
  explainExposure: 'exposure of every account',
  listAssessments: 'read an account, and one query of few items',
  listReleases: 'read an account, and one query of few items',
  listDeposits: 'read an account, and one query of few items',
  listReservations: 'list 25 receipts',
  listCollectionActions: 'list 25 invoices',
  getCollectionAction: 'read an invoice',
  listCollectionCases: 'list 25 invoices',
  getCollectionCase: 'read an invoice',
  getCollectionStability: 'ageing of each month’s last day, and the receipts of the months',
  getWorklist: 'ageing today, and the case of each account',
  listDebts: 'ageing of the day, and the case of each account',
  summariseDebts: 'ageing of the day, and the case of each account',
  listInvoiceRequests: 'list 25 invoices',
  getInvoiceRequest: 'read an invoice',
  listReconciliations: 'list 25 invoices',
  getReconciliation: 'read an invoice',
  explainReconciliation: 'read an invoice, and the statement of its account',
  getReconciliationCoverage: 'ageing of the day, and the reconciliations of the period',
  readReconciliationByLink: 'read an invoice twice',
  listCoaching: 'list 25 invoices, without accounts',
  getCoaching: 'read an account',
  listPayments: 'list 25 invoices, without accounts',
  listPaymentQueue: 'one query of what is approved and not paid',
  getPayment: 'read an account',
  getMetricsChart: 'the same as the report of its cut',
  getSalesVariance: 'metrics of a month by account',
  listMeasureEntries: 'list 25 invoices, without accounts',
  getMeasureEntry: 'read an account',
  explainPayment: 'read an account, and one query of what is approved and not paid',
  listPlans: 'list 25 invoices, without accounts',
  getPlan: 'read an account, what one version says, and a policy',
  listPlanCells: 'read an account, what one version says, and its cells in batches',
  getPlanDays: 'read an account, what one version says, and its cells in batches',
  getPlanRunRate: 'read an account, what one version says, and its cells in batches',
  getPlanAttainment: 'read an account, its cells in batches, and metrics of the plan’s months',
  getPlanAttainmentChart: 'the same, and the names of its nodes in batches',
  listPlanDeviations: 'the same, and one query of the corrections',
  listPlanCorrections: 'read an account, its cells in batches, and one query of the corrections',
  listPlanComments: 'read an account, its cells in batches, and one query of the comments',
  listLetters: 'list 25 invoices, without accounts',
  listLetterCoverage: 'read an account, its cells in batches, and the letters of its nodes in batches',
  getLetter: 'read an account twice',
  printLetter: 'read an account',
  printLetterPdf: 'read an account',
  listDunningNotices: 'list 25 invoices',
  getDunningNotice: 'read an invoice',
  printDunningNotice: 'read an invoice, its account twice, and a contact',
  getInvoiceDunning: 'read an invoice, and its state',
  explainInvoiceDunning: 'ageing today, for its account’s states and holds',
  listDunningHolds: 'list contacts of an account',
  getDunningHold: 'read an invoice',
  getDunningReceipts: 'list 25 receipts',
  listDunningSchemes: 'list 25 products',
  getDunningScheme: 'read the organisation',
  listDunningAssignments: 'list 25 invoices',
  getDunningAssignment: 'read an invoice',
  getImportTemplate: 'no table',
  getImport: 'read an account',
  getImportErrors: 'read an account, and a file',
  getMessage: 'read an account',
  getHealth: 'no table',
  getOpenApi: 'no table',
  getDocs: 'no table',
  getDocsScript: 'no table',
};
