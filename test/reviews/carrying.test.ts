import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/core/dates.ts';
import { type Carrying, carriedInto, effectOf, figureNamed } from '#lib/reviews/carrying.ts';
import type { Finding, ReviewAction } from '#lib/reviews/finding-schema.ts';
import { CADENCES } from '#lib/reviews/schema.ts';
import { aFigure, aFinding, anAction } from './support.ts';

const ON = '2005-06-30';
const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2005-05-01', days));
const decimal = fc
  .tuple(fc.integer({ min: -1_000, max: 1_000 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`);
const stake = fc.option(
  fc.record({
    amountMinor: fc.integer({ min: 0, max: 10_000 }),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  }),
);
const findingsOf = fc
  .array(
    fc.record({
      stake,
      openedOn: day,
      status: fc.constantFrom('open', 'closed'),
      cadence: fc.constantFrom(...CADENCES),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, at) => aFinding({ ...row, id: `fnd_${at}` })));
const actionsOf = fc
  .array(
    fc.record({
      to: fc.nat(11),
      dueOn: day,
      status: fc.constantFrom('open', 'done', 'cancelled'),
      baseline: fc.option(decimal),
    }),
    { maxLength: 20 },
  )
  .map((rows) =>
    rows.map(({ to, dueOn, status, baseline }, at) =>
      anAction({
        ...{ id: `rva_${at}`, findingId: `fnd_${to}`, dueOn, status },
        expected: { figure: 'sales', direction: 'up', baseline, cadence: 'month' },
      }),
    ),
  );
const world = fc.record({
  findings: findingsOf,
  actions: actionsOf,
  value: fc.option(decimal),
  cadence: fc.constantFrom(...CADENCES),
});
type World = {
  findings: Finding[];
  actions: ReviewAction[];
  value: string | null;
  cadence: (typeof CADENCES)[number];
};
/** With a month's figures, whatever the cadence, so that every action can be measured. */
const carry = ({ value, ...rest }: World) => {
  const sales = [aFigure({ key: 'sales', value })];
  return carriedInto({ ...rest, on: ON, figures: sales, month: sales });
};
const holds = (property: (world: World) => void) => fc.assert(fc.property(world, property), { numRuns: 200 });
const isOpen = ({ status }: Finding) => status === 'open';

describe('what a review opens with', () => {
  it('loses nothing that is open and shows nothing that is closed', () => {
    holds((given) => {
      const ids = carry(given).carried.map(({ findingId }) => findingId);
      const open = given.findings.filter(isOpen).map(({ id }) => id);
      expect(ids.every((id) => open.includes(id))).toBe(true);
      expect(new Set(ids).size).toBe(ids.length);
      if (given.cadence !== 'day') expect(ids).toHaveLength(open.length);
    });
  });

  it('keeps of longer reviews out of a day only what has nothing due', () => {
    holds((given) => {
      const ids = carry({ ...given, cadence: 'day' }).carried.map(({ findingId }) => findingId);
      for (const { id, cadence } of given.findings.filter(isOpen)) {
        const isDue = given.actions.some(
          ({ findingId, status, dueOn }) => findingId === id && status === 'open' && dueOn <= ON,
        );
        expect(ids.includes(id)).toBe(cadence === 'day' || isDue);
      }
    });
  });

  it('is in the same order however it was read', () => {
    holds((given) => {
      const turned = {
        ...given,
        findings: given.findings.toReversed(),
        actions: given.actions.toReversed(),
      };
      expect(carry(turned).carried).toEqual(carry(given).carried);
    });
  });

  it('puts the most money first, then the oldest, and what has no stake last', () => {
    const money = (amountMinor: number, currency = 'EUR') => ({ amountMinor, currency });
    const findings = [
      aFinding({ id: 'fnd_none', openedOn: '2005-01-31' }),
      aFinding({ id: 'fnd_new', stake: money(500_00), openedOn: '2005-05-31' }),
      aFinding({ id: 'fnd_old', stake: money(500_00), openedOn: '2005-04-30' }),
      aFinding({ id: 'fnd_yen', stake: money(501, 'JPY') }),
      aFinding({ id: 'fnd_zero', stake: money(0) }),
    ];
    const { carried } = carriedInto({ findings, actions: [], figures: [], on: ON, cadence: 'month' });
    expect(carried.map(({ findingId }) => findingId)).toEqual([
      'fnd_yen',
      'fnd_old',
      'fnd_new',
      'fnd_zero',
      'fnd_none',
    ]);
  });

  it('names a computed finding by its code, and counts the reviews it stood open in with this one', () => {
    const findings = [
      aFinding({ id: 'fnd_1', code: 'target-missed', reviewId: 'rev_may', seenIn: ['rev_may', 'rev_june'] }),
      aFinding({ id: 'fnd_2', title: '拜访太少', reviewId: 'rev_may', seenIn: [] }),
    ];
    const { carried } = carriedInto({ findings, actions: [], figures: [], on: ON, cadence: 'week' });
    expect(carried.map(({ title, times }) => [title, times])).toEqual([
      ['target-missed', 3],
      ['拜访太少', 2],
    ]);
  });

  it('flags open actions whose day has passed, by the day', () => {
    const findings = [aFinding({ id: 'fnd_1' })];
    const actions = [
      anAction({ id: 'rva_today', dueOn: ON }),
      anAction({ id: 'rva_late', dueOn: addDays(ON, -1) }),
      anAction({ id: 'rva_done', dueOn: addDays(ON, -2), status: 'done' }),
    ];
    const [only] = carriedInto({ findings, actions, figures: [], on: ON, cadence: 'month' }).carried;
    expect(only?.actions.map(({ actionId, isLate }) => [actionId, isLate])).toEqual([
      ['rva_done', false],
      ['rva_late', true],
      ['rva_today', false],
    ]);
  });
});

describe('the effect of an action', () => {
  it('is told over days like those of its baseline: a month by the month of a longer review, never by a week', () => {
    const findings = [aFinding({ id: 'fnd_1' })];
    const expected = { figure: 'sales', direction: 'up', baseline: '100', cadence: 'month' } as const;
    const actions = [anAction({ id: 'rva_1', expected })];
    const sales = (value: string) => [aFigure({ key: 'sales', value })];
    const effectIn = (rest: Pick<Carrying, 'cadence' | 'figures' | 'month'>) =>
      carriedInto({ findings, actions, on: ON, ...rest }).effects[0]?.effect;

    expect(effectIn({ cadence: 'month', figures: sales('120') })).toMatchObject({ change: '20' });
    expect(effectIn({ cadence: 'quarter', figures: sales('330'), month: sales('90') })).toMatchObject({
      ...{ value: '90', change: '-10', isMet: false },
    });
    expect(effectIn({ cadence: 'week', figures: sales('30') })).toBeUndefined();
  });

  const to = (value: string | null) => [aFigure({ key: 'dso', value })];

  it('is the new value less the baseline, met by direction and size', () => {
    const fell = { figure: 'dso', direction: 'down', by: '5', baseline: '60' } as const;
    expect(effectOf(fell, to('52'))).toEqual({ value: '52', change: '-8', isMet: true });
    expect(effectOf(fell, to('55'))).toEqual({ value: '55', change: '-5', isMet: true });
    expect(effectOf(fell, to('55.01'))).toEqual({ value: '55.01', change: '-4.99', isMet: false });
    expect(effectOf(fell, to('66'))).toEqual({ value: '66', change: '6', isMet: false });
    const rises = { figure: 'dso', direction: 'up', baseline: '60' } as const;
    expect(effectOf(rises, to('60'))).toMatchObject({ change: '0', isMet: false });
    expect(effectOf(rises, to('60.000001'))).toMatchObject({ change: '0.000001', isMet: true });
  });

  it('cannot be told where a value is missing', () => {
    const expected = { figure: 'dso', direction: 'down', baseline: '60' } as const;
    expect(effectOf(expected, to(null))).toEqual({ value: null, change: null, isMet: null });
    expect(effectOf(expected, [])).toEqual({ value: null, change: null, isMet: null });
    const blind = { ...expected, baseline: null };
    expect(effectOf(blind, to('52'))).toEqual({ value: '52', change: null, isMet: null });
  });

  it('is of the currency that is named where there are several', () => {
    const figures = ['EUR', 'USD'].map((currency, at) =>
      aFigure({ key: 'sales', currency, value: String(at) }),
    );
    expect(figureNamed(figures, 'sales')).toBeUndefined();
    expect(figureNamed(figures, 'sales.USD')?.value).toBe('1');
    expect(figureNamed(figures.slice(0, 1), 'sales')?.value).toBe('0');
    expect(figureNamed(figures, 'sales.JPY')).toBeUndefined();
  });

  it('is told for every action of what is carried that was not cancelled, and once for what was done elsewhere', () => {
    holds((given) => {
      const { carried, effects } = carry(given);
      const ids = new Set(carried.map(({ findingId }) => findingId));
      const measured = new Set(effects.map(({ actionId }) => actionId));
      for (const { id, findingId, status } of given.actions)
        expect(measured.has(id)).toBe(status !== 'cancelled' && (ids.has(findingId) || status === 'done'));
      const shown = carried.flatMap(({ actions }) => actions.filter(({ effect }) => effect !== null));
      expect(shown.every(({ actionId }) => measured.has(actionId))).toBe(true);
      const before = new Set(effects.filter(({ actionId }) => measured.has(actionId)).map((e) => e.actionId));
      const again = carry({
        ...given,
        findings: [],
        actions: given.actions.map((action) =>
          before.has(action.id)
            ? { ...action, effect: { reviewId: 'rev_1', value: null, change: null, isMet: null } }
            : action,
        ),
      });
      expect(again.effects.filter(({ actionId }) => before.has(actionId))).toEqual([]);
    });
  });
});
