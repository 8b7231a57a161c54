/** An invoice and a receipt of one account that arrive at the same time always see one another. */
import { expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { aCompany, once } from '../support/company.ts';

it('an invoice and a receipt at the same time settle each other, whoever is first', {
  timeout: 120_000,
}, async () => {
  const { call } = await aCompany(ROUTES);
  const post = async (path: string, body: object) => {
    const headers = once();
    let answer = await call('admin', 'POST', path, { body, headers });
    // Twelve pairs draw from one series at once: a client that hears "busy" asks again with the same key.
    while (answer.status === 503) answer = await call('admin', 'POST', path, { body, headers });
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const meet = async (number: string): Promise<[number, number]> => {
    const { id } = await post('/v1/accounts', { number, name: number, type: 'customer' });
    const sum = { accountId: id, amountMinor: 100 };
    const [bill, money] = await Promise.all([
      post('/v1/invoices', sum),
      post('/v1/receipts', { ...sum, allocate: 'automatic' }),
    ]);
    const [invoice, receipt] = await Promise.all([
      call('admin', 'GET', `/v1/invoices/${bill.id}`),
      call('admin', 'GET', `/v1/receipts/${money.id}`),
    ]);
    return [invoice.body.openMinor, receipt.body.unappliedMinor];
  };
  const ends = await Promise.all(Array.from({ length: 12 }, (_, at) => meet(`meeting-${at}`)));
  expect(ends).toEqual(ends.map(() => [0, 0]));
});
