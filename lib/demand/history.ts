/** What a unit sold before, by dealer and product or by product, and what that suggests (R-118, R-119, R-1805). */
import { addDays, addMonths } from '#lib/core/dates.ts';
import { plainDecimal, unscaled } from '#lib/core/decimal.ts';
import { actualTotals, comparedWith, type Total } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { DemandPolicy } from './policy.ts';
import { monthlyProposal, weeklyProposal } from './rules.ts';
import { type DemandKind, type DemandLine, MAX_LINES } from './schema.ts';

interface Span {
  from: string;
  to: string;
}
type Sums = Map<string, bigint>;

const keyOf = ({ accountId = '', productId = '' }: Total): string => `${accountId} ${productId}`;

const sumsOf = (totals: readonly Total[]): Sums => {
  const sums: Sums = new Map();
  for (const total of totals)
    if (total.productId) sums.set(keyOf(total), (sums.get(keyOf(total)) ?? 0n) + total.amount);
  return sums;
};

const soldIn = async (
  context: Context,
  unitId: string,
  span: Span,
  source: 'accounts' | 'products',
): Promise<Sums> =>
  sumsOf(await actualTotals(context, { measure: 'quantity', unitId, alone: true, source, span }));

/** Pieces a month or week, two digits at most, cut off. */
const mean = (amount: bigint, count: number): string =>
  plainDecimal(unscaled((amount > 0n ? amount : 0n) / (10_000n * BigInt(count)), 2));

const lineOf = (key: string): Pick<DemandLine, 'accountId' | 'productId'> => {
  const [accountId = '', productId = ''] = key.split(' ');
  return { ...(accountId && { accountId }), productId };
};

const largest = (lines: DemandLine[]): { lines: DemandLine[]; leftOut: number } => {
  const wanted = lines
    .filter(({ proposed }) => proposed > 0)
    .sort(
      (a, b) =>
        b.proposed - a.proposed || (`${a.accountId}${a.productId}` < `${b.accountId}${b.productId}` ? -1 : 1),
    );
  return { lines: wanted.slice(0, MAX_LINES), leftOut: Math.max(0, wanted.length - MAX_LINES) };
};

const ofMonth = async (context: Context, unitId: string, month: string) => {
  const first = `${month}-01`;
  const policy = await policyAt(context, DemandPolicy, first);
  const recent = { from: addMonths(first, -policy.recentMonths), to: addDays(first, -1) };
  const last = addMonths(first, -12);
  const same = { from: last, to: addDays(addMonths(first, -11), -1) };
  const [now, before, year] = await Promise.all([
    soldIn(context, unitId, recent, 'accounts'),
    soldIn(context, unitId, comparedWith(recent, 'last-year'), 'accounts'),
    soldIn(context, unitId, same, 'accounts'),
  ]);
  return [...new Set([...now.keys(), ...year.keys()])].map((key): DemandLine => {
    const [sold, lastYear] = [now.get(key) ?? 0n, year.get(key) ?? 0n];
    const known = {
      recent: sold,
      recentBefore: before.get(key) ?? 0n,
      lastYear,
      months: policy.recentMonths,
    };
    const proposed = monthlyProposal(known, policy);
    const shown = { recent: mean(sold, policy.recentMonths), lastYear: mean(lastYear, 1) };
    return { ...lineOf(key), quantity: proposed, proposed, ...shown };
  });
};

const ofWeek = async (context: Context, unitId: string, monday: string) => {
  const policy = await policyAt(context, DemandPolicy, monday);
  const span = { from: addDays(monday, -7 * policy.adviceWeeks), to: addDays(monday, -1) };
  const sold = await soldIn(context, unitId, span, 'products');
  return [...sold].map(([key, amount]): DemandLine => {
    const proposed = weeklyProposal(amount, policy.adviceWeeks, policy.coverWeeks);
    return {
      ...lineOf(key),
      ...{ quantity: proposed, proposed, recent: mean(amount, policy.adviceWeeks), lastYear: null },
    };
  });
};

/** The lines that history suggests for what a unit itself sold, largest first, three hundred at most. */
export const proposedLines = async (
  context: Context,
  { kind, unitId, period }: { kind: DemandKind; unitId: string; period: string },
) => largest(await (kind === 'plan' ? ofMonth : ofWeek)(context, unitId, period));
