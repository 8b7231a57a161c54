import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { money } from '#lib/core/money.ts';
import { jobContext } from '#lib/organisation/context.ts';
import {
  convertAt,
  createOrganisation,
  definePolicy,
  findUnitByCode,
  findUserByEmail,
  listOrganisations,
  organisationRoutes,
  policyAt,
  rateAt,
} from '#lib/organisation/index.ts';
import { aCompany, type Company, ONE_PER_ROLE, once } from '../support/company.ts';

const grace = definePolicy(
  'test.grace',
  z.strictObject({ days: z.int().min(0), tiers: z.array(z.string()).max(3) }),
  { days: 3, tiers: ['low'] },
  'Days of grace in tests.',
);

let company: Company;
beforeAll(async () => {
  company = await aCompany(organisationRoutes);
});
const jobs = () => jobContext(company.ports, company.orgId, 'test');

describe('the organisation over HTTP', () => {
  it('shows itself without its secret', async () => {
    const { body } = await company.call('north-rep', 'GET', '/v1/organisation');

    expect(body).toMatchObject({ id: company.orgId, name: 'Acme', baseCurrency: 'EUR', version: 1 });
    expect(JSON.stringify(body)).not.toContain('ecret');
  });

  it('is changed by an administrator who saw the version', async () => {
    const fresh = await aCompany(organisationRoutes, { table: company.table });
    const patch = (as: string, body: object, headers: Record<string, string> = { 'if-match': '"v1"' }) =>
      fresh.call(as, 'PATCH', '/v1/organisation', { headers, body });

    expect((await patch('boss', { name: 'Mine' })).status).toBe(403);
    expect((await patch('admin', { name: 'Neu' }, {})).status).toBe(428);
    expect((await patch('admin', { cursorSecret: 'x' })).status).toBe(400);
    expect((await patch('admin', { name: null })).status).toBe(400);
    const { body } = await patch('admin', { name: 'Acme 华东', language: 'zh-CN' });
    expect(body).toMatchObject({ name: 'Acme 华东', language: 'zh-CN', version: 2 });
    expect(body).not.toHaveProperty('cursorSecret');
    expect((await fresh.call('admin', 'GET', '/v1/organisation')).body).toEqual(body);
  });

  it('tells each role what it may do', async () => {
    const mine = await Promise.all(
      Object.values(ONE_PER_ROLE).map((as) => company.call(as, 'GET', '/v1/me')),
    );

    expect(mine.map(({ body }) => body.user.role)).toEqual(Object.keys(ONE_PER_ROLE));
    expect(mine[0]?.body.scopes.accounts).toEqual({ read: 'own', write: 'own' });
    expect(JSON.stringify(mine)).not.toContain('cursorSecret');
  });

  it('lets nobody in who is not known here', async () => {
    expect((await company.call('nobody', 'GET', '/v1/me')).status).toBe(401);
  });
});

describe('createOrganisation', () => {
  it('founds an organisation whose administrator can work at once', async () => {
    const { table, ports } = company;
    const founded = await createOrganisation(ports, {
      name: '宏远集团',
      baseCurrency: 'CNY',
      language: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      locale: 'zh-CN',
      administrator: { email: 'Wang@Example.cn', name: '王伟' },
    });
    const context = await jobContext(ports, founded.orgId, 'test');

    expect(await listOrganisations(table)).toEqual(expect.arrayContaining([company.orgId, founded.orgId]));
    expect((await findUnitByCode(context, 'COMPANY'))?.value.id).toBe(founded.rootUnitId);
    expect((await findUserByEmail(context, 'wang@example.cn'))?.value).toMatchObject({
      id: founded.administratorId,
      postings: [{ from: '2026-03-02', role: 'administrator' }],
    });
    expect(context.directory.organisation.value.cursorSecret.length).toBeGreaterThanOrEqual(40);
  });

  it('refuses a zone that does not exist before anything is written', async () => {
    const before = await listOrganisations(company.table);
    const founding = createOrganisation(company.ports, {
      name: 'X',
      baseCurrency: 'EUR',
      language: 'en',
      timeZone: 'Mars/Olympus',
      locale: 'en',
      administrator: { email: 'a@example.com', name: 'A' },
    });

    await expect(founding).rejects.toThrow(z.ZodError);
    expect(await listOrganisations(company.table)).toEqual(before);
  });
});

