/**
 * The whole system in one process group on 127.0.0.1: table, queues, files, mail catcher, token issuer, front, pumps
 * and ticker. `stop` ends what was started, by handle, in the order in which nothing waits for what is gone.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NotFound } from '#lib/core/errors.ts';
import { httpHandler } from '#lib/http/handler.ts';
import type { WorkerPorts } from '#lib/jobs/ports.ts';
import { organisationIds, sweep, tick } from '#lib/jobs/ticker.ts';
import { workHandler } from '#lib/jobs/worker.ts';
import { cloudRoutes, DOMAINS, type Domain } from '#lib/routes.ts';
import { JOBS, WORK } from '#lib/work.ts';
import { createTable, freePort, startDynamo } from './dynamodb.ts';
import { startFauxqs } from './fauxqs.ts';
import { type OwnRoutes, startFront, type Target } from './front.ts';
import { type CaughtMail, startMailCatcher } from './mail.ts';
import { findPerson } from './people.ts';
import { createBucket, type Endpoints, portsOf, sqsClient } from './ports.ts';
import { createQueue, queueDepth, startPump } from './queue.ts';
import { LIFETIME_SECONDS, openIssuer } from './tokens.ts';

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

export interface Stack {
  url: string;
  mailUrl: string;
  endpoints: Endpoints;
  ports: WorkerPorts;
  /** True when no organisation existed at the start. */
  isNew: boolean;
  /** Lets /health say so. */
  ready(): void;
  token(email: string): Promise<string>;
  mails(): Promise<CaughtMail[]>;
  /** Resolves when both queues are empty and nothing is being worked on. */
  settled(timeoutMs?: number): Promise<void>;
  stop(): Promise<void>;
}

const TABLE = 'cadencia';
const BUCKET = 'cadencia-uploads';
const TICK_MS = 60_000;
const VISIBILITY = { work: 120, imports: 900 };

const report = (what: string) => (error: unknown) => {
  process.stderr.write(`${what}: ${error instanceof Error ? error.stack : String(error)}\n`);
};

/** Gateway routes of every domain, each with a handler that has only what the domain was granted. */
const targetsOf = (ports: WorkerPorts): Target[] =>
  (Object.values(DOMAINS) as Domain[]).flatMap((domain) => {
    const handler = httpHandler(domain.routes, () => ports) as unknown as Target['handler'];
    return cloudRoutes(domain).map((route) => ({ ...route, handler }));
  });

const readableUrl = (port: number): string => `http://127.0.0.1:${port}`;

const stopServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Refuses to start twice on one folder. @throws {Error} naming where the other one runs */
const requireAlone = async (folder: string): Promise<void> => {
  const text = await readFile(join(folder, 'stack.json'), 'utf8').catch(() => undefined);
  if (!text) return;
  const { pid, url } = JSON.parse(text) as Endpoints;
  const health = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
  if (health) throw new Error(`${folder} is in use: Cadencia already runs at ${url} (process ${pid})`);
};

const startTicker = (ports: WorkerPorts): { stop(): void } => {
  const beat = () => Promise.all([tick(ports, JOBS), sweep(ports)]).catch(report('ticker'));
  const timer = setInterval(() => void beat(), TICK_MS);
  return { stop: () => clearInterval(timer) };
};

const portFree = async (port: number): Promise<number> => {
  if (port === 0) return freePort();
  const { createServer } = await import('node:net');
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(new Error(`port ${port} is already in use; choose another one: PORT=4000 npm start`)),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
  return port;
};

/** Starts everything. @throws {Error} when a port or the folder is taken, or Java is missing */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const folder = options.data === 'memory' ? undefined : options.data;
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    return await assemble(options, folder, stops, stop);
  } catch (error) {
    await stop();
    throw error;
  }
};

