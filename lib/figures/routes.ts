/** Every route of the figures domain. */
import { figureRoutes } from './figure-routes.ts';
import { planRoutes } from './plan-routes.ts';
import { targetRoutes } from './target-routes.ts';

export const figuresRoutes = [...figureRoutes, ...targetRoutes, ...planRoutes];
