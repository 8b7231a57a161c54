import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, businessDateAt, daysBetween } from '#lib/core/dates.ts';
import { LANGUAGES } from '#lib/core/languages.ts';
import { type Duty, dutiesOf, periodFor } from '#lib/forms/duties.ts';
import { CADENCES, dueDayOf, isMerged, isOwed, periodAt, periodsEnding } from '#lib/forms/periods.ts';
import { type DueRule, FormPolicy } from '#lib/forms/policy.ts';
import { meanOf, standingAt, tallyOf } from '#lib/forms/rules.ts';
import type { FormRecord } from '#lib/forms/schema.ts';
import { TemplateContent } from '#lib/forms/template-schema.ts';
import { SHIPPED } from '#lib/forms/templates/index.ts';
import { Directory } from '#lib/organisation/directory.ts';
import {
  type Calendar,
  DEFAULT_CALENDAR,
  type Organisation,
  type Unit,
  type User,
} from '#lib/organisation/schema.ts';
import { isWorkingDay } from '#lib/organisation/working-days.ts';

const day = fc.integer({ min: 0, max: 3_000 }).map((after) => addDays('2020-01-01', after));
const calendar: fc.Arbitrary<Calendar> = fc.record({
  workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc.array(day, { maxLength: 20 }),
  weekStart: fc.integer({ min: 1, max: 7 }),
  fiscalYearStart: fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-')),
});
const cadence = fc.constantFrom(...CADENCES);

describe('periods of a calendar', () => {
  it('hold each day once, without a gap', () => {
    fc.assert(
      fc.property(calendar, cadence, day, fc.integer({ min: 0, max: 800 }), (known, each, from, length) => {
        const periods = periodsEnding(known, each, { from, to: addDays(from, length) });
        for (const [at, period] of periods.entries()) {
          expect(period.from <= period.to).toBe(true);
          expect(periodAt(known, each, period.from)).toEqual(period);
          expect(periodAt(known, each, period.to)).toEqual(period);
          const before = periods[at - 1];
          if (before) expect(addDays(before.to, 1)).toBe(period.from);
          expect(period.to >= from && period.to <= addDays(from, length)).toBe(true);
        }
      }),
    );
  });

  it('begin a fiscal year on any day', () => {
    const british = { ...DEFAULT_CALENDAR, fiscalYearStart: '04-06' };
    expect(periodAt(british, 'year', '2026-04-05')).toEqual({ from: '2025-04-06', to: '2026-04-05' });
    expect(periodAt(british, 'quarter', '2026-07-06')).toEqual({ from: '2026-07-06', to: '2026-10-05' });
    expect(periodAt(british, 'half-year', '2026-07-05')).toEqual({ from: '2026-04-06', to: '2026-10-05' });
  });

  it('are due on a working day on the side that was asked for', () => {
    fc.assert(
      fc.property(
        calendar,
        cadence,
        day,
        fc.constantFrom('start', 'end'),
        fc.integer({ min: 0, max: 8 }),
        (known, each, on, of, workingDay) => {
          const period = periodAt(known, each, on);
          const due = dueDayOf(known, period, { of, workingDay });
          const boundary = of === 'start' ? period.from : addDays(period.to, 1);
          expect(isWorkingDay(known, due)).toBe(true);
          expect(due < boundary).toBe(workingDay === 0);
          const [first, last] = workingDay === 0 ? [due, addDays(boundary, -1)] : [boundary, due];
          const between = Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => addDays(first, at));
          expect(between.filter((each_) => isWorkingDay(known, each_))).toHaveLength(Math.max(1, workingDay));
        },
      ),
    );
  });

  it('of a week that holds the end of a month are told with the month', () => {
    const merged = (on: string) =>
      isMerged(DEFAULT_CALENDAR, periodAt(DEFAULT_CALENDAR, 'week', on), 'month');
    expect(['2026-03-18', '2026-03-25', '2026-03-30', '2026-04-02', '2026-04-08'].map(merged)).toEqual([
      ...[false, false, true, true, false],
    ]);
    // 31 May 2026 is a Sunday: the week ends with the month.
    expect(merged('2026-05-28')).toBe(true);
    const feast = {
      ...DEFAULT_CALENDAR,
      holidays: ['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-03-20'],
    };
    expect(isOwed(feast, periodAt(feast, 'week', '2026-03-18'), undefined)).toBe(false);
  });

  it('leave exactly one week of every month to its review', () => {
    fc.assert(
      fc.property(calendar, day, (known, on) => {
        const month = periodAt(known, 'month', on);
        const weeks = periodsEnding(known, 'week', { from: month.from, to: addDays(month.to, 7) });
        const holding = weeks.filter(({ from, to }) => from <= month.to && to >= month.to);
        expect(holding).toHaveLength(1);
        for (const week of weeks)
          if (week.to < month.to && week.from >= month.from)
            expect(isMerged(known, week, 'month')).toBe(false);
        expect(holding.every((week) => isMerged(known, week, 'month'))).toBe(true);
      }),
    );
  });
});

