import { describe, expect, it } from 'vitest';
import { wallOf } from '../../proof/calendars/wall.ts';
import { faultsOf, type Owed, owedPeriods } from '../../proof/outage/judge.ts';

const wall = wallOf('Africa/Cairo', '2026-04-01', '2026-05-31', 10);
const day = (text: string) => Date.parse(`${text}T12:00:00Z`);
const owed = (mode: Owed['mode'], ...looks: number[]): Owed => ({
  job: 'j',
  mode,
  localTime: '00:30',
  wall,
  looks,
});
const ran = (...periods: string[]) =>
  periods.map((period) => ({ job: 'j', unitId: 'u', period, status: 'finished' }));
const asked = (...periods: string[]) =>
  periods.map((period) => ({ job: 'j', unitId: 'u', period, at: '2026-04-27T12:00:00.000Z' }));

describe('what a job owes', () => {
  it('is each missed period, or the newest one only', () => {
    const looks = [day('2026-04-22'), day('2026-04-25')];
    expect(owedPeriods(owed('each', ...looks))).toEqual(['2026-04-23', '2026-04-24', '2026-04-25']);
    expect(owedPeriods(owed('collapse', ...looks))).toEqual(['2026-04-25']);
  });

  it('waits for a time that the clocks jump over', () => {
    // Cairo goes from 00:00 to 01:00 on 24 April 2026, which is 22:00 of UTC the day before; 00:30 comes at 01:30.
    const looks = [day('2026-04-22'), Date.parse('2026-04-23T22:20:00Z')];
    expect(owedPeriods(owed('each', ...looks))).toEqual(['2026-04-23']);
  });
});

describe('the judge of runs', () => {
  const each = owed('each', day('2026-04-25'), day('2026-04-27'));

  it('is content with every period once, oldest first', () => {
    const periods = ['2026-04-26', '2026-04-27'];
    expect(faultsOf(each, ran(...periods), asked(...periods))).toEqual([]);
  });

  it('lets a ticker with a slower clock ask for the period before after the newest, where that alone is owed', () => {
    // Three minutes before 00:30 in Cairo on the 27th a clock that is five minutes ahead sees the 27th.
    const looks = [day('2026-04-25'), Date.parse('2026-04-26T21:27:00Z')];
    const periods = ['2026-04-27', '2026-04-26'];
    const sent = periods.map((period) => ({ job: 'j', unitId: 'u', period, at: '2026-04-26T21:27:00.000Z' }));
    expect(faultsOf(owed('collapse', ...looks), ran(...periods), sent)).toEqual([]);
    expect(faultsOf(owed('each', ...looks), ran(...periods), sent).join()).toContain('not oldest first');
  });

  it.each([
    ['was missed', ran('2026-04-27'), asked('2026-04-27')],
    ['ran unasked-for', ran('2026-04-26', '2026-04-27', '2026-04-28'), []],
    ['was sent early', ran('2026-04-26', '2026-04-27'), asked('2026-04-26', '2026-04-27', '2026-04-28')],
    ['not oldest first', ran('2026-04-26', '2026-04-27'), asked('2026-04-27', '2026-04-26')],
    ['is left claimed', ran('2026-04-26', '2026-04-27').map((one) => ({ ...one, status: 'claimed' })), []],
  ])('complains: %s', (complaint, runs, askings) => {
    expect(faultsOf(each, runs, askings).join('\n')).toContain(complaint);
  });
});
