/**
 * What the harness runs. An exercise proves some invariants; it is cut into turns of a minute or two, each decided
 * by its seed alone, so that a campaign can stop between any two of them and a failing one can be run again.
 */

export type Size = 'short' | 'long';

export interface Turn {
  /** Everything random in the turn derives from it. */
  readonly seed: number;
  readonly size: Size;
}

/**
 * Whether a turn of the campaign runs on a table in memory, at volume: all but every `realTurns`-th, which meets DynamoDB
 * Local itself. Seeds of a campaign count up modulo its turns, so the share is exact.
 */
export const isInMemory = ({ seed, size }: Turn, realTurns: number): boolean =>
  size === 'long' && seed % realTurns > 0;

/** The services that all turns share. `newTable` of test/support/company.ts works with them as well. */
export interface Ground {
  /** Endpoint of a DynamoDB Local in memory. */
  readonly dynamodb: string;
}

/** Counts of what a turn did, e.g. `{ commands: 50, faults: 12 }`; summed over turns, `most…` by their maximum. */
export type Figures = Readonly<Record<string, number>>;

export interface Exercise {
  /** One word or two; also its name on the command line. */
  readonly name: string;
  /** Tests and invariants by their ids in words: `T5: one effect or none under any fault`. */
  readonly proves: string;
  /** Turns of the short form and of the campaign; an exercise of 0 turns is left out there. */
  readonly turns: Readonly<Record<Size, number>>;
  /** About how many seconds the short form takes when they are many: the longest start first, so that no lane waits for another. */
  readonly shortSeconds?: number;
  /** Minutes that a turn may take before it counts as hanging; 12 unless told. */
  readonly minutes?: number;
  /** Runs one turn. @throws {Broken} when what it proves does not hold */
  run(ground: Ground, turn: Turn): Promise<Figures>;
}

/** What does not hold, line by line. */
export class Broken extends Error {
  override name = 'Broken';
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.slice(0, 20).join('\n'));
    this.lines = lines;
  }
}

/** Nothing, when the list is empty. @throws {Broken} */
export const holds = (lines: readonly string[]): void => {
  if (lines.length > 0) throw new Broken(lines);
};
