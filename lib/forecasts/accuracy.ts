/** How good forecasts were, person by person and by how far ahead they looked (M-26, R-1809). */

import { lastDayOf, monthDistance, monthPlus } from '#lib/core/months.ts';
import { actualTotals } from '#lib/metrics/index.ts';
import type { Context } from '#lib/organisation/context.ts';
import { ForecastTooLong } from './errors.ts';
import { MAX_AHEAD } from './policy.ts';
import { unitAsked } from './roll-up.ts';
import { accuracyOf, heldAtEnd, type Pair } from './rules.ts';
import type { Forecast } from './schema.ts';
import { forecastsIn, unitsBelow } from './store.ts';

const MOST_MONTHS = 24;

export interface AccuracyQuery {
  from: string;
  to: string;
  unitId?: string | undefined;
  lead?: number | undefined;
}

interface Held extends Pair {
  ownerId: string;
  month: string;
  lead: number;
  currency: string;
}

const actualsOf = async (
  context: Context,
  ownerId: string,
  { currency, from, to }: { currency: string; from: string; to: string },
): Promise<Map<string, bigint>> => {
  const span = { from: `${from}-01`, to: lastDayOf(to) };
  const totals = await actualTotals(context, {
    measure: 'booked',
    ownerId,
    source: 'sellers',
    currency,
    span,
  });
  const months = new Map<string, bigint>();
  for (const { month, amount } of totals) months.set(month, (months.get(month) ?? 0n) + amount);
  return months;
};

const pairsOf = async (
  context: Context,
  forecasts: readonly Forecast[],
  { from, to, lead }: AccuracyQuery,
): Promise<Held[]> => {
  const byOwner = Map.groupBy(forecasts, ({ ownerId, currency }) => `${ownerId} ${currency}`);
  const pairs = await Promise.all(
    [...byOwner].map(async ([key, own]) => {
      const [ownerId = '', currency = ''] = key.split(' ');
      const actuals = await actualsOf(context, ownerId, { currency, from, to });
      return own.flatMap((forecast) =>
        (heldAtEnd(forecast)?.totals ?? []).flatMap(({ month, amountMinor }): Held[] => {
          const ahead = monthDistance(forecast.month, month);
          const isAsked = month >= from && month <= to && (lead === undefined || lead === ahead);
          const actual = actuals.get(month) ?? 0n;
          return isAsked
            ? [{ ownerId, month, lead: ahead, currency, forecast: BigInt(amountMinor), actual }]
            : [];
        }),
      );
    }),
  );
  return pairs.flat();
};

/**
 * Forecasts of months that are over, as they stood at the end of the month in which they were made, against what the person booked:
 * each month and lead by itself, each person and lead, and the whole unit by lead and currency. A forecast that was submitted later is
 * none. @throws {NotFound} @throws {ForecastTooLong} @throws {RateMissing}
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
  const nameOf = (id: string) => context.directory.user(id)?.name ?? '';
  const grouped = <K extends string>(keyOf: (pair: Held) => K) => [...Map.groupBy(pairs, keyOf).values()];
  const first = (own: readonly Held[]): Held => own[0] as Held;
  return {
    ...{ unitId: unit.id, from: query.from, to },
    totals: grouped(({ lead, currency }) => `${currency} ${lead}`)
      .map((own) => ({ lead: first(own).lead, currency: first(own).currency, ...accuracyOf(own) }))
      .sort((a, b) => (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : a.lead - b.lead)),
    rows: grouped(({ ownerId, currency, lead }) => `${ownerId} ${currency} ${lead}`)
      .map((own) => ({
        ...{ ownerId: first(own).ownerId, name: nameOf(first(own).ownerId) },
        ...{ lead: first(own).lead, currency: first(own).currency, ...accuracyOf(own) },
        months: own
          .map((pair) => ({ month: pair.month, ...accuracyOf([pair]) }))
          .sort((a, b) => (a.month < b.month ? -1 : 1)),
      }))
      .sort((a, b) => (a.name === b.name ? a.lead - b.lead : a.name < b.name ? -1 : 1)),
  };
};
