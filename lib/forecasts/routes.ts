/** Every route of the forecasts domain. */
import { controlRoutes } from './control-routes.ts';
import { forecastRoutes as ownRoutes } from './forecast-routes.ts';
import { reportRoutes } from './report-routes.ts';

export const forecastRoutes = [...reportRoutes, ...controlRoutes, ...ownRoutes];
