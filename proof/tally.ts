/** What came of the turns of one exercise, added up. */
import { Broken, type Figures } from './exercise.ts';

export interface Failure {
  readonly seed: number;
  readonly lines: readonly string[];
}

export interface Tally {
  readonly exercise: string;
  readonly turns: number;
  readonly seconds: number;
  readonly figures: Figures;
  readonly failures: readonly Failure[];
}

export const emptyTally = (exercise: string): Tally => ({
  exercise,
  turns: 0,
  seconds: 0,
  figures: {},
  failures: [],
});

/** Figures of two sets of turns: sums, and the larger one of those whose name starts with `most`. */
export const addFigures = (one: Figures, other: Figures): Figures => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const [a, b] = [one[name] ?? 0, other[name] ?? 0];
      return [name, name.startsWith('most') ? Math.max(a, b) : a + b];
    }),
  );
};

/** The tally with one more turn. */
export const withTurn = (tally: Tally, seconds: number, end: Figures | Failure): Tally => ({
  ...tally,
  turns: tally.turns + 1,
  seconds: Math.round((tally.seconds + seconds) * 10) / 10,
  figures: isFailure(end) ? tally.figures : addFigures(tally.figures, end),
  failures: isFailure(end) ? [...tally.failures, end] : tally.failures,
});

export const isFailure = (end: Figures | Failure): end is Failure => Array.isArray(end['lines']);

/** What a turn threw, as a failure: broken promises line by line, a defect with its stack. */
export const failureOf = (seed: number, error: unknown): Failure => {
  if (error instanceof Broken) return { seed, lines: error.lines };
  return { seed, lines: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
};
