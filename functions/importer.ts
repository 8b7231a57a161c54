/** From the imports queue: loads one file at a time, apart from the work that cannot wait. */
import { filesFromEnv } from '#lib/http/files-from-env.ts';
import { noMailer, portsFromEnv } from '#lib/http/ports.ts';
import { queueFromEnv } from '#lib/http/queue-from-env.ts';
import { runImport } from '#lib/imports/run.ts';
import { workHandler } from '#lib/jobs/worker.ts';

const ports = () => ({
  ...portsFromEnv({ queue: queueFromEnv, files: filesFromEnv }),
  mailer: noMailer,
  webUrl: '',
});

export const handler = workHandler(ports, { import: runImport });
