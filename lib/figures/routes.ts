/** Every route of the figures domain. */
import { figureRoutes } from './figure-routes.ts';

export const figuresRoutes = [...figureRoutes];
