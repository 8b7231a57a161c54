/** Steps of a run: each draws what it needs and is taken only where it makes sense. */
import fc from 'fast-check';
import type { Facts } from './facts.ts';
import type { World } from './world.ts';

export interface Step<D> {
  readonly name: string;
  readonly draws: fc.Arbitrary<D>;
  /** Whether there is anything to do it to. */
  readonly when?: (facts: Facts) => boolean;
  readonly take: (world: World, drawn: D) => Promise<void>;
}

/** A member of a map, by any number. */
export const nth = <T>(map: ReadonlyMap<string, T>, number: number): T => {
  const all = [...map.values()];
  const member = all[number % all.length];
  if (member === undefined) throw new Error('nothing to choose from');
  return member;
};

/** Any number: it chooses among what there is. */
export const any = fc.nat(999);
export const cents = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 100, max: 2_000 }));
/** Days before today, most of them few. */
export const ago = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 10 }),
  fc.integer({ min: 0, max: 120 }),
);

class Taken<D> implements fc.AsyncCommand<Facts, World> {
  readonly #step: Step<D>;
  readonly #drawn: D;
  constructor(step: Step<D>, drawn: D) {
    this.#step = step;
    this.#drawn = drawn;
  }
  check(facts: Readonly<Facts>): boolean {
    return this.#step.when?.(facts) ?? true;
  }
  run(_facts: Facts, world: World): Promise<void> {
    world.counts['steps'] = (world.counts['steps'] ?? 0) + 1;
    return this.#step.take(world, this.#drawn);
  }
  toString(): string {
    return `${this.#step.name}(${JSON.stringify(this.#drawn)})`;
  }
}

/** A step as fast-check draws, runs and shrinks it. */
export const stepOf = <D>(step: Step<D>): fc.Arbitrary<fc.AsyncCommand<Facts, World>> =>
  step.draws.map((drawn) => new Taken(step, drawn));
