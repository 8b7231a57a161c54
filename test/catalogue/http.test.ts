import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createProduct, findProductBySku, productRoutes, removeProduct } from '#lib/catalogue/index.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { runCommand } from '#lib/table/command.ts';
import { aCompany, type Company, ONE_PER_ROLE, ROLES } from '../support/company.ts';

let company: Company;
beforeAll(async () => {
  company = await aCompany(productRoutes);
});

const create = (fields: Record<string, unknown>, as = 'back-office') =>
  company.call(as, 'POST', '/v1/products', { body: { name: 'Thing', listPrice: '1', ...fields } });

const read = async (as: string, path: string, query?: Record<string, string>) =>
  (await company.call(as, 'GET', path, query ? { query } : {})).body;

describe('products over HTTP', () => {
  it('keeps prices as decimal text, finer than the smallest coin and without idle zeros', async () => {
    const { status, body, headers } = await create({
      sku: 'S10_1678',
      name: '1969 Harley Davidson',
      listPrice: '0095.7000',
      unitCost: '0.012500',
      currency: 'USD',
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({ listPrice: '95.7', unitCost: '0.0125', currency: 'USD', active: true });
    expect(await read('back-office', headers['location'] ?? '')).toEqual(body);
  });

  it.each(['-1', '1,50', '1e3', '0.1234567', ''])('refuses the price %s', async (listPrice) => {
    const { status, body } = await create({ sku: 'BAD', listPrice });

    expect(status).toBe(400);
    expect(body.errors[0].pointer).toBe('/listPrice');
  });

  it('refuses a SKU that another product has in any case and width', async () => {
    await create({ sku: 'Twin-1' });

    expect((await create({ sku: 'ＴＷＩＮ-1' })).body).toMatchObject({
      status: 409,
      code: 'product.sku_taken',
    });
  });

  it.each(ROLES)('shows the unit cost to %s as the role may know it', async (role) => {
    const { body } = await create({ sku: `COST-${role}`, unitCost: '7' });
    const one = await read(ONE_PER_ROLE[role], `/v1/products/${body.id}`);
    const found = await read(ONE_PER_ROLE[role], '/v1/products/search', { q: `cost-${role}` });

    const hidden = role === 'representative' || role === 'service';
    expect('unitCost' in one).toBe(!hidden);
    expect(found.data.map((row: object) => 'unitCost' in row)).toEqual([!hidden]);
  });

  it.each(ROLES)('lets %s create as the role may', async (role) => {
    const { status } = await create({ sku: `ROLE-${role}` }, ONE_PER_ROLE[role]);

    expect(status).toBe(role === 'back-office' || role === 'administrator' ? 201 : 403);
  });

  it('asks for If-Match, changes, clears, and leaves the version when nothing changes', async () => {
    const { body } = await create({ sku: 'P-1', tier: 'low', listPrice: '2.5' });
    const patch = (fields: object, headers: Record<string, string> = { 'if-match': '"v1"' }) =>
      company.call('admin', 'PATCH', `/v1/products/${body.id}`, { headers, body: fields });

    expect((await patch({ tier: null }, {})).status).toBe(428);
    expect((await patch({ listPrice: '2.50' })).body).toMatchObject({ version: 1 });
    const changed = await patch({ tier: null, sku: 'P-2' });
    expect(changed.body).toMatchObject({ version: 2, sku: 'P-2' });
    expect(changed.body).not.toHaveProperty('tier');
    expect((await patch({ tier: 'high' })).status).toBe(412);
    expect((await create({ sku: 'P-1' })).status).toBe(201);
    expect((await read('admin', '/v1/products/search', { q: 'p-2' })).data).toHaveLength(1);
  });

  it.each([
    ['剪刀', '办公用-用品-10002717'],
    ['jiandao', '办公用-用品-10002717'],
    ['办公用-用', '办公用-用品-10002717'],
    ['sofa', 'ES-9'],
    ['clasico', 'ES-9'],
    ['es-9', 'ES-9'],
  ])('finds by %s', async (q, sku) => {
    await create({ sku: '办公用-用品-10002717', name: 'Fiskars 剪刀, 蓝色' });
    await create({ sku: 'ES-9', name: 'Sofá Clásico' });

    const { data } = await read('north-rep', '/v1/products/search', { q });
    expect(data.map((row: { sku: string }) => row.sku)).toEqual([sku]);
  });

  it('lists by name and filters by series, tier and activity', async () => {
    const own = await aCompany(productRoutes);
    for (const [sku, name, series, active] of [
      ['C', 'Ñandú', 'Aves', true],
      ['B', 'abeja', 'Insectos', true],
      ['A', 'Zorro', 'Aves', false],
    ]) {
      await own.call('admin', 'POST', '/v1/products', { body: { sku, name, series, active } });
    }
    const skus = async (query: Record<string, string>) =>
      (await own.call('service', 'GET', '/v1/products', { query })).body.data.map(
        (row: { sku: string }) => row.sku,
      );

    expect(await skus({})).toEqual(['B', 'C', 'A']);
    expect(await skus({ sort: '-name' })).toEqual(['A', 'C', 'B']);
    expect(await skus({ 'filter[series]': 'Aves' })).toEqual(['C', 'A']);
    expect(await skus({ 'filter[series]': 'Aves', 'filter[active]': 'true' })).toEqual(['C']);
    const refused = await own.call('service', 'GET', '/v1/products', { query: { 'filter[name]': 'x' } });
    expect(refused.status).toBe(400);
  });

  it('answers the product of another organisation like an absent one', async () => {
    const { body } = await create({ sku: 'FOREIGN' });
    const other = await aCompany(productRoutes, { table: company.table });

    expect((await other.call('admin', 'GET', `/v1/products/${body.id}`)).status).toBe(404);
    expect((await other.call('admin', 'GET', '/v1/products')).body.data).toEqual([]);
  });

  it('takes an import back while nobody has touched the product, and frees its SKU', async () => {
    const context = await jobContext(company.ports, company.orgId, 'imports');
    const run = <R>(plan: () => Promise<{ action: string; writes: never[]; result: R }>) =>
      runCommand(company.table, { ...context.cause, requestId: `req_${randomUUID()}` }, plan);
    await run(() => createProduct(context, { sku: 'UNDO', name: 'Undo', active: true }) as never);
    const stored = await findProductBySku(context, 'undo');
    const id = stored?.value.id ?? '';

    await expect(run(() => removeProduct(context, id, 9) as never)).rejects.toThrow('version_moved');
    await run(() => removeProduct(context, id, 1) as never);

    expect(await findProductBySku(context, 'UNDO')).toBeUndefined();
    expect((await read('admin', '/v1/products/search', { q: 'undo' })).data).toEqual([]);
    expect((await create({ sku: 'UNDO' })).status).toBe(201);
  });
});
