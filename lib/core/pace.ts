/**
 * The pace of attempts: how long to wait before the next one, and how much time has gone. An argument like the clock,
 * so that a test decides which attempt of which competitor comes next.
 */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Pace {
  /** Waits before another attempt; the more there were, the longer. */
  wait(attempt: number): Promise<void>;
  /** Milliseconds since some moment of the past; only differences mean anything. */
  elapsed(): number;
}

const BASE_MS = 5;
const CEILING_MS = 1_000;

/** Exponential with full jitter, so that competitors of one record spread out: up to 5 ms × 2^attempt, a second at most. */
export const systemPace: Pace = {
  wait: (attempt) =>
    sleep(Math.floor(Math.random() * Math.min(CEILING_MS, BASE_MS * 2 ** Math.min(attempt, 8))) + 1),
  elapsed: () => performance.now(),
};
