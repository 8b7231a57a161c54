import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { canonical } from '#lib/table/audit.ts';
import {
  answerComplaints,
  effectComplaints,
  readComplaints,
  replayComplaints,
} from '../../proof/faults/complaints.ts';
import { clientOf, type Sent } from '../../proof/load/client.ts';
import { nothingKnown, runLoad } from '../../proof/load/commands.ts';
import { KINDS } from '../../proof/load/kinds.ts';
import { randomOf } from '../../proof/random.ts';
import { aCompany, type Reply } from '../support/company.ts';

const reply = (status: number, body: unknown = {}, headers: Record<string, string> = {}): Reply => ({
  status,
  body,
  headers,
});
const sent = (...heard: Reply[]): Sent => ({
  kind: 'receipt.record',
  as: 'finance',
  method: 'POST',
  path: '/v1/receipts',
  headers: { 'idempotency-key': 'k1' },
  heard,
  answer: heard.at(-1) as Reply,
});
const record = { id: 'rcp_1', version: 1, amountMinor: 5 };
const done = reply(201, record, { location: '/v1/receipts/rcp_1' });
const stored = (more: object = {}) => ({
  entity: 'idempotency',
  data: { key: 'k1', requestId: 'req_1', status: 201, body: JSON.stringify(record), ...more },
});
const entry = (requestId = 'req_1') => ({
  entity: 'audit-entry',
  data: { requestId, by: 'usr_1', subject: 'rcp_1' },
});
const busy = reply(503, {}, { 'retry-after': '2' });

describe('what clients complain about', () => {
  it('nothing, where a command was busy, then done, and is there once', () => {
    expect(answerComplaints(sent(busy, done), true)).toEqual([]);
    expect(effectComplaints([sent(busy, done)], [stored(), entry()])).toEqual([]);
    expect(readComplaints(sent(done), reply(200, record))).toEqual([]);
    expect(
      replayComplaints(sent(done), { ...done, headers: { ...done.headers, 'idempotency-replayed': 'true' } }),
    ).toEqual([]);
  });

  it.each([
    ['a 500', sent(reply(500, { code: 'service.internal' }), done), 'answered 500 service.internal'],
    ['a 503 that says nothing about when', sent(reply(503), done), '503 without Retry-After'],
    [
      'a taken number that was its own',
      sent(reply(409, { code: 'credit.number_taken' })),
      'refused without a reason: 409',
    ],
    ['two successes', sent(done, reply(201, { ...record, id: 'rcp_2' })), 'two different successes'],
    ['a refusal after a success', sent(done, reply(422, { code: 'x' })), 'done first and then 422'],
  ])('%s', (_, one, complaint) => {
    expect(answerComplaints(one, false).join()).toContain(complaint);
  });

  it('a moved version where nobody else was there to move it', () => {
    expect(answerComplaints(sent(reply(412)), true)).toHaveLength(1);
    expect(answerComplaints(sent(reply(412)), false)).toEqual([]);
  });

  it.each([
    ['nothing was left', [done], [], 'it left nothing'],
    ['it happened twice', [done], [stored(), stored({ requestId: 'req_2' }), entry()], 'happened 2 times'],
    [
      'another answer was stored',
      [done],
      [stored({ body: canonical({ id: 'rcp_2' }) }), entry()],
      'another answer',
    ],
    ['no record changed', [done], [stored()], 'no record says so'],
    ['a refused command happened', [reply(422)], [stored(), entry()], 'but it happened'],
    ['a change has no answer', [done], [stored(), entry(), entry('req_9')], 'no answer names it'],
  ])('an effect that is not one: %s', (_, heard, rows, complaint) => {
    expect(effectComplaints([sent(...heard)], rows).join()).toContain(complaint);
  });

  it('a change of nothing is true where no record changed, and only there', () => {
    const one = {
      ...sent(reply(200, record)),
      method: 'PATCH',
      path: '/v1/receipts/rcp_1',
      version: 1,
    } as const;
    expect(effectComplaints([one], [stored()])).toEqual([]);
    expect(effectComplaints([one], [stored(), entry()]).join()).toContain('but a record did');
    expect(effectComplaints([one], []).join()).toContain('it left nothing');
    const other = { ...one, path: '/v1/receipts/rcp_2' };
    expect(effectComplaints([other], [stored()]).join()).toContain('no record says so');
  });

  it('a read behind the acknowledged version, or beside it', () => {
    const second = sent(reply(200, { ...record, version: 2 }));
    expect(readComplaints(second, reply(200, record)).join()).toContain('version 2 was acknowledged');
    expect(readComplaints(sent(done), reply(200, { ...record, amountMinor: 6 }))).toHaveLength(1);
    expect(readComplaints(sent(done), reply(404))).toHaveLength(1);
  });

  it('a repeated command that happens again or answers otherwise', () => {
    expect(replayComplaints(sent(done), done).join()).toContain('happened again');
    expect(replayComplaints(sent(done), reply(201, record)).join()).toContain('repeated it answers');
  });
});

describe('the workload', () => {
  it('alone it is never refused, and it draws many kinds of command', { timeout: 120_000 }, async () => {
    const company = await aCompany(ROUTES);
    const random = randomOf(5);
    const client = clientOf(company.call, { name: 'w', random });
    const all = await runLoad({ company, client, random, known: nothingKnown() }, 35);
    expect(all.flatMap((one) => answerComplaints(one, true))).toEqual([]);
    expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThan(KINDS.length / 3);
  });

  it('a client asks again under the same key while the outcome is open', async () => {
    const keys: unknown[] = [];
    const call = async (
      _as: string,
      _method: string,
      _path: string,
      { headers = {} } = {} as { headers?: Record<string, string> },
    ) => {
      keys.push(headers['idempotency-key']);
      return keys.length < 3 ? busy : done;
    };
    const client = clientOf(call, { name: 'c', random: randomOf(1) });
    const one = await client.send({
      kind: 'x',
      as: 'finance',
      method: 'POST',
      path: '/v1/receipts',
      body: {},
    });
    expect(one.heard).toHaveLength(3);
    expect(new Set(keys)).toEqual(new Set(['c-0']));
  });
});
