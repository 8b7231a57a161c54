import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '#lib/http/problem.ts';
import { createOrganisation } from '#lib/organisation/organisations.ts';
import { createClient, dataOf } from '../../dev/client/index.ts';
import { COMPANY } from '../../dev/demo-company/index.ts';
import { type Stack, startStack } from '../../dev/stack.ts';
import { openIssuer } from '../../dev/tokens.ts';
import { testDynamo } from '../support/company.ts';

const email = `admin-${randomUUID()}@example.com`;
let stack: Stack;
let token: string;
let caller: { orgId: string; userId: string };

beforeAll(async () => {
  stack = await startStack({ data: 'memory', port: 0, dynamodb: testDynamo(), ticking: false });
  const administrator = { email, name: 'Ada' };
  const { orgId, administratorId } = await createOrganisation(stack.ports, { ...COMPANY, administrator });
  caller = { orgId, userId: administratorId };
  token = await stack.token(email);
});
afterAll(() => stack.stop());

const ask = (path: string, init: RequestInit = {}, bearer: string | undefined = token) =>
  fetch(`${stack.url}${path}`, {
    ...init,
    headers: { ...(bearer && { authorization: `Bearer ${bearer}` }), ...(init.headers as object) },
  });
const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('x-request-id')).toMatch(/^req_/);
  return Problem.parse(await answer.json());
};

describe('the local front', () => {
  it('is healthy only when the stack says so', async () => {
    const early = await ask('/health', {}, '');
    stack.ready();
    const ready = await ask('/health', {}, '');

    expect(await problemOf(early)).toMatchObject({ status: 503, code: 'service.unavailable' });
    expect(early.headers.get('retry-after')).toBe('2');
    expect(await ready.json()).toMatchObject({ status: 'ok' });
  });

  it('shows a page at / that asks nobody else', async () => {
    const answer = await ask('/', {}, '');
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain("connect-src 'self'");
    expect(html.match(/https?:\/\/[^"'\s]+/g)).toEqual([stack.mailUrl]);
  });

  it.each([
    ['/openapi.json', 'application/json'],
    ['/docs', 'text/html'],
    ['/docs/redoc.js', 'text/javascript'],
  ])('shows %s to everybody', async (path, type) => {
    const answer = await ask(path, {}, '');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
  });

  it('lets guests through to the routes of links, and to nothing beside them', async () => {
    const link = '/v1/public/reconciliations/nonsense';
    const said = {
      method: 'POST',
      body: '{"answer":"confirmed"}',
      headers: { 'content-type': 'application/json' },
    };

    expect(await problemOf(await ask(link, {}, ''))).toMatchObject({ code: 'request.not_found' });
    expect(await problemOf(await ask(`${link}/answer`, said, ''))).toMatchObject({
      code: 'request.not_found',
    });
    expect(await problemOf(await ask(`${link}/answer`, { ...said, body: '{}' }, ''))).toMatchObject({
      status: 400,
    });
    expect((await ask('/v1/reconciliations', {}, '')).status).toBe(401);
    expect((await ask('/v1/public/reconciliations', {}, '')).status).toBe(404);
  });

  it('gives a token to a known address and calls it not found otherwise', async () => {
    const sign = (body: string) => ask('/dev/token', { method: 'POST', body }, '');

    expect(await (await sign(JSON.stringify({ email }))).json()).toMatchObject({ token_type: 'Bearer' });
    expect(await problemOf(await sign('{"email":"nobody@example.com"}'))).toMatchObject({ status: 404 });
    expect((await sign('nonsense')).status).toBe(404);
  });

  it('lets the typed client read', async () => {
    const api = createClient({ url: stack.url, token: async () => token });
    expect(await dataOf(api.GET('/v1/me'))).toMatchObject({ user: { email } });
  });

  it('takes only tokens that it issued, that are in time and untouched', async () => {
    const other = await openIssuer(`${stack.url}/dev`);
    const [head, , signature] = token.split('.');
    const altered = Buffer.from(JSON.stringify({ username: 'usr_1' })).toString('base64url');
    const bad = [
      'nonsense',
      await other.issue(caller),
      `${head}.${altered}.${signature}`,
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${altered}.`,
    ];

    for (const one of bad) {
      const answer = await ask('/v1/me', {}, one);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(await problemOf(answer)).toMatchObject({ status: 401, code: 'auth.required' });
    }
    expect((await ask('/v1/me', {}, '')).status).toBe(401);
  });

  it.each([
    ['GET', '/nowhere'],
    ['PUT', '/v1/accounts'],
    ['GET', '/v1/accountsx'],
  ])('has no route for %s %s', async (method, path) => {
    expect(await problemOf(await ask(path, { method }))).toMatchObject({ status: 404 });
  });

  it('answers in the language of the caller', async () => {
    const answer = await ask('/nowhere', { headers: { 'accept-language': 'es' } });
    expect((await problemOf(answer)).detail).toBe('El registro no existe o usted no puede verlo.');
  });

  it('hands repeated query fields on joined, which no field takes', async () => {
    expect(await problemOf(await ask('/v1/accounts?limit=1&limit=2'))).toMatchObject({ status: 400 });
  });

  it('refuses a payload over 10 MB and headers over 10,240 bytes', async () => {
    const body = 'x'.repeat(10 * 1024 * 1024 + 1);
    const large = await ask('/v1/accounts', { method: 'POST', body });
    const headers = await ask('/v1/me', { headers: { 'x-large': 'x'.repeat(11_000) } });

    expect(await problemOf(large)).toMatchObject({ status: 413, code: 'request.too_large' });
    expect(await problemOf(headers)).toMatchObject({ status: 413, code: 'request.too_large' });
  });

  it('answers preflights of local pages itself and of no others', async () => {
    const preflight = (origin: string) =>
      ask(
        '/v1/accounts',
        { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } },
        '',
      );

    const answer = await preflight('http://localhost:5173');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('takes bodies in base64 as the gateway sends them', async () => {
    const created = await ask('/v1/accounts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ number: 'F-1', name: '上海宏远', type: 'customer' }),
    });
    const { id, name } = (await created.json()) as { id: string; name: string };
    const changed = await ask(`/v1/accounts/${id}`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/merge-patch+json',
        'if-match': created.headers.get('etag') ?? '',
      },
      body: JSON.stringify({ city: '上海' }),
    });

    expect(name).toBe('上海宏远');
    expect(await changed.json()).toMatchObject({ city: '上海', version: 2 });
  });
});
