/** The days of a council, and how what is missed is ordered. Pure. */
import { addDays, addMonths, type BusinessDate } from '#lib/core/dates.ts';
import { spanOfMonth } from '#lib/core/months.ts';
import { fiscalYearOf } from '#lib/organisation/fiscal-year.ts';
import type { Calendar } from '#lib/organisation/schema.ts';
import { partsOf } from '#lib/plans/index.ts';
import type { Council, CouncilCadence, FollowUp, Gap } from './schema.ts';

interface Span {
  from: BusinessDate;
  to: BusinessDate;
}

/** The calendar month, or the quarter of the unit's fiscal year, that holds the day. */
export const periodOf = (
  cadence: CouncilCadence,
  on: BusinessDate,
  calendar: Pick<Calendar, 'fiscalYearStart' | 'weekStart'>,
): Span => {
  if (cadence === 'month') return spanOfMonth(on.slice(0, 7));
  const year = fiscalYearOf(calendar, on);
  return partsOf(year, 'quarter', calendar).find(({ to }) => on <= to) ?? year;
};

/** The last one that was over by the day, its last day included. */
export const lastOver = (
  cadence: CouncilCadence,
  today: BusinessDate,
  calendar: Pick<Calendar, 'fiscalYearStart' | 'weekStart'>,
): Span => {
  const present = periodOf(cadence, today, calendar);
  return present.to <= today ? present : periodOf(cadence, addDays(present.from, -1), calendar);
};

/** How far back councils are looked at for counter-measures that are still open. */
export const lookedBack = (to: BusinessDate): BusinessDate => addMonths(to, -24);

/** Money first, then what is counted; the largest gap first, then by plan, node and day. */
export const bySize = (a: Gap, b: Gap): number => {
  if ((a.currency === null) !== (b.currency === null)) return a.currency === null ? 1 : -1;
  const [left, right] = [Math.abs(a.deviation), Math.abs(b.deviation)];
  if (left !== right) return left > right ? -1 : 1;
  const [key, other] = [a, b].map(({ planId, node, from }) => `${planId} ${node} ${from}`);
  return (key ?? '') < (other ?? '') ? -1 : 1;
};

const MAX_FOLLOWED = 100;

/**
 * What a council opens with: every counter-measure of the council before, and those of earlier ones that are still open; open
 * ones first, then by due day.
 */
export const followUpOf = (before: readonly Council[], on: BusinessDate): FollowUp[] => {
  const newestFirst = [...before].sort((a, b) =>
    a.to === b.to ? (a.from > b.from ? -1 : 1) : a.to > b.to ? -1 : 1,
  );
  const [last] = newestFirst;
  return newestFirst
    .flatMap(({ id, measures }) =>
      measures
        .filter(({ status }) => id === last?.id || status === 'open')
        .map(({ id: measureId, text, ownerId, dueOn, status }) => ({
          ...{ councilId: id, measureId, text, ownerId, dueOn, status },
          isLate: status === 'open' && dueOn < on,
        })),
    )
    .sort((a, b) => {
      const [left, right] = [a, b].map(
        ({ status, dueOn, measureId }) => `${status === 'open' ? 0 : 1} ${dueOn} ${measureId}`,
      );
      return (left ?? '') < (right ?? '') ? -1 : 1;
    })
    .slice(0, MAX_FOLLOWED);
};
