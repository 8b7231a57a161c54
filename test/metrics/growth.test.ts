import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { benchTable } from '../../bench/company.ts';
import { meter } from '../../bench/meter.ts';
import { sell } from '../../bench/sales.ts';
import { callerOf } from '../../bench/units.ts';
import { someBooks } from '../receivables/books.ts';
import { testDynamo } from '../support/company.ts';

describe('a report of a month', { timeout: 120_000 }, () => {
  it('reads as much over ten orders of a person as over ten thousand', async () => {
    const table = await benchTable(testDynamo(), `growth-${process.pid}`);
    const { ask, ports } = callerOf(table);
    const take = meter(table);
    const report = async () => {
      take();
      await ask({ method: 'GET', path: '/v1/metrics?groupBy=owner' });
      return take();
    };
    await sell(ports, 0, 10);
    const few = await report();
    await sell(ports, 10, 10_000);
    const many = await report();
    expect(few.calls).toBe(2);
    expect(many.calls).toBe(few.calls);
    expect(many.reads).toBeLessThanOrEqual(few.reads * 1.1);
  });
});

describe('a representative who moves to another unit', { timeout: 60_000 }, () => {
  it('takes nothing along: what was sold stays with the unit that sold it', async () => {
    const { company, post, get, match, anAccount } = await someBooks(ROUTES);
    await post('/v1/products', { sku: 'A', name: 'A', currency: 'EUR' }, {}, 'admin');
    const account = await anAccount('usr_northrep');
    const order = async (orderedOn: string) => {
      const lines = [{ sku: 'A', quantity: '1', unitPrice: '100' }];
      const fields = { accountId: account, orderedOn, lines, ownerId: 'usr_northrep' };
      const placed = await post('/v1/orders', fields, {}, 'director');
      const path = `/v1/orders/${placed.body.id}/transitions`;
      return post(path, { to: 'confirmed', on: orderedOn }, match(placed), 'director');
    };
    await order('2026-01-20');
    await order('2026-02-20');
    const ask = async (period: string) =>
      (await get('/v1/metrics', { period, groupBy: 'unit' }, 'boss')).body.data.map(
        ({ name, figure }: { name: string; figure: { value: string } }) => [name, figure.value],
      );
    const before = await ask('2026-Q1');
    const person = await get('/v1/users/usr_northrep', {}, 'admin');
    const moved = await post(
      '/v1/users/usr_northrep/postings',
      { from: '2026-02-01', unitId: company.units.south },
      match(person),
      'admin',
    );
    expect(moved.status).toBe(200);
    expect(await ask('2026-Q1')).toEqual(before);
    await post(
      `/v1/accounts/${account}/hand-over`,
      { ownerId: 'usr_northrep', from: '2026-02-25' },
      match(await get(`/v1/accounts/${account}`)),
      'director',
    );
    await order('2026-02-26');
    expect(await ask('2026-02')).toEqual([
      ['north', '100.00'],
      ['south', '100.00'],
    ]);
    const whose = await get('/v1/metrics', { period: '2026-Q1', groupBy: 'owner' }, 'boss');
    expect(whose.body.data).toMatchObject([{ name: 'north-rep', figure: { value: '300.00' } }]);
  });
});
