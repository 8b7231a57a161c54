/** Every route of the payments domain. */
import { commandRoutes } from './command-routes.ts';
import { queryRoutes } from './query-routes.ts';

export const paymentRoutes = [...queryRoutes, ...commandRoutes];
