/** What a plan can be about: measures that are reached by day. */
import * as z from 'zod';
import type { Measure } from './measures.ts';

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
export const PlanMeasure = z.enum(PLAN_MEASURES).meta({ id: 'PlanMeasure' });
export type PlanMeasure = z.infer<typeof PlanMeasure>;
