/**
 * The running system at another time: the same functions over the same table behind a front of their own, with a clock that is set by hand. For
 * what a company did before today. Mails of the past are noted as held back: nobody gets one about last year.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fixedClock } from '#lib/core/clock.ts';
import type { Work, WorkerPorts } from '#lib/jobs/index.ts';
import { deliver } from '#lib/messages/index.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { MESSAGE_KINDS } from '#lib/work.ts';
import { type Api, createClient } from './client/index.ts';
import { startFront } from './front.ts';
import type { Stack } from './stack.ts';

const DIRECTORY_MS = 600_000;
const START = '2000-01-01T00:00:00.000Z';

export interface Past {
  ports: WorkerPorts;
  clock: ReturnType<typeof fixedClock>;
  /** A client of whoever has the address. */
  as(email: string): Api;
  /** Ends what the past has announced since: its mails are held back. */
  hold(): Promise<void>;
  stop(): Promise<void>;
}

const KINDS = MESSAGE_KINDS.map((kind) => ({
  ...kind,
  compose: async () => ({ suppressed: 'demonstration' }),
}));

export const openPast = async (stack: Stack): Promise<Past> => {
  const clock = fixedClock(START);
  let announced: Work[] = [];
  const ports: WorkerPorts = {
    ...stack.ports,
    clock,
    directories: cachedDirectories(stack.ports.table, DIRECTORY_MS),
    queue: { send: async (work) => void announced.push(...work) },
  };
  const front = await startFront({ ...stack.front(() => ports), own: {}, isReady: () => true }, 0);
  if (!front.listening) await once(front, 'listening');
  const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  const tokens = new Map<string, Promise<string>>();
  return {
    ports,
    clock,
    as: (email) =>
      createClient({
        url,
        token: () => {
          const token = tokens.get(email) ?? stack.token(email);
          tokens.set(email, token);
          return token;
        },
      }),
    hold: async () => {
      const work = announced;
      announced = [];
      for (const one of work) if (one.kind === 'message') await deliver(ports, KINDS, one);
    },
    stop: async () => {
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
    },
  };
};