const unit = (id: string, timeZone: string, more: Partial<Unit> = {}): Unit => ({
  ...{
    id,
    code: id,
    name: id,
    timeZone,
    currency: 'EUR',
    locale: 'en',
    calendar: DEFAULT_CALENDAR,
    active: true,
  },
  parents: [{ from: '2020-01-01', parentId: null }],
  ...more,
});
const user = (more: Partial<User> = {}): User => ({
  id: 'usr_a',
  email: 'a@example.com',
  name: 'a',
  language: 'en',
  active: true,
  postings: [{ from: '2020-01-01', role: 'representative', unitId: 'unt_a', managerId: null }],
  ...more,
});
const stored = <T>(value: T) => ({ value, version: 1, createdAt: '', updatedAt: '', trail: '' });
const ZONES = ['Europe/Madrid', 'Asia/Shanghai', 'America/Mexico_City'];
const directoryOf = (units: Unit[]): Directory =>
  new Directory(
    stored<Organisation>({
      id: 'org_a',
      name: 'A',
      baseCurrency: 'EUR',
      language: 'en',
      timeZone: 'UTC',
      cursorSecret: '',
    }),
    units.map(stored),
    [],
  );
const owedBy = (units: Unit[], who: User, days: { from: string; to: string }, rules: DueRule[]): Duty[] =>
  dutiesOf(directoryOf(units), who, { days, rules, rulesAt: () => rules });
const rule = (each: DueRule['cadence'], more: Partial<DueRule> = {}): DueRule => ({
  templateKey: 'x',
  cadence: each,
  roles: ['representative'],
  due: { of: 'end', workingDay: 0, at: '18:30' },
  ...more,
});

describe('duties', () => {
  it('are one for each owed period, due at the local time in every zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), calendar, cadence, day, (zone, known, each, from) => {
        const days = { from, to: addDays(from, 400) };
        const owed = owedBy([unit('unt_a', zone, { calendar: known })], user(), days, [rule(each)]);
        const wanted = periodsEnding(known, each, days).filter((period) => isOwed(known, period, undefined));
        expect(owed.map(({ period }) => period).sort((a, b) => (a.from < b.from ? -1 : 1))).toEqual(wanted);
        for (const { dueAt, dueOn } of owed) {
          expect(businessDateAt(dueAt, zone)).toBe(dueOn);
          const local = new Intl.DateTimeFormat('en-GB', {
            timeZone: zone,
            hour: '2-digit',
            minute: '2-digit',
          });
          expect(local.format(new Date(dueAt))).toBe('18:30');
        }
      }),
      { numRuns: 40 },
    );
  });

  it('begin with the person and end with them', () => {
    const days = { from: '2026-03-02', to: '2026-03-13' };
    const units = [unit('unt_a', 'Europe/Madrid')];
    const ends = (who: User) => owedBy(units, who, days, [rule('day')]).map(({ period }) => period.to);
    expect(ends(user({ hiredOn: '2026-03-11' }))).toEqual(['2026-03-11', '2026-03-12', '2026-03-13']);
    expect(ends(user({ active: false, leftOn: '2026-03-04' }))).toEqual(['2026-03-02', '2026-03-03']);
    expect(ends(user({ active: false }))).toEqual([]);
    // A plan that was due before they came is not theirs.
    const plan = rule('month', { due: { of: 'start', workingDay: 1, at: '18:00' } });
    const month = { from: '2026-03-01', to: '2026-03-31' };
    expect(owedBy(units, user({ hiredOn: '2026-03-03' }), month, [plan])).toEqual([]);
    expect(owedBy(units, user({ hiredOn: '2026-03-02' }), month, [plan])).toHaveLength(1);
  });

  it('follow who somebody is on the last day of the period', () => {
    const units = [unit('unt_a', 'Europe/Madrid'), unit('unt_b', 'Asia/Shanghai')];
    const moved = user({
      postings: [
        { from: '2020-01-01', role: 'representative', unitId: 'unt_a', managerId: null },
        { from: '2026-03-18', role: 'manager', unitId: 'unt_b', managerId: null },
      ],
    });
    const rules = [rule('week'), rule('week', { templateKey: 'y', roles: ['manager'], unitIds: ['unt_b'] })];
    const days = { from: '2026-03-09', to: '2026-03-29' };
    expect(
      owedBy(units, moved, days, rules).map(({ templateKey, period, unitId }) => [
        templateKey,
        period.to,
        unitId,
      ]),
    ).toEqual([
      ['x', '2026-03-15', 'unt_a'],
      ['y', '2026-03-22', 'unt_b'],
      ['y', '2026-03-29', 'unt_b'],
    ]);
  });

  it('come from the first rule that is about somebody', () => {
    const rules = [rule('week', { unitIds: ['unt_a'] }), rule('day')];
    const days = { from: '2026-03-09', to: '2026-03-15' };
    expect(owedBy([unit('unt_a', 'UTC')], user(), days, rules)).toHaveLength(1);
    expect(
      owedBy(
        [unit('unt_b', 'UTC')],
        user({
          postings: [{ from: '2020-01-01', role: 'representative', unitId: 'unt_b', managerId: null }],
        }),
        days,
        rules,
      ),
    ).toHaveLength(5);
    const found = periodFor(directoryOf([unit('unt_a', 'UTC')]), user(), {
      templateKey: 'x',
      on: '2026-03-11',
      rulesAt: () => rules,
    });
    expect(found?.period).toEqual({ from: '2026-03-09', to: '2026-03-15' });
    expect(found?.duty?.dueAt).toBe('2026-03-13T18:30:00.000Z');
    expect(
      periodFor(directoryOf([unit('unt_a', 'UTC')]), user(), {
        templateKey: 'z',
        on: '2026-03-11',
        rulesAt: () => rules,
      }),
    ).toBeUndefined();
  });
});

