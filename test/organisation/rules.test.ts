import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/core/dates.ts';
import { entryAt, withEntry } from '#lib/organisation/history.ts';
import { administratorsLeft, climb, everAdministers, fromTodayOn } from '#lib/organisation/rules.ts';
import type { Role, User } from '#lib/organisation/schema.ts';

const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-01', days));
interface Entry {
  from: string;
  up: string | null;
}
const entry = fc.record({ from: day, up: fc.constantFrom('a', 'b', 'c') });
const historyOf = (entries: Entry[]): Entry[] => entries.reduce<Entry[]>(withEntry, []);

describe('a dated history', () => {
  it('stays sorted with one entry a day', () => {
    void fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), (entries) => {
        const days = historyOf(entries).map(({ from }) => from);
        expect(days).toEqual([...new Set(entries.map(({ from }) => from))].sort());
      }),
    );
  });

  it('says from the new entry’s day to the next entry what the new entry says, and before it what it said', () => {
    void fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), entry, day, (entries, added, on) => {
        const before = historyOf(entries);
        const after = withEntry(before, added);
        const next = before.find(({ from }) => from > added.from)?.from ?? '9999-12-31';
        const first = before[0]!.from;

        if (on >= added.from && on < next) expect(entryAt(after, on)).toBe(added);
        else if (on >= next) expect(entryAt(after, on)).toBe(entryAt(before, on));
        else if (added.from > first) expect(entryAt(after, on)).toBe(entryAt(before, on));
        else expect(entryAt(after, on)).toBe(added);
      }),
    );
  });

  it('refuses to answer for an empty history', () => {
    expect(() => entryAt([], '2026-01-01')).toThrow(RangeError);
    expect(() => entryAt([], '2026-01-01')).toThrow('empty history');
  });

  it('names what counts from a day on', () => {
    const history = ['2026-01-01', '2026-02-01', '2026-03-01'].map((from) => ({ from }));

    expect(fromTodayOn(history, '2026-02-10')).toEqual(history.slice(1));
    expect(fromTodayOn(history, '2025-01-01')).toEqual(history);
    expect(fromTodayOn(history, '2026-02-01')).toEqual(history.slice(1));
  });
});

describe('climb', () => {
  const NODES = ['root', 'n1', 'n2', 'n3', 'n4', 'n5'];
  const move = fc.record({
    node: fc.constantFrom(...NODES.slice(1)),
    from: day,
    up: fc.constantFrom(...NODES),
  });

  const topOf = (tree: Map<string, Entry[]>, start: string, on: string): string | undefined => {
    let node: string | null = start;
    for (let depth = 0; depth <= NODES.length; depth += 1) {
      const up: string | null = entryAt(tree.get(node)!, on).up;
      if (up === null) return node;
      node = up;
    }
    return undefined;
  };

  it('lets no sequence of re-parents make a circle on any day', () => {
    void fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        const tree = new Map<string, Entry[]>(
          NODES.map((node) => [node, [{ from: '2026-01-15', up: node === 'root' ? null : 'root' }]]),
        );
        for (const { node, from, up } of moves) {
          const next = withEntry(tree.get(node)!, { from, up });
          const historyIn = (id: string) => (id === node ? next : tree.get(id)!);
          if (!climb(node, historyIn, (at) => at.up).cycleOn) tree.set(node, next);
        }
        for (let days = -1; days <= 61; days += 1) {
          const on = addDays('2026-01-01', days);
          for (const node of NODES) expect(topOf(tree, node, on)).toBe('root');
        }
      }),
    );
  });

  it('refuses only what makes a circle', () => {
    void fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        const tree = new Map<string, Entry[]>(
          NODES.map((node) => [node, [{ from: '2026-01-15', up: node === 'root' ? null : 'root' }]]),
        );
        for (const { node, from, up } of moves) {
          const before = tree.get(node)!;
          tree.set(node, withEntry(before, { from, up }));
          const { cycleOn } = climb(
            node,
            (id) => tree.get(id)!,
            (at) => at.up,
          );
          if (!cycleOn) continue;
          expect(topOf(tree, node, cycleOn)).toBeUndefined();
          tree.set(node, before);
        }
      }),
    );
  });

  it('names everything that ever stands above', () => {
    const tree: Record<string, Entry[]> = {
      top: [{ from: '2026-01-01', up: null }],
      old: [{ from: '2026-01-01', up: 'top' }],
      later: [{ from: '2026-01-01', up: 'top' }],
      low: [
        { from: '2026-01-01', up: 'old' },
        { from: '2026-06-01', up: 'later' },
      ],
    };

    const { above, cycleOn } = climb(
      'low',
      (id) => tree[id]!,
      (at) => at.up,
    );

    expect(cycleOn).toBeUndefined();
    expect(above.sort()).toEqual(['later', 'old', 'top']);
  });

  it('names the earliest day of a circle, and what stood above before it', () => {
    const tree: Record<string, Entry[]> = {
      top: [{ from: '2026-01-01', up: null }],
      low: [{ from: '2026-01-01', up: 'mid' }],
      mid: [
        { from: '2026-01-01', up: 'top' },
        { from: '2026-08-01', up: 'low' },
      ],
    };
    const climbed = (from: string) =>
      climb(
        from,
        (id) => tree[id] ?? [],
        (at) => at.up,
      );

    expect(climbed('low').cycleOn).toBe('2026-08-01');
    expect(climbed('low').above.sort()).toEqual(['low', 'mid', 'top']);
    tree['low'] = [
      { from: '2026-01-01', up: 'mid' },
      { from: '2026-05-01', up: 'low' },
    ];
    expect(climbed('low').cycleOn).toBe('2026-05-01');
  });

  it('ends at what has no history', () => {
    const climbed = climb(
      'low',
      (id): Entry[] => (id === 'low' ? [{ from: '2026-01-01', up: 'unknown' }] : []),
      (at) => at.up,
    );

    expect(climbed).toEqual({ above: ['unknown'], cycleOn: undefined });
  });
});