const post = (body: object, as = 'finance', headers = {}) =>
  company.call(as, 'POST', '/v1/rates', { body, headers });

describe('exchange rates', () => {
  it('hold from their day until the next one', async () => {
    await post({ from: 'EUR', to: 'USD', on: '2026-01-01', rate: '1.1' });
    await post({ from: 'EUR', to: 'USD', on: '2026-02-01', rate: '1.2' });
    const context = await jobs();

    expect(await rateAt(context, 'EUR', 'USD', '2026-01-31')).toBe('1.1');
    expect(await rateAt(context, 'EUR', 'USD', '2026-02-01')).toBe('1.2');
    expect(await rateAt(context, 'EUR', 'EUR', '1999-01-01')).toBe('1');
    expect(await convertAt(context, money(1000, 'EUR'), 'USD', '2026-03-01')).toEqual(money(1200, 'USD'));
    expect(await convertAt(context, money(7, 'JPY'), 'JPY', '2026-03-01')).toEqual(money(7, 'JPY'));
  });

  it('that are missing are named, never invented from the other direction', async () => {
    const context = await jobs();
    const missing = { code: 'rate.missing', params: { from: 'USD', to: 'EUR', on: '2026-02-01' } };

    await expect(rateAt(context, 'USD', 'EUR', '2026-02-01')).rejects.toMatchObject(missing);
    await expect(rateAt(context, 'EUR', 'USD', '2025-12-31')).rejects.toMatchObject({ code: 'rate.missing' });
    await expect(convertAt(context, money(1, 'USD'), 'EUR', '2026-02-01')).rejects.toMatchObject(missing);
  });

  it('of one day are corrected by posting again, and equal ones change nothing', async () => {
    const rate = { from: 'EUR', to: 'GBP', on: '2026-01-01', rate: '0.86' };
    const first = await post(rate, 'finance', once());
    const equal = await post(rate, 'finance', once());
    const corrected = await post({ ...rate, rate: '0.87' });

    expect(first.body).toMatchObject({ id: 'rat_eurgbp20260101', version: 1 });
    expect(equal.body).toEqual(first.body);
    expect(corrected.body).toMatchObject({ id: first.body.id, version: 2, rate: '0.87' });
    expect((await company.call('north-rep', 'GET', first.headers['location'] ?? '')).body).toEqual(
      corrected.body,
    );
  });

  it('survive 20 posts of one day at the same time', async () => {
    // Whoever hears "busy" on a slow machine asks again with the same key.
    const patient = async (rate: string) => {
      const key = once();
      let answer = await post({ from: 'EUR', to: 'MXN', on: '2026-01-01', rate }, 'finance', key);
      while (answer.status === 503)
        answer = await post({ from: 'EUR', to: 'MXN', on: '2026-01-01', rate }, 'finance', key);
      return answer;
    };
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => patient(`2${n}`)));
    const { body } = await company.call('admin', 'GET', '/v1/rates/rat_eurmxn20260101');

    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(body.version).toBe(20);
  });

  it.each([
    ['zero', { rate: '0.000' }, '/rate'],
    ['negative', { rate: '-1' }, '/rate'],
    ['too fine', { rate: '1.1234567890123' }, '/rate'],
    ['a number', { rate: 1.1 }, '/rate'],
    ['not a decimal', { rate: '1e3' }, '/rate'],
    ['of no currency', { to: 'XYZ' }, '/to'],
    ['of one currency', { to: 'EUR' }, '/to'],
    ['of no day', { on: '2026-02-29' }, '/on'],
  ])('are refused when %s', async (_why, fields, pointer) => {
    const { status, body } = await post({ from: 'EUR', to: 'USD', on: '2026-01-05', rate: '1.1', ...fields });

    expect(status).toBe(400);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
  });

  it('are posted and removed by finance and administrators only', async () => {
    const rate = { from: 'CHF', to: 'EUR', on: '2026-01-01', rate: '1.05' };
    const { body } = await post(rate);
    const remove = (as: string, headers: Record<string, string> = { 'if-match': '"v1"' }) =>
      company.call(as, 'DELETE', `/v1/rates/${body.id}`, { headers });

    expect((await post(rate, 'director')).status).toBe(403);
    expect((await remove('north-rep')).status).toBe(403);
    expect((await remove('finance', {})).status).toBe(428);
    expect((await remove('finance', { 'if-match': '"v9"' })).status).toBe(412);
    expect((await remove('finance')).status).toBe(204);
    expect((await remove('finance')).status).toBe(404);
    expect((await company.call('finance', 'GET', '/v1/rates/rat_x')).status).toBe(404);
  });

  it('are another organisation’s own', async () => {
    const other = await aCompany(organisationRoutes, { table: company.table });

    expect((await other.call('finance', 'GET', '/v1/rates/rat_eurusd20260101')).status).toBe(404);
    expect((await other.call('finance', 'GET', '/v1/rates')).body.data).toEqual([]);
  });

  it.each([
    ['a pair', { 'filter[from]': 'SEK', 'filter[to]': 'NOK' }, ['05', '04', '03', '02', '01']],
    ['one currency', { 'filter[from]': 'SEK' }, ['05', '04', '03', '02', '01']],
    [
      'a pair until a day',
      { 'filter[from]': 'SEK', 'filter[to]': 'NOK', 'filter[on][lte]': '2024-01-03' },
      ['03', '02', '01'],
    ],
    [
      'a currency between days',
      { 'filter[to]': 'NOK', 'filter[on][gte]': '2024-01-02', 'filter[on][lte]': '2024-01-04' },
      ['04', '03', '02'],
    ],
  ])('are listed newest first by %s', async (_what, filter, days) => {
    for (const day of ['03', '01', '05', '02', '04']) {
      await post({ from: 'SEK', to: 'NOK', on: `2024-01-${day}`, rate: '1.01' });
      await post({ from: 'DKK', to: 'PLN', on: `2024-01-${day}`, rate: '0.6' });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '2', ...filter, ...(cursor && { cursor }) };
      const { body } = await company.call('north-rep', 'GET', '/v1/rates', { query });
      seen.push(...body.data.map(({ on }: { on: string }) => on.slice(-2)));
      cursor = body.page.nextCursor ?? undefined;
    } while (cursor);

    expect(seen).toEqual(days);
  });

  it('refuse a cursor of another query and a filter that is none', async () => {
    const pair = { 'filter[from]': 'SEK', 'filter[to]': 'NOK' };
    const { body } = await company.call('finance', 'GET', '/v1/rates', { query: { limit: '1', ...pair } });
    const cursor = String(body.page.nextCursor);
    const other = await company.call('finance', 'GET', '/v1/rates', {
      query: { ...pair, 'filter[to]': 'PLN', cursor },
    });

    expect(other.body.code).toBe('request.cursor_refused');
    expect((await company.call('finance', 'GET', '/v1/rates', { query: { on: '2024-01-01' } })).status).toBe(
      400,
    );
  });
});

