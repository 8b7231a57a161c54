/**
 * Swizzle-clogging: a random part of the connections is stopped one by one, each holding its calls, and opened again
 * in another random order. What waited longest is rarely what comes through first.
 */
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../random.ts';

const STEP_MS = 25;

export interface Clog {
  /** Waits while the connection is stopped; says whether it had to. */
  wait(socket: Socket): Promise<boolean>;
  swizzle(): Promise<void>;
}

export const clogOf = (random: Random): Clog => {
  const open = new Set<Socket>();
  const stopped = new Map<Socket, { opened: Promise<void>; release: () => void }>();
  const stop = (socket: Socket) => {
    const { promise: opened, resolve: release } = Promise.withResolvers<void>();
    stopped.set(socket, { opened, release });
  };
  const reopen = (socket: Socket) => {
    stopped.get(socket)?.release();
    stopped.delete(socket);
  };
  return {
    wait: async (socket) => {
      if (!open.has(socket)) {
        open.add(socket);
        socket.once('close', () => open.delete(socket));
      }
      const held = stopped.get(socket);
      await held?.opened;
      return held !== undefined;
    },
    swizzle: async () => {
      const chosen = random.shuffled([...open]).filter(() => random.chance(0.6));
      for (const socket of chosen) {
        stop(socket);
        await sleep(random.below(STEP_MS));
      }
      for (const socket of random.shuffled(chosen)) {
        await sleep(random.below(STEP_MS));
        reopen(socket);
      }
    },
  };
};