describe('administratorsLeft', () => {
  const aUser = (id: string, active: boolean, ...postings: [string, Role][]): User => ({
    id: `usr_${id}`,
    email: `${id}@example.com`,
    name: id,
    language: 'en',
    active,
    postings: postings.map(([from, role]) => ({ from, role, unitId: 'unt_company', managerId: null })),
  });
  const today = '2026-03-02';

  it('names the first day without an administrator', () => {
    const leaving = aUser('a', false, ['2020-01-01', 'administrator']);
    const until = aUser('b', true, ['2020-01-01', 'administrator'], ['2026-05-01', 'finance']);

    expect(administratorsLeft(leaving, [], today)).toEqual({ guards: [], missingOn: today });
    expect(administratorsLeft(leaving, [until], today)).toEqual({ guards: [], missingOn: '2026-05-01' });
  });

  it('names the earliest of several such days, whoever’s change makes it', () => {
    const changed = aUser('a', true, ['2020-01-01', 'administrator'], ['2026-09-01', 'finance']);
    const late = aUser('b', true, ['2020-01-01', 'administrator'], ['2026-06-01', 'finance']);
    const leaving = aUser('c', true, ['2020-01-01', 'administrator'], ['2026-07-01', 'finance']);

    expect(administratorsLeft(changed, [late, leaving], today).missingOn).toBe('2026-09-01');
    expect(administratorsLeft(leaving, [late], today).missingOn).toBe('2026-07-01');
    expect(
      administratorsLeft(aUser('d', false, ['2020-01-01', 'finance']), [leaving, late], today).missingOn,
    ).toBe('2026-07-01');
  });

  it('needs nobody while the user still administers', () => {
    const staying = aUser('a', true, ['2020-01-01', 'administrator']);
    const other = aUser('b', true, ['2020-01-01', 'administrator']);

    expect(administratorsLeft(staying, [other], today)).toEqual({ guards: [], missingOn: undefined });
    expect(administratorsLeft(staying, [], today)).toEqual({ guards: [], missingOn: undefined });
  });

  it('names one who stays for each day', () => {
    const leaving = aUser('a', true, ['2020-01-01', 'administrator'], ['2026-04-01', 'manager']);
    const staying = aUser('b', true, ['2020-01-01', 'administrator']);

    expect(administratorsLeft(leaving, [staying], today)).toEqual({
      guards: [staying],
      missingOn: undefined,
    });
  });

  it('knows who administers now or later', () => {
    expect(
      everAdministers(aUser('a', true, ['2020-01-01', 'manager'], ['2026-09-01', 'administrator']), today),
    ).toBe(true);
    expect(
      everAdministers(aUser('a', true, ['2020-01-01', 'administrator'], ['2026-01-01', 'manager']), today),
    ).toBe(false);
  });
});
