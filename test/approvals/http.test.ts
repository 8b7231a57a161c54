import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approvalRoutes } from '#lib/approvals/index.ts';
import { organisationRoutes } from '#lib/organisation/index.ts';
import type { Reply } from '../support/company.ts';
import { NOW, once } from '../support/company.ts';
import { aDesk, type Desk } from './support.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk([...approvalRoutes, ...organisationRoutes]);
});
beforeEach(() => desk.company.clock.set(NOW));

const call = (
  as: string,
  method: string,
  path: string,
  body?: object,
  version?: number,
  headers = {},
): Promise<Reply> =>
  desk.company.call(as, method, `/v1/approvals${path}`, {
    ...(body && { body }),
    headers: { ...once(), ...(version && { 'if-match': `"v${version}"` }), ...headers },
  });

const special = (askedPrice: string, { as = 'north-rep', ...more } = {}) =>
  call(as, 'POST', '', {
    kind: 'special-price',
    accountId: desk.accountId,
    reason: 'Oferta de la competencia 竞争对手报价',
    document: { item: '螺栓 Ñ-8', quantity: '10', listPrice: '100', askedPrice, currency: 'EUR', ...more },
  });
const decide = (as: string, { id, documentHash }: Reply['body'], outcome = 'approve', reason?: string) =>
  call(as, 'POST', `/${id}/decisions`, { outcome, documentHash, ...(reason && { reason }) });
const get = async (id: string, as = 'north-rep') => (await call(as, 'GET', `/${id}`)).body;
const mine = async (as: string, which: string, query = {}) =>
  (await desk.company.call(as, 'GET', '/v1/approvals', { query: { mine: which, limit: '100', ...query } }))
    .body.data;

describe('a special price (R-1602)', () => {
  it.each([
    ['90.01', 'approved', []],
    ['90', 'pending', ['usr_northmanager']],
    ['80.01', 'pending', ['usr_northmanager']],
    ['80', 'pending', ['usr_director']],
  ])('at %s of 100 is %s and asks %j', async (price, status, people) => {
    const { status: code, body, headers } = await special(price);

    expect([code, body.status]).toEqual([201, status]);
    expect(body.askings.map(({ userId }: { userId: string }) => userId)).toEqual(people);
    expect(headers['location']).toBe(`/v1/approvals/${body.id}`);
    expect(body.document.customer).toBe('Ñandú 商贸');
    expect(body.title).toBe(`Ñandú 商贸 · 螺栓 Ñ-8: 100 → ${price} EUR`);
  });

  it('counts a longer term of payment as a discount', async () => {
    expect((await special('90.01', { paymentTermDays: 90 } as object)).body.status).toBe('pending');
  });

  it('reaches the inbox of whoever is asked, and leaves it with the answer', async () => {
    const { body } = await special('88');
    const waits = async () => (await mine('north-manager', 'pending')).map(({ id }: { id: string }) => id);

    expect(await waits()).toContain(body.id);
    const { status, body: done } = await decide('north-manager', body);
    expect([status, done.status]).toEqual([200, 'approved']);
    expect(await waits()).not.toContain(body.id);
    expect((await mine('north-manager', 'decided')).map(({ id }: { id: string }) => id)).toContain(body.id);
    expect((await mine('north-rep', 'requested')).map(({ id }: { id: string }) => id)).toContain(body.id);
    expect(done.askings[0].answer).toMatchObject({
      outcome: 'approve',
      by: 'usr_northmanager',
      on: '2026-03-02',
      documentHash: body.documentHash,
    });
  });

  it('is refused with a reason only, and ends', async () => {
    const { body } = await special('85');

    expect((await decide('north-manager', body, 'refuse')).body.code).toBe('approval.reason_needed');
    expect((await decide('north-manager', body, 'refuse', '利润太低')).body).toMatchObject({
      status: 'refused',
      endReason: '利润太低',
    });
    expect((await decide('north-manager', body)).status).toBe(403);
  });

  it('is sent back, edited and asked again', async () => {
    const { body } = await special('85');
    const { body: back } = await decide('north-manager', body, 'send-back', 'Which competitor?');
    const { status, body: edited } = await call(
      'north-rep',
      'PATCH',
      `/${body.id}`,
      { reason: 'Acme’s offer' },
      back.version,
    );

    expect([status, edited.status, edited.round]).toEqual([200, 'pending', 2]);
    expect((await decide('north-manager', edited)).body.status).toBe('approved');
  });

  it('cannot be decided by the requester, by others, or unseen by who may not see the account', async () => {
    const { body } = await special('85');

    expect((await decide('north-rep', body)).body.code).toBe('approval.not_awaited');
    expect((await decide('director', body)).body.code).toBe('approval.not_awaited');
    expect((await decide('south-rep', body)).status).toBe(404);
    expect((await call('south-rep', 'GET', `/${body.id}`)).status).toBe(404);
  });
});

