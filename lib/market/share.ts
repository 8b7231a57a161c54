/**
 * The report of market shares: of a unit or of those directly below it, for each market that somebody estimated there, from sums
 * of the estimates and sales of its whole tree, beside the target and the period before. Currencies never meet: a row is of one, ours are
 * converted at the rate of each day, estimates at that of the last day of their period.
 */
import { NotFound } from '#lib/core/errors.ts';
import { comparedWith } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { daysOf, periodLike } from './periods.ts';
import { type Cover, shareOf } from './share-rules.ts';
import { type MoneyFigure, readSales } from './share-sales.ts';
import { coverIn, keyOf, type Market, type Period, readSizes, sideOf } from './share-sides.ts';
import type { MarketSize } from './size-schema.ts';
import { childrenOf } from './territory.ts';

export interface ShareQuery {
  period: string;
  unitId?: string | undefined;
  groupBy: 'none' | 'unit';
  compare: 'previous' | 'last-year';
  figure: MoneyFigure;
  in?: string | undefined;
  asOf?: string | undefined;
}

const WHOLE: Market = { key: keyOf({ measure: 'money' }), measure: 'money', segment: undefined };

const marketsIn = (sizes: readonly MarketSize[]): Market[] => {
  const markets = new Map<string, Market>();
  for (const { segment, measure } of sizes) {
    const key = keyOf({ segment, measure });
    if (!markets.has(key)) markets.set(key, { key, segment, measure });
  }
  return markets.size === 0 ? [WHOLE] : [...markets.values()];
};

/** The estimates of a cover by what they are in: the currency that is asked for or their own, or the unit of measure. */
const byMeasure = ({ sizes }: Cover, asked: string | undefined): Map<string, MarketSize[]> =>
  Map.groupBy(sizes, ({ currency, unitOfMeasure }) => unitOfMeasure ?? asked ?? currency ?? '');

interface Compared {
  query: ShareQuery;
  now: Period;
  before: Period;
}

const rowsOf = async (context: Context, unitId: string, market: Market, { query, now, before }: Compared) => {
  const [is, was] = [coverIn(context, now, unitId, market), coverIn(context, before, unitId, market)];
  const [own, then] = [byMeasure(is, query.in), byMeasure(was, query.in)];
  const unit = context.directory.unit(unitId);
  const found = [...new Set([...own.keys(), ...then.keys()])].sort();
  const isMoney = market.measure === 'money';
  const measures = found.length > 0 ? found : [isMoney ? (query.in ?? unit?.currency ?? '') : ''];
  return Promise.all(
    measures.map(async (measure) => {
      const asked = { unitId, market, currency: isMoney ? measure : undefined };
      const part = ({ isWhole }: Cover, groups: Map<string, MarketSize[]>): Cover => ({
        sizes: groups.get(measure) ?? [],
        isWhole: isWhole && groups.size === 1,
      });
      const [side, sideBefore] = await Promise.all([
        sideOf(context, now, asked, part(is, own)),
        sideOf(context, before, asked, part(was, then)),
      ]);
      return {
        ...{ unitId, unitName: unit?.name ?? '', segment: market.segment ?? null, measure: market.measure },
        currency: isMoney ? measure : null,
        unitOfMeasure: isMoney || measure === '' ? null : measure,
        ...shareOf(side, sideBefore),
      };
    }),
  );
};

/** @throws {NotFound} @throws {RateMissing} where a day of ours or of an estimate has none */
export const shareReport = async (context: Context, query: ShareQuery) => {
  const { access, directory } = context;
  const unit = directory.unit(query.unitId ?? access.posting.unitId);
  const span = daysOf(query.period);
  if (!unit || !span || !access.allows('market', 'read', { unitId: unit.id })) throw NotFound();
  const asOf = query.asOf ?? context.today(unit.timeZone);
  const spanBefore = comparedWith(span, query.compare);
  const names = { now: query.period, before: periodLike(query.period, spanBefore.from) };
  const place = { unitId: unit.id, asOf };
  const [sizes, sizesBefore] = await Promise.all([
    readSizes(context, { ...place, period: names.now, span }),
    readSizes(context, { ...place, period: names.before, span: spanBefore }),
  ]);
  const markets = marketsIn([...sizes, ...sizesBefore]);
  const { figure } = query;
  const [sales, salesBefore] = await Promise.all([
    readSales(context, { unitId: unit.id, span, figure }, markets),
    readSales(context, { unitId: unit.id, span: spanBefore, figure }, markets),
  ]);
  const compared: Compared = {
    query,
    now: { name: names.now, span, sizes, sales },
    before: { name: names.before, span: spanBefore, sizes: sizesBefore, sales: salesBefore },
  };
  const below = query.groupBy === 'unit' ? childrenOf(context, unit.id, span.to) : [];
  const units = below.length > 0 ? below : [unit.id];
  const rows = await Promise.all(
    units.flatMap((id) => markets.map((market) => rowsOf(context, id, market, compared))),
  );
  return { period: names.now, comparedWith: names.before, asOf, unitId: unit.id, rows: rows.flat() };
};
