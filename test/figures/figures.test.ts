import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { someBooks } from '../receivables/books.ts';
import { NOW } from '../support/company.ts';

const { company, get, post, match, anAccount, invoice, receipt } = await someBooks(ROUTES);

const figures = async (query: Record<string, string>, as = 'finance') => {
  const { status, body } = await get('/v1/collection-figures', query, as);
  expect(status).toBe(200);
  return body;
};

describe('collection figures', { timeout: 240_000 }, () => {
  it('answers 73.71 and 76.32 for the reference books, with months of thirty days', async () => {
    const set = await company.call('admin', 'PUT', '/v1/policies/collection-figures', {
      body: { validFrom: '2010-01-01', body: { months: 3, lookbackMonths: 12, dayCount: 'thirty' } },
      headers: { 'if-match': '"v1"' },
    });
    expect(set.status).toBe(200);
    const accountId = await anAccount();
    const due = (dueOn: string, amountMinor: number) => ({ dues: [{ dueOn, amountMinor }] });
    await invoice(accountId, 70_000_00, '2015-04-10', due('2015-05-10', 70_000_00));
    await invoice(accountId, 80_000_00, '2015-05-10', due('2015-06-09', 80_000_00));
    await invoice(accountId, 100_000_00, '2015-06-10', due('2015-07-10', 100_000_00));
    await receipt(accountId, 38_000_00, '2015-06-15');
    const of = { 'filter[accountId]': accountId, asOf: '2015-06-30' };
    const { data, totals, from } = await figures({ ...of, groupBy: 'account' });

    expect(from).toBe('2015-06-01');
    expect(data).toHaveLength(1);
    expect(totals).toHaveLength(1);
    expect(data[0]).toMatchObject({
      id: accountId,
      currency: 'EUR',
      openMinor: 212_000_00,
      countbackDso: { value: 73.71, numeratorMinor: 212_000_00, denominatorMinor: 250_000_00 },
      dso: { value: 76.32, numeratorMinor: 212_000_00, denominatorMinor: 250_000_00, days: 90 },
      bestPossibleDso: { value: 36, numeratorMinor: 100_000_00 },
      averageDaysDelinquent: { value: 40.32, numeratorMinor: 112_000_00 },
      collectionEffectiveness: { value: 25.33, numeratorMinor: 38_000_00, denominatorMinor: 150_000_00 },
      collectionRate: { value: 38, numeratorMinor: 38_000_00, denominatorMinor: 100_000_00 },
    });

    // What is booked later with later dates leaves the day alone, also when it takes earlier money back.
    const later = await receipt(accountId, 1_000_00, '2015-07-05');
    await post(
      `/v1/receipts/${later.body.id}/reverse`,
      { on: '2015-07-20', reason: 'Bounced' },
      match(later),
    );
    expect((await figures({ ...of, groupBy: 'account' })).data).toEqual(data);
    const july = await figures({ 'filter[accountId]': accountId, asOf: '2015-07-10' });
    expect(july.data[0]).toMatchObject({ collectedMinor: 1_000_00, collectionRate: { value: null } });
    const august = await figures({ 'filter[accountId]': accountId, asOf: '2015-07-31' });
    expect(august.data[0]).toMatchObject({ collectedMinor: 0, openMinor: 212_000_00 });
  });

  it('gives flows to the owner of their day and what is open to the owner now', async () => {
    company.clock.set('2016-01-02T09:00:00.000Z');
    const accountId = await anAccount('usr_northrep');
    company.clock.set(NOW);
    await invoice(accountId, 1000, '2016-01-10');
    await receipt(accountId, 400, '2016-01-15');
    const { body: account } = await get(`/v1/accounts/${accountId}`);
    await post(
      `/v1/accounts/${accountId}/hand-over`,
      { ownerId: 'usr_southrep', from: '2016-01-20' },
      { 'if-match': `"v${account.version}"` },
      'admin',
    );
    await receipt(accountId, 100, '2016-01-25');
    const { data } = await figures({
      'filter[accountId]': accountId,
      asOf: '2016-01-31',
      groupBy: 'owner',
    });
    const of = (id: string) => data.find((row: { id: string }) => row.id === id);

    expect(of('usr_northrep')).toMatchObject({ soldMinor: 1000, collectedMinor: 400, openMinor: 0 });
    expect(of('usr_northrep').dso.value).toBeNull();
    expect(of('usr_southrep')).toMatchObject({ soldMinor: 0, collectedMinor: 100, openMinor: 500 });
    expect(of('usr_southrep').dso).toMatchObject({ numeratorMinor: 500, denominatorMinor: 1000 });
    const units = await figures({
      'filter[unitId]': 'unt_north',
      'filter[accountId]': accountId,
      asOf: '2016-01-31',
    });
    expect(units.data[0]).toMatchObject({ collectedMinor: 400, openMinor: 0 });
  });

  it('keeps currencies apart, and converts at the rate of the day when asked', async () => {
    const [euros, yuan] = [
      await anAccount('usr_northrep2'),
      await anAccount('usr_northrep2', { currency: 'CNY' }),
    ];
    await invoice(euros, 1000, '2017-03-01');
    await invoice(yuan, 8000, '2017-03-02');
    const period = {
      asOf: '2017-03-31',
      from: '2017-03-01',
      groupBy: 'owner',
      'filter[ownerId]': 'usr_northrep2',
    };
    const apart = await figures(period);
    expect(
      apart.data.map(({ currency, soldMinor }: Record<string, unknown>) => [currency, soldMinor]),
    ).toEqual([
      ['CNY', 8000],
      ['EUR', 1000],
    ]);
    const missing = await get('/v1/collection-figures', { ...period, in: 'EUR' });
    expect(missing.body.code).toBe('rate.missing');
    await post('/v1/rates', { from: 'CNY', to: 'EUR', on: '2017-01-01', rate: '0.125' });
    const { data, rateBasis } = await figures({ ...period, in: 'EUR' });
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({ currency: 'EUR', soldMinor: 2000 });
    expect(rateBasis).toEqual({ to: 'EUR', on: '2017-03-31' });
  });

  it('adds up over accounts in any cut, page by page, and shows each role its own', async () => {
    const accounts = await Promise.all(
      ['usr_northrep', 'usr_northrep2', 'usr_southrep'].map((owner) => anAccount(owner)),
    );
    for (const [at, accountId] of accounts.entries()) {
      await invoice(accountId, 1000 * (at + 1), '2018-05-02');
      await receipt(accountId, 100 * (at + 1), '2018-05-20');
    }
    const period = { asOf: '2018-05-31', from: '2018-05-01' };
    const sums = (rows: { openMinor: number; collectedMinor: number }[]) => [
      rows.reduce((sum, { openMinor }) => sum + openMinor, 0),
      rows.reduce((sum, { collectedMinor }) => sum + collectedMinor, 0),
    ];
    for (const groupBy of ['account', 'owner', 'unit', 'currency', 'month']) {
      const { data } = await figures({ ...period, groupBy, 'filter[currency]': 'EUR', limit: '100' });
      const own =
        groupBy === 'account' ? data.filter(({ id }: { id: string }) => accounts.includes(id)) : data;
      expect(sums(own)[1]).toBe(600);
    }
    const first = await figures({ ...period, groupBy: 'owner', limit: '1' });
    const second = await figures({ ...period, groupBy: 'owner', limit: '1', cursor: first.page.nextCursor });
    expect(first.data[0].id).not.toBe(second.data[0].id);
    const seen = async (as: string) => sums((await figures({ ...period, groupBy: 'owner' }, as)).data)[1];
    expect([await seen('north-rep'), await seen('north-manager'), await seen('boss')]).toEqual([
      100, 300, 600,
    ]);
    expect((await get('/v1/collection-figures', period, 'service')).status).toBe(403);
  });

  it('shows an empty book as no rows, and refuses a series that is too long', async () => {
    expect(await figures({ asOf: '1990-01-31' })).toMatchObject({ data: [], totals: [] });
    const long = { from: '2000-01-01', asOf: '2010-01-31', groupBy: 'month' };
    expect((await get('/v1/collection-figures', long)).body.code).toBe('figures.too_many_months');
    const wrong = await get('/v1/collection-figures', { from: '2020-02-01', asOf: '2020-01-31' });
    expect(wrong.body.errors[0].pointer).toBe('/from');
  });
});
