/** Waiting between attempts: exponential with full jitter, so that competitors of one record spread out. */
import { setTimeout as sleep } from 'node:timers/promises';

const BASE_MS = 5;
const CEILING_MS = 1_000;

/** Waits a random time up to 5 ms × 2^attempt, one second at most. */
export const backOff = (attempt: number): Promise<void> =>
  sleep(Math.floor(Math.random() * Math.min(CEILING_MS, BASE_MS * 2 ** Math.min(attempt, 8))) + 1);
