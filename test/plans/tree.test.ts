import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from '#lib/organisation/schema.ts';
import { dailyOf, GRAINS, groupsOf, partsAt, partsOf, placesIn } from '#lib/plans/periods.ts';
import {
  childrenOf,
  lock,
  move,
  pathOf,
  type Row,
  respread,
  setAmount,
  stretchOf,
  sumOf,
  type Tree,
  treeOf,
} from '#lib/plans/tree.ts';

const PARTS = 4;
const all = [0, 1, 2, 3];
const row = (key: string, parent: string | null, values = [0, 0, 0, 0], weight = '1'): Row => ({
  key,
  parent,
  values,
  weight,
  locked: [],
});
const company = (): Tree =>
  respread(
    treeOf([
      row('company', null, [1000, 2000, 3000, 4001]),
      row('north', 'company', undefined, '3'),
      row('south', 'company'),
      row('ana', 'north'),
      row('ben', 'north'),
      row('carla', 'south'),
    ]),
    'company',
    { places: all, fresh: true },
  );
const valuesOf = (tree: Tree, key: string) => tree.get(key)?.values;
const leavesOf = (tree: Tree, key: string): Row[] => {
  const children = childrenOf(tree, key);
  return children.length === 0
    ? [...tree.values()].filter((one) => one.key === key)
    : children.flatMap((one) => leavesOf(tree, one.key));
};
const nodesBelow = (tree: Tree, key: string): Row[] => [
  ...[...tree.values()].filter((one) => one.key === key),
  ...childrenOf(tree, key).flatMap((one) => nodesBelow(tree, one.key)),
];

