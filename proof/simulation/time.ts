/** Time that passes only because somebody waits: no wait costs real time, and a hopeless command still meets its deadline. */
import { setImmediate as soon } from 'node:timers/promises';
import type { Pace } from '#lib/core/pace.ts';
import type { Random } from '../random.ts';

const BASE_MS = 5;
const CEILING_MS = 1_000;

export interface VirtualTime extends Pace {
  /** Waits so many milliseconds of its own. */
  pass(ms: number): Promise<void>;
}

/** Waits as the product's own pace draws them. `together`: how many wait side by side, so that a wait of each is one for all. */
export const virtualTime = (random: Random, together: number): VirtualTime => {
  let now = 0;
  const pass = async (ms: number) => {
    now += ms / together;
    await soon();
  };
  return {
    pass,
    wait: (attempt) => pass(random.below(Math.min(CEILING_MS, BASE_MS * 2 ** Math.min(attempt, 8))) + 1),
    elapsed: () => now,
  };
};
