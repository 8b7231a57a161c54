/** The table in memory answers as DynamoDB does: the same commands leave the same items, and queries the same rows. */
import { TransactGetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { canonical } from '#lib/table/audit.ts';
import { runCommand } from '#lib/table/command.ts';
import { dumpOf } from '#lib/table/dump.ts';
import { allOfIndex, queryItems } from '#lib/table/query.ts';
import { put, remove } from '#lib/table/write.ts';
import { countingIds } from '../../proof/interleavings/seats.ts';
import { connectMemory, MemoryTable } from '../../proof/memory-table.ts';
import { aCompany, NOW, newTable, once } from '../support/company.ts';
import { expectCorrupt } from '../support/soundness.ts';
import { aCause, ORG, ThingEntity, ThingTaken } from '../support/table.ts';

const tables = async () => [await newTable(), connectMemory(new MemoryTable())] as const;
const sorted = (items: readonly Record<string, unknown>[]) =>
  items.map((item) => JSON.stringify(item, Object.keys(item).sort())).sort();

const thing = (name: string, unitId = 'unt_1') => ({ id: `t${name}`, name, unitId, amount: 1 });

describe('a table in memory', () => {
  it('keeps, refuses and finds what DynamoDB does', async () => {
    const answers = [];
    for (const table of await tables()) {
      expectCorrupt(table, /unitId names unt_1/);
      const write = (requestId: string, plan: () => ReturnType<typeof put>[]) =>
        runCommand(table, aCause({ requestId }), async () => ({
          action: 'thing.write',
          writes: plan(),
          result: 'done',
        })).catch(({ code }: { code: string }) => code);
      const made = ['b', 'ä', 'a', '中', 'B'].map((name) =>
        put(ThingEntity, thing(name), { at: NOW, taken: () => ThingTaken() }),
      );
      const first = made[0]?.next;
      const outcomes = [
        await write('req_1', () => made),
        await write('req_2', () => [put(ThingEntity, thing('b'), { at: NOW, taken: () => ThingTaken() })]),
        await write('req_3', () => (first ? [remove(ThingEntity, first) as never] : [])),
      ];
      const partition = { orgId: ORG, entity: 'thing', unitId: 'unt_1' };
      const index = (range: object) => allOfIndex(table, { index: 'byUnit', partition, range });
      const rows = [
        ...(await index({})),
        ...(await index({ from: 'a', to: 'b' })),
        ...(await index({ prefix: 'B' })),
        ...(await queryItems(table, { pk: `${ORG}#thing#ta`, limit: 1, descending: true })),
      ];
      const keys = ['ta', 'tnone'].map((id) => ({ pk: `${ORG}#thing#${id}`, sk: 'thing' }));
      const { Responses = [] } = await table.doc.send(
        new TransactGetCommand({
          TransactItems: keys.map((Key) => ({ Get: { TableName: table.name, Key } })),
        }),
      );
      const together = Responses.map(({ Item }) => Item?.['id']);
      const items = sorted(await dumpOf(table));
      answers.push({ outcomes, names: rows.map(({ id }) => id), together, items });
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]?.together).toEqual(['ta', undefined]);
  });

  it('holds the same items after the same calls', async () => {
    const dumps = [];
    for (const table of await tables()) {
      const orgId = `org_${'1'.repeat(32)}`;
      const { call } = await aCompany(ROUTES, { table, orgId, ids: countingIds('t') });
      const account = { number: 'C-1', name: 'Acme', type: 'customer', ownerId: 'usr_northrep' };
      const { id } = (await call('admin', 'POST', '/v1/accounts', { body: account })).body;
      const book = (path: string, body: object) => call('finance', 'POST', path, { body, headers: once() });
      await book('/v1/invoices', { accountId: id, amountMinor: 500, issuedOn: '2026-01-01' });
      await book('/v1/receipts', { accountId: id, amountMinor: 700 });
      await book('/v1/invoices', { accountId: id, amountMinor: 900 });
      const report = await call('director', 'GET', '/v1/receivables/ageing', {
        query: { asOf: '2026-02-20' },
      });
      const list = await call('north-rep', 'GET', '/v1/accounts', { query: { limit: '1' } });
      const items = (await dumpOf(table)).filter(({ entity }) => entity !== 'idempotency');
      const plain = items.map((item) =>
        JSON.parse(JSON.stringify(item).replaceAll(/req_[0-9a-f-]{36}/g, 'req')),
      );
      dumps.push({
        report: report.body,
        list: list.body,
        entities: plain.map(({ entity, pk, data }) => canonical([entity, pk, data?.hash ? '' : data])).sort(),
      });
    }
    expect(dumps[1]).toEqual(dumps[0]);
  });
});
