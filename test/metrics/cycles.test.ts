import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';
import { once } from '../support/company.ts';

const { company, get, post, match, anAccount } = await someBooks(ROUTES);
await post('/v1/products', { sku: 'w', name: 'W', currency: 'EUR' }, {}, 'admin');
const sell = async (accountId: string, orderedOn: string, unitPrice: string, currency?: string) => {
  const lines = [{ sku: 'w', quantity: '1', unitPrice, ...(currency && { description: 'W' }) }];
  const placed = await post('/v1/orders', { accountId, orderedOn, lines, currency }, {}, 'director');
  const path = `/v1/orders/${placed.body.id}/transitions`;
  return post(path, { to: 'confirmed', on: orderedOn }, match(placed), 'director');
};
const cycles = async (query: Record<string, string>, as = 'boss') =>
  (await get('/v1/metrics/cycles', query, as)).body;

const [shop, bar] = [await anAccount('usr_northrep'), await anAccount('usr_northrep')];
const dealer = await anAccount('usr_southrep', { type: 'dealer', name: '上海经销商' });
const hope = await anAccount('usr_northrep', { type: 'prospect', name: 'Peña' });
await sell(shop, '2026-02-02', '100');
await sell(shop, '2026-02-16', '100');
await sell(bar, '2026-02-20', '50');
await sell(dealer, '2026-02-10', '750');
const cancelled = await sell(dealer, '2026-02-11', '1');
const off = { to: 'cancelled', on: '2026-02-12', reason: 'mistake' };
await post(`/v1/orders/${cancelled.body.id}/transitions`, off, match(cancelled), 'director');

describe('sales cycles', { timeout: 60_000 }, () => {
  it('tell by channel what was booked, how often accounts order, and leave out what was cancelled', async () => {
    expect(await cycles({ period: '2026-02' })).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
      channels: [
        {
          channel: 'customer',
          booked: [{ currency: 'EUR', bookedMinor: 250_00, share: expect.any(String) }],
          // 28 days × 2 accounts ÷ 3 orders
          ...{
            accounts: 2,
            orders: '3',
            daysBetweenOrders: '18.7',
            wonFromProspects: 0,
            daysToCustomer: null,
          },
        },
        expect.objectContaining({
          channel: 'dealer',
          accounts: 1,
          orders: '1',
          booked: [{ currency: 'EUR', bookedMinor: 750_00, share: '75.00' }],
        }),
      ],
    });
  });

  it('count the days up to today in a month that is not over', async () => {
    await sell(shop, '2026-03-01', '10');
    const march = await cycles({ period: '2026-03' });
    expect(march).toMatchObject({ from: '2026-03-01', to: '2026-03-02' });
    expect(march.channels).toMatchObject([{ accounts: 1, orders: '1', daysBetweenOrders: '2.0' }]);
    expect(await cycles({ period: '2031-01' })).toMatchObject({ to: '2031-01-31', channels: [] });
  });

  it('tell how long a prospect took to become a customer who orders', async () => {
    company.clock.set('2026-03-20T09:00:00.000Z');
    const turned = await company.call('admin', 'PATCH', `/v1/accounts/${hope}`, {
      body: { type: 'customer' },
      headers: { ...once(), 'if-match': '"v1"' },
    });
    expect(turned.status).toBe(200);
    await sell(hope, '2026-03-20', '20');
    const { channels } = await cycles({ period: '2026-03' });
    // 2 to 20 March; the other accounts were customers from their first day and say nothing about it.
    expect(channels).toMatchObject([
      { channel: 'customer', accounts: 2, wonFromProspects: 1, daysToCustomer: '18.0' },
    ]);
  });

  it('show a person their own accounts, a unit its own, and one currency when asked', async () => {
    expect((await cycles({ period: '2026-02' }, 'south-rep')).channels).toMatchObject([
      { channel: 'dealer' },
    ]);
    const north = await cycles({ period: '2026-02', 'filter[unitId]': company.units.north });
    expect(north.channels).toMatchObject([{ channel: 'customer', booked: [{ share: '100.00' }] }]);
    await post('/v1/rates', { from: 'EUR', to: 'USD', on: '2026-01-01', rate: '1.2' }, {}, 'admin');
    const dollars = await cycles({ period: '2026-02', in: 'USD', 'filter[ownerId]': 'usr_northrep' });
    expect(dollars.channels).toMatchObject([{ booked: [{ currency: 'USD', bookedMinor: 300_00 }] }]);
  });

  it.each([
    [{ period: '2026-13' }, 400],
    [{ period: '2026-02', from: '2026-02-01' }, 400],
    [{ from: '2026-03-01', to: '2026-02-01' }, 400],
    [{ period: '2026-02', in: 'JPY' }, 422],
    [{ 'filter[unitId]': 'unt_0absent' }, 404],
  ])('refuse %j with %i', async (query, status) => {
    expect((await get('/v1/metrics/cycles', query as Record<string, string>, 'boss')).status).toBe(status);
  });
});
