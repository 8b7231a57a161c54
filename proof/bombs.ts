/**
 * T14: requests and files that are large, deep or slow to read, against a process of its own. Each is refused, the
 * process lives and stays small, and whoever asks beside it is answered.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { FILE_NAMES, importBombs } from './bombs/files.ts';
import { BOMBS, type Bomb } from './bombs/list.ts';
import { beside, slownessIn } from './bombs/served.ts';
import type { Address, Vital } from './bombs/server.ts';
import { type Exercise, type Figures, holds, type Size } from './exercise.ts';
import { type Reply, sendBytes } from './fuzz/send.ts';
import { type Random, randomOf } from './random.ts';

const EXTENT: Record<Size, { bombs: number; files: number; orders: number; uploads: number }> = {
  short: { bombs: 34, files: 2, orders: 45, uploads: 30 },
  long: { bombs: 200, files: 8, orders: 100, uploads: 200 },
};
const MOST_SLOWER = 40;
const MOST_RSS = 1_200_000_000;
const INVOCATION = 6 * 1024 * 1024;

/** The server, what it answers to, and its end. */
const startServer = async (ground: { dynamodb: string }, orders: number) => {
  const child = fork(join(import.meta.dirname, 'bombs/server.ts'), [String(orders)], {
    env: { ...process.env, TEST_DYNAMODB: ground.dynamodb },
  });
  const gone = once(child, 'exit');
  const answer = async <T>(): Promise<T> => {
    const ended = gone.then(([code, signal]) => {
      throw new Error(`the server ended with ${code ?? signal}`);
    });
    ended.catch(() => undefined);
    return (await Promise.race([once(child, 'message'), ended]))[0] as T;
  };
  const address = await answer<Address>();
  return {
    ...address,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    vital: (): Promise<Vital> => {
      child.send('vital');
      return answer<Vital>();
    },
    stop: async () => {
      if (child.connected) child.send('end');
      await gone;
    },
  };
};
type Server = Awaited<ReturnType<typeof startServer>>;

const bytesOf = (
  { token }: Server,
  { method, target, headers, body }: Omit<Bomb, 'name' | 'statuses'>,
): Buffer => {
  const head = [
    `${method} ${target} HTTP/1.1`,
    'host: 127.0.0.1',
    'connection: close',
    `authorization: Bearer ${token}`,
    ...headers,
    ...(body.length > 0 ? [`content-length: ${Buffer.byteLength(body)}`] : []),
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(body as string)]);
};

const get = (server: Server, target: string): Promise<Reply | undefined> =>
  sendBytes(server.port, bytesOf(server, { method: 'GET', target, headers: [], body: '' }));

const ordinary = (server: Server) => async (): Promise<number> => (await get(server, '/v1/me'))?.status ?? 0;

const throwAll = async (server: Server, chosen: readonly Bomb[], lines: string[]): Promise<number[]> => {
  const took: number[] = [];
  for (const bomb of chosen) {
    const { result, beat } = await beside(ordinary(server), sendBytes(server.port, bytesOf(server, bomb)));
    took.push(...beat.tookMs);
    const status = result?.status ?? 431;
    if (!bomb.statuses.includes(status)) lines.push(`${bomb.name}: ${status} ${result?.body.slice(0, 200)}`);
    lines.push(...beat.failed.map((failed) => `beside ${bomb.name} an ordinary request got ${failed}`));
  }
  return took;
};

/** Many files at once; those who wait get an answer, and so does everybody else. */
const uploadMany = async (server: Server, count: number, lines: string[]): Promise<number[]> => {
  const csv = `number,name,type\\n${'1,a,customer\\n'.repeat(60_000)}`;
  const body = `{"kind":"accounts","csv":"${csv}"}`;
  const send = (at: number) => {
    const headers = ['content-type: application/json', `idempotency-key: many-${at}`];
    return sendBytes(server.port, bytesOf(server, { method: 'POST', target: '/v1/imports', headers, body }));
  };
  const all = Promise.all(Array.from({ length: count }, (_, at) => send(at)));
  const { result, beat } = await beside(ordinary(server), all);
  const wrong = result.filter((reply) => ![202, 413, 429, 503].includes(reply?.status ?? 0));
  if (wrong.length > 0)
    lines.push(`${wrong.length} of ${count} uploads: ${wrong[0]?.status} ${wrong[0]?.body.slice(0, 200)}`);
  lines.push(...beat.failed.map((failed) => `beside the uploads an ordinary request got ${failed}`));
  return [...beat.tookMs];
};

/** Every large order comes, in pages that an answer holds. */
const readLarge = async (server: Server, lines: string[]): Promise<number> => {
  const ids = new Set<string>();
  let cursor: string | null = '';
  let pages = 0;
  while (cursor !== null && pages < 100) {
    const reply: Reply | undefined = await get(
      server,
      `/v1/orders?limit=100${cursor && `&cursor=${cursor}`}`,
    );
    if (reply?.status !== 200) {
      lines.push(`a page of large orders: ${reply?.status} ${reply?.body.slice(0, 200)}`);
      return pages;
    }
    if (Buffer.byteLength(reply.body) > INVOCATION)
      lines.push(`a page of ${Buffer.byteLength(reply.body)} bytes`);
    const page = JSON.parse(reply.body) as { data: { id: string }[]; page: { nextCursor: string | null } };
    for (const { id } of page.data) ids.add(id);
    cursor = page.page.nextCursor;
    pages += 1;
  }
  if (ids.size !== server.orders)
    lines.push(`${ids.size} of ${server.orders} large orders in ${pages} pages`);
  return pages;
};

const run = async (ground: { dynamodb: string }, random: Random, size: Size): Promise<Figures> => {
  const extent = EXTENT[size];
  const lines: string[] = [];
  const server = await startServer(ground, extent.orders);
  try {
    const before: number[] = [];
    for (let asked = 0; asked < 20; asked += 1) {
      const start = performance.now();
      await ordinary(server)();
      before.push(performance.now() - start);
    }
    const { rssBytes } = await server.vital();
    const chosen = random.shuffled(BOMBS).slice(0, extent.bombs);
    const during = await throwAll(server, chosen, lines);
    during.push(...(await uploadMany(server, extent.uploads, lines)));
    const pages = await readLarge(server, lines);
    lines.push(...slownessIn(before, during, MOST_SLOWER));
    if (!server.isAlive()) lines.push('the server is gone');
    const after = await server.vital();
    if (after.rssBytes > MOST_RSS) lines.push(`the server grew from ${rssBytes} to ${after.rssBytes} bytes`);
    holds([...lines, ...(await importBombs(random.shuffled(FILE_NAMES).slice(0, extent.files)))]);
    return {
      bombs: chosen.length,
      ordinary: during.length,
      uploads: extent.uploads,
      pages,
      files: extent.files,
      mostBlockedMs: Math.round(after.blockedMs),
      mostRssMb: Math.round(after.rssBytes / 1e6),
    };
  } finally {
    await server.stop();
  }
};

export const bombs: Exercise = {
  name: 'bombs',
  proves: 'T14: what is too large, too deep or too slow is refused, and others are served meanwhile (P4, I8)',
  turns: { short: 1, long: 2 },
  run: (ground, { seed, size }) => run(ground, randomOf(seed), size),
};
