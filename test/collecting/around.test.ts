/** What stands around collecting: invoices that are asked for, coaching of salespeople, how steadily money comes in. */
import { describe, expect, it } from 'vitest';
import type { Reply } from '../support/company.ts';
import { someCollecting } from './books.ts';

const { company, send, post, get, match, must, anAccount, invoice, receipt } = await someCollecting();
const ids = (answer: Reply): string[] => answer.body.data.map(({ id }: { id: string }) => id);

describe('a request for an invoice', () => {
  const path = '/v1/collecting/invoice-requests';
  const asked = async (accountId: string, fields: object = {}) =>
    must(
      await post(
        path,
        { accountId, amountMinor: 900, wantedOn: '2026-03-20', note: '按合同', ...fields },
        'north-rep',
      ),
    );

  it('waits in finance’s inbox until the invoice that was issued is named', async () => {
    const accountId = await anAccount();
    const other = await anAccount();
    const request = await asked(accountId, { contract: 'HT-2026-001' });
    expect(request.body).toMatchObject({ state: 'requested', currency: 'EUR', requestedBy: 'usr_northrep' });
    const inbox = async () => ids(await get(path, { 'filter[waiting]': 'true' }));
    expect(await inbox()).toContain(request.body.id);
    const bill = (await invoice(accountId, 900, '2026-03-02')).body;
    const foreign = (await invoice(other, 900, '2026-03-02')).body;
    const answer = (body: object, as = 'finance') =>
      post(`${path}/${request.body.id}/answer`, body, as, match(request));
    expect((await answer({ answer: 'issued', invoiceId: bill.id }, 'north-rep')).status).toBe(403);
    expect((await answer({ answer: 'issued', invoiceId: foreign.id })).status).toBe(422);
    const done = must(await answer({ answer: 'issued', invoiceId: bill.id }));
    expect(done.body).toMatchObject({
      state: 'issued',
      invoiceId: bill.id,
      decided: { decidedBy: 'usr_finance' },
    });
    expect(await inbox()).not.toContain(request.body.id);
    expect((await get(`${path}/${request.body.id}`, {}, 'south-rep')).status).toBe(404);
    expect(ids(await get(path, { 'filter[requestedBy]': 'usr_northrep' }, 'north-rep'))).toContain(
      done.body.id,
    );
  });

  it('is declined with a reason, or taken back, once; and asks for a day that is still to come', async () => {
    const accountId = await anAccount();
    const declined = await asked(accountId);
    const no = must(
      await post(
        `${path}/${declined.body.id}/answer`,
        { answer: 'declined', reason: '缺少验收单' },
        'finance',
        match(declined),
      ),
    );
    expect(no.body).toMatchObject({ state: 'declined', decided: { reason: '缺少验收单' } });
    const again = await post(`${path}/${declined.body.id}/withdraw`, { reason: 'x' }, 'north-rep', match(no));
    expect(again.body.code).toBe('collecting.request_answered');
    const back = await asked(accountId);
    const gone = await post(
      `${path}/${back.body.id}/withdraw`,
      { reason: 'Paid already' },
      'north-rep',
      match(back),
    );
    expect(gone.body.state).toBe('withdrawn');
    const late = await post(path, { accountId, amountMinor: 1, wantedOn: '2026-03-01' }, 'north-rep');
    expect(late.status).toBe(422);
    expect(
      (await post(path, { accountId, amountMinor: 0, wantedOn: 'soon' }, 'north-rep')).body.errors,
    ).toHaveLength(2);
  });
});

