/** Bad input for every route, made from the route table: always a problem that names the field, never a 5xx. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '#lib/http/problem.ts';
import type { Route } from '#lib/http/route.ts';
import { ROUTES } from '#lib/routes.ts';
import { aCompany, type Company, once, type Reply } from '../support/company.ts';

let company: Company;
beforeAll(async () => {
  company = await aCompany(ROUTES);
});

const guarded = ROUTES.filter((route) => route.access !== 'public');
const path = (route: Route, id: string) => route.path.replaceAll(/\{\w+\}/g, id);
const send = (
  route: Route,
  sending: { body?: unknown; query?: Record<string, string>; headers?: Record<string, string>; id?: string },
): Promise<Reply> =>
  company.call('admin', route.method, path(route, sending.id ?? 'x'), {
    ...(sending.body !== undefined && { body: sending.body }),
    ...(sending.query && { query: sending.query }),
    headers: { ...once(), 'if-match': '"v1"', ...sending.headers },
  });

const expectRefusal = (answer: Reply, statuses: number[]) => {
  expect(statuses).toContain(answer.status);
  expect(Problem.safeParse(answer.body).success).toBe(true);
  expect(answer.headers['content-type']).toBe('application/problem+json');
  expect(answer.headers['x-request-id']).toBe(answer.body.requestId);
};

const named = (routes: Route[]) => routes.map((route) => [`${route.method} ${route.path}`, route] as const);
const withBody = (route: Route) => route.body && { body: route.example ?? {} };

describe('an unknown query field', () => {
  it.each(named(guarded))('is refused by %s', async (_name, route) => {
    expectRefusal(await send(route, { query: { surprise: '1' }, ...withBody(route) }), [400]);
  });
});

const NOT_BODIES = [
  { surprise: true },
  [],
  null,
  'text',
  '{"a":',
  '['.repeat(40_000),
  '{"__proto__":{"admin":true},"constructor":1}',
  '"\\ud800"',
];

describe('a body that is not what the route asks for', () => {
  it.each(named(guarded.filter(({ body }) => body)))('is refused by %s', async (_name, route) => {
    for (const body of NOT_BODIES) expectRefusal(await send(route, { body }), [400]);
    expectRefusal(
      await send(route, { body: {}, headers: { 'content-type': 'text/plain' } }),
      route.path.includes('{') ? [400, 415] : [415],
    );
  });
});

describe('an id that is none', () => {
  it.each(named(guarded.filter((route) => route.path.includes('{'))))(
    'is refused by %s',
    async (_name, route) => {
      for (const id of ['x', '%00', '..%2f..', 'acc_%23org', 'a'.repeat(500), '%F0%9F%92%A3']) {
        expectRefusal(await send(route, { id, ...withBody(route) }), [400, 404]);
      }
    },
  );
});

describe('a missing or malformed If-Match', () => {
  it.each(named(guarded.filter((route) => route.kind === 'command' && route.ifMatch)))(
    'is refused by %s',
    async (_name, route) => {
      expectRefusal(
        await company.call('admin', route.method, path(route, 'x'), { body: {}, headers: once() }),
        [428],
      );
      expectRefusal(await send(route, { body: {}, headers: { 'if-match': 'W/"3"' } }), [400]);
    },
  );
});
