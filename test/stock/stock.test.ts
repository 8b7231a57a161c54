import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSlot } from '#lib/jobs/index.ts';
import { deliver } from '#lib/messages/index.ts';
import { sesMailer } from '#lib/messages/ses.ts';
import { ROUTES } from '#lib/routes.ts';
import { agedStockJob } from '#lib/stock/job.ts';
import { agedStockAnnouncement } from '#lib/stock/message.ts';
import { bandNames, bandOf, inStockOn, meanAge, remainingOf } from '#lib/stock/rules.ts';
import { someBooks } from '../receivables/books.ts';
import { once } from '../support/company.ts';
import { localClient, startMailCatcher } from '../support/services.ts';

let catcher: Awaited<ReturnType<typeof startMailCatcher>>;
beforeAll(async () => {
  catcher = await startMailCatcher();
});
afterAll(() => catcher.stop());

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
const { units } = company;
const product = async (sku: string, name: string) =>
  (await post('/v1/products', { sku, name, currency: 'EUR' }, {}, 'admin')).body.id as string;
const [car, van] = [await product('CAR', '轿车 红'), await product('VAN', 'Furgoneta')];
const dealer = await anAccount('usr_northrep2', { type: 'dealer', name: 'Concesionario Norte' });
const receive = (body: object, as = 'back-office') => post('/v1/stock/lots', body, {}, as);
const act = async (id: string, what: string, body?: object, method = 'POST') => {
  const path = `/v1/stock/lots/${id}`;
  const headers = { ...once(), ...match(await get(path, {}, 'admin')) };
  return company.call('back-office', method, `${path}${what}`, { body, headers });
};
const aged = async (query: Record<string, string> = {}, as = 'boss') =>
  (await get('/v1/stock/ageing', query, as)).body;
const shown = (data: never[]) =>
  data.map(({ reference, quantity, ageDays, pushFirst }: never) => [reference, quantity, ageDays, pushFirst]);

describe('a lot of stock', { timeout: 60_000 }, () => {
  it('comes in, leaves in parts, and each step can be taken back', async () => {
    const lot = { productId: car, unitId: units.south, quantity: '5', receivedOn: '2026-01-10' };
    const made = await receive({ ...lot, reference: 'LOTE-7' });
    expect(made).toMatchObject({ status: 201, body: { remaining: '5', departures: [] } });
    const { id } = made.body;
    expect((await receive({ ...lot, reference: 'ｌote-7' })).body.code).toBe('stock.reference_taken');
    expect((await act(id, '/leave', { quantity: '6' })).body.code).toBe('stock.not_there');
    expect((await act(id, '/leave', { on: '2026-01-09' })).body.code).toBe('stock.day_too_early');
    expect((await act(id, '/leave', { on: '2026-03-03' })).body.code).toBe('stock.in_future');
    await act(id, '/leave', { on: '2026-02-01', quantity: '2', note: '已售' });
    expect((await act(id, '/leave', { on: '2026-02-20' })).body).toMatchObject({ remaining: '0' });
    expect((await act(id, '/leave', {})).body.code).toBe('stock.not_there');
    expect((await act(id, '', { quantity: '4' }, 'PATCH')).body.code).toBe('stock.not_there');
    expect((await act(id, '/undo-leave')).body).toMatchObject({ remaining: '3' });
    expect((await act(id, '', { quantity: '6', reference: null }, 'PATCH')).body).toMatchObject({
      remaining: '4',
    });
    expect((await receive({ ...lot, reference: 'LOTE-7' })).status).toBe(201);
    expect((await act(id, '/withdraw', { reason: 'Duplicado' })).body).toMatchObject({ remaining: '0' });
    expect((await act(id, '/leave', {})).body.code).toBe('stock.withdrawn');
    expect((await act(id, '/restore')).body).toMatchObject({ remaining: '4' });
    await act(id, '/withdraw', { reason: 'Duplicado' });
    expect((await receive({ ...lot, accountId: dealer })).body.errors[0].pointer).toBe('/accountId');
    expect((await receive({ productId: car, quantity: '0' })).body.errors[0].pointer).toBe('/quantity');
    expect((await receive({ productId: 'prd_0absent', quantity: '1' })).status).toBe(404);
    expect((await receive({ productId: car, quantity: '1' }, 'north-rep')).status).toBe(403);
    expect((await receive(lot, 'north-manager')).status).toBe(404);
  });
});

