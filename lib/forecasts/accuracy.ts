/** How good forecasts were, by person, account or product and by how far ahead they looked (M-26, R-1809). */

import { lastDayOf, monthDistance, monthPlus } from '#lib/core/months.ts';
import { actualTotals } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { nodeNames } from '#lib/plans/index.ts';
import { ForecastTooLong } from './errors.ts';
import { MAX_AHEAD } from './policy.ts';
import { unitAsked } from './roll-up.ts';
import { accuracyOf, heldAtEnd, type Pair } from './rules.ts';
import type { Forecast } from './schema.ts';
import { forecastsIn, unitsBelow, versionsOf } from './store.ts';

const MOST_MONTHS = 24;

type Cut = 'owner' | 'account' | 'product';

export interface AccuracyQuery {
  groupBy: Cut;
  from: string;
  to: string;
  unitId?: string | undefined;
  lead?: number | undefined;
}

interface Held extends Pair {
  /** Person, account or product; null for all that a person did not name. */
  id: string | null;
  month: string;
  lead: number;
  currency: string;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
interface Placed {
  id: string | null;
  name: string | null;
  lead: number;
}

/** By name, then by how far ahead; what has no name comes last. */
const byName = (a: Placed, b: Placed): number =>
  Number(a.name === null) - Number(b.name === null) ||
  byText(a.name ?? '', b.name ?? '') ||
  byText(a.id ?? '', b.id ?? '') ||
  a.lead - b.lead;

const total = (amounts: ReadonlyMap<unknown, bigint>): bigint =>
  [...amounts.values()].reduce((sum, amount) => sum + amount, 0n);

const SOURCES = { owner: 'sellers', account: 'accounts', product: 'products' } as const;

/** What came of a person by month, and by account or product where the cut says so. */
const actualsOf = async (
  context: Context,
  { ownerId, currency, from, to, groupBy }: AccuracyQuery & { ownerId: string; currency: string },
): Promise<Map<string, Map<string | null, bigint>>> => {
  const span = { from: `${from}-01`, to: lastDayOf(to) };
  const source = SOURCES[groupBy];
  const totals = await actualTotals(context, { measure: 'booked', ownerId, source, currency, span });
  const months = new Map<string, Map<string | null, bigint>>();
  for (const { month, amount, accountId, productId } of totals) {
    const id = (groupBy === 'account' ? accountId : groupBy === 'product' ? productId : undefined) ?? null;
    const own = months.get(month) ?? new Map<string | null, bigint>();
    months.set(month, own.set(id, (own.get(id) ?? 0n) + amount));
  }
  return months;
};

interface Said {
  forecastId: string;
  month: string;
  id: string | null;
  amountMinor: number;
}

/** The lines that held at the end of the month in which each forecast was made, by what they name. */
const linesHeld = async (
  context: Context,
  forecasts: readonly Forecast[],
  groupBy: Cut,
): Promise<Map<string, Said[]>> => {
  const held = forecasts.flatMap((forecast) => {
    const number = heldAtEnd(forecast)?.number;
    return number === undefined ? [] : [{ id: forecast.id, number }];
  });
  const lines = (await versionsOf(context, held)).flatMap(({ forecastId, lines: own }) =>
    own.map(({ month, accountId, productId, amountMinor }): Said => {
      const id = (groupBy === 'account' ? accountId : productId) ?? null;
      return { forecastId, month, id, amountMinor };
    }),
  );
  return Map.groupBy(lines, ({ forecastId, month }) => `${forecastId} ${month}`);
};

/** What a month of a forecast names, each held against its own, and everything else against the rest. */
const itemPairs = (said: readonly Said[], actuals: ReadonlyMap<string | null, bigint>) => {
  const forecasts = new Map<string | null, bigint>();
  for (const { id, amountMinor } of said) forecasts.set(id, (forecasts.get(id) ?? 0n) + BigInt(amountMinor));
  const named = [...forecasts].flatMap(([id, forecast]) =>
    id === null ? [] : [{ id, forecast, actual: actuals.get(id) ?? 0n }],
  );
  const rest = named.reduce((sum, { actual }) => sum - actual, total(actuals));
  const others = { id: null, forecast: forecasts.get(null) ?? 0n, actual: rest };
  return others.forecast === 0n && rest === 0n ? named : [...named, others];
};

/** Names of what the rows are about; null for what the caller may not see, and for everything else. */
const namesOf = async (
  context: Context,
  groupBy: Cut,
  pairs: readonly Held[],
): Promise<(id: string | null) => string | null> => {
  if (groupBy === 'owner') return (id) => context.directory.user(id)?.name ?? '';
  const ids = [...new Set(pairs.flatMap(({ id }) => id ?? []))];
  const of = await nodeNames(
    context,
    ids.map((scopeId) => ({ kind: groupBy, scopeId })),
  );
  return (id) => (id === null ? null : of({ kind: groupBy, scopeId: id }));
};

/** Forecasts of months that are over against what came, whoever or whatever it is about. */
const pairsOf = async (
  context: Context,
  forecasts: readonly Forecast[],
  query: AccuracyQuery,
): Promise<Held[]> => {
  const { from, to, lead, groupBy } = query;
  const byOwner = Map.groupBy(forecasts, ({ ownerId, currency }) => `${ownerId} ${currency}`);
  const lines = groupBy === 'owner' ? undefined : await linesHeld(context, forecasts, groupBy);
  const pairs = await Promise.all(
    [...byOwner].map(async ([key, own]) => {
      const [ownerId = '', currency = ''] = key.split(' ');
      const came = await actualsOf(context, { ownerId, currency, ...query });
      return own.flatMap((forecast) =>
        (heldAtEnd(forecast)?.totals ?? []).flatMap(({ month, amountMinor }): Held[] => {
          const ahead = monthDistance(forecast.month, month);
          if (month < from || month > to || (lead !== undefined && lead !== ahead)) return [];
          const about = { month, lead: ahead, currency };
          const actuals = came.get(month) ?? new Map<string | null, bigint>();
          if (!lines)
            return [{ ...about, id: ownerId, forecast: BigInt(amountMinor), actual: total(actuals) }];
          const said = lines.get(`${forecast.id} ${month}`) ?? [];
          return itemPairs(said, actuals).map((pair) => ({ ...about, ...pair }));
        }),
      );
    }),
  );
  return pairs.flat();
};

/**
 * Forecasts of months that are over, as they stood at the end of the month in which they were made, against what came: each person, account
 * or product and lead, month by month, and the whole unit by lead and currency. What a person forecast without naming an account
 * or product is held against all that they did not name. A forecast that was submitted later is none.
 * @throws {NotFound} @throws {ForecastTooLong} @throws {RateMissing}
 */
export const forecastAccuracy = async (context: Context, query: AccuracyQuery) => {
  const unit = unitAsked(context, query.unitId);
  const count = monthDistance(query.from, query.to) + 1;
  if (count > MOST_MONTHS) throw ForecastTooLong({ count, limit: MOST_MONTHS });
  const today = context.today(unit.timeZone);
  const over = monthPlus(today.slice(0, 7), -1);
  const to = query.to < over ? query.to : over;
  const unitIds = unitsBelow(context, unit.id, query.to);
  const made = { unitIds, from: monthPlus(query.from, -MAX_AHEAD), to: monthPlus(to, -1) };
  const forecasts = await forecastsIn(context, made);
  const pairs = await pairsOf(context, forecasts, { ...query, to });
  const nameOf = await namesOf(context, query.groupBy, pairs);
  const grouped = (keyOf: (pair: Held) => string) => [...Map.groupBy(pairs, keyOf).values()];
  const first = (own: readonly Held[]): Held => own[0] as Held;
  return {
    ...{ unitId: unit.id, from: query.from, to },
    totals: grouped(({ lead, currency }) => `${currency} ${lead}`)
      .map((own) => ({ lead: first(own).lead, currency: first(own).currency, ...accuracyOf(own) }))
      .sort((a, b) => (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : a.lead - b.lead)),
    rows: grouped(({ id, currency, lead }) => `${id} ${currency} ${lead}`)
      .map((own) => ({
        ...{ id: first(own).id, name: nameOf(first(own).id) },
        ...{ lead: first(own).lead, currency: first(own).currency, ...accuracyOf(own) },
        months: [...Map.groupBy(own, ({ month }) => month)]
          .map(([month, pairsOfMonth]) => ({ month, ...accuracyOf(pairsOfMonth) }))
          .sort((a, b) => (a.month < b.month ? -1 : 1)),
      }))
      .sort(byName),
  };
};
