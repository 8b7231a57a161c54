/**
 * The whole system on 127.0.0.1: table, queues, files, mail catcher, token issuer, front, pumps and ticker. `stop`
 * ends what was started, by handle, the last one first, so that nothing waits for what is gone.
 */
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import '#lib/credit-checks.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { TokenRule } from '#lib/http/caller.ts';
import { organisationIds, sweep, tick, type WorkerPorts, workHandler } from '#lib/jobs/index.ts';
import { cloudRoutes, DOMAINS, type Domain } from '#lib/routes.ts';
import { JOBS } from '#lib/schedule.ts';
import { announce } from './announcement.ts';
import { type FrontOptions, functionOf, type OwnRoutes, startFront, type Target } from './front.ts';
import { type CaughtMail, mailsAt } from './mail.ts';
import { pageOf } from './page.ts';
import { type StackOptions, type Stops, startParts } from './parts.ts';
import { findPerson } from './people.ts';
import { type Endpoints, portsOf, sqsClient } from './ports.ts';
import { queueDepth, startPump } from './queue.ts';
import { LIFETIME_SECONDS, openIssuer, ruleOf } from './tokens.ts';
import { HANDLERS } from './work.ts';

export interface Stack {
  url: string;
  mailUrl: string;
  endpoints: Endpoints;
  ports: WorkerPorts;
  /** True when no organisation existed at the start. */
  isNew: boolean;
  /** From now on /health says ok. */
  ready(): void;
  token(email: string): Promise<string>;
  /** What a further front needs to serve every function over other ports. */
  front(ports: () => WorkerPorts): Pick<FrontOptions, 'targets' | 'issuer'>;
  mails(): Promise<CaughtMail[]>;
  /** Resolves when both queues are empty and nothing is being worked on. */
  settled(timeoutMs?: number): Promise<void>;
  stop(): Promise<void>;
}

const TICK_MS = 60_000;

const report = (what: string) => (error: unknown) => {
  process.stderr.write(`${what}: ${error instanceof Error ? error.stack : String(error)}\n`);
};

/** Gateway routes of every domain, each with the domain's handler. */
const targetsOf = (ports: () => WorkerPorts, tokens?: TokenRule): Target[] =>
  (Object.values(DOMAINS) as Domain[]).flatMap((domain) => {
    const handler = functionOf(domain.routes, ports, tokens && (() => tokens));
    return cloudRoutes(domain).map((route) => ({ ...route, handler }));
  });

const stopServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Wakes every minute; the cloud's ticker wakes every five. `stop` waits for the beat that is running. */
const startTicker = (ports: WorkerPorts): { stop(): Promise<void> } => {
  let beating: Promise<unknown> = Promise.resolve();
  const beat = () => {
    beating = Promise.all([tick(ports, JOBS), sweep(ports)]).catch(report('ticker'));
  };
  const timer = setInterval(beat, TICK_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await beating;
    },
  };
};

const startPumps = (ports: WorkerPorts, { aws, queueUrl, importQueueUrl }: Endpoints) => {
  const client = sqsClient(aws);
  const worker = workHandler(() => ports, HANDLERS);
  const onError = report('queue');
  const pumps = [
    startPump({ client, url: queueUrl, worker, batchSize: 5, onError }),
    startPump({ client, url: importQueueUrl, worker, batchSize: 1, onError }),
  ];
  return {
    depth: async () => (await queueDepth(client, queueUrl)) + (await queueDepth(client, importQueueUrl)),
    stop: async () => {
      await Promise.all(pumps.map((pump) => pump.stop()));
      client.destroy();
    },
  };
};

/** POST /dev/token {email}: signing in without a password, for everyone whom the table knows. */
const tokenRoute =
  (ports: WorkerPorts, issue: (email: string) => Promise<string>): OwnRoutes[string] =>
  async (body) => {
    const email = emailIn(body);
    if (!email || !(await findPerson(ports, email))) throw NotFound();
    const answer = { access_token: await issue(email), token_type: 'Bearer', expires_in: LIFETIME_SECONDS };
    return { status: 200, body: answer };
  };

const emailIn = (body: string): string | undefined => {
  try {
    const { email } = JSON.parse(body) as { email?: unknown };
    return typeof email === 'string' ? email : undefined;
  } catch {
    return undefined;
  }
};

const settledBy = async (depth: () => Promise<number>, timeoutMs: number): Promise<void> => {
  const until = performance.now() + timeoutMs;
  while ((await depth()) > 0) {
    if (performance.now() > until) throw new Error('work is still waiting in the queues');
    await sleep(100);
  }
};

const assemble = async (options: StackOptions, folder: string | undefined, stops: Stops): Promise<Stack> => {
  const endpoints = await startParts(options, folder, stops);
  const { url, mailUrl } = endpoints;
  const ports = portsOf(endpoints);
  const issuer = await openIssuer(`${url}/dev`, folder);
  const token = async (email: string) => {
    const person = await findPerson(ports, email);
    if (!person) throw new Error(`no active user has the address ${email}`);
    return issuer.issue(person);
  };
  let isReady = false;
  const own: OwnRoutes = {
    'GET /': async () => ({ status: 200, html: pageOf(mailUrl) }),
    'POST /dev/token': tokenRoute(ports, token),
    'GET /dev/jwks': async () => ({ status: 200, body: issuer.jwks }),
  };
  const front = await startFront(
    { targets: targetsOf(() => ports, ruleOf(`${url}/dev`)), issuer, own, isReady: () => isReady },
    Number(new URL(url).port),
  );
  stops.push(() => stopServer(front));
  const pumps = startPumps(ports, endpoints);
  stops.push(pumps.stop);
  if (options.ticking !== false) stops.push(startTicker(ports).stop);
  const where = folder ?? options.announceIn;
  if (where) stops.push(await announce(where, endpoints));
  return {
    url,
    mailUrl,
    endpoints,
    ports,
    isNew: (await organisationIds(ports)).length === 0,
    ready: () => {
      isReady = true;
    },
    token,
    // Functions whose clock is another one cannot say whether a token is still valid; this front has checked it.
    front: (from) => ({ targets: targetsOf(from), issuer }),
    mails: () => mailsAt(mailUrl),
    settled: (timeoutMs = 60_000) => settledBy(pumps.depth, timeoutMs),
    stop: () => stopAll(stops),
  };
};

const stopAll = async (stops: Stops): Promise<void> => {
  for (const end of stops.splice(0).reverse()) await end();
};

/** Starts everything. @throws {Error} when a port or the folder is taken, or Java is missing */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const stops: Stops = [];
  try {
    return await assemble(options, options.data === 'memory' ? undefined : options.data, stops);
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
};
