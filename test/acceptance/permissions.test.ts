/**
 * Every route × role × own, other unit, other organisation, absent. The oracle below was written by hand from the
 * rules of the requirements (roles and scopes), not from the code that enforces them.
 */
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '#lib/http/route.ts';
import { ROUTES } from '#lib/routes.ts';
import { ONE_PER_ROLE, type Reply, ROLES } from '../support/company.ts';
import { aWorld, type Ids, type World } from '../support/world.ts';

/**
 * One letter per role, in the order representative, manager, director, finance, back office, service, executive,
 * administrator: `-` may not call, `o` own records, `t` own team and units, `a` the whole organisation.
 */
const ORACLE: [path: RegExp, read: string, write: string][] = [
  [/^\/(health|openapi\.json|docs)/, 'public', ''],
  [/^\/v1\/me$/, 'aaaaaaaa', ''],
  [/^\/v1\/(organisation|units|users|policies)/, 'aaaaaaaa', '-------a'],
  [/^\/v1\/rates/, 'aaaaaaaa', '---a---a'],
  [/^\/v1\/products/, 'aaaaaaaa', '----a--a'],
  [/^\/v1\/accounts(\/\{accountId\})?\/hand-over/, 'ottaaaaa', '-tt----a'],
  [/^\/v1\/accounts/, 'ottaaaaa', 'ottaa--a'],
  [/^\/v1\/orders/, 'ottaaaaa', 'ott-a--a'],
  [/^\/v1\/invoices\/\{invoiceId\}\/(dispute|promise)/, 'ottaa-aa', 'otta---a'],
  [/^\/v1\/(invoices|receipts|credit-notes|write-offs)/, 'ottaa-aa', '---a---a'],
  [/^\/v1\/receivables/, 'ottaa-aa', ''],
  [/^\/v1\/imports\/templates/, 'aaaaaaaa', ''],
  [/^\/v1\/imports\/\{importId\}/, '---oo--a', '---oo--a'],
  [/^\/v1\/(imports|uploads)/, '---oo--a', '---aa--a'],
  [/^\/v1\/messages/, 'oooooooa', ''],
  [/^\/v1\/audit/, 'ottaa-aa', ''],
];

type Target = keyof World['targets'];
const TARGETS: Target[] = ['own', 'otherUnit', 'otherOrganisation', 'absent'];

const lettersOf = ({ method, path }: Route): { read: string; write: string } => {
  const row = ORACLE.find(([pattern]) => pattern.test(path));
  if (!row) throw new Error(`the oracle has no line for ${method} ${path}`);
  return { read: row[1], write: row[2] };
};

/** What a person of the role finds when the record is theirs or their unit's, or somebody else's. */
const covers = (letter: string, role: string, target: Target, path: string): boolean => {
  if (letter === 'a') return target === 'own' || target === 'otherUnit';
  if (letter === 't') return target === 'own' || (target === 'otherUnit' && role === 'director');
  if (letter === 'o' && path.startsWith('/v1/imports')) return target === 'own' && role === 'back-office';
  return letter === 'o' && target === 'own' && role === 'representative';
};

type Verdict = 'allowed' | 'forbidden' | 'hidden';

const oracle = (route: Route, role: string, target: Target): Verdict => {
  const position = ROLES.indexOf(role as (typeof ROLES)[number]);
  const { read, write } = lettersOf(route);
  const letters = route.kind === 'query' ? read : write;
  const letter = letters[position] ?? '-';
  if (letter === '-') return 'forbidden';
  if (!pointsAtRecord(route) || isShared(route)) return 'allowed';
  if (covers(letter, role, target, route.path)) return 'allowed';
  return route.kind === 'command' && covers(read[position] ?? '-', role, target, route.path)
    ? 'forbidden'
    : 'hidden';
};

const verdictOf = ({ status }: Reply): Verdict =>
  status === 403 ? 'forbidden' : status === 404 ? 'hidden' : 'allowed';

const pathOf = (route: Route, ids: Ids): string =>
  route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const [, , collection = ''] = route.path.split('/');
    if (name === 'allocationId' && collection === 'credit-notes') return ids['creditAllocationId'] ?? '';
    if (name === 'kind') return collection === 'imports' ? 'accounts' : (ids['kind'] ?? '');
    return ids[name === 'id' ? collection : name] ?? '';
  });

const BODY_OF_NOTHING: Record<string, unknown> = {
  handOverAccount: { ownerId: 'usr_northrep2' },
  promisePayment: { promisedOn: '2026-05-01' },
};

const withIds = (body: unknown, ids: Ids): unknown =>
  body && typeof body === 'object' && !Array.isArray(body)
    ? { ...body, ...('accountId' in body && { accountId: ids['accountId'] }) }
    : body;

