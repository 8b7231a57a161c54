/** Every route of the collecting domain. */
import { promiseRoutes } from './promise-routes.ts';

export const collectingRoutes = [...promiseRoutes];