describe('stock by age', { timeout: 60_000 }, () => {
  const chassis = async (reference: string, receivedOn: string, place: object, productId = car) =>
    (await receive({ productId, quantity: '1', reference, receivedOn, ...place })).body.id as string;

  it('is what was there on the day, oldest first, for the people of the unit', async () => {
    await chassis('OLD', '2025-01-01', { unitId: units.north });
    await chassis('EDGE', '2025-09-03', { unitId: units.north });
    await chassis('DEALT', '2025-06-01', { accountId: dealer }, van);
    const sold = await chassis('SOLD', '2025-12-01', { unitId: units.north });
    await act(sold, '/leave', { on: '2026-02-10' });
    const now = await aged({ unitId: units.north });
    expect(now).toMatchObject({ asOf: '2026-03-02', bands: ['0-90', '91-180', '181-365', '366+'] });
    expect(shown(now.data)).toEqual([
      ['OLD', '1', 425, true],
      ['DEALT', '1', 274, true],
      // On the threshold it is not yet too old.
      ['EDGE', '1', 180, false],
    ]);
    const before = await aged({ unitId: units.north, asOf: '2026-02-09' });
    expect(shown(before.data).map(([reference]) => reference)).toEqual(['OLD', 'DEALT', 'EDGE', 'SOLD']);
    expect((await aged({ unitId: units.north, asOf: '2024-12-31' })).data).toEqual([]);
    expect(shown((await aged({ olderThan: '274', unitId: units.north })).data)).toHaveLength(1);
    expect(shown((await aged({ 'filter[productId]': van })).data)).toEqual([['DEALT', '1', 274, true]]);
    expect((await aged({ 'filter[accountId]': dealer, pushFirst: 'false' })).data).toEqual([]);
    // Everybody of the unit sees its own; what stands at a dealer's is for who may see the dealer.
    const refs = async (as: string) => shown((await aged({}, as)).data).map(([reference]) => reference);
    expect(await refs('north-rep')).toEqual(['OLD', 'EDGE']);
    expect(await refs('north-rep2')).toEqual(['OLD', 'DEALT', 'EDGE']);
    expect(await refs('south-rep')).toEqual(['LOTE-7']);
    expect((await get('/v1/stock/ageing', {}, 'service')).status).toBe(403);
    const first = await aged({ limit: '1' });
    const rest = await aged({ limit: '10', cursor: first.page.nextCursor });
    expect([...first.data, ...rest.data]).toHaveLength(4);
    expect((await get('/v1/stock/lots', { 'filter[accountId]': dealer }, 'north-rep')).status).toBe(404);
    const lots = await get('/v1/stock/lots', { 'filter[unitId]': units.north, limit: '2' }, 'north-rep');
    expect(lots.body.data.map((one: never) => one['reference'])).toEqual(['OLD', 'EDGE']);
  });

  it('adds up by product and unit, with a mean age by pieces', async () => {
    await receive({ productId: car, unitId: units.north, quantity: '3', receivedOn: '2026-02-20' });
    const sums = async (groupBy: string) => (await get('/v1/stock/summary', { groupBy }, 'boss')).body.data;
    expect(await sums('unit')).toEqual([
      expect.objectContaining({
        ...{ name: 'north', quantity: '6', byBand: ['3', '1', '1', '1'], pushFirst: '2', oldest: 425 },
        // (425 + 274 + 180 + 3 × 10) ÷ 6
        meanAge: '151.5',
      }),
      expect.objectContaining({ name: 'south', quantity: '5', meanAge: '51.0' }),
    ]);
    expect((await sums('product')).map(({ name, quantity }: never) => [name, quantity])).toEqual([
      ['轿车 红', '10'],
      ['Furgoneta', '1'],
    ]);
    // Other numbers from a day on; the days before keep theirs.
    const path = '/v1/policies/stock-age';
    const numbers = (await get(path, {}, 'admin')).body.body;
    const policy = { validFrom: '2026-03-10', body: { ...numbers, bounds: [30], pushAfterDays: 400 } };
    const headers = { ...once(), 'if-match': '"v1"' };
    expect((await company.call('admin', 'PUT', path, { body: policy, headers })).status).toBe(200);
    const later = await aged({ asOf: '2026-03-10', pushFirst: 'true' });
    expect(later.bands).toEqual(['0-30', '31+']);
    expect(shown(later.data).map(([reference]) => reference)).toEqual(['OLD']);
    expect((await aged()).bands).toHaveLength(4);
  });

  it('is announced once a week to the salespeople of the unit, and not where nothing is aged', async () => {
    const { orgId, ports, sent } = company;
    ports.mailer = sesMailer(localClient(catcher.endpoint), 'stock@example.com');
    const slot = (period: string, subject = units.north) => ({
      ...{ kind: 'slot' as const, orgId, job: agedStockJob.name, subject, period },
    });
    const run = (period: string, subject?: string) => runSlot(ports, slot(period, subject), agedStockJob);
    expect(await run('2026-03-02')).toEqual({ week: '2026-03-02', due: true, recipients: 2, messages: 2 });
    expect(await run('2026-03-04')).toMatchObject({ week: '2026-03-02', messages: 0 });
    expect(await run('2026-03-02', units.south)).toMatchObject({ recipients: 1, messages: 0 });
    const work = sent.flatMap((one) => (one.kind === 'message' ? [one] : []));
    for (const one of work) expect(await deliver(ports, [agedStockAnnouncement], one)).toBe('sent');
    const mails = await catcher.mails();
    expect(mails.flatMap(({ destination }) => destination.to ?? []).sort()).toEqual([
      'north-rep2@example.com',
      'north-rep@example.com',
    ]);
    const mine = mails.find(({ destination }) => destination.to?.includes('north-rep@example.com'));
    expect(mine?.subject).toBe('Sell these first: stock older than 180 days');
    for (const part of [mine?.body.html, mine?.body.text]) {
      expect(part).toContain('轿车 红');
      expect(part).toContain('OLD');
      expect(part).not.toContain('EDGE');
      expect(part).not.toContain('Concesionario');
    }
  });
});

