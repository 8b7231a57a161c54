/** Random histories of one account over a table that fails, against a model of credit that a child could check. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { httpHandler } from '#lib/http/handler.ts';
import { allowedMoves } from '#lib/orders/rules.ts';
import { cachedDirectories } from '#lib/organisation/directory.ts';
import { ROUTES } from '#lib/routes.ts';
import { connect } from '#lib/table/client.ts';
import { LOCAL_CREDENTIALS, LOCAL_REGION } from '../../dev/dynamodb.ts';
import { startDynamoProxy } from '../../proof/proxy/dynamo.ts';
import type { FaultKind } from '../../proof/proxy/faults.ts';
import { type Company, callsThrough, once, type Reply, TODAY, testDynamo } from '../support/company.ts';
import { CreditModel, type ModelOrder } from './model.ts';
import { aShop, type Shop } from './support.ts';

const KINDS = [
  'order',
  'order',
  'move',
  'move',
  'move',
  'amend',
  'bill an order',
  'bill',
  'pay',
  'pay and allocate',
  'reverse',
  'credit note',
  'cancel a bill',
  'limit',
  'cash only',
  'release',
] as const;
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS),
  size: fc.integer({ min: 1, max: 60 }),
  at: fc.nat(1_000),
});
interface Step {
  kind: (typeof KINDS)[number];
  size: number;
  at: number;
}

/** The shop with its calls over a table of its own connection. */
const overTable = ({ ports, orgId }: Company, endpoint: string): Company['call'] => {
  const table = connect(ports.table.name, {
    endpoint,
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    maxAttempts: 3,
  });
  const directories = cachedDirectories(table, 60_000);
  return callsThrough(
    httpHandler(ROUTES, () => ({ ...ports, table, directories })),
    orgId,
  );
};

/** Sends a command until there is an answer, always with the same key: a lost answer must not make it happen twice. */
const patient =
  (call: Company['call']) =>
  async (as: string, method: string, path: string, body: unknown, version?: number): Promise<Reply> => {
    const headers = { ...once(), ...(version !== undefined && { 'if-match': `"v${version}"` }) };
    for (let tries = 0; tries < 60; tries += 1) {
      const answer = await call(as, method, path, { body, headers });
      if (answer.status !== 503) return answer;
    }
    throw new Error(`${method} ${path} never got an answer`);
  };

interface World {
  shop: Shop;
  model: CreditModel;
  send: ReturnType<typeof patient>;
  refusals: number;
}

const picked = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const versionOf = async ({ shop }: World, path: string): Promise<number> =>
  (await shop.company.call('admin', 'GET', path)).body.version;
const decimal = (amountMinor: number): string => (amountMinor / 100).toFixed(2);

/** Refused exactly when the model says so; true when it happened. Anything else that the system refuses must not be about credit. */
const judged = (world: World, riseMinor: number, answer: Reply): boolean => {
  const isRefused = answer.body?.code === 'credit.refused';
  if (answer.status >= 400 && !isRefused) return false;
  expect({ refused: isRefused, exposure: answer.body.exposureMinor }).toEqual({
    refused: !world.model.passes(riseMinor),
    exposure: isRefused ? world.model.exposureMinor : undefined,
  });
  if (isRefused) world.refusals += 1;
  return !isRefused;
};

const move = async (world: World, order: ModelOrder, to: string): Promise<void> => {
  const path = `/v1/orders/${order.id}`;
  const { model, send } = world;
  const rise = model.reservedOf({ ...order, status: to }) - model.reservedOf(order);
  const body = { to, reason: 'as agreed' };
  const answer = await send('north-rep', 'POST', `${path}/transitions`, body, await versionOf(world, path));
  if (judged(world, rise, answer)) model.raise(rise, () => Object.assign(order, { status: to }));
};

