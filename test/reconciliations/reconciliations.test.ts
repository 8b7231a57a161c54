import { beforeEach, describe, expect, it } from 'vitest';
import { accountRoutes } from '#lib/accounts/routes.ts';
import { auditRoutes } from '#lib/audit/index.ts';
import { addMilliseconds } from '#lib/core/dates.ts';
import { MAX_AMOUNT_MINOR } from '#lib/core/money.ts';
import { deliver, type OutgoingMail } from '#lib/messages/index.ts';
import { messageRoutes } from '#lib/messages/routes.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { organisationRoutes } from '#lib/organisation/index.ts';
import { receivableRoutes } from '#lib/receivables/index.ts';
import { reconciliationRoutes } from '#lib/reconciliations/index.ts';
import { reconciliationMessages } from '#lib/reconciliations/message.ts';
import { tokenFor } from '#lib/reconciliations/token.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { aCompany, type Company, NOW, once, TODAY } from '../support/company.ts';

const ROUTES = [
  ...accountRoutes,
  ...auditRoutes,
  ...messageRoutes,
  ...organisationRoutes,
  ...receivableRoutes,
  ...reconciliationRoutes,
];
let company: Company;
let mails: OutgoingMail[];
beforeEach(async () => {
  company = await aCompany(ROUTES);
  mails = [];
  company.ports.mailer = {
    send: async (mail) => {
      mails.push(mail);
      return { providerId: `ses-${mails.length}` };
    },
  };
});

// biome-ignore lint/suspicious/noExplicitAny: bodies of every shape
type Body = any;
const send = (as: string, path: string, body: unknown, version?: number) =>
  company.call(as, 'POST', path, {
    body,
    headers: { ...once(), ...(version && { 'if-match': `"v${version}"` }) },
  });
