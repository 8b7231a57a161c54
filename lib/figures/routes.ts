/** Every route of the figures domain. */
import { cashRoutes } from './cash-routes.ts';
import { figureRoutes } from './figure-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { targetRoutes } from './target-routes.ts';

export const figuresRoutes = [...figureRoutes, ...targetRoutes, ...planRoutes, ...cashRoutes];
