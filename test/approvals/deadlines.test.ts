import { beforeEach, describe, expect, it } from 'vitest';
import { approvalRoutes } from '#lib/approvals/index.ts';
import { approvalDeadlines, approvalReminders } from '#lib/approvals/job.ts';
import type { Job } from '#lib/jobs/job.ts';
import { MessageEntity } from '#lib/messages/index.ts';
import type { OutgoingMail } from '#lib/messages/mailer.ts';
import type { Message } from '#lib/messages/schema.ts';
import { jobContext } from '#lib/organisation/context.ts';
import { organisationRoutes } from '#lib/organisation/index.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { WORK } from '#lib/work.ts';
import { once } from '../support/company.ts';
import { aDesk, type Desk } from './support.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await aDesk([...approvalRoutes, ...organisationRoutes]);
});

const at = (instant: string) => desk.company.clock.set(instant);
const call = (as: string, method: string, path: string, body?: object, query?: Record<string, string>) =>
  desk.company.call(as, method, `/v1/approvals${path}`, {
    ...(body && { body }),
    ...(query && { query }),
    headers: once(),
  });
const special = async (askedPrice = '85') =>
  (
    await call('north-rep', 'POST', '', {
      kind: 'special-price',
      accountId: desk.accountId,
      reason: '竞争对手报价更低 · Ñ',
      document: { item: '螺栓', quantity: '10', listPrice: '100', askedPrice, currency: 'EUR' },
    })
  ).body;
const run = async (job: Job, asOf: string) =>
  job.run(await jobContext(desk.company.ports, desk.company.orgId, job.name), { unitId: 'unt_north', asOf });
const get = async (id: string) => (await call('north-rep', 'GET', `/${id}`)).body;
const decide = (as: string, { id, documentHash }: { id: string; documentHash: string }) =>
  call(as, 'POST', `/${id}/decisions`, { outcome: 'approve', documentHash });
const messages = async (): Promise<Message[]> => {
  const { table, orgId } = desk.company;
  const rows = await allOfIndex(table, {
    index: 'pending',
    partition: { orgId, pendingKind: 'message' },
  });
  return rows.map((row) => row['data'] as Message);
};
const told = async () =>
  (await messages())
    .filter(({ kind }) => kind === 'approvals')
    .map(({ recipientId, payload }) => `${payload['about']} ${recipientId}`)
    .sort();
const figure = async (query: Record<string, string> = {}, as = 'director') =>
  (await call(as, 'GET', '/timeliness', undefined, { month: '2026-03', ...query })).body;

describe('the clock of a request (R-1603)', () => {
  it('reminds in the afternoon and puts a missed day down at night, once however often the jobs run', async () => {
    at('2026-03-02T09:00:00.000Z');
    const { id } = await special();
    at('2026-03-02T14:00:00.000Z');
    await Promise.all([run(approvalReminders, '2026-03-02'), run(approvalReminders, '2026-03-02')]);
    at('2026-03-02T23:20:00.000Z');
    for (let times = 0; times < 3; times += 1) await run(approvalDeadlines, '2026-03-03');

    const { askings } = await get(id);
    expect(askings).toMatchObject([
      {
        userId: 'usr_northmanager',
        remindedAt: '2026-03-02T14:00:00.000Z',
        breachedAt: '2026-03-02T23:15:00.000Z',
      },
      { userId: 'usr_director', why: 'escalated', sameDayOn: '2026-03-03' },
    ]);
    expect(await told()).toEqual([
      'asked usr_director',
      'asked usr_northmanager',
      'breached usr_northmanager',
      'reminder usr_northmanager',
    ]);
  });

  it('leaves in peace who answered, and breaches nobody on a day off', async () => {
    at('2026-03-02T09:00:00.000Z');
    const answered = await special();
    await decide('north-manager', answered);
    at('2026-03-06T19:00:00.000Z');
    const friday = await special();
    await run(approvalDeadlines, '2026-03-03');
    at('2026-03-09T02:00:00.000Z');
    await run(approvalDeadlines, '2026-03-09');

    expect((await get(answered.id)).askings[0].breachedAt).toBeUndefined();
    expect((await get(friday.id)).askings).toMatchObject([{ state: 'pending', sameDayOn: '2026-03-09' }]);
    expect((await told()).filter((line) => line.startsWith('breached'))).toEqual([]);
  });

  it('catches up after an outage with one look at the present', async () => {
    at('2026-03-02T09:00:00.000Z');
    const { id } = await special();
    at('2026-03-10T08:00:00.000Z');
    await run(approvalDeadlines, '2026-03-10');

    expect((await get(id)).askings).toHaveLength(2);
    expect(await decide('director', await get(id))).toMatchObject({
      status: 200,
      body: { status: 'approved' },
    });
  });

  it('ends an approval whose days are over', async () => {
    at('2026-03-02T09:00:00.000Z');
    const { id } = await special('95');
    at('2026-04-03T09:00:00.000Z');
    await run(approvalDeadlines, '2026-04-03');

    expect(await get(id)).toMatchObject({ status: 'expired', endedBy: 'system:approval-deadlines' });
  });
});

