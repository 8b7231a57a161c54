/** One seed: a company, clients that send commands through a faulty table, then quiet, and what they may complain of. */
import { setTimeout as sleep } from 'node:timers/promises';
import { httpHandler } from '#lib/http/handler.ts';
import { cachedDirectories, type Directories } from '#lib/organisation/directory.ts';
import { ROUTES } from '#lib/routes.ts';
import type { Table } from '#lib/table/client.ts';
import { type Company, callsThrough, type Reply } from '../../test/support/company.ts';
import { type Client, clientOf, isDone, isOpen, type Sent } from '../load/client.ts';
import { collectionOf, type Known, learn, runLoad } from '../load/commands.ts';
import { COLLECTIONS } from '../load/kinds.ts';
import { type DynamoProxy, startDynamoProxy } from '../proxy/dynamo.ts';
import type { Faults } from '../proxy/faults.ts';
import { scopedTable } from '../proxy/identity.ts';
import { type Random, randomOf } from '../random.ts';
import { answerComplaints, readComplaints, replayComplaints } from './complaints.ts';

export interface Weather {
  readonly faults: Faults;
  /** Connections stop and open again all the time. */
  readonly swizzled: boolean;
  readonly clients: number;
  readonly commands: number;
}

export interface SeedRun {
  readonly orgId: string;
  readonly sent: readonly Sent[];
  /** Commands whose outcome was open when the client gave up, before the faults stopped. */
  readonly givenUp: number;
  readonly complaints: string[];
  readonly counts: DynamoProxy['counts'];
  readonly calls: number;
  readonly reads: number;
}

/** How long the connection waits for an answer; short, so that a silent one costs little. */
const PATIENCE_MS = 3_000;
const DIRECTORY_MS = 10_000;
const SETTLE_MS = 60_000;

const REQUESTS = {
  requestHandler: { requestTimeout: PATIENCE_MS, connectionTimeout: 1_000, throwOnRequestTimeout: true },
};

/** The calls of a company's users to an API whose table is the given one. */
export const callsOver = (
  { ports, orgId }: Company,
  table: Table,
  directories: Directories = cachedDirectories(table, DIRECTORY_MS),
): Company['call'] => {
  const handler = httpHandler(ROUTES, () => ({ ...ports, table, directories }));
  return callsThrough(handler, orgId);
};

/** Reads an acknowledged record over a sound connection: whoever is allowed must see it from now on. */
export const readBack = async (company: Company, sent: Sent): Promise<string[]> => {
  const collection = collectionOf(String(sent.answer.body?.id ?? ''));
  if (!collection) return [];
  const { as } = COLLECTIONS[collection];
  const read = await company.call(as, 'GET', `/v1/${collection}/${sent.answer.body.id}`);
  return readComplaints(sent, read);
};

/** Sends what the clients gave up on until there is an answer: the faults are over, so that must end soon. */
export const settle = async (call: Company['call'], sent: readonly Sent[]): Promise<string[]> => {
  const end = performance.now() + SETTLE_MS;
  const lines: string[] = [];
  for (const one of sent.filter(({ answer }) => isOpen(answer))) {
    const { as, method, path, body, headers } = one;
    const heard = one.heard as Reply[];
    while (isOpen(heard.at(-1) as Reply) && performance.now() < end) {
      heard.push(await call(as, method, path, { body, headers: { ...headers } }));
      if (isOpen(heard.at(-1) as Reply)) await sleep(50);
    }
    Object.assign(one, { answer: heard.at(-1) });
    if (isOpen(one.answer)) lines.push(`${headers['idempotency-key']} is open a minute after the last fault`);
  }
  return lines;
};

const swizzling = (proxy: DynamoProxy) => {
  let on = true;
  const work = (async () => {
    while (on) {
      await proxy.swizzle();
      await sleep(20);
    }
  })();
  return async () => {
    on = false;
    await work;
  };
};

/** Sends each acknowledged command once more, and reads its record. */
export const afterwards = async (
  company: Company,
  sent: readonly Sent[],
  random: Random,
): Promise<string[]> => {
  const lines: string[] = [];
  for (const one of sent.filter(({ answer }) => isDone(answer))) {
    if (random.chance(0.5)) {
      const { as, method, path, body, headers } = one;
      lines.push(
        ...replayComplaints(one, await company.call(as, method, path, { body, headers: { ...headers } })),
      );
    }
    if (random.chance(0.5)) lines.push(...(await readBack(company, one)));
  }
  return lines;
};

