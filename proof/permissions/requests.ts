/** A request of every route that points at given records, well-formed, so that only the rules can refuse it. */
import type { Route } from '#lib/http/route.ts';
import type { Request } from './people.ts';

/** Ids by the name of the path parameter, or of the collection for parameters that are just `id`. */
export type Ids = Readonly<Record<string, string>>;

const placeholders = ({ path }: Route): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** Under which name the ids hold the value of a path parameter. */
const nameFor = ({ path }: Route, parameter: string): string => {
  const [, , collection = ''] = path.split('/');
  if (parameter === 'allocationId') return `${collection}/allocationId`;
  return parameter === 'id' ? collection : parameter;
};

/** Names that belong to no organisation: they are the same everywhere. */
const NAMES = ['kind', 'job'];
/** Kinds of import and of policy. */
const KINDS: Record<string, string> = { imports: 'accounts', policies: 'receivables.ageing' };

/** Parameters that count instead of naming: every record has a first. */
const COUNTED: Record<string, string> = {
  ...{ round: '1', number: '1', topic: 'work-plan' },
  // Parts are named by the version that brought them; world.ts makes them in this order.
  ...{ decisionId: 'v2', reviewCommentId: 'v3', measureId: 'v2' },
  job: 'forecast-reminders',
};

/** An organisation's own versions of forms are numbered from here. */
const FIRST_OWN_VERSION = '101';

const valueFor = (route: Route, parameter: string, ids: Ids): string | undefined =>
  parameter === 'number' && route.path.startsWith('/v1/forms/')
    ? FIRST_OWN_VERSION
    : parameter === 'kind'
      ? KINDS[route.path.split('/')[2] ?? '']
      : (COUNTED[parameter] ?? ids[nameFor(route, parameter)]);

