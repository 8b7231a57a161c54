import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { aCompany, once } from '../support/company.ts';
import { csvOf, load, takeBack } from './support.ts';

describe('an undo of accounts', { timeout: 120_000 }, () => {
  it('keeps those that a forecast or a demand plan names, and says so', async () => {
    const company = await aCompany(ROUTES);
    const rows = ['F-1,Forecast', 'D-1,Wanting', 'N-1,Nobody'].map(
      (row) => `${row},dealer,north-rep@example.com`,
    );
    const { id } = await load(company, 'accounts', csvOf('number,name,type,ownerEmail', ...rows));
    const found = async (q: string) =>
      (await company.call('admin', 'GET', '/v1/accounts/search', { query: { q } })).body.data[0]?.id;
    const post = (as: string, path: string, body: object) =>
      company.call(as, 'POST', path, { body, headers: once() });
    const lines = [{ month: '2026-04', accountId: await found('F-1'), amountMinor: 100 }];
    expect((await post('north-rep', '/v1/forecasts', { lines })).status).toBe(201);
    const product = await post('admin', '/v1/products', { sku: 'A', name: '甲', currency: 'EUR' });
    const place = { kind: 'plan', period: '2026-04', unitId: company.units.north };
    const { body: demand } = await post('back-office', '/v1/demand', place);
    const line = { accountId: await found('D-1'), productId: product.body.id, quantity: 1 };
    const edit = { body: { lines: [line] }, headers: { ...once(), 'if-match': `"v${demand.version}"` } };
    expect((await company.call('back-office', 'PATCH', `/v1/demand/${demand.id}`, edit)).status).toBe(200);
    expect((await takeBack(company, id)).undo).toMatchObject({ removed: 1, kept: 2 });
    const { body } = await company.call('admin', 'GET', `/v1/imports/${id}/errors`);
    expect(body.match(/account\.named/g)).toHaveLength(2);
    expect([await found('F-1'), await found('D-1'), await found('N-1')]).toEqual([
      ...[expect.any(String), expect.any(String), undefined],
    ]);
    expect(violationsIn(await dumpOf(company.table))).toEqual([]);
  });
});
