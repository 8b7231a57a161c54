/**
 * Decisions about orders without any reading or writing: which status may follow which, and what an order amounts to.
 * One rounding rule: every line is quantity × unit price rounded once to the minor unit, half away from zero; the
 * total is the sum of the rounded lines, so an order always adds up on paper.
 */
import type { BusinessDate, Instant } from '#lib/core/dates.ts';
import { extend, MAX_AMOUNT_MINOR, sum } from '#lib/core/money.ts';
import type { Fact } from '#lib/turnover/index.ts';
import {
  IllegalTransition,
  OrderAmountTooLarge,
  OrderDates,
  OrderTooLong,
  OrderWithoutLines,
} from './errors.ts';
import {
  MAX_HISTORY,
  MAX_LINES,
  MAX_LINES_BYTES,
  type Order,
  type OrderStatus,
  type PricedLine,
} from './schema.ts';

type Standing = Pick<Order, 'status' | 'heldFrom'>;

/** Whether the status interrupts another one, which the order then remembers. */
const isHeld = (status: OrderStatus): status is 'on-hold' | 'disputed' =>
  status === 'on-hold' || status === 'disputed';

/**
 * What an order may become. It goes draft → confirmed → shipped → closed; a confirmed one may be taken back to draft
 * and a closed one reopened. On hold and disputed go back to where they came from. What has shipped cannot be
 * cancelled, and from cancelled there is no way out.
 */
export const allowedMoves = ({ status, heldFrom = 'confirmed' }: Standing): readonly OrderStatus[] => {
  switch (status) {
    case 'draft':
      return ['confirmed', 'cancelled'];
    case 'confirmed':
      return ['draft', 'shipped', 'on-hold', 'disputed', 'cancelled'];
    case 'shipped':
      return ['closed', 'on-hold', 'disputed'];
    case 'closed':
      return ['shipped'];
    case 'on-hold':
      return heldFrom === 'shipped' ? [heldFrom] : [heldFrom, 'cancelled'];
    case 'disputed':
      return [heldFrom];
    case 'cancelled':
      return [];
  }
};

interface Move {
  to: OrderStatus;
  on: BusinessDate;
  at: Instant;
  by: string;
  reason?: string | undefined;
}

/** The order with one more entry in its history; the oldest give way after a hundred, the trail keeps all. */
export const withEntry = (order: Order, { to, on, at, by, reason }: Move): Order => ({
  ...order,
  status: to,
  history: [...order.history, { status: to, on, at, by, ...(reason && { reason }) }].slice(-MAX_HISTORY),
});

/** The order with the place that a held status goes back to, and without one in any other status. */
export const withHeldFrom = (order: Order, from: 'confirmed' | 'shipped'): Order => {
  const { heldFrom: _gone, ...rest } = order;
  return isHeld(order.status) ? { ...rest, heldFrom: from } : rest;
};

/**
 * The order in its next status. Shipping for the first time sets the day of shipment; held statuses remember theirs.
 * @throws {IllegalTransition} naming from, to and what is allowed
 * @throws {OrderWithoutLines} when an empty draft is confirmed
 * @throws {OrderDates} for a day before the order
 */
export const moved = (order: Order, move: Move): Order => {
  const { status: from } = order;
  const { to, on } = move;
  const allowed = allowedMoves(order);
  if (!allowed.includes(to)) {
    throw IllegalTransition(
      { from, to, allowed: allowed.join(', ') || '–' },
      { extra: { from, to, allowedTransitions: allowed } },
    );
  }
  if (from === 'draft' && to === 'confirmed' && order.lines.length === 0) throw OrderWithoutLines();
  requireOrdered(order, on);
  const shipping = to === 'shipped' && from === 'confirmed';
  return withHeldFrom(
    { ...withEntry(order, move), ...(shipping && { shippedOn: on }) },
    from === 'shipped' ? 'shipped' : 'confirmed',
  );
};

/** Passes for a day on or after the order's, or none. @throws {OrderDates} */
export const requireOrdered = (
  { orderedOn }: Pick<Order, 'orderedOn'>,
  on: BusinessDate | undefined,
): void => {
  if (on !== undefined && on < orderedOn) throw OrderDates({ on, orderedOn });
};

/** What a line amounts to: rounded once, half away from zero. @example amountOf('3', '0.335', 'EUR') // 101 */
export const amountOf = (quantity: string, unitPrice: string, currency: string): number =>
  extend(quantity, unitPrice, currency).amountMinor;

/** Whether an amount is within what one record may hold. */
export const isWithinBounds = (amountMinor: number): boolean => Math.abs(amountMinor) <= MAX_AMOUNT_MINOR;

/**
 * The order with these lines in the order of their numbers, each priced in the order's currency, and their sum.
 * @throws {OrderTooLong} @throws {OrderAmountTooLarge}
 */
export const withLines = ({ costs: _, ...order }: Order, lines: readonly PricedLine[]): Order => {
  const { currency } = order;
  const priced = lines
    .map(({ unitCost: _cost, ...line }) => ({
      ...line,
      amountMinor: amountOf(line.quantity, line.unitPrice, currency),
    }))
    .sort((a, b) => a.line - b.line);
  const costs = Object.fromEntries(
    lines.flatMap(({ line, unitCost }) => (unitCost ? [[String(line), unitCost]] : [])),
  );
  if (priced.length > MAX_LINES || Buffer.byteLength(JSON.stringify(priced)) > MAX_LINES_BYTES) {
    throw OrderTooLong({ limit: MAX_LINES, bytes: MAX_LINES_BYTES });
  }
  const unbounded = priced.find(({ amountMinor }) => !isWithinBounds(amountMinor));
  const tooLarge = (what: string) => OrderAmountTooLarge({ what, limit: MAX_AMOUNT_MINOR, currency });
  if (unbounded) throw tooLarge(unbounded.sku);
  const totalMinor = sum(priced.map(({ amountMinor }) => amountMinor));
  if (!isWithinBounds(totalMinor)) throw tooLarge(order.number);
  return { ...order, lines: priced, totalMinor, ...(Object.keys(costs).length > 0 && { costs }) };
};

/** The lines of an order with what each one costs. List prices and costs do not follow it into another currency. */
export const pricedLines = (order: Order, currency = order.currency): PricedLine[] =>
  order.lines.map(({ listPrice, ...line }) => {
    const unitCost = order.costs?.[String(line.line)];
    return currency === order.currency ? { ...line, ...(listPrice && { listPrice }), unitCost } : line;
  });

/** What the order shipped, as a fact of its day: goods leave once, so holding, closing and reopening change nothing. */
export const shipmentOf = (order: Order | undefined): Fact[] => {
  if (!order?.shippedOn || order.status === 'draft' || order.status === 'cancelled') return [];
  const { accountId, shippedOn: on, currency, totalMinor: amountMinor } = order;
  return [{ accountId, on, currency, kind: 'shipped', amountMinor }];
};