describe('the same-day figure (M-47)', () => {
  it('has numerator and denominator by approver and unit, and breaches against the approver', async () => {
    at('2026-03-02T09:00:00.000Z');
    const [prompt, late, never] = [await special(), await special(), await special()];
    await decide('north-manager', prompt);
    at('2026-03-02T23:20:00.000Z');
    await run(approvalDeadlines, '2026-03-03');
    at('2026-03-03T10:00:00.000Z');
    await decide('north-manager', late);
    await special();
    const month = await figure();

    const manager = month.data.find(
      ({ approverId }: { approverId: string }) => approverId === 'usr_northmanager',
    );
    expect(manager).toEqual({
      approverId: 'usr_northmanager',
      unitId: 'unt_north',
      submitted: 3,
      answeredSameDay: 1,
      answeredLater: 1,
      unanswered: 1,
      breaches: 2,
      open: 1,
      ratePercent: '33.33',
    });
    expect(never.status).toBe('pending');
    expect((await figure({ 'filter[unitId]': 'unt_south' })).total).toMatchObject({
      submitted: 0,
      ratePercent: null,
    });
    expect((await figure({}, 'south-manager')).data).toEqual([]);
    expect((await figure({ month: '2026-02' })).data).toEqual([]);
  });
});

describe('mails', () => {
  it('come in the language of the reader, escaped, with a link; an answered question is not asked any more', async () => {
    const mails: OutgoingMail[] = [];
    desk.company.ports.mailer = {
      send: async (mail) => {
        mails.push(mail);
        return { providerId: `p${mails.length}` };
      },
    };
    const speak = (user: string, language: string) =>
      desk.company.call('admin', 'PATCH', `/v1/users/usr_${user}`, {
        body: { language },
        headers: { 'if-match': '"v1"' },
      });
    expect((await speak('northmanager', 'zh-CN')).status).toBe(200);
    await speak('northrep', 'es');
    at('2026-03-02T09:00:00.000Z');
    const first = await special();
    const second = await special('84');
    await decide('north-manager', second);
    const { table, orgId } = desk.company;
    const queued = await messages();
    for (const { id } of queued)
      await WORK.message?.(desk.company.ports, { kind: 'message', orgId, messageId: id });

    expect(mails.map(({ to, subject }) => `${to} ${subject}`).sort()).toEqual([
      'north-manager@example.com 请审批：特价，Ñandú 商贸 · 螺栓: 100 → 85 EUR',
      'north-rep@example.com Aprobada: Precio especial, Ñandú 商贸 · 螺栓: 100 → 84 EUR',
    ]);
    const [asked] = mails.filter(({ to }) => to.startsWith('north-manager'));
    expect(asked?.html).toContain(`/#/approvals/${first.id}`);
    expect(asked?.text).toContain('竞争对手报价更低 · Ñ');
    const rows = await allOfIndex(table, {
      index: 'byOwner',
      partition: { orgId, entity: MessageEntity.name, ownerId: 'usr_northmanager' },
    });
    expect(rows.map((row) => (row['data'] as Message).delivery.status).sort()).toEqual([
      'sent',
      'suppressed',
    ]);
  });

  it('tell the requester that it was approved and, the same day, that it was taken back; late ones only the last', async () => {
    const subjects: string[] = [];
    desk.company.ports.mailer = {
      send: async ({ to, subject }) => {
        if (to.startsWith('north-rep@')) subjects.push(subject.split(':')[0] ?? '');
        return { providerId: `p${subjects.length}` };
      },
    };
    const deliver = async () => {
      const { ports, orgId } = desk.company;
      const work = WORK.message;
      for (const { id } of await messages()) await work?.(ports, { kind: 'message', orgId, messageId: id });
    };
    const takeBack = (as: string, verb: string, { id, version }: { id: string; version: number }) =>
      desk.company.call(as, 'POST', `/v1/approvals/${id}/${verb}`, {
        body: { reason: 'By mistake' },
        headers: { ...once(), 'if-match': `"v${version}"` },
      });
    at('2026-03-02T09:00:00.000Z');
    const [told, late] = [await special(), await special()];
    const granted = await decide('north-manager', told);
    await deliver();
    at('2026-03-02T09:10:00.000Z');
    expect((await takeBack('north-manager', 'revoke', granted.body)).status).toBe(200);
    expect((await takeBack('admin', 'withdraw', (await decide('north-manager', late)).body)).status).toBe(
      200,
    );
    await deliver();

    // The last two are of two requests, and wait in no order.
    expect([subjects[0], ...subjects.slice(1).sort()]).toEqual(['Approved', 'Revoked', 'Withdrawn']);
  });
});
