import { describe, expect, it } from 'vitest';
import { runCollecting } from '#lib/collecting/job-run.ts';
import { MessageEntity } from '#lib/messages/index.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { someCollecting } from './books.ts';

const { company, send, post, get, match, must, anAccount, invoice, receipt, goTo } = await someCollecting();
const run = async (asOf: string) => {
  goTo(asOf);
  return runCollecting(await jobContext(company.ports, company.orgId, 'collecting'), { asOf });
};
const told = async (accountId: string): Promise<string[]> => {
  const partition = { orgId: company.orgId, entity: 'message' };
  const rows = await allOfIndex(company.table, { index: 'byOrganisation', partition });
  return rows
    .map((row) => fromItem(MessageEntity, row).value)
    .filter(({ payload }) => payload['accountId'] === accountId)
    .map(({ recipientId, payload }) => `${payload['what']} ${recipientId}`)
    .sort();
};
const worklist = (query = {}, as = 'north-rep') => get('/v1/collecting/worklist', query, as);

describe('the collection log', () => {
  it('keeps who was spoken to, the result in the reader’s language, and who does what next', async () => {
    const accountId = await anAccount();
    const bill = await invoice(accountId, 1000, '2026-01-01');
    const contact = must(await post(`/v1/accounts/${accountId}/contacts`, { name: '王小明' }, 'north-rep'));
    const body = {
      accountId,
      kind: 'call',
      result: 'not-reached',
      contactId: contact.body.id,
      invoiceIds: [bill.body.id],
      next: { what: '再次致电', ownerId: 'usr_northrep', on: '2026-03-05' },
    };
    const logged = must(
      await post('/v1/collecting/actions', body, 'north-rep', { 'accept-language': 'zh-CN' }),
    );
    expect(logged.body).toMatchObject({ on: '2026-03-02', contactName: '王小明', resultText: '未联系上' });

    const next = await get('/v1/collecting/actions', { 'filter[nextOwnerId]': 'usr_northrep' }, 'north-rep');
    expect(next.body.data.map(({ id }: { id: string }) => id)).toContain(logged.body.id);
    const path = `/v1/collecting/actions/${logged.body.id}`;
    const done = { ...body.next, doneOn: '2026-03-02' };
    const changed = await send('PATCH', path, { next: done, result: 'promised' }, 'north-rep', match(logged));
    expect(changed.body).toMatchObject({ result: 'promised', next: { doneOn: '2026-03-02' } });
    const gone = await post(`${path}/withdraw`, { reason: 'Wrong account' }, 'north-rep', match(changed));
    expect(gone.body.withdrawn).toMatchObject({ reason: 'Wrong account' });
    const list = async (withdrawn: string) =>
      (
        await get('/v1/collecting/actions', {
          'filter[accountId]': accountId,
          'filter[withdrawn]': withdrawn,
        })
      ).body.data.length;
    expect([await list('false'), await list('true')]).toEqual([0, 1]);
    expect((await get(path, {}, 'south-rep')).status).toBe(404);
  });

  it('refuses other days, results and people than there are', async () => {
    const accountId = await anAccount();
    const log = (fields: object) =>
      post('/v1/collecting/actions', { accountId, kind: 'visit', result: 'other', ...fields });
    const next = { what: 'x', ownerId: 'usr_southrep', on: '2026-03-05' };
    const answers = [await log({ on: '2026-03-03' }), await log({ result: 'nope' }), await log({ next })];
    expect(answers.map(({ body }) => body.code)).toEqual([
      'collecting.day_in_future',
      'collecting.result_unknown',
      'collecting.person_cannot_see',
    ]);
  });
});

