/**
 * Planned and actual inflow of cash by week or month, as sums over documents of one currency. Laws, for any
 * documents and days: planned of all periods + overdue + later = open on the day of the plan; the accumulated figures of the
 * last period are the sums of all. Pure.
 */
import { addDays, type BusinessDate, weekdayOf } from '#lib/core/dates.ts';
import { type Invoice, openDuesAt } from '#lib/receivables/index.ts';
import { monthEnd } from './spans.ts';

export type PeriodLength = 'week' | 'month';

export interface Period {
  from: BusinessDate;
  to: BusinessDate;
}

/** Last day of the Monday-to-Sunday week of a day. 1970-01-01 was a Thursday. */
const weekEnd = (day: BusinessDate): BusinessDate => addDays(day, 7 - weekdayOf(day));

/** Weeks or months from a day to a day, both inclusive; the first and the last are cut at them. */
export const periodsOf = (from: BusinessDate, to: BusinessDate, by: PeriodLength): Period[] => {
  const periods: Period[] = [];
  for (let start = from; start <= to; ) {
    const end = by === 'week' ? weekEnd(start) : monthEnd(start);
    periods.push({ from: start, to: end < to ? end : to });
    start = addDays(end, 1);
  }
  return periods;
};

export interface Receipt {
  on: BusinessDate;
  amountMinor: number;
}

export interface CashRow extends Period {
  plannedMinor: number;
  actualMinor: number;
  accumulatedPlannedMinor: number;
  accumulatedActualMinor: number;
}

export interface CashPlan {
  openMinor: number;
  overdueMinor: number;
  laterMinor: number;
  periods: CashRow[];
}

/** The day on which a due date is expected: the promised one while the promise is open on the day of the plan. */
const expectedOn = ({ promise }: Invoice, dueOn: BusinessDate, planOn: BusinessDate): BusinessDate =>
  promise && promise.madeOn <= planOn && planOn < promise.promisedOn ? promise.promisedOn : dueOn;

/**
 * What was to come, as the books stood at the end of `planOn`, and what came. What was expected before the first period is
 * overdue and in none of them: nobody knows when it comes.
 */
export const cashPlan = (
  periods: readonly Period[],
  planOn: BusinessDate,
  { invoices, receipts }: { invoices: readonly Invoice[]; receipts: readonly Receipt[] },
): CashPlan => {
  const [first, last] = [periods[0], periods.at(-1)];
  const dues = invoices.flatMap((invoice) =>
    openDuesAt(invoice, planOn).map(({ dueOn, amountMinor }) => ({
      on: expectedOn(invoice, dueOn, planOn),
      amountMinor,
    })),
  );
  const sum = (list: readonly Receipt[], isIn: (on: BusinessDate) => boolean): number =>
    list.reduce((total, { on, amountMinor }) => total + (isIn(on) ? amountMinor : 0), 0);
  const rows: CashRow[] = [];
  for (const { from, to } of periods) {
    const isIn = (on: BusinessDate): boolean => from <= on && on <= to;
    const [plannedMinor, actualMinor] = [sum(dues, isIn), sum(receipts, isIn)];
    const before = rows.at(-1);
    const accumulatedPlannedMinor = (before?.accumulatedPlannedMinor ?? 0) + plannedMinor;
    const accumulatedActualMinor = (before?.accumulatedActualMinor ?? 0) + actualMinor;
    rows.push({ from, to, plannedMinor, actualMinor, accumulatedPlannedMinor, accumulatedActualMinor });
  }
  return {
    openMinor: sum(dues, () => true),
    overdueMinor: sum(dues, (on) => !!first && on < first.from),
    laterMinor: sum(dues, (on) => !!last && on > last.to),
    periods: rows,
  };
};
