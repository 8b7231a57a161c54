import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf, collapsed, situationOf } from '#lib/approvals/chain.ts';
import { HEAD, LINE, line, office, type PolicyStep, type Rule } from '#lib/approvals/policy.ts';
import type { Figure, Step } from '#lib/approvals/schema.ts';
import { demandsOf } from '#lib/approvals/thresholds.ts';
import { directoryOf, person } from './people.ts';

const percent = (text: string): Figure => ({ measure: 'discount', unit: 'percent', percent: text });
const RULES: Rule[] = [
  {
    name: 'discount',
    measure: 'discount',
    unit: 'percent',
    thresholds: [
      { fromPercent: '10.00', steps: [line('manager')] },
      { fromPercent: '20.00', steps: [line('director')] },
    ],
  },
];
const PEOPLE = [
  person('boss', 'executive', 'unt_top', null),
  person('director', 'director', 'unt_top', 'usr_boss'),
  person('manager', 'manager', 'unt_north', 'usr_director'),
  person('rep', 'representative', 'unt_north', 'usr_manager'),
  person('office', 'back-office', 'unt_north', 'usr_manager'),
  person('cash', 'finance', 'unt_top', 'usr_boss'),
  person('admin', 'administrator', 'unt_top', null),
];

const asked = (steps: readonly Step[]) =>
  steps.map(({ seats }) => seats.map(({ memberId }) => memberId.slice(4)).join('+'));

const chain = (rules: readonly Rule[], figures: Figure[], { requester = 'rep', people = PEOPLE } = {}) =>
  chainOf(
    situationOf(directoryOf(people), '2026-03-02', { requesterId: `usr_${requester}`, unitId: 'unt_north' }),
    demandsOf(rules, figures),
  );

const always = (steps: PolicyStep[]): Rule[] => [
  { name: 'always', measure: 'n', unit: 'count', thresholds: [{ fromCount: 1, steps }] },
];
const ONE: Figure[] = [{ measure: 'n', unit: 'count', count: 1 }];
const through = (steps: PolicyStep[], options = {}) => chain(always(steps), ONE, options);

describe('thresholds', () => {
  it.each([
    ['9.99', []],
    ['9.999999', []],
    ['10.00', ['manager']],
    ['19.999999', ['manager']],
    ['20.00', ['director']],
    ['100', ['director']],
  ])('%s percent asks %j', (text, people) => {
    expect(asked(chain(RULES, [percent(text)]).steps)).toEqual(people);
  });

  it('ask nobody for a figure that the document does not have', () => {
    expect(chain(RULES, ONE).steps).toEqual([]);
  });
});

describe('a chain', () => {
  const user = (name: string): PolicyStep => ({
    ask: [{ who: 'user', userId: `usr_${name}` }],
    needs: 'all',
  });

  it('A, A, B, A asks A, B, A', () => {
    const { steps, skipped } = through(['boss', 'boss', 'cash', 'boss'].map(user));

    expect(asked(steps)).toEqual(['boss', 'cash', 'boss']);
    expect(skipped).toEqual([{ post: 'user:usr_boss', userId: 'usr_boss', why: 'asked-just-before' }]);
  });

  it('asks the assistant of the nearest unit, and the head before finance', () => {
    expect(asked(through([office('back-office')]).steps)).toEqual(['office']);
    expect(asked(through([HEAD, office('finance')]).steps)).toEqual(['manager', 'cash']);
  });

  it('goes to the next one up past a vacant post, a person who left and the requester, and says so', () => {
    const gone = PEOPLE.map((one) => (one.id === 'usr_manager' ? { ...one, active: false } : one));
    const without = PEOPLE.filter(({ id }) => id !== 'usr_director').map((one) =>
      one.id === 'usr_manager' ? person('manager', 'manager', 'unt_north', 'usr_boss') : one,
    );

    expect(through([line('manager')], { people: gone })).toMatchObject({
      steps: [{ seats: [{ memberId: 'usr_director' }] }],
      skipped: [{ post: 'line:manager', userId: 'usr_manager', why: 'inactive' }],
    });
    expect(through([line('director')], { people: without })).toMatchObject({
      steps: [{ seats: [{ memberId: 'usr_boss' }] }],
      skipped: [{ post: 'line:director', userId: null, why: 'vacant' }],
    });
    expect(through([HEAD], { requester: 'manager' })).toMatchObject({
      steps: [{ seats: [{ memberId: 'usr_director' }] }],
      skipped: [{ post: 'head', userId: 'usr_manager', why: 'is-requester' }],
    });
  });

  it('never asks somebody below the requester as somebody above', () => {
    const { steps, skipped } = through([HEAD], { requester: 'director' });

    expect(asked(steps)).toEqual(['boss']);
    expect(skipped).toContainEqual({ post: 'head', userId: 'usr_manager', why: 'below-requester' });
    expect(asked(through([line('executive')], { requester: 'boss' }).steps)).toEqual(['admin']);
  });

  it('names the post for which nobody is there', () => {
    const alone = [person('boss', 'executive', 'unt_top', null)];

    expect(through([line('manager')], { requester: 'boss', people: alone }).unfilled).toEqual([
      'line:manager',
    ]);
  });
});

