/**
 * Whether only old or only low value-added products are sold, and which old products new ones of the same series displace (R-1701, R-1713,
 * M-17). A product is new on the day of the sale; products of which nobody said so count in the whole and in neither part.
 */
import { isNewOn, type Product, ProductPolicy, readProducts } from '#lib/catalogue/index.ts';
import { NotFound } from '#lib/core/errors.ts';
import type { Context } from '#lib/organisation/context.ts';
import { policyAt } from '#lib/organisation/policies.ts';
import { inCurrency } from './conversion.ts';
import { shareOf } from './figure.ts';
import { comparedWith, type Span } from './periods.ts';
import { sellerTotals, type Total } from './read.ts';
import { type Query, spanAsked } from './report.ts';

export interface MixQuery extends Pick<Query, 'period' | 'from' | 'to' | 'compare' | 'in'> {
  groupBy: 'none' | 'owner' | 'unit';
  'filter[unitId]'?: string | undefined;
  'filter[ownerId]'?: string | undefined;
}

interface Sale extends Total {
  product: Product | undefined;
  isNew: boolean | undefined;
}

type Policy = { newMonths: number; leastNew: number; leastHigh: number };

const sum = (sales: readonly Sale[]): bigint => sales.reduce((total, { amount }) => total + amount, 0n);

const salesOf = async (
  context: Context,
  query: MixQuery,
  span: Span,
  { newMonths }: Policy,
): Promise<Sale[]> => {
  const question = { span, unitId: query['filter[unitId]'], ownerId: query['filter[ownerId]'] };
  const read = await sellerTotals(context, { ...question, measures: ['booked'] }, 'products');
  const ofDays = read.filter(({ on }) => on !== undefined);
  const totals = query.in
    ? await inCurrency(context, ofDays, { currency: query.in, basis: 'transaction', on: span.to })
    : ofDays;
  const products = await readProducts(context, new Set(totals.flatMap(({ productId }) => productId ?? [])));
  return totals.map((total) => {
    const product = products.get(total.productId ?? '')?.value;
    return { ...total, product, isNew: product && isNewOn(product, total.on ?? span.to, newMonths) };
  });
};

const atLeast = (part: bigint, whole: bigint, percent: number): boolean =>
  part * 100n >= whole * BigInt(percent);

/** Shares of one group in one currency, and what is wrong with them; nothing is flagged where nothing was sold. */
const mixOf = (sales: readonly Sale[], { leastNew, leastHigh }: Policy) => {
  const whole = sum(sales);
  const newer = sum(sales.filter(({ isNew }) => isNew === true));
  const older = sum(sales.filter(({ isNew }) => isNew === false));
  const high = sum(sales.filter(({ product }) => product?.valueAdded === 'high'));
  const low = sum(sales.filter(({ product }) => product?.valueAdded === 'low'));
  return {
    bookedMinor: Number(whole),
    newMinor: Number(newer),
    oldMinor: Number(older),
    highMinor: Number(high),
    lowMinor: Number(low),
    newShare: shareOf(newer, whole),
    highShare: shareOf(high, whole),
    onlyOld: older > 0n && newer <= 0n,
    onlyLow: low > 0n && high <= 0n,
    isShortOfNew: whole > 0n && !atLeast(newer, whole, leastNew),
    isShortOfHigh: whole > 0n && !atLeast(high, whole, leastHigh),
  };
};

/** Series in which old products lost what new ones won, as far as both did. */
const displacedIn = (now: readonly Sale[], before: readonly Sale[]) => {
  const keyOf = ({ product, currency }: Sale) => JSON.stringify([product?.series ?? null, currency]);
  const [is, was] = [Map.groupBy(now, keyOf), Map.groupBy(before, keyOf)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [series, currency] = JSON.parse(key) as [string | null, string];
    const change = (isNew: boolean) =>
      sum((is.get(key) ?? []).filter((sale) => sale.isNew === isNew)) -
      sum((was.get(key) ?? []).filter((sale) => sale.isNew === isNew));
    const [newer, older] = [change(true), change(false)];
    if (newer <= 0n || older >= 0n) return [];
    const displaced = newer < -older ? newer : -older;
    return [
      {
        ...{ series, currency, newChangeMinor: Number(newer), oldChangeMinor: Number(older) },
        displacedMinor: Number(displaced),
      },
    ];
  });
};

/** @throws {NotFound} @throws {NoSuchPeriod} @throws {RateMissing} */
export const mixReport = async (context: Context, query: MixQuery) => {
  const { directory } = context;
  const { 'filter[unitId]': unitId, 'filter[ownerId]': ownerId } = query;
  if ((unitId && !directory.unit(unitId)) || (ownerId && !directory.user(ownerId))) throw NotFound();
  const span = spanAsked(context, query);
  const before = comparedWith(span, query.compare);
  const policy = await policyAt(context, ProductPolicy, span.to);
  const [now, then] = await Promise.all([
    salesOf(context, query, span, policy),
    salesOf(context, query, before, policy),
  ]);
  const groupOf = (sale: Sale): string | null =>
    query.groupBy === 'owner' ? sale.ownerId : query.groupBy === 'unit' ? sale.unitId : null;
  const groups = Map.groupBy(now, (sale) => JSON.stringify([groupOf(sale), sale.currency]));
  const rows = [...groups].map(([key, sales]) => {
    const [id, currency] = JSON.parse(key) as [string | null, string];
    const name = directory.user(id)?.name ?? directory.unit(id)?.name ?? '';
    return { id, name, currency, ...mixOf(sales, policy) };
  });
  return {
    ...span,
    comparedWith: before,
    ...{ newMonths: policy.newMonths, leastNew: policy.leastNew, leastHigh: policy.leastHigh },
    rows: rows.sort((a, b) => b.bookedMinor - a.bookedMinor || (a.name < b.name ? -1 : 1)),
    displaced: displacedIn(now, then).sort((a, b) => b.displacedMinor - a.displacedMinor),
  };
};
