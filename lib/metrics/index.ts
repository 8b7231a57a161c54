export { actualTotals } from './actuals.ts';
export { figureOf, shareOf as percentOf } from './figure.ts';
export { comparedWith } from './periods.ts';
export type { Total } from './read.ts';
export { metricsRoutes } from './routes.ts';
