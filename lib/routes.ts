/**
 * Every domain with its routes and the path prefixes that lead to its function. The cloud's routes, the OpenAPI
 * document, the typed client, the permission matrix and the local front all start here.
 */
import { accountRoutes } from '#lib/accounts/index.ts';
import { approvalRoutes } from '#lib/approvals/index.ts';
import { auditRoutes } from '#lib/audit/index.ts';
import { productRoutes } from '#lib/catalogue/index.ts';
import { collectingRoutes } from '#lib/collecting/index.ts';
import { councilRoutes } from '#lib/councils/index.ts';
import { creditRoutes } from '#lib/credit/index.ts';
import { demandRoutes } from '#lib/demand/index.ts';
import { dunningRoutes } from '#lib/dunning/index.ts';
import { exposureRoutes } from '#lib/exposures/index.ts';
import { figuresRoutes } from '#lib/figures/index.ts';
import { forecastRoutes } from '#lib/forecasts/index.ts';
import { formRoutes } from '#lib/forms/index.ts';
import { isHeavy, type Method, type Route } from '#lib/http/route.ts';
import { importRoutes } from '#lib/imports/index.ts';
import { jobRoutes } from '#lib/jobs/routes.ts';
import { letterRoutes } from '#lib/letters/index.ts';
import { marketRoutes } from '#lib/market/index.ts';
import { messageRoutes } from '#lib/messages/routes.ts';
import { metricsRoutes } from '#lib/metrics/index.ts';
import { orderRoutes } from '#lib/orders/index.ts';
import { organisationRoutes } from '#lib/organisation/index.ts';
import { paymentRoutes } from '#lib/payments/index.ts';
import { planRoutes } from '#lib/plans/index.ts';
import { receivableRoutes } from '#lib/receivables/index.ts';
import { reconciliationRoutes } from '#lib/reconciliations/index.ts';
import { reviewReportRoutes } from '#lib/review-reports/index.ts';
import { reviewRoutes } from '#lib/reviews/index.ts';
import { stockRoutes } from '#lib/stock/index.ts';
import { systemRoutes } from '#lib/system/index.ts';

/** What a domain's function works with; `infra` grants exactly this, and the table only for reading if it changes nothing. */
export type Need = 'table' | 'queue' | 'files';

export interface Domain {
  readonly routes: readonly Route[];
  /** Each route's path is one of these or lies below one of them. */
  readonly prefixes: readonly string[];
  readonly needs: readonly Need[];
}

const define = <Name extends string>(domains: Record<Name, Domain>) => domains;

