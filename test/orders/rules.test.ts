import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentOf, MAX_AMOUNT_MINOR } from '#lib/core/money.ts';
import {
  allowedMoves,
  isWithinBounds,
  moved,
  requireOrdered,
  shipmentOf,
  withEntry,
  withLines,
} from '#lib/orders/rules.ts';
import { ORDER_STATUSES, type Order, type OrderLine, type OrderStatus } from '#lib/orders/schema.ts';

const line = (number: number, quantity: string, unitPrice: string): OrderLine => ({
  line: number,
  sku: `S-${number}`,
  description: 'Thing',
  quantity,
  unitPrice,
  amountMinor: 0,
});

const anOrder = (fields: Partial<Order> = {}): Order => ({
  id: 'ord_1',
  number: 'SO-1',
  accountId: 'acc_1',
  ownerId: null,
  unitId: 'unt_1',
  orderedOn: '2026-03-01',
  status: 'draft',
  currency: 'EUR',
  lines: [line(1, '1', '1')],
  totalMinor: 100,
  history: [],
  ...fields,
});

const move = (order: Order, to: OrderStatus, on = '2026-03-02') =>
  moved(order, { to, on, at: '2026-03-02T09:00:00.000Z', by: 'usr_1', reason: 'because' });

/** Every order that any sequence of moves can make of a draft, by status and where it was held from. */
const reachable = (): Map<string, Order> => {
  const seen = new Map<string, Order>();
  const waiting = [anOrder()];
  for (let order = waiting.pop(); order; order = waiting.pop()) {
    const key = `${order.status} ${order.heldFrom ?? ''}`;
    if (seen.has(key)) continue;
    seen.set(key, order);
    waiting.push(...allowedMoves(order).map((to) => move(order as Order, to)));
  }
  return seen;
};

