/** Every route of stock. */
import { lotRoutes } from './lot-routes.ts';
import { reportRoutes } from './report-routes.ts';

export const stockRoutes = [...lotRoutes, ...reportRoutes];
