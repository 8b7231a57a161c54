/**
 * Commands at the same moment, one call to the table at a time in a decided order. Whatever the order, the end is one
 * that some sequence of the same commands could have left, nothing is broken, and a command sent twice counts once.
 */
import type { Exercise, Figures, Size } from './exercise.ts';
import { holds } from './exercise.ts';
import type { Entry } from './interleavings/arena.ts';
import { type Command, MONEY, ORGANISATION, TRADE } from './interleavings/commands.ts';
import { makeScene, type Scene } from './interleavings/scene.ts';
import { judge, openTrial, schedulesAtRandom, schedulesOfTwo } from './interleavings/trial.ts';
import { type Random, randomOf } from './random.ts';
import { addFigures } from './tally.ts';

const GROUPS = [MONEY, MONEY, TRADE, ORGANISATION] as const;

/** What one turn plays: pairs with all their schedules, crowds of three and four with some. */
const SIZES: Record<Size, { pairs: number; crowds: number; schedules: number }> = {
  short: { pairs: 12, crowds: 5, schedules: 24 },
  long: { pairs: 16, crowds: 6, schedules: 30 },
};

const entriesOf = (commands: readonly Command[]): Entry[] =>
  commands.map((command, at) => ({ command, key: `key-${at}` }));

/** Two commands that meet, now and then the same one twice under one key. */
const drawPair = (random: Random): Entry[] => {
  const group = random.pick(GROUPS);
  const [one, other] = random.shuffled(group) as [Command, Command];
  return random.chance(0.15)
    ? [one, one].map((command) => ({ command, key: 'key' }))
    : entriesOf([one, other]);
};

/** Pairs of which one decides by what the other changes: played in every turn, whatever is drawn. */
const FIXED: readonly (readonly [string, string])[] = [
  ['user in the unit', 'unit closed'],
  ['receipt shared out', 'invoice'],
];

const entriesNamed = (names: readonly string[]): Entry[] =>
  entriesOf(
    names.map((name) => {
      const found = [...MONEY, ...TRADE, ...ORGANISATION].find((command) => command.name === name);
      if (!found) throw new Error(`there is no command ${name}`);
      return found;
    }),
  );

/** Three or four commands of a group; sometimes the last repeats the first. */
const drawCrowd = (random: Random): Entry[] => {
  const entries = entriesOf(random.shuffled(random.pick(GROUPS)).slice(0, random.chance(0.3) ? 4 : 3));
  const [first] = entries;
  return first && random.chance(0.3) ? [...entries.slice(0, -1), first] : entries;
};

interface Result {
  figures: Figures;
  lines: string[];
}

const NOTHING: Result = { figures: {}, lines: [] };
const added = (one: Result, other: Result): Result => ({
  figures: addFigures(one.figures, other.figures),
  lines: [...one.lines, ...other.lines],
});

const playAll = async (
  scene: Scene,
  entries: readonly Entry[],
  seeds: readonly number[] | undefined,
): Promise<Result> => {
  const { trial, lines, runs } = await openTrial(scene, entries);
  const schedules = seeds ? schedulesAtRandom(trial, seeds) : schedulesOfTwo(trial);
  for (const choose of schedules) lines.push(...(await judge(scene, trial, choose)));
  const figures = {
    schedules: schedules.length + runs,
    commands: (schedules.length + runs) * entries.length,
    [seeds ? 'crowds' : 'pairs']: 1,
  };
  return { figures, lines };
};

export const interleavings: Exercise = {
  name: 'interleavings',
  proves: 'T3: two to four commands at once leave what some sequence of them leaves (M2, M3, M8, C1, C8, P1)',
  turns: { short: 1, long: 20 },
  run: async (_ground, { seed, size }) => {
    const random = randomOf(seed);
    const { pairs, crowds, schedules } = SIZES[size];
    const scene = await makeScene();
    let result = NOTHING;
    const drawn = Array.from({ length: pairs }, () => drawPair(random));
    for (const pair of [...FIXED.map(entriesNamed), ...drawn]) {
      result = added(result, await playAll(scene, pair, undefined));
    }
    for (let crowd = 0; crowd < crowds; crowd += 1) {
      const seeds = Array.from({ length: schedules }, () => random.below(2 ** 31));
      result = added(result, await playAll(scene, drawCrowd(random), seeds));
    }
    holds(result.lines);
    return result.figures;
  },
};
