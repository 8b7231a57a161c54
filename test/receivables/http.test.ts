import { describe, expect, it } from 'vitest';
import { type Reply, TODAY } from '../support/company.ts';
import { someBooks } from './books.ts';

const { company, post, get, match, anAccount, invoice, receipt, ageing } = await someBooks();

describe('invoices and receipts', () => {
  it('settles what is due first and keeps the rest for the next invoice', async () => {
    const accountId = await anAccount();
    const first = await invoice(accountId, 1000, '2026-01-10');
    const second = await invoice(accountId, 500, '2026-01-05');
    const money = await receipt(accountId, 1800, '2026-02-01');
    const next = await invoice(accountId, 1000, '2026-02-20');

    expect(money.body).toMatchObject({
      unappliedMinor: 300,
      entries: [
        { invoiceId: second.body.id, amountMinor: 500 },
        { invoiceId: first.body.id, amountMinor: 1000 },
      ],
    });
    expect(next.body).toMatchObject({
      status: 'partly-settled',
      openMinor: 700,
      entries: [{ on: '2026-02-20', amountMinor: 300 }],
    });
    expect((await get(`/v1/receipts/${money.body.id}`)).body.unappliedMinor).toBe(0);
  });

  it('answers for a past day as the books stood by the dates', async () => {
    const accountId = await anAccount();
    await invoice(accountId, 1000, '2025-10-01');
    expect(await ageing(accountId, '2025-10-31')).toMatchObject({ notDueMinor: 1000, overdueMinor: 0 });
    await receipt(accountId, 1000, '2025-12-15');

    expect(await ageing(accountId, '2025-10-31')).toMatchObject({
      notDueMinor: 1000,
      overdueMinor: 0,
      outstandingMinor: 1000,
    });
    expect((await ageing(accountId, '2025-11-01')).buckets[0]).toEqual({ bucket: '1-30', amountMinor: 1000 });
    expect((await ageing(accountId, '2025-12-14')).oldestDaysOver).toBe(44);
    expect(await ageing(accountId, '2025-12-15')).toBeUndefined();
  });

  it('reverses a wrong receipt from a day on and leaves earlier days alone', async () => {
    const accountId = await anAccount();
    await invoice(accountId, 1000, '2025-11-01');
    const money = await receipt(accountId, 1000, '2025-11-20');
    const reversed = await post(
      `/v1/receipts/${money.body.id}/reverse`,
      { on: '2026-01-15', reason: 'Bounced' },
      match(money),
    );
    const again = await post(`/v1/receipts/${money.body.id}/reverse`, { reason: 'Bounced' }, match(reversed));

    expect(reversed.body).toMatchObject({ unappliedMinor: 0, reversal: { on: '2026-01-15' } });
    expect(again.body).toMatchObject({ status: 422, code: 'credit.already_reversed' });
    expect(await ageing(accountId, '2025-12-31')).toBeUndefined();
    expect(await ageing(accountId, '2026-01-15')).toMatchObject({
      outstandingMinor: 1000,
      oldestDaysOver: 45,
    });
  });

  it('never settles parallel invoices with more than a receipt holds', async () => {
    const accountId = await anAccount();
    const money = await receipt(accountId, 1000, '2026-01-01', { allocate: 'none' });
    const invoices = await Promise.all(
      Array.from({ length: 15 }, () =>
        invoice(accountId, 300, '2025-12-01', { dues: [{ dueOn: '2026-05-01', amountMinor: 300 }] }),
      ),
    );

    const { body } = await get(`/v1/receipts/${money.body.id}`);
    expect(invoices.map(({ status }) => status).filter((status) => status !== 201)).toEqual([]);
    expect(
      body.entries.reduce((sum: number, entry: { amountMinor: number }) => sum + entry.amountMinor, 0),
    ).toBe(1000);
  }, 240_000);

  it('lets 50 parallel allocations by hand share one receipt without exceeding it', async () => {
    const accountId = await anAccount();
    const invoices: Reply[] = [];
    for (let n = 0; n < 50; n += 1) invoices.push(await invoice(accountId, 300, '2025-12-01'));
    const money = await receipt(accountId, 1000, '2026-01-01', { allocate: 'none' });
    const attempt = async (invoiceId: string): Promise<number> => {
      for (;;) {
        const { body: seen } = await get(`/v1/receipts/${money.body.id}`);
        const answer = await post(
          `/v1/receipts/${money.body.id}/allocations`,
          { allocations: [{ invoiceId, amountMinor: 300 }] },
          { 'if-match': `"v${seen.version}"` },
        );
        if (answer.status !== 412) return answer.status;
      }
    };
    const statuses = await Promise.all(invoices.map(({ body }) => attempt(body.id)));

    expect(statuses.filter((status) => status === 200)).toHaveLength(3);
    expect(statuses.filter((status) => status === 422)).toHaveLength(47);
    expect((await get(`/v1/receipts/${money.body.id}`)).body.unappliedMinor).toBe(100);
  }, 240_000);

  it('undoes one allocation and allocates again automatically', async () => {
    const accountId = await anAccount();
    const { body: bill } = await invoice(accountId, 1000, '2026-01-01');
    const money = await receipt(accountId, 600, '2026-01-10');
    const path = `/v1/receipts/${money.body.id}/allocations`;
    const undone = await post(
      `${path}/${money.body.entries[0].allocationId}/undo`,
      { on: '2026-02-01', reason: 'Other invoice' },
      match(money),
    );
    const again = await post(path, { automatic: true }, match(undone));

    expect(undone.body.unappliedMinor).toBe(600);
    expect(again.body).toMatchObject({
      unappliedMinor: 0,
      entries: [{}, {}, { amountMinor: 600, on: '2026-02-01', invoiceId: bill.id }],
    });
  });

  it('ages several due dates of one invoice apart', async () => {
    const accountId = await anAccount();
    await invoice(accountId, 1000, '2026-01-01', {
      dues: [
        { dueOn: '2026-03-31', amountMinor: 600 },
        { dueOn: '2026-01-31', amountMinor: 400 },
      ],
    });
    await receipt(accountId, 100, '2026-01-15');

    expect(await ageing(accountId, TODAY)).toMatchObject({
      notDueMinor: 600,
      overdueMinor: 300,
      overdueInvoices: 1,
    });
  });

  it('writes off, cancels and reopens by reversal', async () => {
    const accountId = await anAccount();
    const lost = await invoice(accountId, 1000, '2025-01-01');
    const off = await post(
      `/v1/invoices/${lost.body.id}/write-off`,
      { amountMinor: 400, reason: 'Insolvent' },
      match(lost),
    );
    const wrong = await invoice(accountId, 700, '2026-02-01');
    const cancelled = await post(
      `/v1/invoices/${wrong.body.id}/cancel`,
      { reason: 'Wrong customer' },
      match(wrong),
    );
    const creditId = cancelled.body.entries[0].creditId;
    const note = await get(`/v1/credit-notes/${creditId}`);
    await post(`/v1/credit-notes/${creditId}/reverse`, { reason: 'It was right' }, match(note));

    expect(off.body).toMatchObject({ kind: 'write-off', amountMinor: 400, unappliedMinor: 0 });
    expect((await get(`/v1/invoices/${lost.body.id}`)).body).toMatchObject({
      status: 'partly-settled',
      openMinor: 600,
    });
    expect(cancelled.body).toMatchObject({ status: 'cancelled', openMinor: 0 });
    expect((await get(`/v1/invoices/${wrong.body.id}`)).body).toMatchObject({
      status: 'open',
      openMinor: 700,
    });
  });

  it('shows a statement whose movements join its balances', async () => {
    const accountId = await anAccount();
    await invoice(accountId, 1000, '2025-12-01', { number: 'ST-1' });
    await invoice(accountId, 500, '2026-01-10', { number: 'ST-2' });
    await receipt(accountId, 1200, '2026-01-20', { number: 'ST-R' });
    const { body } = await get(
      '/v1/receivables/statement',
      { accountId, from: '2026-01-01', to: '2026-01-31' },
      'north-rep',
    );

    expect(body.balances).toEqual([
      {
        currency: 'EUR',
        openingMinor: 1000,
        closingMinor: 300,
        movements: [
          expect.objectContaining({ number: 'ST-2', amountMinor: 500, balanceMinor: 1500 }),
          expect.objectContaining({ number: 'ST-R', amountMinor: -1200, balanceMinor: 300 }),
        ],
      },
    ]);
  });

  it('draws unique numbers without gaps for parallel invoices', async () => {
    const accountId = await anAccount();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => invoice(accountId, 100, '2031-01-01')),
    );
    const numbers = answers.map(({ body }) => body.number).sort();

    expect(numbers).toEqual(
      Array.from({ length: 12 }, (_, n) => `INV-2031-${String(n + 1).padStart(6, '0')}`),
    );
  }, 240_000);
});

