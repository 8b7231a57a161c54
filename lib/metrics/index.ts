export { actualTotals, soldAtTwoRates } from './actuals.ts';
export { inCurrency } from './conversion.ts';
export { figureOf, ranksOf, shareOf as percentOf, sharePoints } from './figure.ts';
export { comparedWith, periodAt, spanOf } from './periods.ts';
export type { Total } from './read.ts';
export { metricsRoutes } from './routes.ts';
export { priceVolumeMix } from './variance.ts';
