import { beforeAll, describe, expect, it } from 'vitest';
import { orderRoutes } from '#lib/orders/index.ts';
import { aCompany, ONE_PER_ROLE, once, type Reply, ROLES, TODAY } from '../support/company.ts';
import { aTrade, LINE, type Trade } from './support.ts';

let trade: Trade;
beforeAll(async () => {
  trade = await aTrade();
});

const get = (as: string, id: string) => trade.company.call(as, 'GET', `/v1/orders/${id}`);
const patch = (order: { id: string; version: number }, body: object, as = 'north-rep') =>
  trade.company.call(as, 'PATCH', `/v1/orders/${order.id}`, {
    headers: { 'if-match': `"v${order.version}"` },
    body,
  });

describe('placing an order', () => {
  it('numbers it, gives it to the account’s owner, and sums rounded lines', async () => {
    const lines = [LINE, LINE, { sku: '办公-1', quantity: '2.50', unitPrice: '10' }];
    const { status, body, headers } = await trade.place({ lines, customerReference: 'PO 1' });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      ownerId: 'usr_northrep',
      unitId: 'unt_north',
      orderedOn: TODAY,
      status: 'draft',
      currency: 'EUR',
      totalMinor: 101 + 101 + 2500,
    });
    expect(body.number).toMatch(/^SO-2026-\d{6}$/);
    expect(body.lines[2]).toMatchObject({
      line: 3,
      sku: '办公-1',
      description: 'Fiskars 剪刀, 蓝色',
      quantity: '2.5',
    });
    expect((await get('north-manager', body.id)).body).toEqual(body);
    expect(headers['location']).toBe(`/v1/orders/${body.id}`);
  });

  it('draws numbers without gaps or twins under 12 parallel creates, past numbers given by hand', async () => {
    const own = await aTrade();
    await own.place({ number: 'so-2026-000007' });
    await own.place({ lines: [{ ...LINE, sku: 'NONE' }] });
    // A loaded machine may answer "busy" to the last of them; a repeat with the same key is what clients then do.
    const placed = async (): Promise<Reply> => {
      const request = { headers: once(), body: { accountId: own.north, lines: [LINE] } };
      const send = () => own.company.call('north-rep', 'POST', '/v1/orders', request);
      const first = await send();
      return first.status === 503 ? send() : first;
    };
    const answers = await Promise.all(Array.from({ length: 12 }, placed));

    const numbers = answers.map(({ body }) => body.number).sort();
    const expected = Array.from({ length: 13 }, (_, n) => n + 1).filter((n) => n !== 7);
    expect(numbers).toEqual(expected.map((n) => `SO-2026-${String(n).padStart(6, '0')}`));
  }, 90_000);

  it('replays the first answer for the same key and draws no second number', async () => {
    const headers = once();
    const request = { headers, body: { accountId: trade.north, lines: [LINE] } };
    const first = await trade.company.call('north-rep', 'POST', '/v1/orders', request);
    const again = await trade.company.call('north-rep', 'POST', '/v1/orders', request);

    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it('refuses a number that another order has', async () => {
    await trade.place({ number: 'P-1' });

    expect((await trade.place({ number: 'p-1' })).body).toMatchObject({
      status: 409,
      code: 'order.number_taken',
    });
  });

  it('names every line whose product is unknown or no longer sold', async () => {
    const lines = [LINE, { ...LINE, sku: 'NONE' }, { ...LINE, sku: 'OLD' }];
    const { status, body } = await trade.company.call('north-rep', 'POST', '/v1/orders', {
      headers: { 'accept-language': 'es' },
      body: { accountId: trade.north, lines },
    });

    expect([status, body.code]).toEqual([422, 'order.unknown_sku']);
    expect(body.errors).toMatchObject([
      {
        pointer: '/lines/1',
        code: 'order.unknown_sku',
        detail: 'En el catálogo no hay ningún producto con el SKU NONE.',
      },
      { pointer: '/lines/2', code: 'order.product_inactive' },
    ]);
  });

  it.each([
    [{ lines: [{ ...LINE, quantity: '0.000' }] }, '/lines/0/quantity'],
    [{ lines: [{ ...LINE, unitPrice: '-1' }] }, '/lines/0/unitPrice'],
    [{ lines: [{ ...LINE, line: 2 }, LINE] }, '/lines'],
    [{ totalMinor: 1 }, '/totalMinor'],
    [{ orderedOn: '2026-02-30' }, '/orderedOn'],
  ])('refuses %j', async (fields, pointer) => {
    const { status, body } = await trade.place(fields);

    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('refuses a day of need before the order, an unknown seller and an inactive account', async () => {
    const { body: asleep } = await trade.company.call('north-rep', 'POST', '/v1/accounts', {
      body: { type: 'customer', number: 'Z-1', name: 'Dormida' },
    });
    await trade.company.call('north-rep', 'PATCH', `/v1/accounts/${asleep.id}`, {
      headers: { 'if-match': '"v1"' },
      body: { active: false },
    });
    const codeOf = async (fields: object) => (await trade.place({ ...fields })).body.code;

    expect(await codeOf({ requiredOn: '2026-03-01' })).toBe('order.date_before_order');
    expect(await codeOf({ ownerId: 'usr_nobody' })).toBe('order.unknown_seller');
    expect(await codeOf({ accountId: asleep.id })).toBe('account.inactive');
  });

  it('lets a representative sell as nobody else, and back office as anyone', async () => {
    expect((await trade.place({ ownerId: 'usr_southrep' })).status).toBe(403);
    expect((await trade.place({ ownerId: 'usr_southrep' }, 'back-office')).body).toMatchObject({
      ownerId: 'usr_southrep',
      unitId: 'unt_south',
    });
  });

  it.each(ROLES)('takes an order from %s as the role may', async (role) => {
    const { status } = await trade.place({}, ONE_PER_ROLE[role]);

    expect(status).toBe(['finance', 'service', 'executive'].includes(role) ? 403 : 201);
  });
});

describe('orders and their account', () => {
  it('answers orders of foreign accounts, other organisations and none alike', async () => {
    const { body } = await trade.place();
    const other = await aCompany(orderRoutes, { table: trade.company.table });

    const answers = await Promise.all([
      get('south-rep', body.id),
      get('south-rep', 'ord_0'),
      other.call('admin', 'GET', `/v1/orders/${body.id}`),
      trade.place({ accountId: trade.north }, 'south-rep'),
      patch(body, { notes: 'x' }, 'south-rep'),
      trade.move(body, { to: 'confirmed' }, 'south-manager'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 404));
    expect((await patch(body, { notes: 'x' }, 'finance')).status).toBe(403);
  });

  it('lists by day, account, status and number, in pages of what the caller may read', async () => {
    const own = await aTrade();
    for (const [number, orderedOn] of [
      ['A', '2025-12-31'],
      ['B', '2026-01-01'],
      ['C', '2026-01-31'],
      ['D', '2026-02-01'],
    ]) {
      await own.place({ number, orderedOn });
    }
    const foreign = await own.place(
      { number: 'X', accountId: own.south, orderedOn: '2026-01-15' },
      'south-rep',
    );
    const b = (await own.list('north-rep', { 'filter[number]': 'b' })).body.data[0];
    await own.move(b, { to: 'confirmed' });
    const numbers = async (as: string, query?: Record<string, string>) =>
      (await own.list(as, query)).body.data.map((row: { number: string }) => row.number);
    const january = { 'filter[orderedOn][gte]': '2026-01-01', 'filter[orderedOn][lte]': '2026-01-31' };

    expect(await numbers('north-rep')).toEqual(['D', 'C', 'B', 'A']);
    expect(await numbers('boss', { sort: 'orderedOn' })).toEqual(['A', 'B', 'X', 'C', 'D']);
    expect(await numbers('boss', january)).toEqual(['C', 'X', 'B']);
    expect(await numbers('boss', { ...january, 'filter[accountId]': own.south })).toEqual(['X']);
    expect(await numbers('north-manager', { 'filter[accountId]': own.south })).toEqual([]);
    expect(await numbers('boss', { 'filter[status]': 'confirmed' })).toEqual(['B']);
    expect(await numbers('north-rep', { 'filter[number]': foreign.body.number })).toEqual([]);
    expect(await numbers('boss', { 'filter[number]': 'A', 'filter[status]': 'closed' })).toEqual([]);

    const first = (await own.list('north-rep', { limit: '3' })).body;
    const rest = (await own.list('north-rep', { limit: '3', cursor: first.page.nextCursor })).body;
    expect([...first.data, ...rest.data].map(({ number }: { number: string }) => number)).toEqual([
      'D',
      'C',
      'B',
      'A',
    ]);
    expect((await own.list('boss', { 'filter[ownerId]': 'usr_x' })).status).toBe(400);
  });

  it('merges a representative’s accounts in order, across pages of one', async () => {
    const own = await aTrade();
    const second = await own.company.call('north-rep', 'POST', '/v1/accounts', {
      body: { type: 'customer', number: 'N-2', name: 'Second' },
    });
    for (const [at, accountId] of [own.north, second.body.id, own.north, second.body.id].entries()) {
      await own.place({ accountId, number: `M-${at}`, orderedOn: `2026-01-0${at + 1}` });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await own.list('north-rep', { limit: '1', ...(cursor && { cursor }) });
      seen.push(...body.data.map((row: { number: string }) => row.number));
      cursor = body.page.nextCursor ?? undefined;
    } while (cursor);

    expect(seen).toEqual(['M-3', 'M-2', 'M-1', 'M-0']);
    expect((await own.list('north-rep', { 'filter[status]': 'draft' })).body.data).toHaveLength(4);
    expect((await own.list('north-rep2')).body.data).toEqual([]);
  });

  it('moves out of sight with its account', async () => {
    const own = await aTrade();
    const { body } = await own.place();
    await own.company.call('director', 'POST', `/v1/accounts/${own.north}/hand-over`, {
      headers: { 'if-match': '"v1"' },
      body: { ownerId: 'usr_southrep' },
    });

    expect((await own.company.call('north-rep', 'GET', `/v1/orders/${body.id}`)).status).toBe(404);
    expect((await own.company.call('south-rep', 'GET', `/v1/orders/${body.id}`)).body.ownerId).toBe(
      'usr_northrep',
    );
    expect((await own.list('north-rep')).body.data).toEqual([]);
    expect((await own.list('south-rep')).body.data).toHaveLength(1);
  });
});

describe('an order’s life', () => {
  it('edits drafts only, replaces lines, and extends anew in another currency', async () => {
    const { body: draft } = await trade.place({ notes: 'old', requiredOn: '2026-03-20' });
    const edited = await patch(draft, {
      notes: null,
      lines: [{ ...LINE, line: 7, quantity: '10' }],
      ownerId: null,
    });
    const yen = await patch(edited.body, { currency: 'JPY' });
    const confirmed = await trade.move(yen.body, { to: 'confirmed' });

    expect(edited.body).toMatchObject({ totalMinor: 335, ownerId: null, unitId: 'unt_north', version: 2 });
    expect(edited.body).not.toHaveProperty('notes');
    expect(edited.body.lines).toHaveLength(1);
    expect(yen.body).toMatchObject({ totalMinor: 3, currency: 'JPY' });
    expect((await patch(confirmed.body, { notes: 'late' })).body).toMatchObject({
      status: 422,
      code: 'order.not_draft',
    });
    const back = await trade.move(confirmed.body, { to: 'draft' });
    expect((await patch(back.body, { notes: 'in time' })).body.notes).toBe('in time');
  });

  it('holds 500 lines, and an edit of all of them, and refuses what an item could not', async () => {
    const lines = (quantity: string, description: string) =>
      Array.from({ length: 500 }, () => ({ ...LINE, quantity, description }));
    const { body: draft } = await trade.place({ lines: lines('1', '剪刀蓝色'.repeat(10)) });
    const edited = await patch(draft, { lines: lines('2', '剪刀红色'.repeat(10)) });

    expect(draft.totalMinor).toBe(500 * 34);
    expect(edited.body).toMatchObject({ version: 2, totalMinor: 500 * 67 });
    expect((await patch(edited.body, { lines: lines('3', '剪刀红色'.repeat(24)) })).body.code).toBe(
      'order.too_long',
    );
  });

  it('goes through to closed with who, when and why, and comes back from hold to where it was', async () => {
    let { body } = await trade.place();
    for (const step of [
      { to: 'confirmed' },
      { to: 'shipped', on: '2026-03-04' },
      { to: 'disputed', reason: '数量不符' },
      { to: 'shipped' },
      { to: 'closed' },
    ]) {
      body = (await trade.move(body, step)).body;
    }

    expect(body).toMatchObject({ status: 'closed', shippedOn: '2026-03-04', version: 6 });
    expect(body.history.map((entry: { status: string }) => entry.status)).toEqual([
      'draft',
      'confirmed',
      'shipped',
      'disputed',
      'shipped',
      'closed',
    ]);
    expect(body.history[3]).toMatchObject({ by: 'usr_northrep', on: TODAY, reason: '数量不符' });
  });

  it('refuses an illegal move by naming from, to and what is allowed, and a held state without reason', async () => {
    const { body } = await trade.place();
    const illegal = await trade.move(body, { to: 'closed' });

    expect(illegal.body).toMatchObject({
      status: 422,
      code: 'order.illegal_transition',
      from: 'draft',
      to: 'closed',
      allowedTransitions: ['confirmed', 'cancelled'],
    });
    expect((await trade.move(body, { to: 'cancelled' })).body.errors[0].pointer).toBe('/reason');
    expect((await trade.move({ ...body, version: 9 }, { to: 'confirmed' })).status).toBe(412);
    const bare = await trade.company.call('north-rep', 'POST', `/v1/orders/${body.id}/transitions`, {
      body: { to: 'confirmed' },
    });
    expect(bare.status).toBe(428);
  });
});
