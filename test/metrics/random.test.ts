import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '#lib/routes.ts';
import { dumpOf, violationsIn } from '#lib/verify/index.ts';
import { someBooks } from '../receivables/books.ts';
import type { Reply } from '../support/company.ts';

/** What one client does with an order of its own or its account, one after the other, while others do the same. */
type Step =
  | { do: 'confirm' | 'draft' | 'ship' | 'close' | 'reopen' | 'hold' | 'cancel' | 'bill' | 'undo' }
  | { do: 'edit'; quantity: number; day: number }
  | { do: 'pay'; amountMinor: number; day: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Step>({ do: 'confirm' }) },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom('draft', 'ship', 'close', 'reopen', 'hold', 'cancel', 'bill', 'undo')
      .map((name): Step => ({ do: name as 'ship' })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      quantity: fc.integer({ min: 1, max: 500_000 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('pay' as const),
      amountMinor: fc.integer({ min: 1, max: 100_000 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
  },
);
const clients = fc.array(fc.record({ shared: fc.boolean(), steps: fc.array(step, { maxLength: 8 }) }), {
  minLength: 2,
  maxLength: 5,
});

const MOVES: Record<string, string> = {
  confirm: 'confirmed',
  draft: 'draft',
  ship: 'shipped',
  close: 'closed',
  reopen: 'shipped',
  hold: 'on-hold',
  cancel: 'cancelled',
};
const SPLITS = [
  { ownerId: 'usr_northrep', percent: 33 },
  { ownerId: 'usr_northrep2', percent: 67 },
];
const day = (at: number): string => `2026-02-${String(at).padStart(2, '0')}`;

const { company, get, post, anAccount } = await someBooks(ROUTES);
for (const sku of ['A', 'B'])
  await post(
    '/v1/products',
    { sku, name: sku, currency: 'EUR', listPrice: '3.333', unitCost: '1.1' },
    {},
    'admin',
  );
const accounts = [await anAccount(), await anAccount()];

/** A client at work; refusals are part of its day, defects are not. */
const work = async (at: number, { shared, steps }: { shared: boolean; steps: readonly Step[] }) => {
  const accountId = accounts[at % accounts.length] ?? '';
  const lines = (quantity: number) => [
    { sku: 'A', quantity: `${quantity}.25`, unitPrice: '3.0001' },
    { sku: 'B', quantity: '1', unitPrice: '0.05' },
    { sku: 'A', quantity: '2', unitPrice: '3.5' },
  ];
  const fields = {
    accountId,
    orderedOn: day(10 + at),
    lines: lines(at + 1),
    ...(shared && { splits: SPLITS }),
  };
  const order = await post('/v1/orders', fields, {}, 'north-manager');
  const path = `/v1/orders/${order.body.id}`;
  let receipt: Reply | undefined;
  const match = async () => ({ 'if-match': `"v${(await get(path)).body.version}"` });
  for (const one of steps) {
    let answer: Reply | undefined;
    if (one.do === 'edit') {
      answer = await company.call('north-manager', 'PATCH', path, {
        body: { orderedOn: day(one.day), lines: lines(one.quantity) },
        headers: await match(),
      });
    } else if (one.do === 'pay') {
      receipt = await post('/v1/receipts', {
        ...{ accountId, amountMinor: one.amountMinor, receivedOn: day(one.day) },
      });
      answer = receipt;
    } else if (one.do === 'bill') {
      answer = await post('/v1/invoices', { accountId, orderId: order.body.id, issuedOn: day(20) });
    } else if (one.do === 'undo') {
      if (!receipt) continue;
      const { body } = await get(`/v1/receipts/${receipt.body.id}`);
      answer = await post(
        `/v1/receipts/${body.id}/reverse`,
        { on: day(28), reason: 'bounced' },
        { 'if-match': `"v${body.version}"` },
      );
    } else {
      const to = MOVES[one.do];
      const on = day(28);
      answer = await post(`${path}/transitions`, { to, on, reason: 'why' }, await match(), 'north-manager');
    }
    expect(answer.status).toBeLessThan(500);
  }
};

describe('totals', { timeout: 300_000 }, () => {
  it('are the fold of the documents, whatever many clients did at once', async () => {
    await fc.assert(
      fc.asyncProperty(clients, async (all) => {
        await Promise.all(all.map((client, at) => work(at, client)));
        expect(violationsIn(await dumpOf(company.table))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
