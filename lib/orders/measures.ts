/**
 * What a sales order adds to the totals of its sellers, products and accounts. An order is booked on its own day once it is
 * confirmed; cancelling it takes all of that back on the day of the cancellation, so a period that is over keeps its
 * sums. Goods leave once: holding, closing and reopening change nothing. Pure.
 */
import type { BusinessDate } from '#lib/core/dates.ts';
import { scaled } from '#lib/core/decimal.ts';
import { extend } from '#lib/core/money.ts';
import { type Fact, type Measure, ONE, type SellerShare, shares } from '#lib/measures/index.ts';
import type { Order, OrderLine } from './schema.ts';

type Amounts = Partial<Record<Measure, bigint>>;

const isBooked = ({ status, history }: Order): boolean =>
  status === 'cancelled'
    ? history.some((entry) => entry.status !== 'draft' && entry.status !== 'cancelled') ||
      history.at(-1)?.reason === 'imported'
    : status !== 'draft';

const cancelledOn = ({ status, history }: Order): BusinessDate | undefined =>
  status === 'cancelled' ? history.at(-1)?.on : undefined;

/** M-66 and M-67 of a line: a discount where a list price is known, a margin where a cost is. */
const amountsOf = ({ costs = {}, currency }: Order, line: OrderLine): Amounts => {
  const { quantity, listPrice, amountMinor } = line;
  const extended = (price: string): number => extend(quantity, price, currency).amountMinor;
  const cost = costs[String(line.line)];
  return {
    booked: BigInt(amountMinor),
    quantity: scaled(quantity, 6),
    ...(listPrice && { discount: BigInt(extended(listPrice) - amountMinor) }),
    ...(cost && { margin: BigInt(amountMinor - extended(cost)), costed: BigInt(amountMinor) }),
  };
};

/** Who sold it, each with the percent that counts for them; one person alone has all of it. */
export const sellersOf = ({
  ownerId,
  unitId,
  splits,
}: Pick<Order, 'ownerId' | 'unitId' | 'splits'>): SellerShare[] =>
  splits ?? [{ ownerId, unitId, percent: 100 }];

/** All facts of an order; none of a draft and of what was never more than one. (R-212, R-2215, M-16, M-34) */
export const measuresOf = (order: Order | undefined): Fact[] => {
  if (!order || !isBooked(order)) return [];
  const { accountId, currency, orderedOn, shippedOn } = order;
  const takenBackOn = cancelledOn(order);
  const parts = shares(sellersOf(order));
  const facts: Fact[] = [];
  const post = (on: BusinessDate, measure: Measure, amount: bigint, productId?: string) => {
    // One running split for each measure and day, so that the whole order splits as its lines do.
    for (const [at, part] of parts.of(`${on} ${measure}`, amount).entries()) {
      const { ownerId = null, unitId = '' } = parts.sellers[at] ?? {};
      const fact = { on, measure, accountId, ownerId, unitId, currency, amount: part };
      facts.push({ ...fact, ...(productId && { productId }) });
    }
  };
  const postAll = (amounts: Amounts, productId?: string) => {
    for (const [name, amount] of Object.entries(amounts) as [Measure, bigint][]) {
      post(orderedOn, name, amount, productId);
      if (takenBackOn) post(takenBackOn, name, -amount, productId);
    }
  };
  postAll({ orders: ONE });
  for (const line of order.lines) {
    const { amountMinor, productId } = line;
    postAll(amountsOf(order, line), productId);
    if (takenBackOn) post(takenBackOn, 'cancelled', BigInt(amountMinor), productId);
    else if (shippedOn) post(shippedOn, 'shipped', BigInt(amountMinor), productId);
  }
  return facts;
};
