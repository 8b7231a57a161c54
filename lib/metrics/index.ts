export { type Fact, ONE } from './facts.ts';
export type { Measure } from './measures.ts';
export { measureWrites } from './post.ts';
export { metricsRoutes } from './routes.ts';
export { MAX_SELLERS, SellerShare, shares } from './shares.ts';
