/**
 * The ten requests in three lanes, round by round in one run: `raw` are the bare SDK calls, `handler` is the function
 * called with the gateway's event as Lambda calls it, both inside the measured process; `http` is the same function
 * behind the local front, asked by this process. Ratios are medians of the rounds' own ratios. Every request has a table
 * and a measured process of its own, so that none is measured over what another has left behind.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import type { Table } from '#lib/table/client.ts';
import { benchTable } from './company.ts';
import { copy, type Item, markOf, originals } from './copies.ts';
import { loop, median, round, type Timing } from './measure.ts';
import {
  CASES,
  type Case,
  CUSTOMER,
  CUSTOMERS,
  FURTHER_ORDER,
  FURTHER_ORDERS,
  PRODUCTS,
  patiently,
  withMark,
} from './requests.ts';
import type { Answers, Question } from './server.ts';
import { openWire } from './wire.ts';

const LANES = ['raw', 'handler', 'http'] as const;
type Lane = (typeof LANES)[number];

/** The next message. @throws {Error} when the process ends instead */
const heard = async (server: ChildProcess) => {
  const over = new AbortController();
  const ended = once(server, 'exit', { signal: over.signal }).then(([code]) => {
    throw new Error(`the measured process ended with code ${code}`);
  });
  return Promise.race([once(server, 'message', { signal: over.signal }), ended]).finally(() => over.abort());
};

const tell = async <Q extends Question>(server: ChildProcess, question: Q): Promise<Answers[Q['ask']]> => {
  server.send(question);
  const [{ answered, error }] = await heard(server);
  if (error) throw new Error(error);
  return answered;
};

const numbered = (family: string, from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => markOf(family, from + at));

/** The company that every request finds. */
const found = async (table: Table, server: ChildProcess): Promise<void> => {
  for (const sent of PRODUCTS) await tell(server, { ask: 'make', sent, family: 'p' });
  for (const sent of CUSTOMER) await tell(server, { ask: 'make', sent, family: 'z' });
  await copy(table, await originals(table, 'z'), 'z', numbered('z', 1, CUSTOMERS));
  await tell(server, { ask: 'make', sent: FURTHER_ORDER, family: 'y' });
  await copy(table, await originals(table, 'y'), 'y', numbered('y', 1, FURTHER_ORDERS));
};

interface Subject {
  server: ChildProcess;
  port: number;
  table: Table;
}

/** A case with fresh records for as many turns as are asked for. */
const prepare = async ({ server, table }: Subject, one: Case) => {
  for (const sent of one.stock ?? []) await tell(server, { ask: 'make', sent, family: one.family });
  const items: Item[] = one.stock ? await originals(table, one.family) : [];
  const { calls } = await tell(server, { ask: 'record', sent: one });
  let next = 1;
  const fresh = async (count: number): Promise<string[]> => {
    const marks = numbered(one.family, next, count);
    next += count;
    await copy(table, items, one.family, marks);
    return marks;
  };
  return { one, calls, fresh };
};
type Prepared = Awaited<ReturnType<typeof prepare>>;

const overHttp = async (
  { server, port }: Subject,
  one: Case,
  clients: number,
  marks: string[],
): Promise<Timing> => {
  const wires = await Promise.all(Array.from({ length: clients }, () => openWire(port)));
  const before = (await tell(server, { ask: 'cpu' })).microseconds;
  const timing = await loop(wires, marks, async (wire, mark) => {
    const request = withMark(one.request, mark);
    const { status, body } = await patiently(() => wire.send(request));
    if (status >= 300 || status === 0) throw new Error(`${one.name}: ${status} ${body.slice(0, 300)}`);
  });
  const after = (await tell(server, { ask: 'cpu' })).microseconds;
  for (const wire of wires) wire.close();
  return { ...timing, cpu: (after - before) / marks.length };
};

const run = async (
  subject: Subject,
  { one, fresh }: Prepared,
  lane: Lane,
  clients: number,
  count: number,
): Promise<Timing> => {
  const marks = await fresh(count);
  if (lane === 'http') return overHttp(subject, one, clients, marks);
  return tell(subject.server, { ask: 'lane', lane, name: one.name, clients, marks });
};

const shown = (times: readonly Timing[]) => ({
  p50Ms: round(median(times.map(({ p50 }) => p50))),
  p95Ms: round(median(times.map(({ p95 }) => p95))),
  perSecond: round(median(times.map(({ throughput }) => throughput)), 0),
  cpuMicroseconds: round(median(times.map(({ cpu }) => cpu)), 0),
});

const ratioOf = (times: Timing[], bare: Timing[], part: 'p50' | 'p95' | 'cpu'): number =>
  round(median(times.map((time, at) => time[part] / (bare[at]?.[part] ?? Number.NaN))));

/** How often a lane is asked at once, in a round, and in how many rounds. */
export interface Crowd {
  readonly clients: number;
  readonly turns: number;
  readonly rounds: number;
}

export interface Effort {
  readonly crowds: readonly Crowd[];
  /** Turns of every lane before the first that counts. */
  readonly warm: number;
  /** Names of the requests that are measured; all of them when absent. */
  readonly only?: readonly string[];
}

const measure = async (subject: Subject, prepared: Prepared, { clients, turns, rounds }: Crowd) => {
  const times: Record<Lane, Timing[]> = { raw: [], handler: [], http: [] };
  for (let at = 0; at < rounds; at += 1) {
    // Each lane has its turn at each place, so that what drifts meets all of them.
    for (let place = 0; place < LANES.length; place += 1) {
      const lane = LANES[(at + place) % LANES.length] ?? 'raw';
      times[lane].push(await run(subject, prepared, lane, clients, turns));
    }
  }
  const { raw, handler, http } = times;
  return {
    name: prepared.one.name,
    why: prepared.one.why,
    calls: prepared.calls,
    clients,
    turns: turns * rounds,
    raw: shown(raw),
    handler: shown(handler),
    http: shown(http),
    /** The request's median over that of its calls; the aim is 1.3 at 16 clients. */
    ratio: ratioOf(handler, raw, 'p50'),
    httpRatio: ratioOf(http, raw, 'p50'),
    cpuRatio: ratioOf(handler, raw, 'cpu'),
  };
};
export type LaneRow = Awaited<ReturnType<typeof measure>>;

/** A case in a table of its own, which goes with it. */
const measureCase = async (endpoint: string, one: Case, { crowds, warm }: Effort): Promise<LaneRow[]> => {
  const table = await benchTable(endpoint, `bench-${one.name}`);
  const server = fork(join(import.meta.dirname, 'server.ts'), [endpoint, table.name]);
  try {
    const [{ port }] = (await heard(server)) as [{ port: number }];
    const subject = { server, port, table };
    await found(table, server);
    const prepared = await prepare(subject, one);
    for (const lane of LANES) await run(subject, prepared, lane, 16, warm);
    const rows: LaneRow[] = [];
    for (const crowd of crowds) rows.push(await measure(subject, prepared, crowd));
    return rows;
  } finally {
    server.kill();
    await table.doc.send(new DeleteTableCommand({ TableName: table.name }));
  }
};

/** Measures every case with every crowd of clients. */
export const benchLanes = async (endpoint: string, effort: Effort): Promise<LaneRow[]> => {
  const rows: LaneRow[] = [];
  for (const one of CASES.filter(({ name }) => effort.only?.includes(name) ?? true)) {
    rows.push(...(await measureCase(endpoint, one, effort)));
    console.error(`${one.name} is measured`);
  }
  return rows;
};