describe('worklist and cases', () => {
  it('puts what is pinned first, hides what is snoozed, pages without losing a row', async () => {
    const accounts = [await anAccount(), await anAccount(), await anAccount()];
    for (const [at, id] of accounts.entries()) await invoice(id, 1000, `2025-12-0${at + 1}`);
    const [, second = '', third = ''] = accounts;
    const place = (id: string, body: object) => post(`/v1/collecting/cases/${id}/place`, body, 'north-rep');
    const until = '2026-03-10';
    must(await place(third, { pin: { direction: 'up', until, reason: '搬迁' } }));
    must(await place(second, { snooze: { until, reason: 'On leave' } }));
    const mine = async (query = {}) =>
      (await worklist(query)).body.data.map(({ accountId }: { accountId: string }) => accountId);
    const all = await mine();
    expect(all[0]).toBe(third);
    expect(all).not.toContain(second);
    expect(await mine({ 'filter[snoozed]': 'true' })).toContain(second);

    const first = await worklist({ limit: '1' });
    const rest = await worklist({ limit: '50', cursor: first.body.page.nextCursor });
    const paged = [...first.body.data, ...rest.body.data].map(({ accountId }) => accountId);
    expect(paged).toEqual(all);
    for (const row of first.body.data)
      expect(row.parts.reduce((sum: number, { points }: { points: number }) => sum + points, 0)).toBe(
        row.score,
      );
    const foreign = await worklist({ for: 'team' }, 'south-rep');
    expect(foreign.body.data).toEqual([]);
    expect((await place(third, { snooze: { until: '2026-03-01', reason: 'x' } })).body.code).toBe(
      'collecting.day_in_past',
    );
    must(await place(third, { pin: null }));
  });

  it('adds its states up to the ageing, on any day, in every currency', async () => {
    const accountId = await anAccount('usr_southrep');
    await invoice(accountId, 1000, '2025-01-01');
    const old = await invoice(accountId, 2000, '2025-11-01');
    await invoice(accountId, 4000, '2026-02-20');
    await invoice(accountId, 700, '2026-01-01', { currency: 'JPY' });
    await receipt(accountId, 300, '2026-02-25');
    must(
      await post(
        `/v1/collecting/cases/${accountId}/rulings`,
        {
          invoiceId: old.body.id,
          state: 'dead',
          reason: 'Insolvent',
          evidence: '4 IN 17/26',
          from: '2026-02-26',
        },
        'south-manager',
      ),
    );
    for (const asOf of ['2025-12-31', '2026-02-24', '2026-03-02']) {
      const query = { asOf, 'filter[accountId]': accountId };
      const debts = (await get('/v1/collecting/debts/summary', query)).body.totals;
      const ageing = (await get('/v1/receivables/ageing', query)).body.totals;
      expect(debts.map(({ currency, openMinor }: Record<string, unknown>) => [currency, openMinor])).toEqual(
        ageing.map(({ currency, outstandingMinor }: Record<string, unknown>) => [currency, outstandingMinor]),
      );
      for (const { openMinor, states } of debts)
        expect(states.reduce((sum: number, state: { openMinor: number }) => sum + state.openMinor, 0)).toBe(
          openMinor,
        );
    }
    const dead = await get('/v1/collecting/debts', {
      'filter[state]': 'dead',
      'filter[accountId]': accountId,
    });
    expect(dead.body.data.map(({ openMinor }: { openMinor: number }) => openMinor)).toEqual([700, 2000]);
    const before = await get('/v1/collecting/debts', {
      asOf: '2026-02-24',
      'filter[accountId]': accountId,
      'filter[state]': 'doubtful',
    });
    expect(before.body.data.map(({ openMinor }: { openMinor: number }) => openMinor)).toEqual([]);
  });
});

describe('the daily run', () => {
  it('tells of a missed promise, hands up and gives back, each once', async () => {
    const accountId = await anAccount('usr_northrep');
    const bill = await invoice(accountId, 1000, '2026-01-20');
    const made = must(
      await post('/v1/collecting/promises', {
        accountId,
        invoiceIds: [bill.body.id],
        parts: [{ on: '2026-03-04', amountMinor: 1000 }],
      }),
    );
    await run('2026-03-02');
    expect(await told(accountId)).toEqual([]);
    await run('2026-03-08');
    const first = await told(accountId);
    expect(first).toEqual(['hand-up usr_northmanager', 'promise-missed usr_northrep']);
    await run('2026-03-08');
    await run('2026-03-09');
    expect(await told(accountId)).toEqual(first);
    expect((await get(`/v1/invoices/${bill.body.id}`)).body.promise.missedOn).toBe('2026-03-08');

    const handed = await get(`/v1/collecting/cases/${accountId}`, {}, 'north-manager');
    expect(handed.body).toMatchObject({ level: 2, handlerId: 'usr_northmanager' });
    const inbox = await get('/v1/collecting/cases', {}, 'north-manager');
    expect(inbox.body.data.map((one: { accountId: string }) => one.accountId)).toContain(accountId);
    const path = `/v1/collecting/cases/${accountId}/acknowledge`;
    expect((await post(path, {}, 'north-rep', match(handed))).body.code).toBe('collecting.not_handed_up');
    must(await post(path, { note: 'Voy el lunes' }, 'north-manager', match(handed)));

    await receipt(accountId, 1000, '2026-03-10');
    await run('2026-03-10');
    expect(await told(accountId)).toEqual(['given-back usr_northmanager', ...first]);
    expect((await get(`/v1/collecting/cases/${accountId}`)).body).toMatchObject({
      level: 0,
      handlerId: null,
    });
    await run('2026-04-20');
    const closed = await get(`/v1/collecting/promises/${made.body.id}`);
    expect(closed.body).toMatchObject({ state: 'broken', closedOn: '2026-04-20' });
  });

  it('tells owner, manager and finance of a standing that became doubtful, once each', async () => {
    const accountId = await anAccount('usr_southrep');
    await invoice(accountId, 1000, '2026-01-01');
    await run('2026-05-05');
    await run('2026-05-05');
    const news = (await told(accountId)).filter((line) => line.startsWith('standing'));
    expect(news).toEqual(['standing usr_finance', 'standing usr_southmanager', 'standing usr_southrep']);
    const { standings } = (await get(`/v1/collecting/cases/${accountId}`)).body;
    expect(standings).toEqual([{ from: '2026-05-05', state: 'doubtful' }]);
  });
});
