import { describe, expect, it } from 'vitest';
import { TODAY } from '../support/company.ts';
import { someBooks } from './books.ts';

const { company, post, get, match, anAccount, invoice, receipt, ageing } = await someBooks();

describe('corrections', () => {
  it('keeps the due dates of past days when they are changed today', async () => {
    const accountId = await anAccount();
    const bill = await invoice(accountId, 1000, '2026-01-01');
    const dues = [{ dueOn: '2026-03-31', amountMinor: 1000 }];
    const changed = await company.call('finance', 'PATCH', `/v1/invoices/${bill.body.id}`, {
      body: { dues },
      headers: match(bill),
    });

    expect(changed.body).toMatchObject({ dues, nextDueOn: '2026-03-31' });
    expect(await ageing(accountId, '2026-03-01')).toMatchObject({ notDueMinor: 0, overdueMinor: 1000 });
    expect(await ageing(accountId, TODAY)).toMatchObject({ notDueMinor: 1000, overdueMinor: 0 });
  });

  it('sets a reversed receipt’s number free, and only then', async () => {
    const accountId = await anAccount();
    const wrong = await receipt(accountId, 100, '2026-01-10', { number: 'BANK-1' });
    const twin = await receipt(accountId, 200, '2026-01-10', { number: 'BANK-1' });
    await post(`/v1/receipts/${wrong.body.id}/reverse`, { reason: 'Wrong amount' }, match(wrong));
    const right = await receipt(accountId, 200, '2026-01-10', { number: 'BANK-1' });

    expect(twin.body).toMatchObject({ status: 409, code: 'credit.number_taken' });
    expect(right.status).toBe(201);
  });

  it('refuses a reversal on a day on which the money was in use', async () => {
    const accountId = await anAccount();
    await invoice(accountId, 100, '2026-01-10');
    const money = await receipt(accountId, 100, '2026-01-01');
    const undone = await post(
      `/v1/receipts/${money.body.id}/allocations/${money.body.entries[0].allocationId}/undo`,
      { on: '2026-01-20', reason: 'Other invoice' },
      match(money),
    );
    const reverse = (on: string) =>
      post(`/v1/receipts/${money.body.id}/reverse`, { on, reason: 'Bounced' }, match(undone));

    expect((await reverse('2026-01-15')).body).toMatchObject({ status: 422, code: 'allocation.too_early' });
    expect((await reverse('2026-01-20')).body).toMatchObject({ unappliedMinor: 0 });
  });

  it('refuses to write off more than is open', async () => {
    const bill = await invoice(await anAccount(), 1000, '2026-01-01');
    const answer = await post(
      `/v1/invoices/${bill.body.id}/write-off`,
      { amountMinor: 1001, reason: 'Insolvent' },
      match(bill),
    );

    expect(answer.body).toMatchObject({ status: 422, code: 'invoice.write_off_too_large' });
  });

  it('answers an empty list for a range that ends before it begins', async () => {
    const query = { 'filter[from]': '2026-02-01', 'filter[to]': '2026-01-01' };
    expect((await get('/v1/invoices', query)).body).toMatchObject({ data: [], page: { hasMore: false } });
  });
});
