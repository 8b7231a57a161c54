import { describe, expect, it } from 'vitest';
import { queryRoute, type Route } from '#lib/http/route.ts';
import { routerOf } from '#lib/http/router.ts';

const route = (path: string, name = path) =>
  queryRoute({
    method: 'GET',
    path,
    name,
    tag: 'T',
    access: 'signed-in',
    summary: name,
    read: async () => ({}),
  });

describe('routerOf', () => {
  const find = routerOf([route('/v1/things/{id}'), route('/v1/things/summary'), route('/v1/things')]);

  it('prefers literal segments to placeholders whatever their order', () => {
    expect(find('GET', '/v1/things/summary').route.path).toBe('/v1/things/summary');
    expect(find('GET', '/v1/things/x')).toMatchObject({ params: { id: 'x' } });
  });

  it('decodes placeholders once', () => {
    expect(find('GET', '/v1/things/%E6%9D%8E%252F').params['id']).toBe('李%2F');
  });

  it.each(['/v1/things/', '/v1/things/%E0%A4', '/v1/other', '/v1/things/a/b', ''])('knows no %s', (path) => {
    expect(() => find('GET', path)).toThrow('request.not_found');
  });

  it('says which methods a known path takes', () => {
    expect(() => find('DELETE', '/v1/things')).toThrow('request.method_not_allowed {"allowed":"GET"}');
  });

  it.each([
    undefined,
    'everyone',
    {},
    { resource: 'nothing', action: 'read' },
    { resource: 'units', action: 'own' },
  ])('refuses a route whose access is %j', (access) => {
    const lawless = { ...route('/v1/lawless', 'lawless'), access } as unknown as Route;
    expect(() => routerOf([lawless])).toThrow('GET /v1/lawless does not say who may call it');
  });

  it('refuses a table in which two routes answer one shape of path', () => {
    expect(() => routerOf([route('/a/{x}', 'one'), route('/a/{y}', 'two')])).toThrow(
      'two routes for GET /a/{}',
    );
  });
});