const make = async (as: string, path: string, body: unknown, version?: number): Promise<Body> => {
  const answer = await send(as, path, body, version);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const get = async (as: string, path: string, query: Record<string, string> = {}): Promise<Body> =>
  (await company.call(as, 'GET', path, { query })).body;

const customer = async (contact: object = {}, account: object = {}): Promise<string> => {
  const fields = { number: 'c1', name: 'Customer & Söhne', type: 'customer', ownerId: 'usr_northrep' };
  const { id } = await make('admin', '/v1/accounts', { ...fields, ...account });
  const person = { name: 'Ana García', email: 'ana@customer.example', primary: true, ...contact };
  await make('admin', `/v1/accounts/${id}/contacts`, person);
  return id;
};
const invoice = (
  accountId: string,
  number: string,
  amountMinor: number,
  changes: object = {},
): Promise<Body> =>
  make('finance', '/v1/invoices', { accountId, number, amountMinor, issuedOn: '2026-02-01', ...changes });
const pay = (accountId: string, amountMinor: number, changes: object = {}): Promise<Body> =>
  make('finance', '/v1/receipts', { accountId, number: 'R-1', amountMinor, allocate: 'none', ...changes });
const statement = (accountId: string, changes: object = {}): Promise<Body> =>
  make('north-rep', '/v1/reconciliations', { accountId, ...changes });
const sent = async (id: string, version = 1, body: object = {}): Promise<Body> =>
  make('north-rep', `/v1/reconciliations/${id}/send`, body, version);
/** What the worker makes of every message that waits. */
const post = async (): Promise<void> => {
  for (const { id, status } of (await get('admin', '/v1/messages')).data)
    if (status === 'queued') {
      const work = { kind: 'message', orgId: company.orgId, messageId: id } as const;
      await deliver(company.ports, reconciliationMessages, work);
    }
};
const tokenIn = (mail: OutgoingMail | undefined): string =>
  /#\/reconciliation\/([\w.-]+)/.exec(mail?.text ?? '')?.[1] ?? 'no link';
const open = (token: string, language?: string) =>
  company.call('nobody', 'GET', `/v1/public/reconciliations/${token}`, {
    headers: language ? { 'accept-language': language } : {},
  });
const answer = (token: string, body: object) =>
  company.call('nobody', 'POST', `/v1/public/reconciliations/${token}/answer`, { body });
/** A statement over 150.00 that was sent, with its link. */
const asked = async () => {
  const accountId = await customer();
  await invoice(accountId, 'A-1', 15_000);
  const { id } = await statement(accountId);
  await sent(id);
  await post();
  return { accountId, id: id as string, token: tokenIn(mails.pop()) };
};
const later = (days: number) => company.clock.set(addMilliseconds(NOW, days * 86_400_000));

describe('a statement', () => {
  it('holds what was open at the end of the day, and nothing booked later changes it', async () => {
    const accountId = await customer();
    const first = await invoice(accountId, 'A-1', 10_000);
    await invoice(accountId, 'A-2', 5_000, { issuedOn: '2026-02-10' });
    await pay(accountId, 2_000, { receivedOn: '2026-02-20' });
    await invoice(accountId, 'A-3', 700, { issuedOn: '2026-03-01' });
    const made = await statement(accountId, { asOf: '2026-02-28' });
    expect(made).toMatchObject({ state: 'draft', balanceMinor: 13_000, currency: 'EUR', round: 0 });
    expect(made.items.map(({ number, openMinor }: Body) => [number, openMinor])).toEqual([
      ['A-1', 10_000],
      ['A-2', 5_000],
      ['R-1', -2_000],
    ]);
    const books = { accountId, from: '2026-02-01', to: '2026-02-28' };
    const { balances } = await get('finance', '/v1/receivables/statement', books);
    expect(balances).toMatchObject([{ currency: 'EUR', closingMinor: made.balanceMinor }]);

    const paid = { number: 'R-2', receivedOn: '2026-02-25', allocate: { invoiceId: first.id } };
    await pay(accountId, 10_000, paid);
    const path = `/v1/reconciliations/${made.id}`;
    expect(await get('finance', path)).toEqual(made);
    expect(await get('finance', `${path}/explain`)).toMatchObject({
      oursMinor: 13_000,
      theirsMinor: null,
      byBooksNowMinor: 3_000,
      bookedSinceMinor: -10_000,
      policy: { kind: 'reconciliation', validFrom: null, linkDays: 30 },
      documents: expect.arrayContaining([
        expect.objectContaining({ number: 'A-1', openMinor: 10_000, openByBooksNowMinor: 0 }),
      ]),
    });
  });

  it('is of one currency, and of nothing when nothing is open', async () => {
    const accountId = await customer();
    await invoice(accountId, 'A-1', 10_000, { currency: 'USD' });
    expect(await statement(accountId)).toMatchObject({ balanceMinor: 0, items: [], currency: 'EUR' });
    expect(await statement(accountId, { currency: 'USD' })).toMatchObject({ balanceMinor: 10_000 });
  });

  it('refuses bad input by its field, days to come, and people and accounts that are not there', async () => {
    const accountId = await customer();
    const ask = async (body: object) => {
      const { status, body: told } = await send('north-rep', '/v1/reconciliations', body);
      return [status, told.code, told.errors?.[0]?.pointer];
    };
    expect(await ask({ accountId, asOf: '2026-02-30' })).toEqual([400, 'request.invalid', '/asOf']);
    expect(await ask({ accountId, currency: 'EURO' })).toEqual([400, 'request.invalid', '/currency']);
    expect(await ask({ accountId, state: 'sent' })).toEqual([400, 'request.invalid', '/state']);
    const tomorrow = await ask({ accountId, asOf: '2026-03-03' });
    expect(tomorrow).toEqual([422, 'reconciliation.day_in_future', undefined]);
    expect((await ask({ accountId, contactId: 'con_0' }))[0]).toBe(404);
    expect((await ask({ accountId: 'acc_0' }))[0]).toBe(404);
  });

  it('says 422 with the figures when an account has more open than one statement holds', async () => {
    const accountId = await customer();
    await invoice(accountId, 'A-1', MAX_AMOUNT_MINOR);
    await invoice(accountId, 'A-2', 1);
    const { status, body } = await send('north-rep', '/v1/reconciliations', { accountId });
    expect([status, body.code]).toEqual([422, 'reconciliation.too_large']);
    expect(body.detail).toContain('2 in EUR');
  });

  it('is its account’s: hidden from strangers, read by who may read money, acted on by who collects', async () => {
    const accountId = await customer();
    const { id } = await statement(accountId);
    const path = `/v1/reconciliations/${id}`;
    const status = async (as: string) => (await company.call(as, 'GET', path)).status;
    expect(await Promise.all(['north-rep', 'north-manager', 'back-office'].map(status))).toEqual([
      200, 200, 200,
    ]);
    expect(await Promise.all(['north-rep2', 'south-manager', 'service'].map(status))).toEqual([
      404, 404, 403,
    ]);
    expect((await send('back-office', `${path}/withdraw`, { reason: 'x' }, 1)).status).toBe(403);
    const rows = async (as: string, query = {}) => (await get(as, '/v1/reconciliations', query)).data.length;
    expect([await rows('north-rep'), await rows('north-rep2')]).toEqual([1, 0]);
    expect(await rows('north-rep', { 'filter[state]': 'draft', 'filter[accountId]': accountId })).toBe(1);
    expect(await rows('north-rep', { 'filter[state]': 'draft' })).toBe(1);
    expect(await rows('north-rep', { 'filter[state]': 'confirmed' })).toBe(0);
    await make('admin', `/v1/accounts/${accountId}/hand-over`, { ownerId: 'usr_northrep2', from: TODAY }, 1);
    expect(await Promise.all(['north-rep', 'north-rep2'].map(status))).toEqual([404, 200]);
  });
});

describe('sending', () => {
  it('mails the contact the statement, with its items as a file, and a link', async () => {
    const accountId = await customer();
    await invoice(accountId, 'A-1', 15_000);
    await pay(accountId, 2_500);
    const { id } = await statement(accountId);
    const view = await sent(id);
    const work = { kind: 'message', orgId: company.orgId, messageId: view.messageId };
    expect(company.sent).toEqual([work]);
    expect(view).toMatchObject({
      state: 'sent',
      round: 1,
      sentOn: TODAY,
      validUntil: '2026-04-01',
      language: 'en',
    });
    await post();
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail).toMatchObject({
      to: 'ana@customer.example',
      subject: 'Acme: please confirm your balance as of 2 Mar 2026',
    });
    expect(mail?.text).toContain('Customer & Söhne owed Acme €125.00 at the end of 2 Mar 2026');
    expect(mail?.html).toContain('Customer &amp; Söhne');
    expect(mail?.html).toContain(`http://127.0.0.1:3000/#/reconciliation/${tokenIn(mail)}`);
    expect(mail?.attachments[0]?.fileName).toBe('reconciliation-2026-03-02-EUR.csv');
    expect(mail?.attachments[0]?.content).toContain('Payment not applied,R-1,2026-03-02,,-25.00,EUR\r\n');
    const { data } = await get('admin', '/v1/messages');
    expect(data[0].payload).toEqual({ reconciliationId: id, round: 1 });
  });

  it('writes Chinese to a Chinese contact of an organisation that speaks Spanish', async () => {
    const organisation = await get('admin', '/v1/organisation');
    await company.call('admin', 'PATCH', '/v1/organisation', {
      body: { language: 'es', name: 'Acme España' },
      headers: { ...once(), 'if-match': `"v${organisation.version}"` },
    });
    const accountId = await customer({ name: '王芳', language: 'zh-CN' }, { name: '上海 贸易' });
    await invoice(accountId, 'A-1', 15_000);
    const { id } = await statement(accountId);
    await sent(id);
    await post();
    const [mail] = mails;
    expect(mail?.subject).toBe('Acme España：请核对截至 2026年3月2日 的往来余额');
    expect(mail?.text).toContain('王芳，您好');
    expect(mail?.text).toContain('上海 贸易 应付 Acme España €150.00');
    expect(mail?.attachments[0]?.content).toContain('发票,A-1');
    const shown = await open(tokenIn(mail));
    expect(shown.headers['content-language']).toBe('zh-CN');
    expect(shown.body).toMatchObject({ accountName: '上海 贸易', language: 'zh-CN' });
  });

  it('says whom to name when nobody can be mailed, and what else cannot be', async () => {
    const accountId = await customer({ email: undefined });
    const { id } = await statement(accountId);
    const path = `/v1/reconciliations/${id}/send`;
    expect((await send('north-rep', path, {}, 1)).body.code).toBe('reconciliation.nobody_to_mail');
    expect((await send('north-rep', path, { contactId: 'con_0' }, 1)).status).toBe(404);
    expect((await send('north-rep', path, {})).status).toBe(428);
    const { contactId } = {
      contactId: await make('admin', `/v1/accounts/${accountId}/contacts`, {
        name: 'Li',
        email: 'li@c.example',
      }),
    };
    expect((await send('north-rep', path, { contactId: contactId.id }, 2)).status).toBe(412);
    expect(await sent(id, 1, { contactId: contactId.id })).toMatchObject({ contactId: contactId.id });
  });

  it('again makes a new link, and the old one is dead; a mail of before does not go any more', async () => {
    const { id, token } = await asked();
    await sent(id, 2);
    expect((await open(token)).status).toBe(404);
    await sent(id, 3);
    await post();
    expect(mails.map(({ subject }) => subject)).toHaveLength(1);
    expect((await open(tokenIn(mails[0]))).status).toBe(200);
    const { data } = await get('admin', '/v1/messages');
    expect(data.map(({ status }: Body) => status).sort()).toEqual(['sent', 'sent', 'suppressed']);
  });
});

