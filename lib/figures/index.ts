export { figuresPolicy } from './policy.ts';
export { figuresRoutes } from './routes.ts';
export { daysOfSales, percent } from './rules.ts';
export { slicesBack } from './spans.ts';
