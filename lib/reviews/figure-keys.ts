/** The figures of a review: which there are, and whether more of it is better. Pure. */
import { type FigureName, isMoney, isRatio, ratioRule } from '#lib/measures/index.ts';
import type { ReviewFigure } from './snapshot-schema.ts';

/** Measures and ratios of metrics, in the order in which a review shows them (R-1102, R-1103, R-1104). */
export const MEASURED = [
  'booked',
  'shipped',
  'invoiced',
  'collected',
  'collection-rate',
  'orders',
  'quantity',
  'average-order',
  'discount-rate',
  'new-accounts',
  'lost-accounts',
  'visits',
  'calls',
  'travel-days',
  'expenses',
] as const satisfies readonly FigureName[];

const LESS_IS_BETTER: ReadonlySet<string> = new Set([
  'discount-rate',
  'lost-accounts',
  'expenses',
  'open',
  'overdue',
  'overdue-share',
  'dso',
]);
export const isLessBetter = (key: string): boolean => LESS_IS_BETTER.has(key);

export const kindOf = (name: FigureName): ReviewFigure['kind'] => {
  if (isRatio(name)) return ratioRule(name).as === 'percent' ? 'percent' : 'money';
  return isMoney(name) ? 'money' : 'count';
};
