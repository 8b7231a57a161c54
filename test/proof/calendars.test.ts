/** The calendar checks themselves: they notice a clock that differs from the zone's by a shift, a zone or a day. */
import { describe, expect, it } from 'vitest';
import { wrongDaysOf } from '../../proof/calendars/days.ts';
import { DAY_MS, dayMs, type Wall, wallOf } from '../../proof/calendars/wall.ts';
import { wrongDay, wrongMidnight, wrongTicking } from '../../proof/calendars/zone.ts';
import { randomOf } from '../../proof/random.ts';

const madrid = wallOf('Europe/Madrid', '2026-01-01', '2026-12-31', 1);

describe('the wall of a zone', () => {
  it('finds every shift to the second', () => {
    expect(madrid.shifts.map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-10-25T01:00:00.000Z',
    ]);
  });

  it.each([
    ['a time that is jumped over', '2026-03-29', 2.5, '2026-03-29T01:30:00.000Z'],
    ['the first of two', '2026-10-25', 2.5, '2026-10-25T00:30:00.000Z'],
    ['a plain one', '2026-07-01', 7, '2026-07-01T05:00:00.000Z'],
  ])('shows %s first', (_what, day, hours, instant) => {
    expect(new Date(madrid.firstAt(dayMs(day) + hours * 3_600_000)).toISOString()).toBe(instant);
  });
});

describe('the checks of a day', () => {
  const spring = dayMs('2026-03-29');
  it('are content with the zone as it is', () => {
    expect(wrongDay(madrid, spring)).toEqual([]);
    expect(wrongDaysOf(2028, 60)).toEqual([]);
  });

  it.each<[string, Wall]>([
    ['another zone', { ...madrid, zone: 'Europe/London' }],
    ['no shift', { ...wallOf('Etc/GMT-1', '2026-03-01', '2026-04-30', 1), zone: 'Europe/Madrid' }],
  ])('notice %s', (_what, wall) => {
    expect(wrongDay(wall, spring)).not.toEqual([]);
  });

  it('notice a midnight that is elsewhere', () => {
    expect(wrongMidnight({ ...madrid, zone: 'Asia/Tokyo' }, dayMs('2026-07-01'), '07:00')).not.toEqual([]);
  });

  it('notice ticks that bring periods at other times than the wall', () => {
    const days = [spring - 5 * DAY_MS, spring + 20 * DAY_MS] as const;
    expect(wrongTicking([madrid], days, 'each', randomOf(1)).wrong).toEqual([]);
    const elsewhere = { ...madrid, zone: 'Pacific/Auckland' };
    expect(wrongTicking([elsewhere], days, 'each', randomOf(1)).wrong).not.toEqual([]);
  });
});
