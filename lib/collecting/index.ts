export { collectingRoutes } from './routes.ts';
