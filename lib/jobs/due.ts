/**
 * Which runs are due. A period is a business date of the unit; its run is due from the unit's local time of that day
 * on. Local times are turned into instants here, so no period is skipped or doubled when clocks change.
 */
import { addDays, type BusinessDate, businessDateAt, type Instant } from '#lib/core/dates.ts';
import { instantOf } from '#lib/core/local-times.ts';

/** collapse = a late run tells only the present state; each = every missed period gets its own run, oldest first. */
export type CatchUp = 'collapse' | 'each';

/** A fan-out is bounded: the rest of a long outage follows with the next ticks. */
const MOST_AT_ONCE = 60;
const DAYS_BACK = 4;

interface Question {
  /** Last period that was fully fanned out; absent when the unit is seen for the first time. */
  pointer?: BusinessDate | undefined;
  zone: string;
  /** HH:MM on the unit's clock. */
  localTime: string;
  mode: CatchUp;
  now: Instant;
}

interface Due {
  periods: BusinessDate[];
  /** Where the pointer stands when all periods are fanned out. */
  pointer: BusinessDate;
}

/**
 * The newest period whose run is due. Usually today or yesterday; a local time that falls into a gap across midnight
 * comes later, so a few days back are looked at.
 */
const newestDue = ({ zone, localTime, now }: Question): BusinessDate => {
  let period = businessDateAt(now, zone);
  for (let back = 0; back < DAYS_BACK && instantOf(period, localTime, zone) > now; back += 1) {
    period = addDays(period, -1);
  }
  return period;
};

/**
 * The periods due now, oldest first, and the pointer after them. A unit seen for the first time starts with today's
 * period; a pointer that is ahead (the unit moved to a zone further west) waits until its day comes.
 */
export const dueSlots = (question: Question): Due => {
  const newest = newestDue(question);
  const { pointer, mode, zone, now } = question;
  if (pointer === undefined) {
    return { periods: newest >= businessDateAt(now, zone) ? [newest] : [], pointer: newest };
  }
  if (newest <= pointer) return { periods: [], pointer };
  if (mode === 'collapse') return { periods: [newest], pointer: newest };
  const periods: BusinessDate[] = [];
  for (let day = addDays(pointer, 1); day <= newest && periods.length < MOST_AT_ONCE; day = addDays(day, 1)) {
    periods.push(day);
  }
  return { periods, pointer: periods.at(-1) ?? pointer };
};
