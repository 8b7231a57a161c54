/** The permission proof would notice: a rule that is missing or wrong, a leak, a field or reference that is let through. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { idOf } from '#lib/core/ids.ts';
import { commandRoute, listOf, queryRoute, type Route } from '#lib/http/route.ts';
import { ROUTES } from '#lib/routes.ts';
import { defineEntity } from '#lib/table/entity.ts';
import { partition } from '#lib/table/keys.ts';
import { fieldsOf, namesEverywhere, unnamed } from '../../proof/permissions/fields.ts';
import { pairsOf } from '../../proof/permissions/lists.ts';
import { leaksIn, markedTexts } from '../../proof/permissions/marks.ts';
import { type Cell, cellsOf, complaintAbout, shapeOf } from '../../proof/permissions/matrix.ts';
import { lettersOf, ORACLE, TARGETS, type Target, verdictFor } from '../../proof/permissions/oracle.ts';
import type { Answer, Person } from '../../proof/permissions/people.ts';
import { referencesOf } from '../../proof/permissions/references.ts';
import { type Ids, requestFor } from '../../proof/permissions/requests.ts';
import { differences } from '../../proof/permissions/snapshot.ts';

const GIZMO = z.strictObject({ accountId: idOf('account'), gizmoName: z.string() });
const fixture = commandRoute({
  method: 'POST',
  path: '/v1/gizmos',
  name: 'createGizmo',
  tag: 'Gizmos',
  access: { resource: 'accounts', action: 'write' },
  summary: 'A route that only this test knows',
  body: GIZMO,
  status: 201,
  example: { accountId: 'acc_1', gizmoName: 'x' },
  plan: async () => ({ action: 'gizmo', writes: [], result: {} }),
});
const line = [/^\/v1\/gizmos/, 'ottaaaaa', 'ottaa--a'] as const;

const people: Person[] = [
  { name: 'representative', role: 'representative', claims: {} },
  { name: 'service', role: 'service', claims: {} },
  { name: 'no token', claims: undefined },
];
const targets = Object.fromEntries(
  TARGETS.map((target): [Target, Ids] => [target, { accountId: `acc_${target.toLowerCase()}` }]),
) as Record<Target, Ids>;

const answer = (status: number, body: object = {}, headers = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/problem+json', ...headers },
  text: JSON.stringify(body),
});
const routeOf = (name: string): Route => {
  const route = ROUTES.find((candidate) => candidate.name === name);
  if (!route) throw new Error(name);
  return route;
};

describe('the permission oracle', () => {
  it('has a line for every route, and names one that has none', () => {
    for (const route of ROUTES) expect(lettersOf(route).read).not.toBe('');
    expect(() => cellsOf([fixture], targets, people)).toThrow('no line for POST /v1/gizmos');
  });

  it('knows a request of every route', () => {
    for (const route of ROUTES) expect(() => requestFor(route, {}), route.name).not.toThrow();
  });

  it('brings a new route into the matrix by itself: every person on every target', () => {
    const cells = cellsOf([fixture], targets, people, [...ORACLE, line]);
    const of = (name: string, target: Target) =>
      cells.find((cell) => cell.person.name === name && cell.target === target)?.wanted;

    expect(of('representative', 'own')).toBe('allowed');
    expect(of('representative', 'colleague')).toBe('hidden');
    expect(of('representative', 'handedOver')).toBe('hidden');
    expect(of('service', 'own')).toBe('forbidden');
    expect(of('no token', 'own')).toBe('unknown');
    expect(cells).toHaveLength(2 * TARGETS.length + 2);
  });

  it('hides from a manager what belongs to another unit, and from everyone what is not there', () => {
    const route = routeOf('getAccount');
    expect(verdictFor(route, 'manager', 'colleague')).toBe('allowed');
    expect(verdictFor(route, 'manager', 'otherUnit')).toBe('hidden');
    expect(verdictFor(route, 'director', 'otherUnit')).toBe('allowed');
    for (const target of ['otherOrganisation', 'removed', 'absent'] as const)
      expect(verdictFor(route, 'administrator', target)).toBe('hidden');
    expect(verdictFor(routeOf('changeAccount'), 'service', 'own')).toBe('forbidden');
  });
});

describe('the permission matrix', () => {
  const cell = (wanted: Cell['wanted'], name = 'getAccount'): Cell => ({
    route: routeOf(name),
    person: people[0] as Person,
    target: 'own',
    wanted,
  });

  it.each([
    ['hidden', 200],
    ['hidden', 403],
    ['forbidden', 404],
    ['unknown', 403],
    ['allowed', 404],
    ['allowed', 500],
    ['allowed', 304],
  ] as const)('complains when %s is answered with %i', (wanted, status) => {
    expect(complaintAbout(cell(wanted), answer(status))).toContain(
      'GET /v1/accounts/{accountId} by representative on own',
    );
  });

  it.each([
    ['hidden', 404],
    ['forbidden', 403],
    ['unknown', 401],
    ['allowed', 200],
  ] as const)('takes %s as %i', (wanted, status) => {
    expect(complaintAbout(cell(wanted), answer(status))).toBeUndefined();
  });

  it('tells two denials apart by any byte but request ids and ids that were sent', () => {
    const request = { method: 'GET', path: '/v1/accounts/acc_1' };
    const shape = (id: string, headers = {}) =>
      shapeOf(answer(404, { requestId: id, detail: 'acc_1' }, headers), request);
    expect(shape('req_1')).toBe(shape('req_2'));
    expect(shape('req_1', { vary: 'x' })).not.toBe(shape('req_1'));
    expect(shape('req_1')).not.toBe(shapeOf(answer(404, { requestId: 'req_1', detail: 'acc_2' }), request));
  });

  it('names what a denial changed', () => {
    const before = new Map([
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(
      differences(
        before,
        new Map([
          ['a', '1'],
          ['b', '3'],
          ['c', '4'],
        ]),
      ),
    ).toEqual(['b', 'c']);
    expect(differences(before, new Map(before))).toEqual([]);
  });

  it('finds the marks of records that a role may not see, and the cost of a product', () => {
    const text = 'Zqronarec zqtavimon ZQKEPAREC 47.1309';
    expect(leaksIn(text, 'representative')).toEqual(['zqtavimon', 'zqkeparec', 'unit cost 47.1309']);
    expect(leaksIn(text, 'service')).toEqual(['zqtavimon', 'zqkeparec', 'unit cost 47.1309']);
    expect(leaksIn(text, 'administrator')).toEqual(['zqkeparec']);
    expect(leaksIn('zqronarec', undefined)).toEqual(['zqronarec']);
  });

  it('marks every text that a body takes', () => {
    const marked = Object.keys(markedTexts('createAccount', 'zqronarec'));
    expect(marked).toEqual(
      expect.arrayContaining(['number', 'name', 'taxId', 'city', 'address', 'email', 'notes']),
    );
    expect(marked).not.toContain('type');
  });
});

describe('the other paths to the data', () => {
  it('compares the rows of every list with a get, and names a list that has none', () => {
    const list = queryRoute({
      method: 'GET',
      path: '/v1/gizmos',
      name: 'listGizmos',
      tag: 'Gizmos',
      access: 'signed-in',
      summary: 'Rows that nobody can get',
      response: listOf(GIZMO),
      read: async () => ({}),
    });
    expect(pairsOf(ROUTES).map(({ list: { name } }) => name)).toContain('searchAccounts');
    expect(() => pairsOf([...ROUTES, list])).toThrow('no get is known for the rows of GET /v1/gizmos');
  });

  it('knows the fields of a kind of record that was defined just now', () => {
    defineEntity({
      name: 'gizmo-of-a-test',
      schema: z.strictObject({ id: z.string(), gizmoColour: z.string() }),
      audited: false,
      key: (orgId, { id }) => ({ pk: partition(orgId, 'gizmo', id), sk: 'gizmo' }),
      id: ({ id }) => id,
    });
    expect(namesEverywhere()).toContain('gizmoColour');
    expect(fieldsOf(fixture)).toEqual(['accountId', 'gizmoName']);
    expect(fieldsOf(routeOf('createAccount'))).toEqual(expect.arrayContaining(['name', 'ownerId']));
  });

  it('counts a field as refused only by a 400 that names it', () => {
    const complaint = { errors: [{ pointer: '/version', code: 'unrecognized_keys' }] };
    expect(unnamed(answer(400, complaint), ['version'])).toEqual([]);
    expect(unnamed(answer(400, complaint), ['version', 'status'])).toEqual(['status']);
    expect(unnamed(answer(201), ['version'])).toEqual(['version']);
  });

  it('finds every reference in a body, however deep', () => {
    expect(referencesOf(fixture)).toEqual([{ in: 'body', path: ['accountId'], kinds: ['account'] }]);
    expect(referencesOf(routeOf('allocateReceipt')).map(({ path }) => path.join('.'))).toContain(
      'allocations.*.invoiceId',
    );
    expect(referencesOf(routeOf('listOrders')).map(({ path }) => path.join('.'))).toEqual([
      'filter[accountId]',
    ]);
  });
});
