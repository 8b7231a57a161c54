/** Every five minutes: what is due, and what was lost on its way, goes to the queues. */
import { logger } from '#lib/core/logger.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { queueFromEnv } from '#lib/http/queue-from-env.ts';
import { sweep, tick } from '#lib/jobs/ticker.ts';
import { JOBS } from '#lib/schedule.ts';

export const handler = async (): Promise<void> => {
  const ports = portsFromEnv({ queue: queueFromEnv });
  const [ticked, swept] = await Promise.allSettled([tick(ports, JOBS), sweep(ports)]);
  logger.info('tick', { ticked, swept });
  for (const outcome of [ticked, swept]) if (outcome.status === 'rejected') throw outcome.reason;
};
