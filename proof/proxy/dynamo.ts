/**
 * A seeded proxy between the SDK and DynamoDB Local: what the database never does by itself (throttling, conflicts,
 * lost answers, duplicates, stale reads, lagging indexes) happens here at a rate and by a seed, and is counted by
 * kind. With `guard` it also refuses what a client scoped to one organisation may not touch; see guard.ts.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomOf } from '../random.ts';
import { type Clog, clogOf } from './clog.ts';
import { type FaultKind, type Faults, faultOf } from './faults.ts';
import { complaintOf } from './guard.ts';
import { Images } from './images.ts';
import { inject, type Outcome } from './inject.ts';
import { denied } from './refusals.ts';
import { Tokens } from './tokens.ts';
import { type Answer, bodyOf, type Call, isSuccess, senderTo } from './wire.ts';

export interface ProxyOptions {
  /** Decides every fault. */
  readonly seed?: number;
  /** None when absent. */
  readonly faults?: Faults;
  /** Refuses keys outside the organisation that the caller's access key names. */
  readonly guard?: boolean;
}

export interface DynamoProxy {
  readonly endpoint: string;
  /** Calls that reached the proxy. */
  readonly calls: () => number;
  /** Faults that happened, by kind; `denied` counts the guard's refusals. */
  readonly counts: Readonly<Partial<Record<FaultKind | 'denied' | 'clog', number>>>;
  /** What the guard refused, newest last. */
  readonly denials: readonly string[];
  /** Transactions that were sent again under another token. */
  readonly retokened: readonly string[];
  /** Other faults from now on; none when absent. */
  setFaults(faults?: Faults): void;
  /** Stops some connections one by one and opens them again in random order. */
  swizzle(): Promise<void>;
  /** Waits for duplicates that are still on their way. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const writeOutcome = (response: ServerResponse, outcome: Outcome): void => {
  if (outcome === 'silence') return;
  if (outcome === 'reset') return void response.socket?.destroy();
  const answer: Answer = 'cut' in outcome ? outcome.cut : outcome;
  const length = Buffer.byteLength(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': length });
  if (!('cut' in outcome)) return void response.end(answer.body);
  response.write(answer.body.slice(0, Math.floor(answer.body.length / 2)), () => response.socket?.destroy());
};

/** Starts a proxy on a free port of the loopback interface. It has no state but its counts and the images it saw. */
export const startDynamoProxy = async (target: string, options: ProxyOptions = {}): Promise<DynamoProxy> => {
  const { seed = 1, guard = false } = options;
  let { faults } = options;
  let calls = 0;
  const numbers = new Map<string, number>();
  const counts: Partial<Record<FaultKind | 'denied' | 'clog', number>> = {};
  const denials: string[] = [];
  const images = new Images();
  const tokens = new Tokens();
  const underway = new Set<Promise<unknown>>();
  const { send, close } = senderTo(target);
  const clog: Clog = clogOf(randomOf(seed));

  const count = (kind: FaultKind | 'denied' | 'clog') => {
    counts[kind] = (counts[kind] ?? 0) + 1;
  };
  const later = (work: Promise<unknown>) => {
    const kept: Promise<unknown> = work.catch(() => undefined).finally(() => underway.delete(kept));
    underway.add(kept);
  };
  const callOf = async (incoming: IncomingMessage): Promise<Call> => {
    const operation = String(incoming.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const body = JSON.parse((await bodyOf(incoming)).toString('utf8') || '{}');
    const number = numbers.get(operation) ?? 0;
    numbers.set(operation, number + 1);
    calls += 1;
    tokens.see({ operation, body });
    return { operation, number, headers: incoming.headers, body };
  };
  const askFor =
    (call: Call) =>
    async (body: unknown): Promise<Answer> => {
      const answer = await send(call, body);
      if (isSuccess(answer)) images.observe(call);
      return answer;
    };
  const outcomeOf = async (call: Call): Promise<Outcome> => {
    const complaint = guard ? complaintOf(call) : undefined;
    if (complaint) {
      count('denied');
      denials.push(complaint);
      return denied(complaint);
    }
    const ask = askFor(call);
    const { kind, random } = faults ? faultOf(seed, faults, call) : { kind: undefined, random: randomOf(1) };
    if (!kind) return ask(call.body);
    const { outcome, happened } = await inject(kind, {
      call,
      random,
      images,
      ask: (body = call.body) => ask(body),
      later,
    });
    if (happened) count(kind);
    return outcome;
  };
  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = await callOf(incoming);
    if (await clog.wait(incoming.socket)) count('clog');
    writeOutcome(response, await outcomeOf(call));
  };
  const server = createServer((incoming, response) => {
    serve(incoming, response).catch(() => incoming.socket.destroy());
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    endpoint: `http://127.0.0.1:${port}`,
    calls: () => calls,
    counts,
    denials,
    retokened: tokens.complaints,
    setFaults: (next) => {
      faults = next;
    },
    swizzle: () => clog.swizzle(),
    settled: async () => {
      while (underway.size > 0) await Promise.all(underway);
    },
    stop: async () => {
      while (underway.size > 0) await Promise.all(underway);
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      close();
    },
  };
};
