/** A share of the requests over a socket to the local front: paths, headers, lengths and methods as bytes. */
import type { AddressInfo } from 'node:net';
import type { Route } from '#lib/http/route.ts';
import { cloudRoutes, DOMAINS, type Domain } from '#lib/routes.ts';
import { functionOf, MAX_HEAD_BYTES, startFront, type Target } from '../../dev/front.ts';
import { type Issuer, openIssuer } from '../../dev/tokens.ts';
import { attempt, complain, count, type Run } from './attempt.ts';
import { mutate } from './mutate.ts';
import { type Probe, validProbe } from './probe.ts';
import { type Reply, sendBytes, wireOf } from './send.ts';

/** Gateway routes of the domains, all before one handler. */
const targetsOf = (run: Run, routes: readonly Route[]): Target[] => {
  const handler = functionOf(routes, () => run.world.ports);
  return (Object.values(DOMAINS) as Domain[]).flatMap((domain) =>
    cloudRoutes(domain).map((route) => ({ ...route, handler })),
  );
};

const tokensOf = (issuer: Issuer, orgId: string) => {
  const known = new Map<string, string>();
  return async ({ caller }: Probe): Promise<string | undefined> => {
    if (!caller) return undefined;
    const token = known.get(caller.userId) ?? (await issuer.issue({ orgId, userId: caller.userId }));
    known.set(caller.userId, token);
    return token;
  };
};

type Damage = (bytes: Buffer) => Buffer;
const head = (change: (text: string) => string): Damage => {
  return (bytes) => {
    const end = bytes.indexOf('\r\n\r\n');
    return Buffer.concat([
      Buffer.from(change(bytes.subarray(0, end).toString('latin1')), 'latin1'),
      bytes.subarray(end),
    ]);
  };
};

/** Damage that a server of HTTP notices before it calls anybody. */
const DAMAGES: readonly Damage[] = [
  (bytes) => bytes,
  head((text) => `${text}\r\nx-long: ${'a'.repeat(9_000)}`),
  head((text) => `${text}\r\nx-longer: ${'a'.repeat(70_000)}`),
  head((text) => `${text}\r\ncontent-length: 5`),
  head((text) => `${text}\r\ncontent-length: -1`),
  head((text) => `${text}\r\ntransfer-encoding: chunked`),
  head((text) => `${text}\r\nauthorization: Bearer x`),
  head((text) => `${text}\r\nx-broken`),
  head((text) => text.replace('HTTP/1.1', 'HTTP/3.0')),
  head((text) => text.replace(' /', ' ')),
  head((text) => text.replace(/^(\w+) (\S+)/, '$1 http://127.0.0.1$2')),
  head((text) => text.replace(/^(\w+) (\S+)/, '$1 $2#fragment')),
  head((text) => `${text}\r\ncookie: a=b; a=c`),
  head((text) => `${text}\r\nhost: other`),
  head((text) => `${text}\r\ncontent-encoding: gzip`),
  head((text) => `${text}\r\nx-nul: a\u0000b`),
  head((text) => `${text}\r\n folded: value`),
  head((text) => `${text}\r\nexpect: 100-continue`),
];

/** Whether Node takes the request for HTTP at all, before the front sees it: a head that is too long gets a bare 431. */
const isHttp = ({ method, headers }: Probe, bytes: Buffer): boolean =>
  bytes.indexOf('\r\n\r\n') < MAX_HEAD_BYTES &&
  method === method.toUpperCase() &&
  headers.every(([, value]) => !/\p{Cc}/u.test(value.replaceAll('\t', '')));

/** The front stands between: it refuses paths and tokens by itself, and Node refuses what is not HTTP. */
const complaintsOf = (run: Run, probe: Probe, reply: Reply | undefined, damaged: boolean): string[] => {
  if (!reply) return damaged ? [] : ['the front hung up'];
  if (reply.status >= 500) return [`over HTTP ${reply.status}: ${reply.body.slice(0, 200)}`];
  if (damaged) return [];
  if (reply.status === 404 && run.oracle.operationOf(probe) === undefined) return [];
  return reply.headers['x-request-id'] ? [] : [`over HTTP ${reply.status} without a request id`];
};

/** Sends requests over the wire, a part of them damaged as bytes. */
export const overWire = async (run: Run, routes: readonly Route[], requests: number): Promise<void> => {
  const issuer = await openIssuer('http://127.0.0.1/dev');
  const tokenFor = tokensOf(issuer, run.world.orgId);
  const front = await startFront(
    { targets: targetsOf(run, routes), issuer, own: {}, isReady: () => true },
    0,
  );
  const { port } = front.address() as AddressInfo;
  try {
    for (let sent = 0; sent < requests; sent += 1) {
      const drawn = run.random.pick(run.api.operations.filter(({ name }) => name !== 'getDocsScript'));
      const probe = mutate(validProbe(run.source, drawn, run.world.actors), run.random);
      const damage = run.random.chance(0.4) ? run.random.pick(DAMAGES) : DAMAGES[0];
      const bytes = (damage as Damage)(wireOf(probe, await tokenFor(probe)));
      const isDamaged = damage !== DAMAGES[0] || !isHttp(probe, bytes);
      const reply = await sendBytes(port, bytes, isDamaged);
      count(run, 'requests');
      count(run, 'overHttp');
      for (const line of complaintsOf(run, probe, reply, isDamaged)) complain(run, probe, line);
    }
    const health = run.api.operations.find(({ route }) => route.access === 'public');
    if (health) await attempt(run, validProbe(run.source, health, run.world.actors));
  } finally {
    front.closeAllConnections();
    await new Promise<void>((resolve) => front.close(() => resolve()));
  }
};
