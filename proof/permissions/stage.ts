/**
 * The world with a guard before its table: every call of the product comes with its organisation's own credentials, so
 * that a key outside it or a scan is refused as the cloud would refuse it. What a call wrote is noted beside it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Route } from '#lib/http/route.ts';
import type { WorkerPorts } from '#lib/jobs/ports.ts';
import type { OutgoingMail } from '#lib/messages/mailer.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { ROLES } from '#lib/organisation/schema.ts';
import { ROUTES } from '#lib/routes.ts';
import type { Table } from '#lib/table/client.ts';
import { type Company, ONE_PER_ROLE } from '../../test/support/company.ts';
import { complaintOf } from '../proxy/guard.ts';
import { scopedTable } from '../proxy/identity.ts';
import { type Answer, type Ask, asking, claimsOf, type Person, type Request } from './people.ts';
import { aWorld, type World } from './world.ts';

/** What one call did besides answering. */
export interface Heard {
  readonly answer: Answer;
  /** Writes that it sent to the table, files, queue or mailer, whether they succeeded or not. */
  readonly effects: readonly string[];
}

export interface Stage {
  readonly world: World;
  /** What the guard refused. */
  readonly refused: readonly string[];
  readonly mails: OutgoingMail[];
  /** Ports of each organisation behind the guard. */
  readonly ports: { readonly a: WorkerPorts; readonly b: WorkerPorts };
  readonly ask: Ask;
  hear(person: Pick<Person, 'claims'>, request: Request): Promise<Heard>;
  stop(): Promise<void>;
}

const noting = new AsyncLocalStorage<string[]>();
const note = (effect: string): void => void noting.getStore()?.push(effect);

/** The table that notes every write before it is sent. */
const noted = (table: Table): Table => {
  const { doc } = table;
  const send: typeof doc.send = (command: object, ...rest: unknown[]) => {
    const { name } = command.constructor;
    if (!/^(Get|Query|BatchGet|TransactGet)/.test(name)) note(name);
    return (doc.send as (...all: unknown[]) => never).call(doc, command, ...rest);
  };
  return { ...table, doc: Object.assign(Object.create(doc), { send }) };
};

/** The table behind the proxy's own guard, which here sits in the client: one hop less for thousands of calls. */
const behindGuard = (table: Table, refused: string[]): Table => {
  table.doc.middlewareStack.add(
    (next) => (args) => {
      const { headers, body } = args.request as { headers: Record<string, string>; body: Uint8Array };
      const operation = String(headers['x-amz-target']).split('.')[1] ?? '';
      const complaint = complaintOf({
        operation,
        number: 0,
        headers,
        body: JSON.parse(Buffer.from(body).toString('utf8')),
      });
      if (complaint === undefined) return next(args);
      refused.push(complaint);
      throw Object.assign(new Error(complaint), { name: 'AccessDeniedException' });
    },
    { step: 'deserialize', priority: 'low', name: 'tenantGuard' },
  );
  return table;
};

interface Noted {
  mails: OutgoingMail[];
  refused: string[];
}

const guarded = (company: Company, endpoint: string, { mails, refused }: Noted): WorkerPorts => {
  const { ports, orgId } = company;
  const table = noted(behindGuard(scopedTable(ports.table, orgId, endpoint), refused));
  return {
    ...ports,
    table,
    directories: cachedDirectories(table, 600_000),
    queue: {
      send: async (work) => {
        if (work.length > 0) note('queue');
        await ports.queue.send(work);
      },
    },
    files: {
      ...ports.files,
      put: async (...file) => {
        note('file');
        await ports.files.put(...file);
      },
      uploadUrl: async (...file) => {
        note('upload address');
        return ports.files.uploadUrl(...file);
      },
    },
    mailer: {
      send: async (mail) => {
        note('mail');
        mails.push(mail);
        return { providerId: `mail-${mails.length}` };
      },
    },
  };
};

/** A stage over a DynamoDB Local. */
export const openStage = async (endpoint: string, routes: readonly Route[] = ROUTES): Promise<Stage> => {
  const world = await aWorld();
  const noted: Noted = { mails: [], refused: [] };
  const ports = { a: guarded(world.a, endpoint, noted), b: guarded(world.b, endpoint, noted) };
  const [askA, askB] = [asking(routes, () => ports.a), asking(routes, () => ports.b)];
  const ofB = `[${world.b.orgId}]`;
  const ask: Ask = (person, request) =>
    (person.claims?.['cognito:groups'] === ofB ? askB : askA)(person, request);
  return {
    world,
    ...noted,
    ports,
    ask,
    hear: async (person, request) => {
      const effects: string[] = [];
      const answer = await noting.run(effects, () => ask(person, request));
      return { answer, effects };
    },
    stop: async () => {
      for (const { table } of Object.values(ports)) table.doc.destroy();
    },
  };
};

/** One person of every role. */
export const peopleOf = ({ a }: World): Person[] =>
  ROLES.map((role) => ({
    name: role,
    role,
    claims: claimsOf(a.orgId, `usr_${ONE_PER_ROLE[role].replaceAll('-', '')}`),
  }));

/** Those whom no route lets in. */
export const strangersOf = ({ a, b, leaverId }: World): Person[] => [
  { name: 'no token', claims: undefined },
  { name: 'expired token', claims: { ...claimsOf(a.orgId, 'usr_admin'), exp: '1760000900' } },
  { name: 'deactivated user', claims: claimsOf(a.orgId, leaverId) },
  { name: 'user of another organisation', claims: claimsOf(a.orgId, 'usr_adminb') },
  {
    name: 'member of two organisations',
    claims: { ...claimsOf(a.orgId, 'usr_admin'), 'cognito:groups': `[${a.orgId} ${b.orgId}]` },
  },
];
