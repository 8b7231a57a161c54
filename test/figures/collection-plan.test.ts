import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';

const { get, post, match, anAccount, invoice, receipt } = await someBooks(ROUTES);

const PATH = '/v1/collection-plan';
const due = (dueOn: string, amountMinor: number) => ({ dues: [{ dueOn, amountMinor }] });

describe('the collection plan of a month', { timeout: 240_000 }, () => {
  it('tells what was open, due, issued and collected, and closes where the books do', async () => {
    const accountId = await anAccount('usr_northrep', { name: '北方贸易有限公司' });
    await invoice(accountId, 1000, '2016-01-05', due('2016-02-10', 1000));
    await invoice(accountId, 2000, '2016-03-01', due('2016-04-15', 2000));
    const late = await invoice(accountId, 4000, '2016-03-02', due('2016-05-15', 4000));
    await invoice(accountId, 500, '2016-04-03', due('2016-04-20', 500));
    await receipt(accountId, 1200, '2016-04-12');
    const credited = { accountId, amountMinor: 300, issuedOn: '2016-04-14' };
    await post('/v1/credit-notes', { ...credited, allocate: { invoiceId: late.body.id } });
    const target = { measure: 'collected', accountId, from: '2016-04-01', to: '2016-04-30', currency: 'EUR' };
    await post('/v1/collection-targets', { ...target, amountMinor: 2400 }, {}, 'admin');

    const { status, body } = await get(PATH, { month: '2016-04', accountId });
    expect(status).toBe(200);
    expect(body).toMatchObject({ openingOn: '2016-03-31', asOf: '2016-04-30' });
    expect(body.target).toMatchObject({ currency: 'EUR', completion: { value: 50, numeratorMinor: 1200 } });
    expect(body.data).toHaveLength(1);
    expect(body.data[0]).toMatchObject({
      currency: 'EUR',
      invoices: 4,
      openingMinor: 7000,
      overdueMinor: 1000,
      openingDueMinor: 2000,
      openingLaterMinor: 4000,
      invoicedMinor: 500,
      dueMinor: 2500,
      expectedMinor: 2500,
      collectedMinor: 1200,
      creditedMinor: 300,
      writtenOffMinor: 0,
      closingMinor: 6000,
    });
    expect(body.data[0].overdue[1]).toEqual({ bucket: '31-60', amountMinor: 1000 });
    const ageing = await get('/v1/receivables/ageing', {
      asOf: '2016-04-30',
      'filter[accountId]': accountId,
    });
    expect(ageing.body.totals[0].outstandingMinor).toBe(6000);
  });

  it('holds an invoice that was issued and settled within the month, and takes a reversal back', async () => {
    const accountId = await anAccount();
    await invoice(accountId, 700, '2017-06-02', due('2017-06-20', 700));
    const paid = await receipt(accountId, 700, '2017-06-10');
    const ask = async () => (await get(PATH, { month: '2017-06', accountId })).body.data[0];
    expect(await ask()).toMatchObject({ invoicedMinor: 700, collectedMinor: 700, closingMinor: 0 });
    const taken = { on: '2017-06-25', reason: 'Bounced' };
    expect((await post(`/v1/receipts/${paid.body.id}/reverse`, taken, match(paid))).status).toBe(200);
    expect(await ask()).toMatchObject({ invoicedMinor: 700, collectedMinor: 0, closingMinor: 700 });
  });

  it('keeps currencies apart and shows each role its own', async () => {
    const [euros, yuan] = [await anAccount(), await anAccount('usr_southrep', { currency: 'CNY' })];
    await invoice(euros, 100, '2018-02-01', due('2018-03-10', 100));
    await invoice(yuan, 800, '2018-02-01', due('2018-03-10', 800));
    const rows = async (query: Record<string, string>, as?: string) =>
      (await get(PATH, { month: '2018-03', ...query }, as)).body.data;
    expect(await rows({ accountId: yuan })).toMatchObject([{ currency: 'CNY', dueMinor: 800 }]);
    expect(await rows({ ownerId: 'usr_southrep' }, 'boss')).toMatchObject([{ currency: 'CNY' }]);
    expect(await rows({ ownerId: 'usr_southrep' }, 'north-rep')).toEqual([]);
    expect((await get(PATH, { month: '2018-03', accountId: yuan }, 'north-rep')).status).toBe(404);
    expect((await get(PATH, { month: '2018-03' }, 'service')).status).toBe(403);
  });

  it('shows a month without receivables as no rows and no target, and names a field that is wrong', async () => {
    const accountId = await anAccount();
    const empty = await get(PATH, { month: '2019-01', accountId });
    expect(empty.body).toMatchObject({ data: [], target: null });
    const bad: Record<string, string>[] = [
      { month: '2019-13' },
      { month: '2019-01', asOf: 'today' },
      { month: '2019-01', accountId, ownerId: 'usr_northrep' },
    ];
    for (const query of bad) expect((await get(PATH, query)).status, JSON.stringify(query)).toBe(400);
  });
});
