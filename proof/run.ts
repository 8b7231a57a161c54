/**
 * `npm run proof`: the short form, the same turns every time, in two lanes.
 * `npm run proof -- --long [--minutes 9] [--anew]`: a slice of the campaign; call it until it says that it is complete.
 * `--only NAME[,NAME]` chooses exercises, `--seed N` runs one turn of that seed, `--base N` draws other turns.
 * Ends with `N passed, N failed`: turns by their own count. A failing turn's seed is kept and runs first from then on.
 */
import './silent.ts';

import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startDynamo } from '../dev/dynamodb.ts';
import { openCampaign, saveTally, tallyIn } from './campaign.ts';
import type { Exercise, Ground, Size } from './exercise.ts';
import { EXERCISES } from './exercises.ts';
import { playInLanes, serveLane } from './lanes.ts';
import { keepSeed, keptSeeds, seedOf } from './seeds.ts';
import { emptyTally, failureOf, isFailure, type Tally, withTurn } from './tally.ts';

/** A turn that takes longer hangs: liveness is part of every proof. */
const TURN_MINUTES = 12;

const { values: options } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    anew: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '9' },
    only: { type: 'string' },
    seed: { type: 'string' },
    base: { type: 'string' },
    report: { type: 'string' },
    lane: { type: 'boolean', default: false },
  },
});
const size: Size = options.long ? 'long' : 'short';

const chosen = (): readonly Exercise[] => {
  const names = options.only?.split(',');
  const unknown = names?.filter((name) => !EXERCISES.some((exercise) => exercise.name === name)) ?? [];
  if (unknown.length > 0) {
    throw new Error(`no exercise ${unknown}; there are ${EXERCISES.map(({ name }) => name).join(', ')}`);
  }
  return EXERCISES.filter(({ name }) => names?.includes(name) ?? true);
};

const within = <T>(minutes: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const end = () => reject(new Error(`the turn did not end within ${minutes} minutes`));
    timer = setTimeout(end, minutes * 60_000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** The tally with one more turn; a failure is printed with its seed, and the seed is kept. */
const play = async (ground: Ground, exercise: Exercise, seed: number, tally: Tally): Promise<Tally> => {
  const start = performance.now();
  const work = exercise.run(ground, { seed, size });
  const end = await within(exercise.minutes ?? TURN_MINUTES, work).catch((error: unknown) =>
    failureOf(seed, error),
  );
  if (isFailure(end)) {
    const form = size === 'long' ? ' --long' : '';
    console.error(`\nSEED=${seed}: npm run proof -- --only ${exercise.name} --seed ${seed}${form}`);
    for (const line of end.lines) console.error(`  ${line}`);
    await keepSeed({ exercise: exercise.name, seed, size });
  }
  return withTurn(tally, (performance.now() - start) / 1000, end);
};

const say = ({ exercise, turns, seconds, figures }: Tally): void => {
  const counts = Object.entries(figures).map(([name, count]) => `${name} ${count}`);
  console.log(`${exercise.padEnd(14)} ${turns} turns, ${seconds} s; ${counts.join(', ')}`);
};

const playAll = async (ground: Ground, exercise: Exercise, seeds: readonly number[]): Promise<Tally> => {
  let tally = emptyTally(exercise.name);
  for (const seed of seeds) tally = await play(ground, exercise, seed, tally);
  say(tally);
  return tally;
};

/** Seeds of the turns. Modulo the number of turns they count up, so that turns can share out what must be whole. */
const turnSeeds = ({ name, turns }: Exercise, base: number): number[] =>
  Array.from({ length: turns[size] }, (_, index) => {
    const seed = seedOf(base, name, index);
    return seed - (seed % turns[size]) + index;
  });

/** The turns of the short form, those first that once failed; or the one turn that was asked for. */
const playShort = async (ground: Ground, exercise: Exercise): Promise<Tally> => {
  if (options.seed) return playAll(ground, exercise, [Number(options.seed)]);
  const kept = (await keptSeeds()).filter((seed) => seed.exercise === exercise.name);
  const drawn = turnSeeds(exercise, Number(options.base ?? 1));
  return playAll(ground, exercise, [...new Set([...kept.map(({ seed }) => seed), ...drawn])]);
};

const playSlice = async (ground: Ground): Promise<Tally[]> => {
  const campaign = await openCampaign(options.base ? Number(options.base) : undefined, options.anew);
  const end = performance.now() + Number(options.minutes) * 60_000;
  let left = 0;
  for (const exercise of chosen()) {
    const seeds = turnSeeds(exercise, campaign.base);
    let tally = tallyIn(campaign, exercise.name);
    while (tally.turns < seeds.length && performance.now() < end) {
      tally = await play(ground, exercise, seeds[tally.turns] ?? 0, tally);
      await saveTally(campaign, tally);
    }
    left += seeds.length - tally.turns;
    say(tally);
  }
  console.log(left > 0 ? `campaign ${campaign.base}: ${left} turns are left` : 'the campaign is complete');
  return campaign.tallies;
};

/** With a database of its own, which ends with it. */
const onGround = async <T>(work: (ground: Ground) => Promise<T>): Promise<T> => {
  const dynamo = await startDynamo({ forLoad: true });
  process.env['TEST_DYNAMODB'] = dynamo.endpoint;
  return work({ dynamodb: dynamo.endpoint }).finally(() => dynamo.stop());
};

const named = (name: string): Exercise => {
  const found = EXERCISES.find((exercise) => exercise.name === name);
  if (!found) throw new Error(`no exercise ${name}`);
  return found;
};

const played = (): Promise<Tally[]> => {
  if (options.long && !options.seed) return onGround(playSlice);
  const exercises = chosen().filter(({ turns }) => options.seed || turns.short > 0);
  const [only, ...others] = exercises;
  if (only && others.length === 0) return onGround(async (ground) => [await playShort(ground, only)]);
  const args = ['--lane', '--base', options.base ?? '1'];
  if (options.seed) args.push('--seed', options.seed, ...(options.long ? ['--long'] : []));
  const longestFirst = exercises.toSorted((a, b) => (b.shortSeconds ?? 0) - (a.shortSeconds ?? 0));
  return playInLanes(
    import.meta.filename,
    args,
    longestFirst.map(({ name }) => name),
  );
};

if (options.lane) {
  await onGround((ground) => serveLane((name) => playShort(ground, named(name))));
} else {
  const tallies = await played();
  const failed = tallies.reduce((sum, { failures }) => sum + failures.length, 0);
  const passed = tallies.reduce((sum, { turns }) => sum + turns, 0) - failed;
  if (options.report) await writeFile(options.report, JSON.stringify({ passed, failed, tallies }));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
// Turns may leave behind what they killed on purpose: promises that never end.
process.exit();
