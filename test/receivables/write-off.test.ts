/** Giving an invoice up: finance by itself up to an amount, everybody else and more than that by approval. */
import { beforeEach, describe, expect, it } from 'vitest';
import { aShop, type Shop } from '../credit/support.ts';
import { once, type Reply } from '../support/company.ts';

let shop: Shop;
let invoice: Reply['body'];
beforeEach(async () => {
  shop = await aShop();
  const body = { accountId: shop.accountId, amountMinor: 1_500_000, issuedOn: '2026-01-05' };
  invoice = (await shop.post('/v1/invoices', body)).body;
});

const now = async () => (await shop.company.call('finance', 'GET', `/v1/invoices/${invoice.id}`)).body;
const ask = (as: string, body: object) =>
  shop.company.call(as, 'POST', `/v1/invoices/${invoice.id}/write-off-requests`, { body, headers: once() });
const direct = async (body: object) =>
  shop.company.call('finance', 'POST', `/v1/invoices/${invoice.id}/write-off`, {
    body: { reason: 'Insolvenz', ...body },
    headers: { ...once(), 'if-match': `"v${(await now()).version}"` },
  });
const decide = async (id: string, as: string, outcome: string) => {
  const { body } = await shop.company.call(as, 'GET', `/v1/approvals/${id}`);
  return shop.company.call(as, 'POST', `/v1/approvals/${id}/decisions`, {
    body: { outcome, documentHash: body.documentHash, reason: '同意' },
    headers: { ...once(), 'if-match': `"v${body.version}"` },
  });
};
const writeOffs = async (): Promise<Reply['body'][]> =>
  (await shop.company.call('finance', 'GET', '/v1/write-offs')).body.data;

describe('writing off', () => {
  it('is finance’s own up to the policy’s amount; more is refused with the way to ask', async () => {
    expect((await direct({ amountMinor: 1_000_000 })).status).toBe(200);
    const second = (await shop.post('/v1/invoices', { accountId: shop.accountId, amountMinor: 1_000_001 }))
      .body;
    const { status, body } = await shop.company.call(
      'finance',
      'POST',
      `/v1/invoices/${second.id}/write-off`,
      {
        body: { reason: 'Insolvenz' },
        headers: { ...once(), 'if-match': '"v1"' },
      },
    );
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'invoice.write_off_needs_approval' });
    expect(body.detail).toContain(`/v1/invoices/${second.id}/write-off-requests`);
    expect((await writeOffs()).map(({ amountMinor }) => amountMinor)).toEqual([1_000_000]);
  });

  it('is booked with the last decision, only as far as it is still open, and can be reversed', async () => {
    const asked = await ask('north-rep', { reason: '客户破产，无力偿还' });
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({
      kind: 'write-off',
      status: 'pending',
      document: { amountMinor: 1_500_000, number: invoice.number, customer: 'C-1 远东贸易' },
    });
    expect((await decide(asked.body.id, 'north-manager', 'approve')).status).toBe(200);
    expect((await now()).openMinor).toBe(1_500_000);
    await shop.post('/v1/receipts', {
      accountId: shop.accountId,
      amountMinor: 200_000,
      allocate: 'automatic',
    });
    const last = await decide(asked.body.id, 'director', 'approve');
    expect(last.body.status).toBe('approved');
    const [off] = await writeOffs();
    expect(off).toMatchObject({
      amountMinor: 1_300_000,
      notes: '客户破产，无力偿还',
      approvalId: asked.body.id,
    });
    expect((await now()).status).toBe('settled');
    const path = `/v1/write-offs/${off.id}`;
    const undone = await shop.company.call('finance', 'POST', `${path}/reverse`, {
      body: { reason: 'Quota came' },
      headers: { ...once(), 'if-match': '"v1"' },
    });
    expect(undone.status).toBe(200);
    expect((await now()).openMinor).toBe(1_300_000);
  });

  it('books nothing that was refused, is paid meanwhile, or is not the asker’s to see', async () => {
    const asked = await ask('north-rep', { amountMinor: 100, reason: 'Rounding' });
    await decide(asked.body.id, 'north-manager', 'reject');
    expect(await writeOffs()).toEqual([]);
    const again = await ask('north-rep', { amountMinor: 100, reason: 'Rounding' });
    await shop.post('/v1/receipts', {
      accountId: shop.accountId,
      amountMinor: 1_500_000,
      allocate: 'automatic',
    });
    expect((await decide(again.body.id, 'north-manager', 'approve')).body.status).toBe('approved');
    expect(await writeOffs()).toEqual([]);
    const asService = await shop.company.call('service', 'GET', `/v1/approvals/${again.body.id}`);
    expect(asService.status).toBe(404);
    expect((await ask('south-rep', { reason: 'Not mine' })).status).toBe(404);
    expect((await ask('north-rep', { reason: 'Nothing open' })).body.code).toBe('invoice.nothing_open');
    expect((await ask('north-rep', {})).body.errors[0].pointer).toBe('/reason');
  });
});
