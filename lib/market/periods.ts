/** Periods of estimates: years, quarters and months of the calendar, whatever fiscal year a unit has. Pure. */
import type { BusinessDate } from '#lib/core/dates.ts';
import { periodAt, spanOf } from '#lib/metrics/index.ts';

const NEW_YEAR = '01-01';

/** The days of a period by name, such as `2026`, `2026-Q1` or `2026-03`; undefined for what is none. */
export const daysOf = (period: string): { from: BusinessDate; to: BusinessDate } | undefined =>
  spanOf(period, NEW_YEAR);

const grainOf = (period: string) =>
  period.length === 4 ? 'year' : period.includes('Q') ? 'quarter' : 'month';

/** The period of the same length as another that holds a day. */
export const periodLike = (period: string, on: BusinessDate): string =>
  periodAt(on, { grain: grainOf(period), fiscalYearStart: NEW_YEAR });
