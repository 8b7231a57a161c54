export { Mapping } from './mapping.ts';
export { importRoutes } from './routes.ts';
export { KINDS, type KindName } from './schema.ts';