const startParts = async (
  options: StackOptions,
  folder: string | undefined,
  stops: (() => Promise<void> | void)[],
): Promise<Endpoints> => {
  if (folder) {
    await requireAlone(folder);
    await mkdir(folder, { recursive: true });
  }
  const port = await portFree(options.port);
  const mailPort = await portFree(options.port === 0 ? 0 : options.port + 1);
  const [dynamo, aws, catcher] = await Promise.all([
    options.dynamodb
      ? { endpoint: options.dynamodb, stop: async () => undefined }
      : startDynamo(folder ? { folder: join(folder, 'table') } : {}),
    startFauxqs(await freePort(), folder && join(folder, 'files')),
    startMailCatcher(mailPort),
  ]);
  stops.push(dynamo.stop, aws.stop, catcher.stop);
  await Promise.all([createTable(dynamo.endpoint, TABLE), createBucket(aws.endpoint, BUCKET)]);
  const sqs = sqsClient(aws.endpoint);
  const seconds = options.visibilitySeconds;
  const work = await createQueue(sqs, 'work', seconds ?? VISIBILITY.work);
  const imports = await createQueue(sqs, 'imports', seconds ?? VISIBILITY.imports);
  sqs.destroy();
  return {
    pid: process.pid,
    url: readableUrl(port),
    mailUrl: catcher.url,
    dynamodb: dynamo.endpoint,
    table: TABLE,
    aws: aws.endpoint,
    queueUrl: work.url,
    importQueueUrl: imports.url,
    bucket: BUCKET,
  };
};

const tokenRoute =
  (ports: WorkerPorts, issue: (email: string) => Promise<string>): OwnRoutes[string] =>
  async (body) => {
    const email = (JSON.parse(body || '{}') as { email?: unknown }).email;
    if (typeof email !== 'string' || !(await findPerson(ports, email))) throw NotFound();
    return {
      status: 200,
      body: { access_token: await issue(email), token_type: 'Bearer', expires_in: LIFETIME_SECONDS },
    };
  };

const assemble = async (
  options: StackOptions,
  folder: string | undefined,
  stops: (() => Promise<void> | void)[],
  stop: () => Promise<void>,
): Promise<Stack> => {
  const endpoints = await startParts(options, folder, stops);
  const ports = portsOf(endpoints);
  const issuer = await openIssuer(`${endpoints.url}/dev`, folder);
  const token = async (email: string) => {
    const person = await findPerson(ports, email);
    if (!person) throw new Error(`no active user has the address ${email}`);
    return issuer.issue(person);
  };
  let isReady = false;
  const front = await startFront(
    {
      targets: targetsOf(ports),
      issuer,
      own: {
        'POST /dev/token': tokenRoute(ports, token),
        'GET /dev/jwks': async () => ({ status: 200, body: issuer.jwks }),
      },
      isReady: () => isReady,
    },
    Number(new URL(endpoints.url).port),
  );
  stops.push(() => stopServer(front));
  const sqs = sqsClient(endpoints.aws);
  const worker = workHandler(() => ports, WORK);
  const onError = report('queue');
  const pumps = [
    startPump({ client: sqs, url: endpoints.queueUrl, worker, batchSize: 5, onError }),
    startPump({ client: sqs, url: endpoints.importQueueUrl, worker, batchSize: 1, onError }),
  ];
  stops.push(async () => {
    await Promise.all(pumps.map((pump) => pump.stop()));
    sqs.destroy();
  });
  if (options.ticking !== false) stops.push(startTicker(ports).stop);
  if (folder) {
    const file = join(folder, 'stack.json');
    await writeFile(file, JSON.stringify(endpoints, null, 2));
    stops.push(() => rm(file, { force: true }));
  }
  return {
    url: endpoints.url,
    mailUrl: endpoints.mailUrl,
    endpoints,
    ports,
    isNew: (await organisationIds(ports)).length === 0,
    ready: () => {
      isReady = true;
    },
    token,
    mails: async () => {
      const answer = await fetch(`${endpoints.mailUrl}/store`);
      return ((await answer.json()) as { emails: CaughtMail[] }).emails;
    },
    settled: async (timeoutMs = 60_000) => {
      const until = performance.now() + timeoutMs;
      const depth = async () =>
        (await queueDepth(sqs, endpoints.queueUrl)) + (await queueDepth(sqs, endpoints.importQueueUrl));
      while ((await depth()) > 0) {
        if (performance.now() > until) throw new Error('work is still waiting in the queues');
        await sleep(100);
      }
    },
    stop,
  };
};
