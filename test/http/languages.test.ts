import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { accountRoutes } from '#lib/accounts/index.ts';
import { DomainError, ERROR_KINDS } from '#lib/core/errors.ts';
import { LANGUAGES, type Language } from '#lib/core/languages.ts';
import { COMPLAINT_TEXTS } from '#lib/http/complaint-texts.ts';
import { problemOf } from '#lib/http/problem.ts';
import { organisationRoutes } from '#lib/organisation/index.ts';
import { aCompany, type Company } from '../support/company.ts';

const LIB = join(import.meta.dirname, '../../lib');

/** Texts that schemas give as `error`, anywhere in lib. */
const customComplaints = (): string[] =>
  readdirSync(LIB, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(LIB, name), 'utf8').matchAll(
        /\berror:\s*(?:'([^'\n]*)'|"([^"\n]*)"|`([^`\n]*)`)/g,
      ),
    ])
    .map(([, single, double, template]) => single ?? double ?? template ?? '');

describe('a schema’s own complaint', () => {
  it('is translated wherever one stands in lib, and no translation is left over', () => {
    const complaints = new Set(customComplaints());

    expect(complaints.size).toBeGreaterThan(15);
    expect([...complaints].sort()).toEqual(Object.keys(COMPLAINT_TEXTS).sort());
  });
});

describe('titles of problems', () => {
  it.each(ERROR_KINDS)('of %s differ in every language', (kind) => {
    const text = { en: '', es: '', 'zh-CN': '' };
    const error = new DomainError({ kind, code: 'test.kind', text }, {}, {});
    const titles = LANGUAGES.map((language) => problemOf(error, 'req_1', language).title);

    expect(titles.every((title) => title.length > 0)).toBe(true);
    expect(new Set(titles).size).toBe(LANGUAGES.length);
  });
});

describe('a failure', () => {
  let company: Company;
  beforeAll(async () => {
    company = await aCompany([...accountRoutes, ...organisationRoutes]);
  });

  const speak = async (language: Language): Promise<void> => {
    const { headers } = await company.call('admin', 'GET', '/v1/users/usr_northrep');
    const { status } = await company.call('admin', 'PATCH', '/v1/users/usr_northrep', {
      headers: { 'if-match': headers['etag'] ?? '' },
      body: { language },
    });
    expect(status).toBe(200);
  };
  const wrong = { number: 'L-1', name: 'A\u0007B', type: 'customer' };
  const post = (headers: Record<string, string>) =>
    company.call('north-rep', 'POST', '/v1/accounts', { body: wrong, headers });

  it.each([
    ['en', 'Invalid input', 'must not contain control characters'],
    ['es', 'Datos no válidos', 'no debe contener caracteres de control'],
    ['zh-CN', '输入无效', '不得包含控制字符'],
  ])('speaks the %s that was asked for, title and fields included', async (language, title, detail) => {
    const { body, headers } = await post({ 'accept-language': language });

    expect(body).toMatchObject({ status: 400, title, errors: [{ pointer: '/name', detail }] });
    expect(headers['content-language']).toBe(language);
  });

  it('speaks the user’s own language when none is asked for, and the asked one otherwise', async () => {
    await speak('es');

    const invalid = await post({});
    const missing = await company.call('north-rep', 'GET', '/v1/accounts/acc_none');
    const unmatched = await company.call('north-rep', 'PATCH', '/v1/accounts/acc_none', { body: {} });
    const forbidden = await company.call('north-rep', 'POST', '/v1/units', { body: {} });
    expect(invalid.body.errors[0].detail).toBe('no debe contener caracteres de control');
    expect(missing.body).toMatchObject({ status: 404, title: 'No encontrado' });
    expect(unmatched.body).toMatchObject({ status: 428, title: 'Falta una condición previa' });
    expect(forbidden.body).toMatchObject({ status: 403, title: 'No permitido' });
    expect(missing.headers['content-language']).toBe('es');
    expect((await post({ 'accept-language': 'zh' })).body.title).toBe('输入无效');
  });

  it('speaks English to a person who is not known yet', async () => {
    const { body } = await company.call('stranger', 'GET', '/v1/accounts');
    expect(body).toMatchObject({ status: 401, title: 'Not signed in' });
  });
});
