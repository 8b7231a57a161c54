/**
 * A client as the API asks them to be: every command has a key of its own, and whatever leaves the outcome open (503,
 * any other 5xx, an answer that got lost) is sent again with the same key, a bounded number of times. It remembers
 * what it sent and everything it heard.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Company, Reply } from '../../test/support/company.ts';
import type { Random } from '../random.ts';

export interface Command {
  /** What it is in words: `receipt.record`. */
  readonly kind: string;
  /** Short name of the user. */
  readonly as: string;
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** The version that the command changes. */
  readonly version?: number;
}

export interface Sent extends Command {
  readonly headers: Readonly<Record<string, string>>;
  /** Every answer, also those that got lost on the way back; the last one is what the client goes by. */
  readonly heard: readonly Reply[];
  readonly answer: Reply;
}

export interface ClientOptions {
  /** Begins every key; unique in its organisation. */
  readonly name: string;
  readonly random: Random;
  /** How often one command is sent at most. */
  readonly tries?: number;
  /** Part of the answers that get lost between the API and the client. */
  readonly loses?: number;
  /** Waits before a command is sent again; by the clock unless told. */
  readonly rest?: (ms: number) => Promise<unknown>;
}

export interface Client {
  readonly sent: readonly Sent[];
  send(command: Command): Promise<Sent>;
  /** A read, repeated while the service is busy. */
  get(as: string, path: string): Promise<Reply>;
}

const FIRST_PAUSE_MS = 10;

export const isOpen = ({ status }: Reply): boolean => status >= 500;
export const isDone = ({ status }: Reply): boolean => status >= 200 && status < 300;

export const clientOf = (call: Company['call'], options: ClientOptions): Client => {
  const { name, random, tries = 8, loses = 0, rest = sleep } = options;
  const sent: Sent[] = [];
  const pause = (attempt: number) => rest(random.below(FIRST_PAUSE_MS * 2 ** attempt) + 1);
  return {
    sent,
    send: async (command) => {
      const { as, method, path, body, version } = command;
      const headers = {
        'idempotency-key': `${name}-${sent.length}`,
        ...(version !== undefined && { 'if-match': `"v${version}"` }),
      };
      const heard: Reply[] = [];
      const entry = { ...command, headers, heard, answer: { status: 0, headers: {}, body: '' } as Reply };
      sent.push(entry);
      for (let attempt = 0; attempt < tries; attempt += 1) {
        if (attempt > 0) await pause(attempt);
        entry.answer = await call(as, method, path, { body, headers });
        heard.push(entry.answer);
        const lost = random.chance(loses) && attempt < tries - 1;
        if (!isOpen(entry.answer) && !lost) break;
      }
      return entry;
    },
    get: async (as, path) => {
      let answer = await call(as, 'GET', path);
      for (let attempt = 1; isOpen(answer) && attempt < tries; attempt += 1) {
        await pause(attempt);
        answer = await call(as, 'GET', path);
      }
      return answer;
    },
  };
};
