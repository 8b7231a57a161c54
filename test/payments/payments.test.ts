/** Money to be paid out, from the request over its approvers and the queue to the bank, and back. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { aCompany, type Company, once, type Reply } from '../support/company.ts';

const PAYMENTS = '/v1/payments';
let company: Company;
beforeEach(async () => {
  company = await aCompany(ROUTES);
});

const get = (path: string, query: Record<string, string> = {}, as = 'finance') =>
  company.call(as, 'GET', path, { query });
const ask = (as = 'back-office', fields: Record<string, unknown> = {}) => {
  const wish = { payee: '上海精工贸易有限公司', purpose: '备件', amountMinor: 50_000, class: 'supplier' };
  const body = { unitId: company.units.north, dueOn: '2026-03-10', ...wish, ...fields };
  return company.call(as, 'POST', PAYMENTS, { body, headers: once() });
};
const act = async (id: string, what: string, body: unknown, as = 'finance', method = 'POST') => {
  const { version } = (await get(`${PAYMENTS}/${id}`)).body;
  const path = what ? `${PAYMENTS}/${id}/${what}` : `${PAYMENTS}/${id}`;
  return company.call(as, method, path, { body, headers: { ...once(), 'if-match': `"v${version}"` } });
};
const decide = async (approvalId: string, as: string, outcome = 'approve') => {
  const { documentHash } = (await get(`/v1/approvals/${approvalId}`, {}, as)).body;
  const body = { outcome, documentHash, reason: '同意' };
  return company.call(as, 'POST', `/v1/approvals/${approvalId}/decisions`, { body, headers: once() });
};
const approved = async (fields: Record<string, unknown> = {}): Promise<string> => {
  const { body } = await ask('back-office', fields);
  await decide(body.approvalId, 'boss');
  return body.id;
};
const stateOf = async (id: string) => (await get(`${PAYMENTS}/${id}`)).body.state;
const codeOf = ({ status, body }: Reply) => [status, body.code];

describe('payments', () => {
  it('goes from the request over its approver to paid and back, with the trail', async () => {
    const asked = await ask('north-manager', { amountMinor: 1_000_000 });
    expect(asked.status).toBe(201);
    const { id, approvalId } = asked.body;
    expect(asked.body).toMatchObject({ state: 'requested', currency: 'EUR', requestedOn: '2026-03-02' });
    const question = (await get(`/v1/approvals/${approvalId}`, {}, 'director')).body;
    expect(question).toMatchObject({ kind: 'payment', documentId: id, reason: '备件' });
    expect(question.steps.map(({ seats }: { seats: object[] }) => seats)).toEqual([
      [{ memberId: 'usr_director' }],
    ]);
    expect(question.skipped).toMatchObject([
      { post: 'line:director', userId: 'usr_director', why: 'asked-just-before' },
    ]);
    expect(question.title).toContain('上海精工贸易有限公司 · 10000.00 EUR');
    expect(codeOf(await act(id, 'pay', { reference: 'early' }))).toEqual([422, 'payment.state']);

    expect((await decide(approvalId, 'north-manager')).status).toBe(403);
    expect(await stateOf(id)).toBe('requested');
    expect((await decide(approvalId, 'director')).body.status).toBe('approved');
    expect(await stateOf(id)).toBe('approved');

    expect(codeOf(await act(id, 'schedule', { on: '2026-03-01' }))).toEqual([422, 'payment.day_past']);
    const scheduled = await act(id, 'schedule', { on: '2026-03-09' });
    expect(scheduled.body).toMatchObject({ state: 'scheduled', scheduledOn: '2026-03-09' });
    const late = await act(id, 'pay', { on: '2026-03-03', reference: 'SEPA 1' });
    expect(codeOf(late)).toEqual([422, 'payment.day_future']);
    const paid = await act(id, 'pay', { reference: 'SEPA 1' });
    expect(paid.body).toMatchObject({ state: 'paid', paidOn: '2026-03-02', reference: 'SEPA 1' });
    expect((await get(`${PAYMENTS}/queue`)).body.data).toEqual([]);

    const { version } = (await get(`/v1/approvals/${approvalId}`, {}, 'director')).body;
    const revoked = await company.call('director', 'POST', `/v1/approvals/${approvalId}/revoke`, {
      body: { reason: 'Too late' },
      headers: { ...once(), 'if-match': `"v${version}"` },
    });
    expect(codeOf(revoked)).toEqual([422, 'payment.state']);

    const undone = await act(id, 'undo', { reason: '银行退回' });
    expect(undone.body).toMatchObject({ state: 'scheduled', undone: { reason: '银行退回' } });
    expect(undone.body.paidOn).toBeUndefined();
    expect(undone.body.reference).toBeUndefined();
    const trail = (await get('/v1/audit', { subject: id }, 'admin')).body.data;
    expect(trail.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['payment.request', 'payment.schedule', 'payment.pay', 'payment.undo']),
    );
  });

  it('orders the queue, says how far the funds go and why one stands where it stands', async () => {
    expect((await get(`${PAYMENTS}/queue`)).body).toEqual({
      data: [],
      page: { nextCursor: null, hasMore: false },
    });
    const later = await approved({ payee: 'Núñez e Hijos', dueOn: '2026-03-20' });
    const payroll = await approved({ class: 'payroll', dueOn: '2026-03-25', amountMinor: 70_000 });
    const overdue = await approved({
      class: 'other',
      reason: '停电',
      dueOn: '2026-02-27',
      amountMinor: 10_000,
    });
    await approved({ currency: 'CNY' });
    await ask();
    const queue = async (query: Record<string, string> = {}) =>
      (await get(`${PAYMENTS}/queue`, query, 'north-manager')).body;
    const rows = (await queue({ fundsMinor: '80000' })).data;
    expect(
      rows.map((row: Record<string, unknown>) => [row['paymentId'], row['runningMinor'], row['covered']]),
    ).toEqual([
      [overdue, 10_000, true],
      [payroll, 80_000, true],
      [later, 130_000, false],
    ]);
    expect(rows[0]).toMatchObject({ place: 1, daysOver: 3, rank: 5, why: ['overdue'], reason: '停电' });

    const first = await queue({ limit: '2' });
    expect(first.page.hasMore).toBe(true);
    const rest = await queue({ limit: '2', cursor: first.page.nextCursor });
    expect(rest.data.map(({ paymentId }: { paymentId: string }) => paymentId)).toEqual([later]);

    const pinned = await act(later, 'pin', { place: 'up', reason: '明日断供' });
    expect(pinned.body.pin).toMatchObject({ place: 'up', reason: '明日断供' });
    const why = await get(`${PAYMENTS}/${later}/explain`, {}, 'boss');
    expect(why.body).toMatchObject({
      place: 1,
      waiting: 3,
      inputs: { pin: 'up', daysOver: -18, rank: 4, why: ['pinned-up', 'not-yet-due'] },
      policy: { kind: 'payments', validFrom: null },
    });
    const freed = await act(later, 'pin', { place: null, reason: 'They deliver' });
    expect(freed.body.pin).toMatchObject({ place: null, reason: 'They deliver' });
    expect((await get(`${PAYMENTS}/${later}/explain`)).body).toMatchObject({
      place: 3,
      inputs: { pin: null, pinReason: null },
    });
    expect((await get(`${PAYMENTS}/${later}/explain`, { asOf: '2026-03-26' })).body.place).toBe(2);
  });

  it('may be changed and withdrawn while nobody approved it, and follows a refusal', async () => {
    const { id, approvalId } = (await ask()).body;
    const changed = await act(id, '', { amountMinor: 2_000_000, payee: 'José Peña' }, 'back-office', 'PATCH');
    expect(changed.body).toMatchObject({ state: 'requested', amountMinor: 2_000_000, payee: 'José Peña' });
    const question = (await get(`/v1/approvals/${approvalId}`, {}, 'boss')).body;
    expect(question).toMatchObject({ round: 2, document: { amountMinor: 2_000_000, payee: 'José Peña' } });
    await decide(approvalId, 'boss', 'refuse');
    expect(await stateOf(id)).toBe('rejected');
    const late = await act(id, '', { purpose: 'x' }, 'back-office', 'PATCH');
    expect(codeOf(late)).toEqual([422, 'payment.state']);

    const second = await approved();
    const gone = await act(second, 'withdraw', { reason: 'Bestellt anderswo' }, 'north-manager');
    expect(gone.body).toMatchObject({ state: 'withdrawn', withdrawn: { reason: 'Bestellt anderswo' } });
    const { status } = (await get(`/v1/approvals/${gone.body.approvalId}`, {}, 'north-manager')).body;
    expect(status).toBe('withdrawn');
    const list = async (query: Record<string, string>) =>
      (await get(PAYMENTS, query)).body.data.map((row: { id: string }) => row.id);
    expect(await list({ 'filter[state]': 'withdrawn' })).toEqual([second]);
    expect((await list({ 'filter[unitId]': company.units.north })).sort()).toEqual([id, second].sort());
    expect(await list({ 'filter[unitId]': company.units.south })).toEqual([]);
  });

  it('refuses bad input by the field, and a class that is not there or says no reason', async () => {
    const codes = await Promise.all([
      ask('finance', { class: 'gift' }),
      ask('finance', { class: 'other' }),
      ask('finance', { unitId: 'unt_absent' }),
    ]);
    expect(codes.map(codeOf)).toEqual([
      [422, 'payment.class_unknown'],
      [422, 'payment.reason_missing'],
      [404, 'request.not_found'],
    ]);
    const bad = await ask('finance', { amountMinor: 0, dueOn: '2026-02-30', payee: ' ' });
    expect(bad.status).toBe(400);
    expect(bad.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/amountMinor',
      '/dueOn',
      '/payee',
    ]);
    expect((await get(`${PAYMENTS}/queue`, { fundsMinor: '1e3' })).status).toBe(400);
    const { id } = (await ask()).body;
    const stale = { body: { reason: 'x' }, headers: { ...once(), 'if-match': '"v9"' } };
    expect((await company.call('finance', 'POST', `${PAYMENTS}/${id}/withdraw`, stale)).status).toBe(412);
  });

  it('is open to whoever deals with it and to nobody else', async () => {
    const { id } = (await ask()).body;
    for (const as of ['north-rep', 'service'])
      for (const path of [PAYMENTS, `${PAYMENTS}/queue`, `${PAYMENTS}/${id}`])
        expect((await get(path, {}, as)).status).toBe(403);
    for (const as of ['south-manager', 'director', 'boss', 'back-office'])
      expect((await get(`${PAYMENTS}/${id}`, {}, as)).status).toBe(200);
    expect((await act(id, 'withdraw', { reason: 'x' }, 'south-manager')).status).toBe(403);
    expect((await ask('south-manager')).status).toBe(403);
    expect((await ask('north-manager')).status).toBe(201);
    expect((await ask('boss')).status).toBe(403);
    expect((await act(id, 'pin', { place: 'up', reason: 'x' }, 'director')).status).toBe(403);
  });
});
