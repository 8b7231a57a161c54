import { beforeAll, describe, expect, it } from 'vitest';
import { removeAccount } from '#lib/accounts/index.ts';
import {
  findOrderByNumber,
  placeOrder,
  putLines,
  removeImportedOrder,
  removeLines,
  updateImportedOrder,
} from '#lib/orders/index.ts';
import { issueInvoice } from '#lib/receivables/index.ts';
import { aTrade, type Trade } from './support.ts';

let trade: Trade;
let importing: Awaited<ReturnType<Trade['importing']>>;
beforeAll(async () => {
  trade = await aTrade();
  importing = await trade.importing();
});

const PAST = {
  orderedOn: '2005-05-01',
  shippedOn: '2005-05-04',
  status: 'shipped',
  currency: 'USD',
} as const;
const place = (number: string, fields: object = {}) =>
  importing.run(() => placeOrder(importing.context, { ...PAST, number, accountId: trade.north, ...fields }));
const lines = (
  orderId: string,
  ...inputs: { line: number; sku: string; quantity: string; unitPrice: string }[]
) => importing.run(() => putLines(importing.context, orderId, inputs));
const BOLTS = { line: 1, sku: 'bolt', quantity: '2', unitPrice: '1.5' };

describe('importing orders', () => {
  it('ends the sharing of a sale when it names another seller, and leaves it when it names the same', async () => {
    const splits = [
      { ownerId: 'usr_northrep', percent: 60 },
      { ownerId: 'usr_northrep2', percent: 40 },
    ];
    const { body } = await trade.place({ number: 'SHARED', splits }, 'north-manager');
    const bring = async (fields: object) => {
      const stored = await findOrderByNumber(importing.context, 'SHARED');
      if (!stored) throw new Error('no order');
      return importing.run(() => updateImportedOrder(importing.context, stored, fields));
    };
    expect(body.splits).toHaveLength(2);
    expect((await bring({ ownerId: body.ownerId, requiredOn: '2026-04-01' })).value.splits).toHaveLength(2);
    expect((await bring({ ownerId: 'usr_northrep2' })).value.splits).toBeUndefined();
  });

  it('brings an order of the past in the state that it ended in', async () => {
    const { value } = await place('10100', { ownerId: 'usr_northrep2' });

    expect(value).toMatchObject({ ...PAST, ownerId: 'usr_northrep2', unitId: 'unt_north', totalMinor: 0 });
    expect(value.history).toMatchObject([
      { status: 'shipped', on: '2005-05-04', by: 'system:imports', reason: 'imported' },
    ]);
    expect((await place('10101', { status: 'disputed' })).value.heldFrom).toBe('shipped');
    expect((await place('10102', { status: 'on-hold', shippedOn: undefined })).value.heldFrom).toBe(
      'confirmed',
    );
  });

  it('adds and replaces lines by number whatever the state and reports what cannot be', async () => {
    const { value } = await place('L-1');
    const first = await lines(value.id, { ...BOLTS, line: 2 }, BOLTS, { ...BOLTS, line: 3, sku: 'NONE' });
    const second = await lines(value.id, { ...BOLTS, quantity: '2.5' }, { ...BOLTS, line: 2, sku: 'OLD' });

    expect(first.lines.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'new'],
      [1, 'new'],
      [3, 'failed'],
    ]);
    expect(first.lines[2]).toMatchObject({ error: { code: 'order.unknown_sku' } });
    expect(first.order).toMatchObject({ version: 2, value: { totalMinor: 600, status: 'shipped' } });
    expect(first.order.value.lines.map(({ line, sku }) => [line, sku])).toEqual([
      [1, 'BOLT'],
      [2, 'BOLT'],
    ]);
    expect(second.lines.map(({ outcome }) => outcome)).toEqual(['updated', 'updated']);
  });

  it('writes nothing when the same comes twice', async () => {
    const placed = await place('TWICE');
    const put = { ...BOLTS, quantity: '2' };
    await lines(placed.value.id, put);
    const again = await lines(placed.value.id, put);
    const stored = await findOrderByNumber(importing.context, 'twice');
    const same = await importing.run(() =>
      updateImportedOrder(importing.context, stored!, { ...PAST, accountId: trade.north }),
    );

    expect(again.lines).toEqual([{ line: 1, outcome: 'unchanged' }]);
    expect(again.order.version).toBe(2);
    expect(same.version).toBe(2);
  });

  it('brings an order up to a later file and notes a new status', async () => {
    await place('LATER', { status: 'confirmed', shippedOn: undefined });
    const placed = await findOrderByNumber(importing.context, 'LATER');
    const { value, version } = await importing.run(() =>
      updateImportedOrder(importing.context, placed!, {
        status: 'closed',
        shippedOn: '2005-05-09',
        currency: 'JPY',
      }),
    );

    expect({ ...value, version }).toMatchObject({
      status: 'closed',
      shippedOn: '2005-05-09',
      currency: 'JPY',
      version: 2,
    });
    expect(value.history.map(({ status }) => status)).toEqual(['confirmed', 'closed']);
  });

  it('takes lines and orders back while nobody has touched them', async () => {
    const { value } = await place('BACK');
    await lines(value.id, BOLTS, { ...BOLTS, line: 2 });
    const { context, run } = importing;

    await expect(run(() => removeLines(context, { orderId: value.id, lines: [1] }, 1))).rejects.toThrow(
      'version_moved',
    );
    await run(() => removeLines(context, { orderId: value.id, lines: [1] }, 2));
    expect((await findOrderByNumber(context, 'BACK'))?.value).toMatchObject({
      totalMinor: 300,
      lines: [{ line: 2 }],
    });
    await expect(run(() => removeImportedOrder(context, value.id, 2))).rejects.toThrow('version_moved');
    await run(() => removeImportedOrder(context, value.id, 3));
    expect(await findOrderByNumber(context, 'BACK')).toBeUndefined();
    expect((await place('BACK')).version).toBe(1);
  });

  it('keeps an order that an invoice names', async () => {
    const { context, run } = importing;
    const { value } = await place('BILLED');
    await run(() => issueInvoice(context, { accountId: trade.north, orderId: value.id, amountMinor: 100 }));

    await expect(run(() => removeImportedOrder(context, value.id, 1))).rejects.toThrow('order.invoiced');
    expect((await findOrderByNumber(context, 'BILLED'))?.value).toEqual(value);
  });

  it('takes an account back only while nothing hangs on it', async () => {
    const { context, run } = importing;
    const create = async () =>
      (
        await trade.company.call('north-rep', 'POST', '/v1/accounts', {
          body: { type: 'customer', number: 'GONE', name: '上海宏远贸易', taxId: 'T-1' },
        })
      ).body;
    const account = await create();
    const placed = await place('HANGS', { accountId: account.id });

    await expect(run(() => removeAccount(context, account.id, 1))).rejects.toThrow('account.in_use');
    await run(() => removeImportedOrder(context, placed.value.id, 1));
    await expect(run(() => removeAccount(context, account.id, 2))).rejects.toThrow('version_moved');
    await run(() => removeAccount(context, account.id, 1));

    const search = await trade.company.call('north-rep', 'GET', '/v1/accounts/search', {
      query: { q: '宏远' },
    });
    expect(search.body.data).toEqual([]);
    expect((await create()).number).toBe('GONE');
  });
});
