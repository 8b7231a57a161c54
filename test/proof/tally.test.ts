import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Broken } from '../../proof/exercise.ts';
import { scoreOf } from '../../proof/mutation/score.ts';
import { randomOf } from '../../proof/random.ts';
import { keptSeeds, seedOf } from '../../proof/seeds.ts';
import { addFigures, emptyTally, failureOf, withTurn } from '../../proof/tally.ts';

const figures = fc.dictionary(
  fc.constantFrom('commands', 'faults', 'mostBlockedMs'),
  fc.nat({ max: 1_000_000 }),
);

describe('figures of several turns', () => {
  it('add up in any order and grouping; what starts with most is the largest', () => {
    fc.assert(
      fc.property(figures, figures, figures, (a, b, c) => {
        expect(addFigures(a, b)).toEqual(addFigures(b, a));
        expect(addFigures(addFigures(a, b), c)).toEqual(addFigures(a, addFigures(b, c)));
      }),
    );
    expect(addFigures({ runs: 2, mostMs: 7 }, { runs: 3, mostMs: 5, kills: 1 })).toEqual({
      runs: 5,
      mostMs: 7,
      kills: 1,
    });
  });

  it('a failed turn counts as a turn and keeps its seed and its lines', () => {
    const good = withTurn(emptyTally('faults'), 1.24, { runs: 3 });
    const bad = withTurn(good, 2, failureOf(42, new Broken(['the total is 7, not 8'])));
    expect(bad).toEqual({
      exercise: 'faults',
      turns: 2,
      seconds: 3.2,
      figures: { runs: 3 },
      failures: [{ seed: 42, lines: ['the total is 7, not 8'] }],
    });
  });

  it('a defect of the harness or the product is a failure with its stack', () => {
    const { lines } = failureOf(1, new TypeError('nothing there'));
    expect(lines.join('\n')).toContain('TypeError: nothing there');
  });
});

describe('seeds', () => {
  it('differ by run, exercise and turn, and are the same on every machine', () => {
    const seeds = [1, 2].flatMap((base) =>
      ['faults', 'fuzz'].flatMap((name) =>
        Array.from({ length: 1000 }, (_, index) => seedOf(base, name, index)),
      ),
    );
    expect(new Set(seeds).size).toBeGreaterThan(3_990);
    expect(seedOf(1, 'faults', 0)).toBe(seedOf(1, 'faults', 0));
    expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0)).toBe(true);
  });

  it('that are kept name their exercise', async () => {
    for (const seed of await keptSeeds()) {
      expect(seed).toEqual({
        exercise: expect.any(String),
        seed: expect.any(Number),
        size: expect.stringMatching(/^(short|long)$/),
      });
    }
  });
});

describe('randomness of a seed', () => {
  it('repeats, stays in its bounds, and shuffles without loss', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 1000 }), (seed, limit) => {
        const [one, other] = [randomOf(seed), randomOf(seed)];
        const draw = one.below(limit);
        expect(draw).toBe(other.below(limit));
        expect(draw >= 0 && draw < limit).toBe(true);
        const list = Array.from({ length: limit % 20 }, (_, at) => at);
        expect(one.shuffled(list).sort((a, b) => a - b)).toEqual(list);
      }),
    );
  });

  it('is even enough to reach every choice', () => {
    const random = randomOf(7);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let at = 0; at < 10_000; at += 1) counts[random.below(10)]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(800);
  });
});

describe('a mutation score', () => {
  const mutants = (text: string) => ({ mutants: text.split(' ').map((status) => ({ status })) });

  it('counts what was noticed of what could be, and names the weakest file', () => {
    const files = {
      'lib/a.ts': mutants('Killed Timeout Survived Ignored'),
      'lib/b.ts': mutants('Killed Killed Killed CompileError'),
      'lib/c.ts': mutants('Killed NoCoverage'),
      'lib/none.ts': mutants('Ignored'),
    };
    expect(scoreOf({ files })).toBe('75.0 % (6 of 8 in 4 files, least lib/c.ts 50.0 %)');
    const left = { mutants: [{ status: 'Ignored', statusReason: 'Static mutant (and ignored)' }] };
    expect(scoreOf({ files: { 'lib/a.ts': mutants('Killed'), 'lib/d.ts': left } })).toBe(
      '100.0 % (1 of 1 in 2 files, least lib/a.ts 100.0 %; 1 of constants not tried)',
    );
  });
});