/** Bodies and queries where the contract has no example, or the example names nothing. */
const BODIES: Readonly<Record<string, (ids: Ids) => unknown>> = {
  handOverAccount: ({ ownerId }) => ({ ownerId }),
  handOverAccounts: ({ ownerId, accountId }) => ({ ownerId, accountIds: [accountId] }),
  recordPromise: ({ accountId, invoiceId = 'inv_0absent' }) => ({
    accountId,
    invoiceIds: [invoiceId],
    parts: [{ on: '2026-03-20', amountMinor: 1 }],
  }),
  recordCoaching: ({ userId }) => ({ representativeId: userId, observations: 'Names no day' }),
  requestInvoice: ({ accountId }) => ({ accountId, amountMinor: 900, wantedOn: '2027-03-20' }),
  ruleDebt: ({ invoiceId = 'inv_0absent' }) => ({ invoiceId, state: 'doubtful', reason: 'Silent' }),
  assignDunningScheme: ({ accountId, schemeId = 'dsc_0absent' }) => ({ targetId: accountId, schemeId }),
  transferPlanTarget: ({ ownerId = 'usr_0absent' }) => ({ node: ownerId, userId: ownerId, on: '2026-05-01' }),
  makePlanCorrection: () => ({
    ...{ from: '2026-04-01', cause: 'They closed in August', correction: 'Visit three more' },
    dueOn: '2026-04-30',
  }),
  issueLetter: ({ approvedPlanId = 'pln_0absent' }) => ({ planId: approvedPlanId, kind: 'breakdown' }),
  issueLettersBelow: ({ approvedPlanId = 'pln_0absent' }) => ({ planId: approvedPlanId }),
  changeDemand: ({ accountId, productId = 'prd_0absent' }) => ({
    lines: [{ accountId, productId, quantity: 1 }],
  }),
  // With nothing on it the listing of every other request would be gone.
  putOutletList: ({ productId = 'prd_0absent' }) => ({ productIds: [productId] }),
  receiveStockLot: ({ productId = 'prd_0absent' }) => ({ productId, quantity: '1' }),
  assembleReview: ({ ownerId = 'usr_0absent' }) => ({
    ...{ subjectKind: 'representative', subjectId: ownerId, cadence: 'month', period: '2026-02' },
  }),
  addReviewAction: ({ ownerId = 'usr_0absent' }) => ({ text: 'Visit', ownerId, dueOn: '2026-12-31' }),
  addCounterMeasure: ({ ownerId = 'usr_0absent' }) => ({ text: 'Visit', ownerId, dueOn: '2026-12-31' }),
  changeForecast: () => ({ lines: [{ month: '2026-04', amountMinor: 1 }] }),
  submitForecast: () => ({ reason: 'Anew' }),
  changeContact: () => ({ role: 'Purchasing' }),
  setPolicy: () => ({ validFrom: '2027-01-01', body: { bounds: [30, 60, 90] } }),
};
const QUERIES: Readonly<Record<string, (ids: Ids) => Record<string, string>>> = {
  searchAccounts: () => ({ q: 'z' }),
  searchProducts: () => ({ q: 's' }),
  getStatement: ({ accountId = '' }) => ({ accountId, from: '2026-01-01', to: '2026-12-31' }),
  getApprovalTimeliness: () => ({ month: '2026-03' }),
  explainAgeing: ({ accountId = '' }) => ({ accountId }),
  listDelegations: () => ({ mine: 'given' }),
  getCashInflow: () => ({ from: '2026-03-01', to: '2026-03-31' }),
  getReconciliationCoverage: () => ({ from: '2026-01-01', to: '2026-03-31' }),
  getCollectionStability: () => ({ from: '2026-01', to: '2026-03' }),
  listLetterCoverage: ({ approvedPlanId = 'pln_0absent' }) => ({ planId: approvedPlanId }),
  getMarketShare: () => ({ period: '2026' }),
  listDistributionGaps: ({ productId = 'prd_0absent' }) => ({ 'filter[productId]': productId }),
  getDemandTotals: () => ({ kind: 'plan', period: '2026-04' }),
  getReviewCoverage: () => ({ from: '2026-02-01', to: '2026-02-28' }),
  getReviewLoop: () => ({ from: '2026-03-01', to: '2026-03-31' }),
  getForecastRollUp: () => ({ month: '2026-03' }),
  listForecastSubmissions: () => ({ month: '2026-03' }),
  getForecastAccuracy: () => ({ from: '2026-03', to: '2026-04' }),
  getMetricsChart: () => ({ chart: 'ranking', groupBy: 'owner' }),
  getPlanDays: () => ({ from: '2026-04-01', to: '2026-04-30' }),
  getPlanRunRate: () => ({ reached: '1' }),
  listAudit: ({ accountId = '' }) => ({ subject: accountId }),
};

/** The body of a command. @throws {Error} naming a route that has neither an example nor a line here */
export const bodyFor = (route: Route, ids: Ids): unknown => {
  if (!route.body) return undefined;
  const body = BODIES[route.name]?.(ids) ?? route.example;
  if (body === undefined) throw new Error(`no body is known for ${route.method} ${route.path}`);
  const { accountId } = ids;
  return body && typeof body === 'object' && 'accountId' in body ? { ...body, accountId } : body;
};

/** True when the request names one record by its path, its query or its body. */
export const pointsAtRecord = (route: Route): boolean =>
  placeholders(route).some((name) => !NAMES.includes(name)) ||
  JSON.stringify(QUERIES[route.name]?.({ accountId: '<id>' }) ?? '').includes('<id>') ||
  JSON.stringify(bodyFor(route, { accountId: '<id>' }) ?? '').includes('<id>');

/** The request, or undefined when the records lack one that the route needs. */
export const requestFor = (route: Route, ids: Ids): Request | undefined => {
  const wanted = placeholders(route);
  if (wanted.some((name) => valueFor(route, name, ids) === undefined)) return undefined;
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => valueFor(route, name, ids) ?? '');
  const query = QUERIES[route.name]?.(ids);
  return { method: route.method, path, body: bodyFor(route, ids), ...(query && { query }) };
};
