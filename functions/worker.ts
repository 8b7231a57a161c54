/** From the work queue: runs slots of jobs and delivers messages. */
import { env } from '#lib/core/env.ts';
import { mailerFromEnv } from '#lib/http/mailer-from-env.ts';
import { portsFromEnv } from '#lib/http/ports.ts';
import { queueFromEnv } from '#lib/http/queue-from-env.ts';
import { workHandler } from '#lib/jobs/worker.ts';
import { WORK } from '#lib/work.ts';

const ports = () => ({
  ...portsFromEnv({ queue: queueFromEnv }),
  mailer: mailerFromEnv(),
  webUrl: env.webUrl(),
});

export const handler = workHandler(ports, WORK);
