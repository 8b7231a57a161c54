/** Crashes: a process killed at a step of its I/O, before the call or after its effect, and another one going on. */
import type { Job } from '#lib/jobs/job.ts';
import { JOBS } from '#lib/schedule.ts';
import type { Kill } from './crash/gate.ts';
import { Installation } from './crash/installation.ts';
import { killAt, openBooks, type Stage, stageOf } from './crash/point.ts';
import { type Scenario, scenariosOf } from './crash/scenarios.ts';
import { slaughter } from './crash/slaughter.ts';
import { storm } from './crash/storm.ts';
import { type Exercise, type Figures, type Ground, holds, type Turn } from './exercise.ts';
import { type Random, randomOf } from './random.ts';

const TURNS = { short: 1, long: 32 };
/** Writes of one scenario in the short form. */
const FEW = 8;
/** In the short form each turn takes these and some of the others. */
const CORE = /^(tick|sweep|slot .*|message|mail event)$/;
const SOME = 20;

/** Every point of a process: each step, before the call and after its effect. */
const pointsOf = ({ steps }: Stage): Kill[] =>
  steps.flatMap((_name, at): Kill[] => [
    { step: at + 1, moment: 'before' },
    { step: at + 1, moment: 'after' },
  ]);

/** Some of the points; those of writes first, for a kill before a read is one after the write before it. */
const some = (points: readonly Kill[], { steps }: Stage, random: Random): Kill[] => {
  const isRead = ({ step }: Kill) => /Query|Get|receive/.test(steps[step - 1] ?? '');
  const writes = random.shuffled(points.filter((point) => !isRead(point)));
  const reads = random.shuffled(points.filter(isRead));
  return [...writes.slice(0, FEW), ...reads.slice(0, 1)];
};

/** All scenarios over the turns of a campaign; the core and some others in the short form. */
const chosen = (all: readonly Scenario[], { seed, size }: Turn, random: Random): Scenario[] => {
  if (size === 'long') return all.filter((_scenario, at) => at % TURNS.long === seed % TURNS.long);
  const core = all.filter(({ name }) => CORE.test(name));
  const others = random.shuffled(all.filter(({ name }) => !CORE.test(name)));
  return [...core, ...others.slice(0, SOME)];
};

/** Random kills and real ones, per turn. */
const STORMS = { short: 1, long: 4 };
const SLAUGHTERS = { short: 1, long: 1 };

interface Sums {
  scenarios: number;
  crashPoints: number;
  kills: number;
  randomKills: number;
  realKills: number;
  duplicates: number;
  mostSettleMs: number;
}

const NONE: Sums = {
  scenarios: 0,
  crashPoints: 0,
  kills: 0,
  randomKills: 0,
  realKills: 0,
  duplicates: 0,
  mostSettleMs: 0,
};

export interface Choice {
  scenarios(all: readonly Scenario[]): readonly Scenario[];
  points(all: readonly Kill[], stage: Stage): readonly Kill[];
  storms: number;
}

/** Kills the processes of the chosen scenarios at the chosen points, then some at random, and sums what happened. */
export const crash = async (
  installation: Installation,
  choice: Choice,
  random: Random,
): Promise<{ sums: Sums; lines: string[] }> => {
  const books = await openBooks(installation);
  const sums = { ...NONE };
  const lines: string[] = [];
  for (const scenario of choice.scenarios(scenariosOf(installation))) {
    const stage = await stageOf(installation, scenario, books);
    sums.scenarios += 1;
    for (const kill of choice.points(pointsOf(stage), stage)) {
      const outcome = await killAt(installation, stage, kill, random.chance(0.5));
      lines.push(...outcome.lines);
      sums.crashPoints += 1;
      sums.kills += Number(outcome.killed);
      sums.duplicates += outcome.duplicates;
      sums.mostSettleMs = Math.max(sums.mostSettleMs, Math.round(outcome.settledMs));
    }
  }
  for (let count = 0; count < choice.storms; count += 1) {
    const blown = await storm(installation, books, random);
    lines.push(...blown.lines);
    sums.randomKills += blown.kills;
  }
  return { sums, lines };
};

/** Runs with an installation of its own and drops its table in the end. */
export const withInstallation = async <T>(
  jobs: readonly Job[],
  run: (installation: Installation) => Promise<T>,
  inMemory = false,
): Promise<T> => {
  const installation = await Installation.open(jobs, inMemory);
  try {
    return await run(installation);
  } finally {
    await installation.close();
  }
};

const turn = async (ground: Ground, about: Turn): Promise<Figures> => {
  const { seed, size } = about;
  const random = randomOf(seed);
  const choice: Choice = {
    scenarios: (all) => chosen(all, about, random),
    points: (all, stage) => (size === 'long' ? all : some(all, stage, random)),
    storms: STORMS[size],
  };
  // Every point of every scenario is some thousands of kills, and the table in memory puts each state back at once. The
  // real kills happen on DynamoDB Local.
  const { sums, lines } = await withInstallation(JOBS, (one) => crash(one, choice, random), true);
  const realKills = SLAUGHTERS[size];
  const killed = await withInstallation(JOBS, (one) => slaughter(ground, one, realKills, random));
  holds([...lines, ...killed]);
  return { ...sums, realKills };
};

export const crashes: Exercise = {
  name: 'crashes',
  proves: 'T6: a process killed at any step of its I/O, at random or for real, converges; S1-S3, I2, L1, L3',
  turns: TURNS,
  shortSeconds: 50,
  run: turn,
};
