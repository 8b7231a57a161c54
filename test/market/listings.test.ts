import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';
import { once, type Reply } from '../support/company.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
const { units } = company;
const product = async (sku: string, name: string, series: string) =>
  (await post('/v1/products', { sku, name, series, tier: 'high', currency: 'EUR' }, {}, 'admin')).body.id;
const [four, five, old] = [
  await product('52-4', '52 四星', '52'),
  await product('52-5', '52 五星', '52'),
  await product('42-O', 'Original', '42'),
] as [string, string, string];
const outletOf = (ownerId: string, name: string) =>
  anAccount(ownerId, { type: 'outlet', name, number: name, customerSince: '2026-01-01' });
const [plaza, sol, lejos] = [
  await outletOf('usr_northrep', '广场店'),
  await outletOf('usr_northrep2', 'Tienda Sol'),
  await outletOf('usr_southrep', 'Lejos'),
] as [string, string, string];

const at = (account: string, productId: string) => `/v1/market/outlets/${account}/products/${productId}`;
const put = (account: string, body: object, as = 'north-rep') =>
  company.call(as, 'PUT', `/v1/market/outlets/${account}/products`, { body, headers: once() });
const act = async (path: string, what: string, body?: object, as = 'north-rep'): Promise<Reply> => {
  const headers = { ...once(), ...match(await get(path, {}, 'admin')) };
  return company.call(as, 'POST', `${path}/${what}`, { body, headers });
};
// Accounts of this company are there from its today on.
const TODAY = { asOf: '2026-03-02' };

describe('what an outlet carries', { timeout: 60_000 }, () => {
  it('is its whole list of a day, in one transaction', async () => {
    const first = await put(plaza, { productIds: [four, old], seenOn: '2026-02-01' });
    expect(first).toMatchObject({ status: 200, body: { listed: [four, old], delisted: [], kept: 0 } });
    const next = await put(plaza, { productIds: [five, four], seenOn: '2026-02-10', reason: '换了竞品' });
    expect(next.body).toMatchObject({ listed: [five], delisted: [old], kept: 1 });
    const known = (await get(at(plaza, old), {}, 'north-rep')).body;
    expect(known).toMatchObject({ isListed: false, accountId: plaza });
    expect(known.spans).toEqual([
      {
        ...{ from: '2026-02-01', seenOn: '2026-02-01', reportedBy: 'usr_northrep', to: '2026-02-09' },
        delisted: { seenOn: '2026-02-10', reportedBy: 'usr_northrep', reason: '换了竞品' },
      },
    ]);
    expect((await put(plaza, { productIds: [four], seenOn: '2026-02-05' })).body.code).toBe(
      'listing.day_too_early',
    );
    // The day's own list corrects itself: what was not there was never listed.
    const same = await put(plaza, { productIds: [four, old], seenOn: '2026-02-10' });
    expect(same.body).toMatchObject({ listed: [old], delisted: [five] });
    expect((await get(at(plaza, five), {}, 'north-rep')).status).toBe(404);
    expect((await put(plaza, { productIds: [four, old], seenOn: '2026-02-20' })).body).toMatchObject({
      ...{ listed: [], delisted: [], kept: 2 },
    });
    expect((await put(plaza, { productIds: [], seenOn: '2026-03-03' })).body.code).toBe('listing.in_future');
    const absent = Array.from({ length: 3 }, (_, nth) => `prd_0absent${nth}`);
    expect((await put(plaza, { productIds: absent })).status).toBe(404);
  });

  it('is reported product by product, and the last report can be taken back', async () => {
    const path = at(sol, five);
    const listed = await company.call('north-rep2', 'POST', `${path}/list`, {
      ...{ body: { from: '2026-02-01', seenOn: '2026-02-14' }, headers: once() },
    });
    expect(listed.body).toMatchObject({ isListed: true, spans: [{ from: '2026-02-01' }] });
    const gone = await act(path, 'delist', { to: '2026-02-20', reason: 'Sin espacio' }, 'north-rep2');
    expect(gone.body).toMatchObject({ isListed: false, spans: [{ to: '2026-02-20' }] });
    expect((await act(path, 'delist', { reason: 'Otra vez' }, 'north-rep2')).body.code).toBe(
      'listing.not_listed',
    );
    expect((await act(path, 'undo', undefined, 'north-rep2')).status).toBe(204);
    expect((await get(path, {}, 'admin')).body.spans[0].to).toBeUndefined();
    expect((await act(path, 'undo', undefined, 'north-rep2')).status).toBe(204);
    expect((await get(path, {}, 'admin')).status).toBe(404);
    await company.call('north-rep2', 'POST', `${path}/list`, { body: {}, headers: once() });
  });

  it('is for who may see the account, and of no prospect', async () => {
    const prospect = await anAccount('usr_northrep', { type: 'prospect' });
    expect((await put(prospect, { productIds: [] })).body.code).toBe('listing.prospect');
    expect((await put(lejos, { productIds: [four] })).status).toBe(404);
    expect((await put(sol, { productIds: [four] })).status).toBe(404);
    expect((await put(sol, { productIds: [five] }, 'finance')).status).toBe(403);
    expect((await get(at(sol, five), {}, 'north-rep')).status).toBe(404);
    expect((await get('/v1/market/listings', { 'filter[accountId]': sol }, 'north-rep')).status).toBe(404);
    const seen = async (query: Record<string, string>, as: string) =>
      (await get('/v1/market/listings', query, as)).body.data.map(
        ({ accountId, productId }: never) => `${accountId} ${productId}`,
      );
    expect(await seen({ 'filter[productId]': five }, 'north-rep')).toEqual([]);
    expect(await seen({ 'filter[productId]': five }, 'north-manager')).toEqual([`${sol} ${five}`]);
    expect((await seen({ 'filter[accountId]': plaza }, 'north-rep')).sort()).toEqual(
      [`${plaza} ${four}`, `${plaza} ${old}`].sort(),
    );
    expect(await seen({ 'filter[accountId]': plaza, 'filter[on]': '2026-01-31' }, 'north-rep')).toEqual([]);
  });
});

