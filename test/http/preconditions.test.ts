import { beforeAll, describe, expect, it } from 'vitest';
import { accountRoutes } from '#lib/accounts/index.ts';
import { aCompany, type Company } from '../support/company.ts';

let company: Company;
let path: string;
beforeAll(async () => {
  company = await aCompany(accountRoutes);
  for (const number of ['P-1', 'P-2', 'P-3']) {
    const body = { number, name: number, type: 'customer' };
    const { headers } = await company.call('north-rep', 'POST', '/v1/accounts', { body });
    path = headers['location'] ?? '';
  }
});

const get = (headers = {}) => company.call('north-rep', 'GET', path, { headers });
const patch = (headers: Record<string, string>, body: object = { city: 'Vigo' }) =>
  company.call('north-rep', 'PATCH', path, { headers, body });

describe('versions', () => {
  it('answer 304 without a body to a current copy, also among several or weak', async () => {
    const { headers } = await get();
    const etag = headers['etag'] ?? '';

    for (const tags of [etag, `W/${etag}`, `"v99", ${etag}`]) {
      const answer = await get({ 'if-none-match': tags });
      expect(answer.status).toBe(304);
      expect(answer.body).toBeUndefined();
      expect(answer.headers['etag']).toBe(etag);
    }
    expect((await get({ 'if-none-match': '"v99"' })).status).toBe(200);
  });

  it('must be named by a change', async () => {
    expect((await patch({})).body).toMatchObject({ status: 428, code: 'request.if_match_required' });
  });

  it.each(['*', 'v1', 'W/"v1"', '"v1","v2"', '"v0"', '"v1e3"'])('are not named by %s', async (tag) => {
    expect((await patch({ 'if-match': tag })).body).toMatchObject({
      status: 400,
      code: 'request.if_match_invalid',
    });
  });

  it('that moved on refuse the change', async () => {
    expect((await patch({ 'if-match': '"v9"' })).body).toMatchObject({
      status: 412,
      code: 'request.version_moved',
    });
  });

  it('let one of two parallel changes through', async () => {
    const etag = (await get()).headers['etag'] ?? '';
    const answers = await Promise.all(['Lugo', 'Vigo'].map((city) => patch({ 'if-match': etag }, { city })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('Link', () => {
  it('leads through every page and is absent on the last', async () => {
    const seen: string[] = [];
    let query: Record<string, string> = { limit: '1', sort: '-name' };
    for (let page = 0; page < 5; page += 1) {
      const { body, headers } = await company.call('north-rep', 'GET', '/v1/accounts', { query });
      seen.push(...body.data.map(({ number }: { number: string }) => number));
      const next = /^<([^>]+)>; rel="next"$/.exec(headers['link'] ?? '')?.[1];
      expect(next === undefined).toBe(!body.page.hasMore);
      if (!next) break;
      query = Object.fromEntries(new URL(next, 'http://x').searchParams);
      expect(query).toMatchObject({ limit: '1', sort: '-name' });
    }
    expect(seen).toEqual(['P-3', 'P-2', 'P-1']);
  });
});
