/** What every turn asks of every operation, whatever is drawn: no token, no headers, other methods, bodies too large. */
import { attempt, complain, type Run, send } from './attempt.ts';
import type { Operation } from './document.ts';
import { type Probe, validProbe } from './probe.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'];

const without = (probe: Probe, name: string): Probe => ({
  ...probe,
  headers: probe.headers.filter(([known]) => known !== name),
  changes: [...probe.changes, `without ${name}`],
});

const expectStatus = async (run: Run, probe: Probe, statuses: number[], why: string): Promise<void> => {
  const { status } = await attempt(run, probe);
  if (!statuses.includes(status)) complain(run, probe, `${status} ${why}, not ${statuses.join(' or ')}`);
};

const askBare = async (run: Run, valid: Probe): Promise<void> => {
  for (const [name, status] of [
    ['idempotency-key', 400],
    ['if-match', 428],
  ] as const) {
    const asked = valid.operation.parameters.find((parameter) => parameter.name.toLowerCase() === name);
    if (asked?.required) await expectStatus(run, without(valid, name), [status], `without ${name}`);
  }
  if (valid.body === undefined) return;
  await expectStatus(run, without(valid, 'content-type'), [415, 404], 'without a content type');
  const limit = valid.operation.route.maxBody ?? 262_144;
  const large = { ...valid, body: ' '.repeat(limit + 1), changes: ['body too large'] };
  await expectStatus(run, large, [413, 404], 'for a body over the limit');
};

const withHeader = (probe: Probe, name: string, value: string): Probe => ({
  ...without(probe, name),
  headers: [...without(probe, name).headers, [name, value]],
  changes: [`${name} ${value}`],
});

const asks = ({ operation }: Probe, header: string): boolean =>
  operation.parameters.some(({ name }) => name.toLowerCase() === header);

/** A version that nobody has, and a copy that is current. */
const askVersions = async (run: Run, valid: Probe): Promise<void> => {
  if (asks(valid, 'if-match')) await attempt(run, withHeader(valid, 'if-match', '"v999999"'));
  if (!asks(valid, 'if-none-match')) return;
  const { status, headers } = await attempt(run, valid);
  if (status !== 200) return;
  const current = withHeader(valid, 'if-none-match', headers['etag'] ?? '');
  await expectStatus(run, current, [304], 'for a copy that is current');
};

const askWhoever = async (run: Run, valid: Probe): Promise<void> => {
  const { world } = run;
  const strangers = [
    undefined,
    { userId: 'usr_nobody', role: 'administrator' as const },
    { userId: '', role: 'administrator' as const },
  ];
  for (const caller of strangers) {
    await expectStatus(run, { ...valid, caller, changes: ['a stranger'] }, [401], 'for a stranger');
  }
  const { access } = valid.operation.route;
  if (typeof access === 'string') return;
  for (const actor of world.actors) {
    const probe = { ...valid, caller: actor, changes: [`as ${actor.role}`] };
    // Commands change what the next request stands on; one of the roles is enough for those.
    if (valid.operation.route.kind === 'query' || run.random.chance(0.2)) await attempt(run, probe);
  }
};

const askAbsent = async (run: Run, valid: Probe): Promise<void> => {
  if (Object.keys(valid.params).length === 0) return;
  const path = valid.operation.path.replaceAll(/\{\w+\}/g, (part) => {
    const known = valid.params[part.slice(1, -1)] ?? '';
    return known.includes('_') ? `${known.slice(0, 4)}00absent` : 'no.such';
  });
  await expectStatus(
    run,
    { ...valid, path, changes: ['an absent record'] },
    [404, 400],
    'for an absent record',
  );
};

/** Methods that a path does not take are refused, with those that it takes. */
const askMethods = async (run: Run, operation: Operation): Promise<void> => {
  const valid = validProbe(run.source, operation, run.world.actors);
  const taken = run.api.operations
    .filter(({ path }) => path === operation.path)
    .map(({ method }) => method as string);
  const shadowed = (method: string) => run.oracle.operationOf({ ...valid, method }) !== undefined;
  for (const method of METHODS.filter((name) => !taken.includes(name) && !shadowed(name))) {
    await expectStatus(run, { ...valid, method, changes: ['wrong method'] }, [405], `for ${method}`);
  }
};

/** Asks every operation once for what must be refused. */
export const askAlways = async (run: Run): Promise<void> => {
  for (const operation of run.api.operations) {
    const able = run.world.actors.filter(({ role }) => role === 'administrator');
    const valid = { ...validProbe(run.source, operation, able), changes: ['as it is'] };
    await askMethods(run, operation);
    if (operation.route.access === 'public') continue;
    await askBare(run, valid);
    await askVersions(run, valid);
    await askAbsent(run, valid);
    await askWhoever(run, valid);
  }
};

/** Sends requests that were refused once more: whatever is refused again leaves the table as it was. */
export const askRefusedAgain = async (run: Run, hashOf: () => Promise<string>): Promise<void> => {
  let batch = run.refused.splice(0);
  for (let round = 0; round < 4; round += 1) {
    const before = await hashOf();
    const refused: Probe[] = [];
    for (const probe of batch) if ((await send(run, probe)).status >= 400) refused.push(probe);
    const same = (await hashOf()) === before;
    run.figures['refusedAgain'] = (run.figures['refusedAgain'] ?? 0) + refused.length;
    if (refused.length === batch.length) {
      const [first] = batch;
      if (!same && first) complain(run, first, `a batch of ${batch.length} refusals changed the table`);
      return;
    }
    batch = refused;
  }
};
