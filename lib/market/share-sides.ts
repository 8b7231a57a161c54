/** One market in one period: the estimates that count, and our sales under them. */
import { scaled } from '#lib/core/decimal.ts';
import type { Context } from '#lib/organisation/context.ts';
import { convertAt } from '#lib/organisation/index.ts';
import { normalised } from '#lib/table/claim.ts';
import { fromItem } from '#lib/table/entity.ts';
import { allOfIndex } from '#lib/table/query.ts';
import { MarketSizeEntity } from './entity.ts';
import { daysOf } from './periods.ts';
import { type Cover, coverOf, type Side } from './share-rules.ts';
import { type Sales, type Span, salesUnder, sumOf } from './share-sales.ts';
import type { MarketMeasure, MarketSize, Segment } from './size-schema.ts';
import { childrenOf } from './territory.ts';

export interface Market {
  key: string;
  segment: Segment | undefined;
  measure: MarketMeasure;
}

/** Everything that one period of the report is made of. */
export interface Period {
  name: string;
  span: Span;
  sizes: MarketSize[];
  sales: Sales;
}

export const keyOf = ({ segment, measure }: Pick<MarketSize, 'segment' | 'measure'>): string =>
  [measure, segment?.by ?? '', normalised(segment?.name ?? '')].join(' ');

/** Estimates of the unit and all below it that count as of the day: of each market and place the one with the latest day. */
export const readSizes = async (
  context: Context,
  { unitId, period, span, asOf }: { unitId: string; period: string; span: Span; asOf: string },
): Promise<MarketSize[]> => {
  const { table, orgId, directory } = context;
  const rows = await Promise.all(
    [...directory.subtree(unitId, span.to)].map((id) =>
      allOfIndex(table, {
        index: 'byUnit',
        partition: { orgId, entity: MarketSizeEntity.name, unitId: id },
        // Names of periods begin with their year.
        range: { prefix: period.slice(0, 4) },
      }),
    ),
  );
  const latest = new Map<string, MarketSize>();
  for (const { value } of rows.flat().map((row) => fromItem(MarketSizeEntity, row))) {
    if (value.withdrawn || value.validOn > asOf) continue;
    const place = `${value.unitId} ${value.period} ${keyOf(value)}`;
    const known = latest.get(place);
    if (!known || known.validOn < value.validOn) latest.set(place, value);
  }
  return [...latest.values()].filter((size) => {
    const own = daysOf(size.period);
    return own !== undefined && own.from >= span.from && own.to <= span.to;
  });
};

export const coverIn = (
  context: Context,
  { name, span, sizes }: Period,
  unitId: string,
  { key }: Market,
): Cover => {
  const own = new Map(
    sizes.filter((size) => keyOf(size) === key).map((size) => [`${size.unitId} ${size.period}`, size]),
  );
  const estimates = {
    find: (id: string, period: string) => own.get(`${id} ${period}`),
    childrenOf: (id: string) => childrenOf(context, id, span.to),
  };
  return coverOf(estimates, unitId, name);
};

/** An amount of an estimate in a currency. @throws {RateMissing} */
const amountIn = async (
  context: Context,
  { currency: from, period }: MarketSize,
  amount: number,
  currency: string | undefined,
): Promise<bigint> => {
  if (!from || !currency || from === currency) return BigInt(amount);
  const on = daysOf(period)?.to ?? context.today();
  const money = await convertAt(context, { amountMinor: amount, currency: from }, currency, on);
  return BigInt(money.amountMinor);
};

const competitorsIn = async (
  context: Context,
  sizes: readonly MarketSize[],
  currency: string | undefined,
): Promise<Side['competitors']> => {
  const merged = new Map<string, { name: string; amount: bigint }>();
  for (const size of sizes)
    for (const { name, amount } of size.competitors) {
      const one = merged.get(normalised(name)) ?? { name, amount: 0n };
      one.amount += await amountIn(context, size, amount, currency);
      merged.set(normalised(name), one);
    }
  return [...merged.values()];
};

const marketOf = async (
  context: Context,
  sizes: readonly MarketSize[],
  currency: string | undefined,
): Promise<Pick<Side, 'market' | 'wanted'>> => {
  if (sizes.length === 0) return { market: null, wanted: null };
  let market = 0n;
  let wanted: bigint | null = 0n;
  for (const size of sizes) {
    const amount = await amountIn(context, size, size.amount, currency);
    market += amount;
    const { targetShare } = size;
    wanted = wanted === null || targetShare === undefined ? null : wanted + amount * scaled(targetShare, 2);
  }
  return { market, wanted };
};

interface Asked {
  unitId: string;
  market: Market;
  currency: string | undefined;
}

/** Our sales and the market in what the estimates cover: nothing where there is none, so that no rate is asked for in vain. @throws {RateMissing} */
export const sideOf = async (
  context: Context,
  { sales }: Period,
  { unitId, market, currency }: Asked,
  { sizes, isWhole }: Cover,
): Promise<Side> => {
  const totals = sales
    .of(market.measure, market.segment)
    .filter(({ unitId: at, on = '' }) =>
      context.directory.unitsAbove(at, on).some(({ id }) => id === unitId),
    );
  const covered = [...salesUnder(context, totals, sizes).values()].flat();
  const isMeasured = sizes.length > 0 && market.segment?.by !== 'other';
  return {
    own: isMeasured ? await sumOf(context, covered, currency) : null,
    ...(await marketOf(context, sizes, currency)),
    competitors: await competitorsIn(context, sizes, currency),
    sizeIds: sizes.map(({ id }) => id).sort(),
    isWhole: isWhole && covered.length === totals.length,
  };
};
