/**
 * The variance of what was booked in two periods, by the accounts that the caller may see and their products: for each
 * currency, or everything in one. There the base is converted at the rate of each of its days, the actual likewise, and
 * once more at the rate of the base's last day, so that what rates alone did stands by itself.
 */
import { getAccount } from '#lib/accounts/index.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { inCurrency } from './conversion.ts';
import { comparedWith } from './periods.ts';
import { accountTotals, type Total } from './read.ts';
import { spanAsked } from './report.ts';
import { type VarianceLine, varianceOf } from './variance.ts';

export interface VarianceQuery {
  period?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  compare: 'last-year' | 'previous';
  in?: string | undefined;
  'filter[unitId]'?: string | undefined;
  'filter[ownerId]'?: string | undefined;
  'filter[accountId]'?: string | undefined;
}

type Mutable = { -readonly [F in keyof VarianceLine]: VarianceLine[F] };

/** Adds sums to the lines of their account, product and currency. */
const addTo = (
  lines: Map<string, Map<string, Mutable>>,
  totals: readonly Total[],
  add: (line: Mutable, total: Total) => void,
): void => {
  for (const total of totals) {
    const { currency = '', accountId: customer = '', productId: item = '' } = total;
    if (total.on === undefined || currency === '') continue;
    const own = lines.get(currency) ?? new Map<string, Mutable>();
    lines.set(currency, own);
    const line = own.get(`${customer} ${item}`) ?? {
      customer,
      item,
      base: { quantity: 0n, amount: 0n },
      actual: { quantity: 0n, amount: 0n, atBaseRate: 0n },
    };
    own.set(`${customer} ${item}`, line);
    add(line, total);
  }
};

const partOf = ({ measure }: Total): 'quantity' | 'amount' =>
  measure === 'quantity' ? 'quantity' : 'amount';

/** @throws {NotFound} @throws {NoSuchPeriod} @throws {RateMissing} */
export const varianceReport = async (context: Context, query: VarianceQuery) => {
  const { 'filter[unitId]': unitId, 'filter[ownerId]': ownerId, 'filter[accountId]': accountId } = query;
  if (unitId && !context.directory.unit(unitId)) throw NotFound();
  if (ownerId && !context.directory.user(ownerId)) throw NotFound();
  if (accountId) await getAccount(context, accountId);
  const span = spanAsked(context, query);
  const before = comparedWith(span, query.compare);
  const question = { measures: ['booked', 'quantity'] as const, unitId, ownerId, accountId };
  const [now, then] = await Promise.all(
    [span, before].map(async (days) => (await accountTotals(context, { ...question, span: days })).totals),
  );
  const { in: currency } = query;
  const at = (basis: 'transaction' | 'plan', totals: readonly Total[] = []): Promise<Total[]> =>
    currency ? inCurrency(context, totals, { currency, basis, on: before.to }) : Promise.resolve([...totals]);
  const lines = new Map<string, Map<string, Mutable>>();
  addTo(lines, await at('transaction', then), (line, total) => {
    line.base[partOf(total)] += total.amount;
  });
  addTo(lines, await at('transaction', now), (line, total) => {
    line.actual[partOf(total)] += total.amount;
  });
  addTo(lines, await at('plan', now), (line, total) => {
    if (total.measure === 'booked') line.actual.atBaseRate += total.amount;
  });
  const data = [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]) => ({ currency: code, ...minorOf(varianceOf([...own.values()])) }));
  return { span, before, data };
};

const minorOf = (variance: ReturnType<typeof varianceOf>) => ({
  baseMinor: Number(variance.base),
  actualMinor: Number(variance.actual),
  varianceMinor: Number(variance.variance),
  priceMinor: Number(variance.price),
  volumeMinor: Number(variance.volume),
  mixMinor: Number(variance.mix),
  customersMinor: Number(variance.customers),
  currencyMinor: Number(variance.currency),
});
