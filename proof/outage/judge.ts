/** Which periods a job owes a unit, from the clocks on its wall alone, and where the runs differ from it. */
import type { CatchUp } from '#lib/jobs/due.ts';
import { DAY_MS, dayMs, dayText, timeMs, type Wall } from '../calendars/wall.ts';
import type { Asked, Ran } from './office.ts';

/** How far the clocks of tickers are ahead at most. */
const AHEAD_MS = 5 * 60_000;

export interface Owed {
  job: string;
  mode: CatchUp;
  localTime: string;
  wall: Wall;
  /** When a ticker looked, oldest first. */
  looks: readonly number[];
}

/** Newest period whose time has come at the instant. */
const newestAt = ({ wall, localTime }: Owed, instant: number): string => {
  const due = (day: number) => wall.firstAt(day + timeMs(localTime)) <= instant;
  let day = dayMs(dayText(wall.reading(instant)));
  while (!due(day)) day -= DAY_MS;
  return dayText(day);
};

const daysAfter = (first: string, last: string): string[] => {
  const days: string[] = [];
  for (let day = dayMs(first) + DAY_MS; day <= dayMs(last); day += DAY_MS) days.push(dayText(day));
  return days;
};

/**
 * The periods that must have run, oldest first. Each look that finds a newer period than the look before owes it alone,
 * or with all in between. The first look only sets the start.
 */
export const owedPeriods = (owed: Owed): string[] => {
  const [first = 0, ...rest] = owed.looks.map((look) => newestAt(owed, look + AHEAD_MS));
  let known = String(first);
  const periods: string[] = [];
  for (const newest of rest) {
    if (newest <= known) continue;
    periods.push(...(owed.mode === 'each' ? daysAfter(known, newest) : [newest]));
    known = newest;
  }
  return periods;
};

/** What is missed, doubled, early or out of order; `ran` and `asked` of this job and unit only. */
export const faultsOf = (owed: Owed, ran: readonly Ran[], asked: readonly Asked[]): string[] => {
  const where = `${owed.job} of ${owed.wall.zone} at ${owed.localTime}`;
  const wanted = owedPeriods(owed);
  const start = newestAt(owed, (owed.looks[0] ?? 0) + AHEAD_MS);
  const got = ran.map(({ period }) => period).filter((period) => period > start);
  // The ticker whose clock is right may still see the period before the newest one.
  const seenLate = new Set(owed.looks.map((look) => newestAt(owed, look)));
  // What only a ticker with a slower clock asked for may come after what the faster one found: nothing is owed for it.
  const isExcused = (period: string): boolean => seenLate.has(period) && !wanted.includes(period);
  const distinct = [...new Set(asked.map(({ period }) => period))].filter((period) => !isExcused(period));
  const early = asked.filter(
    ({ period, at }) => owed.wall.firstAt(dayMs(period) + timeMs(owed.localTime)) > Date.parse(at) + AHEAD_MS,
  );
  return [
    ...wanted.filter((period) => !got.includes(period)).map((period) => `${where}: ${period} was missed`),
    ...got
      .filter((period) => !wanted.includes(period) && !seenLate.has(period))
      .map((period) => `${where}: ${period} ran unasked-for`),
    ...ran
      .filter(({ status }) => status !== 'finished')
      .map(({ period, status }) => `${where}: ${period} is left ${status}`),
    ...early.map(({ period, at }) => `${where}: ${period} was sent early, at ${at}`),
    ...(distinct.join() === distinct.toSorted().join()
      ? []
      : [`${where}: not oldest first: ${distinct.join()}`]),
  ];
};
