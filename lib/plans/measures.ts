/** What a plan can be about: the one list of measures. */

/** In money, minor units of a currency. */
export const MONEY_MEASURES = ['booked', 'shipped', 'invoiced', 'collected', 'margin', 'expenses'] as const;

/** In anything else, millionths of a unit of measure: cubic metres, cars, customers, visits. */
export const COUNTED_MEASURES = [
  'orders',
  'quantity',
  'new-accounts',
  'lost-accounts',
  'accounts',
  'new-partners',
  'new-outlets',
  'group-buyers',
  'visits',
  'calls',
  'meetings',
  'quotes',
] as const;

export const PLAN_MEASURES = [...MONEY_MEASURES, ...COUNTED_MEASURES] as const;
export type PlanMeasure = (typeof PLAN_MEASURES)[number];

/** True for what is counted in a currency. */
export const isMoney = (measure: PlanMeasure): boolean =>
  (MONEY_MEASURES as readonly string[]).includes(measure);
