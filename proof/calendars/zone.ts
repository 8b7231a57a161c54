/** Days of one zone: business dates and local times around each, and due periods as ticks bring them. */
import { businessDateAt } from '#lib/core/dates.ts';
import { instantOf } from '#lib/core/local-times.ts';
import { type CatchUp, dueSlots } from '#lib/jobs/index.ts';
import type { Random } from '../random.ts';
import { DAY_MS, dayMs, dayText, instantText, timeMs, type Wall } from './wall.ts';

/** Half-hour jumps, the usual spring gap, both sides of midnight, and a morning. */
export const TIMES = ['00:00', '00:30', '01:59', '02:30', '07:00', '23:00', '23:30'] as const;
const HOUR_MS = 3_600_000;

const from = (wall: Wall, day: number, time: string): number => wall.firstAt(day + timeMs(time));

const wrongDates = (wall: Wall, instants: readonly number[]): string[] =>
  instants.flatMap((instant) => {
    const wanted = dayText(wall.reading(instant));
    const got = businessDateAt(instantText(instant), wall.zone);
    return got === wanted ? [] : [`${wall.zone} ${instantText(instant)}: ${got}, the wall shows ${wanted}`];
  });

const wrongTimes = (wall: Wall, day: number, times: readonly string[]): string[] =>
  times.flatMap((time) => {
    const wanted = instantText(from(wall, day, time));
    const got = instantOf(dayText(day), time, wall.zone);
    return got === wanted ? [] : [`${wall.zone} ${dayText(day)} ${time}: ${got}, the wall says ${wanted}`];
  });

/** Periods after the pointer whose local time has come, oldest first, by the wall alone. */
const dueByWall = (wall: Wall, time: string, pointer: number, now: number): string[] => {
  const days: string[] = [];
  for (let day = pointer + DAY_MS; from(wall, day, time) <= now; day += DAY_MS) days.push(dayText(day));
  return days;
};

interface Tick {
  time: string;
  mode: CatchUp;
  pointer: number;
  now: number;
}

/** What a tick does wrong, and the pointer that it leaves. */
const wrongTick = (wall: Wall, { time, mode, pointer, now }: Tick): { wrong: string[]; pointer: number } => {
  const wanted = dueByWall(wall, time, pointer, now);
  const due = dueSlots({
    pointer: dayText(pointer),
    zone: wall.zone,
    localTime: time,
    mode,
    now: instantText(now),
  });
  const sent = mode === 'each' ? wanted : wanted.slice(-1);
  const next = wanted.at(-1) ?? dayText(pointer);
  const same = due.periods.join() === sent.join() && due.pointer === next;
  const line = `${wall.zone} ${time} ${mode}, ${dayText(pointer)} done, at ${instantText(now)}`;
  return {
    wrong: same ? [] : [`${line}: ${due.periods} up to ${due.pointer}, not ${sent} up to ${next}`],
    pointer: dayMs(due.pointer),
  };
};

/** A day looked at closely: every local time, instants on both sides of both midnights, ticks just before and at each time. */
export const wrongDay = (wall: Wall, day: number): string[] => {
  const [start, end] = [from(wall, day, '00:00'), from(wall, day + DAY_MS, '00:00')];
  const instants = [
    start - 1,
    start,
    start + 1,
    start + HOUR_MS,
    start + 12 * HOUR_MS,
    end - HOUR_MS,
    end - 1,
    end,
  ];
  const ticks = TIMES.flatMap((time): Tick[] => {
    const due = from(wall, day, time);
    const tick = { time, mode: 'each' as const, pointer: day - DAY_MS };
    const late = { ...tick, mode: 'collapse' as const, pointer: day - 3 * DAY_MS, now: due };
    return [
      { ...tick, now: due - 1 },
      { ...tick, now: due },
      { ...tick, pointer: day, now: due + HOUR_MS },
      late,
    ];
  });
  return [
    ...wrongDates(wall, instants),
    ...wrongTimes(wall, day, TIMES),
    ...ticks.flatMap((tick) => wrongTick(wall, tick).wrong),
  ];
};

/** A day looked at in passing: its midnight from both sides, its start and one local time. */
export const wrongMidnight = (wall: Wall, day: number, time: string): string[] => {
  const start = from(wall, day, '00:00');
  return [...wrongDates(wall, [start - 1, start]), ...wrongTimes(wall, day, ['00:00', time])];
};

/** Outages of up to ten days among ticks that are mostly hours apart. */
const gapMs = (random: Random): number =>
  random.chance(0.02)
    ? (1 + random.below(240)) * HOUR_MS
    : (4 + random.below(40)) * HOUR_MS + random.below(HOUR_MS);

/**
 * Ticks through the days from `first` to `last`: every period comes once, in order, whatever the ticks miss. Half way
 * the unit moves to the other wall and back at the end (or new rules for its zone arrive): nothing comes twice then.
 */
export const wrongTicking = (
  walls: readonly Wall[],
  [first, last]: readonly [number, number],
  mode: CatchUp,
  random: Random,
): { wrong: string[]; ticks: number } => {
  const time = random.pick(TIMES);
  const wrong: string[] = [];
  let pointer = first;
  let ticks = 0;
  for (let now = first + DAY_MS; now < last; now += gapMs(random)) {
    const wall = walls[Math.floor(((now - first) / (last - first)) * walls.length)] as Wall;
    const tick = wrongTick(wall, { time, mode, pointer, now });
    wrong.push(...tick.wrong);
    if (tick.pointer < pointer)
      wrong.push(`${wall.zone} ${time}: the pointer went back to ${dayText(tick.pointer)}`);
    pointer = tick.pointer;
    ticks += 1;
  }
  return { wrong, ticks };
};
