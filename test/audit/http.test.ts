import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import '#lib/approval-kinds.ts';
import { accountRoutes } from '#lib/accounts/index.ts';
import { approvalRoutes } from '#lib/approvals/index.ts';
import { auditRoutes } from '#lib/audit/index.ts';
import { RULES } from '#lib/organisation/access.ts';
import { definePolicy, organisationRoutes } from '#lib/organisation/index.ts';
import { type AuditEntry, hashOf } from '#lib/table/audit.ts';
import { aCompany, type Company } from '../support/company.ts';

const routes = [...organisationRoutes, ...accountRoutes, ...approvalRoutes, ...auditRoutes];
definePolicy('test.audited', z.int(), 1, 'A number in tests.');
let company: Company;
let minutes = 0;
beforeAll(async () => {
  company = await aCompany(routes);
});

/** One command a minute, so that the trail's order is the order of the commands. */
const command = (as: string, method: string, path: string, body?: unknown, version?: number) => {
  minutes += 1;
  company.clock.set(new Date(Date.parse('2026-03-02T09:00:00.000Z') + minutes * 60_000).toISOString());
  return company.call(as, method, path, {
    ...(body !== undefined && { body }),
    ...(version && { headers: { 'if-match': `"v${version}"` } }),
  });
};
const trail = (as: string, subject: string, query: Record<string, string> = {}) =>
  company.call(as, 'GET', '/v1/audit', { query: { subject, ...query } });

let numbers = 0;
const anAccount = async (as = 'north-rep') => {
  numbers += 1;
  const body = { number: `A-${numbers}`, name: `Account ${numbers}`, type: 'customer' };
  return (await command(as, 'POST', '/v1/accounts', body)).body;
};

const expectChain = (newestFirst: AuditEntry[]) => {
  let previousHash = '';
  for (const { hash, ...entry } of [...newestFirst].reverse()) {
    expect(entry.previousHash).toBe(previousHash);
    expect(hashOf(entry)).toBe(hash);
    previousHash = hash;
  }
};

describe('the trail of a record', () => {
  it('holds every command with who, when and what, chained', async () => {
    const account = await anAccount();
    await command('north-rep', 'PATCH', `/v1/accounts/${account.id}`, { city: 'Vigo' }, 1);
    await command(
      'director',
      'POST',
      `/v1/accounts/${account.id}/hand-over`,
      { ownerId: 'usr_northrep2' },
      2,
    );

    const { status, body } = await trail('north-manager', account.id);

    expect(status).toBe(200);
    expect(body.data).toMatchObject([
      { action: 'account.hand-over', by: 'usr_director', role: 'director', version: 3 },
      {
        action: 'account.change',
        by: 'usr_northrep',
        version: 2,
        changes: { city: { after: 'Vigo' } },
      },
      { action: 'account.create', by: 'usr_northrep', role: 'representative', version: 1 },
    ]);
    expect(body.data[1].changes).toEqual({ city: { after: 'Vigo' } });
    expect(body.data[0].changes.assignments.after.at(-1).ownerId).toBe('usr_northrep2');
    expectChain(body.data);
  });

  it('of a request about no account is for its requester and who may read such requests, as a get is', async () => {
    const expense = async (as: string) => {
      const document = { expenseType: 'Travel', amount: { amountMinor: 100, currency: 'EUR' } };
      const { body } = await command(as, 'POST', '/v1/approvals', {
        kind: 'expense',
        reason: 'Fair',
        document,
      });
      return body.id;
    };
    const [theirs, own] = [await expense('north-rep'), await expense('back-office')];
    const statuses = (subject: string) =>
      Promise.all(
        ['finance', 'north-manager', 'back-office', 'south-rep'].map(async (as) => [
          as,
          (await trail(as, subject)).status,
          (await company.call(as, 'GET', `/v1/approvals/${subject}`)).status,
        ]),
      );

    expect(await statuses(theirs)).toEqual([
      ['finance', 200, 200],
      ['north-manager', 200, 200],
      ['back-office', 404, 404],
      ['south-rep', 404, 404],
    ]);
    expect((await statuses(own))[2]).toEqual(['back-office', 200, 200]);
  });

  it('shows a changed entry by its hash', async () => {
    const account = await anAccount();
    const [{ hash, ...entry }] = (await trail('boss', account.id)).body.data;

    expect(hashOf(entry)).toBe(hash);
    expect(hashOf({ ...entry, by: 'usr_other' })).not.toBe(hash);
  });

  it('is paged newest first', async () => {
    const account = await anAccount();
    for (let version = 1; version <= 4; version += 1) {
      await command('north-rep', 'PATCH', `/v1/accounts/${account.id}`, { city: `City ${version}` }, version);
    }
    const versions: number[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await trail('finance', account.id, { limit: '2', ...(cursor && { cursor }) });
      versions.push(...body.data.map((entry: AuditEntry) => entry.version));
      cursor = body.page.nextCursor ?? undefined;
    } while (cursor);

    expect(versions).toEqual([5, 4, 3, 2, 1]);
  });

  it('leaves nothing for a refused command', async () => {
    const account = await anAccount();
    await command('north-rep', 'PATCH', `/v1/accounts/${account.id}`, { city: 'Late' }, 9);

    expect((await trail('finance', account.id)).body.data).toHaveLength(1);
  });

  it('follows the account for its contacts, also removed ones', async () => {
    const account = await anAccount();
    const path = `/v1/accounts/${account.id}/contacts`;
    const contact = (await command('north-rep', 'POST', path, { name: '李小龙' })).body;
    await command('north-rep', 'DELETE', `${path}/${contact.id}`, undefined, 1);

    const { body } = await trail('north-rep', contact.id);

    expect(body.data.map((entry: AuditEntry) => entry.action)).toEqual(['contact.remove', 'contact.add']);
    expect((await trail('south-rep', contact.id)).status).toBe(404);
  });
});

