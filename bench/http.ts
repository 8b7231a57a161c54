/**
 * A request over HTTP against the raw SDK calls that it must make, both from this process on one DynamoDB Local, in
 * alternating rounds; and the CPU time that the server spends on a request.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { BatchGetCommand, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '#lib/table/client.ts';
import { ORG, USER } from './company.ts';
import { loop, median, round } from './measure.ts';
import type { Call } from './recorder.ts';

const CLIENTS = 16;
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

interface Reply {
  status: number;
  body: string;
}

const ask = (port: number, method: string, path: string, body?: unknown): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      authorization: 'Bearer token',
      ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    };
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The server closed an idle connection while this request was on its way: nothing was done.
      if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(ask(port, method, path, body));
      else reject(error);
    });
    sent.end(text);
  });

const tell = async <T>(server: ChildProcess, question: string): Promise<T> => {
  server.send(question);
  const [answer] = await once(server, 'message');
  return answer as T;
};
const cpuOf = async (server: ChildProcess): Promise<number> =>
  (await tell<{ cpu: number }>(server, 'cpu')).cpu;

const expectStatus = async (wanted: number, reply: Promise<Reply>): Promise<Reply> => {
  const { status, body } = await reply;
  if (status !== wanted) throw new Error(`expected ${wanted}, got ${status}: ${body.slice(0, 300)}`);
  return { status, body };
};

/** The calls that one request made, as the server wrote them down. */
const callsOf = async (server: ChildProcess, send: () => Promise<unknown>): Promise<Call[][]> => {
  server.send('record');
  await send();
  return (await tell<{ calls: Call[][] }>(server, 'calls')).calls;
};

const COMMANDS = {
  GetItemCommand: GetCommand,
  BatchGetItemCommand: BatchGetCommand,
  QueryCommand,
  TransactWriteItemsCommand: TransactWriteCommand,
};

/** The same calls again with ids and numbers of their own, so that every condition holds once more. */
const replay = (table: Table, waves: Call[][]): (() => Promise<void>) => {
  const text = JSON.stringify(waves);
  let turn = 0;
  return async () => {
    turn += 1;
    const mark = String(turn).padStart(8, '0');
    const fresh = JSON.parse(
      text
        .replaceAll(/((?:acc|req)_)[0-9a-f]{8}/g, `$1${mark}`)
        .replaceAll(/bench-[0-9]{8}/gi, (match) => match.slice(0, 6) + mark)
        .replaceAll(/bench [0-9]{8}/gi, (match) => match.slice(0, 6) + mark),
    ) as Call[][];
    for (const wave of fresh) {
      await Promise.all(
        wave.map(({ command, input }) => {
          const Command = COMMANDS[command as keyof typeof COMMANDS];
          if (!Command) throw new Error(`cannot replay ${command}`);
          const own =
            'ClientRequestToken' in input ? { ClientRequestToken: `bench-${process.pid}-${mark}` } : {};
          return table.doc.send(new Command({ ...input, ...own } as never) as never);
        }),
      );
    }
  };
};

interface Case {
  name: string;
  http: () => Promise<unknown>;
  raw: () => Promise<void>;
  calls: number;
}

const casesOf = async (table: Table, server: ChildProcess, port: number): Promise<Case[]> => {
  let next = 10_000_000;
  const create = () => {
    next += 1;
    const body = { number: `BENCH-${next}`, name: `Bench ${next}`, type: 'customer', country: 'ES' };
    return expectStatus(201, ask(port, 'POST', '/v1/accounts', body));
  };
  const { id } = JSON.parse((await create()).body) as { id: string };
  const read = () => expectStatus(200, ask(port, 'GET', `/v1/accounts/${id}`));
  await read();
  const reads = await callsOf(server, read);
  const creates = await callsOf(server, create);
  const rawRead = replayFixed(table, reads);
  return [
    { name: 'GET one account', http: read, raw: rawRead, calls: reads.flat().length },
    { name: 'POST an account', http: create, raw: replay(table, creates), calls: creates.flat().length },
  ];
};

const replayFixed = (table: Table, waves: Call[][]) => async (): Promise<void> => {
  for (const { input } of waves.flat()) await table.doc.send(new GetCommand(input as never));
};

export const benchHttp = async (table: Table, endpoint: string, smoke: boolean) => {
  const server = fork(join(import.meta.dirname, 'server.ts'), [endpoint, table.name, USER, ORG]);
  try {
    const [{ port }] = (await once(server, 'message')) as [{ port: number }];
    const cases = await casesOf(table, server, port);
    const [rounds, ms] = smoke ? [3, 500] : [9, 1500];
    const rows = [];
    for (const { name, http, raw, calls } of cases) {
      await loop(CLIENTS, ms, async () => void (await http()));
      await loop(CLIENTS, ms, raw);
      const [over, bare, cpu]: number[][] = [[], [], []];
      for (let at = 0; at < rounds; at += 1) {
        bare?.push(median(await loop(CLIENTS, ms, raw)));
        const before = await cpuOf(server);
        const times = await loop(CLIENTS, ms, async () => void (await http()));
        cpu?.push(((await cpuOf(server)) - before) / times.length);
        over?.push(median(times));
      }
      const [p50, rawP50] = [median(over ?? []), median(bare ?? [])];
      rows.push({
        name,
        calls,
        p50Ms: round(p50),
        rawP50Ms: round(rawP50),
        ratio: round(median((over ?? []).map((value, at) => value / (bare?.[at] ?? 1)))),
        serverCpuMicroseconds: Math.round(median(cpu ?? [])),
      });
    }
    return rows;
  } finally {
    server.kill();
    agent.destroy();
  }
};