const bill = async (world: World, amountMinor: number, order?: ModelOrder): Promise<void> => {
  const { model, shop, send } = world;
  const freed = order
    ? model.reservedOf(order) - model.reservedOf({ ...order, billedMinor: order.billedMinor + amountMinor })
    : 0;
  const body = { accountId: shop.accountId, amountMinor, ...(order && { orderId: order.id }) };
  const answer = await send('finance', 'POST', '/v1/invoices', body);
  if (!judged(world, amountMinor - freed, answer)) return;
  model.raise(amountMinor - freed, () => {
    if (order) order.billedMinor += amountMinor;
    model.bills.push({ id: answer.body.id, amountMinor, ...(order && { order }) });
  });
};

const pay = async (
  world: World,
  kind: 'receipts' | 'credit-notes',
  amountMinor: number,
  allocate: string,
) => {
  const body = { accountId: world.shop.accountId, amountMinor, allocate };
  const answer = await world.send('finance', 'POST', `/v1/${kind}`, body);
  expect(answer.status).toBe(201);
  world.model.money.push({ id: answer.body.id, amountMinor, kind });
};

/** Money that bounced is a fact and asks nobody. */
const reverse = async (world: World, at: number): Promise<void> => {
  const { model, send } = world;
  const gone = picked(model.money, at);
  if (!gone) return;
  const path = `/v1/${gone.kind}/${gone.id}`;
  const answer = await send(
    'finance',
    'POST',
    `${path}/reverse`,
    { reason: 'bounced' },
    await versionOf(world, path),
  );
  expect(answer.status).toBe(200);
  model.money.splice(model.money.indexOf(gone), 1);
};

const cancelBill = async (world: World, at: number): Promise<void> => {
  const { model, send } = world;
  const gone = picked(model.bills, at);
  if (!gone) return;
  const path = `/v1/invoices/${gone.id}`;
  const answer = await send(
    'finance',
    'POST',
    `${path}/cancel`,
    { reason: 'wrong' },
    await versionOf(world, path),
  );
  if (answer.status >= 400) return;
  model.bills.splice(model.bills.indexOf(gone), 1);
  if (gone.order) gone.order.billedMinor -= gone.amountMinor;
};

const amend = async (world: World, order: ModelOrder, totalMinor: number): Promise<void> => {
  const path = `/v1/orders/${order.id}`;
  const { model, send } = world;
  const rise = model.reservedOf({ ...order, totalMinor }) - model.reservedOf(order);
  const body = { lines: [{ sku: 'BOLT', quantity: '1', unitPrice: decimal(totalMinor) }] };
  const answer = await send('north-rep', 'PATCH', path, body, await versionOf(world, path));
  if (judged(world, rise, answer)) model.raise(rise, () => Object.assign(order, { totalMinor }));
};

const order = async (world: World, totalMinor: number): Promise<void> => {
  const { shop, model, send } = world;
  const lines = [{ sku: 'BOLT', quantity: '1', unitPrice: decimal(totalMinor) }];
  const { body } = await send('north-rep', 'POST', '/v1/orders', { accountId: shop.accountId, lines });
  const made = { id: body.id, status: 'draft', totalMinor, billedMinor: 0 };
  model.orders.push(made);
  await move(world, made, 'confirmed');
};

const limit = async ({ shop, model, send }: World, body: { mode: string; amountMinor?: number }) => {
  const path = `/v1/credit/accounts/${shop.accountId}/limit`;
  const answer = await send('admin', 'POST', path, { reason: 'agreed', from: TODAY, ...body });
  expect(answer.status).toBeLessThan(300);
  model.boundMinor = body.amountMinor ?? 0;
};