describe('who sees and does what', () => {
  it('shows each role its own receivables only', async () => {
    const mine = await anAccount('usr_northrep', { number: 'SEE-1' });
    await invoice(mine, 4200, '2020-06-01', { number: 'SEEN' });
    const numbers = async (as: string) =>
      (await get('/v1/receivables/overdue', { limit: '100', asOf: '2020-08-01' }, as)).body.data.map(
        ({ number }: { number: string }) => number,
      );

    expect(await numbers('north-rep')).toEqual(['SEEN']);
    expect(await numbers('north-manager')).toEqual(['SEEN']);
    expect(await numbers('boss')).toEqual(['SEEN']);
    expect(await numbers('south-rep')).toEqual([]);
    expect(await numbers('south-manager')).toEqual([]);
    expect((await get('/v1/receivables/overdue', {}, 'service')).status).toBe(403);
  });

  it('lets the owner note a dispute and a promise but not move money', async () => {
    const accountId = await anAccount();
    const bill = await invoice(accountId, 1000, '2026-02-01');
    const disputed = await post(
      `/v1/invoices/${bill.body.id}/dispute`,
      { disputed: true, reason: 'Damaged' },
      match(bill),
      'north-rep',
    );
    const promised = await post(
      `/v1/invoices/${bill.body.id}/promise`,
      { promisedOn: '2026-03-20' },
      match(disputed),
      'north-rep',
    );

    expect(promised.body).toMatchObject({ dispute: { since: TODAY }, promise: { promisedOn: '2026-03-20' } });
    expect((await receipt(accountId, 1, TODAY, {})).status).toBe(201);
    expect((await post('/v1/receipts', { accountId, amountMinor: 1 }, {}, 'north-rep')).status).toBe(403);
  });

  it('groups by owner, unit and depth of the tree as of the day', async () => {
    const accountId = await anAccount('usr_southrep');
    await invoice(accountId, 900, '2024-01-01');
    const by = async (groupBy: string, extra: Record<string, string> = {}) =>
      (
        await get('/v1/receivables/ageing', {
          asOf: '2024-03-01',
          groupBy,
          'filter[accountId]': accountId,
          ...extra,
        })
      ).body.data.map((row: { id: string; outstandingMinor: number }) => [row.id, row.outstandingMinor]);

    expect(await by('owner')).toEqual([['usr_southrep', 900]]);
    expect(await by('unit')).toEqual([['unt_south', 900]]);
    expect(await by('unit', { unitDepth: '0' })).toEqual([['unt_company', 900]]);
  });

  it('names the missing exchange rate instead of inventing one', async () => {
    const accountId = await anAccount('usr_northrep', { currency: 'USD' });
    await invoice(accountId, 900, '2023-01-01');
    const { status, body } = await get('/v1/receivables/ageing', {
      asOf: '2023-03-01',
      in: 'CNY',
      'filter[accountId]': accountId,
    });

    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'rate.missing' });
    expect(body.detail).toContain('USD');
  });
});

