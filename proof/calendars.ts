/**
 * T9, Z1–Z5: every IANA zone and every day of 2024 to 2030 against what Intl shows on the zone's wall. The campaign looks
 * at every day of every zone, the short form at every day of a shift and a sample of the others.
 */
import { wrongDaysOf, wrongZoneNames } from './calendars/days.ts';
import { DAY_MS, dayMs, type Wall, wallOf } from './calendars/wall.ts';
import { TIMES, wrongDay, wrongMidnight, wrongTicking } from './calendars/zone.ts';
import { type Exercise, type Figures, holds, type Size } from './exercise.ts';
import { type Random, randomOf } from './random.ts';

const [FIRST, LAST] = ['2024-01-01', '2030-12-31'];

/** Zones that once left out a whole day; the years of the campaign have none. */
const LOST_DAYS = [
  { zone: 'Pacific/Apia', lost: '2011-12-30' },
  { zone: 'Pacific/Fakaofo', lost: '2011-12-30' },
  { zone: 'Pacific/Kwajalein', lost: '1993-08-21' },
];

const ENDS = ['2024-02-29', '2026-12-31', '2027-01-01', '2028-02-29', '2029-02-28'];

/** The days on both sides of every shift, one of each in most cases, and the ends of some months and years. */
const closeDays = (wall: Wall, size: Size, random: Random): Set<number> => {
  const sides = wall.shifts.flatMap(({ at }) => [wall.reading(at - 1), wall.reading(at)]);
  const ends = size === 'long' ? ENDS : [random.pick(ENDS)];
  return new Set([...sides.map((reading) => Math.floor(reading / DAY_MS) * DAY_MS), ...ends.map(dayMs)]);
};

const wrongZone = (wall: Wall, size: Size, random: Random): { wrong: string[]; days: number } => {
  const wrong: string[] = [];
  const close = closeDays(wall, size, random);
  for (const day of close) wrong.push(...wrongDay(wall, day));
  let days = close.size;
  const step = size === 'long' ? 1 : 150;
  for (let day = dayMs(FIRST) + random.below(step) * DAY_MS; day <= dayMs(LAST); day += step * DAY_MS) {
    if (close.has(day)) continue;
    days += 1;
    wrong.push(...wrongMidnight(wall, day, random.pick(TIMES)));
  }
  return { wrong, days };
};

const ticking = (walls: readonly Wall[], size: Size, random: Random): { wrong: string[]; ticks: number } => {
  const [first, last] = [dayMs(FIRST), dayMs(LAST)];
  const start = size === 'long' ? first : first + random.below(2520) * DAY_MS;
  const end = size === 'long' ? last : start + 30 * DAY_MS;
  return wrongTicking(walls, [start, end], random.pick(['each', 'collapse']), random);
};

const lostDays = (random: Random): string[] =>
  LOST_DAYS.flatMap(({ zone, lost }) => {
    const around = [-5, 5].map((days) => dayMs(lost) + days * DAY_MS) as [number, number];
    const wall = wallOf(zone, lost, lost, 1);
    const missing = wall.shifts.some(({ before, after }) => after - before === DAY_MS);
    const days = [-2, -1, 0, 1, 2].flatMap((offset) => wrongDay(wall, dayMs(lost) + offset * DAY_MS));
    const { wrong } = wrongTicking([wall], around, 'each', random);
    return [...(missing ? [] : [`${zone} does not leave out ${lost}`]), ...days, ...wrong];
  });

export const calendars: Exercise = {
  name: 'calendars',
  proves:
    'T9, Z1–Z5: in every zone periods are contiguous, none twice, none missing; dates are those on the wall',
  turns: { short: 1, long: 1 },
  minutes: 20,
  run: async (_ground, { seed, size }): Promise<Figures> => {
    const random = randomOf(seed);
    const zones = Intl.supportedValuesOf('timeZone');
    holds(wrongZoneNames(zones));
    const [from, to] = size === 'long' ? [1900, 2199] : [2024, 2030];
    for (let year = from; year <= to; year += 1) holds(wrongDaysOf(year, 1 + random.below(5000)));
    holds(lostDays(random));
    let [zoneDays, ticks, shifts] = [0, 0, 0];
    let last = wallOf('UTC', FIRST, LAST, 30);
    for (const zone of zones) {
      const wall = wallOf(zone, FIRST, LAST, size === 'long' ? 1 : 14);
      const seen = wrongZone(wall, size, random);
      const ticked = ticking(random.chance(0.5) ? [wall] : [wall, last, wall], size, random);
      holds([...seen.wrong, ...ticked.wrong]);
      zoneDays += seen.days;
      ticks += ticked.ticks;
      shifts += wall.shifts.length;
      last = wall;
    }
    return { zones: zones.length, zoneDays, shifts, ticks };
  },
};