describe('policies', () => {
  const set = (version: number, validFrom: string, body: unknown, as = 'admin') =>
    company.call(as, 'PUT', '/v1/policies/test.grace', {
      headers: { 'if-match': `"v${version}"` },
      body: { validFrom, body },
    });
  const get = async (asOf?: string) =>
    (await company.call('north-rep', 'GET', '/v1/policies/test.grace', { ...(asOf && { query: { asOf } }) }))
      .body;

  it('hold their shipped numbers until somebody sets others, day by day', async () => {
    expect(await get()).toMatchObject({ isDefault: true, validFrom: null, body: grace.fallback, version: 1 });

    const first = await set(1, '2026-02-01', { days: 5, tiers: [] });
    const second = await set(2, '2026-06-01', { days: 7, tiers: ['high'] });

    expect(first).toMatchObject({ status: 200, body: { version: 2, isDefault: false, body: { days: 5 } } });
    expect(second.body).toMatchObject({ version: 3, validFrom: '2026-06-01' });
    expect(await get('2026-01-31')).toMatchObject({ isDefault: true, body: { days: 3 }, version: 3 });
    expect(await get()).toMatchObject({ validFrom: '2026-02-01', body: { days: 5 } });
    expect(await get('2026-06-01')).toMatchObject({ body: { days: 7 } });
    const context = await jobs();
    const days = await Promise.all(
      ['2026-01-31', '2026-02-01', '2027-01-01'].map(async (on) => (await policyAt(context, grace, on)).days),
    );
    expect(days).toEqual([3, 5, 7]);
  });

  it('replace a version of the same day and list them all', async () => {
    const { version } = await get();
    await set(version, '2026-06-01', { days: 8, tiers: [] });
    const { body } = await company.call('finance', 'GET', '/v1/policies/test.grace/versions');

    expect(body.data).toEqual([
      { validFrom: '2026-06-01', isDefault: false, body: { days: 8, tiers: [] } },
      { validFrom: '2026-02-01', isDefault: false, body: { days: 5, tiers: [] } },
      { validFrom: null, isDefault: true, body: { days: 3, tiers: ['low'] } },
    ]);
  });

  it('refuse numbers against their schema, naming the field', async () => {
    const { status, body } = await set(1, '2026-02-01', { days: -1, tiers: [], more: 1 });

    expect(status).toBe(400);
    expect(body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual([
      '/body/days',
      '/body/more',
    ]);
  });

  it('are set by administrators who saw the present version', async () => {
    const numbers = { days: 1, tiers: [] };

    expect((await set(1, '2026-02-01', numbers, 'finance')).status).toBe(403);
    expect((await set(1, '2026-02-01', numbers)).body.code).toBe('request.version_moved');
    const blind = await company.call('admin', 'PUT', '/v1/policies/test.grace', {
      body: { validFrom: '2026-02-01', body: numbers },
    });
    expect(blind.status).toBe(428);
  });

  it('let one of two first changes at the same time win', async () => {
    const fresh = await aCompany(organisationRoutes, { table: company.table });
    const answers = await Promise.all(
      [1, 2].map((days) =>
        fresh.call('admin', 'PUT', '/v1/policies/test.grace', {
          headers: { 'if-match': '"v1"' },
          body: { validFrom: '2026-02-01', body: { days, tiers: [] } },
        }),
      ),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('are listed by kind with purpose and present numbers', async () => {
    const { body } = await company.call('service', 'GET', '/v1/policies');
    const mine = body.data.find(({ kind }: { kind: string }) => kind === 'test.grace');

    expect(mine).toMatchObject({ purpose: 'Days of grace in tests.', isDefault: false, body: { days: 5 } });
  });

  it('of unknown kinds do not exist', async () => {
    const paths = ['/v1/policies/test.none', '/v1/policies/test.none/versions'];
    const answers = await Promise.all(paths.map((path) => company.call('admin', 'GET', path)));
    const put = await company.call('admin', 'PUT', '/v1/policies/test.none', {
      headers: { 'if-match': '"v1"' },
      body: { validFrom: '2026-01-01', body: {} },
    });

    expect([...answers, put].map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await company.call('admin', 'GET', '/v1/policies/NO!')).status).toBe(400);
  });

  it('cannot be defined twice or with numbers against their own schema', () => {
    expect(() => definePolicy('test.grace', z.int(), 1, '')).toThrow('defined twice');
    expect(() => definePolicy('test.other', z.int().max(1), 2, '')).toThrow(z.ZodError);
  });

  it('keep a bounded history', async () => {
    const fresh = await aCompany(organisationRoutes, { table: company.table });
    const long = { days: 1, tiers: ['x'.repeat(100_000)] };
    const { body } = await fresh.call('admin', 'PUT', '/v1/policies/test.grace', {
      headers: { 'if-match': '"v1"' },
      body: { validFrom: '2026-02-01', body: long },
    });

    expect(body).toMatchObject({ status: 422, code: 'policy.history_full' });
  });
});
