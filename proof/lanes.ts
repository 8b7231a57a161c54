/**
 * The short form in two processes side by side, each with a database of its own: while the one waits for its database
 * the other computes. A lane asks for the next exercise when it is done with one.
 */
import { fork } from 'node:child_process';
import { on } from 'node:events';
import type { Tally } from './tally.ts';

const LANES = 2;

/** What a lane says: the tally of what it played, nothing at first. */
interface Word {
  readonly tally?: Tally;
}
/** What it hears: the next exercise, or nothing when all are taken. */
interface Order {
  readonly exercise?: string;
}

const lane = (file: string, args: readonly string[], names: Iterator<string>): Promise<Tally[]> =>
  new Promise((resolve, reject) => {
    const child = fork(file, args);
    const tallies: Tally[] = [];
    child.on('message', ({ tally }: Word) => {
      if (tally) tallies.push(tally);
      const { value, done } = names.next();
      child.send((done ? {} : { exercise: value }) satisfies Order);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve(tallies);
      else reject(new Error(`a lane of the harness ended with code ${code}`));
    });
  });

/** Plays the exercises by these names in processes that run the file. @throws {Error} when one of them breaks down */
export const playInLanes = async (
  file: string,
  args: readonly string[],
  names: readonly string[],
): Promise<Tally[]> => {
  const waiting = names.values();
  const lanes = Array.from({ length: Math.min(LANES, names.length) }, () => lane(file, args, waiting));
  return (await Promise.all(lanes)).flat();
};

/** The other end: plays what the parent orders until it orders nothing. @throws {Error} when the parent is gone */
export const serveLane = async (play: (exercise: string) => Promise<Tally>): Promise<void> => {
  const gone = new AbortController();
  process.once('disconnect', () => gone.abort());
  const orders = on(process, 'message', { signal: gone.signal });
  process.send?.({} satisfies Word);
  for await (const [{ exercise }] of orders as AsyncIterable<[Order]>) {
    if (!exercise) return;
    process.send?.({ tally: await play(exercise) } satisfies Word);
  }
};
