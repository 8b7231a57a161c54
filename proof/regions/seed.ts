/** One seed: a company in two regions, clients in both, jobs, a link that lags and breaks, and the company's home that moves meanwhile. */
import { setImmediate as soon } from 'node:timers/promises';
import { fixedClock } from '#lib/core/clock.ts';
import { addMilliseconds } from '#lib/core/dates.ts';
import { type Moving, moveHome, takeHome } from '#lib/lifecycle/index.ts';
import { HOME_SETTLED_MS } from '#lib/organisation/home.ts';
import { canonical } from '#lib/table/audit.ts';
import { unsettledIn, violationsIn } from '#lib/verify/index.ts';
import { type Company, NOW } from '../../test/support/company.ts';
import { aRegion, type Region } from '../../test/support/regions.ts';
import { answerComplaints, effectComplaints } from '../faults/complaints.ts';
import { settle } from '../faults/run.ts';
import { countingIds } from '../interleavings/seats.ts';
import { clientOf, isDone, type Sent } from '../load/client.ts';
import { type Known, runLoad } from '../load/commands.ts';
import { COLLECTIONS } from '../load/kinds.ts';
import { connectMemory, type Item } from '../memory-table.ts';
import { type Random, randomOf } from '../random.ts';
import type { Base } from '../simulation/seed.ts';
import { virtualTime } from '../simulation/time.ts';
import { type Heard, roamingCalls } from './clients.ts';
import { type Office, openOffice } from './office.ts';
import { Replicas, type Side } from './replicas.ts';

/** How the home moves: as planned, after an operator's process was killed half-way, because its region is lost with nothing on the way. */
export type Way = 'planned' | 'killed' | 'lost';
export const WAYS: readonly Way[] = ['planned', 'killed', 'lost'];

export interface Weather {
  readonly way: Way;
  readonly clients: number;
  /** Of each client, in each of five or six steps. */
  readonly commands: number;
}

/** Breaks a region on purpose, for tests. */
export type Sabotage = (region: Region) => Region;

export interface SeedRun {
  readonly sent: readonly Sent[];
  readonly complaints: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

const HOUR_MS = 3_600_000;
const KEPT_MS = 5_000;
const STEP_MS = 1_000;

interface World {
  readonly regions: readonly [Region, Region];
  readonly replicas: Replicas;
  readonly office: Office;
  readonly heard: Heard;
  readonly random: Random;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly moving: Moving;
  readonly call: Company['call'];
  dead: Region | undefined;
  moves: number;
}

const openWorld = (base: Base, seed: number, sabotage: Sabotage): World => {
  const random = randomOf(seed);
  const pace = virtualTime(random, 1);
  const clock = fixedClock(NOW);
  const replicas = new Replicas(base.items, random, pace.elapsed);
  const heard: Heard = { counts: { redirects: 0, stopped: 0, taken: 0, reads: 0 }, complaints: [] };
  const alive = (): Region[] => regions.filter((region) => region !== world.dead);
  const office = openOffice(random, clock, alive);
  const ports = { ...base.company.ports, ids: countingIds('r'), clock, mailer: office.mailer };
  const company: Company = { ...base.company, ports };
  const regionOn = (name: string, side: Side): Region => {
    const table = { ...connectMemory(replicas.tables[side]), doc: replicas.clientOf(side), pace };
    return sabotage(aRegion(company, name, table, KEPT_MS));
  };
  const regions = [regionOn('north-1', 0), regionOn('south-1', 1)] as const;
  replicas.onWrite = (side, item) => office.onWrite(regions[side].name, item);
  const call = roamingCalls({
    regions,
    heard,
    isDead: (region) => region === world.dead,
    choose: () => random.pick(alive()),
    isNew: () => random.chance(0.5),
    rest: async (ms) => {
      replicas.wait();
      await pace.pass(ms);
    },
  });
  const moving: Moving = {
    orgId: company.orgId,
    by: 'system:operator',
    now: clock.now,
    nextId: () => ports.ids.next('request'),
    pause: async () => {
      replicas.wait();
      await pace.pass(STEP_MS);
    },
    maxLagSeconds: 20,
    settled: async () => {
      for (let waited = 0; waited < HOME_SETTLED_MS; waited += STEP_MS) await pace.pass(STEP_MS);
    },
  };
  const world: World = {
    regions,
    replicas,
    office,
    heard,
    random,
    clock,
    moving,
    call,
    dead: undefined,
    moves: 0,
  };
  return world;
};

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await soon();
};

const LISTS = [...Object.keys(COLLECTIONS), 'receivables/ageing', 'organisation'];