describe('distribution', { timeout: 60_000 }, () => {
  const rates = async (query: Record<string, string>, as = 'boss') =>
    (await get('/v1/market/distribution', { ...TODAY, ...query }, as)).body.data.map(
      ({ name, carrying, outlets, rate }: never) => [name, carrying, outlets, rate],
    );

  it('is outlets that carry ÷ outlets, by product, series or unit', async () => {
    expect(await rates({})).toEqual([
      ['52 五星', 1, 3, '33.33'],
      ['52 四星', 1, 3, '33.33'],
      ['Original', 1, 3, '33.33'],
    ]);
    expect(await rates({ groupBy: 'series' })).toEqual([
      ['42', 1, 3, '33.33'],
      ['52', 2, 3, '66.67'],
    ]);
    expect(await rates({ groupBy: 'unit', 'filter[series]': '52' })).toEqual([
      ['north', 2, 2, '100.00'],
      ['south', 0, 1, '0.00'],
    ]);
    expect(await rates({ 'filter[productId]': old, unitId: units.south })).toEqual([
      ['Original', 0, 1, '0.00'],
    ]);
    // One's own outlets alone; and no outlet where there was none yet.
    expect(await rates({ 'filter[productId]': old }, 'north-rep')).toEqual([['Original', 1, 1, '100.00']]);
    expect(await rates({ 'filter[productId]': old, type: 'dealer' })).toEqual([['Original', 0, 0, null]]);
  });

  it('has gaps: outlets without it', async () => {
    const gaps = async (query: Record<string, string>, as = 'boss') =>
      (await get('/v1/market/gaps', { ...TODAY, ...query }, as)).body.data;
    expect(await gaps({ 'filter[series]': '52' })).toEqual([
      expect.objectContaining({ accountId: lejos, name: 'Lejos', unitId: units.south, lastOn: null }),
    ]);
    await act(at(plaza, old), 'delist', { to: '2026-02-28', reason: '断货' });
    const own = await gaps({ 'filter[productId]': old }, 'north-rep');
    expect(own).toEqual([expect.objectContaining({ accountId: plaza, lastOn: '2026-02-28' })]);
    const bare = await get('/v1/market/gaps', {}, 'boss');
    expect(bare.body.errors[0].detail).toBe('give a product, series or tier');
    expect((await get('/v1/market/gaps', { 'filter[productId]': 'prd_0absent' }, 'boss')).status).toBe(404);
  });
});
