export { byStake } from './carrying.ts';
export { FindingEntity } from './entity.ts';
export { reviewRoutes } from './routes.ts';
