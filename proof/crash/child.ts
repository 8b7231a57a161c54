/**
 * A process that can really be killed: dispatcher and worker over a table, a queue and a mail catcher of others. Its
 * clock is ahead by as many minutes as it is told, so that leases of the dead run out without waiting.
 */
import '../silent.ts';

import { SQSClient } from '@aws-sdk/client-sqs';
import { addMilliseconds } from '#lib/core/dates.ts';
import { systemIds } from '#lib/core/ids.ts';
import { sqsQueue, workHandler } from '#lib/jobs/index.ts';
import type { WorkerPorts } from '#lib/jobs/ports.ts';
import { sweep, tick } from '#lib/jobs/ticker.ts';
import { sesMailer } from '#lib/messages/ses.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { JOBS } from '#lib/schedule.ts';
import { connect } from '#lib/table/client.ts';
import { startPump } from '../../dev/queue.ts';
import { HANDLERS } from '../../dev/work.ts';
import { localClient } from '../../test/support/services.ts';

/** Where a child's neighbours are, as JSON in its first argument. */
export interface ChildOptions {
  dynamodb: string;
  table: string;
  queue: string;
  queueUrl: string;
  mail: string;
  now: string;
}

const BEAT_MS = 300;

const options = JSON.parse(process.argv[2] ?? '{}') as ChildOptions;
const started = performance.now();
const table = connect(options.table, localClient(options.dynamodb));
const absent = async (): Promise<never> => {
  throw new Error('a child has no files');
};
const ports: WorkerPorts = {
  table,
  clock: { now: () => addMilliseconds(options.now, Math.round(performance.now() - started)) },
  ids: systemIds,
  directories: cachedDirectories(table, 1_000),
  queue: sqsQueue(localClient(options.queue), options.queueUrl),
  files: { put: absent, get: absent, uploadUrl: absent },
  mailer: sesMailer(localClient(options.mail), 'alerts@example.com'),
  webUrl: 'http://127.0.0.1:3000',
};
startPump({
  client: new SQSClient(localClient(options.queue)),
  url: options.queueUrl,
  worker: workHandler(() => ports, HANDLERS),
  batchSize: 10,
  onError: () => undefined,
});
const beat = async (): Promise<void> => {
  await Promise.allSettled([tick(ports, JOBS), sweep(ports)]);
  setTimeout(beat, BEAT_MS);
};
process.stdout.write('ready\n');
await beat();
