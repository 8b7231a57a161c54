/** Whether what a schedule left is what some sequence of the same commands would have left. */
import { type Entry, play, type Run, SEATS } from './arena.ts';
import { differences, type Outcome } from './outcome.ts';
import type { Scene } from './scene.ts';
import { atRandom, inOrder, interruptedAfter, ordersOf } from './schedules.ts';
import type { Choose } from './turnstile.ts';

/** A few commands with every end that a sequence of them has. */
export interface Trial {
  readonly entries: readonly Entry[];
  readonly names: readonly string[];
  readonly ends: ReadonlyMap<string, Outcome>;
  /** Calls to the table of each, when it came first. */
  readonly calls: ReadonlyMap<string, number>;
  readonly steps: number;
}

const titleOf = ({ entries }: Pick<Trial, 'entries'>): string =>
  entries.map(({ command, key }, at) => `${SEATS[at]}: ${command.name} (${key})`).join(', ');

const broken = (trial: Pick<Trial, 'entries'>, { trace }: Run, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`${titleOf(trial)}; order ${trace}`, ...lines] : [];

/** Every sequence of the entries, with what does not hold after one. */
export const openTrial = async (
  scene: Scene,
  entries: readonly Entry[],
): Promise<{ trial: Trial; lines: string[]; runs: number }> => {
  const names = SEATS.slice(0, entries.length);
  const ends = new Map<string, Outcome>();
  const calls = new Map<string, number>();
  const lines: string[] = [];
  let steps = 0;
  const orders = ordersOf(names);
  for (const order of orders) {
    const run = await play(scene, entries, inOrder(order));
    const [first = ''] = order;
    calls.set(first, [...run.trace].filter((name) => name === first).length);
    steps = Math.max(steps, run.trace.length);
    ends.set(run.outcome.key, run.outcome);
    lines.push(...broken({ entries }, run, run.violations));
  }
  return { trial: { entries, names, ends, calls, steps }, lines, runs: orders.length };
};

const nearest = (found: Outcome, { ends }: Trial): string[] => {
  const [best = []] = [...ends.values()]
    .map((wanted) => differences(found, wanted))
    .sort((a, b) => a.length - b.length);
  return best;
};

/** Plays one schedule of a trial; what does not hold, a line each. */
export const judge = async (scene: Scene, trial: Trial, choose: Choose): Promise<string[]> => {
  const run = await play(scene, trial.entries, choose);
  const known = trial.ends.has(run.outcome.key);
  const apart = known
    ? []
    : ['no sequence of these commands ends so; the nearest differs in', ...nearest(run.outcome, trial)];
  return broken(trial, run, [...run.violations, ...apart]);
};

/** Every schedule of two commands that can differ: each interrupted once by the other, after each of its calls. */
export const schedulesOfTwo = ({ names, calls }: Trial): Choose[] =>
  names.flatMap((first) => {
    const others = names.filter((name) => name !== first);
    const count = Math.max(0, (calls.get(first) ?? 0) - 1);
    return Array.from({ length: count }, (_, at) => interruptedAfter(at + 1, [first, ...others]));
  });

export const schedulesAtRandom = ({ names, steps }: Trial, seeds: readonly number[]): Choose[] =>
  seeds.map((seed) => atRandom(names, steps, seed));
