/** Where commands compete: a fresh copy of the scene for every schedule, and what came of it. */
import { violationsIn } from '#lib/verify/index.ts';
import type { Reply } from '../../test/support/company.ts';
import { connectMemory, MemoryTable } from '../memory-table.ts';
import type { Command } from './commands.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Scene } from './scene.ts';
import { takeSeat } from './seats.ts';
import { type Choose, Turnstile } from './turnstile.ts';

export const SEATS = ['a', 'b', 'c', 'd'] as const;

/** A command with the key that it is sent under; the same command under the same key is a repeat. */
export interface Entry {
  readonly command: Command;
  readonly key: string;
}

export interface Run {
  /** Who made each call to the table, e.g. `aabab`. */
  readonly trace: string;
  readonly replies: readonly Reply[];
  readonly outcome: Outcome;
  readonly violations: readonly string[];
}

/** Runs entries on a fresh copy of the scene, each in its seat, in the order chosen. @throws {Broken} when they never end */
export const play = async (scene: Scene, entries: readonly Entry[], choose: Choose): Promise<Run> => {
  const memory = new MemoryTable(scene.items);
  const turnstile = new Turnstile();
  const replies: Reply[] = [];
  const competitors = entries.map(({ command, key }, at) => async () => {
    const call = takeSeat(connectMemory(memory), turnstile, SEATS[at] ?? '', scene.orgId);
    replies[at] = await command.send(call, scene.records, key);
  });
  const trace = await turnstile.run(competitors, choose);
  const defects = replies
    .filter(({ status }) => status >= 500)
    .map(({ body }) => `a 5xx: ${JSON.stringify(body)}`);
  return {
    trace: trace.join(''),
    replies,
    outcome: outcomeOf(replies, memory.items),
    violations: [...defects, ...violationsIn(memory.items)],
  };
};
