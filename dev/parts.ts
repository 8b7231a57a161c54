/** The servers that a stack stands on, started on 127.0.0.1, and the empty table, queues and bucket in them. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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
  /** Name of the table; of use where several stacks share an endpoint. */
  table?: string;
  /** Seconds for which received work stays hidden. */
  visibilitySeconds?: number;
  /** Folder in which a stack in memory says where it is, for `npm run job`; nowhere unless told. */
  announceIn?: string;
  /** Minutes tick by themselves; off for runs that say what happens when. */
  ticking?: boolean;
}

/** Ends of what was started, in the order of the start. */
export type Stops = (() => Promise<void> | void)[];

const TABLE = 'cadencia';
const BUCKET = 'cadencia-uploads';
const VISIBILITY = { work: 120, imports: 900 };

/** Whether a process of this number runs. */
export const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Takes the folder for this process; what a dead process left is taken over. @throws {Error} when it is in use */
const takeFolder = async (folder: string, stops: Stops): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const lock = join(folder, 'lock');
  const holder = Number(await readFile(lock, 'utf8').catch(() => '0'));
  if (holder > 0 && isAlive(holder)) throw new Error(`${folder} is in use by process ${holder}`);
  await rm(lock, { force: true });
  await writeFile(lock, String(process.pid), { flag: 'wx' });
  stops.push(() => rm(lock, { force: true }));
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
  if (folder) await takeFolder(folder, stops);
  const { table = TABLE } = options;
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
  await Promise.all([createTable(dynamo.value.endpoint, table), createBucket(aws.value.endpoint, BUCKET)]);
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
    table,
    aws: aws.value.endpoint,
    queueUrl: work.url,
    importQueueUrl: imports.url,
    bucket: BUCKET,
  };
};
