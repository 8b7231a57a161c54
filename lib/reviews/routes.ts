/** Every route of reviews. */
import { actionRoutes } from './action-routes.ts';
import { findingRoutes } from './finding-routes.ts';
import { loopRoutes } from './loop-routes.ts';
import { meetingRoutes } from './meeting-routes.ts';
import { reviewBaseRoutes } from './review-routes.ts';

export const reviewRoutes = [
  ...reviewBaseRoutes,
  ...loopRoutes,
  ...actionRoutes,
  ...findingRoutes,
  ...meetingRoutes,
];
