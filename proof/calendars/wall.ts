/**
 * What clocks on the wall of a zone show, from nothing but Intl's formatting of instants: offsets are sampled and every
 * change between two samples is found to the second. Shares no code and no notion with lib/core/dates.ts.
 */

export const DAY_MS = 86_400_000;

/** Milliseconds of the day's midnight, were it UTC. */
export const dayMs = (day: string): number => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
};
/** The civil day of a wall reading. */
export const dayText = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
export const instantText = (ms: number): string => new Date(ms).toISOString();

/** Milliseconds of a time of day, `HH:MM`. */
export const timeMs = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
};

interface Shift {
  at: number;
  before: number;
  after: number;
}

export interface Wall {
  readonly zone: string;
  /** Every change of the offset in the range, oldest first. */
  readonly shifts: readonly Shift[];
  /** Wall reading of an instant: its civil day and time as milliseconds, were they UTC. */
  reading(instant: number): number;
  /** The first instant at which the wall shows the reading; for one that is jumped over, as far behind the jump. */
  firstAt(reading: number): number;
}

const offsets = (zone: string): ((instant: number) => number) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const [month = 0, day = 0, year = 0, ...time] = (format.format(instant).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, day, ...time) - instant;
  };
};

/** The instant, to the second, from which on the offset is another than at `from`. */
const changeBetween = (offsetAt: (instant: number) => number, from: number, to: number): number => {
  let [low, high] = [from / 1000, to / 1000];
  const old = offsetAt(from);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 1000) === old) low = middle;
    else high = middle;
  }
  return high * 1000;
};

/** The wall of a zone for days from `from` to `to`, sampled every `stepDays`. */
export const wallOf = (zone: string, from: string, to: string, stepDays: number): Wall => {
  const offsetAt = offsets(zone);
  const shifts: Shift[] = [];
  const [start, end] = [dayMs(from) - 3 * DAY_MS, dayMs(to) + 3 * DAY_MS];
  const first = offsetAt(start);
  let offset = first;
  for (let at = start; at < end; at += stepDays * DAY_MS) {
    const next = at + stepDays * DAY_MS;
    const after = offsetAt(next);
    if (after !== offset) {
      shifts.push({ at: changeBetween(offsetAt, at, next), before: offset, after });
      offset = after;
    }
  }
  const known = (instant: number): number =>
    shifts.findLast(({ at }) => at <= instant)?.after ?? shifts[0]?.before ?? first;
  return {
    zone,
    shifts,
    reading: (instant) => instant + known(instant),
    firstAt: (reading) => {
      // Whatever offset holds near the reading was in force within two days of it.
      const near = [known(reading - 2 * DAY_MS), known(reading + 2 * DAY_MS)];
      const showing = near
        .map((of) => reading - of)
        .filter((instant) => instant + known(instant) === reading);
      return showing.length > 0 ? Math.min(...showing) : reading - (near[0] ?? 0);
    },
  };
};
