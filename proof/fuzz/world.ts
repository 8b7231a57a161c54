/** The organisation that the fuzzer talks to: real records of every kind, a handler that counts, a table that tells. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Route } from '#lib/http/route.ts';
import type { WorkerPorts } from '#lib/jobs/ports.ts';
import type { Work } from '#lib/jobs/work.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import type { Role } from '#lib/organisation/schema.ts';
import type { Table } from '#lib/table/client.ts';
import { functionOf, type Handler } from '../../dev/front.ts';
import { ONE_PER_ROLE } from '../../test/support/company.ts';
import { aWorld } from '../../test/support/world.ts';
import { dropTable } from '../drop.ts';
import { connectMemory, MemoryTable } from '../memory-table.ts';
import type { Api } from './document.ts';
import { Pool } from './pool.ts';
import type { Actor } from './probe.ts';
import { claimsOf, sendDirect } from './send.ts';

const WRITES = /^(TransactWrite|Put|Update|Delete|BatchWrite)/;
/** As long as a deployed process keeps a directory. */
const DIRECTORY_MS = 5_000;

export interface FuzzWorld {
  readonly orgId: string;
  readonly ports: WorkerPorts;
  readonly table: Table;
  readonly handler: Handler;
  readonly actors: readonly Actor[];
  readonly pool: Pool;
  /** Calls that reached the domain, and writes that the table took, since the world began. */
  readonly counts: { reached: number; writes: number };
  /** Work that waits, taken out of the queue. */
  takeWork(): Work[];
  readonly organisations: ReadonlySet<string>;
  readonly isInMemory: boolean;
  end(): Promise<void>;
}

/** The table, with a count of the writes that it took. */
const watched = (table: Table, counts: FuzzWorld['counts']): Table => {
  const doc = Object.create(table.doc) as DynamoDBDocumentClient;
  const send = async (command: never): Promise<unknown> => {
    const answer = await table.doc.send(command);
    if (WRITES.test((command as object).constructor.name)) counts.writes += 1;
    return answer;
  };
  Object.defineProperty(doc, 'send', { value: send });
  return { ...table, doc };
};

/** The routes, each of which counts the calls of its use case. */
const counted = (routes: readonly Route[], counts: FuzzWorld['counts']): Route[] =>
  routes.map((route): Route => {
    if (route.kind === 'query') {
      return {
        ...route,
        read: (context, input) => {
          counts.reached += 1;
          return route.read(context, input);
        },
      };
    }
    return {
      ...route,
      plan: (context, input) => {
        counts.reached += 1;
        return route.plan(context, input);
      },
    };
  });

const learnLists = async (world: Pick<FuzzWorld, 'handler' | 'orgId' | 'pool'>, api: Api): Promise<void> => {
  const caller = { userId: 'usr_admin', role: 'administrator' as const };
  const lists = api.operations.filter(
    ({ method, parameters }) =>
      method === 'GET' &&
      parameters.every(
        (parameter) => parameter.in !== 'path' && !(parameter.in === 'query' && parameter.required),
      ),
  );
  for (const operation of lists.filter(({ route }) => !route.produces && route.access !== 'public')) {
    const probe = {
      operation,
      caller,
      method: 'GET',
      path: operation.path,
      query: [],
      headers: [],
      body: undefined,
      params: {},
      changes: [],
    };
    const { status, body } = await sendDirect(world.handler, probe, claimsOf(world.orgId, caller.userId));
    if (status === 200) world.pool.learn(JSON.parse(body));
  }
};

/** A new world over the routes, in a table in memory or one of DynamoDB Local; the table goes with it. */
export const openWorld = async (routes: readonly Route[], api: Api, inMemory = false): Promise<FuzzWorld> => {
  const { a, b, targets } = await aWorld(inMemory ? connectMemory(new MemoryTable()) : undefined);
  const counts = { reached: 0, writes: 0 };
  const table = watched(a.table, counts);
  const ports = { ...a.ports, table, directories: cachedDirectories(table, DIRECTORY_MS) };
  const handler = functionOf(counted(routes, counts), () => ports);
  const pool = new Pool();
  for (const ids of [targets.own, targets.otherUnit, targets.own, targets.otherOrganisation]) {
    for (const id of Object.values(ids)) pool.addId(id);
  }
  const actors = [
    ...Object.entries(ONE_PER_ROLE).map(
      ([role, name]): Actor => ({ userId: userIdOf(name), role: role as Role }),
    ),
    { userId: userIdOf('south-manager'), role: 'manager' } as const,
    { userId: userIdOf('south-rep'), role: 'representative' } as const,
  ];
  for (const { userId } of actors) pool.kept.add(userId);
  pool.kept.add(a.units.company);
  const world = { orgId: a.orgId, ports, table, handler, actors, pool, counts };
  await learnLists(world, api);
  counts.reached = 0;
  b.sent.splice(0);
  return {
    ...world,
    takeWork: () => a.sent.splice(0),
    organisations: new Set([a.orgId, b.orgId]),
    isInMemory: inMemory,
    end: async () => {
      if (!inMemory) await dropTable(a.table);
    },
  };
};

const userIdOf = (name: string): string => `usr_${name.replaceAll('-', '')}`;
