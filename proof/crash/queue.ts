/**
 * A queue as SQS behaves: what was received is hidden until its visibility ends or it is deleted, comes again as often
 * as it was not deleted, and after five receives lies among the dead. Time is the installation's clock.
 */
import type { Clock } from '#lib/core/clock.ts';
import { addMilliseconds, type Instant } from '#lib/core/dates.ts';
import type { Queue, Work } from '#lib/jobs/work.ts';
import { MAX_RECEIVES } from '../../dev/queue.ts';

/** Six times what a worker may take: infra/work.ts. */
export const VISIBILITY_MS = 12 * 60_000;

export interface Letter {
  readonly id: string;
  readonly body: string;
  visibleAt: Instant;
  receives: number;
}

export class WaitingQueue implements Queue {
  letters: Letter[] = [];
  dead: Letter[] = [];
  readonly #clock: Clock;
  #count = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async send(work: readonly Work[]): Promise<void> {
    for (const one of work) {
      this.#count += 1;
      const letter = { id: `m${this.#count}`, body: JSON.stringify(one), receives: 0 };
      this.letters.push({ ...letter, visibleAt: this.#clock.now() });
    }
  }

  /** Up to `most` visible letters that the filter takes, hidden from now on. */
  receive(most: number, wants: (work: Work) => boolean = () => true): Letter[] {
    const now = this.#clock.now();
    const visible = this.letters.filter(
      ({ visibleAt, body }) => visibleAt <= now && wants(JSON.parse(body) as Work),
    );
    const taken = visible.slice(0, most);
    for (const letter of taken) {
      letter.receives += 1;
      letter.visibleAt = addMilliseconds(now, VISIBILITY_MS);
    }
    for (const letter of taken.filter(({ receives }) => receives > MAX_RECEIVES)) {
      this.delete(letter.id);
      this.dead.push(letter);
    }
    return taken.filter(({ receives }) => receives <= MAX_RECEIVES);
  }

  delete(id: string): void {
    this.letters = this.letters.filter((letter) => letter.id !== id);
  }

  /** The letters by value, to be put back by `restore`. */
  snapshot(): Letter[] {
    return structuredClone(this.letters);
  }

  restore(letters: readonly Letter[]): void {
    this.letters = structuredClone([...letters]);
    this.dead = [];
  }
}
