/**
 * A proposal from history (R-1803): what a person's accounts bought in the same month of the year before, times the trend of the last
 * months over those of the year before. Nothing of it is stored.
 */
import { divideRounded } from '#lib/core/decimal.ts';
import { lastDayOf, monthPlus } from '#lib/core/months.ts';
import { trendOf } from '#lib/core/trend.ts';
import { actualTotals, type Total } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { ForecastPolicy } from './policy.ts';
import { aheadOf } from './rules.ts';
import { type ForecastLine, MAX_LINES } from './schema.ts';

interface Whose {
  ownerId: string;
  currency: string;
  month: string;
}

const sumOf = (totals: readonly Total[]): bigint => totals.reduce((sum, { amount }) => sum + amount, 0n);

/** Lines of one month, the largest accounts first; what does not fit goes into the line of everything else. */
const linesOf = (month: string, totals: readonly Total[], trend: bigint, most: number): ForecastLine[] => {
  const byAccount = [...Map.groupBy(totals, ({ accountId }) => accountId)]
    .map(([accountId, own]) => ({ accountId, amount: divideRounded(sumOf(own) * trend, 100n) }))
    .filter(({ amount }) => amount > 0n)
    .sort((a, b) => (a.amount > b.amount ? -1 : a.amount < b.amount ? 1 : 0));
  const [named, rest] = [byAccount.slice(0, most - 1), byAccount.slice(most - 1)];
  const other = rest.reduce((sum, { amount }) => sum + amount, 0n);
  return [
    ...named.map(({ accountId, amount }) => ({
      month,
      ...(accountId && { accountId }),
      amountMinor: Number(amount),
    })),
    ...(other > 0n || named.length === 0 ? [{ month, amountMinor: Number(other) }] : []),
  ];
};

/** The proposal with its trend in percent. Counts what the caller may see. @throws {RateMissing} */
export const proposalOf = async (context: Context, { ownerId, currency, month }: Whose) => {
  const policy = await policyAt(context, ForecastPolicy, `${month}-01`);
  const ahead = aheadOf(month, policy.monthsAhead);
  const booked = (from: string, to: string, source: 'sellers' | 'accounts') =>
    actualTotals(context, {
      ...{ measure: 'booked', ownerId, source, currency },
      span: { from: `${from}-01`, to: lastDayOf(to) },
    });
  const [first, last] = [monthPlus(month, -policy.trendMonths), monthPlus(month, -1)];
  const [now, before, sameMonths] = await Promise.all([
    booked(first, last, 'sellers'),
    booked(monthPlus(first, -12), monthPlus(last, -12), 'sellers'),
    booked(monthPlus(ahead[0] ?? month, -12), monthPlus(ahead.at(-1) ?? month, -12), 'accounts'),
  ]);
  const trend = trendOf(sumOf(now), sumOf(before), policy);
  const most = Math.floor(MAX_LINES / ahead.length);
  const lines = ahead.flatMap((target) => {
    const own = sameMonths.filter((total) => total.month === monthPlus(target, -12));
    return linesOf(target, own, trend, most);
  });
  return { ownerId, month, currency, trendPercent: Number(trend), lines };
};
