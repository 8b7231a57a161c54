/** The servers that a stack stands on, started on 127.0.0.1, and the empty table, queues and bucket in them. */
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createTable, freePort, startDynamo } from './dynamodb.ts';
import { startFauxqs } from './fauxqs.ts';
import { startMailCatcher } from './mail.ts';
import { createBucket, type Endpoints, sqsClient } from './ports.ts';
import { createQueue } from './queue.ts';

export interface StackOptions {
  /** `memory`, or the folder that keeps everything. */
  data: string;
  /** Port of the API; 0 chooses free ones. The mail catcher takes the next one. */
  port: number;
  /** An existing DynamoDB endpoint instead of an own DynamoDB Local. */
  dynamodb?: string | undefined;
  /** Seconds for which received work stays hidden. */
  visibilitySeconds?: number;
  /** Minutes tick by themselves; off for runs that say what happens when. */
  ticking?: boolean;
}

/** Ends of what was started, in the order of the start. */
export type Stops = (() => Promise<void> | void)[];

const TABLE = 'cadencia';
const BUCKET = 'cadencia-uploads';
const VISIBILITY = { work: 120, imports: 900 };

/** Refuses to start twice on one folder. @throws {Error} naming where the other one runs */
const requireAlone = async (folder: string): Promise<void> => {
  const text = await readFile(join(folder, 'stack.json'), 'utf8').catch(() => undefined);
  if (!text) return;
  const { pid, url } = JSON.parse(text) as Endpoints;
  const health = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
  if (health) throw new Error(`${folder} is in use: Cadencia already runs at ${url} (process ${pid})`);
};

/** @throws {Error} when the port is taken */
const requirePort = async (port: number): Promise<number> => {
  if (port === 0) return freePort();
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(new Error(`port ${port} is already in use; choose another one, for example PORT=4000`)),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
  return port;
};

/** Starts the servers; what was started is in `stops` even when a later one fails. */
export const startParts = async (
  options: StackOptions,
  folder: string | undefined,
  stops: Stops,
): Promise<Endpoints> => {
  if (folder) {
    await requireAlone(folder);
    await mkdir(folder, { recursive: true });
  }
  const port = await requirePort(options.port);
  const mailPort = await requirePort(options.port === 0 ? 0 : options.port + 1);
  const started = async <T extends { stop(): Promise<void> }>(server: Promise<T>): Promise<T> => {
    const up = await server;
    stops.push(() => up.stop());
    return up;
  };
  const starting = await Promise.allSettled([
    options.dynamodb
      ? { endpoint: options.dynamodb }
      : started(startDynamo({ folder: folder && join(folder, 'table'), forLoad: true })),
    started(startFauxqs(await freePort(), folder && join(folder, 'files'))),
    started(startMailCatcher(mailPort)),
  ]);
  const [dynamo, aws, mail] = starting;
  const failed = starting.find(({ status }) => status === 'rejected');
  if (dynamo.status === 'rejected' || aws.status === 'rejected' || mail.status === 'rejected') {
    throw (failed as PromiseRejectedResult).reason;
  }
  await Promise.all([createTable(dynamo.value.endpoint, TABLE), createBucket(aws.value.endpoint, BUCKET)]);
  const sqs = sqsClient(aws.value.endpoint);
  const seconds = options.visibilitySeconds;
  const work = await createQueue(sqs, 'work', seconds ?? VISIBILITY.work);
  const imports = await createQueue(sqs, 'imports', seconds ?? VISIBILITY.imports);
  sqs.destroy();
  return {
    pid: process.pid,
    url: `http://127.0.0.1:${port}`,
    mailUrl: mail.value.url,
    dynamodb: dynamo.value.endpoint,
    table: TABLE,
    aws: aws.value.endpoint,
    queueUrl: work.url,
    importQueueUrl: imports.url,
    bucket: BUCKET,
  };
};
