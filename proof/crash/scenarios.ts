/**
 * What a process may be killed in: every job, every kind of work, the dispatcher's two halves and every command of the
 * API. Derived from the jobs, the kinds of work and the routes; what is new is in, or is reported by its name.
 */
import { addMilliseconds } from '#lib/core/dates.ts';
import type { Route } from '#lib/http/route.ts';
import type { KindName } from '#lib/imports/schema.ts';
import { sweep, tick } from '#lib/jobs/ticker.ts';
import { Work } from '#lib/jobs/work.ts';
import { ROUTES } from '#lib/routes.ts';
import { type Line, lineOf, pathOf } from './commands.ts';
import { FILES } from './files.ts';
import type { Installation, Items, Process } from './installation.ts';
import { BATCH, reportMails, workAll } from './life.ts';
import { VISIBILITY_MS } from './queue.ts';
import { type Ids, succeeded } from './world.ts';

/** The books as they are when the process starts. */
export interface Scene {
  readonly ids: Ids;
  readonly items: Items;
}

export interface Scenario {
  readonly name: string;
  /** Brings the books to the moment before, undisturbed. */
  prepare?(installation: Installation): Promise<void>;
  /** What the process does that is killed. */
  act(process: Process, installation: Installation, scene: Scene): Promise<unknown>;
  /** Starts after the day's jobs are done: what it changes would be told by those that come later. */
  evening?: boolean;
  /** A client asks again after a lost answer, and the provider reports again; nobody else does. */
  again?: boolean;
}

type Kind = Work['kind'];

/** A step of an import's run after its first row. */
const HALF_WAY = 16;

const ticked = async (installation: Installation): Promise<void> => {
  await tick(installation.start().ports, installation.jobs);
};

const slotsDone = async (installation: Installation): Promise<void> => {
  await ticked(installation);
  await installation.start().poll(BATCH * installation.jobs.length, ({ kind }) => kind === 'slot');
};

const started = (kind: KindName) => async (installation: Installation) => {
  const headers = { 'idempotency-key': `file-${kind}` };
  const body = { kind, csv: FILES[kind] };
  await succeeded(installation.start().call('admin', 'POST', '/v1/imports', { body, headers }));
};

/** A first run is killed on its way, and its lease has run out. */
const halfDone = (kind: KindName) => async (installation: Installation) => {
  await started(kind)(installation);
  const first = installation.start({ step: HALF_WAY, moment: 'after' });
  await Promise.race([workAll(first), first.gate.death]);
  await first.gate.quiet();
  const { clock } = installation.company;
  clock.set(addMilliseconds(clock.now(), VISIBILITY_MS));
};

/** Takes the only import back. */
const undone = async (installation: Installation): Promise<void> => {
  const { call } = installation.start();
  const list = await succeeded(call('admin', 'GET', '/v1/imports'));
  const [newest] = list['data'] as { id: string }[];
  const headers = { 'idempotency-key': 'undo' };
  await succeeded(call('admin', 'POST', `/v1/imports/${newest?.id}/undo`, { headers }));
};

const only = (wanted: Kind) => (process: Process) => process.poll(BATCH, ({ kind }) => kind === wanted);

const imports = (): Scenario[] =>
  (Object.keys(FILES) as KindName[]).flatMap((kind): Scenario[] => [
    { name: `import ${kind}`, evening: true, prepare: started(kind), act: only('import') },
    { name: `resume ${kind}`, evening: true, prepare: halfDone(kind), act: only('import') },
    {
      name: `undo ${kind}`,
      evening: true,
      prepare: async (installation) => {
        await started(kind)(installation);
        await workAll(installation.start());
        await undone(installation);
      },
      act: only('import'),
    },
  ]);

const slotOf = (job: string): Scenario => ({
  name: `slot ${job}`,
  prepare: ticked,
  act: (process) => process.poll(BATCH, (work) => work.kind === 'slot' && work.job === job),
});

/** A worker hands a mail over and dies before it hears of it. */
const lostAnswer = async (installation: Installation): Promise<void> => {
  await slotsDone(installation);
  const { gate, ports, poll } = installation.start();
  ports.mailer = {
    send: (mail) => {
      installation.mails.push(mail);
      gate.kill();
      return new Promise(() => undefined);
    },
  };
  await Promise.race([poll(1, ({ kind }) => kind === 'message'), gate.death]);
};

const messages = (): Scenario[] => [
  { name: 'message', prepare: slotsDone, act: only('message') },
  {
    name: 'mail event',
    prepare: lostAnswer,
    act: (process, installation) => reportMails(process, installation),
    again: true,
  },
];

const versionOf = (route: Route, { of }: Line, { ids, items }: Scene): unknown => {
  if (of === 'shipped') return 1;
  const same = (item: Items[number]) => item['entity'] === of || (of !== undefined && item['id'] === ids[of]);
  const version = items.find(same)?.['version'];
  if (version === undefined) throw new Error(`If-Match of the route ${route.name} names no record`);
  return version;
};

const callOf = (route: Route): Scenario['act'] => {
  const line = lineOf(route);
  return (process, _installation, scene) => {
    const made = scene.items.find(({ entity }) => entity === 'import');
    const ids = { ...scene.ids, ...(made && { importId: String(made['id']) }) };
    const headers = {
      'idempotency-key': `key of ${route.name}`,
      ...('ifMatch' in route && route.ifMatch && { 'if-match': `"v${versionOf(route, line, scene)}"` }),
    };
    const body = line.body?.(ids);
    const sending = { headers, ...(body !== undefined && { body }) };
    return succeeded(process.call(line.as, route.method, pathOf(route, line, ids), sending));
  };
};

const imported = async (installation: Installation): Promise<void> => {
  await started('accounts')(installation);
  await workAll(installation.start());
};

/** A job stands still, and what is due of it is set down. */
const stopped = async (installation: Installation): Promise<void> => {
  const { call } = installation.start();
  const headers = { 'idempotency-key': 'stop' };
  const body = { reason: 'Wrong figures' };
  await succeeded(call('admin', 'POST', '/v1/jobs/forecast-reminders/pause', { body, headers }));
};

const apiCommands = (): Scenario[] =>
  ROUTES.filter(({ kind }) => kind === 'command').map((route) => ({
    name: `call ${route.name}`,
    evening: true,
    again: true,
    act: callOf(route),
    ...(route.path.includes('{importId}') && { prepare: imported }),
    ...(route.name === 'resumeJob' && { prepare: stopped }),
  }));

const OF_KIND: Record<Kind, (installation: Installation) => Scenario[]> = {
  slot: ({ jobs }) => jobs.map(({ name }) => slotOf(name)),
  message: messages,
  import: imports,
};

/** @throws {Error} for a kind of work or a command route that nothing is known of */
export const scenariosOf = (installation: Installation): Scenario[] => {
  const kinds = Work.options.map(({ shape }) => [...shape.kind.values][0] as Kind);
  const unknown = kinds.filter((kind) => !OF_KIND[kind]);
  if (unknown.length > 0) throw new Error(`proof/crash/scenarios.ts knows no work of kind ${unknown}`);
  return [
    { name: 'tick', act: ({ ports }, { jobs }) => tick(ports, jobs) },
    {
      name: 'sweep',
      prepare: async (installation) => {
        await slotsDone(installation);
        await started('rates')(installation);
        installation.queue.letters = [];
        installation.company.clock.set('2026-03-02T09:05:00.000Z');
      },
      act: ({ ports }) => sweep(ports),
    },
    ...kinds.flatMap((kind) => OF_KIND[kind](installation)),
    ...apiCommands(),
  ];
};
