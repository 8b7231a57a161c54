/**
 * Sales channels and sales cycles, which forecasts rest on (R-1808): what each type of account booked, how often it
 * orders, and how long a prospect who orders took to become a customer. Accounts count under the type that they have now, everything
 * else by its day. Means are decimal text with one digit, half away from zero, and null where nothing can be divided.
 */
import { ACCOUNT_TYPES, type Account } from '#lib/accounts/index.ts';
import { daysBetween } from '#lib/core/dates.ts';
import { divideRounded, plainDecimal, unscaled } from '#lib/core/decimal.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { inCurrency } from './conversion.ts';
import { shareOf } from './figure.ts';
import type { Span } from './periods.ts';
import { accountTotals, type Total } from './read.ts';
import { type Query, spanAsked } from './report.ts';

export type CycleQuery = Pick<Query, 'period' | 'from' | 'to' | 'in' | 'filter[unitId]' | 'filter[ownerId]'>;

/** Counts are millionths of an order. */
const ONE = 1_000_000n;

const sum = (totals: readonly Total[]): bigint => totals.reduce((all, { amount }) => all + amount, 0n);
const tenths = (dividend: bigint, divisor: bigint): string | null =>
  divisor > 0n ? unscaled(divideRounded(dividend * 10n, divisor), 1) : null;

/** Days from an account's first record as a prospect to its first day as a customer, where that was in the span. */
const daysToCustomer = ({ assignments, turns = [] }: Account, { from, to }: Span): number[] => {
  const [known, first] = [assignments[0]?.from, turns[0]];
  if (!known || !first || first.on < from || first.on > to || known >= first.on) return [];
  return [daysBetween(known, first.on)];
};

/** What was booked in each currency, and its part of all channels. */
const bookedOf = (own: readonly Total[], all: readonly Total[]) =>
  [...Map.groupBy(own, ({ currency }) => currency ?? '')].sort().map(([currency, totals]) => ({
    currency,
    bookedMinor: Number(sum(totals)),
    share: shareOf(sum(totals), sum(all.filter((total) => total.currency === currency))),
  }));

/**
 * The channels that somebody ordered through or won a customer in, in the order of the types of accounts. Of a span that
 * is not over yet the days up to today count, in the organisation's zone. @throws {NotFound} @throws {NoSuchPeriod} @throws {RateMissing}
 */
export const cycleReport = async (context: Context, query: CycleQuery) => {
  const { directory } = context;
  const { 'filter[unitId]': unitId, 'filter[ownerId]': ownerId } = query;
  if ((unitId && !directory.unit(unitId)) || (ownerId && !directory.user(ownerId))) throw NotFound();
  const asked = spanAsked(context, query);
  const today = context.today();
  const span = { from: asked.from, to: asked.to > today && asked.from <= today ? today : asked.to };
  const read = await accountTotals(context, { span, measures: ['booked', 'orders'], unitId, ownerId });
  const totals = read.totals.filter(({ on }) => on !== undefined);
  const ordered = totals.filter(({ measure }) => measure === 'orders');
  const money = totals.filter(({ measure }) => measure === 'booked');
  const booked = query.in
    ? await inCurrency(context, money, { currency: query.in, basis: 'transaction', on: span.to })
    : money;
  const accounts = new Map([...read.accounts].map(([id, { value }]) => [id, value]));
  const seen = new Set(totals.map(({ accountId = '' }) => accountId));
  const days = BigInt(daysBetween(span.from, span.to) + 1);
  const channels = ACCOUNT_TYPES.flatMap((channel) => {
    const isOwn = ({ accountId = '' }: Total) => accounts.get(accountId)?.type === channel;
    const orders = Map.groupBy(ordered.filter(isOwn), ({ accountId }) => accountId);
    // Orders that were cancelled take their count back, so an account may be left with none.
    const counts = [...orders.values()].map(sum).filter((count) => count > 0n);
    const won = [...seen].flatMap((id) => {
      const account = accounts.get(id);
      return account?.type === channel ? daysToCustomer(account, span) : [];
    });
    const own = booked.filter(isOwn);
    if (counts.length === 0 && won.length === 0 && own.length === 0) return [];
    const all = counts.reduce((total, count) => total + count, 0n);
    return [
      {
        channel,
        booked: bookedOf(own, booked),
        accounts: counts.length,
        orders: plainDecimal(unscaled(all, 6)),
        daysBetweenOrders: tenths(days * BigInt(counts.length) * ONE, all),
        wonFromProspects: won.length,
        daysToCustomer: tenths(BigInt(won.reduce((total, length) => total + length, 0)), BigInt(won.length)),
      },
    ];
  });
  return { ...span, channels };
};
