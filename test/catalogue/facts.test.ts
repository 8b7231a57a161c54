import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasPaperEndingBy, isNewOn } from '#lib/catalogue/facts.ts';
import { productRoutes } from '#lib/catalogue/index.ts';
import { addDays } from '#lib/core/dates.ts';
import { aCompany } from '../support/company.ts';

const company = await aCompany(productRoutes);
const create = async (sku: string, fields: object) =>
  company.call('back-office', 'POST', '/v1/products', {
    body: { sku, name: sku, currency: 'EUR', ...fields },
  });
const list = async (query: Record<string, string>, as = 'back-office') => {
  const { status, body } = await company.call(as, 'GET', '/v1/products', { query });
  return status === 200 ? body.data.map(({ sku }: { sku: string }) => sku) : status;
};

describe('a new product', () => {
  it('is new from its launch on for the months of the policy, the last day not among them', () => {
    const launchedOn = '2024-02-29';
    expect(isNewOn({ launchedOn }, '2024-02-28', 12)).toBe(false);
    expect(isNewOn({ launchedOn }, '2024-02-29', 12)).toBe(true);
    expect(isNewOn({ launchedOn }, '2025-02-27', 12)).toBe(true);
    expect(isNewOn({ launchedOn }, '2025-02-28', 12)).toBe(false);
    expect(isNewOn({}, '2025-02-28', 12)).toBeUndefined();
  });

  it('is new on an unbroken run of days', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1970-01-01', days));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 3_000 }),
        (launchedOn, months, later) => {
          const on = addDays(launchedOn, later);
          // Once it is not new any more it never is again.
          if (isNewOn({ launchedOn }, on, months))
            expect(isNewOn({ launchedOn }, launchedOn, months)).toBe(true);
          else expect(isNewOn({ launchedOn }, addDays(on, 1), months)).toBe(false);
        },
      ),
    );
  });

  it('runs out of papers on the last day that one holds', () => {
    const papers = [{ expiresOn: '2026-03-31' }, {}];
    expect(hasPaperEndingBy({ papers }, '2026-03-30')).toBe(false);
    expect(hasPaperEndingBy({ papers }, '2026-03-31')).toBe(true);
    expect(hasPaperEndingBy({}, '2026-03-31')).toBe(false);
  });
});

describe('facts of products over HTTP', () => {
  it('are kept, changed and found by filters', async () => {
    const paper = {
      kind: '备案证件',
      number: 'A-1',
      expiresOn: '2026-04-30',
      responsibleId: 'usr_backoffice',
    };
    const made = await create('wine', {
      ...{ brand: '老窖', role: 'image', valueAdded: 'high', launchedOn: '2025-12-01' },
      ...{ attributes: { colour: 'rojo', 材质: '玻璃' }, papers: [paper] },
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ attributes: { 材质: '玻璃' }, papers: [paper] });
    await create('bulk', { role: 'coverage', valueAdded: 'low', launchedOn: '2019-01-01' });
    expect(await list({ 'filter[role]': 'image' })).toEqual(['wine']);
    expect(await list({ 'filter[brand]': '老窖', 'filter[valueAdded]': 'high' })).toEqual(['wine']);
    expect(await list({ 'filter[newOn]': '2026-03-02' })).toEqual(['wine']);
    expect(await list({ 'filter[newOn]': '2019-06-01' })).toEqual(['bulk']);
    expect(await list({ 'filter[paperEndsBy]': '2026-05-01' })).toEqual(['wine']);
    expect(await list({ 'filter[paperEndsBy]': '2026-04-29' })).toEqual([]);
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`a${at}`, 'x']));
    const { body } = await create('odd', { attributes: many });
    expect(body.errors[0]).toMatchObject({ pointer: '/attributes', detail: '20 attributes at most' });
    expect((await create('none', { role: 'star' })).body.errors[0].pointer).toBe('/role');
  });

  it('hold the cost against the market for those who may know it', async () => {
    const market = { unitCost: '4', on: '2026-02-01', source: 'Feria de Zamora' };
    const dear = await create('dear', { unitCost: '4.25', market });
    expect(dear.body).toMatchObject({ costGap: '0.25', market });
    await create('cheap', { unitCost: '3', market });
    expect(await list({ 'filter[isTooDear]': 'true' })).toEqual(['dear']);
    expect(await list({ 'filter[isTooDear]': 'false' })).toEqual(['cheap']);
    expect(await list({ 'filter[isTooDear]': 'true' }, 'north-rep')).toBe(403);
    const seen = (await company.call('north-rep', 'GET', `/v1/products/${dear.body.id}`)).body;
    expect(['market', 'costGap', 'unitCost'].filter((field) => field in seen)).toEqual([]);
  });
});
