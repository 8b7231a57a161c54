import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { jobContext } from '#lib/organisation/context.ts';
import { ROUTES } from '#lib/routes.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { rebuildTotals } from '#lib/verify/rebuild.ts';
import { someBooks } from '../receivables/books.ts';

const TOTALS = ['seller-totals', 'product-totals', 'account-totals'];

describe('rebuilding totals', { timeout: 120_000 }, () => {
  it('brings every figure back to what the documents say, once, whatever was done to it', async () => {
    const { company, post, match, anAccount, invoice, receipt } = await someBooks(ROUTES);
    const { table, orgId, ports } = company;
    await post(
      '/v1/products',
      { sku: 'A', name: '产品', currency: 'EUR', unitCost: '4', listPrice: '12' },
      {},
      'admin',
    );
    const accountId = await anAccount();
    const lines = [{ sku: 'A', quantity: '2.5', unitPrice: '10' }];
    const splits = [
      { ownerId: 'usr_northrep', percent: 60 },
      { ownerId: 'usr_southrep', percent: 40 },
    ];
    const order = await post(
      '/v1/orders',
      { accountId, orderedOn: '2026-02-03', lines, splits },
      {},
      'director',
    );
    const confirm = { to: 'confirmed', on: '2026-02-03' };
    await post(`/v1/orders/${order.body.id}/transitions`, confirm, match(order), 'director');
    await invoice(accountId, 2_500, '2026-02-04');
    await receipt(accountId, 1_000, '2026-02-05');
    await post('/v1/metrics/entries', { measure: 'visits', on: '2026-02-06', count: '3' }, {}, 'north-rep');
    const context = () => jobContext(ports, orgId, 'rebuild');
    expect(await rebuildTotals(await context())).toEqual({ mended: 0, passing: 0 });

    const items = (await dumpOf(table)).filter(({ entity }) => TOTALS.includes(String(entity)));
    expect(new Set(items.map(({ entity }) => entity)).size).toBe(3);
    for (const { pk, sk, ...rest } of items) {
      const [counter] = Object.entries(rest).find(
        ([name, value]) => typeof value === 'number' && / \d\d /.test(name),
      )!;
      await table.doc.send(
        new UpdateCommand({
          ...{ TableName: table.name, Key: { pk, sk } },
          UpdateExpression: 'ADD #counter :more',
          ExpressionAttributeNames: { '#counter': counter },
          ExpressionAttributeValues: { ':more': 7 },
        }),
      );
    }
    expect(violationsIn(await dumpOf(table)).length).toBeGreaterThan(2);
    const [one, other] = await Promise.all([rebuildTotals(await context()), rebuildTotals(await context())]);
    expect(Math.max(one.mended, other.mended)).toBe(items.length);
    expect(violationsIn(await dumpOf(table))).toEqual([]);
    expect(await rebuildTotals(await context())).toEqual({ mended: 0, passing: 0 });
  });
});
