/**
 * Who goes next. A command takes effect in one transaction, so a schedule differs from another only by which reads of
 * a command come before which transaction of the others: two commands need one interruption, more need some.
 */
import { type Random, randomOf } from '../random.ts';
import type { Choose } from './turnstile.ts';

/** One after the other. */
export const inOrder =
  (names: readonly string[]): Choose =>
  (waiting) =>
    names.find((name) => waiting.includes(name)) ?? waiting[0] ?? '';

/** The first makes so many calls, then the others run to their ends, then it goes on. */
export const interruptedAfter =
  (calls: number, names: readonly string[]): Choose =>
  (waiting, step) => {
    const [first = '', ...others] = names;
    return inOrder(step < calls ? names : [...others, first])(waiting, step);
  };

/** Drawn priorities; at a few drawn steps whoever would go falls behind everybody else. */
export const atRandom = (names: readonly string[], steps: number, seed: number): Choose => {
  const random: Random = randomOf(seed);
  let order = random.shuffled(names);
  const changes = new Set(
    Array.from({ length: 1 + random.below(names.length + 1) }, () => random.below(steps)),
  );
  return (waiting, step) => {
    const next = inOrder(order)(waiting, step);
    if (!changes.has(step)) return next;
    order = [...order.filter((name) => name !== next), next];
    return inOrder(order)(waiting, step);
  };
};

/** Every order of a few names. */
export const ordersOf = (names: readonly string[]): string[][] =>
  names.length < 2
    ? [[...names]]
    : names.flatMap((name) =>
        ordersOf(names.filter((other) => other !== name)).map((rest) => [name, ...rest]),
      );