describe('a decision', () => {
  it('about a document that changed since it was shown is refused and says what changed', async () => {
    const { body } = await special('85');
    const { body: edited } = await call(
      'north-rep',
      'PATCH',
      `/${body.id}`,
      { document: { askedPrice: '82' } },
      1,
    );

    expect((await decide('north-manager', body)).body).toMatchObject({
      status: 409,
      code: 'approval.document_changed',
      changed: ['askedPrice'],
      documentVersion: 2,
    });
    expect((await decide('north-manager', edited)).body.status).toBe('approved');
    const shown = await call('north-manager', 'GET', `/${body.id}/versions/1`);
    expect(shown.body).toMatchObject({ documentHash: body.documentHash, document: { askedPrice: '85' } });
    expect((await call('north-manager', 'GET', `/${body.id}/versions/3`)).status).toBe(404);
  });

  it('stands for what got no worse: more pieces at the same percentage ask by amount alone', async () => {
    const basket = (quantity: string) => ({
      lines: [{ item: 'Bolt', quantity, listPrice: '100', askedPrice: '88' }],
      currency: 'EUR',
    });
    const { body } = await call('north-rep', 'POST', '', {
      kind: 'quote',
      accountId: desk.accountId,
      reason: 'Tender',
      document: basket('10'),
    });
    expect(body.steps.map(({ post }: { post: string }) => post)).toEqual(['line:manager']);
    const { body: granted } = await decide('north-manager', body);
    const { body: more } = await call(
      'north-rep',
      'PATCH',
      `/${body.id}`,
      { document: basket('6000') },
      granted.version,
    );

    expect(more.steps).toMatchObject([
      { rules: ['price-policy'], state: 'standing' },
      { rules: ['authority'], state: 'asked', seats: [{ memberId: 'usr_director' }] },
    ]);
    expect((await decide('director', more)).body.status).toBe('approved');
  });

  it('of two people at once has one effect', async () => {
    const { body } = await call('north-rep', 'POST', '', {
      kind: 'expense',
      reason: 'Fair',
      document: { expenseType: '差旅', amount: { amountMinor: 10_000, currency: 'EUR' } },
    });
    const answers = await Promise.all([
      decide('north-manager', body),
      decide('north-manager', body, 'refuse', 'Too much'),
      decide('north-manager', body),
    ]);
    const now = await get(body.id);

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(now.askings.filter(({ answer }: { answer?: object }) => answer)).toHaveLength(1);
  });
});

describe('kinds', () => {
  it('an expense asks the head of the department, then finance (R-314)', async () => {
    const { body } = await call('north-rep', 'POST', '', {
      kind: 'expense',
      reason: 'Visit',
      document: { expenseType: 'Travel', amount: { amountMinor: 12_000, currency: 'EUR' } },
    });
    expect(body).toMatchObject({ unitId: 'unt_north', askings: [{ userId: 'usr_northmanager' }] });
    const { body: second } = await decide('north-manager', body);
    expect(second).toMatchObject({ status: 'pending', askings: [{}, { userId: 'usr_finance' }] });
    expect((await decide('finance', second)).body).toMatchObject({
      status: 'approved',
      allowance: { amountLeft: { amountMinor: 12_000, currency: 'EUR' } },
    });
    expect((await call('back-office', 'GET', `/${body.id}`)).status).toBe(404);
  });

  it('a standard contract inside price policy and authority asks the assistant alone (R-1601)', async () => {
    const contract = (askedPrice: string) =>
      call('north-rep', 'POST', '', {
        kind: 'standard-contract',
        accountId: desk.accountId,
        reason: 'Renewal',
        document: {
          contractType: 'Supply',
          currency: 'EUR',
          lines: [{ item: 'Bolt', quantity: '10', listPrice: '100', askedPrice }],
        },
      });
    const { body } = await contract('95');

    expect(body.askings).toMatchObject([{ userId: 'usr_backoffice' }]);
    expect((await decide('back-office', body)).body.status).toBe('approved');
    expect((await contract('85')).body.askings).toMatchObject([{ userId: 'usr_northmanager' }]);
  });

  it('a bad document names its field, also in an edit', async () => {
    const { body } = await special('85');
    const patch = await call(
      'north-rep',
      'PATCH',
      `/${body.id}`,
      { document: { askedPrice: 'cheap', customer: 'X' } },
      1,
    );

    expect((await special('-1')).body.errors[0].pointer).toBe('/document/askedPrice');
    expect(patch.status).toBe(400);
    expect(patch.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/document/askedPrice',
      '/document/customer',
    ]);
    expect((await call('north-rep', 'PATCH', `/${body.id}`, { reason: 'x' }, 7)).status).toBe(412);
  });
});

