/** One request, its answer held against every promise, and what follows from the answer. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Random } from '../random.ts';
import type { Api, Operation } from './document.ts';
import type { Oracle } from './oracle.ts';
import { type Probe, searchOf } from './probe.ts';
import { claimsOf, type Reply, sendDirect } from './send.ts';
import { note, type Seen } from './statuses.ts';
import type { Source } from './values.ts';
import type { FuzzWorld } from './world.ts';

export interface Run {
  readonly api: Api;
  readonly oracle: Oracle;
  readonly world: FuzzWorld;
  readonly source: Source;
  readonly random: Random;
  readonly seen: Seen;
  /** Broken promises by operation and kind. */
  readonly broken: Map<string, string>;
  readonly figures: Record<string, number>;
  /** Requests that were refused, to be sent again. */
  readonly refused: Probe[];
}

const KEPT_REFUSALS = 300;
const shown = (value: unknown): string => {
  const text = String(value ?? '');
  return text.length > 400 ? `${text.slice(0, 400)}… (${text.length})` : text;
};

/** A request in one line, enough to send it again. */
const lineOf = (probe: Probe): string =>
  `${probe.method} ${shown(probe.path)}${probe.query.length > 0 ? `?${shown(searchOf(probe))}` : ''} as ` +
  `${probe.caller?.userId} [${probe.changes}] ${shown(JSON.stringify(probe.headers))} ${shown(probe.body)}`;

/** Notes a broken promise, once per operation and kind. */
export const complain = (run: Run, probe: Probe, line: string): void => {
  const kind = `${probe.operation.name}: ${line.replaceAll(/\d+/g, 'n').slice(0, 40)}`;
  if (!run.broken.has(kind)) run.broken.set(kind, `${probe.operation.name}: ${line} | ${lineOf(probe)}`);
};

export const count = (run: Run, figure: string): void => {
  run.figures[figure] = (run.figures[figure] ?? 0) + 1;
};

export const send = (run: Run, probe: Probe): Promise<Reply> =>
  sendDirect(run.world.handler, probe, probe.caller && claimsOf(run.world.orgId, probe.caller.userId));

/** Takes in an answer: what was written, what became known, what must now exist or be gone. */
const judge = (run: Run, probe: Probe, reply: Reply, wrote: boolean): Operation | undefined => {
  const operation = run.oracle.operationOf(probe);
  if (operation) note(run.seen, operation.name, reply.status);
  for (const line of run.oracle.judge(probe, reply)) complain(run, probe, line);
  if (reply.status >= 400 && wrote) complain(run, probe, `${reply.status} but it wrote`);
  if (operation?.route.kind === 'query' && wrote) complain(run, probe, 'a query wrote');
  if (reply.status >= 400 && run.refused.length < KEPT_REFUSALS && run.random.chance(0.1)) {
    run.refused.push({ ...probe, query: [...probe.query], headers: [...probe.headers] });
  }
  return operation;
};

const learn = ({ world }: Run, { status, headers, body }: Reply): void => {
  if (status >= 300 || body.length > 200_000) return;
  if (headers['content-type']?.startsWith('application/json')) world.pool.learn(JSON.parse(body));
};

const plain = (probe: Probe, operation: Operation, path: string): Probe => ({
  ...probe,
  operation,
  method: operation.method,
  path,
  query: [],
  headers: [],
  body: undefined,
  changes: ['follows'],
});

const getOf = (run: Run, path: string): Operation | undefined => {
  const [any] = run.api.operations;
  return any && run.oracle.operationOf({ ...plain({} as Probe, any, path), method: 'GET' });
};

/** What a created record's address leads to: the record, for whoever may read it. */
const followLocation = async (run: Run, probe: Probe, location: string): Promise<void> => {
  const operation = getOf(run, location);
  if (!operation) return complain(run, probe, `Location ${location} leads nowhere`);
  const reply = await send(run, plain(probe, operation, location));
  count(run, 'followed');
  if (![200, 403].includes(reply.status))
    complain(run, probe, `created, but ${location} answers ${reply.status}`);
};

/** A removed record is gone for every operation of its path. */
const followRemoval = async (run: Run, probe: Probe, operation: Operation): Promise<void> => {
  for (const id of Object.values(probe.params).slice(-1)) run.world.pool.remove(id);
  for (const other of run.api.operations.filter(({ path }) => path === operation.path)) {
    const version = ['if-match', '"v1"'] as [string, string];
    const body = other.body && '{}';
    const type = ['content-type', 'application/json'] as [string, string];
    const again = { ...plain(probe, other, probe.path), headers: [version, type], body };
    const reply = await send(run, again);
    count(run, 'followed');
    if (reply.status !== 404) complain(run, again, `${reply.status} for a record that was removed`);
  }
};

/** Sends a request and holds its answer against every promise. */
export const attempt = async (run: Run, probe: Probe): Promise<Reply> => {
  // A table in memory answers within one turn of the event loop: without another, no time-out ever comes.
  await nextTurn();
  const { counts } = run.world;
  const before = counts.writes;
  const reply = await send(run, probe);
  count(run, 'requests');
  const operation = judge(run, probe, reply, counts.writes > before);
  learn(run, reply);
  const { location } = reply.headers;
  if (reply.status < 300 && location && run.random.chance(0.3)) await followLocation(run, probe, location);
  if (reply.status === 204 && operation?.method === 'DELETE' && !reply.headers['idempotency-replayed']) {
    await followRemoval(run, probe, operation);
  }
  return reply;
};