const take = async (world: World, { kind, size, at }: Step): Promise<unknown> => {
  const { model, shop } = world;
  const amountMinor = size * 100;
  const chosen = picked(model.orders, at);
  switch (kind) {
    case 'order':
      return order(world, amountMinor);
    case 'move': {
      const moves = chosen ? allowedMoves({ status: chosen.status as 'draft' }) : [];
      const to = picked(moves, at >> 3);
      return chosen && to && move(world, chosen, to);
    }
    case 'amend':
      return chosen && amend(world, chosen, amountMinor);
    case 'bill an order':
      return chosen && bill(world, amountMinor, chosen);
    case 'bill':
      return bill(world, amountMinor);
    case 'pay':
      return pay(world, 'receipts', amountMinor, 'none');
    case 'pay and allocate':
      return pay(world, 'receipts', amountMinor, 'automatic');
    case 'credit note':
      return pay(world, 'credit-notes', amountMinor, 'none');
    case 'reverse':
      return reverse(world, at);
    case 'cancel a bill':
      return cancelBill(world, at);
    case 'limit':
      return limit(world, { mode: 'limit', amountMinor });
    case 'cash only':
      return limit(world, { mode: 'cash-only' });
    case 'release':
      await shop.release({ maxOverMinor: size * 10 });
      model.releasedMinor += size * 10;
  }
};

/** Running totals, the exposure of the day by documents, and the model: three ways to one amount. */
const agree = async ({ shop, model }: World): Promise<void> => {
  const [now, today] = await Promise.all([
    shop.credit(),
    shop.company.call('finance', 'GET', `/v1/exposures/${shop.accountId}`),
  ]);
  expect({ now: now.exposure.exposureMinor, today: today.body.exposure?.exposureMinor }).toEqual({
    now: model.exposureMinor,
    today: model.exposureMinor,
  });
};

const LOST: readonly FaultKind[] = [
  'error-after',
  'reset-after',
  'cut-off',
  'duplicate',
  'conflict',
  'throttle',
];

it('keeps totals, exposure and refusals of every history as the model has them, whatever the table does', async () => {
  let refusals = 0;
  let faults = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24 }), fc.nat(), async (steps, seed) => {
      const proxy = await startDynamoProxy(testDynamo(), { seed, faults: { rate: 0.06, kinds: LOST } });
      const shop = await aShop();
      const send = patient(overTable(shop.company, proxy.endpoint));
      const world: World = { shop, model: new CreditModel(), send, refusals: 0 };
      try {
        await limit(world, { mode: 'limit', amountMinor: 6_000 });
        for (const one of steps) {
          await take(world, one);
          await agree(world);
        }
        await proxy.settled();
        await agree(world);
      } finally {
        await proxy.stop();
      }
      refusals += world.refusals;
      faults += Object.values(proxy.counts).reduce((sum, count) => sum + count, 0);
    }),
    { numRuns: 5, seed: 4, endOnFailure: true },
  );
  // Histories in which nothing is refused and nothing fails would show nothing.
  expect(refusals).toBeGreaterThan(3);
  expect(faults).toBeGreaterThan(20);
}, 300_000);

it('lets exactly ten of fifty parallel orders pass when answers are lost after the write', async () => {
  const shop = await aShop();
  await shop.limit({ mode: 'limit', amountMinor: 10_000 });
  const drafts = [];
  for (let made = 0; made < 50; made += 1) drafts.push(await shop.draft(1_000));
  const kinds: FaultKind[] = ['error-after', 'reset-after', 'cut-off'];
  const proxy = await startDynamoProxy(testDynamo(), { seed: 7, faults: { rate: 0.1, kinds } });
  try {
    const send = patient(overTable(shop.company, proxy.endpoint));
    const answers = await Promise.all(
      drafts.map(({ id, version }) =>
        send('north-rep', 'POST', `/v1/orders/${id}/transitions`, { to: 'confirmed' }, version),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array(10).fill(200),
      ...Array(40).fill(409),
    ]);
    for (const { body } of answers.filter(({ status }) => status === 409))
      expect(body).toMatchObject({ code: 'credit.refused', exposureMinor: 10_000, availableMinor: 0 });
    expect((await shop.credit()).exposure.orderedMinor).toBe(10_000);
    expect(Object.keys(proxy.counts).length).toBeGreaterThan(0);
  } finally {
    await proxy.stop();
  }
}, 180_000);
