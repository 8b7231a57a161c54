import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMilliseconds } from '#lib/core/dates.ts';
import { instantOf } from '#lib/core/local-times.ts';
import { type CatchUp, dueSlots } from '#lib/jobs/index.ts';

const ZONES = [
  'Africa/Cairo',
  'America/Havana',
  'America/Nuuk',
  'America/Santiago',
  'Asia/Beirut',
  'Asia/Shanghai',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Europe/Madrid',
  'Pacific/Apia',
];
const TIMES = ['00:00', '00:30', '02:30', '07:00', '23:30'];
const MINUTE = 60_000;

const zone = fc.constantFrom(...ZONES);
const localTime = fc.constantFrom(...TIMES);
const start = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-10-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const gaps = fc.array(fc.integer({ min: 1, max: 4 * 24 * 60 }), { minLength: 1, maxLength: 40 });

/** Ticks at the start and after each gap of minutes; answers the periods in the order in which they were sent. */
const ticking = (mode: CatchUp, inZone: string, at: string, from: string, minutes: number[]) => {
  let now = from;
  let { periods, pointer } = dueSlots({ zone: inZone, localTime: at, mode, now });
  const sent = [...periods];
  for (const gap of minutes) {
    now = addMilliseconds(now, gap * MINUTE);
    ({ periods, pointer } = dueSlots({ pointer, zone: inZone, localTime: at, mode, now }));
    sent.push(...periods);
  }
  return { sent, pointer, now };
};

describe('dueSlots', () => {
  it('makes every period once, in order and without a hole, however the ticks fall', () => {
    fc.assert(
      fc.property(zone, localTime, start, gaps, (inZone, at, from, minutes) => {
        const { sent } = ticking('each', inZone, at, from, minutes);
        for (const [position, period] of sent.entries()) {
          if (position > 0) expect(period).toBe(addDays(sent[position - 1] ?? '', 1));
        }
      }),
    );
  });

  it('never runs before the local time and never leaves a due period out', () => {
    fc.assert(
      fc.property(zone, localTime, start, gaps, (inZone, at, from, minutes) => {
        const { sent, pointer, now } = ticking('each', inZone, at, from, minutes);
        for (const period of sent) expect(instantOf(period, at, inZone) <= now).toBe(true);
        expect(instantOf(addDays(pointer, 1), at, inZone) > now).toBe(true);
      }),
    );
  });

  it('collapses missed alerts to the newest period, each at most once', () => {
    fc.assert(
      fc.property(zone, localTime, start, gaps, (inZone, at, from, minutes) => {
        const each = ticking('each', inZone, at, from, minutes);
        const collapsed = ticking('collapse', inZone, at, from, minutes);
        expect(new Set(collapsed.sent).size).toBe(collapsed.sent.length);
        expect(collapsed.pointer).toBe(each.pointer);
        expect(collapsed.sent.at(-1)).toBe(each.sent.at(-1));
      }),
    );
  });

  it.each([
    ['a gap across midnight', 'Africa/Cairo', '00:30', '2026-04-24', '2026-04-23T22:30:00.000Z'],
    ['a skipped midnight', 'America/Havana', '00:00', '2026-03-08', '2026-03-08T05:00:00.000Z'],
    ['the spring gap', 'Europe/Madrid', '02:30', '2026-03-29', '2026-03-29T01:30:00.000Z'],
    ['the first of two autumn hours', 'Europe/Madrid', '02:30', '2026-10-25', '2026-10-25T00:30:00.000Z'],
    ['a zone without shifts', 'Asia/Shanghai', '07:00', '2026-03-02', '2026-03-01T23:00:00.000Z'],
  ])('runs once in %s', (_what, inZone, at, period, instant) => {
    const question = { zone: inZone, localTime: at, mode: 'each' as const, pointer: addDays(period, -1) };
    expect(dueSlots({ ...question, now: addMilliseconds(instant, -MINUTE) }).periods).toEqual([]);
    expect(dueSlots({ ...question, now: instant }).periods).toEqual([period]);
    expect(
      dueSlots({ ...question, pointer: period, now: addMilliseconds(instant, 120 * MINUTE) }).periods,
    ).toEqual([]);
  });

  it('starts a new unit with today, and not before its time of day', () => {
    const unit = { zone: 'Europe/Madrid', localTime: '07:00', mode: 'each' as const };
    expect(dueSlots({ ...unit, now: '2026-03-02T05:59:00.000Z' })).toEqual({
      periods: [],
      pointer: '2026-03-01',
    });
    expect(dueSlots({ ...unit, now: '2026-03-02T06:00:00.000Z' })).toEqual({
      periods: ['2026-03-02'],
      pointer: '2026-03-02',
    });
  });

  it.each([
    ['an hour', 1, []],
    ['26 hours', 26, ['2026-03-03']],
    [
      '8 days',
      8 * 24,
      [
        '2026-03-03',
        '2026-03-04',
        '2026-03-05',
        '2026-03-06',
        '2026-03-07',
        '2026-03-08',
        '2026-03-09',
        '2026-03-10',
      ],
    ],
  ])('after an outage of %s catches up reports oldest first and collapses alerts', (_what, hours, missed) => {
    const now = addMilliseconds('2026-03-02T09:00:00.000Z', hours * 60 * MINUTE);
    const unit = { zone: 'Europe/Madrid', localTime: '07:00', pointer: '2026-03-02', now };
    expect(dueSlots({ ...unit, mode: 'each' }).periods).toEqual(missed);
    expect(dueSlots({ ...unit, mode: 'collapse' }).periods).toEqual(missed.slice(-1));
  });

  it('catches up sixty periods at once and the rest with the next tick', () => {
    const now = '2026-06-01T12:00:00.000Z';
    const unit = { zone: 'Europe/Madrid', localTime: '07:00', mode: 'each' as const, now };
    const first = dueSlots({ ...unit, pointer: '2026-03-02' });
    expect([first.periods.length, first.periods[0], first.periods.at(-1)]).toEqual([
      60,
      '2026-03-03',
      '2026-05-01',
    ]);
    expect(first.pointer).toBe('2026-05-01');
    const rest = dueSlots({ ...unit, pointer: first.pointer });
    expect([rest.periods.length, rest.periods[0], rest.pointer]).toEqual([31, '2026-05-02', '2026-06-01']);
    expect(dueSlots({ ...unit, mode: 'collapse', pointer: '2026-03-02' })).toEqual({
      periods: ['2026-06-01'],
      pointer: '2026-06-01',
    });
  });

  it.each(['each', 'collapse'] as const)('waits with a pointer that is ahead, mode %s', (mode) => {
    const unit = { zone: 'America/Los_Angeles', localTime: '07:00', now: '2026-03-02T20:00:00.000Z', mode };
    expect(dueSlots({ ...unit, pointer: '2026-03-04' })).toEqual({ periods: [], pointer: '2026-03-04' });
    expect(dueSlots({ ...unit, pointer: '2026-03-02' })).toEqual({ periods: [], pointer: '2026-03-02' });
    expect(dueSlots({ ...unit, pointer: '2026-03-01' }).periods).toEqual(['2026-03-02']);
  });
});
