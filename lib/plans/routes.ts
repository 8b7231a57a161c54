/** Every route of the plans domain. */
import { attainmentRoutes } from './attainment-routes.ts';
import { cellRoutes } from './cell-routes.ts';
import { commandRoutes } from './command-routes.ts';
import { commentRoutes } from './comment-routes.ts';
import { correctionRoutes } from './correction-routes.ts';
import { queryRoutes } from './query-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { varianceRoutes } from './variance-routes.ts';

export const planRoutes = [
  ...reportRoutes,
  ...queryRoutes,
  ...attainmentRoutes,
  ...varianceRoutes,
  ...commandRoutes,
  ...cellRoutes,
  ...commentRoutes,
  ...correctionRoutes,
];
