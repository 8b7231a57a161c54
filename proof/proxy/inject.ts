/** What each fault does to a call. What it answers after asking the database is what DynamoDB could have answered. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../random.ts';
import type { FaultKind } from './faults.ts';
import type { Images } from './images.ts';
import { broken, conflicting, inProgress, mixedWithConflicts, throttled } from './refusals.ts';
import { type Answer, answerWith, type Call, isSuccess } from './wire.ts';

/** Nothing but a closed connection; after half of an answer, when there is one; or no end at all. */
export type Loss = 'reset' | 'silence' | { cut: Answer };
export type Outcome = Answer | Loss;

export interface Scene {
  readonly call: Call;
  readonly random: Random;
  readonly images: Images;
  /** Asks the database, with the call's own body unless another is given. */
  ask(body?: unknown): Promise<Answer>;
  /** Keeps work that goes on after the answer. */
  later(work: Promise<unknown>): void;
}

/** What came of it; undefined when the fault found nothing to act on and `answer` is as it was. */
interface Injected {
  outcome: Outcome;
  happened: boolean;
}
const done = (outcome: Outcome): Injected => ({ outcome, happened: true });

const MOMENT_MS = 60;
const HELD_WRITES = 8;
const moment = (random: Random): Promise<void> => sleep(1 + random.below(MOMENT_MS));

const halfOf = (answer: Answer): string => answer.body.slice(0, Math.floor(answer.body.length / 2));

const tokenless = ({ body: { ClientRequestToken: _spent, ...rest } }: Call): unknown => rest;

/** The call again after a moment, when the first one took effect: what a network forgets to deliver. */
const again = async ({ call, random, ask, later }: Scene, body: unknown): Promise<Injected> => {
  const answer = await ask();
  if (isSuccess(answer)) later(moment(random).then(() => ask(body)));
  return { outcome: answer, happened: isSuccess(answer) && call.body !== undefined };
};

const outdated = async ({ call, random, images, ask }: Scene): Promise<Injected> => {
  const answer = await ask();
  if (!isSuccess(answer)) return { outcome: answer, happened: false };
  const count = 1 + random.below(HELD_WRITES);
  const body = JSON.parse(answer.body);
  if (call.operation === 'GetItem') {
    const { Item: _new, ...rest } = body;
    const Item = images.staleItem(call.body.Key, body.Item, count);
    return done(answerWith(answer, Item ? { ...rest, Item } : rest));
  }
  const Items = images.staleRows(call.body, body, count);
  return done(answerWith(answer, { ...body, Items, Count: Items.length }));
};

const shortPage = async ({ call, random, ask }: Scene): Promise<Injected> => {
  const Limit = Math.min(1 + random.below(3), call.body.Limit ?? Number.POSITIVE_INFINITY);
  return done(await ask({ ...call.body, Limit }));
};

/** An answer with nothing new and the way on: the place where the page began. */
const emptyPage = ({ call }: Scene): Injected =>
  done({
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': 'injected' },
    body: JSON.stringify({
      Items: [],
      Count: 0,
      ScannedCount: 0,
      LastEvaluatedKey: call.body.ExclusiveStartKey,
    }),
  });

const unprocessed = async ({ call, random, ask }: Scene): Promise<Injected> => {
  const [[name, request]] = Object.entries(call.body.RequestItems) as [
    [string, { Keys?: unknown[] } | unknown[]],
  ];
  const all = Array.isArray(request) ? request : (request.Keys ?? []);
  const kept = random.below(all.length);
  const parts = random.shuffled(all);
  const packed = (some: unknown[]) => ({
    [name]: Array.isArray(request) ? some : { ...request, Keys: some },
  });
  const field = call.operation === 'BatchGetItem' ? 'UnprocessedKeys' : 'UnprocessedItems';
  const left = packed(parts.slice(kept));
  if (kept === 0) {
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': 'injected' };
    return done({ status: 200, headers, body: JSON.stringify({ Responses: { [name]: [] }, [field]: left }) });
  }
  const answer = await ask({ ...call.body, RequestItems: packed(parts.slice(0, kept)) });
  if (!isSuccess(answer)) return { outcome: answer, happened: false };
  return done(answerWith(answer, { ...JSON.parse(answer.body), [field]: left }));
};

const mixed = async ({ random, ask }: Scene): Promise<Injected> => {
  const answer = await ask();
  const refusal = mixedWithConflicts(random, answer);
  return { outcome: refusal ?? answer, happened: refusal !== undefined };
};

const INJECTIONS: Record<FaultKind, (scene: Scene) => Injected | Promise<Injected>> = {
  throttle: ({ random }) => done(throttled(random)),
  'error-before': ({ random }) => done(broken(random)),
  'error-after': async ({ random, ask }) => {
    await ask();
    return done(broken(random));
  },
  'reset-before': () => done('reset'),
  'reset-after': async ({ ask }) => {
    await ask();
    return done('reset');
  },
  delay: async ({ random, ask }) => {
    await moment(random);
    const answer = await ask();
    await moment(random);
    return done(answer);
  },
  silence: async ({ random, ask }) => {
    if (random.chance(0.5)) await ask();
    return done('silence');
  },
  truncated: async ({ ask }) => {
    const answer = await ask();
    return done({ ...answer, body: halfOf(answer) });
  },
  'cut-off': async ({ ask }) => done({ cut: await ask() }),
  checksum: async ({ ask, random }) => {
    const answer = await ask();
    return done({ ...answer, headers: { ...answer.headers, 'x-amz-crc32': String(random.below(2 ** 32)) } });
  },
  duplicate: async ({ random, ask }) => {
    const [first, second] = [await ask(), await ask()];
    return done(random.chance(0.5) ? first : second);
  },
  'late-duplicate': (scene) => again(scene, scene.call.body),
  'expired-duplicate': (scene) => again(scene, tokenless(scene.call)),
  conflict: ({ random, call }) => done(conflicting(random, call)),
  'in-progress': () => done(inProgress()),
  mixed,
  stale: outdated,
  lag: outdated,
  'short-page': shortPage,
  'empty-page': emptyPage,
  unprocessed,
};

/** Answers a call under a fault. */
export const inject = async (kind: FaultKind, scene: Scene): Promise<Injected> => INJECTIONS[kind](scene);