describe('what is refused', () => {
  it.each([
    ['an amount of zero', { amountMinor: 0 }, 400, 'request.invalid'],
    [
      'dues that do not add up',
      { amountMinor: 10, dues: [{ dueOn: '2026-04-01', amountMinor: 9 }] },
      422,
      'invoice.dues_do_not_add_up',
    ],
    [
      'a due date before the issue',
      { amountMinor: 10, issuedOn: '2026-03-01', dues: [{ dueOn: '2026-02-01', amountMinor: 10 }] },
      422,
      'invoice.due_before_issue',
    ],
    [
      'terms that lead beyond the last day',
      { amountMinor: 10, issuedOn: '2199-12-20' },
      422,
      'invoice.due_too_far',
    ],
    ['an invoice without amount or order', {}, 422, 'invoice.amount_missing'],
  ])('refuses %s', async (_case, fields, status, code) => {
    const accountId = await anAccount();
    expect((await post('/v1/invoices', { accountId, ...fields })).body).toMatchObject({ status, code });
  });

  it('asks for an idempotency key where money moves', async () => {
    const accountId = await anAccount();
    const { body } = await company.call('finance', 'POST', '/v1/receipts', {
      body: { accountId, amountMinor: 5 },
    });
    expect(body).toMatchObject({ status: 400, code: 'request.idempotency_key_required' });
  });
});