describe('who may read a trail', () => {
  it('is who may see the account, for an account', async () => {
    const account = await anAccount();
    const readers = ['north-rep', 'north-manager', 'director', 'finance', 'back-office', 'boss', 'admin'];
    const statuses = await Promise.all(readers.map(async (as) => (await trail(as, account.id)).status));

    expect(statuses).toEqual(readers.map(() => 200));
    expect((await trail('service', account.id)).status).toBe(403);
  });

  it('is answered alike for a foreign, another organisation’s and an absent account', async () => {
    const account = await anAccount();
    const other = await aCompany(routes, { table: company.table });
    const answers = [
      await trail('south-rep', account.id),
      await other.call('admin', 'GET', '/v1/audit', { query: { subject: account.id } }),
      await trail('south-rep', 'acc_0'),
    ];
    const bodies = answers.map(({ body: { requestId: _id, ...body } }) => body);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(bodies[0]).toEqual(bodies[2]);
    expect(bodies[1]).toEqual(bodies[2]);
  });

  it('is finance, executives and administrators, for settings', async () => {
    await command('finance', 'POST', '/v1/rates', { from: 'EUR', to: 'USD', on: '2026-01-01', rate: '1.1' });
    await command('finance', 'POST', '/v1/rates', { from: 'EUR', to: 'USD', on: '2026-01-01', rate: '1.2' });
    await command('admin', 'PUT', '/v1/policies/test.audited', { validFrom: '2026-01-01', body: 7 }, 1);
    const subjects = [company.orgId, 'unt_north', 'usr_northrep', 'rat_eurusd20260101', 'pol_test.audited'];
    const statuses = async (as: string) =>
      Promise.all(subjects.map(async (subject) => (await trail(as, subject)).status));

    for (const as of ['finance', 'boss', 'admin'])
      expect(await statuses(as)).toEqual(subjects.map(() => 200));
    for (const as of ['north-rep', 'director', 'back-office', 'service']) {
      expect(await statuses(as)).toEqual(subjects.map(() => 403));
    }
    const { body } = await trail('admin', 'rat_eurusd20260101');
    expect(body.data[0]).toMatchObject({
      action: 'rate.correct',
      changes: { rate: { before: '1.1', after: '1.2' } },
    });
    expectChain(body.data);
  });

  it('hides the secret of the organisation', async () => {
    await command('admin', 'PATCH', '/v1/organisation', { name: 'Acme Two' }, 1);
    const { body } = await trail('admin', company.orgId);

    expect(body.data[0].changes).toEqual({ name: { before: 'Acme', after: 'Acme Two' } });
    expect(JSON.stringify(body)).not.toContain('cursorSecret');
  });
});

describe('the audit route', () => {
  it.each([
    ['', 400],
    ['acc 1', 400],
    ['ACC_1', 400],
    ['zzz_1', 404],
    ['req_1', 404],
    ['rat_none', 404],
    ['ord_0', 404],
  ])('answers the subject %j with %i', async (subject, status) => {
    expect((await trail('admin', subject)).status).toBe(status);
  });

  it('refuses a cursor of another record', async () => {
    const [a, b] = [await anAccount(), await anAccount()];
    await command('north-rep', 'PATCH', `/v1/accounts/${a.id}`, { city: 'Lugo' }, 1);
    const { body } = await trail('admin', a.id, { limit: '1' });

    const refused = await trail('admin', b.id, { limit: '1', cursor: body.page.nextCursor });
    expect(refused.body.code).toBe('request.cursor_refused');
  });

  it('only reads, and no role may write a trail', async () => {
    expect(auditRoutes.map(({ kind, method }) => `${kind} ${method}`)).toEqual(['query GET']);
    expect(new Set(Object.values({ ...RULES.audit.write, ...RULES.settingsAudit.write }))).toEqual(
      new Set(['none']),
    );
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await company.call('admin', method, '/v1/audit', { body: {} })).status).toBe(405);
    }
  });
});
