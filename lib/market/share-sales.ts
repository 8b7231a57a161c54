/** What we sold of markets: totals of the days, and what of them belongs to which estimate. */
import { type Product, readProducts } from '#lib/catalogue/index.ts';
import { actualTotals, inCurrency, type Total } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { daysOf } from './periods.ts';
import type { MarketMeasure, MarketSize, Segment } from './size-schema.ts';

export interface Span {
  from: string;
  to: string;
}
export type MoneyFigure = 'booked' | 'shipped';

/** Sales of a span by measure, with and without their products. */
export interface Sales {
  of(measure: MarketMeasure, segment: Segment | undefined): readonly Total[];
}

type Known = { measure: MarketMeasure; segment?: Segment | undefined };

const belongsTo = (segment: Segment | undefined, products: ReadonlyMap<string, Product>) => {
  if (!segment) return () => true;
  return ({ productId = '' }: Total): boolean => {
    const product = products.get(productId);
    return (segment.by === 'series' ? product?.series : product?.tier) === segment.name;
  };
};

/** Reads once for each measure, by product only where a segment asks for it. */
export const readSales = async (
  context: Context,
  { unitId, span, figure }: { unitId: string; span: Span; figure: MoneyFigure },
  markets: readonly Known[],
): Promise<Sales> => {
  const keyOf = ({ measure, segment }: Known): string => `${measure} ${segment ? 'products' : 'sellers'}`;
  const measured = markets.filter(({ segment }) => segment?.by !== 'other');
  const reads = new Map(measured.map((market) => [keyOf(market), market]));
  const read = await Promise.all(
    [...reads].map(async ([key, { measure, segment }]) => {
      const question = { measure: measure === 'money' ? figure : ('quantity' as const), unitId, span };
      const source = segment ? ('products' as const) : ('sellers' as const);
      return [key, await actualTotals(context, { ...question, source })] as const;
    }),
  );
  const totals = new Map(read);
  const ids = read.flatMap(([, own]) => own.flatMap(({ productId }) => productId ?? []));
  const stored = await readProducts(context, new Set(ids));
  const products = new Map([...stored].map(([id, { value }]) => [id, value]));
  return {
    of: (measure, segment) =>
      (totals.get(keyOf({ measure, segment })) ?? []).filter(belongsTo(segment, products)),
  };
};

/** The sales that each estimate covers: those of the nearest unit above them that has one for their day. */
export const salesUnder = (
  { directory }: Context,
  totals: readonly Total[],
  sizes: readonly MarketSize[],
): Map<string, Total[]> => {
  const byUnit = Map.groupBy(sizes, ({ unitId }) => unitId);
  const covers = (size: MarketSize, on: string): boolean => {
    const span = daysOf(size.period);
    return span !== undefined && span.from <= on && on <= span.to;
  };
  const under = new Map<string, Total[]>(sizes.map(({ id }) => [id, []]));
  for (const total of totals) {
    const { on = '', unitId } = total;
    const size = directory
      .unitsAbove(unitId, on)
      .flatMap(({ id }) => byUnit.get(id) ?? [])
      .find((candidate) => covers(candidate, on));
    if (size) under.get(size.id)?.push(total);
  }
  return under;
};

/** Σ in minor units of the currency at the rate of each day, or in millionths of a piece. @throws {RateMissing} */
export const sumOf = async (
  context: Context,
  totals: readonly Total[],
  currency: string | undefined,
): Promise<bigint> => {
  const on = totals.at(-1)?.on ?? context.today();
  const own = currency ? await inCurrency(context, totals, { currency, basis: 'transaction', on }) : totals;
  return own.reduce((sum, { amount }) => sum + amount, 0n);
};