describe('what can be undone', () => {
  it('a request by its requester, an approval by its approver while nothing used it', async () => {
    const { body } = await special('85');
    expect((await call('north-manager', 'POST', `/${body.id}/withdraw`, {}, 1)).status).toBe(403);
    expect((await call('north-rep', 'POST', `/${body.id}/withdraw`, { reason: 'Lost' }, 1)).body.status).toBe(
      'withdrawn',
    );

    const { body: other } = await special('85');
    const { body: granted } = await decide('north-manager', other);
    expect(
      (await call('director', 'POST', `/${other.id}/revoke`, { reason: 'No' }, granted.version)).status,
    ).toBe(403);
    expect(
      (await call('north-manager', 'POST', `/${other.id}/revoke`, { reason: 'No' }, granted.version)).body,
    ).toMatchObject({
      status: 'revoked',
      endReason: 'No',
    });
  });
});

describe('standing in', () => {
  const delegate = (from: string, toId: string, more = {}) =>
    call(from, 'POST', '/delegations', { toId, from: '2026-03-02', until: '2026-03-06', ...more });

  it('a delegate decides in the days of the delegation, never about their own request', async () => {
    const { body: given } = await delegate('north-manager', 'usr_northrep2', { note: 'Ferien' });
    const { body } = await special('85');
    const { body: own } = await special('85', { as: 'director' });

    expect((await mine('north-rep2', 'pending')).map(({ id }: { id: string }) => id)).toContain(body.id);
    expect((await get(body.id, 'north-rep2')).id).toBe(body.id);
    const { body: done } = await decide('north-rep2', body);
    expect(done.askings[0]).toMatchObject({ userId: 'usr_northmanager', answer: { by: 'usr_northrep2' } });
    expect((await decide('north-rep2', own)).status).toBe(404);
    const ended = await call('north-manager', 'POST', `/delegations/${given.id}/end`, undefined, 1);
    expect(ended.body.until).toBe('2026-03-01');
    expect((await decide('north-rep2', (await special('85')).body)).status).toBe(404);
  });

  it('a requester does not decide through the delegation of who is asked', async () => {
    const { body: given } = await delegate('north-manager', 'usr_northrep');
    const { body } = await special('85');

    expect((await decide('north-rep', body)).body.code).toBe('approval.not_awaited');
    expect((await mine('north-rep', 'pending')).map(({ id }: { id: string }) => id)).not.toContain(body.id);
    await call('north-manager', 'POST', `/delegations/${given.id}/end`, undefined, 1);
  });

  it('one request can be given to somebody else; the first answer counts', async () => {
    const { body } = await special('85');
    expect(
      (await call('north-manager', 'POST', `/${body.id}/forward`, { toId: 'usr_northrep' })).status,
    ).toBe(422);
    const { body: given } = await call('north-manager', 'POST', `/${body.id}/forward`, { toId: 'usr_boss' });
    expect(given.askings).toMatchObject([{ state: 'pending' }, { userId: 'usr_boss', why: 'delegated' }]);
    expect((await decide('boss', given)).body).toMatchObject({
      status: 'approved',
      askings: [{ state: 'passed' }, { state: 'answered' }],
    });
  });

  it.each([
    [{ toId: 'usr_northmanager' }, 'approval.delegation_to_self'],
    [{ toId: 'usr_nobody' }, 'approval.unknown_person'],
    [{ until: '2026-03-01' }, 'approval.delegation_days'],
    [{ fromId: 'usr_boss' }, 'request.forbidden'],
  ])('refuses %j', async (more, code) => {
    expect((await delegate('north-manager', 'usr_director', more)).body.code).toBe(code);
  });
});

describe('an explanation', () => {
  it('has rules with figures and thresholds, policy version, chain and who was passed over', async () => {
    const { body } = await special('85', { as: 'north-manager' });
    const { status, body: why } = await call('director', 'GET', `/${body.id}/explain`);

    expect(status).toBe(200);
    expect(why).toMatchObject({
      policy: { kind: 'approvals.special-price', validFrom: null },
      rules: [
        {
          rule: 'discount',
          figure: { percent: '15.000000' },
          thresholds: [
            { from: '10.00', asks: ['line:manager'] },
            { from: '20.00', asks: ['line:director'] },
          ],
          reached: '10.00',
        },
      ],
      chain: [{ members: [{ userId: 'usr_director' }], state: 'asked' }],
      waitsFor: [{ userId: 'usr_director', dueAt: '2026-03-02T23:00:00.000Z' }],
    });
  });
});

describe('lists', () => {
  it('hold what the caller may see, by kind, status and account, page by page', async () => {
    const query = { 'filter[kind]': 'special-price', 'filter[status]': 'pending', limit: '2' };
    const list = (as: string, more: Record<string, string> = query) =>
      desk.company.call(as, 'GET', '/v1/approvals', { query: more });
    const first = (await list('director')).body;
    const next = (await list('director', { ...query, cursor: first.page.nextCursor })).body;

    expect(first.data).toHaveLength(2);
    expect(new Set([...first.data, ...next.data].map(({ id }) => id)).size).toBe(4);
    expect((await list('south-rep', { 'filter[accountId]': desk.accountId })).body.data).toEqual([]);
    expect((await list('south-rep', { ...query, cursor: first.page.nextCursor })).status).toBe(400);
  });
});