describe('the tree of a plan', () => {
  it('goes from the company over the regions to the people without losing a unit', () => {
    const tree = company();
    expect(valuesOf(tree, 'north')).toEqual([750, 1500, 2250, 3001]);
    expect(valuesOf(tree, 'ana')).toEqual([375, 750, 1125, 1501]);
    expect(stretchOf(tree, 'company')).toEqual([0, 0, 0, 0]);
    expect(stretchOf(tree, 'ana')).toBeUndefined();
  });

  it('lets siblings take an edit, or shows it as stretch', () => {
    const edit = { places: [0], amount: 800 };
    const taken = setAmount(company(), 'north', { ...edit, absorb: true }).tree;
    expect([valuesOf(taken, 'south')?.[0], valuesOf(taken, 'carla')?.[0]]).toEqual([200, 200]);
    expect(stretchOf(taken, 'company')).toEqual([0, 0, 0, 0]);
    const shown = setAmount(company(), 'north', { ...edit, absorb: false }).tree;
    expect(stretchOf(shown, 'company')).toEqual([50, 0, 0, 0]);
    expect(stretchOf(shown, 'north')).toEqual([0, 0, 0, 0]);
  });

  it('changes nothing and says by how much where every cell is locked', () => {
    const locked = lock(company(), 'ana', [0, 1], true);
    const { tree, stretch } = setAmount(locked, 'ana', { places: [0, 1], amount: 1000, absorb: true });
    expect(tree).toBe(locked);
    expect(stretch).toBe(125);
  });

  it('carries a target to another region without a stretch', () => {
    const moved = move(company(), { from: 'ana', to: 'carla', amounts: [0, 0, 100, 1501] });
    expect([valuesOf(moved, 'ana'), valuesOf(moved, 'north')]).toEqual([
      [375, 750, 1025, 0],
      [750, 1500, 2150, 1500],
    ]);
    expect(valuesOf(moved, 'company')).toEqual([1000, 2000, 3000, 4001]);
    expect(stretchOf(moved, 'company')).toEqual([0, 0, 0, 0]);
    expect(pathOf(moved, 'ana')).toEqual(['ana', 'north', 'company']);
  });

  it('keeps its laws after any sequence of edits, locks, moves and spreads, on any tree', () => {
    const operation = fc.record({
      kind: fc.constantFrom('set', 'edit', 'lock', 'unlock', 'spread', 'fresh', 'move'),
      node: fc.nat(30),
      other: fc.nat(30),
      place: fc.nat(PARTS - 1),
      wide: fc.boolean(),
      amount: fc.integer({ min: -500, max: 100_000 }),
    });
    const shape = fc.array(fc.record({ up: fc.nat(30), weight: fc.nat(9) }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(shape, fc.array(operation, { maxLength: 25 }), (nodes, operations) => {
        const rows = nodes.map(({ up, weight }, at) =>
          row(`n${at}`, at === 0 ? null : `n${up % at}`, [9_999, 1, 500, 0], String(weight)),
        );
        let tree = respread(treeOf(rows), 'n0', { places: all, fresh: true });
        for (const { kind, node, other, place, wide, amount } of operations) {
          const [key, to] = [`n${node % rows.length}`, `n${other % rows.length}`];
          const places = wide ? all.slice(place) : [place];
          const before = tree;
          if (kind === 'set' || kind === 'edit')
            tree = setAmount(tree, key, { places, amount, absorb: kind === 'set' }).tree;
          if (kind === 'lock' || kind === 'unlock') tree = lock(tree, key, places, kind === 'lock');
          if (kind === 'spread' || kind === 'fresh')
            tree = respread(tree, key, { places, fresh: kind === 'fresh' });
          const leaves = leavesOf(tree, 'n0').map((leaf) => leaf.key);
          if (kind === 'move' && leaves.includes(key) && leaves.includes(to))
            tree = move(tree, { from: key, to, amounts: all.map((at) => (places.includes(at) ? 7 : 0)) });

          for (const inner of tree.keys()) {
            const stretch = nodesBelow(tree, inner).map(
              (one) => stretchOf(tree, one.key) ?? all.map(() => 0),
            );
            for (const at of all) {
              const below = sumOf(leavesOf(tree, inner).map((leaf) => leaf.values[at] ?? 0));
              const over = sumOf(stretch.map((one) => one[at] ?? 0));
              expect(below).toBe((tree.get(inner)?.values[at] ?? 0) + over);
            }
          }
          if (kind === 'move') continue;
          for (const { key: name, values, locked } of before.values())
            for (const at of name === key ? [] : locked) expect(tree.get(name)?.values[at]).toBe(values[at]);
          if (kind === 'spread' || kind === 'fresh')
            for (const at of places) {
              const children = childrenOf(tree, key);
              const value = tree.get(key)?.values[at] ?? 0;
              const kept = sumOf(
                children.filter((one) => one.locked.includes(at)).map((one) => one.values[at] ?? 0),
              );
              const isOver = value - kept !== 0 && value - kept > 0 !== value > 0;
              if (!isOver && children.some((one) => !one.locked.includes(at)))
                expect(stretchOf(tree, key)?.[at]).toBe(0);
            }
          const touched = new Set(
            [key, tree.get(key)?.parent ?? key].flatMap((top) => nodesBelow(tree, top).map((one) => one.key)),
          );
          for (const [name, one] of before) if (!touched.has(name)) expect(tree.get(name)).toEqual(one);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the time of a plan', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' };

  it('cuts any range, a week at the border of its month', () => {
    const odd = partsOf({ from: '2026-04-01', to: '2026-06-28' }, 'month', DEFAULT_CALENDAR);
    expect(odd.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-04-01 2026-04-30',
      '2026-05-01 2026-05-31',
      '2026-06-01 2026-06-28',
    ]);
    const weeks = partsOf({ from: '2026-03-30', to: '2026-04-12' }, 'week', DEFAULT_CALENDAR);
    expect(weeks.map(({ from }) => from)).toEqual(['2026-03-30', '2026-04-01', '2026-04-06']);
    expect(partsAt(year, ['2026-02-17']).map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-01', '2026-02-16'],
      ['2026-02-17', '2026-12-31'],
    ]);
    const fiscal = partsOf(year, 'quarter', { ...DEFAULT_CALENDAR, fiscalYearStart: '02-06' });
    expect(fiscal.map(({ from }) => from)).toEqual([
      '2026-01-01',
      '2026-02-06',
      '2026-05-06',
      '2026-08-06',
      '2026-11-06',
    ]);
  });

  it('holds every day once, and finer parts lie in coarser ones', () => {
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.nat(400),
        fc.constantFrom(...GRAINS),
        fc.constantFrom('01-01', '04-06'),
        (start, length, grain, fiscalYearStart) => {
          const on = (offset: number) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
          const range = { from: on(start), to: on(start + length) };
          const borders = { ...DEFAULT_CALENDAR, fiscalYearStart };
          const parts = partsOf(range, grain, borders);
          expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([range.from, range.to]);
          for (const [at, { from }] of parts.entries())
            if (at > 0) expect(Date.parse(from) - Date.parse(parts[at - 1]?.to ?? '')).toBe(86_400_000);
          for (const coarser of GRAINS.slice(GRAINS.indexOf(grain))) {
            const groups = groupsOf(parts, coarser, borders);
            expect(groups.flatMap(({ places }) => places)).toEqual(parts.map((_, at) => at));
            expect(groups.map(({ from, to }) => ({ from, to }))).toEqual(partsOf(range, coarser, borders));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds the parts of a range that begins and ends with some, and no other', () => {
    const months = partsOf(year, 'month', DEFAULT_CALENDAR);
    expect(placesIn(months, { from: '2026-04-01', to: '2026-06-30' })).toEqual([3, 4, 5]);
    expect(placesIn(months, { from: '2026-04-02', to: '2026-06-30' })).toBeUndefined();
    expect(placesIn(months, { from: '2026-06-01', to: '2026-04-30' })).toBeUndefined();
  });

  it('goes down to the day over the days on which the unit works', () => {
    const calendar = { ...DEFAULT_CALENDAR, holidays: ['2026-03-02'] };
    const week = dailyOf(1001, { from: '2026-03-01', to: '2026-03-08' }, calendar);
    expect(week.map(({ amount }) => amount)).toEqual([0, 0, 251, 250, 250, 250, 0, 0]);
    expect(
      dailyOf(3, { from: '2026-03-07', to: '2026-03-08' }, calendar).map(({ amount }) => amount),
    ).toEqual([2, 1]);
  });
});
