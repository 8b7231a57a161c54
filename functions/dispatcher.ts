/** Every five minutes: what is due, and what was lost on its way, goes to the queues; then it says how late the work is. */
import { logger } from '#lib/core/logger.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { queueFromEnv } from '#lib/http/queue-from-env.ts';
import { sweep, tick } from '#lib/jobs/ticker.ts';
import { heartbeatOf } from '#lib/jobs/unfinished.ts';
import { JOBS } from '#lib/schedule.ts';

export const handler = async (): Promise<void> => {
  const ports = portsFromEnv({ queue: queueFromEnv });
  const [ticked, swept] = await Promise.allSettled([tick(ports, JOBS), sweep(ports)]);
  logger.info('tick', { ticked, swept });
  // Read by the metric behind the alarm work-late (infra/monitoring.ts), which also sounds when nothing is said.
  logger.info('heartbeat', { heartbeat: await heartbeatOf(ports) });
  for (const outcome of [ticked, swept]) if (outcome.status === 'rejected') throw outcome.reason;
};