/** Looks around in a region: it may be behind, or see a part of what was written together, and answers all the same. */
const lookAround = async ({ call, random, heard }: World): Promise<void> => {
  const list = random.pick(LISTS);
  const { status, body } = await call('boss', 'GET', `/v1/${list}`);
  if (![200, 503].includes(status))
    heard.complaints.push(`a look at ${list} answers ${status} ${body?.code}`);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Moves the home over a link that is down: it must refuse and leave everything as it is. */
const tryOverBrokenLink = async (world: World, from: Region, to: Region): Promise<void> => {
  const { replicas, moving, heard } = world;
  replicas.isUp = false;
  const end = await moveHome(from.table, to.table, { ...moving, maxLagSeconds: 3 }).then(
    () => 'moved',
    messageOf,
  );
  if (!/lags over 3 s/.test(end)) heard.complaints.push(`over a broken link the move ends with: ${end}`);
  replicas.isUp = true;
};

const move = async (world: World, from: Region, to: Region, way: Way): Promise<void> => {
  const { replicas, moving, random, heard } = world;
  if (way === 'lost') {
    // Nothing is on the way at the moment of the loss: what would be is lost, and no checker could tell.
    replicas.settle();
    replicas.isUp = false;
    world.dead = from;
    replicas.lost = world.regions.indexOf(from) as Side;
    await takeHome(to.table, moving);
  } else {
    if (random.chance(0.3)) await tryOverBrokenLink(world, from, to);
    const killed = async () => {
      throw new Error('killed');
    };
    if (way === 'killed')
      await moveHome(from.table, to.table, { ...moving, settled: killed }).catch(() => undefined);
    await turns(random.below(20));
    await moveHome(from.table, to.table, moving);
    const again = await moveHome(from.table, to.table, moving);
    if (again.moved) heard.complaints.push('a move that was done is done again');
  }
  world.moves += 1;
};

/** The lost region comes back: it hears of everything before anybody hears of it. */
const comeBack = (world: World): void => {
  world.replicas.lost = undefined;
  world.replicas.settle();
  world.dead = undefined;
};

const pass = (world: World, hours: number): void =>
  world.clock.set(addMilliseconds(world.clock.now(), hours * HOUR_MS));

/** What operators and the clock do, step by step; in each step the clients work as well. */
const stepsOf = (world: World, way: Way): (() => Promise<unknown>)[] => {
  const { office, random, regions } = world;
  const [north, south] = regions;
  const day = (share: number) => async () => {
    await turns(random.below(40));
    await office.beat();
    await office.work(share);
    await lookAround(world);
    pass(world, 3 + random.below(5));
  };
  const leave = async () => {
    await office.beat();
    await move(world, north, south, way);
  };
  const comeBackLater = async () => {
    await turns(random.below(40));
    if (world.dead) comeBack(world);
    pass(world, 12);
  };
  const isBack = random.chance(0.5);
  const goBack = () => move(world, south, north, random.chance(0.5) ? 'planned' : 'killed');
  return [
    day(random.chance(0.5) ? 0.5 : 1),
    leave,
    day(0.7),
    comeBackLater,
    ...(isBack ? [goBack] : []),
    day(1),
  ];
};

/** Work until nothing is left: leases run out, and the sweep finds what was let go. */
const finish = async ({ office, replicas, clock }: World): Promise<string[]> => {
  for (let round = 0; round < 3; round += 1) {
    replicas.settle();
    await office.beat();
    await office.work(1);
    clock.set(addMilliseconds(clock.now(), HOUR_MS / 4));
  }
  replicas.settle();
  return unsettledIn(replicas.tables[0].items, clock.now());
};

const differences = ({ tables: [one, other] }: Replicas): string[] => {
  const lines = (items: readonly Item[]) =>
    new Map(items.map((item) => [`${item['pk']} ${item['sk']}`, canonical(item)]));
  const [was, is] = [lines(one.items), lines(other.items)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((key) => was.get(key) !== is.get(key))
    .map((key) => `${key} is not the same in both regions`);
};

/** Periods that the ticker counts as handed over, and that no region ever did. */
const missedSlots = (items: readonly Item[]): string[] => {
  // biome-ignore lint/suspicious/noExplicitAny: two kinds of item, looked at by their own fields
  const valuesOf = (entity: string): any[] =>
    items.filter((item) => item['entity'] === entity).map(({ data }) => data);
  const done = new Set(
    valuesOf('slot')
      .filter(({ status }) => status === 'finished')
      .map(({ job, subject, period }) => `${job} ${subject} ${period}`),
  );
  return valuesOf('job-pointer')
    .map(({ job, subject, period }) => `${job} ${subject} ${period}`)
    .filter((slot) => !done.has(slot))
    .map((slot) => `${slot} was handed over and never done`);
};

const byClients = (items: readonly Item[]): Item[] =>
  items.filter(
    ({ entity, data }) =>
      entity !== 'audit-entry' || !String((data as { by?: string }).by).startsWith('system:'),
  );

export const playSeed = async (
  base: Base,
  seed: number,
  { way, clients: count, commands }: Weather,
  sabotage: Sabotage = (region) => region,
): Promise<SeedRun> => {
  const world = openWorld(base, seed, sabotage);
  const { replicas, office, heard, call } = world;
  const known: Known = structuredClone(base.known);
  const clients = Array.from({ length: count }, (_, at) => {
    const own = randomOf(seed + 1 + at);
    const rest = async (ms: number) => {
      await world.moving.pause();
      await turns(1 + (ms % 3));
    };
    return { own, client: clientOf(call, { name: `c${at}`, random: own, loses: 0.1, rest }) };
  });
  const play = async ({ own, client }: (typeof clients)[number]) => {
    for (let made = 0; made < commands; made += 1) {
      await turns(own.below(20));
      await runLoad({ company: base.company, client, random: own, known }, 1);
      if (own.chance(0.3)) await lookAround(world);
    }
  };
  for (const step of stepsOf(world, way)) await Promise.all([step(), ...clients.map(play)]);
  replicas.settle();
  const sent = clients.flatMap(({ client }) => client.sent);
  const complaints = [...(await settle(call, sent)), ...(await finish(world))];
  const [north, south] = replicas.tables.map(({ items }) => items);
  complaints.push(
    ...heard.complaints,
    ...office.complaints,
    ...differences(replicas),
    ...missedSlots(north ?? []),
    ...sent.flatMap((one) => answerComplaints(one, false)),
    ...effectComplaints(sent, byClients(north ?? [])),
    ...violationsIn(north ?? []),
    ...violationsIn(south ?? []),
  );
  const acknowledged = sent.filter(({ answer }) => isDone(answer)).length;
  const figures = { commands: sent.length, acknowledged, moves: world.moves, ...heard.counts };
  return { sent, complaints, figures: { ...figures, ...replicas.counts, ...office.counts } };
};