export const DOMAINS = define({
  organisation: {
    routes: [...organisationRoutes, ...jobRoutes],
    prefixes: [
      ...['/v1/me', '/v1/organisation', '/v1/units', '/v1/users', '/v1/rates', '/v1/policies'],
      '/v1/jobs',
    ],
    needs: ['table'],
  },
  approvals: { routes: approvalRoutes, prefixes: ['/v1/approvals'], needs: ['table'] },
  accounts: { routes: accountRoutes, prefixes: ['/v1/accounts'], needs: ['table'] },
  catalogue: { routes: productRoutes, prefixes: ['/v1/products'], needs: ['table'] },
  credit: { routes: creditRoutes, prefixes: ['/v1/credit'], needs: ['table'] },
  orders: { routes: orderRoutes, prefixes: ['/v1/orders'], needs: ['table'] },
  receivables: {
    routes: receivableRoutes,
    prefixes: ['/v1/invoices', '/v1/receipts', '/v1/credit-notes', '/v1/write-offs', '/v1/receivables'],
    needs: ['table'],
  },
  exposures: { routes: exposureRoutes, prefixes: ['/v1/exposures'], needs: ['table'] },
  collecting: { routes: collectingRoutes, prefixes: ['/v1/collecting'], needs: ['table'] },
  figures: {
    routes: figuresRoutes,
    prefixes: ['/v1/cash-inflow', '/v1/collection-figures', '/v1/collection-plan', '/v1/collection-targets'],
    needs: ['table'],
  },
  metrics: { routes: metricsRoutes, prefixes: ['/v1/metrics'], needs: ['table'] },
  reconciliations: {
    routes: reconciliationRoutes,
    prefixes: ['/v1/reconciliations', '/v1/public/reconciliations'],
    needs: ['table', 'queue'],
  },
  payments: { routes: paymentRoutes, prefixes: ['/v1/payments'], needs: ['table'] },
  plans: { routes: planRoutes, prefixes: ['/v1/plans'], needs: ['table'] },
  forecasts: { routes: forecastRoutes, prefixes: ['/v1/forecasts'], needs: ['table'] },
  forms: { routes: formRoutes, prefixes: ['/v1/forms'], needs: ['table'] },
  demand: { routes: demandRoutes, prefixes: ['/v1/demand'], needs: ['table'] },
  market: { routes: marketRoutes, prefixes: ['/v1/market'], needs: ['table'] },
  stock: { routes: stockRoutes, prefixes: ['/v1/stock'], needs: ['table'] },
  letters: { routes: letterRoutes, prefixes: ['/v1/letters'], needs: ['table'] },
  reviews: { routes: reviewRoutes, prefixes: ['/v1/reviews'], needs: ['table'] },
  reports: { routes: reviewReportRoutes, prefixes: ['/v1/review-reports'], needs: ['table'] },
  councils: { routes: councilRoutes, prefixes: ['/v1/councils'], needs: ['table'] },
  dunning: { routes: dunningRoutes, prefixes: ['/v1/dunning'], needs: ['table', 'queue'] },
  imports: {
    routes: importRoutes,
    prefixes: ['/v1/imports', '/v1/uploads'],
    needs: ['table', 'queue', 'files'],
  },
  messages: { routes: messageRoutes, prefixes: ['/v1/messages'], needs: ['table'] },
  audit: { routes: auditRoutes, prefixes: ['/v1/audit'], needs: ['table'] },
  system: { routes: systemRoutes, prefixes: ['/health', '/openapi.json', '/docs'], needs: [] },
});

export type DomainName = keyof typeof DOMAINS;
export const DOMAIN_NAMES = Object.keys(DOMAINS) as DomainName[];

/** All routes of all domains. */
export const ROUTES: readonly Route[] = DOMAIN_NAMES.flatMap((name) => DOMAINS[name].routes);

/** True when the domain changes records; a function of a domain that does not may not write at all. */
export const changesRecords = ({ routes }: Domain): boolean => routes.some(({ kind }) => kind === 'command');

/** A route of the HTTP API: exact or with everything below it. */
export interface CloudRoute {
  readonly path: string;
  readonly methods: readonly Method[];
  /** No token is asked for. */
  readonly open: boolean;
  /** Methods under which it leads to something that costs much. */
  readonly heavy: readonly Method[];
}

const methodsOf = (routes: readonly Route[]): Method[] =>
  [...new Set(routes.map(({ method }) => method))].sort();

/** The few routes by which an API gateway reaches the domain; finer matching is the function's own. */
export const cloudRoutes = ({ routes, prefixes }: Domain): CloudRoute[] => {
  const open = routes.filter(({ access }) => access === 'public');
  const closed = routes.filter(({ access }) => access !== 'public');
  const guardedRoute = (path: string, led: readonly Route[]): CloudRoute => ({
    ...{ path, methods: methodsOf(led), open: false, heavy: methodsOf(led.filter(isHeavy)) },
  });
  const guarded = prefixes.flatMap((prefix) => [
    guardedRoute(
      prefix,
      closed.filter(({ path }) => path === prefix),
    ),
    guardedRoute(
      `${prefix}/{proxy+}`,
      closed.filter(({ path }) => path.startsWith(`${prefix}/`)),
    ),
  ]);
  return [
    ...open.map(({ path, method }) => ({ path, methods: [method], open: true, heavy: [] })),
    ...guarded.filter(({ methods }) => methods.length > 0),
  ];
};
