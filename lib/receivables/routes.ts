/** Every route of the receivables domain. */
import { creditRoutes } from './credit-routes.ts';
import { invoiceRoutes } from './invoice-routes.ts';
import { reportRoutes } from './report-routes.ts';

export const receivableRoutes = [...invoiceRoutes, ...creditRoutes, ...reportRoutes];