const names = PEOPLE.map(({ id }) => id.slice(4));
const anyStep: fc.Arbitrary<PolicyStep> = fc.record({
  ask: fc.array(
    fc.oneof(
      fc.constantFrom(...LINE).map((role) => ({ who: 'line', role }) as const),
      fc.constant({ who: 'head' } as const),
      fc.constantFrom('back-office', 'finance').map((role) => ({ who: 'unit', role }) as never),
      fc.constantFrom(...names).map((name) => ({ who: 'user', userId: `usr_${name}` }) as const),
    ),
    { minLength: 1, maxLength: 3 },
  ),
  needs: fc.constantFrom('all', 'any'),
});
const someGone = fc
  .subarray(names)
  .map((gone) => PEOPLE.map((one) => (gone.includes(one.id.slice(4)) ? { ...one, active: false } : one)));

describe('laws', () => {
  it('the requester and people who left are never in it, and no vacancy leaves a rule without anybody', () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 6 }),
        fc.constantFrom(...names),
        someGone,
        (steps, requester, people) => {
          const found = through(steps, { requester, people });
          const members = found.steps.flatMap(({ seats }) => seats.map(({ memberId }) => memberId));
          const active = people.filter((one) => one.active).map(({ id }) => id);

          expect(members).not.toContain(`usr_${requester}`);
          expect(members.filter((id) => !active.includes(id))).toEqual([]);
          if (steps.length > 0 && found.steps.length === 0) expect(found.unfilled).not.toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  const step = (members: string[], needs: 'all' | 'any'): Step => ({
    rules: ['r'],
    post: members.join(),
    needs,
    seats: members.map((name) => ({ memberId: `usr_${name}` })),
    state: 'waiting',
  });

  it('nobody is asked twice in a row, and whoever is left out is asked just before', () => {
    const members = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 });
    const raw = fc.array(fc.record({ members, needs: fc.constantFrom('all' as const, 'any' as const) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(raw, (list) => {
        const kept = collapsed(list.map((one) => step(one.members, one.needs))).steps;
        for (const [at, now] of kept.entries()) {
          const before = kept[at - 1];
          const sure = before && (before.needs === 'all' || before.seats.length === 1) ? before.seats : [];
          const twice = now.seats.filter(({ memberId }) => sure.some((seat) => seat.memberId === memberId));
          expect(twice).toEqual([]);
        }
        const before = new Set<string>(list.flatMap((one) => one.members));
        if (list.some(({ needs }) => needs === 'all')) expect(kept.length).toBeGreaterThan(0);
        expect(
          [...new Set(asked(kept).flatMap((text) => text.split('+')))].every((name) => before.has(name)),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a larger figure never asks somebody of lower rank last, nor nobody where a smaller one asks somebody', () => {
    const rank = (steps: readonly Step[]) =>
      ['manager', 'director', 'boss'].indexOf(asked(steps).at(-1) ?? '');
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(4000), (a, b) => {
        const of = (hundredths: number) => chain(RULES, [percent((hundredths / 100).toFixed(2))]).steps;
        expect(rank(of(Math.max(a, b)))).toBeGreaterThanOrEqual(rank(of(Math.min(a, b))));
      }),
      { numRuns: 300 },
    );
  });
});
