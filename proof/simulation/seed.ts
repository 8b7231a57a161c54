/** One seed: a copy of the base in memory, clients that compete under faults, then quiet, and what they may complain of. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { cachedDirectories, type Directories } from '#lib/organisation/directory.ts';
import { ROUTES } from '#lib/routes.ts';
import type { Table } from '#lib/table/client.ts';
import { violationsIn } from '#lib/verify/index.ts';
import { aCompany, type Company } from '../../test/support/company.ts';
import { answerComplaints, effectComplaints } from '../faults/complaints.ts';
import { afterwards, callsOver, listComplaints, readBack, settle } from '../faults/run.ts';
import { countingIds } from '../interleavings/seats.ts';
import { type Client, clientOf, isDone, isOpen, type Sent } from '../load/client.ts';
import { type Known, learn, nothingKnown, runLoad } from '../load/commands.ts';
import { COLLECTIONS } from '../load/kinds.ts';
import { connectMemory, type Item, MemoryTable } from '../memory-table.ts';
import { type Random, randomOf } from '../random.ts';
import { FAULT_KINDS, type FaultKind, FaultyTable, PAGING } from './faulty-table.ts';
import { virtualTime } from './time.ts';

/** What every seed of a turn starts from: a company with a few records of each kind. */
export interface Base {
  readonly company: Company;
  readonly items: readonly Item[];
  readonly known: Known;
  /** Units and users as they are in every seed, for those who only look. */
  readonly directories: Directories;
}

const KEPT_MS = 3_600_000;

/** @throws {Error} when a command of the base is refused */
export const aBase = async (seed: number): Promise<Base> => {
  const memory = new MemoryTable();
  const orgId = `org_${'5'.repeat(32)}`;
  const company = await aCompany(ROUTES, { table: connectMemory(memory), orgId, ids: countingIds('b') });
  const random = randomOf(seed);
  const known = nothingKnown();
  const client = clientOf(company.call, { name: 'base', random });
  const sent = await runLoad({ company, client, random, known }, 8);
  const refused = sent.find(({ answer }) => !isDone(answer));
  if (refused) throw new Error(`the base was refused ${refused.kind}: ${refused.answer.status}`);
  const directories = cachedDirectories(company.table, KEPT_MS);
  return { company, items: memory.items, known, directories };
};

export interface Weather {
  readonly rate: number;
  /** All when absent. */
  readonly kinds?: readonly FaultKind[];
  readonly clients: number;
  readonly commands: number;
}

export interface SeedRun {
  readonly sent: readonly Sent[];
  readonly givenUp: number;
  readonly complaints: readonly string[];
  readonly counts: FaultyTable['counts'];
  readonly calls: number;
}

/** Stands between the product and the table: what a test breaks on purpose. */
export type Sabotage = (doc: DynamoDBDocumentClient) => DynamoDBDocumentClient;

/** Part of what a client reads to decide on its commands that goes through the faults, too. */
const FAULTY_READS = 0.2;

const LISTS = [...Object.keys(COLLECTIONS), 'receivables/ageing'];

/** Looks at a list while its index lags: it may be behind or busy, and never a defect. */
const lookAround = async (call: Company['call'], random: Random): Promise<string[]> => {
  const list = random.pick(LISTS);
  const { status } = await call('boss', 'GET', `/v1/${list}`);
  return [200, 503].includes(status) ? [] : [`a look at ${list} answers ${status}`];
};

export const playSeed = async (
  base: Base,
  seed: number,
  { rate, kinds = FAULT_KINDS, clients: count, commands }: Weather,
  sabotage: Sabotage = (doc) => doc,
): Promise<SeedRun> => {
  const random = randomOf(seed);
  const pace = virtualTime(random, count);
  const memory = new MemoryTable(base.items, pace.elapsed);
  const layer = new FaultyTable(memory, random);
  const known = structuredClone(base.known);
  const quiet: Table = { ...connectMemory(memory), pace };
  const ports = { ...base.company.ports, ids: countingIds('s') };
  const sound = { ...base.company, ports, table: quiet };
  const company: Company = { ...sound, call: callsOver(sound, quiet, base.directories) };
  const faulty = callsOver(company, { ...quiet, doc: sabotage(layer.client) });
  const call: Company['call'] = (as, method, ...rest) =>
    method === 'GET' && !random.chance(FAULTY_READS)
      ? company.call(as, method, ...rest)
      : faulty(as, method, ...rest);
  const complaints: string[] = [];
  const play = async (client: Client, own: Random, share: number) => {
    for (let made = 0; made < share; made += 1) {
      const [one] = await runLoad({ company, client, random: own, known }, 1);
      if (own.chance(0.2)) complaints.push(...(await lookAround(faulty, own)));
      if (one && isDone(one.answer) && own.chance(0.3)) complaints.push(...(await readBack(company, one)));
    }
  };
  const clients = Array.from({ length: count }, (_, at) => {
    const own = randomOf(seed + 1 + at);
    return { own, client: clientOf(call, { name: `c${at}`, random: own, loses: rate / 2, rest: pace.pass }) };
  });
  Object.assign(layer, { rate, kinds });
  await Promise.all(
    clients.map(({ client, own }, at) => play(client, own, Math.floor((commands + at) / count))),
  );
  Object.assign(layer, { rate: random.chance(0.1) ? 0.5 : 0, kinds: PAGING });
  await layer.settled();
  if (layer.rate > 0) complaints.push(...(await listComplaints(faulty, known)));
  Object.assign(layer, { rate: 0, kinds: FAULT_KINDS });
  const sent = clients.flatMap(({ client }) => client.sent);
  const givenUp = new Set(sent.filter(({ answer }) => isOpen(answer)));
  complaints.push(...(await settle(faulty, sent)));
  for (const { answer } of sent) if (isDone(answer)) learn(known, answer);
  // What was given up comes again after all others, which may have changed the same records by then.
  complaints.push(...sent.flatMap((one) => answerComplaints(one, count === 1 && !givenUp.has(one))));
  complaints.push(...(await afterwards(company, sent, random)));
  complaints.push(...layer.doubles, ...effectComplaints(sent, memory.items), ...violationsIn(memory.items));
  return { sent, givenUp: givenUp.size, complaints, counts: layer.counts, calls: layer.calls };
};
