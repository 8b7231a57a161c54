export { plannedCells } from './cell-views.ts';
export { PLAN_MEASURES } from './measures.ts';
export { planRoutes } from './routes.ts';
