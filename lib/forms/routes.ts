/** Every route of the forms domain. */
import { recordRoutes } from './record-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { templateRoutes } from './template-routes.ts';

export const formRoutes = [...reportRoutes, ...templateRoutes, ...recordRoutes];
