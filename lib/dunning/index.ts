export { dunningRoutes } from './routes.ts';
export type { Standing } from './rules.ts';
export { dunningStateOf } from './states.ts';
