/**
 * A small organisation in a table of its own: company → north and south, one user of every role, and calls through
 * the real HTTP handler. Tests name only what matters to them.
 */
import '#lib/credit-checks.ts';

import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2, Context as LambdaContext } from 'aws-lambda';
import { fixedClock } from '#lib/core/clock.ts';
import type { Files } from '#lib/core/files.ts';
import type { Ids } from '#lib/core/ids.ts';
import { systemIds } from '#lib/core/ids.ts';
import { httpHandler } from '#lib/http/handler.ts';
import type { Route } from '#lib/http/route.ts';
import type { WorkerPorts } from '#lib/jobs/ports.ts';
import type { Work } from '#lib/jobs/work.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { OrganisationEntity, RegistrationEntity, UnitEntity, UserEntity } from '#lib/organisation/entity.ts';
import { DEFAULT_CALENDAR, ROLES, type Role, type Unit, type User } from '#lib/organisation/schema.ts';
import { moveClaim } from '#lib/table/claim.ts';
import { connect, type Table } from '#lib/table/client.ts';
import { runCommand } from '#lib/table/command.ts';
import { put } from '#lib/table/write.ts';
import { createTable, LOCAL_CREDENTIALS, LOCAL_REGION } from '../../dev/dynamodb.ts';
import { anEvent } from './event.ts';
import { noteTable } from './soundness.ts';

export const NOW = '2026-03-02T09:00:00.000Z';
export const TODAY = '2026-03-02';

/** A company of a test is one process: it keeps its directory until a command of its own changes people. The harness reads it anew each time. */
const KEPT_MS = process.env['VITEST'] ? 600_000 : 0;

/** Where the run's DynamoDB Local answers: test/support/dynamodb.ts or proof/run.ts started it. */
export const testDynamo = (): string => {
  const endpoint = process.env['TEST_DYNAMODB'];
  if (!endpoint) throw new Error('no DynamoDB Local was started for this run');
  return endpoint;
};

/** A new, empty table of the run's DynamoDB Local. */
export const newTable = async (): Promise<Table> => {
  const name = `t${randomUUID().replaceAll('-', '')}`;
  const endpoint = testDynamo();
  await createTable(endpoint, name);
  const table = connect(name, { endpoint, region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS });
  noteTable(table);
  return table;
};

export interface Reply {
  status: number;
  headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every shape
  body: any;
}
interface Sending {
  body?: unknown;
  headers?: Record<string, string>;
  query?: Record<string, string>;
}

const unit = (id: string, code: string, parentId: string | null): Unit => ({
  id,
  code,
  name: code,
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  locale: 'en-IE',
  calendar: DEFAULT_CALENDAR,
  active: true,
  parents: [{ from: '2020-01-01', parentId }],
});

const user = (name: string, role: Role, unitId: string, managerId: string | null): User => ({
  id: `usr_${name.replaceAll('-', '')}`,
  email: `${name}@example.com`,
  name,
  language: 'en',
  active: true,
  postings: [{ from: '2020-01-01', role, unitId, managerId }],
});

export interface Company {
  orgId: string;
  table: Table;
  ports: WorkerPorts;
  clock: ReturnType<typeof fixedClock>;
  /** Work that commands announced, oldest first. */
  sent: Work[];
  /** Unit ids: company, north, south. */
  units: { company: string; north: string; south: string };
  /** Calls a route as a user, by the short name of the user: `north-rep`, `finance`, … */
  call(as: string, method: string, path: string, sending?: Sending): Promise<Reply>;
}

const USERS = (units: Company['units']): User[] => [
  user('boss', 'executive', units.company, null),
  user('director', 'director', units.company, 'usr_boss'),
  user('admin', 'administrator', units.company, null),
  user('finance', 'finance', units.company, 'usr_boss'),
  user('back-office', 'back-office', units.company, 'usr_boss'),
  user('service', 'service', units.company, 'usr_boss'),
  user('north-manager', 'manager', units.north, 'usr_director'),
  user('north-rep', 'representative', units.north, 'usr_northmanager'),
  user('north-rep2', 'representative', units.north, 'usr_northmanager'),
  user('south-manager', 'manager', units.south, 'usr_director'),
  user('south-rep', 'representative', units.south, 'usr_southmanager'),
];

/** Short names of one user per role whose scope is the company or the north. */
export const ONE_PER_ROLE: Record<Role, string> = {
  representative: 'north-rep',
  manager: 'north-manager',
  director: 'director',
  finance: 'finance',
  'back-office': 'back-office',
  service: 'service',
  executive: 'boss',
  administrator: 'admin',
};
export { ROLES };

