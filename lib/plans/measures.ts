/** How what is planned is counted. */
import { isMoney as isMoneyMeasure, type PlanMeasure } from '#lib/measures/index.ts';

/** Money is planned in minor units of a currency; all else in millionths of a unit of measure: cubic metres, cars, visits. */
export const isMoney = (measure: PlanMeasure): boolean => isMoneyMeasure(measure);
