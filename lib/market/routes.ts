/** Every route of markets and of what outlets carry. */
import { listingRoutes } from './listing-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { sizeRoutes } from './size-routes.ts';

export const marketRoutes = [...sizeRoutes, ...listingRoutes, ...reportRoutes];
