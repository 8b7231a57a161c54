import { describe, expect, it } from 'vitest';
import { jobContext } from '#lib/organisation/context.ts';
import { brokenPromises } from '#lib/receivables/index.ts';
import { someCollecting } from './books.ts';

const { company, post, get, match, anAccount, invoice, receipt, goTo } = await someCollecting();
const PROMISES = '/v1/collecting/promises';
const stateOf = async (id: string, asOf: string) => (await get(`${PROMISES}/${id}`, { asOf })).body.state;
const brokenOn = async (accountId: string, asOf: string) =>
  brokenPromises(await jobContext(company.ports, company.orgId, 'test'), accountId, asOf);

describe('promises to pay', () => {
  it('follows what is allocated to its invoices, with the days of grace', async () => {
    const accountId = await anAccount('usr_northrep', { name: '上海精工贸易有限公司' });
    const [one, two] = [
      await invoice(accountId, 600, '2026-01-01'),
      await invoice(accountId, 400, '2026-01-05'),
    ];
    const contact = await post(`/v1/accounts/${accountId}/contacts`, { name: 'José Núñez' }, 'north-rep');
    const made = await post(
      PROMISES,
      {
        accountId,
        invoiceIds: [one.body.id, two.body.id],
        parts: [
          { on: '2026-03-10', amountMinor: 500 },
          { on: '2026-03-20', amountMinor: 300 },
        ],
        contactId: contact.body.id,
        note: '月底前付款',
      },
      'north-rep',
    );
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      state: 'open',
      promisedMinor: 800,
      contactName: 'José Núñez',
      graceDays: 3,
    });
    const { id } = made.body;

    expect(await brokenOn(accountId, '2026-03-13')).toEqual({ count: 0, open: [], oldest: undefined });
    await receipt(accountId, 500, '2026-03-13');
    expect(await stateOf(id, '2026-03-14')).toBe('open');
    expect(await stateOf(id, '2026-03-24')).toBe('partly');
    expect(await brokenOn(accountId, '2026-03-24')).toEqual({
      count: 1,
      open: [{ currency: 'EUR', openMinor: 300 }],
      oldest: '2026-03-10',
    });
    await receipt(accountId, 300, '2026-03-20');
    expect(await stateOf(id, '2026-03-24')).toBe('kept');
    expect(await stateOf(id, '2026-03-12')).toBe('open');
  });

  it('is what the invoice shows, whichever way it was recorded', async () => {
    const accountId = await anAccount();
    const bill = await invoice(accountId, 1000, '2026-01-01');
    const path = `/v1/invoices/${bill.body.id}/promise`;
    const first = await post(path, { promisedOn: '2026-03-10' }, 'north-rep', match(bill));
    const second = await post(path, { promisedOn: '2026-03-15', note: 'sure' }, 'north-rep', match(first));

    const list = await get(PROMISES, { 'filter[accountId]': accountId });
    expect(list.body.data.map(({ state }: { state: string }) => state).sort()).toEqual(['open', 'withdrawn']);
    expect(second.body.promise).toMatchObject({ promisedOn: '2026-03-15', note: 'sure' });

    const promise = await get(`${PROMISES}/${second.body.promise.promiseId}`);
    const gone = await post(
      `${PROMISES}/${promise.body.id}/withdraw`,
      { reason: 'Asked again' },
      'north-rep',
      match(promise),
    );
    expect(gone.body).toMatchObject({ state: 'withdrawn', restMinor: 0 });
    expect((await get(`/v1/invoices/${bill.body.id}`)).body.promise).toBeUndefined();
    const watched = await get(PROMISES, { 'filter[watched]': 'true', 'filter[accountId]': accountId });
    expect(watched.body.data).toEqual([]);
  });

  it('clears the promise of an invoice with its record', async () => {
    const bill = await invoice(await anAccount(), 1000, '2026-01-01');
    const path = `/v1/invoices/${bill.body.id}/promise`;
    const made = await post(path, { promisedOn: '2026-03-10' }, 'north-rep', match(bill));
    const cleared = await post(path, { promisedOn: null }, 'north-rep', match(made));
    expect(cleared.body.promise).toBeUndefined();
    expect(await stateOf(made.body.promise.promiseId, '2026-03-02')).toBe('withdrawn');
  });

  it('refuses what cannot be promised', async () => {
    const [accountId, other] = [await anAccount(), await anAccount()];
    const bill = await invoice(accountId, 1000, '2026-01-01');
    const foreign = await invoice(other, 1000, '2026-01-01');
    const usd = await invoice(accountId, 1000, '2026-01-01', { currency: 'USD' });
    const promise = (fields: Record<string, unknown>) =>
      post(PROMISES, {
        accountId,
        invoiceIds: [bill.body.id],
        parts: [{ on: '2026-03-10', amountMinor: 1000 }],
        ...fields,
      });
    const codes = await Promise.all([
      promise({ parts: [{ on: '2026-03-01', amountMinor: 1 }] }),
      promise({ parts: [{ on: '2026-03-10', amountMinor: 1001 }] }),
      promise({ parts: [1, 2].map(() => ({ on: '2026-03-10', amountMinor: 1 })) }),
      promise({ invoiceIds: [foreign.body.id] }),
      promise({ invoiceIds: [bill.body.id, usd.body.id] }),
      promise({ invoiceIds: ['inv_absent'] }),
    ]);
    expect(codes.map(({ body }) => body.code)).toEqual([
      'invoice.promise_in_past',
      'promise.too_large',
      'promise.parts_out_of_order',
      'allocation.accounts_differ',
      'allocation.currencies_differ',
      'request.not_found',
    ]);
  });

  it('hides what a colleague was promised, and refuses to withdraw what was missed', async () => {
    const accountId = await anAccount('usr_northrep');
    const bill = await invoice(accountId, 1000, '2026-01-01');
    const made = await post(PROMISES, {
      accountId,
      invoiceIds: [bill.body.id],
      parts: [{ on: '2026-03-04', amountMinor: 1000 }],
    });
    const path = `${PROMISES}/${made.body.id}`;
    expect((await get(path, {}, 'north-rep2')).status).toBe(404);
    expect((await get(PROMISES, { 'filter[accountId]': accountId }, 'south-manager')).body.data).toEqual([]);
    goTo('2026-03-09');
    const late = await post(`${path}/withdraw`, { reason: 'no' }, 'finance', match(made));
    expect(late.body.code).toBe('promise.missed');
    const mistake = await post(`${path}/withdraw`, { reason: 'no', mistake: true }, 'finance', match(made));
    expect(mistake.body.state).toBe('withdrawn');
    const again = await post(`${path}/withdraw`, { reason: 'no' }, 'finance', match(mistake));
    expect(again.body.code).toBe('promise.withdrawn');
    goTo('2026-03-02');
  });
});