/** The claims that units and users would hold had the API made them. */
const claims = async (table: Table, orgId: string, at: string, units: Unit[], users: User[]) => {
  const taken = (): never => {
    throw new Error('the seed holds a code or e-mail twice');
  };
  const held = [
    ...units.map(({ id, code }) => ({ kind: 'unit-code', holderId: id, after: code })),
    ...users.map(({ id, email }) => ({ kind: 'user-email', holderId: id, after: email })),
  ];
  return (await Promise.all(held.map((claim) => moveClaim(table, orgId, { ...claim, at, taken })))).flat();
};

/** The same people under other ids, so that two organisations of one table share none. */
const suffixed = (value: User, suffix: string): User => ({
  ...value,
  id: value.id + suffix,
  postings: value.postings.map((posting) => ({
    ...posting,
    managerId: posting.managerId && posting.managerId + suffix,
  })),
});

const seed = async (table: Table, orgId: string, units: Company['units'], suffix: string): Promise<void> => {
  const at = '2020-01-01T00:00:00.000Z';
  const tree = [
    unit(units.company, 'company', null),
    unit(units.north, 'north', units.company),
    unit(units.south, 'south', units.company),
  ];
  const users = USERS(units).map((value) => suffixed(value, suffix));
  const records = [
    put(
      OrganisationEntity,
      {
        id: orgId,
        name: 'Acme',
        baseCurrency: 'EUR',
        language: 'en' as const,
        timeZone: 'Europe/Madrid',
        cursorSecret: 'secret',
      },
      { at },
    ),
    put(RegistrationEntity, { id: orgId }, { at }),
    ...tree.map((value) => put(UnitEntity, value, { at })),
    ...users.map((value) => put(UserEntity, value, { at })),
    ...(await claims(table, orgId, at, tree, users)),
  ];
  const cause = { orgId, at, by: 'system:seed', role: 'system', requestId: `req_${randomUUID()}` };
  await runCommand(table, cause, async () => ({ action: 'seed', writes: records, result: undefined }));
};

const replyOf = ({ statusCode, headers, body }: APIGatewayProxyStructuredResultV2): Reply => ({
  status: statusCode ?? 0,
  headers: (headers ?? {}) as Record<string, string>,
  body: body && String(headers?.['content-type']).includes('json') ? JSON.parse(body) : body,
});

const filesInMemory = (): Files => {
  const files = new Map<string, Uint8Array>();
  return {
    put: async (key, content) =>
      void files.set(key, typeof content === 'string' ? Buffer.from(content) : content),
    get: async (key) => files.get(key),
    uploadUrl: async (key) => `memory:${key}`,
  };
};

/** An organisation of its own, in the given table or a new one. */
export const aCompany = async (
  routes: readonly Route[],
  options: { table?: Table; orgId?: string; ids?: Ids; suffix?: string } = {},
): Promise<Company> => {
  const table = options.table ?? (await newTable());
  const orgId = options.orgId ?? `org_${randomUUID().replaceAll('-', '')}`;
  const { suffix = '' } = options;
  const units = { company: `unt_company${suffix}`, north: `unt_north${suffix}`, south: `unt_south${suffix}` };
  await seed(table, orgId, units, suffix);
  const clock = fixedClock(NOW);
  const sent: Work[] = [];
  const queue = { send: async (work: readonly Work[]) => void sent.push(...work) };
  const ports: WorkerPorts = {
    table,
    clock,
    ids: options.ids ?? systemIds,
    directories: cachedDirectories(table, KEPT_MS),
    queue,
    files: filesInMemory(),
    mailer: { send: async () => ({ providerId: 'no-mail' }) },
    webUrl: 'http://127.0.0.1:3000',
  };
  const call = callsThrough(
    httpHandler(routes, () => ports),
    orgId,
    suffix,
  );
  return { orgId, table, ports, clock, sent, units, call };
};

/** Calls of one organisation's users through a handler of any ports. */
export const callsThrough =
  (handler: ReturnType<typeof httpHandler>, orgId: string, suffix = ''): Company['call'] =>
  async (as, method, path, sending = {}) => {
    const { headers = {}, ...rest } = sending;
    const lowered = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
    const username = `usr_${as.replaceAll('-', '')}${suffix}`;
    const event = anEvent({
      ...{ method, path, ...rest },
      headers: Object.fromEntries(lowered),
      claims: { username, 'cognito:groups': `[${orgId}]` },
    });
    return replyOf(await handler(event, {} as LambdaContext));
  };

/** A fresh idempotency key header. */
export const once = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });
