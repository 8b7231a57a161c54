export { plannedCells } from './cell-views.ts';
export { planRoutes } from './routes.ts';
