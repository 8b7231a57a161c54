/** The one place that reads the system clock. Everything else receives a Clock, or better, an instant. */
import type { Instant } from './dates.ts';

export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands still until it is set; for tests, replays and runs by hand. */
export const fixedClock = (start: Instant): Clock & { set(instant: Instant): void } => {
  let now = start;
  return {
    now: () => now,
    set: (instant) => {
      now = instant;
    },
  };
};