describe('ages', () => {
  const bounds = fc
    .uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 6 })
    .map((days) => days.sort((a, b) => a - b));

  it('fall into one band each, in order', () => {
    expect(bandNames([90, 180])).toEqual(['0-90', '91-180', '181+']);
    expect([0, 90, 91, 180, 181].map((age) => bandOf(age, [90, 180]))).toEqual([0, 0, 1, 1, 2]);
    fc.assert(
      fc.property(bounds, fc.nat({ max: 1000 }), (given, age) => {
        expect(bandOf(age, given)).toBeLessThanOrEqual(bandOf(age + 1, given));
        expect(bandOf(age, given)).toBeLessThan(bandNames(given).length);
      }),
    );
  });

  it('have a mean between the youngest and the oldest', () => {
    expect(meanAge([])).toBeNull();
    const lots = fc.array(
      fc.record({ amount: fc.bigInt({ min: 1n, max: 10n ** 12n }), age: fc.nat({ max: 4000 }) }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(lots, (given) => {
        const ages = given.map(({ age }) => age);
        const mean = Number(meanAge(given));
        expect(mean).toBeGreaterThanOrEqual(Math.min(...ages));
        expect(mean).toBeLessThanOrEqual(Math.max(...ages));
      }),
    );
  });

  it('count what was there at the end of a day', () => {
    const departures = [{ on: '2026-02-01', quantity: '1.5' }];
    const lot = { quantity: '4', receivedOn: '2026-01-01', departures };
    const on = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'];
    expect(on.map((day) => inStockOn(lot, day))).toEqual([0n, 4_000_000n, 4_000_000n, 2_500_000n]);
    const withdrawn = { at: '2026-02-02T00:00:00.000Z', by: 'usr_1', reason: '误' };
    expect(remainingOf({ ...lot, withdrawn })).toBe(0n);
  });
});
