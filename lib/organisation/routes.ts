/** Every route of the organisation domain. */
import { organisationOwnRoutes } from './organisation-routes.ts';
import { policyRoutes } from './policy-routes.ts';
import { rateRoutes } from './rate-routes.ts';
import { unitRoutes } from './unit-routes.ts';
import { userRoutes } from './user-routes.ts';

export const organisationRoutes = [
  ...organisationOwnRoutes,
  ...unitRoutes,
  ...userRoutes,
  ...rateRoutes,
  ...policyRoutes,
];
