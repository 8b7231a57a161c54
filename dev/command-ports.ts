/**
 * The parts that a command works on: those of the stack that runs on this machine; where none runs, those of a deployed one, which the
 * environment names as it does for its worker (TABLE_NAME, QUEUE_URL … and the caller's own credentials).
 */
import { env } from '#lib/core/env.ts';
import { mailerFromEnv } from '#lib/http/mailer-from-env.ts';
import { noMailer, portsFromEnv } from '#lib/http/ports.ts';
import { queueFromEnv } from '#lib/http/queue-from-env.ts';
import type { WorkerPorts } from '#lib/jobs/index.ts';
import { announcedIn, dataFromEnvironment } from './announcement.ts';
import { type Endpoints, portsOf } from './ports.ts';

/** Where the stack of this machine has its parts; undefined when none runs. Single ones may be given by the environment. */
export const runningStack = async (): Promise<Endpoints | undefined> => {
  const { announceIn: folder } = dataFromEnvironment();
  const found = await announcedIn(folder);
  return (
    found && {
      ...found,
      dynamodb: process.env['DYNAMODB_ENDPOINT'] || found.dynamodb,
      table: process.env['TABLE_NAME'] || found.table,
    }
  );
};

const deployedPorts = (): WorkerPorts => ({
  ...portsFromEnv(process.env['QUEUE_URL'] ? { queue: queueFromEnv } : {}),
  mailer: process.env['MAIL_SENDER'] ? mailerFromEnv() : noMailer,
  webUrl: process.env['WEB_URL'] ? env.webUrl() : 'https://web.invalid',
});

/** @throws {Error} when nothing runs here and the environment names no table */
export const commandPorts = async (): Promise<WorkerPorts> => {
  const here = await runningStack();
  if (here) return portsOf(here);
  if (process.env['TABLE_NAME']) return deployedPorts();
  throw new Error('no stack runs here (npm start), and TABLE_NAME names no deployed table');
};
