export { actualTotals } from './actuals.ts';
export { inCurrency } from './conversion.ts';
export {
  type Figure,
  figureOf,
  growthOf,
  ranksOf,
  type Sums,
  shareOf as percentOf,
  weightOf,
} from './figure.ts';
export { comparedWith } from './periods.ts';
export { accountTotals, sellerTotals, type Total } from './read.ts';
export { metricsRoutes } from './routes.ts';
