export { actualTotals, soldAtTwoRates } from './actuals.ts';
export { inCurrency } from './conversion.ts';
export { figureOf, growthOf, ranksOf, shareOf as percentOf, sharePoints, weightOf } from './figure.ts';
export { comparedWith, periodAt, spanOf } from './periods.ts';
export { accountTotals, sellerTotals, type Total } from './read.ts';
export { metricsRoutes } from './routes.ts';
export { priceVolumeMix } from './variance.ts';
