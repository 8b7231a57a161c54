/** A table in which every kind of record has lived: what the checkers must find sound, and what tests damage. */
import { runImport } from '#lib/imports/run.ts';
import { runSlot, tick } from '#lib/jobs/index.ts';
import { JOBS } from '#lib/schedule.ts';
import type { Table } from '#lib/table/client.ts';
import { dumpOf } from '#lib/verify/index.ts';
import { once, type Reply, TODAY } from '../support/company.ts';
import { aWorld } from '../support/world.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests damage items of every shape
export type Items = Record<string, any>[];

export interface Story {
  table: Table;
  items: Items;
  orgId: string;
}

export const aStory = async (): Promise<Story> => {
  const { a, targets } = await aWorld();
  const { accountId, importId = '', orderId, contactId } = targets.own;
  const post = async (as: string, path: string, body: unknown, headers = {}): Promise<Reply> => {
    const answer = await a.call(as, 'POST', path, { body, headers: { ...once(), ...headers } });
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const match = ({ body }: Reply) => ({ 'if-match': `"v${body.version}"` });

  // What is overdue for long speaks against more credit, so it comes last.
  const wrong = await post('finance', '/v1/invoices', { accountId, amountMinor: 900 });
  await post('admin', `/v1/orders/${orderId}/transitions`, { to: 'confirmed' }, { 'if-match': '"v1"' });
  await post('finance', '/v1/invoices', { accountId, amountMinor: 7000, issuedOn: '2025-11-01' });
  const south = targets.otherUnit['accountId'];
  await post('finance', '/v1/invoices', { accountId: south, amountMinor: 50, issuedOn: '2025-11-01' });
  await post('finance', `/v1/invoices/${wrong.body.id}/cancel`, { reason: 'Wrong' }, match(wrong));
  const money = await post('finance', '/v1/receipts', { accountId, amountMinor: 3000 });
  await post('finance', `/v1/receipts/${money.body.id}/reverse`, { reason: 'Bounced' }, match(money));
  await post('finance', '/v1/receipts', { accountId, amountMinor: 200, allocate: 'none' });
  const gone = await post('admin', `/v1/accounts/${accountId}/contacts`, { name: 'Eva', primary: true });
  await a.call('admin', 'DELETE', `/v1/accounts/${accountId}/contacts/${gone.body.id}`, {
    headers: match(gone),
  });
  await a.call('admin', 'PATCH', `/v1/accounts/${accountId}/contacts/${contactId}`, {
    body: { primary: true },
    headers: { 'if-match': '"v1"' },
  });
  const policy = { validFrom: '2026-04-01', body: { bounds: [10, 20] } };
  await a.call('admin', 'PUT', '/v1/policies/receivables.ageing', {
    body: policy,
    headers: { ...once(), 'if-match': '"v1"' },
  });
  await post('admin', '/v1/units', { code: 'west', name: 'West', parentId: a.units.north });
  await runImport(a.ports, { orgId: a.orgId, importId });
  a.clock.set('2026-03-02T16:00:00.000Z');
  await tick(a.ports, JOBS);
  for (const { name, ...job } of JOBS) {
    for (const subject of [a.units.north, a.units.south]) {
      const work = { kind: 'slot' as const, orgId: a.orgId, job: name, subject, period: TODAY };
      await runSlot(a.ports, work, { name, ...job });
    }
  }
  return { table: a.table, items: (await dumpOf(a.table)) as Items, orgId: a.orgId };
};
