import { beforeAll, describe, expect, it } from 'vitest';
import { accountRoutes } from '#lib/accounts/index.ts';
import { aCompany, type Company, once } from '../support/company.ts';

let company: Company;
beforeAll(async () => {
  company = await aCompany(accountRoutes);
});

const create = (as: string, fields: Record<string, unknown>) =>
  company.call(as, 'POST', '/v1/accounts', { body: { type: 'customer', ...fields } });

describe('accounts over HTTP', () => {
  it('gives a representative’s new account to the representative and their unit', async () => {
    const { status, body, headers } = await create('north-rep', {
      number: 'A-1',
      name: 'Ferretería Sánchez',
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({ ownerId: 'usr_northrep', unitId: 'unt_north', currency: 'EUR', version: 1 });
    expect(headers['location']).toBe(`/v1/accounts/${body.id}`);
    expect((await company.call('north-rep', 'GET', headers['location'] ?? '')).body).toEqual(body);
  });

  it('answers a foreign and an absent account byte for byte alike', async () => {
    const { body } = await create('north-rep', { number: 'A-2', name: 'Northern' });
    const foreign = await company.call('south-rep', 'GET', `/v1/accounts/${body.id}`);
    const absent = await company.call('south-rep', 'GET', '/v1/accounts/acc_0');

    const { requestId: _a, ...one } = foreign.body;
    const { requestId: _b, ...other } = absent.body;
    expect(foreign.status).toBe(404);
    expect(one).toEqual(other);
  });

  it('lets one of 50 parallel creates with one tax id win', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        create('north-rep', { number: `T-${n}`, name: `Twin ${n}`, taxId: 'ES-B123' }),
      ),
    );

    const codes = answers.map(({ status, body }) => `${status} ${body.code ?? ''}`);
    expect(codes.filter((code) => code.startsWith('201'))).toHaveLength(1);
    expect(codes.filter((code) => code === '409 account.tax_id_taken')).toHaveLength(49);
  });

  it('replays the first answer for the same key and refuses the key for another request', async () => {
    const headers = once();
    const body = { number: 'I-1', name: 'Once', type: 'customer' };
    const first = await company.call('north-rep', 'POST', '/v1/accounts', { headers, body });
    const again = await company.call('north-rep', 'POST', '/v1/accounts', { headers, body });
    const other = await company.call('north-rep', 'POST', '/v1/accounts', {
      headers,
      body: { ...body, name: 'Twice' },
    });

    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(other.body).toMatchObject({ status: 422, code: 'request.idempotency_key_reused' });
  });

  it('asks for If-Match and refuses a stale one', async () => {
    const { body } = await create('north-rep', { number: 'V-1', name: 'Versioned', city: 'Vigo' });
    const patch = (headers: Record<string, string>) =>
      company.call('north-rep', 'PATCH', `/v1/accounts/${body.id}`, {
        headers,
        body: { city: null, name: 'Versionada' },
      });

    expect((await patch({})).status).toBe(428);
    expect((await patch({ 'if-match': '"v1"' })).body).toMatchObject({ version: 2, name: 'Versionada' });
    expect((await patch({ 'if-match': '"v1"' })).body).toMatchObject({
      status: 412,
      code: 'request.version_moved',
    });
  });

  it.each([
    ['宏远', '上海宏远贸易有限公司'],
    ['hongyuan', undefined],
    ['shanghaihong', '上海宏远贸易有限公司'],
    ['ibanez', 'Comercial Ibáñez'],
    ['s-9', 'Comercial Ibáñez'],
  ])('finds by %s', async (q, name) => {
    await create('south-rep', { number: 'S-8', name: '上海宏远贸易有限公司' });
    await create('south-rep', { number: 'S-9', name: 'Comercial Ibáñez' });
    const { body } = await company.call('south-rep', 'GET', '/v1/accounts/search', { query: { q } });

    expect(body.data.map((row: { name: string }) => row.name)).toEqual(name ? [name] : []);
  });

  it('does not tell by a next page of the search that there is an account that the caller may not see', async () => {
    await create('north-rep', { number: 'Q-1', name: 'Quince Aleph' });
    await create('south-rep', { number: 'Q-2', name: 'Quince Beth' });
    const query = { q: 'quince', limit: '1' };
    const { body } = await company.call('north-rep', 'GET', '/v1/accounts/search', { query });

    expect(body.data).toHaveLength(1);
    expect(body.page).toEqual({ nextCursor: null, hasMore: false });
    const all = await company.call('finance', 'GET', '/v1/accounts/search', { query });
    expect(all.body.page.hasMore).toBe(true);
  });

  it('takes a parent that the caller may see, whoever owns what stands above it', async () => {
    const group = await create('south-rep', { number: 'P-1', name: 'Group' });
    const middle = await create('admin', {
      number: 'P-2',
      name: 'Middle',
      parentId: group.body.id,
      ownerId: 'usr_northrep',
    });
    const leaf = await create('north-rep', { number: 'P-3', name: 'Leaf', parentId: middle.body.id });
    const hidden = await create('north-rep', { number: 'P-4', name: 'Other', parentId: group.body.id });

    expect([middle.status, leaf.status, hidden.status]).toEqual([201, 201, 404]);
  });

  it('pages through exactly what the caller may read', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await company.call('north-manager', 'GET', '/v1/accounts', {
        query: { limit: '2', ...(cursor && { cursor }) },
      });
      seen.push(...body.data.map((row: { number: string }) => row.number));
      cursor = body.page.nextCursor ?? undefined;
    } while (cursor);

    expect(seen).toContain('A-1');
    expect(seen).not.toContain('S-8');
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('keeps who owned it before a hand-over', async () => {
    const { body } = await create('north-rep', { number: 'H-1', name: 'Handed' });
    const answer = await company.call('director', 'POST', `/v1/accounts/${body.id}/hand-over`, {
      headers: { 'if-match': '"v1"' },
      body: { ownerId: 'usr_southrep' },
    });

    expect(answer.body).toMatchObject({ ownerId: 'usr_southrep', unitId: 'unt_south' });
    expect((await company.call('north-rep', 'GET', `/v1/accounts/${body.id}`)).status).toBe(404);
    expect((await company.call('south-rep', 'GET', `/v1/accounts/${body.id}`)).status).toBe(200);
  });

  it('names the wrong field in the reader’s language', async () => {
    const { status, body } = await company.call('north-rep', 'POST', '/v1/accounts', {
      headers: { 'accept-language': 'zh-CN' },
      body: { number: 'X', name: '', type: 'client', surprise: 1 },
    });

    expect(status).toBe(400);
    expect(body.detail).toBe('部分字段无效，请查看 errors。');
    expect(body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual([
      '/name',
      '/surprise',
      '/type',
    ]);
  });

  it('leaves payment terms and credit limit to others than the owner', async () => {
    const { body } = await create('north-rep', { number: 'TERMS-1', name: 'Terms' });
    const patch = (as: string) =>
      company.call(as, 'PATCH', `/v1/accounts/${body.id}`, {
        body: { paymentTermsDays: 90 },
        headers: { 'if-match': '"v1"' },
      });

    expect(body.paymentTermsDays).toBe(30);
    expect((await create('north-rep', { number: 'TERMS-2', name: 'T', paymentTermsDays: 90 })).status).toBe(
      403,
    );
    expect((await patch('north-rep')).status).toBe(403);
    expect((await patch('north-manager')).body).toMatchObject({ paymentTermsDays: 90, version: 2 });
  });
});
