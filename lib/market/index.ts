export { marketRoutes } from './routes.ts';
