export { actualTotals } from './actuals.ts';
export { inCurrency } from './conversion.ts';
export { figureOf, growthOf, ranksOf, shareOf as percentOf, weightOf } from './figure.ts';
export { comparedWith } from './periods.ts';
export { accountTotals, sellerTotals, type Total } from './read.ts';
export { metricsRoutes } from './routes.ts';
