/** Limits and releases are granted by somebody who did not ask for them, and a release is used once. */
import '#lib/approval-kinds.ts';

import { beforeEach, describe, expect, it } from 'vitest';
import { once, type Reply } from '../support/company.ts';
import { aShop, type Shop } from './support.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await aShop();
});

const ask = (what: 'limit' | 'release', body: object, as = 'north-rep'): Promise<Reply> =>
  shop.post(`/v1/credit/accounts/${shop.accountId}/${what}-requests`, { reason: '旺季', ...body }, as);

const decide = async (id: string, as: string, outcome = 'approve'): Promise<Reply> => {
  const { body, headers } = await shop.company.call(as, 'GET', `/v1/approvals/${id}`);
  return shop.company.call(as, 'POST', `/v1/approvals/${id}/decisions`, {
    body: { outcome, documentHash: body.documentHash, ...(outcome !== 'approve' && { reason: 'No' }) },
    headers: { ...once(), 'if-match': headers['etag'] ?? '' },
  });
};

describe('a limit', () => {
  it('holds from the decision of the manager on, who sees where the account stands', async () => {
    const { status, body } = await ask('limit', { mode: 'limit', amountMinor: 500_000 });
    expect([status, body.status]).toEqual([201, 'pending']);
    expect(body.document).toMatchObject({ customer: 'C-1 远东贸易', exposureMinor: 0, limitMinor: null });
    expect((await decide(body.id, 'north-rep')).status).toBe(403);
    expect((await shop.credit()).profile).toBeNull();

    expect((await decide(body.id, 'north-manager')).status).toBe(200);

    expect(await shop.credit()).toMatchObject({
      limitMinor: 500_000,
      profile: {
        limits: [{ requestedBy: 'usr_northrep', approvedBy: ['usr_northmanager'], approvalId: body.id }],
      },
    });
  });

  it('of a large amount needs the director as well, and a refusal changes nothing', async () => {
    const { body } = await ask('limit', { mode: 'limit', amountMinor: 10_000_000 });
    await decide(body.id, 'north-manager');
    expect((await shop.credit()).profile).toBeNull();
    await decide(body.id, 'director', 'refuse');
    expect((await shop.credit()).profile).toBeNull();
  });
});

describe('a request', () => {
  it('shows an exposure beyond what one document may amount to', async () => {
    const { accountId, company } = shop;
    for (const number of ['1', '2']) {
      const body = { accountId, number, amountMinor: 9_000_000_000_000, allocate: 'none' };
      await company.call('finance', 'POST', '/v1/receipts', { body, headers: once() });
    }
    const { status, body } = await ask('release', { maxOverMinor: 500, waives: [], validTo: '2026-03-31' });
    expect([status, body.document.exposureMinor]).toEqual([201, -18_000_000_000_000]);
  });
});

describe('a release', () => {
  const released = async (body: object) => {
    const asked = await ask('release', { waives: [], validTo: '2026-03-31', ...body });
    await decide(asked.body.id, 'north-manager');
  };

  it('covers what goes beyond the limit, once', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 1_000 });
    await released({ maxOverMinor: 500 });

    expect((await shop.order(1_501)).status).toBe(409);
    expect((await shop.order(1_500)).status).toBe(200);
    expect((await shop.order(1)).status).toBe(409);
    const { body } = await shop.company.call(
      'finance',
      'GET',
      `/v1/credit/accounts/${shop.accountId}/releases`,
    );
    expect(body.data).toMatchObject([{ usedMinor: 500, approvedBy: ['usr_northmanager'] }]);
  });

  it('for an order lets it outgrow by the deviation and is given back when the order is', async () => {
    await shop.limit({ mode: 'limit', amountMinor: 0 });
    const draft = await shop.draft(1_100);
    await released({ maxOverMinor: 1_000, orderId: draft.id });

    expect((await shop.order(1)).status).toBe(409);
    const { body: order } = await shop.move(draft, 'confirmed');
    expect(order.status).toBe('confirmed');
    await shop.move(order, 'draft');
    expect((await shop.move(order, 'confirmed')).body.status).toBe('confirmed');
  });

  it('that ended yesterday or was revoked counts for nothing, and sets aside the checks it names', async () => {
    await shop.policy({ maxOverdueDays: 30 });
    await shop.post('/v1/invoices', { accountId: shop.accountId, amountMinor: 100, issuedOn: '2025-06-01' });
    await shop.limit({ mode: 'limit', amountMinor: 10_000 });
    expect((await shop.order(100)).body.code).toBe('credit.refused');
    await released({ maxOverMinor: 0, waives: ['overdue'], validTo: '2026-03-02' });
    expect((await shop.order(100)).status).toBe(200);

    shop.company.clock.set('2026-03-03T09:00:00.000Z');
    expect((await shop.order(100)).status).toBe(409);
    expect((await ask('release', { maxOverMinor: 5, waives: [], validTo: '2026-03-02' })).body.code).toBe(
      'credit.release_ended',
    );
  });
});
