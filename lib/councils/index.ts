export { councilRoutes } from './routes.ts';