describe('the link', () => {
  it('shows the question without a sign-in, and nothing else of the books', async () => {
    const { token } = await asked();
    const { status, body } = await open(token);
    expect(status).toBe(200);
    expect(body).toEqual({
      organisationName: 'Acme',
      accountName: 'Customer & Söhne',
      asOf: TODAY,
      currency: 'EUR',
      balanceMinor: 15_000,
      items: [
        { kind: 'invoice', number: 'A-1', on: '2026-02-01', dueOn: expect.any(String), openMinor: 15_000 },
      ],
      language: 'en',
      validUntil: '2026-04-01',
      answer: null,
      differenceMinor: null,
    });
    expect(JSON.stringify(body)).not.toMatch(/(acc|inv|usr|con|rcl)_/);
  });

  it('takes one answer, tells the owner, names the contact in the trail, and shows it again', async () => {
    const { id, token } = await asked();
    const said = { answer: 'differs', theirBalanceMinor: 14_000, note: '<b>We paid 10</b>' };
    expect(await answer(token, said)).toMatchObject({ status: 200, body: { differenceMinor: -1_000 } });
    expect((await answer(token, said)).status).toBe(200);
    const other = await answer(token, { answer: 'confirmed' });
    expect([other.status, other.body.code]).toEqual([409, 'reconciliation.answered_before']);
    expect((await open(token)).body).toMatchObject({
      answer: { answer: 'differs', theirBalanceMinor: 14_000 },
    });

    const view = await get('north-rep', `/v1/reconciliations/${id}`);
    const { contactId } = view;
    expect(view).toMatchObject({ state: 'differs', differenceMinor: -1_000, version: 3 });
    expect(view.answer).toEqual({ ...said, on: TODAY, answeredBy: contactId });
    const { data } = await get('finance', '/v1/audit', { subject: id });
    expect(data[0]).toMatchObject({
      action: 'reconciliation.answer',
      by: `contact:${contactId}`,
      role: 'contact',
    });

    await post();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: 'north-rep@example.com' });
    expect(mails[0]?.text).toContain('Theirs less ours: -€10.00');
    expect(mails[0]?.html).toContain('&lt;b&gt;We paid 10&lt;/b&gt;');
    const messages = (await get('admin', '/v1/messages')).data;
    expect(JSON.stringify(messages.map(({ payload }: Body) => payload))).not.toContain('We paid');

    await make('north-rep', `/v1/reconciliations/${id}/settle`, { note: 'Receipt R-9 was ours' }, 3);
    expect((await open(token)).body).toMatchObject({ answer: { answer: 'differs' } });
    expect(violationsIn(await dumpOf(company.table))).toEqual([]);
  });

  it('counts exactly one of two answers that come at once', async () => {
    const { id, token } = await asked();
    const both = await Promise.all([
      answer(token, { answer: 'confirmed' }),
      answer(token, { answer: 'differs', theirBalanceMinor: 1 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const view = await get('finance', `/v1/reconciliations/${id}`);
    expect(view.state).toBe(both[0]?.status === 200 ? 'confirmed' : 'differs');
    await post();
    expect(mails).toHaveLength(1);
  });

  it('answers one and the same 404 when it is forged, over, withdrawn or of somebody else', async () => {
    const { id, token } = await asked();
    const other = await aCompany(ROUTES, { table: company.table, suffix: 'b' });
    const asSeen = ({ status, body: { requestId: _one, instance: _where, ...body } }: Body) => [status, body];
    const wrong = [
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      token.replace(company.orgId, other.orgId),
      token.replace(company.orgId, 'org_0'),
      tokenFor({ orgId: company.orgId, id, round: 1 }, 'another secret'),
      tokenFor({ orgId: company.orgId, id, round: 0 }, 'secret'),
      tokenFor({ orgId: company.orgId, id: 'rcl_0', round: 1 }, 'secret'),
      'nonsense',
    ];
    const absent = asSeen(await open('nonsense'));
    expect(absent[0]).toBe(404);
    for (const forged of wrong) {
      expect(asSeen(await open(forged)), forged).toEqual(absent);
      expect(asSeen(await answer(forged, { answer: 'confirmed' })), forged).toEqual(absent);
    }
    later(30);
    expect((await open(token)).status).toBe(200);
    later(31);
    expect(asSeen(await open(token))).toEqual(absent);
    expect(asSeen(await answer(token, { answer: 'confirmed' }))).toEqual(absent);
    later(0);
    await make('north-rep', `/v1/reconciliations/${id}/withdraw`, { reason: 'A note was missing' }, 2);
    expect(asSeen(await open(token))).toEqual(absent);
  });

  it('refuses bad answers by their field, and the balance itself as a difference', async () => {
    const { token } = await asked();
    const ask = async (body: object) => {
      const { status, body: told } = await answer(token, body);
      return [status, told.code, told.errors?.[0]?.pointer];
    };
    expect(await ask({ answer: 'perhaps' })).toEqual([400, 'request.invalid', '/answer']);
    expect(await ask({ answer: 'differs', theirBalanceMinor: 1.5 })).toEqual([
      400,
      'request.invalid',
      '/theirBalanceMinor',
    ]);
    expect(await ask({ answer: 'confirmed', answeredBy: 'usr_admin' })).toEqual([
      400,
      'request.invalid',
      '/answeredBy',
    ]);
    expect(await ask({ answer: 'differs', theirBalanceMinor: 15_000 })).toEqual([
      422,
      'reconciliation.no_difference',
      undefined,
    ]);
    const told = await company.call('nobody', 'POST', `/v1/public/reconciliations/${token}/answer`, {
      body: { answer: 'differs', theirBalanceMinor: 15_000 },
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(told.body.detail).toBe('该金额与对账单余额一致，请直接确认。');
  });

  it('keeps nothing of organisations that guests name and that never were', async () => {
    const directories = cachedDirectories(company.table, 60_000);
    const orgId = 'org_comeslater';
    expect(await directories.load(orgId)).toBeUndefined();
    await aCompany(ROUTES, { table: company.table, orgId, suffix: 'c' });
    expect((await directories.load(orgId))?.organisation.value.name).toBe('Acme');
  });
});

describe('an answer by phone', () => {
  it('is recorded by a user, tells the owner but not themself, and can be settled', async () => {
    const accountId = await customer();
    await invoice(accountId, 'A-1', 15_000);
    const { id } = await statement(accountId);
    const path = `/v1/reconciliations/${id}`;
    const said = { answer: 'differs', theirBalanceMinor: 20_000, note: 'On the phone' };
    const told = await make('finance', `${path}/answer`, said, 1);
    expect(told).toMatchObject({
      state: 'differs',
      differenceMinor: 5_000,
      answer: { answeredBy: 'usr_finance' },
    });
    await post();
    expect(mails.map(({ to }) => to)).toEqual(['north-rep@example.com']);
    expect((await send('north-rep', `${path}/send`, {}, 2)).body.code).toBe('reconciliation.wrong_state');
    const settled = await make('north-rep', `${path}/settle`, { note: 'They booked it twice' }, 2);
    expect(settled).toMatchObject({ state: 'settled', settled: { on: TODAY, settledBy: 'usr_northrep' } });
    expect((await send('north-rep', `${path}/settle`, { note: 'again' }, 3)).status).toBe(409);

    const own = await statement(accountId, { asOf: '2026-03-01' });
    await make('north-rep', `/v1/reconciliations/${own.id}/answer`, { answer: 'confirmed' }, 1);
    await post();
    expect(mails).toHaveLength(1);
  });
});

describe('coverage', () => {
  it('counts accounts with a balance, and those reconciled in every currency of it', async () => {
    const both = await customer();
    await invoice(both, 'A-1', 10_000);
    await invoice(both, 'A-2', 10_000, { currency: 'USD' });
    const other = await customer({}, { number: 'c2', ownerId: 'usr_southrep' });
    await invoice(other, 'B-1', 500);
    await customer({}, { number: 'c3' });
    const figure = async (as: string, from = '2026-02-01') =>
      get(as, '/v1/reconciliations/coverage', { from, to: TODAY });
    const confirm = async (currency: string) => {
      const { id } = await statement(both, { currency });
      await make('north-rep', `/v1/reconciliations/${id}/answer`, { answer: 'confirmed' }, 1);
    };
    await confirm('EUR');
    expect(await figure('finance')).toMatchObject({ numerator: 0, denominator: 2, ratio: 0 });
    await confirm('USD');
    expect(await figure('finance')).toMatchObject({ numerator: 1, denominator: 2, ratio: 0.5 });
    expect(await figure('south-rep')).toMatchObject({ numerator: 0, denominator: 1 });
    expect(await figure('north-rep2')).toMatchObject({ numerator: 0, denominator: 0, ratio: null });
    expect((await figure('finance', '2026-03-03')).code).toBe('reconciliation.period_too_long');
    expect((await figure('finance', '2025-03-01')).code).toBe('reconciliation.period_too_long');
  });
});