describe('coaching', () => {
  const path = '/v1/collecting/coaching';

  it('is recorded by who leads the person, read by both and by nobody beside them', async () => {
    const body = {
      representativeId: 'usr_northrep',
      observations: '电话开场太软，没有约定付款日',
      agreed: [{ what: 'Pedir siempre una fecha', dueOn: '2026-03-16' }],
      followUpOn: '2026-03-16',
    };
    const session = must(await post(path, body, 'north-manager'));
    expect(session.body).toMatchObject({
      topic: 'collection',
      coachId: 'usr_northmanager',
      on: '2026-03-02',
    });
    const one = `${path}/${session.body.id}`;
    const seen = await Promise.all(
      ['north-rep', 'north-manager', 'director', 'north-rep2', 'south-manager'].map(
        async (as) => (await get(one, {}, as)).status,
      ),
    );
    expect(seen).toEqual([200, 200, 200, 404, 404]);
    const agreed = [{ ...body.agreed[0], doneOn: '2026-03-10' }];
    const changed = await send('PATCH', one, { agreed, followUpOn: null }, 'north-manager', match(session));
    expect(changed.body).toMatchObject({ agreed });
    expect(changed.body).not.toHaveProperty('followUpOn');
    expect((await send('PATCH', one, { agreed }, 'north-rep', match(changed))).status).toBe(403);
    expect(ids(await get(path, { 'filter[representativeId]': 'usr_northrep' }, 'north-rep'))).toEqual([
      session.body.id,
    ]);
    expect((await get(path, {}, 'north-rep2')).body.data).toEqual([]);
  });

  it('is not for oneself, for others’ people, or for a day to come', async () => {
    const body = { representativeId: 'usr_southrep', observations: 'x' };
    expect((await post(path, body, 'north-manager')).body.code).toBe('coaching.not_their_manager');
    const self = { ...body, representativeId: 'usr_northmanager' };
    expect((await post(path, self, 'north-manager')).body.code).toBe('coaching.not_their_manager');
    const ahead = { representativeId: 'usr_northrep', observations: 'x', on: '2026-03-03' };
    expect((await post(path, ahead, 'north-manager')).status).toBe(422);
  });
});

describe('stability of collection', () => {
  it('tells per unit and month what came, how much of it by core partners, who was on time, and what is left', async () => {
    const dealer = await anAccount('usr_southrep', { type: 'dealer' });
    const late = await anAccount('usr_southrep');
    await receipt(dealer, 750, '2026-01-20');
    await receipt(late, 250, '2026-01-10');
    await invoice(late, 400, '2025-12-01');
    const { body } = await get(
      '/v1/collecting/stability',
      { from: '2026-01', to: '2026-03' },
      'south-manager',
    );
    expect(body.units).toHaveLength(1);
    const [south] = body.units;
    expect(south).toMatchObject({
      unitId: company.units.south,
      active: true,
      responsible: { id: 'usr_southmanager' },
      left: [{ currency: 'EUR', openMinor: 150, overdueMinor: 150 }],
    });
    const january = south.months.find(({ key }: { key: string }) => key === '2026-01');
    expect(january).toMatchObject({ accountMonths: 2, onTime: 1, onTimePercent: '50.00' });
    expect(january).toMatchObject({ collectedMinor: 1_000, coreMinor: 750, corePercent: '75.00' });
    expect((await get('/v1/collecting/stability', { from: '2026-03', to: '2026-01' })).status).toBe(400);
    // What is no month was once counted up to the end of the memory.
    expect((await get('/v1/collecting/stability', { from: '*', to: '2026-01' })).status).toBe(400);
    const north = await get('/v1/collecting/stability', { from: '2026-01', to: '2026-01' }, 'north-rep2');
    expect(north.body.units).toEqual([]);
  });

  it.each([
    ['2026-01', 'April'],
    ['2026-01', '\u0663'],
    ['2026-01', '9999-99'],
    ['2026-01', '999999999999-01'],
    ['0000-01', '2026-01'],
    ['2026-01', '2027-01'],
  ])('refuses %s to %s at once', async (from, to) => {
    const { status, body } = await get('/v1/collecting/stability', { from, to });
    expect([status, body.code]).toEqual([400, 'request.invalid']);
  });
});
