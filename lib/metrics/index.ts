export { actualTotals, soldAtTwoRates } from './actuals.ts';
export { figureOf, shareOf as percentOf } from './figure.ts';
export { comparedWith } from './periods.ts';
export type { Total } from './read.ts';
export { metricsRoutes } from './routes.ts';
export { priceVolumeMix } from './variance.ts';
