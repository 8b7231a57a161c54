import { beforeAll, describe, expect, it } from 'vitest';
import { accountRoutes } from '#lib/accounts/index.ts';
import { Problem } from '#lib/http/problem.ts';
import { aCompany, type Company } from '../support/company.ts';

let company: Company;
beforeAll(async () => {
  company = await aCompany(accountRoutes);
});

const post = (body: unknown, headers: Record<string, string> = {}) =>
  company.call('north-rep', 'POST', '/v1/accounts', { body, headers });

describe('a request', () => {
  it('may escape a whole character, and text that looks like an escape', async () => {
    const notes = '\\ud83d\\udca3 and \\\\ud800';
    const { status, body } = await post(`{"number":"H-2","name":"A","type":"customer","notes":"${notes}"}`);
    expect([status, body.notes]).toEqual([201, '\u{1F4A3} and \\ud800']);
  });

  it.each(['1e1', '0x10', '+5', '5.0', ' 5', ''])(
    'takes no other spelling of a number: %j',
    async (limit) => {
      const { status } = await company.call('north-rep', 'GET', '/v1/accounts', { query: { limit } });
      expect(status).toBe(400);
    },
  );

  it.each([
    ['en', 'Some fields are not valid; see errors.'],
    ['es-MX,es;q=0.9', 'Algunos campos no son válidos; consulte errors.'],
    ['zh-Hans-CN', '部分字段无效，请查看 errors。'],
    ['fr, *;q=0.1', 'Some fields are not valid; see errors.'],
  ])('is answered in the language of %s', async (language, detail) => {
    const { status, body, headers } = await post({ type: 'customer' }, { 'accept-language': language });

    expect(status).toBe(400);
    expect(body.detail).toBe(detail);
    expect(body.errors[0].detail).not.toBe('');
    expect(headers['content-type']).toBe('application/problem+json');
  });

  it('names each wrong field by part and pointer, unknown ones too', async () => {
    const { body } = await post({ number: 1, name: 'A', type: 'customer', 'a/b~c': 1 });

    expect(Problem.parse(body)).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(
      body.errors.map(({ in: part, pointer }: Record<string, string>) => `${part} ${pointer}`).sort(),
    ).toEqual(['body /a~1b~0c', 'body /number']);
  });

  it('tells fifty unknown fields of many, each by itself and none at length', async () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, 1]));
    const { status, body } = await post({ ...many, ['x'.repeat(5_000)]: 1 });
    expect([status, body.errors.length]).toEqual([400, 50]);
    expect(JSON.stringify(body).length).toBeLessThan(10_000);

    const { body: long } = await post({ number: 'H-3', name: 'A', type: 'customer', ['x'.repeat(5_000)]: 1 });
    const [{ pointer, detail }] = long.errors;
    expect(pointer).toBe(`/${'x'.repeat(200)}…`);
    expect(detail).toContain('x'.repeat(200));
    expect(detail.length).toBeLessThan(300);
  });

  it.each([
    ['no JSON', '{"a":', 400, 'request.malformed_json'],
    ['empty', '', 400, 'request.malformed_json'],
    ['nested too deeply', `${'['.repeat(40)}${']'.repeat(40)}`, 400, 'request.malformed_json'],
    [
      'half a character',
      '{"number":"H-1","name":"A","type":"customer","notes":"x\\ud800"}',
      400,
      'request.malformed_json',
    ],
    ['half a character in a name', '{"\\udfff":1}', 400, 'request.malformed_json'],
    ['a nesting bomb', '['.repeat(200_000), 400, 'request.malformed_json'],
    ['too large', JSON.stringify({ name: 'x'.repeat(300_000) }), 413, 'request.too_large'],
    ['a list instead of an object', '[]', 400, 'request.invalid'],
    ['null', 'null', 400, 'request.invalid'],
    [
      'a prototype attack',
      '{"__proto__":{"type":"customer"},"number":"1","name":"x"}',
      400,
      'request.invalid',
    ],
  ])('with a body that is %s is refused', async (_what, body, status, code) => {
    expect((await post(body)).body).toMatchObject({ status, code });
  });

  it('with another media type is refused', async () => {
    const { body } = await post({ name: 'x' }, { 'content-type': 'text/plain' });
    expect(body).toMatchObject({ status: 415, code: 'request.media_type' });
  });

  it.each([
    [{ limit: '0' }, '/limit'],
    [{ limit: '1e9' }, '/limit'],
    [{ limit: '5,6' }, '/limit'],
    [{ nonsense: '1' }, '/nonsense'],
    [{ sort: 'balance' }, '/sort'],
  ])('with query %j is refused at %s', async (query, pointer) => {
    const { body } = await company.call('north-rep', 'GET', '/v1/accounts', {
      query: query as Record<string, string>,
    });
    expect(body).toMatchObject({ status: 400, errors: [{ in: 'query', pointer }] });
  });

  it('to an unknown path or with a wrong method is answered by a problem and, for the latter, Allow', async () => {
    const unknown = await company.call('north-rep', 'GET', '/v1/nothing');
    const wrong = await company.call('north-rep', 'PUT', '/v1/accounts');

    expect(unknown.body).toMatchObject({ status: 404, code: 'request.not_found' });
    expect(wrong.status).toBe(405);
    expect(wrong.headers['allow']?.split(', ').sort()).toEqual(['GET', 'POST']);
  });

  it('of a person unknown to the table is not signed in', async () => {
    const { status, headers, body } = await company.call('stranger', 'GET', '/v1/accounts');
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toBe('Bearer');
    expect(body.code).toBe('auth.required');
  });

  it('always gets its id back, equal in header and problem, and headers that keep answers private', async () => {
    const { headers, body } = await company.call('north-rep', 'GET', '/v1/nothing');
    expect(headers['x-request-id']).toMatch(/^req_[0-9a-f]{32}$/);
    expect(body.requestId).toBe(headers['x-request-id']);
    expect(headers).toMatchObject({
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    });
  });
});