describe('states of an order', () => {
  it.each([
    [{ status: 'on-hold' }, ['confirmed', 'cancelled']],
    [{ status: 'on-hold', heldFrom: 'confirmed' }, ['confirmed', 'cancelled']],
    [{ status: 'on-hold', heldFrom: 'shipped' }, ['shipped']],
    [{ status: 'disputed' }, ['confirmed']],
    [{ status: 'disputed', heldFrom: 'shipped' }, ['shipped']],
    [{ status: 'draft' }, ['confirmed', 'cancelled']],
    [{ status: 'confirmed' }, ['draft', 'shipped', 'on-hold', 'disputed', 'cancelled']],
    [{ status: 'shipped' }, ['closed', 'on-hold', 'disputed']],
    [{ status: 'closed' }, ['shipped']],
  ] as const)('of %j may follow %j', (standing, allowed) => {
    expect(allowedMoves(standing)).toEqual(allowed);
  });

  it('enters who, when and why, and keeps the newest hundred', () => {
    const at = '2026-03-02T09:00:00.000Z';
    const entry = { on: '2026-03-02', at, by: 'usr_1' };
    const first = withEntry(anOrder(), { ...entry, to: 'confirmed', reason: 'because' });
    expect(first.history).toEqual([{ ...entry, status: 'confirmed', reason: 'because' }]);
    expect(first.status).toBe('confirmed');

    const full = Array.from({ length: 100 }, (_, by) => ({
      ...entry,
      status: 'draft' as const,
      by: `usr_${by}`,
    }));
    const { history } = withEntry(anOrder({ history: full }), { ...entry, to: 'cancelled' });
    expect(history).toHaveLength(100);
    expect(history[0]?.by).toBe('usr_1');
    expect(history.at(-1)).toStrictEqual({ ...entry, status: 'cancelled' });
  });

  it('asks for lines only where a draft is confirmed', () => {
    expect(move(anOrder({ lines: [] }), 'cancelled').status).toBe('cancelled');
    expect(move(anOrder({ lines: [], status: 'on-hold' }), 'confirmed').status).toBe('confirmed');
    expect(move(anOrder({ lines: [], status: 'confirmed' }), 'draft').status).toBe('draft');
  });

  it('takes any day from the order’s on, and none', () => {
    const order = { orderedOn: '2026-03-01' };
    expect(() => requireOrdered(order, undefined)).not.toThrow();
    expect(() => requireOrdered(order, '2026-03-01')).not.toThrow();
    expect(() => requireOrdered(order, '2026-02-28')).toThrow(
      expect.objectContaining({ params: { on: '2026-02-28', orderedOn: '2026-03-01' } }),
    );
  });

  it('reaches every status and, beyond them, only known ones', () => {
    const statuses = new Set([...reachable().values()].map(({ status }) => status));

    expect([...statuses].sort()).toEqual([...ORDER_STATUSES].sort());
  });

  it('moves exactly as allowed, from every reachable state to every status', () => {
    for (const order of reachable().values()) {
      for (const to of ORDER_STATUSES) {
        if (allowedMoves(order).includes(to)) expect(move(order, to).status).toBe(to);
        else expect(() => move(order, to)).toThrow('order.illegal_transition');
      }
    }
  });

  it('leads from every state but cancelled to closed, and from cancelled nowhere', () => {
    const canClose = (order: Order, seen = new Set<string>()): boolean => {
      const key = `${order.status} ${order.heldFrom ?? ''}`;
      if (order.status === 'closed') return true;
      if (seen.has(key)) return false;
      seen.add(key);
      return allowedMoves(order).some((to) => canClose(move(order, to), seen));
    };
    for (const order of reachable().values()) expect(canClose(order)).toBe(order.status !== 'cancelled');
    expect(allowedMoves({ status: 'cancelled' })).toEqual([]);
  });

  it('keeps along any path: held remembers, shipped never cancels, one history entry a move', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10), { maxLength: 40 }), (choices) => {
        let order = anOrder();
        for (const [step, choice] of choices.entries()) {
          const allowed = allowedMoves(order);
          const to = allowed[choice % (allowed.length || 1)];
          if (!to) break;
          const before = order;
          order = move(order, to);
          const isHeld = order.status === 'on-hold' || order.status === 'disputed';
          expect(order.heldFrom !== undefined).toBe(isHeld);
          if (isHeld) expect(order.heldFrom).toBe(before.status);
          if (to === 'cancelled')
            expect(before.heldFrom === 'shipped' || before.shippedOn !== undefined).toBe(false);
          expect(order.history).toHaveLength(step + 1);
        }
      }),
    );
  });

  it('names from, to and what is allowed', () => {
    expect(() => move(anOrder({ status: 'shipped' }), 'cancelled')).toThrow(
      expect.objectContaining({
        params: { from: 'shipped', to: 'cancelled', allowed: 'closed, on-hold, disputed' },
        extra: { from: 'shipped', to: 'cancelled', allowedTransitions: ['closed', 'on-hold', 'disputed'] },
      }),
    );
    expect(() => move(anOrder({ status: 'cancelled' }), 'draft')).toThrow(
      expect.objectContaining({ params: { from: 'cancelled', to: 'draft', allowed: '–' } }),
    );
  });

  it('sets the day of shipment once and keeps it through closing and reopening', () => {
    const shipped = move(move(anOrder(), 'confirmed'), 'shipped', '2026-03-05');
    const reopened = move(move(shipped, 'closed', '2026-03-09'), 'shipped', '2026-03-10');

    expect(reopened.shippedOn).toBe('2026-03-05');
  });

  it('refuses to confirm nothing and to ship before the order', () => {
    expect(() => move(anOrder({ lines: [] }), 'confirmed')).toThrow('order.no_lines');
    expect(() => move(anOrder({ status: 'confirmed' }), 'shipped', '2026-02-28')).toThrow(
      'order.date_before_order',
    );
  });
});

