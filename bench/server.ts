/**
 * The process that is measured: every domain's handler as its function holds it, the local front before them, and the
 * bare calls beside them. It runs the lanes `raw` and `handler` itself, so that nothing but our code differs.
 */
import type { AddressInfo } from 'node:net';
import type { Context as LambdaContext } from 'aws-lambda';
import { systemClock } from '#lib/core/clock.ts';
import { systemIds } from '#lib/core/ids.ts';
import { httpHandler } from '#lib/http/handler.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { cloudRoutes, DOMAIN_NAMES, DOMAINS, ROUTES } from '#lib/routes.ts';
import { connect } from '#lib/table/client.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../dev/dynamodb.ts';
import { startFront } from '../dev/front.ts';
import type { Issuer } from '../dev/tokens.ts';
import { ORG } from './company.ts';
import { markedIds, markOf } from './copies.ts';
import { CLAIMS, eventOf } from './event.ts';
import { loop, type Timing } from './measure.ts';
import { type Call, record } from './recorder.ts';
import { QUIET, replayer } from './replay.ts';
import { type Case, patiently, type Sent, withMark } from './requests.ts';
import type { Reply } from './wire.ts';

export type Question =
  /** Sends a request whose new ids all bear the original mark of a family. */
  | { ask: 'make'; sent: Sent; family: string }
  /** The same, and its calls are kept for the raw lane. */
  | { ask: 'record'; sent: Case }
  | { ask: 'lane'; lane: 'raw' | 'handler'; name: string; clients: number; marks: string[] }
  | { ask: 'cpu' };

export interface Answers {
  make: Reply;
  record: Reply & { calls: number };
  lane: Timing;
  cpu: { microseconds: number };
}

const [endpoint = '', tableName = ''] = process.argv.slice(2);
const table = connect(tableName, {
  endpoint,
  region: LOCAL_REGION,
  credentials: LOCAL_CREDENTIALS,
  requestHandler: QUIET,
});
const recorder = record(table);
const raw = replayer(endpoint);
let ids = systemIds;
const ports = {
  table,
  clock: systemClock,
  ids: { next: (kind: Parameters<typeof systemIds.next>[0]) => ids.next(kind) },
  directories: cachedDirectories(table, 5_000),
  queue: { send: async () => undefined },
  files: { put: async () => undefined, get: async () => undefined, uploadUrl: async () => '' },
};

const domains = DOMAIN_NAMES.map((name) => ({
  domain: DOMAINS[name],
  handler: httpHandler(DOMAINS[name].routes, () => ports),
}));
const handlers = new Map(
  domains.flatMap(({ domain, handler }) => domain.routes.map(({ name }) => [name, handler] as const)),
);
const everywhere = httpHandler(ROUTES, () => ports);
const handle = async (handler: typeof everywhere, sent: Sent): Promise<Reply> => {
  const { statusCode = 0, body = '' } = await handler(eventOf(sent), {} as LambdaContext);
  return { status: statusCode, body };
};

const cases = new Map<string, { sent: Case; waves: (mark: string) => Call[][] }>();
const idsOf = new Map<string, typeof systemIds>();

/** Sends a request whose new ids bear the family's mark; those of requests too when it is recorded, so that each replay has its own. */
const make = async (sent: Sent, family: string, recorded = false): Promise<Reply> => {
  const mark = markOf(family, 0);
  const marked = idsOf.get(family) ?? markedIds(mark);
  idsOf.set(family, marked);
  // A token of a transaction derives from the request, and the database may have seen this one in another table.
  ids = { next: (kind) => (kind === 'request' && !recorded ? systemIds : marked).next(kind) };
  const reply = await handle(everywhere, withMark(sent, mark)).finally(() => {
    ids = systemIds;
  });
  if (reply.status >= 300) throw new Error(`${sent.method} ${sent.path}: ${reply.status} ${reply.body}`);
  return reply;
};

const used = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

type Client = (mark: string) => Promise<void>;

const clientOf = (lane: 'raw' | 'handler', name: string): Client => {
  const kept = cases.get(name);
  const handler = handlers.get(name);
  if (!kept || !handler) throw new Error(`${name} was not recorded`);
  if (lane === 'raw') return (mark) => raw.send(kept.waves(mark), mark);
  return async (mark) => {
    const request = withMark(kept.sent.request, mark);
    const { status, body } = await patiently(() => handle(handler, request));
    if (status >= 300) throw new Error(`${name}: ${status} ${body.slice(0, 300)}`);
  };
};

const answer = async (question: Question): Promise<Answers[Question['ask']]> => {
  switch (question.ask) {
    case 'make':
      return make(question.sent, question.family);
    case 'record': {
      const { sent } = question;
      // A first call fills the directory, which a busy process pays for once in seconds.
      await handle(everywhere, { method: 'GET', path: '/v1/me' });
      recorder.start();
      const reply = await make(sent.request, sent.family, true);
      const waves = recorder.take();
      cases.set(sent.name, { sent, waves: raw.prepared(waves, sent.family) });
      return { ...reply, calls: waves.flat().length };
    }
    case 'lane': {
      const { lane, name, clients, marks } = question;
      const before = used();
      const client = clientOf(lane, name);
      const timing = await loop(Array<Client>(clients).fill(client), marks, (call, mark) => call(mark));
      return { ...timing, cpu: (used() - before) / marks.length };
    }
    case 'cpu':
      return { microseconds: used() };
  }
};

// In the cloud the gateway checks tokens; its work is not counted here.
const issuer: Issuer = {
  jwks: { keys: [] },
  issue: async () => 'token',
  verify: async () => ({ ...CLAIMS, 'cognito:groups': [ORG] }),
};
const targets = domains.flatMap(({ domain, handler }) =>
  cloudRoutes(domain).map((route) => ({ ...route, handler })),
);
const server = await startFront({ targets, issuer, own: {}, isReady: () => true }, 0);
process.send?.({ port: (server.address() as AddressInfo).port });
process.on('message', (question: Question) => {
  answer(question).then(
    (answered) => process.send?.({ answered }),
    (error: Error) => process.send?.({ error: error.stack ?? String(error) }),
  );
});
