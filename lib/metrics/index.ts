export { actualTotals } from './actuals.ts';
export { inCurrency } from './conversion.ts';
export { ranksOf, shareOf as percentOf, sharePoints } from './figure.ts';
export { comparedWith, periodAt, spanOf } from './periods.ts';
export type { Total } from './read.ts';
export { metricsRoutes } from './routes.ts';