/** Decimal text under 10,000 with up to six digits after the point, with its value as a ratio. */
const decimal = fc.integer({ min: 0, max: 6 }).chain((places) =>
  fc.bigInt(0n, 9_999n * 10n ** BigInt(places)).map((digits) => {
    const text = digits.toString().padStart(places + 1, '0');
    const cut = text.length - places;
    return {
      text: places === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`,
      digits,
      scale: 10n ** BigInt(places),
    };
  }),
);

describe('totals of an order', () => {
  it.each(['EUR', 'JPY', 'KWD'])(
    'are the sum of lines that are each within half a unit, in %s',
    (currency) => {
      const pair = fc.tuple(decimal, decimal);
      fc.assert(
        fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => {
          const lines = pairs.map(([quantity, price], at) => line(at + 1, quantity.text, price.text));
          const order = withLines(anOrder({ currency }), lines);

          const amounts = order.lines.map(({ amountMinor }) => amountMinor);
          expect(order.totalMinor).toBe(amounts.reduce((total, amount) => total + amount, 0));
          for (const [at, [quantity, price]] of pairs.entries()) {
            const exact = quantity.digits * price.digits * 10n ** BigInt(exponentOf(currency));
            const scale = quantity.scale * price.scale;
            const off = 2n * (BigInt(amounts[at] ?? 0) * scale - exact);
            expect(off > -scale && off <= scale).toBe(true);
          }
        }),
      );
    },
  );

  it.each([
    ['EUR', '3', '0.335', 101],
    ['EUR', '1', '0.004999', 0],
    ['JPY', '1', '0.5', 1],
    ['JPY', '3', '33.1', 99],
    ['KWD', '1', '1.2345', 1235],
    ['EUR', '0.000001', '0.000001', 0],
  ])('in %s %s × %s is %i', (currency, quantity, unitPrice, amountMinor) => {
    const { totalMinor } = withLines(anOrder({ currency }), [line(1, quantity, unitPrice)]);

    expect(totalMinor).toBe(amountMinor);
  });

  it('refuses amounts that no record holds and lines that no item holds', () => {
    const priced = (lines: OrderLine[]) => () => withLines(anOrder(), lines);
    const many = Array.from({ length: 501 }, (_, at) => line(at + 1, '1', '1'));
    const wide = many.slice(0, 400).map((one) => ({ ...one, description: '宽'.repeat(200) }));

    expect(priced([line(1, '999999999', '999999999999')])).toThrow('order.amount_too_large');
    expect(priced([line(1, '1', '99999999999'), line(2, '1', '99999999999')])).toThrow(
      'order.amount_too_large',
    );
    expect(priced(many)).toThrow('order.too_long');
    expect(priced(wide)).toThrow('order.too_long');
  });

  it('may reach the bound from either side', () => {
    const amounts = [MAX_AMOUNT_MINOR, -MAX_AMOUNT_MINOR, MAX_AMOUNT_MINOR + 1, -MAX_AMOUNT_MINOR - 1];
    expect(amounts.map(isWithinBounds)).toEqual([true, true, false, false]);
  });

  it('say what is too large, and by which bound', () => {
    const toldBy = (lines: OrderLine[]): unknown => {
      try {
        return withLines(anOrder(), lines);
      } catch (error) {
        return (error as { params: unknown }).params;
      }
    };
    const limit = MAX_AMOUNT_MINOR;
    expect(toldBy([line(1, '1', '1'), line(2, '999999999', '999999999999')])).toEqual({
      what: 'S-2',
      limit,
      currency: 'EUR',
    });
    expect(toldBy([line(1, '1', '99999999999'), line(2, '1', '99999999999')])).toEqual({
      what: 'SO-1',
      limit,
      currency: 'EUR',
    });
    const many = Array.from({ length: 501 }, (_, at) => line(at + 1, '1', '1'));
    expect(toldBy(many)).toEqual({ limit: 500, bytes: 160_000 });
    expect(toldBy(many.slice(1))).toMatchObject({ totalMinor: 50_000 });
  });

  it('list lines by their numbers', () => {
    const order = withLines(anOrder(), [line(3, '1', '1'), line(1, '1', '2'), line(2, '1', '3')]);
    expect(order.lines.map((one) => [one.line, one.amountMinor])).toEqual([
      [1, 200],
      [2, 300],
      [3, 100],
    ]);
  });
});

describe('what an order shipped', () => {
  it('is its total on the day of shipment, once it left and whatever came after', () => {
    const shipped = anOrder({ shippedOn: '2026-03-05' });
    const fact = {
      accountId: 'acc_1',
      on: '2026-03-05',
      currency: 'EUR',
      kind: 'shipped',
      amountMinor: 100,
    };
    for (const status of ['shipped', 'closed', 'on-hold', 'disputed'] as const)
      expect(shipmentOf({ ...shipped, status })).toEqual([fact]);
    for (const status of ['draft', 'cancelled'] as const)
      expect(shipmentOf({ ...shipped, status })).toEqual([]);
    expect(shipmentOf(anOrder({ status: 'confirmed' }))).toEqual([]);
    expect(shipmentOf(undefined)).toEqual([]);
  });
});
