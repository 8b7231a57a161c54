/** What a use case receives besides its input: the caller, the moment, the table, ids. Nothing comes from globals. */
import type { Clock } from '#lib/core/clock.ts';
import { type BusinessDate, businessDateAt, type Instant } from '#lib/core/dates.ts';
import { defineError } from '#lib/core/errors.ts';
import type { Files } from '#lib/core/files.ts';
import type { Ids } from '#lib/core/ids.ts';
import type { Language } from '#lib/core/languages.ts';
import type { Regions } from '#lib/core/regions.ts';
import type { Budget } from '#lib/http/budget.ts';
import type { Queue } from '#lib/jobs/work.ts';
import type { Table } from '#lib/table/client.ts';
import type { Cause } from '#lib/table/commit.ts';
import type { Position, Seal } from '#lib/table/cursor.ts';
import type { IdempotencyClaim } from '#lib/table/idempotency.ts';
import { Access, type Scope } from './access.ts';
import type { Directories, Directory } from './directory.ts';
import { requireHome } from './home.ts';
import type { Role, User } from './schema.ts';

export const Unauthenticated = defineError('unauthenticated', 'auth.required', {
  en: 'Sign in: the request has no valid access token of an active user.',
  es: 'Inicie sesión: la petición no lleva un token de acceso válido de un usuario activo.',
  'zh-CN': '请登录：请求中没有有效用户的访问令牌。',
});

/** Parts that outlive a request and that tests replace: time, ids, the table, the directories. */
export interface Ports {
  table: Table;
  clock: Clock;
  ids: Ids;
  directories: Directories;
  queue: Queue;
  files: Files;
  /** Of an installation that has several, and the table in another one of them. */
  regions?: Regions | undefined;
  tableIn?: (region: string) => Table;
  /** What one organisation may ask of this process; no limit where there is none. */
  budget?: Budget;
}

export interface Context {
  readonly orgId: string;
  readonly table: Table;
  readonly ids: Ids;
  readonly queue: Queue;
  readonly files: Files;
  readonly regions: Regions | undefined;
  readonly at: Instant;
  readonly requestId: string;
  readonly language: Language;
  readonly directory: Directory;
  readonly access: Access;
  /** Version that the caller's If-Match names, when the route asks for it. */
  readonly ifMatch: number | undefined;
  readonly cause: Cause;
  /** Lets the next request of this process see a change of units, users or the organisation at once. */
  forgetDirectory(): void;
  /** Today in a zone; the organisation's when none is given. */
  today(timeZone?: string): BusinessDate;
  /** Seal of cursors for one query of this caller. */
  seal(query: string): Seal;
}
export type { Position };

interface Caller {
  orgId: string;
  userId: string;
  requestId: string;
  language?: Language | undefined;
  idempotency?: IdempotencyClaim | undefined;
}

/** Lets a commit pass while the organisation is at home here; where there is one region, every commit passes unasked. */
const writesFrom = ({ regions, directories }: Ports, orgId: string) =>
  regions &&
  (async () => {
    const organisation = await directories.organisation(orgId);
    if (!organisation) throw Unauthenticated();
    requireHome(organisation, regions);
  });

const build = (
  ports: Ports,
  caller: Caller,
  directory: Directory,
  user: User,
  job?: { id: string; role: string },
): Context => {
  const at = ports.clock.now();
  const { orgId, requestId, idempotency } = caller;
  const organisation = directory.organisation.value;
  const days = new Map<string, BusinessDate>();
  const today = (zone = organisation.timeZone): BusinessDate => {
    const day = days.get(zone) ?? businessDateAt(at, zone);
    days.set(zone, day);
    return day;
  };
  const access = new Access(directory, user, today());
  const by = job ?? { id: user.id, role: access.posting.role };
  return {
    orgId,
    table: ports.table,
    ids: ports.ids,
    queue: ports.queue,
    files: ports.files,
    regions: ports.regions,
    at,
    requestId,
    language: caller.language ?? user.language,
    directory,
    access,
    ifMatch: undefined,
    cause: {
      orgId,
      at,
      by: by.id,
      role: by.role,
      requestId,
      idempotency,
      mayWrite: writesFrom(ports, orgId),
    },
    forgetDirectory: () => ports.directories.forget(orgId),
    today,
    seal: (query) => ({ secret: organisation.cursorSecret, bearer: `${orgId} ${user.id}`, query }),
  };
};

/**
 * The context of a signed-in caller. Who `changes` something is looked up afresh, so that a dismissal or another role
 * ends their writing at once; who only reads may be some seconds behind.
 * @throws {Unauthenticated} for an unknown or deactivated user, without saying which
 */
export const contextOf = async (ports: Ports, caller: Caller, changes = false): Promise<Context> => {
  const { directories } = ports;
  const directory = changes
    ? await directories.loadFor(caller.orgId, caller.userId)
    : await directories.load(caller.orgId);
  const user = directory?.user(caller.userId);
  if (!directory || !user?.active) throw Unauthenticated();
  return build(ports, caller, directory, user);
};

/**
 * The context of a scheduled run: acts for the organisation with an administrator's scope, and the trail names the
 * job. What a mail shows is decided by the recipient's own access, never by this one.
 */
export const jobContext = async (ports: Ports, orgId: string, job: string): Promise<Context> => {
  const directory = await ports.directories.load(orgId);
  if (!directory) throw Unauthenticated();
  const user = robot(directory, job);
  const requestId = ports.ids.next('request');
  return build(ports, { orgId, userId: user.id, requestId }, directory, user, {
    id: `system:${job}`,
    role: 'system',
  });
};

/**
 * The caller's context with the scope of a scheduled run: for what must come out the same whoever has it made. The trail still names the
 * caller; what they get to see of it is for their own access to decide.
 */
export const unrestricted = (context: Context): Context => {
  const user = robot(context.directory, 'unrestricted');
  return { ...context, access: new Access(context.directory, user, context.today()) };
};

/** No scope on anything: what a guest may see is what their own link opens. */
class GuestAccess extends Access {
  override scope(): Scope {
    return 'none';
  }
}

/**
 * The context of somebody who does not sign in and proved to know a link of the organisation: no rule lets them see or
 * change anything. Undefined when there is no such organisation.
 */
export const guestContext = async (
  ports: Ports,
  { orgId, ...caller }: { orgId: string; requestId: string; language?: Language | undefined },
): Promise<Context | undefined> => {
  const directory = await ports.directories.load(orgId);
  if (!directory) return undefined;
  const user = robot(directory, 'guest');
  const by = { id: 'guest', role: 'guest' };
  const context = build(ports, { orgId, userId: user.id, ...caller }, directory, user, by);
  return { ...context, access: new GuestAccess(directory, user, context.today()) };
};

const robot = (directory: Directory, job: string): User => {
  const root = [...directory.units.keys()][0] ?? 'unt_none';
  const role: Role = 'administrator';
  return {
    id: `usr_system${job.replaceAll(/[^a-z]/g, '')}`,
    email: `${job}@system.invalid`,
    name: job,
    language: directory.organisation.value.language,
    active: true,
    postings: [{ from: '1900-01-01', role, unitId: root, managerId: null }],
  };
};
