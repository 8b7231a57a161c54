/** Every route of the letters domain. */
import { commandRoutes } from './command-routes.ts';
import { queryRoutes } from './query-routes.ts';

export const letterRoutes = [...queryRoutes, ...commandRoutes];
