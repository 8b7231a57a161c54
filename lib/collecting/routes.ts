/** Every route of the collecting domain. */
import { actionRoutes } from './action-routes.ts';
import { caseRoutes } from './case-routes.ts';
import { coachingRoutes } from './coaching-routes.ts';
import { promiseRoutes } from './promise-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { requestRoutes } from './request-routes.ts';

export const collectingRoutes = [
  ...promiseRoutes,
  ...actionRoutes,
  ...caseRoutes,
  ...reportRoutes,
  ...requestRoutes,
  ...coachingRoutes,
];