describe('where a duty stands', () => {
  const dueAt = '2026-03-02T17:30:00.000Z';
  const record = (steps: FormRecord['steps'], reviews: FormRecord['reviews'] = []) =>
    // Where a duty stands follows from these alone.
    ({ id: 'frm_a', steps, reviews }) as unknown as FormRecord;
  const submitted = (at: string, isLate = false) => ({ what: 'submitted' as const, at, isLate });
  const recalled = (at: string) => ({ what: 'recalled' as const, at, isLate: false });
  const at = (time: string) => `2026-03-02T${time}:00.000Z`;

  it('is what was known at the moment', () => {
    const stateAt = (of: FormRecord | undefined, time: string) => standingAt({ dueAt }, of, at(time)).state;
    expect(['17:30', '17:31'].map((time) => stateAt(undefined, time))).toEqual(['due', 'missing']);
    const back = record([submitted(at('16:00')), recalled(at('17:00')), submitted(at('18:00'), true)]);
    expect(['15:00', '16:00', '17:00', '17:45', '18:00'].map((time) => stateAt(back, time))).toEqual([
      ...['due', 'submitted', 'due', 'missing', 'submitted'],
    ]);
    expect(stateAt(record([submitted(at('18:00'), true)]), '19:00')).toBe('late');
    const scored = record(
      [submitted(at('16:00'))],
      [
        { score: 4, by: 'usr_b', at: at('18:00') },
        { score: null, by: 'usr_b', at: at('19:00') },
      ],
    );
    expect(
      ['17:59', '18:00', '19:00'].map((time) => standingAt({ dueAt }, scored, at(time)).quality),
    ).toEqual([undefined, 4, undefined]);
  });

  it('adds up: submitted and missing are what was due, and the mean is exact', () => {
    const one = (state: 'due' | 'submitted' | 'late' | 'missing', isDue: boolean, quality?: number) => ({
      state,
      isDue,
      ...(quality && { quality }),
    });
    const tally = tallyOf([
      one('submitted', true, 5),
      one('late', true, 4),
      one('missing', true),
      one('due', false),
      one('submitted', false, 1),
    ]);
    expect(tally).toEqual({ due: 3, submitted: 2, late: 1, missing: 1, qualitySum: 9, qualityCount: 2 });
    expect([meanOf(9, 2), meanOf(5, 3), meanOf(0, 0)]).toEqual(['4.50', '1.67', null]);
  });
});

describe('shipped templates', () => {
  it('are valid, numbered and complete in every language', () => {
    expect(SHIPPED.length).toBe(20);
    for (const { key, versions } of SHIPPED) {
      for (const [at, { number, content }] of versions.entries()) {
        expect(TemplateContent.safeParse(content).error?.issues, key).toBeUndefined();
        expect(number).toBe(at + 1);
        for (const language of LANGUAGES) expect(content.label[language].length).toBeGreaterThan(1);
      }
    }
    const keys = new Set(SHIPPED.map(({ key }) => key));
    expect(keys.size).toBe(SHIPPED.length);
    expect(FormPolicy.fallback.rules.every(({ templateKey }) => keys.has(templateKey))).toBe(true);
    const weekly = SHIPPED.find(({ key }) => key === 'weekly-self-review')?.versions[0]?.content;
    expect(weekly?.sections).toHaveLength(6);
  });
});
