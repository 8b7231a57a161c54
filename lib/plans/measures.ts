/** What a plan can be about: measures that are reached by day. */
import { isMoney as isMoneyMeasure, type Measure } from '#lib/measures/index.ts';

export const PLAN_MEASURES = [
  'booked',
  'shipped',
  'invoiced',
  'collected',
  'margin',
  'expenses',
  'orders',
  'quantity',
  'new-accounts',
  'lost-accounts',
  'new-partners',
  'new-outlets',
  'group-buyers',
  'prospects',
  'visits',
  'calls',
  'meetings',
  'quotes',
  'travel-days',
] as const satisfies readonly Measure[];
export type PlanMeasure = (typeof PLAN_MEASURES)[number];

/** Money is planned in minor units of a currency; all else in millionths of a unit of measure: cubic metres, cars, visits. */
export const isMoney = (measure: PlanMeasure): boolean => isMoneyMeasure(measure);