const bodyOf = (route: Route, ids: Ids): unknown =>
  withIds(BODY_OF_NOTHING[route.name] ?? route.example ?? {}, ids);

const QUERIES: Record<string, (ids: Ids) => Record<string, string>> = {
  searchAccounts: () => ({ q: 'a' }),
  searchProducts: () => ({ q: 'w' }),
  getStatement: (ids) => ({ accountId: ids['accountId'] ?? '', from: '2026-01-01', to: '2026-12-31' }),
  listAudit: (ids) => ({ subject: ids['accountId'] ?? '' }),
};

const call = (world: World, route: Route, as: string, ids: Ids): Promise<Reply> =>
  world.a.call(as, route.method, pathOf(route, ids), {
    ...(route.body && { body: bodyOf(route, ids) }),
    ...(QUERIES[route.name] && { query: QUERIES[route.name]?.(ids) ?? {} }),
    // A version that no record has: who may change it hears 412 and nothing is changed.
    headers: { 'idempotency-key': `${route.name}-${as}-${Math.random()}`, 'if-match': '"v999999"' },
  });

/** True when the route points at one record by its path, its query or the account in its body. */
const pointsAtRecord = (route: Route): boolean =>
  route.path.includes('{') ||
  ['getStatement', 'listAudit'].includes(route.name) ||
  'accountId' in ((route.example as object) ?? {});

/** Templates and kinds of policy belong to no organisation. */
const isShared = ({ path }: Route): boolean => path.includes('{kind}');
const guarded = ROUTES.filter((route) => route.access !== 'public');
const cells = guarded.flatMap((route) =>
  ROLES.flatMap((role) =>
    (pointsAtRecord(route) && !isShared(route) ? TARGETS : (['own'] as Target[])).map((target) => ({
      route,
      role,
      target,
    })),
  ),
);

const dump = async (world: World): Promise<string> => {
  const items: unknown[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await world.a.table.doc.send(
      new ScanCommand({ TableName: world.a.table.name, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
    );
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return JSON.stringify(items);
};

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

describe('the permission matrix', () => {
  it('denies what the rules deny, and a denial changes nothing', async () => {
    const denied = cells.filter(({ route, role, target }) => oracle(route, role, target) !== 'allowed');
    const before = await dump(world);
    const wrong: string[] = [];
    for (const { route, role, target } of denied) {
      const answer = await call(world, route, ONE_PER_ROLE[role], world.targets[target]);
      const [got, wanted] = [verdictOf(answer), oracle(route, role, target)];
      if (got !== wanted)
        wrong.push(`${route.method} ${route.path} ${role} ${target}: ${answer.status}, not ${wanted}`);
    }

    expect(wrong).toEqual([]);
    expect(denied.length).toBeGreaterThan(500);
    expect(await dump(world)).toBe(before);
  }, 240_000);

  it('answers another organisation’s record exactly like one that does not exist', async () => {
    const differing: string[] = [];
    for (const { route, role } of cells.filter(({ target }) => target === 'otherOrganisation')) {
      const [foreign, absent] = await Promise.all(
        (['otherOrganisation', 'absent'] as const).map((target) =>
          call(world, route, ONE_PER_ROLE[role], world.targets[target]),
        ),
      );
      const shape = ({ status, body, headers }: Reply) => {
        const { requestId: _, ...rest } = typeof body === 'object' ? body : { text: body };
        return JSON.stringify([status, rest, { ...headers, 'x-request-id': '' }]);
      };
      if (foreign && absent && shape(foreign) !== shape(absent))
        differing.push(`${route.method} ${route.path} ${role}: ${foreign.status} and ${absent.status}`);
    }

    expect(differing).toEqual([]);
  }, 240_000);

  it('lets people do what the rules allow', async () => {
    const allowed = cells.filter(({ route, role, target }) => oracle(route, role, target) === 'allowed');
    const wrong: string[] = [];
    for (const { route, role, target } of allowed) {
      const answer = await call(world, route, ONE_PER_ROLE[role], world.targets[target]);
      if (verdictOf(answer) !== 'allowed' || answer.status >= 500 || answer.status === 401) {
        wrong.push(
          `${route.method} ${route.path} ${role} ${target}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`,
        );
      }
    }

    expect(wrong).toEqual([]);
    expect(allowed.length).toBeGreaterThan(300);
  }, 240_000);

  it('lets nobody in who is unknown', async () => {
    for (const route of guarded) {
      const answer = await call(world, route, 'stranger', world.targets.own);
      expect(`${route.name} ${answer.status} ${answer.body.code}`).toBe(`${route.name} 401 auth.required`);
    }
  });
});
