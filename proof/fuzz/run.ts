/** One turn of the fuzzer: a world, its requests one after the other, and what their answers must be. */
import { createHash } from 'node:crypto';
import type { Route } from '#lib/http/route.ts';
import { dumpOf } from '#lib/table/dump.ts';
import { violationsIn } from '#lib/verify/index.ts';
import { type Figures, holds } from '../exercise.ts';
import { type Random, randomOf } from '../random.ts';
import { askAlways, askRefusedAgain } from './always.ts';
import { attempt, type Run } from './attempt.ts';
import type { Api, Operation } from './document.ts';
import { importBatch } from './imports.ts';
import { loadAll, memoryOf } from './memory.ts';
import { mutate } from './mutate.ts';
import { oracleOf } from './oracle.ts';
import { validProbe } from './probe.ts';
import { keepSeen, neverSeen, promisedAnswers } from './statuses.ts';
import { overWire } from './wire.ts';
import { type FuzzWorld, openWorld } from './world.ts';

const WEIGHTS = { command: 4, query: 2, public: 0.1 };
const MUTATED = 0.92;
const LEAST_REACHING = 0.15;
const MOST_FINDINGS = 60;
const MOST_GROWTH = 50 * 1024 * 1024;

const weightOf = ({ route }: Operation): number =>
  route.access === 'public' ? WEIGHTS.public : WEIGHTS[route.kind];

const drawer = (operations: readonly Operation[], random: Random): (() => Operation) => {
  const tickets = operations.flatMap((operation) =>
    Array.from({ length: Math.max(1, Math.round(weightOf(operation) * 10)) }, () => operation),
  );
  return () => random.pick(tickets);
};

const hashOf = async ({ table }: FuzzWorld): Promise<string> => {
  const items = (await dumpOf(table)).map((item) => JSON.stringify(item)).sort();
  return createHash('sha256').update(items.join('\n')).digest('hex');
};

export interface Size {
  readonly requests: number;
  /** Requests over a socket to the front, and files to import. */
  readonly wire: number;
  readonly imports: number;
  /** On a table in memory, which answers twenty times as fast and stands for DynamoDB Local in most turns. */
  readonly inMemory?: boolean;
}

const play = async (run: Run, requests: number): Promise<void> => {
  const draw = drawer(run.api.operations, run.random);
  await loadAll();
  let baseline = 0;
  for (let sent = 0; sent < requests; sent += 1) {
    if (sent === Math.floor(requests / 4)) baseline = await memoryOf(run.world);
    const probe = validProbe(run.source, draw(), run.world.actors);
    await attempt(run, run.random.chance(MUTATED) ? mutate(probe, run.random) : probe);
  }
  const growth = (await memoryOf(run.world)) - baseline;
  if (growth > MOST_GROWTH)
    run.broken.set('memory', `memory grew by ${growth} bytes in ${requests} requests`);
  const share = run.world.counts.reached / (run.figures['requests'] ?? 1);
  if (share < LEAST_REACHING) run.broken.set('depth', `only ${share} of the requests reached the domain`);
};

/** Runs a turn. @throws {Broken} with every kind of broken promise once */
export const runFuzz = async (
  routes: readonly Route[],
  api: Api,
  { seed, size }: { seed: number; size: Size },
): Promise<Figures> => {
  const random = randomOf(seed);
  const oracle = oracleOf(api);
  const world = await openWorld(routes, api, size.inMemory);
  const source = { api, check: oracle.check, pool: world.pool, random };
  const figures: Record<string, number> = { requests: 0 };
  const run: Run = {
    api,
    oracle,
    world,
    source,
    random,
    seen: new Map(),
    broken: new Map(),
    figures,
    refused: [],
  };
  try {
    await askAlways(run);
    await play(run, size.requests);
    if (size.imports > 0) await importBatch(run, size.imports);
    if (size.wire > 0) await overWire(run, routes, size.wire);
    await askRefusedAgain(run, () => hashOf(world));
    const never = neverSeen(api.operations, run.seen);
    await keepSeen(api.operations, run.seen);
    const unsound = violationsIn(await dumpOf(world.table)).slice(0, 10);
    holds([...[...run.broken.values()].slice(0, MOST_FINDINGS), ...unsound]);
    const promised = promisedAnswers(api.operations).length;
    return { ...figures, reached: world.counts.reached, mostAnswersSeen: promised - never.length };
  } finally {
    await world.end();
  }
};
