/**
 * One call at a time. Every competitor waits here before each of its calls to the table, and the next one goes only
 * when the call before it was answered and everybody has come to rest, so that the choices alone decide a run.
 */
import { setImmediate as rest } from 'node:timers/promises';
import { Broken } from '../exercise.ts';

/** Picks who goes next among those who wait, by what went before. */
export type Choose = (waiting: readonly string[], step: number) => string;

/** More steps than any handful of commands needs: whoever takes them tries for ever. */
const MAX_STEPS = 2_000;
/** Turns of the event loop in which a competitor may do something of its own between two calls. */
const MAX_RESTS = 200;

interface Waiting {
  readonly name: string;
  readonly call: string;
  readonly go: () => void;
}

export class Turnstile {
  #waiting: Waiting[] = [];
  #answered: () => void = () => {};

  /** Waits for its turn and then makes the call; nobody else moves until the call was answered. */
  async pass<T>(name: string, call: string, make: () => Promise<T>): Promise<T> {
    await new Promise<void>((go) => this.#waiting.push({ name, call, go }));
    try {
      return await make();
    } finally {
      this.#answered();
    }
  }

  /**
   * Runs competitors to their ends and tells who went when.
   * @throws {Broken} when they stop without an end, or never do
   */
  async run(competitors: readonly (() => Promise<unknown>)[], choose: Choose): Promise<string[]> {
    let ended = false;
    const end = Promise.all(competitors.map((competitor) => competitor())).finally(() => {
      ended = true;
    });
    // Whatever a competitor throws is told at the end.
    end.catch(() => {});
    const trace: string[] = [];
    while (await this.#someoneWaits(() => ended)) {
      const name = choose([...new Set(this.#waiting.map((each) => each.name))], trace.length);
      const at = this.#waiting.findIndex((each) => each.name === name);
      const [next] = this.#waiting.splice(at, 1);
      if (!next) throw new Error(`nobody called ${name} waits`);
      trace.push(name);
      if (trace.length > MAX_STEPS) throw new Broken([`no end after ${MAX_STEPS} steps, last ${next.call}`]);
      const answer = new Promise<void>((answered) => {
        this.#answered = answered;
      });
      next.go();
      await answer;
    }
    await end;
    return trace;
  }

  /** True once all came to rest and somebody waits, false when all have ended. */
  async #someoneWaits(haveEnded: () => boolean): Promise<boolean> {
    for (let rests = 0; rests < MAX_RESTS; rests += 1) {
      await rest();
      if (this.#waiting.length > 0) return true;
      if (haveEnded()) return false;
    }
    throw new Broken(['a command neither ends nor calls the table']);
  }
}