/** Part of the seeds that list everything, where records of many seeds would have to be listed. */
const LISTED = 0.05;
const PAGING: Faults = { rate: 0.5, kinds: ['short-page', 'empty-page', 'unprocessed', 'delay'] };

/** Lists every collection page by page while pages come short and empty: each acknowledged record must be there. */
export const listComplaints = async (call: Company['call'], known: Known): Promise<string[]> => {
  const lines: string[] = [];
  for (const collection of Object.keys(COLLECTIONS) as (keyof typeof COLLECTIONS)[]) {
    const wanted = new Set(known.ids[collection]);
    const missing = new Set(wanted);
    let cursor: string | null | undefined;
    do {
      const query = { limit: '7', ...(cursor && { cursor }) };
      const { status, body } = await call(COLLECTIONS[collection].as, 'GET', `/v1/${collection}`, { query });
      if (status !== 200) return [...lines, `listing ${collection} answers ${status}`];
      for (const { id } of body.data) {
        if (wanted.has(id) && !missing.delete(id)) lines.push(`${collection} lists ${id} twice`);
      }
      cursor = body.page.nextCursor;
    } while (cursor);
    if (missing.size > 0) lines.push(`${collection} leaves out ${[...missing]}`);
  }
  return lines;
};

/** Where a seed is played: a company, and what its clients know, which several seeds at once may share. */
export interface Place {
  readonly company: Company;
  readonly known: Known;
  /** Clients of other seeds change the same records. */
  readonly shared: boolean;
}

/** Plays one seed in the company. It leaves everything there for the checkers. */
export const playSeed = async (
  endpoint: string,
  { company, known, shared }: Place,
  seed: number,
  weather: Weather,
): Promise<SeedRun> => {
  const random = randomOf(seed);
  const proxy = await startDynamoProxy(endpoint, { seed, faults: weather.faults, guard: true });
  const faulty = scopedTable(company.table, company.orgId, proxy.endpoint, REQUESTS);
  const call = callsOver(company, faulty);
  const complaints: string[] = [];
  let reads = 0;
  const play = async (client: Client, own: Random, count: number) => {
    for (let made = 0; made < count; made += 1) {
      const [one] = await runLoad({ company, client, random: own, known }, 1);
      if (!one || !isDone(one.answer) || own.chance(0.7)) continue;
      reads += 1;
      complaints.push(...(await readBack(company, one)));
    }
  };
  const calm = weather.swizzled ? swizzling(proxy) : undefined;
  const clients = Array.from({ length: weather.clients }, (_, at) => {
    const own = randomOf(seed + 1 + at);
    return {
      own,
      client: clientOf(call, { name: `s${seed}-c${at}`, random: own, loses: weather.faults.rate / 2 }),
    };
  });
  try {
    await Promise.all(
      clients.map(({ client, own }) => play(client, own, Math.ceil(weather.commands / weather.clients))),
    );
    await calm?.();
    proxy.setFaults();
    await proxy.settled();
    proxy.setFaults(PAGING);
    if (!shared || random.chance(LISTED)) complaints.push(...(await listComplaints(call, known)));
    proxy.setFaults();
    const sent = clients.flatMap(({ client }) => client.sent);
    const givenUp = sent.filter(({ answer }) => isOpen(answer)).length;
    complaints.push(...(await settle(call, sent)));
    for (const { answer } of sent) if (isDone(answer)) learn(known, answer);
    complaints.push(...sent.flatMap((one) => answerComplaints(one, !shared && weather.clients === 1)));
    complaints.push(...(await afterwards(company, sent, random)));
    complaints.push(...proxy.denials.map((denial) => `the tenant guard refused: ${denial}`));
    complaints.push(...proxy.retokened);
    const { counts } = proxy;
    return { orgId: company.orgId, sent, givenUp, complaints, counts, calls: proxy.calls(), reads };
  } finally {
    await calm?.();
    faulty.doc.destroy();
    await proxy.stop();
  }
};
